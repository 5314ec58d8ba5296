import { describe, expect, it } from 'vitest';
import { decodeMap } from '../../client/map/decode.ts';
import { applyFilter } from '../../client/map/filter.ts';
import { readingOf, strideOf } from '../../client/map/gl.ts';
import { contains } from '../../client/map/label-region.ts';
import { inkOf, lineOrder, linesWithin } from '../../client/map/line-order.ts';
import { linesNear } from '../../client/map/lines-near.ts';
import { LINE_ROW, LINES } from '../../client/map/link-program.ts';
import { MARK_ROW, MARKS } from '../../client/map/node-program.ts';
import { createScene } from '../../client/map/scene.ts';
import { encodeMap, madeUp } from './support/encode-map.ts';

const made = madeUp(400, 900);
const data = decodeMap(encodeMap(made.nodes, made.links));
const places = { x: data.x.map((x) => 0.5 + x / 200), y: data.y.map((y) => 0.5 + y / 200) };
const order = lineOrder(data, places);
const all = new Uint8Array(data.linkCount).fill(1);

describe('the lines that are drawn where there are many', () => {
  it('are each there once, short and strong ones first', () => {
    expect([...order].sort((one, other) => one - other)).toEqual([...Array(data.linkCount).keys()]);
    const weight = (link: number) => {
      const [from, to] = [data.source[link] as number, data.target[link] as number];
      const [dx, dy] = [
        (places.x[from] as number) - (places.x[to] as number),
        (places.y[from] as number) - (places.y[to] as number),
      ];
      return Math.hypot(dx, dy) / (data.strength[link] || 2);
    };
    const mean = (links: Uint32Array) => links.reduce((sum, link) => sum + weight(link), 0) / links.length;
    expect(mean(order.subarray(0, 300))).toBeLessThan(mean(order.subarray(300, 600)));
    expect(mean(order.subarray(300, 600))).toBeLessThan(mean(order.subarray(600)));
  });

  it('are as many as the screen bears, all of them once one is near enough, and never fewer than the least', () => {
    const ink = inkOf(data, places, order, all);
    const total = ink.at(-1) as number;
    const at = (pixels: number, budget: number, least = 0) =>
      linesWithin(ink, { pixels, width: 800, height: 800 }, budget, least);
    expect(at(800, total * 800 + 1)).toBe(data.linkCount);
    const half = at(800, total * 400);
    expect(half).toBeLessThan(data.linkCount);
    expect(ink[half - 1] as number).toBeLessThanOrEqual(total / 2);
    expect(at(1_600, total * 400)).toBeGreaterThan(half);
    expect(at(800, 1, 500)).toBe(500);
    expect(linesWithin(new Float32Array(), { pixels: 800, width: 8, height: 8 }, 1, 500)).toBe(0);
  });

  it('leave their room to others when they are filtered out', () => {
    const visible = all.slice();
    for (const link of order.subarray(0, 400)) visible[link] = 0;
    const shown = inkOf(data, places, order, visible);
    const sight = { pixels: 800, width: 800, height: 800 };
    const budget = (shown.at(-1) as number) * 300;
    expect(linesWithin(shown, sight, budget, 0)).toBeGreaterThan(
      linesWithin(inkOf(data, places, order, all), sight, budget, 0),
    );
  });
});

describe('the lines near a part of the map', () => {
  const look = { colourBy: 'sector', scheme: 'light' } as const;
  const scene = createScene(data, { x: 0, y: 0, size: 200 }, look, applyFilter(data, {}));
  const whole = { left: -1, right: 2, low: -1, high: 2 };
  const part = { left: 0.4, right: 0.5, low: 0.4, high: 0.5 };

  it('are all of them where the part is the whole', () => {
    const { rows, ink } = linesNear(scene, whole);
    expect(rows.bytes).toEqual(scene.lines.bytes);
    expect(ink.at(-1)).toBeCloseTo(scene.ink.at(-1) as number, 2);
  });

  it('are those of which a point lies in it, whole rows in the order of the table', () => {
    const { rows, ink } = linesNear(scene, part);
    const crosses = (link: number) => {
      const [from, to] = [data.source[link] as number, data.target[link] as number];
      return Array.from({ length: 2_001 }, (_, i) => i / 2_000).some((at) => {
        const x = (scene.x[from] as number) * (1 - at) + (scene.x[to] as number) * at;
        const y = (scene.y[from] as number) * (1 - at) + (scene.y[to] as number) * at;
        return x >= part.left && x <= part.right && y >= part.low && y <= part.high;
      });
    };
    const wanted = [...scene.lineOrder].filter(crosses);
    // Sampling misses a line that only touches a corner.
    expect(rows.count - wanted.length).toBeGreaterThanOrEqual(0);
    expect(rows.count - wanted.length).toBeLessThan(4);
    expect(rows.count).toBeLessThan(data.linkCount / 2);
    expect(ink.at(-1)).toBeLessThan(rows.count * 0.15);
  });
});

describe('a part of the map', () => {
  const screen = { left: 0.4, right: 0.5, low: 0.4, high: 0.5 };
  const around = { left: 0.35, right: 0.55, low: 0.35, high: 0.55 };
  const wide = { left: 0, right: 1, low: 0, high: 1 };

  it('is taken again when the screen leaves it, or rests in far less than it', () => {
    expect(contains(around, screen, false)).toBe(true);
    expect(contains(around, { ...screen, right: 0.6 }, true)).toBe(false);
    expect([contains(wide, screen, true), contains(wide, screen, false)]).toEqual([true, false]);
  });
});

describe('the tables that the graphics card reads', () => {
  it('have rows as long as the shaders take them to be, in whole texels', () => {
    expect(strideOf(LINES)).toBe(LINE_ROW.stride);
    expect(strideOf(MARKS)).toBe(MARK_ROW.stride);
  });

  it('are read where they were written', () => {
    const read = readingOf(LINES);
    const word = (byte: number) => `texel_${Math.floor(byte / 16)}.${'xyzw'[(byte / 4) % 4]}`;
    expect(read).toContain(`a_from = vec2(uintBitsToFloat(${word(LINE_ROW.from)})`);
    expect(read).toContain(`a_radii = vec2(uintBitsToFloat(${word(LINE_ROW.radii)})`);
    expect(read).toContain(`a_colour = bytes_of(${word(LINE_ROW.colour)}) / 255.0;`);
    expect(read).toContain(`a_style = bytes_of(${word(LINE_ROW.strength)});`);
    expect(readingOf(MARKS)).toContain(`a_mark = bytes_of(${word(MARK_ROW.mark)});`);
  });
});
