/** The known answers in this folder (see README.md), and the small graphs that naive definitions are held against. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Graph, graphFromPairs } from '../../server/structure/graph.ts';

export type ByName = Record<string, number>;
type Metrics = {
  edges: [string, string][];
  betweenness_norm: ByName;
  constraint: ByName;
  effective_size: ByName;
  articulation_points: string[];
  bridges: [string, string][];
  n_components: number;
  remove_one: Record<string, { F: number }>;
  pagerank_085: ByName;
  key_player: Record<string, { set: string[]; reached: number }>;
};

export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as T;
}

/** Numbers for the names at the ends of edges, as they come. */
export function numberNames(edges: readonly (readonly [string, string])[]) {
  const names = [...new Set(edges.flat())];
  const numberOf = (name: string) => names.indexOf(name);
  return { names, from: edges.map(([one]) => numberOf(one)), to: edges.map(([, other]) => numberOf(other)) };
}

/** A known graph with its known measures, rounded to six decimals; betweenness is unrounded. */
export function readOracle(which: 'lesmis' | 'florentine') {
  const metrics = readJson<Metrics>(`${which}_metrics.json`);
  const { names, from, to } = numberNames(metrics.edges);
  const graph = graphFromPairs(names.length, from, to);
  const betweenness = readJson<Record<typeof which, ByName>>('betweenness_unrounded.json')[which];
  return { metrics, names, graph, betweenness };
}

export type Pairs = { count: number; pairs: [number, number][] };

/** Any graph of up to fourteen nodes; loops and repeats among its pairs, often in several components. */
export const smallPairs: fc.Arbitrary<Pairs> = fc.integer({ min: 0, max: 14 }).chain((count) => {
  const node = fc.nat(Math.max(0, count - 1));
  const pairs = fc.array(fc.tuple(node, node), { maxLength: count === 0 ? 0 : 2 * count });
  return fc.record({ count: fc.constant(count), pairs });
});

export function toGraph({ count, pairs }: Pairs): Graph {
  return graphFromPairs(
    count,
    pairs.map(([one]) => one),
    pairs.map(([, other]) => other),
  );
}

/** Who is tied to whom, as plain sets: what naive definitions read. */
export function toSets({ count, pairs }: Pairs): Set<number>[] {
  const sets = Array.from({ length: count }, () => new Set<number>());
  for (const [one, other] of pairs) {
    if (one === other) continue;
    sets[one]?.add(other);
    sets[other]?.add(one);
  }
  return sets;
}
