import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphFromPairs } from '../../server/structure/graph.ts';
import {
  type Groups,
  groupsFromMembers,
  groupsFromPartition,
  partitionBy,
} from '../../server/structure/groups.ts';
import { insularity } from '../../server/structure/insularity.ts';
import { type Pairs, smallPairs, toGraph, toSets } from '../oracles/oracles.ts';

const NONE = 255;
const byColumn = (column: number[]) =>
  groupsFromPartition(partitionBy(column, Uint32Array.from(column.keys()), NONE));

/** Circles of eight, everybody tied to everybody in each, and single ties from one circle to the next. */
const circles = (count: number): Pairs => {
  const pairs: [number, number][] = [];
  for (let circle = 0; circle < count; circle++) {
    for (let one = 0; one < 8; one++) {
      for (let other = 0; other < one; other++) pairs.push([circle * 8 + one, circle * 8 + other]);
    }
    if (circle > 0) pairs.push([circle * 8, circle * 8 - 1]);
  }
  return { count: count * 8, pairs };
};
const circleOf = Array.from({ length: 32 }, (_, node) => Math.floor(node / 8));

describe('the E-I index', () => {
  test('counts ties inside and outside each group and of the whole', () => {
    // Two and three are of one group, a tie to it from each other group; node 5 has none.
    const graph = graphFromPairs(6, [0, 0, 2, 1, 4, 5], [1, 2, 3, 3, 3, 4]);
    const { whole, groups } = insularity(graph, byColumn([0, 0, 1, 1, 2, NONE]), { permutations: 0 });
    const counts = groups.map(({ internal, external, index }) => [internal, external, index]);
    expect(counts).toEqual([
      [1, 2, 1 / 3],
      [1, 3, 1 / 2],
      [0, 2, 1],
    ]);
    expect(whole).toMatchObject({ internal: 2, external: 4, index: 1 / 3 });
  });

  test('leaves out nodes whose group is not known, where that is what having none means', () => {
    const graph = graphFromPairs(6, [0, 0, 2, 1, 4, 5], [1, 2, 3, 3, 3, 4]);
    const options = { permutations: 0, ungrouped: 'unknown' } as const;
    const { whole, groups } = insularity(graph, byColumn([0, 0, 1, 1, 2, NONE]), options);
    expect(groups[2]).toMatchObject({ internal: 0, external: 1 });
    expect(whole).toMatchObject({ internal: 2, external: 3 });
  });

  test('says nothing of a group without ties', () => {
    const { groups } = insularity(graphFromPairs(3, [0], [1]), byColumn([0, 0, 1]));
    expect(groups[1]).toMatchObject({ index: Number.NaN, asInsular: Number.NaN, asOpen: Number.NaN });
  });

  const overlapping = smallPairs.chain((pairs) => {
    const members = fc.array(fc.nat(Math.max(0, pairs.count - 1)), { maxLength: pairs.count });
    return fc.tuple(fc.constant(pairs), fc.array(members, { maxLength: 4 }), fc.boolean());
  });

  test('is what counting each tie gives, of groups that overlap or not', () => {
    fc.assert(
      fc.property(overlapping, ([pairs, members, leaveOut]) => {
        const groups = groupsFromMembers(pairs.count, members);
        const ungrouped = leaveOut ? 'unknown' : 'outside';
        const found = insularity(toGraph(pairs), groups, { permutations: 3, ungrouped });
        const expected = naiveTies(pairs, members, leaveOut);
        const counts = [...found.groups, found.whole].map(({ internal, external }) => [internal, external]);
        expect(counts).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('against labels dealt out at random', () => {
  test('circles that hardly speak to one another are more insular than any deal', () => {
    const { whole, groups } = insularity(toGraph(circles(4)), byColumn(circleOf), { permutations: 199 });
    expect(whole.asInsular).toBe(1 / 200);
    expect(whole.asOpen).toBe(1);
    for (const group of groups) expect(group.asInsular).toBe(1 / 200);
  });

  test('labels that cut across the circles are as open as can be', () => {
    const across = circleOf.map((_, node) => node % 8);
    const { whole } = insularity(toGraph(circles(4)), byColumn(across), { permutations: 199 });
    expect(whole.asOpen).toBeLessThan(0.02);
    expect(whole.asInsular).toBe(1);
  });

  test('deals that change nothing are as insular and as open as the map itself', () => {
    const everybody = graphFromPairs(4, [0, 0, 0, 1, 1, 2], [1, 2, 3, 2, 3, 3]);
    const { whole, groups } = insularity(everybody, byColumn([0, 0, 1, 1]), { permutations: 19 });
    for (const one of [whole, ...groups]) expect(one).toMatchObject({ asInsular: 1, asOpen: 1 });
  });

  test('the mean over deals is what each pair being alike by chance gives', () => {
    // In groups of eight of 32, two ends are in the same one with probability 7 / 31.
    const { whole } = insularity(toGraph(circles(4)), byColumn(circleOf), { permutations: 4_000 });
    expect(whole.expected).toBeCloseTo(1 - (2 * 7) / 31, 2);
  });

  test('labels that are dealt at random themselves come out insular in one of twenty maps at the level of .05', () => {
    const graph = toGraph(circles(4));
    const shares = Array.from({ length: 200 }, (_, seed) => {
      return insularity(graph, byColumn(dealt(circleOf, seed)), { permutations: 99, seed }).whole.asInsular;
    });
    const insular = shares.filter((share) => share <= 0.05).length;
    expect(insular).toBeGreaterThan(1);
    expect(insular).toBeLessThan(24);
  });

  test('the same seed gives the same shares, another seed others', () => {
    const groups: Groups = groupsFromMembers(32, [
      [0, 1, 2, 9, 10, 17],
      [2, 3, 9, 24, 25],
    ]);
    const run = (seed: number) => insularity(toGraph(circles(4)), groups, { permutations: 99, seed });
    expect(run(7)).toEqual(run(7));
    expect(run(7).groups[0]?.expected).not.toBe(run(8).groups[0]?.expected);
  });
});

test('a member that is no node is refused', () => {
  expect(() => groupsFromMembers(3, [[0, 3]])).toThrow(RangeError);
});

/** Labels in an order of their own for every seed (a linear congruence, which the program does not use). */
function dealt(column: number[], seed: number): number[] {
  let state = seed * 7_919 + 17;
  const keyed = column.map((label) => {
    state = (state * 48_271) % 2_147_483_647;
    return { label, key: state };
  });
  return keyed.sort((one, other) => one.key - other.key).map(({ label }) => label);
}

function naiveTies(pairs: Pairs, members: number[][], leaveOut: boolean): [number, number][] {
  const sets = toSets(pairs);
  const isIn = (node: number, group: number[]) => group.includes(node);
  const isAnywhere = (node: number) => members.some((group) => isIn(node, group));
  const ties = sets.flatMap((ends, one) =>
    [...ends].filter((other) => one < other).map((other) => [one, other] as const),
  );
  const kept = leaveOut ? ties.filter(([one, other]) => isAnywhere(one) && isAnywhere(other)) : ties;
  const countOf = (isInside: (one: number, other: number) => boolean, touches: (node: number) => boolean) => {
    const own = kept.filter(([one, other]) => touches(one) || touches(other));
    const inside = own.filter(([one, other]) => isInside(one, other)).length;
    return [inside, own.length - inside] as [number, number];
  };
  return [
    ...members.map((group) =>
      countOf(
        (one, other) => isIn(one, group) && isIn(other, group),
        (node) => isIn(node, group),
      ),
    ),
    countOf((one, other) => members.some((group) => isIn(one, group) && isIn(other, group)), isAnywhere),
  ];
}
