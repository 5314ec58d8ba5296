import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FIRST_DAY, NO_LAST_DAY } from '../../server/kind/holds.ts';
import { makeSnapshot } from '../../server/map/snapshot.ts';
import { connectedComponents, isolatedNodes } from '../../server/structure/components.ts';
import { fragmentationNow } from '../../server/structure/fragmentation.ts';
import { arcsFromPairs, graphFromPairs, reversed } from '../../server/structure/graph.ts';
import { arcsFromSnapshot, graphFromSnapshot } from '../../server/structure/snapshot-graph.ts';
import { smallPairs, toGraph, toSets } from '../oracles/oracles.ts';

const rowsOf = ({ start }: { start: Uint32Array }, ends: Uint32Array) =>
  [...start.subarray(0, -1)].map((first, node) => [...ends.subarray(first, start[node + 1])]);

describe('a graph from pairs', () => {
  test('has each tie once in the rows of both ends, in order, without loops', () => {
    fc.assert(
      fc.property(smallPairs, (pairs) => {
        const graph = toGraph(pairs);
        const expected = toSets(pairs).map((ends) => [...ends].sort((one, other) => one - other));
        expect(rowsOf(graph, graph.neighbour)).toEqual(expected);
      }),
    );
  });

  test('keeps both directions of a pair as two arcs, and turns them round', () => {
    const arcs = arcsFromPairs(3, [0, 1, 0, 2, 2], [1, 0, 1, 2, 0]);
    expect(rowsOf(arcs, arcs.target)).toEqual([[1], [0], [0]]);
    const back = reversed(arcs);
    expect(rowsOf(back, back.target)).toEqual([[1, 2], [0], []]);
  });

  test('refuses an end that is no node', () => {
    expect(() => graphFromPairs(2, [0], [2])).toThrow(RangeError);
  });
});

describe('the graph of a snapshot', () => {
  // Stakeholders 0, 1 and 3, a mission 2; statuses and directions are rows of their lists.
  const links = [
    { from: 0, to: 1, status: 0, direction: 0 },
    { from: 1, to: 0, status: 1, direction: 0 },
    { from: 1, to: 2, status: 1, direction: 1 },
    { from: 3, to: 1, status: 2, direction: 2 },
    { from: 0, to: 3, status: 3, direction: 0 },
    // Over, and to come.
    { from: 0, to: 3, status: 1, direction: 0, until: 20261120 },
    { from: 0, to: 2, status: 1, direction: 0, since: 20261122 },
  ];
  const on = '2026-11-21';
  const bytes = (values: number[]) => Uint8Array.from(values);
  const snapshot = makeSnapshot({
    ecosystem: { id: 'k3f9x2ab', slug: 'small' },
    revision: 1,
    nodes: {
      number: Uint32Array.of(4, 5, 8, 9),
      kind: bytes([0, 1, 2, 0]),
      sector: bytes([0, 0, 255, 0]),
      status: bytes([1, 1, 255, 1]),
      visibility: bytes([0, 0, 0, 0]),
      place: new Uint16Array(4),
      name: ['a', 'b', 'm', 'c'],
      nameFr: ['', '', '', ''],
      hashtag: ['', '', 'm', ''],
      x: new Float32Array(4),
      y: new Float32Array(4),
      pinned: new Uint8Array(4),
    },
    links: {
      number: Uint32Array.from(links, (_, index) => index + 1),
      source: Uint32Array.from(links, ({ from }) => from),
      target: Uint32Array.from(links, ({ to }) => to),
      type: new Uint8Array(links.length),
      strength: new Uint8Array(links.length),
      status: bytes(links.map(({ status }) => status)),
      direction: bytes(links.map(({ direction }) => direction)),
      visibility: new Uint8Array(links.length),
      since: Uint32Array.from(links, ({ since }) => since ?? NO_FIRST_DAY),
      until: Uint32Array.from(links, ({ until }) => until ?? NO_LAST_DAY),
    },
    places: [],
    linkTypes: [],
  });

  test('leaves out links that have ended, are over or to come, and keeps disputed ones', () => {
    const { graph, rows } = graphFromSnapshot(snapshot, { on });
    expect([...rows]).toEqual([0, 1, 2, 3]);
    expect(rowsOf(graph, graph.neighbour)).toEqual([[1], [0, 2, 3], [1], [1]]);
  });

  test('leaves out missions where only stakeholders are asked for, and says which row each node is', () => {
    const { graph, rows } = graphFromSnapshot(snapshot, { on, stakeholdersOnly: true });
    expect([...rows]).toEqual([0, 1, 3]);
    expect(rowsOf(graph, graph.neighbour)).toEqual([[1], [0, 2], [1]]);
  });

  test('takes directed links one way, others both ways', () => {
    const { arcs } = arcsFromSnapshot(snapshot, { on });
    expect(rowsOf(arcs, arcs.target)).toEqual([[1], [0, 2, 3], [1], [1]]);
    const directed = makeSnapshot({
      ...snapshot,
      links: { ...snapshot.links, direction: new Uint8Array(links.length) },
    });
    const { arcs: oneWay } = arcsFromSnapshot(directed, { on });
    expect(rowsOf(oneWay, oneWay.target)).toEqual([[1], [0, 2], [], [1]]);
  });
});

describe('components', () => {
  test('are the nodes that can reach one another, largest first', () => {
    fc.assert(
      fc.property(smallPairs, (pairs) => {
        const parts = connectedComponents(toGraph(pairs));
        const groups = rowsOf(parts, parts.members);
        expect(groups).toEqual(naiveComponents(toSets(pairs)));
        groups.forEach((nodes, component) => {
          for (const node of nodes) expect(parts.of[node]).toBe(component);
        });
      }),
    );
  });

  test('of one node are the isolated nodes', () => {
    expect([...isolatedNodes(graphFromPairs(5, [1, 3], [2, 3]))]).toEqual([0, 3, 4]);
  });

  test('leave a share of pairs apart', () => {
    const now = (count: number, one: number[], other: number[]) =>
      fragmentationNow(connectedComponents(graphFromPairs(count, one, other)));
    expect(now(4, [0, 2], [1, 3])).toBeCloseTo(1 - 4 / 12, 12);
    expect(now(3, [], [])).toBe(1);
    expect([now(0, [], []), now(1, [], [])]).toEqual([0, 0]);
  });
});

function naiveComponents(sets: Set<number>[]): number[][] {
  const parts: number[][] = [];
  for (const node of sets.keys()) {
    if (parts.some((part) => part.includes(node))) continue;
    const part = new Set([node]);
    for (const member of part) for (const end of sets[member] ?? []) part.add(end);
    parts.push([...part].sort((one, other) => one - other));
  }
  return parts.sort((one, other) => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0));
}
