/** When to stop asking, whom to ask next, and a second list: from plain rows. */
import { describe, expect, test } from 'vitest';
import { likenessKeys } from '../../server/stakeholder/likeness.ts';
import { interviews, startingPoints } from '../../server/unseen/asked.ts';
import { conditionText } from '../../server/unseen/asking-words.ts';
import type { Around, Nomination, Person, UnseenFacts } from '../../server/unseen/read-unseen.ts';
import { compareRegister } from '../../server/unseen/register.ts';
import { registerHeadline, registerTold } from '../../server/unseen/register-words.ts';
import { type Condition, stoppingRule } from '../../server/unseen/stopping.ts';
import { unseenIn } from '../../server/unseen/unseen.ts';

const person = (number: number, more: Partial<Person> = {}): Person => ({
  ...{ number, id: `s${number}`, name: `Person ${number}`, kind: 'INSTITUTION', isReached: true, ...more },
});
const named = (nominator: number, nominee: number, more: Partial<Nomination> = {}): Nomination => ({
  ...{ nominator, nominee, day: '2026-01-01', ...more },
});
const world = (people: Person[], nominations: Nomination[]): UnseenFacts => ({
  people: new Map(people.map((each) => [each.number, each])),
  nominations,
  missions: [{ number: 90, id: 'm90', hashtag: 'bread', name: 'Bread', isUnderWay: true }],
  places: [],
});
const link = (from: number, to: number) => ({ from, to, isRivalry: false });
const around = (more: Partial<Around> = {}): Around => ({ links: [], communities: [], roles: [], ...more });
const bakers = { id: 'c1', name: 'Bakers', nameFr: 'Boulangers', members: [1, 2, 3] };

describe('two independent starting points', () => {
  const facts = world(
    [1, 2, 3, 4].map((n) => person(n)),
    [named(1, 4), named(2, 4)],
  );

  test('are two members who were asked and whom nothing ties', () => {
    const points = (more: Partial<Around>) => startingPoints(facts, around(more))[0]?.startingPoints;
    expect(points({ communities: [bakers] })).toBe(2);
    expect(points({ communities: [bakers], links: [link(2, 1)] })).toBe(1);
    expect(points({ communities: [{ ...bakers, members: [3] }] })).toBe(0);
  });

  test('are not two of whom one named the other', () => {
    const tied = world(
      [1, 2, 4].map((n) => person(n)),
      [named(1, 2), named(2, 4)],
    );
    expect(startingPoints(tied, around({ communities: [bakers] }))[0]?.startingPoints).toBe(1);
  });
});

describe('whom to ask next', () => {
  const people = [1, 2, 3, 5, 6].map((n) => person(n));
  const facts = world([...people, person(4, { isReached: false })], [named(1, 4)]);

  test('is nobody who was asked or is not reached, and first who opens a community', () => {
    const rows = interviews(facts, around({ communities: [bakers], links: [link(2, 1), link(5, 6)] }), 9);
    expect(rows.map(({ who }) => who.number)).toEqual([3, 5, 6, 2]);
    expect(rows[0]?.opens.map(({ name }) => name)).toEqual(['Bakers']);
    // Tied to who was asked there: no voice of its own.
    expect(rows.at(-1)?.opens).toEqual([]);
  });

  test('is then who has most around it whom no list touches', () => {
    const rows = interviews(facts, around({ links: [link(5, 6), link(5, 3), link(2, 1), link(2, 4)] }), 2);
    expect(rows.map(({ who, untouched, around: all }) => [who.number, untouched, all])).toEqual([
      [5, 3, 2],
      [3, 2, 1],
    ]);
  });
});

describe('the stopping rule', () => {
  const role = { id: 'r1', kind: 'FUNDER', minimum: 2, mission: 90, holders: [1] };
  const facts = world(
    [1, 2, 4].map((n) => person(n)),
    [named(1, 4), named(2, 4, { role: 'r1' })],
  );
  const ruled = (given: UnseenFacts, more: Partial<Around>, about = {}) =>
    Object.fromEntries(
      stoppingRule(unseenIn(given, about), given, around(more)).map((each) => [each.condition, each]),
    );

  test('takes a role for named when holders and nominated are as many as it needs', () => {
    expect(ruled(facts, { roles: [role] }).ROLES_NAMED).toMatchObject({ isMet: true, done: 1, of: 1 });
    const { ROLES_NAMED: lacking } = ruled(facts, { roles: [{ ...role, minimum: 3 }] });
    expect(lacking).toMatchObject({
      isMet: false,
      open: [{ en: '#bread: funder', fr: '#bread : bailleur de fonds' }],
    });
  });

  test('is not met by what is not recorded, nor by thin data', () => {
    const { FEW_NEW_NAMES: names, ROLES_NAMED: roles, STARTING_POINTS: points } = ruled(facts, {});
    expect([names?.isMet, roles?.isMet, points?.isMet]).toEqual([false, false, false]);
    // Twelve lists of the same three names: nothing new is to come.
    const people = Array.from({ length: 15 }, (_, n) => person(n + 1));
    const lists = people.slice(3).flatMap(({ number }) => [1, 2, 3].map((nominee) => named(number, nominee)));
    expect(ruled(world(people, lists), {}).FEW_NEW_NAMES).toMatchObject({ isMet: true, done: 100 });
  });
});

describe('a second list', () => {
  const people = [
    person(1, { name: 'Ville de Laval' }),
    person(2, { name: 'Food Bank' }),
    person(3, { name: 'Maison Ouverte Inc.' }),
  ];
  const compare = (names: string[], decided: { name: string; stakeholder?: string }[] = []) =>
    compareRegister({
      ...{ names, decided, people: new Map(people.map((each) => [each.number, each])) },
      likeness: new Map(people.map((each) => [each.number, likenessKeys(each)])),
      named: new Set([1, 3]),
    });

  test('knows who is written the same, and leaves other spellings to a person', () => {
    const first = compare(['ville de laval', 'Maison Ouverte', 'Somebody Else']);
    expect(first).toMatchObject({
      first: 2,
      second: 3,
      both: 1,
      unknown: ['Somebody Else'],
      estimate: undefined,
    });
    expect(first.doubtful.map(({ name, candidates }) => [name, candidates.map(({ id }) => id)])).toEqual([
      ['Maison Ouverte', ['s3']],
    ]);
    expect(registerHeadline(first, 'en')).toMatch(/^Decide about 1 name first/);
    const same = compare(
      ['ville de laval', 'Maison Ouverte'],
      [{ name: 'Maison Ouverte', stakeholder: 's3' }],
    );
    expect(same).toMatchObject({ second: 2, both: 2, doubtful: [] });
    const another = compare(['ville de laval', 'Maison Ouverte'], [{ name: 'Maison Ouverte' }]);
    expect(another).toMatchObject({ second: 2, both: 1, unknown: ['Maison Ouverte'] });
  });

  test('counts once who stands in it twice, and says so', () => {
    const told = compare(['Food Bank', 'The Food Bank', 'Food Bank', 'Ville de Laval']);
    expect(told).toMatchObject({ second: 2, both: 1, duplicates: ['The Food Bank', 'Food Bank'] });
    expect(registerTold(told, 'en')[1]).toBe(
      'The Food Bank and Food Bank stood in the register more than once: each counts once.',
    );
  });

  test('is Chapman’s estimate, a hint where few stand in both, and none where nobody does', () => {
    const names = ['Ville de Laval', ...Array.from({ length: 9 }, (_, n) => `Unknown ${n}`)];
    const told = compare(names);
    expect(told.estimate?.total).toBeCloseTo((3 * 11) / 2 - 1, 10);
    expect(registerHeadline(told, 'en')).toMatch(/^(A first hint|The two lists do not show)/);
    expect(registerTold(told, 'en').join(' ')).not.toMatch(/Between/);
    expect(compare(['Nobody Known']).estimate).toBeUndefined();
    expect(registerHeadline(compare(['Nobody Known']), 'fr')).toMatch(/^Pas d’estimation/);
  });
});

test('how many new names there would be is not told where few lists make it no sign', () => {
  const few: Omit<Condition, 'done'> = { condition: 'FEW_NEW_NAMES', isMet: false, of: 100, open: [] };
  expect(conditionText({ ...few, done: 80 }, 'en')).toContain('about 20 would be');
  expect(conditionText({ ...few, done: 100 }, 'en')).toContain('too few lists');
  expect(conditionText({ ...few, done: 97, isMet: true }, 'en')).toContain('about 3 would be');
});
