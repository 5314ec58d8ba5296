import { describe, expect, test } from 'vitest';
import { communitiesOf, compare, isTiedAlike, reach, sharedTies } from '../../client/compare/compared.ts';
import { meetingsOf } from '../../client/compare/meetings.ts';
import { decodeMap } from '../../client/map/decode.ts';
import type { MapData } from '../../client/map/map-data.ts';
import { type EncodedBelonging, type EncodedLink, encodeMap, HEADER, madeUp } from './support/encode-map.ts';

const TODAY = 20261130;
const type = (key: string) => HEADER.linkTypes.findIndex((each) => each.key === key);
const status = (key: string) => HEADER.linkStatuses.indexOf(key);
const MISSION = HEADER.kinds.indexOf('MISSION');
const link = (from: number, to: number, key: string, more: Partial<EncodedLink> = {}): EncodedLink => ({
  ...{ from, to, type: type(key), strength: 3, status: status('CONFIRMED'), direction: 0, ...more },
});

type More = { communities?: EncodedBelonging[]; seats?: EncodedBelonging[]; kind?: number };

/** A map of so many stakeholders, each with more as given. */
function mapOf(count: number, links: EncodedLink[], more: Record<number, More> = {}): MapData {
  const { nodes } = madeUp(count, 0);
  return decodeMap(
    encodeMap(
      nodes.map((node, row) => ({ ...node, kind: 0, ...more[row] })),
      links,
    ),
  );
}

const [LIBRARY, HOSPITAL, FUND, TOWN, ROOMS, ART] = [0, 1, 2, 3, 4, 5];

describe('two that are compared', () => {
  const data = mapOf(
    6,
    [
      link(FUND, LIBRARY, 'FUNDS'),
      link(FUND, HOSPITAL, 'FUNDS', { strength: 5 }),
      link(TOWN, LIBRARY, 'FUNDS'),
      link(HOSPITAL, TOWN, 'ADVISES'),
      link(LIBRARY, HOSPITAL, 'SHARES_WITH'),
      link(LIBRARY, ROOMS, 'SUPPLIES'),
    ],
    {
      [ROOMS]: { kind: MISSION },
      [ART]: { kind: MISSION },
      [HOSPITAL]: { seats: [{ row: ROOMS }, { row: ART }], communities: [{ row: 0 }, { row: 1 }] },
      [LIBRARY]: { communities: [{ row: 1 }] },
    },
  );
  const found = compare(data, [LIBRARY, HOSPITAL], TODAY);

  test('have partners in common, each with how it is tied to whom', () => {
    expect(found.partners.map(({ row }) => row)).toEqual([FUND, TOWN]);
    expect(found.partners[1]?.ties.map((each) => each.map(({ way }) => way))).toEqual([['out'], ['in']]);
  });

  test('are told apart by who is tied to both alike: who funds both', () => {
    const alike = sharedTies(data, found.partners);
    expect(alike.map(({ key, count }) => [key, count])).toEqual([['FUNDS-out', 1]]);
    const funders = found.partners.filter(({ ties }) => isTiedAlike(data, ties, 'FUNDS-out'));
    expect(funders.map(({ row }) => row)).toEqual([FUND]);
  });

  test('take part in a mission by a link or by a seat, together or alone', () => {
    expect(found.missions.common.map(({ row, seats }) => [row, seats])).toEqual([[ROOMS, [false, true]]]);
    expect(found.missions.apart.map(({ row }) => row)).toEqual([ART]);
  });

  test('are linked with each other, seen from the first', () => {
    expect(found.between.map(({ from, to, ties }) => [from, to, ties[0]?.way])).toEqual([
      [LIBRARY, HOSPITAL, 'out'],
    ]);
  });

  test('belong to communities, those of both first', () => {
    expect(communitiesOf(data, [LIBRARY, HOSPITAL], TODAY)).toEqual([
      { group: 1, of: [0, 1] },
      { group: 0, of: [1] },
    ]);
  });
});

test('a link or a seat that is over, ended or to come is none', () => {
  const seats = [{ row: 3, until: 20251231 }];
  const data = mapOf(
    4,
    [
      link(2, 0, 'FUNDS', { until: 20251231 }),
      link(2, 1, 'FUNDS'),
      link(3, 0, 'SUPPLIES', { status: status('ENDED') }),
      link(1, 3, 'SUPPLIES', { since: 20270101 }),
    ],
    { 3: { kind: MISSION }, 0: { seats }, 1: { seats } },
  );
  const found = compare(data, [0, 1], TODAY);
  expect([found.partners, found.missions.common, found.missions.apart]).toEqual([[], [], []]);
});

test('of three, who has to do with all comes before who has to do with two', () => {
  const data = mapOf(6, [
    ...[0, 1].map((to) => link(4, to, 'FUNDS', { strength: 5 })),
    ...[0, 1, 2].map((to) => link(5, to, 'FUNDS', { strength: 1 })),
  ]);
  const { partners } = compare(data, [0, 1, 2], TODAY);
  expect(partners.map((each) => [each.row, reach(each)])).toEqual([
    [5, 3],
    [4, 2],
  ]);
});

test('missions that are compared have in common who holds a seat in both', () => {
  const data = mapOf(3, [], {
    ...{ 0: { kind: MISSION }, 1: { kind: MISSION } },
    2: { seats: [{ row: 0 }, { row: 1 }] },
  });
  expect(compare(data, [0, 1], TODAY).partners.map(({ row, seats }) => [row, seats])).toEqual([
    [2, [true, true]],
  ]);
});

describe('needs and offers', () => {
  const space = { id: 'space', name: 'Space', nameFr: null, broader: null };
  const room = { id: 'room', name: 'Room', nameFr: null, broader: { id: 'space' } };
  const blank = { quantity: null, unit: null, since: null, until: null, place: null };
  const need = { ...blank, id: 'n', name: null, state: 'OPEN' as const, resource: space };
  const offer = { ...blank, id: 'o', state: 'OPEN' as const, resource: room };
  const meet = (needs: object, offers: object) =>
    meetingsOf(
      [
        { row: 0, needs: [{ ...need, ...needs }], offers: [] },
        { row: 1, needs: [], offers: [{ ...offer, ...offers }] },
      ],
      '2026-11-30',
    ).length;

  test('meet by a resource or a part of it, in one unit, on one day at least', () => {
    expect(meet({}, {})).toBe(1);
    expect(meet({ resource: room }, { resource: space })).toBe(0);
    expect(meet({ unit: 'hour' }, { unit: 'seat' })).toBe(0);
    expect(meet({ since: '2027-02-01' }, { until: '2027-01-31' })).toBe(0);
  });

  test('do not meet when either is met, taken or over', () => {
    expect(meet({ state: 'MET' }, {})).toBe(0);
    expect(meet({}, { state: 'TAKEN' })).toBe(0);
    expect(meet({ until: '2026-11-29' }, {})).toBe(0);
  });
});
