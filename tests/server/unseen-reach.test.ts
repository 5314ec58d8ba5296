/** Whom to reach first, who could introduce, and which seats are empty: from plain rows. */
import { describe, expect, test } from 'vitest';
import { emptySeats } from '../../server/unseen/empty-seats.ts';
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
