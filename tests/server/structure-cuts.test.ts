import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bridges } from '../../server/structure/bridges.ts';
import { connectedComponents } from '../../server/structure/components.ts';
import { cutPoints } from '../../server/structure/cut-points.ts';
import { fragmentationNow } from '../../server/structure/fragmentation.ts';
import { at, graphFromPairs } from '../../server/structure/graph.ts';
import { type Pairs, readOracle, smallPairs, toGraph } from '../oracles/oracles.ts';

const sorted = (values: Iterable<number>) => [...values].sort((one, other) => one - other);
const bySize = (lists: number[][]) => lists.map((list) => list.length).sort((one, other) => other - one);

/** The components of what is left without some nodes, or without one tie, as numbers of the whole; and its F. */
function without({ count, pairs }: Pairs, isGone: (node: number) => boolean, tie?: [number, number]) {
  const kept = [...Array(count).keys()].filter((node) => !isGone(node));
  const left = pairs.filter(
    ([one, other]) => !isGone(one) && !isGone(other) && !(tie?.includes(one) && tie.includes(other)),
  );
  const place = (node: number) => kept.indexOf(node);
  const parts = connectedComponents(
    graphFromPairs(
      kept.length,
      left.map(([one]) => place(one)),
      left.map(([, other]) => place(other)),
    ),
  );
  const lists = Array.from({ length: parts.count }, (_, part) =>
    [...parts.members.subarray(at(parts.start, part), at(parts.start, part + 1))].map(
      (i) => kept[i] as number,
    ),
  );
  return { lists, damage: fragmentationNow(parts) };
}

describe.each([
  ['lesmis', 8, 18],
  ['florentine', 4, 5],
] as const)('%s', (which, points, ties) => {
  const { metrics, names, graph } = readOracle(which);
  const nameOf = (node: number) => names[node] as string;

  test('has the known articulation points with the known damage, the worst first', () => {
    const found = cutPoints(graph);
    expect(found).toHaveLength(points);
    expect(found.map(({ node }) => nameOf(node)).sort()).toEqual(metrics.articulation_points);
    for (const { node, damage } of found) {
      expect(damage).toBeCloseTo(metrics.remove_one[nameOf(node)]?.F as number, 6);
    }
    expect(found.map(({ damage }) => damage)).toEqual(
      found.map(({ damage }) => damage).sort((one, other) => other - one),
    );
  });

  test('has the known bridges', () => {
    const found = bridges(graph).map(({ near, far }) => [nameOf(near), nameOf(far)].sort());
    expect(found).toHaveLength(ties);
    expect(found.sort()).toEqual(metrics.bridges);
  });
});

test('without Valjean, five stand alone and a circle around Myriel is cut off', () => {
  const { names, graph } = readOracle('lesmis');
  const [worst] = cutPoints(graph);
  expect(names[worst?.node ?? -1]).toBe('Valjean');
  const pieces = worst?.pieces.map(({ nodes }) => [...nodes].map((node) => names[node]));
  expect(pieces?.[0]).toContain('Myriel');
  expect(pieces?.slice(1).flat().sort()).toEqual(['Gervais', 'Isabeau', 'Labarre', 'MmeDeR', 'Scaufflaire']);
});

test('the cut points planted in Newmarket are found, and no other', () => {
  const read = (table: string): Record<string, string>[] =>
    parse(readFileSync(join(import.meta.dirname, `../../fixtures/newmarket/${table}.csv`)), {
      columns: true,
      bom: true,
    });
  const names = read('elements').flatMap(({ Label, Type }) => (Label && Type !== 'Place' ? [Label] : []));
  // The day from which fixtures/README.md reads its dates: the link to the Interactive Media Fund is over.
  const links = read('connections').filter(
    ({ Status, Until }) => Status !== 'ended' && !(Until && Until < '2026-11-21'),
  );
  const ends = (column: string) => links.map((link) => names.indexOf(link[column] ?? ''));
  const found = cutPoints(graphFromPairs(names.length, ends('From'), ends('To')));
  const nameOf = (node: number) => names[node] as string;
  const fallen = found.map(({ node, pieces }) => [
    nameOf(node),
    pieces.map(({ nodes }) => [...nodes].map(nameOf)),
  ]);
  expect(Object.fromEntries(fallen)).toEqual({
    'Holland River Fibre Co-operative': [['Yonge Corridor Utilities']],
    'Newmarket Chamber of Commerce': [['Old Mill Lofts']],
    'Centre culturel francophone de la région de York et des communautés avoisinantes': [
      ['École secondaire catholique francophone des Grands-Pins-de-la-Vallée-de-Holland'],
    ],
  });
});

describe('of any small graph', () => {
  test('articulation points are the nodes whose removal parts others, with what falls off', () => {
    fc.assert(
      fc.property(smallPairs, (pairs) => {
        const graph = toGraph(pairs);
        const before = connectedComponents(graph);
        const isCounted = (node: number) => node % 2 === 1;
        const found = new Map(cutPoints(graph, { named: 1, isCounted }).map((point) => [point.node, point]));
        const whole = new Map(cutPoints(graph).map((point) => [point.node, point]));
        for (let node = 0; node < pairs.count; node++) {
          const { lists, damage } = without(pairs, (other) => other === node);
          const parts = lists.filter((list) => at(before.of, list[0] as number) === at(before.of, node));
          const point = found.get(node);
          expect(point !== undefined).toBe(parts.length > 1);
          if (!point) continue;
          expect(point.damage).toBeCloseTo(damage, 12);
          expect(point.parts).toBe(parts.length);
          const sizes = bySize(parts);
          const pieces = whole.get(node)?.pieces ?? [];
          expect(pieces.map(({ size }) => size)).toEqual(sizes.slice(1));
          expect(point.fallen).toBe(sizes.slice(1).reduce((sum, size) => sum + size, 0));
          for (const { nodes } of pieces) expect(parts).toContainEqual(sorted(nodes));
          const fallen = pieces.flatMap(({ nodes }) => [...nodes]);
          // Counted among all that fall off, although one is named.
          expect(point.counted).toBe(fallen.filter(isCounted).length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('bridges are the ties whose removal parts their ends, with the smaller side', () => {
    fc.assert(
      fc.property(smallPairs, (pairs) => {
        const found = new Map(
          bridges(toGraph(pairs), { isCounted: (node) => node % 2 === 1 }).map((bridge) => [
            `${sorted([bridge.near, bridge.far])}`,
            bridge,
          ]),
        );
        for (const [one, other] of pairs.pairs) {
          if (one === other) continue;
          const { lists, damage } = without(pairs, () => false, [one, other]);
          const sideOf = (node: number) => lists.find((list) => list.includes(node)) ?? [];
          const bridge = found.get(`${sorted([one, other])}`);
          expect(bridge !== undefined).toBe(sideOf(one) !== sideOf(other));
          if (!bridge) continue;
          expect(bridge.damage).toBeCloseTo(damage, 12);
          expect(bridge.piece.size).toBe(Math.min(sideOf(one).length, sideOf(other).length));
          expect(sorted(bridge.piece.nodes)).toEqual(sideOf(bridge.far));
          expect(bridge.counted).toBe(sideOf(bridge.far).filter((node) => node % 2 === 1).length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('what is left on the other side of a cut leaves out the cut itself', () => {
  // Node 1 stands between 0 with its neighbour 2 and the circle of 3, 4, 5 and 6.
  const graph = graphFromPairs(7, [0, 0, 1, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6, 3]);
  const cut = cutPoints(graph).find(({ node }) => node === 1);
  expect(cut?.pieces).toEqual([{ size: 2, nodes: Uint32Array.of(0, 2) }]);
});

test('what falls off is named up to a number, and its size is told all the same', () => {
  // A star of nine, one arm of which is three long.
  const graph = graphFromPairs(12, [0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 10], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const [hub] = cutPoints(graph, { named: 3 });
  expect(hub).toMatchObject({ node: 0, parts: 9, fallen: 8 });
  expect(hub?.pieces.map(({ size, nodes }) => [size, nodes.length])).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
  const path = graphFromPairs(7, [0, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6]);
  expect(cutPoints(path, { named: 1 })[0]?.pieces).toEqual([{ size: 3, nodes: Uint32Array.of(4) }]);
  expect(bridges(path, { named: 1 })[0]?.piece).toMatchObject({ size: 3, nodes: { length: 1 } });
});

test('a path of 100,000 nodes needs no deep stack', () => {
  const count = 100_000;
  const from = Uint32Array.from({ length: count - 1 }, (_, node) => node);
  const graph = graphFromPairs(
    count,
    from,
    from.map((node) => node + 1),
  );
  expect(cutPoints(graph, { named: 2 })).toHaveLength(count - 2);
  expect(bridges(graph, { named: 2 })[0]?.piece.size).toBe(count / 2);
});
