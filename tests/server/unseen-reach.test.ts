/** Whom to reach first, who could introduce, and which seats are empty: from plain rows. */
import { describe, expect, test } from 'vitest';
import { emptySeats } from '../../server/unseen/empty-seats.ts';
import { hazeIn } from '../../server/unseen/haze.ts';
import { monthEnds, progressOf } from '../../server/unseen/progress.ts';
import { progressText } from '../../server/unseen/progress-words.ts';
import { nameOf, seatReason } from '../../server/unseen/reach-words.ts';
import type { Around, Nomination, Person, UnseenFacts } from '../../server/unseen/read-unseen.ts';
import { toReach } from '../../server/unseen/to-reach.ts';

const person = (number: number, isReached: boolean, more: Partial<Person> = {}): Person => ({
  ...{ number, id: `s${number}`, name: `Person ${number}`, kind: 'INSTITUTION', isReached, ...more },
});
const named = (nominator: number | null, nominee: number, more: Partial<Nomination> = {}): Nomination => ({
  ...{ nominator, nominee, day: '2026-01-01', ...more },
});
const people = [
  ...[1, 2, 3].map((n) => person(n, true, { sector: 'HEALTH' })),
  ...[11, 12, 13].map((n) => person(n, false)),
];
const world = (nominations: Nomination[]): UnseenFacts => ({
  people: new Map(people.map((each) => [each.number, each])),
  nominations,
  missions: [
    { number: 90, id: 'm90', hashtag: 'bread', name: 'Bread', isUnderWay: true },
    { number: 91, id: 'm91', hashtag: 'over', name: 'Over', isUnderWay: false },
  ],
  places: [],
});
const funder = { id: 'r1', kind: 'FUNDER', minimum: 2, mission: 90, holders: [1, 1] };
const around = (more: Partial<Around> = {}): Around => ({ links: [], communities: [], roles: [], ...more });

describe('whom to reach first', () => {
  test('is worth one for each list, two for a role that lacks somebody, one for a mission under way', () => {
    const rows = toReach(
      world([
        ...[named(1, 11), named(2, 11), named(3, 11), named(1, 2)],
        ...[named(1, 12, { mission: 90, role: 'r1' }), named(1, 13, { mission: 91 }), named(null, 13)],
      ]),
      around({ roles: [funder] }),
      {},
    );
    expect(rows.map(({ who, value, lists }) => [who.number, value, lists])).toEqual(
      [
        [11, 3, 3],
        [12, 4, 1],
        [13, 1, 1],
      ].toSorted(([, a = 0], [, b = 0]) => b - a),
    );
  });

  test('gives nothing for a role in which all seats are held', () => {
    const full = { ...funder, holders: [1, 2] };
    const [row] = toReach(world([named(1, 12, { role: 'r1' })]), around({ roles: [full] }), {});
    expect(row).toMatchObject({ value: 1, roles: [] });
  });

  test('tells who could introduce, from the strongest tie on: never a rival, nor who is not reached', () => {
    const links = [
      { from: 11, to: 2, strength: 5, isRivalry: false },
      { from: 3, to: 11, strength: 4, isRivalry: true },
      { from: 12, to: 11, strength: 5, isRivalry: false },
    ];
    const [row] = toReach(world([named(1, 11)]), around({ links }), {});
    expect(row?.introducers.map(({ who, hasNamed }) => [who.number, hasNamed])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  test('is called by its role where an individual was only nominated', () => {
    const [row] = toReach(
      world([named(1, 11, { mission: 90, role: 'r1' })]),
      around({ roles: [funder] }),
      {},
    );
    if (!row) throw new Error('nobody to reach');
    expect(nameOf({ ...row, isByRole: false }, 'en')).toBe('Person 11');
    expect(nameOf({ ...row, isByRole: true }, 'en')).toBe('An individual, for funder, for #bread');
    expect(nameOf({ ...row, isByRole: true }, 'fr')).not.toMatch(/Person/);
  });
});

describe('where little was asked', () => {
  const community = (id: string, ...members: number[]) => ({ id, name: id, nameFr: null, members });
  const hazes = (nominations: Nomination[], communities: Around['communities'] = []) =>
    hazeIn(world(nominations), { communities }).map(({ id, lists, members }) => [id, lists, members.length]);

  test('are communities of three or more of whom most names of a further list would be new, the least known first', () => {
    const communities = [community('seen', 1, 2, 3), community('dim', 11, 12, 13), community('two', 2, 3)];
    const often = [1, 2, 3].flatMap((by) =>
      [1, 2, 3].filter((who) => who !== by).map((who) => named(by, who)),
    );
    expect(hazes([...often, named(1, 11), named(2, 12)], communities)).toEqual([['dim', 2, 3]]);
    expect(hazes(often, communities)).toEqual([['dim', 0, 3]]);
  });

  test('are places as well, each with those who are at it', () => {
    const places = [{ id: 'p1', number: 7, name: 'Quarter' }] as unknown as UnseenFacts['places'];
    const at = people.map((each) => ({ ...each, place: each.isReached ? 7 : 8 }));
    const facts = { ...world([]), places, people: new Map(at.map((each) => [each.number, each])) };
    expect(hazeIn(facts, { communities: [] }).map(({ id, members }) => [id, members.length])).toEqual([
      ['p1', 3],
    ]);
  });
});

describe('how it has moved', () => {
  const on = (day: string, nominator: number, nominee: number, mission?: number) =>
    named(nominator, nominee, { day, ...(mission && { mission }) });

  test('is told at month ends from the first nomination on, and of the present month today', () => {
    expect(monthEnds('2027-11-30', '2028-03-01')).toEqual([
      ...['2027-11-30', '2027-12-31', '2028-01-31', '2028-02-29'],
      '2028-03-01',
    ]);
    expect(monthEnds('2026-05-31', '2026-05-31')).toEqual(['2026-05-31']);
  });

  test('says who was reached, which seats were filled and held, and what the lists of that day said', () => {
    const facts = world([on('2026-03-02', 2, 12), on('2026-01-15', 1, 11), on('2026-03-31', 1, 2, 90)]);
    const moved = {
      reached: [
        { number: 2, day: '2026-03-31' },
        // Nobody named this one.
        { number: 3, day: '2026-03-31' },
      ],
      seats: [
        { mission: 90, since: '2025-01-01', until: '2026-01-31', isDated: true },
        { mission: 90, since: '2026-03-09', isDated: true },
        { mission: 91, since: '2026-03-09', isDated: true },
        // A sheet brought it that day, and said no day.
        { mission: 92, since: '2026-03-09', until: '2026-03-30', isDated: false },
      ],
    };
    const points = progressOf(facts, moved, {}, '2026-04-02');
    expect(
      points.map(({ day, reached, seatsFilled, seatsHeld, lists, names }) =>
        [day, reached, seatsFilled, seatsHeld, lists, names].join(' '),
      ),
    ).toEqual([
      '2026-01-31 0 0 1 1 1',
      '2026-02-28 0 0 0 1 1',
      '2026-03-31 1 2 2 3 3',
      '2026-04-02 0 0 2 3 3',
    ]);
    const narrowed = progressOf(facts, moved, { mission: 'm90' }, '2026-04-02');
    expect(narrowed.map(({ reached, seatsFilled, names }) => [reached, seatsFilled, names])).toEqual([
      [1, 1, 1],
      [0, 0, 1],
    ]);
    expect(progressOf(world([]), moved, {}, '2026-04-02')).toEqual([]);
  });

  test('is told in words: what came, and how the estimate moved where there is one to rely on', () => {
    const point = { day: '', reached: 1, seatsFilled: 0, seatsHeld: 0, lists: 12, names: 20, coverage: 0.8 };
    const told = (before: number | null, now: number | null, isThin = false) =>
      progressText(
        [before, now].map((missingAtLeast) => ({ ...point, missingAtLeast, isThin })),
        'en',
      );
    const came = '1 stakeholder reached and 0 seats filled this month.';
    expect(told(5, null)).toBe(came);
    expect(told(5, 3, true)).toBe(came);
    expect(told(5, 3)).toBe(
      `${came} At the least 3 are still missing, 2 fewer than at the end of last month.`,
    );
    expect(told(null, 3)).toBe(`${came} At the least 3 are still missing.`);
  });
});

describe('empty seats', () => {
  const similar = [
    {
      mission: 90,
      ecosystem: 'Elsewhere',
      roles: ['FUNDER', 'VOICE', 'OTHER'],
      sectors: ['HEALTH', 'PRIVATE'],
    },
  ];

  test('are roles that lack somebody, then what the same mission has elsewhere and this one lacks', () => {
    const seats = emptySeats(world([named(1, 12, { role: 'r1' })]), around({ roles: [funder] }), similar, {});
    expect(seats.map((seat) => [seat.kind, 'what' in seat ? seat.what : seat.lacking])).toEqual([
      ['VACANT_ROLE', 1],
      ['ROLE_ELSEWHERE', 'VOICE'],
      ['SECTOR_ELSEWHERE', 'PRIVATE'],
    ]);
    expect(seats.map((seat) => seatReason(seat, 'en'))).toEqual([
      'The mission expects it and 1 seat is vacant; 1 stakeholder was named for it.',
      '#bread in Elsewhere has this role; here nobody said whether it is expected.',
      'In Elsewhere, somebody of this sector holds a seat of #bread; here nobody does.',
    ]);
  });

  test('are those of one mission where one is asked about, and none of a mission that is over', () => {
    const over = { ...funder, mission: 91 };
    expect(emptySeats(world([]), around({ roles: [over] }), [], {})).toEqual([]);
    expect(emptySeats(world([]), around({ roles: [funder] }), similar, { mission: 'm91' })).toEqual([]);
  });
});
