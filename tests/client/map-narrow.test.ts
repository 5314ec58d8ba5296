import { describe, expect, it } from 'vitest';
import { decodeMap } from '../../client/map/decode.ts';
import { applyFilter } from '../../client/map/filter.ts';
import { narrow, sizesAround } from '../../client/map/narrow.ts';
import { encodeMap, madeUp } from './support/encode-map.ts';

/** A chain of six, 0 – 1 – 2 – 3 – 4 – 5, and 6 beside it, linked to 3; the links point either way. */
const { nodes } = madeUp(8, 0);
const linked = [
  [0, 1],
  [2, 1],
  [2, 3],
  [4, 3],
  [4, 5],
  [6, 3],
] as const;
const data = decodeMap(
  encodeMap(
    nodes,
    linked.map(([from, to]) => ({ from, to, type: 0, strength: 3, status: 1, direction: 0 })),
  ),
);
const all = applyFilter(data, {});
const seen = (given: Partial<Parameters<typeof narrow>[2]>) => {
  const left = narrow(data, all, { steps: 1, expanded: [], hidden: [], ...given });
  const rows = [...left.nodes].flatMap((shown, row) => (shown ? [row] : []));
  expect(left.nodeCount).toBe(rows.length);
  expect(left.linkCount).toBe(left.links.reduce((sum, link) => sum + link, 0));
  return rows;
};

describe('what is left in view', () => {
  it('is everything, the same object, when nothing is asked', () => {
    expect(narrow(data, all, { steps: 1, expanded: [], hidden: [] })).toBe(all);
  });

  it('is an element and what is so many steps away, whichever way links point', () => {
    expect(seen({ focus: 2 })).toEqual([1, 2, 3]);
    expect(seen({ focus: 2, steps: 2 })).toEqual([0, 1, 2, 3, 4, 6]);
    expect(seen({ focus: 7, steps: 4 })).toEqual([7]);
  });

  it('takes in the neighbours of more elements, one after the other', () => {
    expect(seen({ focus: 2, expanded: [3] })).toEqual([1, 2, 3, 4, 6]);
    expect(seen({ focus: 2, expanded: [3, 4] })).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('leaves out what is hidden, its links, and what only it led to', () => {
    expect(seen({ hidden: [3] })).toEqual([0, 1, 2, 4, 5, 6, 7]);
    expect(narrow(data, all, { steps: 1, expanded: [], hidden: [3] }).linkCount).toBe(3);
    expect(seen({ focus: 2, steps: 4, hidden: [3] })).toEqual([0, 1, 2]);
    expect(seen({ focus: 2, hidden: [2] })).toEqual([]);
  });

  it('goes along no link and through no element that the filter leaves out', () => {
    const visible = { ...all, nodes: all.nodes.slice() };
    visible.nodes[3] = 0;
    const left = narrow(data, visible, { focus: 2, steps: 4, expanded: [], hidden: [] });
    expect([...left.nodes]).toEqual([1, 1, 1, 0, 0, 0, 0, 0]);
    const bare = { ...all, links: new Uint8Array(data.linkCount) };
    expect(narrow(data, bare, { focus: 2, steps: 4, expanded: [], hidden: [] }).nodeCount).toBe(1);
  });

  it('is counted for each number of steps before one is chosen', () => {
    expect(sizesAround(data, all, 2, [])).toEqual([3, 6, 7, 7]);
    for (const steps of [1, 2, 3, 4])
      expect(seen({ focus: 2, steps })).toHaveLength(sizesAround(data, all, 2, [])[steps - 1] as number);
    expect(sizesAround(data, all, 2, [3])).toEqual([2, 3, 3, 3]);
    expect(sizesAround(data, all, 2, [2])).toEqual([0, 0, 0, 0]);
  });
});
