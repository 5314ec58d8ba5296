/** Vacant seats that partners take: at once, once a facilitator has agreed, or not at all, and what comes between. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { codesOf, type Made, recordsIn } from '../support/records.ts';
import { testServer } from '../support/server.ts';
import { signingIn } from '../support/signing-in.ts';

const { database, driver, freshEcosystem, graphql } = await testServer();
const { somebody } = await signingIn(database);

const TAKE = `mutation ($input: TakeSeatInput!) { takeSeat(input: $input) {
  seat { id skill holder { id } } revision } }`;
const SEATS = `query ($id: ID!) { role(id: $id) { held vacancies
  seats { nodes { id skill holder { id } } } } }`;
const MATTERS = `query ($e: String!) { ecosystem(slug: $e) { waitingMatters matters {
  id kind addition decisions isGone about { ... on Seat { id } ... on Role { id } } other { ... on Stakeholder { id } }
  said { words } } } }`;
const DECIDED =
  'query ($e: String!) { ecosystem(slug: $e) { matters(isDecided: true) { deed decision why } } }';
const DECIDE = `mutation ($input: DecideMattersInput!) { decideMatters(input: $input) {
  matters { deed } refused { message } } }`;
const UNDO = `mutation ($input: UndoDecisionsInput!) { undoDecisions(input: $input) { matters { id } refused { message } } }`;
const MINE = `query ($e: String!) { myAdditions(ecosystem: $e) { id adds about by addition isDeclined why } }`;

/** A mission that lacks two funders, one of whom is described, and two partners. */
async function mission(takesSeats?: string) {
  const { id, slug } = await freshEcosystem('Harbour');
  const make = recordsIn(graphql, id);
  const member = async (role: string, speaksFor: string[] = []) => {
    const person = await somebody();
    await driver.executeQuery(
      `MATCH (a:Account {id: $id}), (e:Ecosystem {id: $ecosystem}) ${takesSeats ? 'SET e.takesSeats = $takesSeats' : ''}
       MERGE (a)-[h:HOLDS_ROLE]->(e) SET h.role = $role, h.speaksFor = $speaksFor`,
      { id: person.id, ecosystem: id, role, speaksFor, takesSeats },
    );
    return person;
  };
  const [mill, shelter] = [
    await make.stakeholder('Old mill', { visibility: 'PUBLIC' }),
    await make.stakeholder('Night shelter', { visibility: 'PUBLIC' }),
  ];
  const of = (await make.mission(`m-${randomUUID().slice(0, 8)}`)).id;
  const role = await make.of('Role', { mission: of, kind: 'FUNDER', minimum: 2 });
  const seat = await make.of('Seat', { role: role.id, skill: 'accountant' });
  const facilitator = await member('FACILITATOR');
  const [ana, ben] = [await member('PARTNER', [mill.id]), await member('PARTNER', [shelter.id])];
  const ofRole = async () => (await graphql(SEATS, { id: role.id })).data.role;
  const holders = async () =>
    (await ofRole()).seats.nodes.map(({ holder }: { holder: Made | null }) => holder?.id ?? null);
  const takes = (who: typeof ana, holder: string, which: string | null = seat.id, more: object = {}) =>
    who.asks(TAKE, { input: { role: role.id, seat: which, holder, ...more } });
  const waiting = async () => (await facilitator.done(MATTERS, { e: slug })).ecosystem;
  const decide = async (ids: string[], decision: string, reason?: string) =>
    (await facilitator.done(DECIDE, { input: { ecosystem: id, matters: ids, decision, reason } }))
      .decideMatters;
  const mine = async (who: typeof ana) => (await who.done(MINE, { e: slug })).myAdditions;
  return {
    ...{ id, slug, make, mill, shelter, role, seat, facilitator, ana, ben },
    ...{ ofRole, holders, takes, waiting, decide, mine },
  };
}

const isKept = ({ errors }: { errors: { extensions: Record<string, unknown> }[] }) =>
  errors[0]?.extensions.isKept === true;

describe('a vacant seat that a facilitator is to agree to', () => {
  test('waits beside the map, once, for its asker and facilitators alone; agreed to it is filled, and vacant again when that is taken back', async () => {
    const place = await mission();
    const before = await place.ofRole();
    const words = 'We have kept such books for ten years';
    for (const _ of [1, 2])
      expect(isKept(await place.takes(place.ana, place.mill.id, place.seat.id, { words }))).toBe(true);
    expect(await place.ofRole()).toEqual(before);
    const { waitingMatters, matters } = await place.waiting();
    expect(waitingMatters).toBe(1);
    expect(matters).toMatchObject([
      {
        ...{ kind: 'SEAT', about: { id: place.seat.id }, other: { id: place.mill.id } },
        ...{ said: [{ words }], decisions: ['APPROVED', 'DECLINED'] },
        addition: expect.stringMatching(/^Funder · .* · Old mill$/),
      },
    ]);
    expect(await place.mine(place.ana)).toMatchObject([
      { adds: 'Seat', about: place.seat.id, by: place.mill.id, isDeclined: false },
    ]);
    expect(await place.mine(place.ben)).toEqual([]);
    expect(codesOf(await place.ben.asks(MATTERS, { e: place.slug }))).toContain('NOT_ALLOWED');
    expect((await place.decide([matters[0].id], 'APPROVED')).refused).toEqual([]);
    // The seat that was described, and no second one.
    expect(await place.holders()).toEqual([place.mill.id]);
    expect(await place.mine(place.ana)).toEqual([]);
    const [{ deed }] = (await place.facilitator.done(DECIDED, { e: place.slug })).ecosystem.matters;
    await place.facilitator.done(UNDO, { input: { ecosystem: place.id, deeds: [deed] } });
    expect(await place.ofRole()).toEqual(before);
    await place.decide([matters[0].id], 'DECLINED', 'Somebody from the town');
    expect(await place.mine(place.ana)).toMatchObject([{ isDeclined: true, why: 'Somebody from the town' }]);
    // Once declined it can be asked for again.
    expect(isKept(await place.takes(place.ana, place.mill.id))).toBe(true);
    expect((await place.waiting()).waitingMatters).toBe(1);
  });

  test('is one’s own to ask for, and taken back until it is decided', async () => {
    const place = await mission();
    expect(codesOf(await place.takes(place.ana, place.shelter.id))).toEqual(['NOT_ALLOWED']);
    expect(isKept(await place.takes(place.ana, place.shelter.id))).toBe(false);
    const { data } = await graphql('query ($id: ID!) { seat(id: $id) { id version } }', {
      id: place.seat.id,
    });
    const make = 'mutation ($input: CreateSeatInput!) { createSeat(input: $input) { revision } }';
    const fill = 'mutation ($input: UpdateSeatInput!) { updateSeat(input: $input) { revision } }';
    const holder = place.mill.id;
    expect(codesOf(await place.ana.asks(make, { input: { role: place.role.id, holder } }))).toEqual([
      'NOT_ALLOWED',
    ]);
    expect(codesOf(await place.ana.asks(fill, { input: { ...data.seat, holder } }))).toEqual(['NOT_ALLOWED']);
    await place.takes(place.ana, holder);
    const [{ id }] = await place.mine(place.ana);
    const back = 'mutation ($input: TakeBackAdditionInput!) { takeBackAddition(input: $input) { isDone } }';
    expect(codesOf(await place.ben.asks(back, { input: { addition: id } }))).toEqual(['NOT_FOUND']);
    await place.ana.done(back, { input: { addition: id } });
    expect((await place.waiting()).waitingMatters).toBe(0);
  });

  test('that two ask for goes to one; the other waits on, and can only be declined', async () => {
    const place = await mission();
    await place.takes(place.ana, place.mill.id);
    await place.takes(place.ben, place.shelter.id);
    const ids = (await place.waiting()).matters.map(({ id }: { id: string }) => id);
    const both = await Promise.all([place.decide([ids[0]], 'APPROVED'), place.decide([ids[1]], 'APPROVED')]);
    const refused = both.flatMap((each) => each.refused);
    expect(refused).toEqual([{ message: 'This seat is not vacant any more.' }]);
    expect((await place.holders()).filter(Boolean)).toHaveLength(1);
    const { matters } = await place.waiting();
    expect(matters).toHaveLength(1);
    expect((await place.decide([matters[0].id], 'DECLINED', 'Given to another')).refused).toEqual([]);
  });

  test('that is filled or removed meanwhile is told to who agrees too late', async () => {
    const place = await mission();
    await place.takes(place.ana, place.mill.id);
    const [{ id }] = (await place.waiting()).matters;
    await place.takes(place.facilitator, place.shelter.id);
    expect((await place.decide([id], 'APPROVED')).refused).toEqual([
      { message: 'This seat is not vacant any more.' },
    ]);
    const { data } = await graphql('query ($id: ID!) { seat(id: $id) { id version } }', {
      id: place.seat.id,
    });
    await graphql('mutation ($input: RemoveInput!) { removeSeat(input: $input) { id } }', {
      input: data.seat,
    });
    expect((await place.decide([id], 'APPROVED')).refused).toEqual([
      { message: 'This seat is not there any more.' },
    ]);
    expect((await place.waiting()).waitingMatters).toBe(1);
  });

  test('is asked for by nobody once they are erased, and by who they are once they were merged', async () => {
    const place = await mission();
    const person = await place.make.stakeholder('Ana Ng', { kind: 'INDIVIDUAL', visibility: 'PUBLIC' });
    const heir = await place.make.stakeholder('Old mill company', {
      visibility: 'PUBLIC',
      evenIfAlike: true,
    });
    await driver.executeQuery('MATCH (:Account {id: $id})-[h:HOLDS_ROLE]->() SET h.speaksFor = $speaksFor', {
      id: place.ana.id,
      speaksFor: [place.mill.id, person.id],
    });
    await place.takes(place.ana, person.id);
    await place.takes(place.ana, place.mill.id);
    expect((await place.waiting()).waitingMatters).toBe(2);
    await place.facilitator.done(
      'mutation ($input: EraseIndividualInput!) { eraseIndividual(input: $input) { __typename } }',
      { input: { stakeholder: person.id, confirm: 'Ana Ng' } },
    );
    const { matters } = await place.waiting();
    expect(matters).toMatchObject([{ other: { id: place.mill.id } }]);
    const merged = await graphql(
      'mutation ($input: MergeStakeholdersInput!) { mergeStakeholders(input: $input) { revision } }',
      {
        input: {
          ...{ keep: heir.id, keepVersion: heir.version },
          ...{ absorb: place.mill.id, absorbVersion: place.mill.version },
        },
      },
    );
    expect(merged.errors).toEqual([]);
    expect((await place.decide([matters[0].id], 'APPROVED')).refused).toEqual([]);
    expect(await place.holders()).toEqual([heir.id]);
  });
});

describe('where seats are taken at once', () => {
  test('one that is described is filled, one that is missing is made, and no more than are vacant', async () => {
    const place = await mission('AT_ONCE');
    const { takeSeat } = await place.ana.done(TAKE, {
      input: { role: place.role.id, seat: place.seat.id, holder: place.mill.id },
    });
    expect(takeSeat.seat).toEqual({ id: place.seat.id, skill: 'accountant', holder: { id: place.mill.id } });
    // Its own change, which it takes back.
    const undo = 'mutation ($input: UndoInput!) { undoRevision(input: $input) { revision } }';
    await place.ana.done(undo, { input: { ecosystem: place.id, revision: takeSeat.revision } });
    expect(await place.holders()).toEqual([null]);
    expect(codesOf(await place.takes(place.ana, place.mill.id, null))).toEqual([]);
    expect(await place.holders()).toEqual([null, place.mill.id]);
    const again = await place.takes(place.ana, place.mill.id);
    expect(again.errors[0]?.message).toBe('This stakeholder holds a seat of this role already.');
    expect(codesOf(await place.takes(place.ben, place.shelter.id, null))).toEqual([]);
    expect(await place.holders()).toEqual([place.shelter.id, place.mill.id]);
    const third = await place.make.stakeholder('Third', { visibility: 'PUBLIC' });
    const full = await place.takes(place.facilitator, third.id, null);
    expect(full.errors[0]?.message).toBe('No seat of this role is vacant any more.');
    expect((await place.waiting()).waitingMatters).toBe(0);
  });

  test('of two who take one at once, one does', async () => {
    const place = await mission('AT_ONCE');
    const both = await Promise.all([
      place.takes(place.ana, place.mill.id),
      place.takes(place.ben, place.shelter.id),
    ]);
    expect(both.flatMap(codesOf)).toEqual(['INVALID']);
    expect((await place.holders()).filter(Boolean)).toHaveLength(1);
  });

  test('one that only looks vacant, as its holder is hidden, waits for a facilitator and names nobody', async () => {
    const place = await mission('AT_ONCE');
    const hidden = await place.make.stakeholder('Secret', { visibility: 'FACILITATORS' });
    await place.takes(place.facilitator, hidden.id);
    const answer = await place.takes(place.ana, place.mill.id);
    expect(isKept(answer)).toBe(true);
    expect(JSON.stringify(answer)).not.toContain(hidden.id);
    expect(await place.holders()).toEqual([hidden.id]);
    const [{ id }] = (await place.waiting()).matters;
    expect((await place.decide([id], 'APPROVED')).refused).toHaveLength(1);
  });
});

test('a seat that only facilitators give is refused to partners, and kept for nobody', async () => {
  const place = await mission('NOBODY');
  const answer = await place.takes(place.ana, place.mill.id);
  expect(codesOf(answer)).toEqual(['NOT_ALLOWED']);
  expect(isKept(answer)).toBe(false);
  expect(codesOf(await place.takes(place.facilitator, place.mill.id))).toEqual([]);
  expect(await place.holders()).toEqual([place.mill.id]);
  expect((await place.waiting()).waitingMatters).toBe(0);
});

test('a hundred seats a day are asked for by one account, and no more', async () => {
  const place = await mission();
  await driver.executeQuery(
    'CREATE (:Allowance {key: $key, account: $id, used: 100, until: "2100-01-01T00:00:00.000Z"})',
    { key: `${place.ana.id} seat`, id: place.ana.id },
  );
  const answer = await place.takes(place.ana, place.mill.id);
  expect(codesOf(answer)).toEqual(['TOO_MANY']);
  expect(answer.errors[0]?.message).toMatch(/^At most 100 seats asked for a day/);
  expect(isKept(await place.takes(place.ben, place.shelter.id))).toBe(true);
  expect((await place.waiting()).waitingMatters).toBe(1);
});
