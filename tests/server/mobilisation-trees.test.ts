/** Coalitions held against known optima: exact where it says so, near it where it does not. */
import { expect, test } from 'vitest';
import { cover } from '../../server/mobilisation/cover.ts';
import { exactTree, fitsExactly } from '../../server/mobilisation/exact-tree.ts';
import { starTree } from '../../server/mobilisation/star-tree.ts';
import { costOf, type Ties, type Tree } from '../../server/mobilisation/ties.ts';
import { readJson } from '../oracles/oracles.ts';

type TreeCase = {
  id: string;
  n: number;
  root: number;
  needs: string[];
  edges: [number, number, number][];
  node_cost: number[];
  offers: string[][];
  optimum: number;
};
type CoverCase = { id: string; cost: number[]; provides: number[][]; need: number[]; optimum: number };
const { cases, cover_cases } = readJson<{ cases: TreeCase[]; cover_cases: CoverCase[] }>('coalition.json');

function tiesOf({ n, edges, node_cost }: TreeCase): Ties {
  const of = Array.from({ length: n }, (_, row) =>
    edges.flatMap(([a, b, weight]) => (a === row || b === row ? [{ to: a === row ? b : a, weight }] : [])),
  );
  return {
    count: n,
    start: Uint32Array.from([0, ...of.map((_, row) => of.slice(0, row + 1).flat().length)]),
    neighbour: Uint32Array.from(of.flat().map(({ to }) => to)),
    weight: Uint32Array.from(of.flat().map(({ weight }) => weight)),
    cost: Float64Array.from(node_cost),
  };
}

const groupsOf = ({ needs, offers }: TreeCase) =>
  needs.map((need) => offers.flatMap((own, row) => (own.includes(need) ? [row] : [])));

/** It holds the root and one of each group, hangs together, and costs what it says. */
function expectTree(tree: Tree | undefined, one: TreeCase): void {
  const nodes = new Set(tree?.nodes);
  expect(nodes.has(one.root)).toBe(true);
  for (const group of groupsOf(one)) expect(group.some((node) => nodes.has(node))).toBe(true);
  expect(tree?.ties.length).toBe(nodes.size - 1);
  const reached = new Set([one.root]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const [a, b] of tree?.ties ?? []) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
  }
  expect([...reached].sort()).toEqual([...nodes].sort());
  expect(tree?.cost).toBe(costOf(tiesOf(one), tree as Tree));
}

test.each(cases)('the exact tree of $id costs the optimum', (one) => {
  const tree = exactTree(tiesOf(one), one.root, groupsOf(one));
  expect(tree?.cost).toBe(one.optimum);
  expectTree(tree, one);
});

test('STAR is within a fifth of the optimum each time, and a twentieth on average', () => {
  const ratios = cases.map((one) => {
    const tree = starTree(tiesOf(one), one.root, groupsOf(one));
    expectTree(tree, one);
    return (tree?.cost ?? 0) / one.optimum;
  });
  expect(Math.max(...ratios)).toBeLessThanOrEqual(1.2);
  expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeLessThanOrEqual(1.05);
});

test('who cannot be reached is in no tree, and many groups are too many to be exact', () => {
  const [one] = cases;
  if (!one) throw new Error('no case');
  const ties = {
    ...tiesOf(one),
    cost: Float64Array.from(one.node_cost, (cost, row) =>
      one.offers[row]?.length ? Number.POSITIVE_INFINITY : cost,
    ),
  };
  expect(exactTree(ties, one.root, groupsOf(one))).toBeUndefined();
  expect(starTree(ties, one.root, groupsOf(one))).toBeUndefined();
  expect(fitsExactly(300, 12)).toBe(true);
  expect(fitsExactly(300, 13)).toBe(false);
});

test.each(cover_cases)('quantities of $id cost a tenth above the optimum at most', (one) => {
  const givers = one.cost.map((price, row) => ({ price, gives: one.provides[row] ?? [] }));
  const taken = cover(givers, one.need);
  one.need.forEach((want, row) => {
    expect(taken.reduce((sum, each) => sum + (givers[each]?.gives[row] ?? 0), 0)).toBeGreaterThanOrEqual(
      want,
    );
  });
  const price = taken.reduce((sum, row) => sum + (one.cost[row] ?? 0), 0);
  expect(price / one.optimum).toBeLessThanOrEqual(1.1);
});
