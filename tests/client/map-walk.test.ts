import { describe, expect, it } from 'vitest';
import { decodeMap } from '../../client/map/decode.ts';
import { applyFilter } from '../../client/map/filter.ts';
import { isWithin, rowsInside } from '../../client/map/lasso.ts';
import { linkedTo, nearestTowards } from '../../client/map/walk.ts';
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
