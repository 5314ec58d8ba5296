/** The measures of influence against known answers and plain definitions. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coreOf } from '../../server/structure/core.ts';
import { graphFromPairs } from '../../server/structure/graph.ts';
import { groupsFromMembers } from '../../server/structure/groups.ts';
import { keyPlayers } from '../../server/structure/key-players.ts';
import { louvain, modularity } from '../../server/structure/louvain.ts';
import { pageRank } from '../../server/structure/page-rank.ts';
import { weightedArcs } from '../../server/structure/weighted.ts';
import { readOracle, smallPairs, toGraph, toSets } from '../oracles/oracles.ts';

const ones = (length: number) => new Float64Array(length).fill(1);
const cliques = (sizes: readonly number[], more: readonly [number, number][] = []) => {
  const pairs: [number, number][] = [...more];
  let first = 0;
  for (const size of sizes) {
    for (let one = first; one < first + size; one++)
      for (let other = one + 1; other < first + size; other++) pairs.push([one, other]);
    first += size;
  }
  const count = Math.max(first, ...pairs.flat().map((node) => node + 1));
  const graph = graphFromPairs(
    count,
    pairs.map(([one]) => one),
    pairs.map(([, other]) => other),
  );
  return { ...graph, weight: ones(graph.neighbour.length) };
};

describe.each(['lesmis', 'florentine'] as const)('in %s', (which) => {
  const { metrics, names, graph } = readOracle(which);

  test('key players reach as many as the best set of one, two and three', () => {
    for (const [most, best] of [1, 2, 3].map((k) => [k, metrics.key_player[`pos_reach1_k${k}`]] as const)) {
      const found = keyPlayers(graph, { most });
      expect(found.reduce((sum, { adds }) => sum + adds.length, 0)).toBe(best?.reached);
    }
  });

  test('page rank is the known one', () => {
    const { count, start, neighbour } = graph;
    const found = pageRank({ count, start, target: neighbour, weight: ones(neighbour.length) });
    names.forEach((name, node) => {
      expect(found[node]).toBeCloseTo(metrics.pagerank_085[name] as number, 6);
    });
  });
});

test('page rank weighs arcs, and sums to one where some lead nowhere', () => {
  const found = pageRank(weightedArcs(4, [0, 0, 1], [1, 2, 2], [1, 3, 1]));
  expect(found.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
  // By hand: a = .15/4 + .85/4 (c + d), b = a + .85 a / 4, c = a + .85 (3 a / 4 + b), d = a.
  const [a = 0, b = 0, c = 0, d = 0] = found;
  expect(b).toBeCloseTo(a + (0.85 * a) / 4, 8);
  expect(c).toBeCloseTo(a + 0.85 * ((3 * a) / 4 + b), 8);
  expect(d).toBeCloseTo(a, 8);
});

test('each key player adds exactly those whom the ones before do not reach, on any small graph', () => {
  fc.assert(
    fc.property(smallPairs, (pairs) => {
      const sets = toSets(pairs);
      const seen = new Set<number>();
      for (const { node, adds } of keyPlayers(toGraph(pairs), { most: 5 })) {
        const own = [node, ...(sets[node] ?? [])].filter((each) => !seen.has(each));
        const most = Math.max(...sets.map((set, i) => [i, ...set].filter((each) => !seen.has(each)).length));
        expect([...adds].sort()).toEqual(own.sort());
        expect(adds.length).toBe(most);
        for (const each of adds) seen.add(each);
      }
    }),
    { numRuns: 200 },
  );
});

test('one key player stands for each group, and who has none is not chosen', () => {
  const star = cliques(
    [],
    [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [4, 5],
      [5, 6],
    ],
  );
  const groups = groupsFromMembers(7, [
    [1, 4],
    [4, 5],
  ]);
  const found = keyPlayers(star, { most: 9, groups });
  expect(found.map(({ node, group }) => [node, group])).toEqual([
    [4, 0],
    [5, 1],
  ]);
});

describe('groups found by Louvain', () => {
  test('are the cliques of a ring of cliques, the same for the same seed', () => {
    const ring = cliques(
      [5, 5, 5, 5],
      [
        [4, 5],
        [9, 10],
        [14, 15],
        [19, 0],
      ],
    );
    const { count, of } = louvain(ring);
    expect(count).toBe(4);
    expect([...of]).toEqual([0, 1, 2, 3].flatMap((group) => Array(5).fill(group)));
    expect(louvain(ring)).toEqual(louvain(ring));
  });

  test('follow how much ties weigh', () => {
    const square = cliques(
      [],
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
      ],
    );
    const strong = (one: number, other: number) => (one + other === 1 || one + other === 5 ? 9 : 1);
    const weight = Float64Array.from(square.neighbour, (other, row) => {
      const one = square.start.findIndex((first) => first > row) - 1;
      return strong(one, other);
    });
    expect([...louvain({ ...square, weight }).of]).toEqual([0, 0, 1, 1]);
  });

  test('leave who is tied to nobody alone, and gain over each alone on any small graph', () => {
    fc.assert(
      fc.property(smallPairs, (pairs) => {
        const graph = toGraph(pairs);
        const weighted = { ...graph, weight: ones(graph.neighbour.length) };
        const found = louvain(weighted);
        const alone = { count: graph.count, of: Uint32Array.from({ length: graph.count }, (_, i) => i) };
        expect(modularity(weighted, found)).toBeGreaterThanOrEqual(modularity(weighted, alone) - 1e-12);
        toSets(pairs).forEach((set, node) => {
          const together = [...found.of].filter((group) => group === found.of[node]).length;
          if (set.size === 0) expect(together).toBe(1);
        });
      }),
      { numRuns: 200 },
    );
  });
});

test('every circle has a core of its own, without those who hang on to one of it; of a star, its middle', () => {
  // Two circles, one tighter, each with hangers-on.
  const map = cliques(
    [5, 4],
    [
      [4, 5],
      [0, 9],
      [1, 10],
      [5, 11],
      [6, 12],
    ],
  );
  const of = Uint32Array.from([0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1]);
  const isCore = [...coreOf(map, { count: 2, of })];
  expect(isCore.flatMap((core, node) => (core ? [node] : []))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  const star = cliques(
    [],
    [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ],
  );
  expect([...coreOf(star, { count: 1, of: new Uint32Array(5) })]).toEqual([1, 0, 0, 0, 0]);
});
