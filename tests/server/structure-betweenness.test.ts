import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betweenness } from '../../server/structure/betweenness.ts';
import { type Pairs, readOracle, smallPairs, toGraph, toSets } from '../oracles/oracles.ts';

describe.each(['lesmis', 'florentine'] as const)('betweenness in %s', (which) => {
  const { metrics, names, graph, betweenness: known } = readOracle(which);

  test('is the known one', () => {
    const found = betweenness(graph);
    names.forEach((name, node) => {
      expect(Math.abs((found[node] as number) - (known[name] as number))).toBeLessThan(1e-9);
      expect(found[node]).toBeCloseTo(metrics.betweenness_norm[name] as number, 6);
    });
  });

  test('is exact where there are as many pivots as nodes or more', () => {
    expect(betweenness(graph, { pivots: graph.count, seed: 5 })).toEqual(betweenness(graph));
    expect(betweenness(graph, { pivots: 1_000 })).toEqual(betweenness(graph));
  });

  test('is right on average when sampled', () => {
    const runs = 1_000;
    const mean = new Float64Array(graph.count);
    for (let seed = 0; seed < runs; seed++) {
      betweenness(graph, { pivots: 5, seed }).forEach((value, node) => {
        mean[node] = (mean[node] as number) + value / runs;
      });
    }
    names.forEach((name, node) => {
      expect(Math.abs((mean[node] as number) - (known[name] as number))).toBeLessThan(0.02);
    });
  });

  test('draws the same pivots for the same seed only', () => {
    const run = (seed: number) => betweenness(graph, { pivots: 5, seed });
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
  });
});

test('betweenness is the share of shortest paths on any small graph', () => {
  fc.assert(
    fc.property(smallPairs, (pairs) => {
      const found = betweenness(toGraph(pairs));
      naiveBetweenness(pairs).forEach((value, node) => {
        expect(Math.abs((found[node] as number) - value)).toBeLessThan(1e-9);
      });
    }),
    { numRuns: 300 },
  );
});

/** By walking every shortest path between every two nodes. */
function naiveBetweenness(pairs: Pairs): number[] {
  const sets = toSets(pairs);
  const total = Array<number>(pairs.count).fill(0);
  const possible = ((pairs.count - 1) * (pairs.count - 2)) / 2;
  for (let from = 0; from < pairs.count; from++) {
    for (let to = 0; to < from; to++) {
      const paths = shortestPaths(sets, from, to);
      for (const path of paths) {
        for (const node of path.slice(1, -1))
          total[node] = (total[node] as number) + 1 / paths.length / possible;
      }
    }
  }
  return total;
}

function shortestPaths(sets: Set<number>[], from: number, to: number): number[][] {
  let paths = [[from]];
  for (let steps = 0; steps < sets.length && paths.length > 0; steps++) {
    const arrived = paths.filter((path) => path.at(-1) === to);
    if (arrived.length > 0) return arrived;
    const met = new Set(paths.flat());
    paths = paths.flatMap((path) =>
      [...(sets[path.at(-1) as number] ?? [])].filter((end) => !met.has(end)).map((end) => [...path, end]),
    );
  }
  return [];
}
