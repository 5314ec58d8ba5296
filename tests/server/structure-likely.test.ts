/** Who is likely to be tied and is not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../server/kind/holds.ts';
import { type LikelyTask, likelyLinks } from '../../server/likely/likely-links.ts';
import { listed } from '../../server/map/groups.ts';
import { makeSnapshot, NO_PLACE, NO_ROW } from '../../server/map/snapshot.ts';
import { graphFromPairs } from '../../server/structure/graph.ts';
import { seededRandom } from '../../server/structure/random.ts';
import { resourceAllocation } from '../../server/structure/resource-allocation.ts';
import { readOracle, smallPairs, toGraph, toSets } from '../oracles/oracles.ts';

describe('the index of resource allocation', () => {
  test('is as Zhou, Lü and Zhang define it on any small graph, for all and for one', () => {
    fc.assert(
      fc.property(smallPairs, fc.nat(20), fc.nat(13), (pairs, most, of) => {
        const sets = toSets(pairs);
        const expected = sets.flatMap((mine, one) =>
          sets.flatMap((theirs, other) => {
            if (other <= one || mine.has(other)) return [];
            const common = [...mine].filter((node) => theirs.has(node)).sort((a, b) => a - b);
            const index = common.reduce((sum, node) => sum + 1 / (sets[node]?.size ?? 0), 0);
            return index > 0 ? [{ one, other, index }] : [];
          }),
        );
        const graph = toGraph(pairs);
        const inOrder = expected.sort((a, b) => b.index - a.index || a.one - b.one || a.other - b.other);
        expect(resourceAllocation(graph, { most })).toEqual(inOrder.slice(0, most));
        if (of >= pairs.count) return;
        const ofOne = resourceAllocation(graph, { most: 100, of });
        expect(ofOne.map(({ other }) => other).sort()).toEqual(
          inOrder.flatMap(({ one, other }) => (one === of ? other : other === of ? one : [])).sort(),
        );
        expect(ofOne.every(({ one }) => one === of)).toBe(true);
      }),
    );
  });

  test('asks only about the pairs that may be asked about', () => {
    const star = graphFromPairs(4, [0, 0, 0], [1, 2, 3]);
    const isAsked = (one: number, other: number) => one !== 1 || other !== 2;
    expect(resourceAllocation(star, { most: 9, isAsked }).map(({ one, other }) => [one, other])).toEqual([
      [1, 3],
      [2, 3],
    ]);
  });

  test('tells hidden links of Les Misérables from pairs that are none: .90 of the area at least', () => {
    const { names, graph } = readOracle('lesmis');
    const { area } = hideAndSeek(names.length, graph.start, graph.neighbour);
    expect(area).toBeGreaterThan(0.9);
  });
});

/** A tenth of the links hidden, over and over: how often a hidden one has a higher index than a pair without a link. */
function hideAndSeek(count: number, start: Uint32Array, neighbour: Uint32Array) {
  const random = seededRandom(7);
  const pairs: [number, number][] = [];
  for (let one = 0; one < count; one++)
    for (const other of neighbour.subarray(start[one], start[one + 1]))
      if (one < other) pairs.push([one, other]);
  const tied = new Set(pairs.map(([one, other]) => one * count + other));
  let [won, asked] = [0, 0];
  for (let round = 0; round < 20; round++) {
    const hidden = pairs.filter(() => random() < 0.1);
    const gone = new Set(hidden);
    const left = pairs.filter((pair) => !gone.has(pair));
    const graph = graphFromPairs(
      count,
      left.map(([one]) => one),
      left.map(([, other]) => other),
    );
    const found = resourceAllocation(graph, { most: count * count });
    const index = new Map(found.map((tie) => [tie.one * count + tie.other, tie.index]));
    for (const [one, other] of hidden) {
      const mine = index.get(one * count + other) ?? 0;
      for (let against = 0; against < count * count; against++) {
        if (against % count <= Math.floor(against / count) || tied.has(against)) continue;
        const theirs = index.get(against) ?? 0;
        won += mine > theirs ? 1 : mine === theirs ? 0.5 : 0;
        asked += 1;
      }
    }
  }
  return { area: won / asked };
}

/** Stakeholders 1 to `count` and a mission after them; links as pairs of numbers. */
function made(count: number, links: readonly [number, number, since?: string][], place: number[] = []) {
  const all = count + 1;
  const bytes = (value: number) => new Uint8Array(all).fill(value);
  const of = (value: number) => new Uint8Array(links.length).fill(value);
  return makeSnapshot({
    ecosystem: { id: 'k3f9x2ab', slug: 'likely' },
    revision: 1,
    nodes: {
      number: Uint32Array.from({ length: all }, (_, row) => row + 1),
      kind: Uint8Array.from({ length: all }, (_, row) => (row === count ? 2 : 0)),
      ...{ sector: bytes(NO_ROW), status: bytes(1), visibility: bytes(0), pinned: bytes(0) },
      place: Uint16Array.from({ length: all }, (_, row) => place[row] ?? NO_PLACE),
      name: Array.from({ length: all }, (_, row) => `Name ${row + 1}`),
      nameFr: Array.from({ length: all }, () => ''),
      hashtag: Array.from({ length: all }, (_, row) => (row === count ? 'hall' : '')),
      ...{ x: new Float32Array(all), y: new Float32Array(all) },
    },
    links: {
      number: Uint32Array.from(links.keys(), (row) => 100 + row),
      source: Uint32Array.from(links, ([one]) => one - 1),
      target: Uint32Array.from(links, ([, other]) => other - 1),
      ...{ type: of(0), strength: of(0), status: of(0), direction: of(0), visibility: of(0) },
      since: Uint32Array.from(links, ([, , since]) => (since ? dayNumber(since) : 0)),
      until: new Uint32Array(links.length).fill(0xffffffff),
    },
    places: ['Quay', 'Mill'].map((name, row) => ({
      ...{ number: 200 + row, id: `k3f9x2ab-p${200 + row}`, name, nameFr: null, within: -1 },
    })),
    linkTypes: [],
  });
}

const id = (number: number) => `k3f9x2ab-s${number}`;
const ask = (task: Partial<LikelyTask> & Pick<LikelyTask, 'snapshot'>) =>
  likelyLinks({ today: '2026-11-30', needs: [], denied: [], most: 50, ...task });
const pairsOf = (links: { one: string; other: string }[]) =>
  links.map(({ one, other }) => [one, other].map((each) => Number(each.split('-s')[1])));

describe('likely links', () => {
  test('say by whom they come, the partner with the fewest links first', () => {
    // 1 and 2 share 3, who has two, and 4, who has three.
    const snapshot = made(5, [
      [1, 3],
      [2, 3],
      [1, 4],
      [2, 4],
      [5, 4],
    ]);
    const { byPartners } = ask({ snapshot });
    expect(pairsOf(byPartners)).toEqual([
      [3, 4],
      [1, 2],
      [1, 5],
      [2, 5],
    ]);
    expect(byPartners[1]?.reasons.map(({ kind, name, among }) => [kind, name, among])).toEqual([
      ['PARTNER', 'Name 3', 2],
      ['PARTNER', 'Name 4', 3],
    ]);
  });

  test('are not asked between who is linked, even later, nor after a no, nor of missions', () => {
    const snapshot = made(4, [
      [1, 3],
      [2, 3],
      [4, 3],
      [5, 1],
      [5, 3],
      [1, 2, '2999-01-01'],
    ]);
    expect(pairsOf(ask({ snapshot }).byPartners)).toEqual([
      [1, 4],
      [2, 4],
    ]);
    const denied = [[id(4), id(1)]] as const;
    expect(pairsOf(ask({ snapshot, denied }).byPartners)).toEqual([[2, 4]]);
    expect(ask({ snapshot, about: 'k3f9x2ab-m5' })).toEqual({ byPartners: [], byOthers: [] });
  });

  test('without a partner in common come by a need, a place or a seat, the rarer the sooner', () => {
    const snapshot = made(6, [[1, 2]], [0, 0, 0, 1, 1]);
    const resource = { id: 'k3f9x2ab-re9', name: 'Boats', nameFr: 'Bateaux' };
    const needs = [id(1), id(6)].map((by) => ({ by, resource }));
    const seats = [
      { element: 4, group: 6, since: 0, until: 0xffffffff },
      { element: 5, group: 6, since: 0, until: 0xffffffff },
      { element: 0, group: 6, since: 0, until: dayNumber('2020-01-01') },
    ];
    const groups = { ...snapshot.groups, seated: listed(seats, 7) };
    const { byPartners, byOthers } = ask({ snapshot: { ...snapshot, groups }, needs });
    expect(byPartners).toEqual([]);
    expect(byOthers.map(({ reasons: [first] }) => first?.name)).toEqual([
      'Boats',
      'Mill',
      '#hall',
      'Quay',
      'Quay',
    ]);
    expect(pairsOf(byOthers)).toEqual([
      [1, 6],
      [4, 5],
      [5, 6],
      [1, 3],
      [2, 3],
    ]);
  });

  test('of one stakeholder begin with it', () => {
    const snapshot = made(3, [
      [1, 2],
      [2, 3],
    ]);
    expect(pairsOf(ask({ snapshot, about: id(3) }).byPartners)).toEqual([[3, 1]]);
    expect(ask({ snapshot, about: id(77) }).byPartners).toEqual([]);
  });
});
