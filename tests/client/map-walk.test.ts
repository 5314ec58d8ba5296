import { describe, expect, it } from 'vitest';
import { decodeMap } from '../../client/map/decode.ts';
import { applyFilter } from '../../client/map/filter.ts';
import { partitionOf } from '../../client/map/grouping.ts';
import { isWithin, rowsInside } from '../../client/map/lasso.ts';
import { linkedTo, nearestTowards, stopAt, stopsOf } from '../../client/map/walk.ts';
import { encodeMap, madeUp } from './support/encode-map.ts';

describe('going from an element to its neighbours', () => {
  // 0 in the middle; 1 far to the right, 2 near and a little aside, 3 above, 4 straight below.
  const places = { x: new Float32Array([0, 50, 10, 2, 0]), y: new Float32Array([0, 0, 8, 30, -20]) };
  const towards = (direction: Parameters<typeof nearestTowards>[2], others = [1, 2, 3, 4]) =>
    nearestTowards(places, 0, direction, others);

  it('finds the nearest one in each direction, what is straight ahead before what lies aside', () => {
    expect(towards('right')).toBe(2);
    expect(towards('right', [1, 3])).toBe(1);
    expect(towards('up')).toBe(2);
    expect(towards('up', [3, 1])).toBe(3);
    expect(towards('down')).toBe(4);
    expect(towards('left')).toBeUndefined();
  });

  it('goes along drawn links to drawn elements only, whichever way they point', () => {
    const { nodes } = madeUp(4, 0);
    const link = { type: 0, strength: 3, status: 1, direction: 0 };
    const ends = [
      [0, 1],
      [1, 0],
      [2, 0],
      [0, 3],
      [0, 0],
    ] as const;
    const data = decodeMap(
      encodeMap(
        nodes,
        ends.map(([from, to]) => ({ from, to, ...link })),
      ),
    );
    const visible = applyFilter(data, {});
    const linked = linkedTo(data, visible, 0);
    expect([...linked.keys()].sort()).toEqual([1, 2, 3]);
    expect(linked.get(1)).toHaveLength(2);
    const fewer = { ...visible, nodes: visible.nodes.slice() };
    fewer.nodes[2] = 0;
    expect([...linkedTo(data, fewer, 0).keys()].sort()).toEqual([1, 3]);
    expect(linkedTo(data, { ...visible, links: new Uint8Array(data.linkCount) }, 0).size).toBe(0);
  });
});

describe('going over a map by groups', () => {
  // Two in health, two in education, of which 3 has no link; one mission, which stands open.
  const nodes = madeUp(5, 0).nodes.map((node, row) => ({
    ...node,
    kind: row === 4 ? 2 : 0,
    sector: row < 2 ? 6 : 5,
  }));
  const link = { type: 0, strength: 3, status: 1, direction: 0 };
  const data = decodeMap(
    encodeMap(nodes, [
      { ...link, from: 1, to: 2 },
      { ...link, from: 0, to: 1 },
      { ...link, from: 4, to: 1 },
      { ...link, from: 0, to: 2 },
    ]),
  );
  const partition = partitionOf(data, 'sector');
  const visible = applyFilter(data, {});
  const stopsWith = (...open: string[]) =>
    stopsOf(data, visible, { partition, open: new Set(open), names: partition.keys });

  it('takes a closed group for one, where its member with the most links would stand', () => {
    const stops = stopsWith('MISSION');
    expect([0, 1, 2, 3, 4].map((row) => stopAt(stops, row))).toEqual([1, 1, 2, 2, 4]);
    expect(stopAt(stopsWith('HEALTH'), 0)).toBe(0);
  });

  it('leads from a closed group to all others, linked or not, and to whom its members are linked to', () => {
    const links = (row: number, ...open: string[]) =>
      [...linkedTo(data, visible, row, stopsWith(...open))]
        .map(([stop, { length }]) => [stop, length])
        .sort();
    expect(links(1, 'MISSION')).toEqual([
      [2, 2],
      [4, 1],
    ]);
    expect(links(4, 'MISSION')).toEqual([[1, 1]]);
    // The mission alone in its group has no link with education.
    expect(links(2)).toEqual([
      [1, 2],
      [4, 0],
    ]);
    // Of an open group each member is gone to by its own links.
    expect(links(2, 'HEALTH', 'MISSION')).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(links(0, 'HEALTH', 'MISSION')).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });
});

describe('a line drawn around some of the map', () => {
  const hook = [
    [0, 0],
    [10, 0],
    [10, 10],
    [8, 10],
    [8, 2],
    [0, 2],
  ] as const;

  it('encloses what is inside, in a bay of it too', () => {
    expect(isWithin([1, 1], hook)).toBe(true);
    expect(isWithin([9, 9], hook)).toBe(true);
    expect(isWithin([4, 6], hook)).toBe(false);
    expect(isWithin([11, 1], hook)).toBe(false);
    expect(isWithin([1, 1], [])).toBe(false);
  });

  it('takes what is drawn and leaves what is filtered out', () => {
    const places = { x: new Float32Array([1, 9, 4, 2]), y: new Float32Array([1, 9, 6, 1]) };
    expect(rowsInside(places, Uint8Array.of(1, 1, 1, 0), hook)).toEqual([0, 1]);
  });
});
