import { describe, expect, test } from 'vitest';
import { nameOrder } from '../../client/explorer/name-order.ts';
import { collatorIn } from '../../client/language/language.ts';
import { decodeMap } from '../../client/map/decode.ts';
import { applyFilter } from '../../client/map/filter.ts';
import { partitionOf } from '../../client/map/grouping.ts';
import { inOrder } from '../../client/map/in-order.ts';
import { inTasks } from '../../client/map/in-pieces.ts';
import { createScene, sceneInPieces } from '../../client/map/scene.ts';
import { sparse } from '../../client/map/sparse-rows.ts';
import { frameOf } from '../../client/map/view.ts';
import { encodeMap, madeUp } from './support/encode-map.ts';

const { nodes, links } = madeUp(300, 900);
const data = decodeMap(encodeMap(nodes, links));
const frame = frameOf(data.header.bounds);
const look = { colourBy: 'sector', scheme: 'light' } as const;
const visible = applyFilter(data, {});
const partition = partitionOf(data, 'sector');
const groups = { partition, open: new Set(partition.keys.slice(1)), names: partition.keys };

describe('what a large map takes long for', () => {
  test('is made in several tasks, between which the page answers, and is the same as made in one', async () => {
    let answers = 0;
    const answering = setInterval(() => answers++);
    const scene = await inTasks(sceneInPieces(data, frame, look, visible, groups), () => false);
    clearInterval(answering);
    expect(answers).toBeGreaterThan(1);
    const whole = createScene(data, frame, look, visible, groups);
    expect(scene?.marks.bytes).toEqual(whole.marks.bytes);
    expect(scene?.lines.bytes).toEqual(whole.lines.bytes);
    expect(scene?.ink).toEqual(whole.ink);
  });

  test('is left off when nobody waits for it any more', async () => {
    const pieces = sceneInPieces(data, frame, look, visible);
    let begun = 0;
    expect(await inTasks(pieces, () => ++begun > 1)).toBeUndefined();
    expect(begun).toBe(2);
  });

  test('is not worked out twice for the same map', () => {
    expect(partitionOf(data, 'sector')).toBe(partition);
    expect(partitionOf({ ...data }, 'sector')).not.toBe(partition);
  });

  test('is put in order as comparing would, equal values by their place', () => {
    const values = Float64Array.from({ length: 2_000 }, (_, at) => Math.sin(at * at) * 3 - (at % 7));
    values.copyWithin(100, 0, 50);
    const compared = [...values.keys()].sort(
      (one, other) => (values[one] ?? 0) - (values[other] ?? 0) || one - other,
    );
    expect([...inOrder(values)]).toEqual(compared);
    expect([...inOrder(new Float64Array(3))]).toEqual([0, 1, 2]);
  });

  test('is put in order of names, and links in that of their two ends', async () => {
    const { nodes, links } = madeUp(9_000, 12_000);
    const data = decodeMap(encodeMap(nodes, links));
    let pieces = 0;
    const order = await inTasks(nameOrder(data, 'fr'), () => ++pieces < 0);
    const { compare } = collatorIn('fr');
    const names = Array.from({ length: data.nodeCount }, (_, row) => data.nameOf(row, 'fr'));
    const byName = (one: number, other: number) =>
      compare(names[one] ?? '', names[other] ?? '') || one - other;
    expect([...(order?.nodes ?? [])]).toEqual([...names.keys()].sort(byName));
    expect([...(order?.nodes ?? [])].map((row) => order?.ranks[row])).toEqual([...names.keys()]);
    const ends = (link: number) => [data.source[link] ?? 0, data.target[link] ?? 0] as const;
    const byEnds = (one: number, other: number) =>
      byName(ends(one)[0], ends(other)[0]) || byName(ends(one)[1], ends(other)[1]) || one - other;
    expect([...(order?.links ?? [])]).toEqual([...data.source.keys()].sort(byEnds));
    expect(pieces).toBeGreaterThan(5);
  });

  test('is kept in rows, each in order and with nothing in it twice', () => {
    const { starts, rows } = sparse(4, [
      [2, 9],
      [0, 5],
      [2, 3],
      [2, 9],
    ]);
    expect([...starts]).toEqual([0, 1, 1, 3, 3]);
    expect([...rows]).toEqual([5, 3, 9]);
  });
});
