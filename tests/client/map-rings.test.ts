import { describe, expect, it } from 'vitest';
import { decodeMap } from '../../client/map/decode.ts';
import { applyFilter } from '../../client/map/filter.ts';
import { AROUND, MARK_ROW } from '../../client/map/node-program.ts';
import type { Projection } from '../../client/map/projection.ts';
import { isFar, sumByRegion } from '../../client/map/ring-sums.ts';
import { createScene, ringRows } from '../../client/map/scene.ts';
import { frameOf } from '../../client/map/view.ts';
import { encodeMap, madeUp } from './support/encode-map.ts';

const made = madeUp(300, 500);
const data = decodeMap(encodeMap(made.nodes, made.links));
const look = { colourBy: 'sector', scheme: 'light' } as const;
const newScene = (filter = {}) =>
  createScene(data, frameOf(data.header.bounds), look, applyFilter(data, filter));
const at = (pixels: number, scale = 1): Projection => ({
  ...{ left: 0, top: 0, pixels, scale },
  ...{ width: 1000, height: 800, narrow: false },
});
const counts = new Map([...Array(300).keys()].map((row) => [row, 1 + (row % 3)]));

describe('rings', () => {
  it('stand out around what is listed now and are faint around the rest', () => {
    const scene = newScene();
    ringRows(scene, {
      counts: new Map([
        [3, 2],
        [5, 1],
      ]),
      now: new Set([5]),
    });
    const around = (row: number) =>
      scene.marks.bytes[(scene.slot[row] as number) * MARK_ROW.stride + MARK_ROW.around];
    expect([around(3), around(5), around(7)]).toEqual([AROUND.faintRing, AROUND.ring, 0]);
    ringRows(scene, undefined);
    expect([around(3), around(5), around(7)]).toEqual([0, 0, 0]);
  });

  it('are summed by region when marks are dots: no finding is lost, and the nearer the finer', () => {
    const scene = newScene();
    const rings = { counts, now: new Set<number>() };
    expect([isFar(scene, at(800, 0.3)), isFar(scene, at(800, 1))]).toEqual([true, false]);
    const sums = sumByRegion(scene, rings, at(800));
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    expect(sums.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(sums.length).toBeLessThan(100);
    expect(sumByRegion(scene, rings, at(3_200)).length).toBeGreaterThan(sums.length);
    // Half a step nearer, the regions are the same ones.
    expect(sumByRegion(scene, rings, at(820))).toEqual(sums);
  });

  it('of what is filtered out are not counted', () => {
    const scene = newScene({ kinds: ['MISSION'] });
    const missions = [...counts].filter(([row]) => scene.visible.nodes[row] === 1);
    const sums = sumByRegion(scene, { counts, now: new Set() }, at(800));
    expect(sums.reduce((sum, { count }) => sum + count, 0)).toBe(
      missions.reduce((sum, [, count]) => sum + count, 0),
    );
  });
});
