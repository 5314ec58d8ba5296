import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BROKER_ROLES, brokerage } from '../../server/structure/brokerage.ts';
import { type Arcs, arcsFromPairs, bothWays, graphFromPairs } from '../../server/structure/graph.ts';
import { partitionBy } from '../../server/structure/groups.ts';
import { structuralHoles } from '../../server/structure/structural-holes.ts';
import { eachTriangle, orient } from '../../server/structure/triangles.ts';
import {
  type ByName,
  numberNames,
  readJson,
  readOracle,
  smallPairs,
  toGraph,
  toSets,
} from '../oracles/oracles.ts';

describe('constraint and effective size', () => {
  test.each(['lesmis', 'florentine'] as const)('are the known ones of %s', (which) => {
    const { metrics, names, graph } = readOracle(which);
    const { constraint, effectiveSize } = structuralHoles(graph);
    names.forEach((name, node) => {
      expect(constraint[node]).toBeCloseTo(metrics.constraint[name] as number, 6);
      expect(effectiveSize[node]).toBeCloseTo(metrics.effective_size[name] as number, 6);
    });
  });

  test('are least and largest for Valjean, .0706 of constraint', () => {
    const { names, graph } = readOracle('lesmis');
    const { constraint, effectiveSize } = structuralHoles(graph);
    const valjean = names.indexOf('Valjean');
    expect(constraint[valjean]?.toFixed(4)).toBe('0.0706');
    expect(constraint.indexOf(Math.min(...constraint))).toBe(valjean);
    expect(effectiveSize.indexOf(Math.max(...effectiveSize))).toBe(valjean);
  });

  test('are as Burt defines them on any small graph, and nothing without ties', () => {
    fc.assert(
      fc.property(smallPairs, (pairs) => {
        const sets = toSets(pairs);
        const { constraint, effectiveSize } = structuralHoles(toGraph(pairs));
        const p = (one: number, other: number) => {
          const contacts = sets[one] as Set<number>;
          return contacts.has(other) ? 1 / contacts.size : 0;
        };
        sets.forEach((contacts, node) => {
          if (contacts.size === 0) {
            expect([constraint[node], effectiveSize[node]]).toEqual([Number.NaN, Number.NaN]);
            return;
          }
          let [bound, size] = [0, 0];
          for (const contact of contacts) {
            const through = [...contacts].map((third) => p(node, third) * p(third, contact));
            bound += (p(node, contact) + sum(through)) ** 2;
            // Burt: a contact counts less for every tie to the others, by how much is spent on these.
            const redundant = [...contacts].map(
              (third) => p(node, third) * (sets[contact]?.has(third) ? 1 : 0),
            );
            size += 1 - sum(redundant);
          }
          expect(constraint[node]).toBeCloseTo(bound, 10);
          expect(effectiveSize[node]).toBeCloseTo(size, 10);
        });
      }),
      { numRuns: 300 },
    );
  });
});

test('triangles are sought from the ends with few ties, so that a hub costs no more than its spokes', () => {
  const spokes = Array.from({ length: 50 }, (_, node) => node + 1);
  const wheel = graphFromPairs(
    51,
    [...spokes.map(() => 0), ...spokes],
    [...spokes, ...spokes.map((node) => (node % 50) + 1)],
  );
  const ties = orient(wheel);
  expect(ties.start[1]).toBe(0);
  let found = 0;
  eachTriangle(ties, () => found++);
  expect([ties.target.length, found]).toEqual([100, 50]);
});

describe('brokerage', () => {
  type Case = {
    edges: [string, string][];
    group: Record<string, string>;
    counts: Record<string, ByName>;
  };

  test('is the known one of the small case of Gould and Fernandez', () => {
    const { edges, group, counts } = readJson<Case>('gould_fernandez_small.json');
    const { names, from, to } = numberNames(edges);
    const column = names.map((name) => 'abc'.indexOf(group[name] as string));
    const roles = brokerage(arcsFromPairs(names.length, from, to), partition(column));
    const found = names.map((name, node) => [
      name,
      Object.fromEntries(BROKER_ROLES.map((role) => [role, roles[role][node]])),
    ]);
    expect(Object.fromEntries(found)).toEqual(counts);
  });

  const grouped = smallPairs.chain((pairs) => {
    const group = fc.constantFrom(0, 1, 2, NONE);
    return fc.tuple(fc.constant(pairs), fc.array(group, { minLength: pairs.count, maxLength: pairs.count }));
  });

  test('is what an exhaustive count of broken triads gives, with and without direction', () => {
    fc.assert(
      fc.property(grouped, ([pairs, group]) => {
        const columns = [pairs.pairs.map(([one]) => one), pairs.pairs.map(([, other]) => other)] as const;
        const graph = graphFromPairs(pairs.count, ...columns);
        for (const arcs of [arcsFromPairs(pairs.count, ...columns), bothWays(graph)]) {
          const roles = brokerage(arcs, partition(group));
          const expected = naiveBrokerage(arcs, group);
          for (const role of BROKER_ROLES) expect([...roles[role]]).toEqual(expected[role]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const NONE = 255;
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const partition = (column: number[]) => partitionBy(column, Uint32Array.from(column.keys()), NONE);

function naiveBrokerage({ count, start, target }: Arcs, group: number[]) {
  const goes = (one: number, other: number) => target.subarray(start[one], start[one + 1]).includes(other);
  const nodes = [...Array(count).keys()].filter((node) => group[node] !== NONE);
  const counts = Object.fromEntries(BROKER_ROLES.map((role) => [role, Array<number>(count).fill(0)]));
  const tell = (role: string, node: number) => {
    const column = counts[role] as number[];
    column[node] = (column[node] as number) + 1;
  };
  for (const a of nodes) {
    for (const b of nodes) {
      for (const c of nodes) {
        if (a === c || !goes(a, b) || !goes(b, c) || goes(a, c)) continue;
        const [ga, gb, gc] = [group[a], group[b], group[c]];
        if (ga === gb && gb === gc) tell('coordinator', b);
        else if (ga === gc) tell('consultant', b);
        else if (gb === gc) tell('gatekeeper', b);
        else if (ga === gb) tell('representative', b);
        else tell('liaison', b);
      }
    }
  }
  return counts;
}
