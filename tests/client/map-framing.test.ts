import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMap } from '../../client/map/decode.ts';
import { applyFilter } from '../../client/map/filter.ts';
import {
  type Extent,
  everything,
  extentOf,
  fitting,
  isOnScreen,
  neighbourhood,
  type Place,
} from '../../client/map/framing.ts';
import { neighboursOf } from '../../client/map/map-data.ts';
import { createScene } from '../../client/map/scene.ts';
import { frameOf, suits } from '../../client/map/view.ts';
import { encodeMap, madeUp } from './support/encode-map.ts';

const made = madeUp(200, 300);
const data = decodeMap(encodeMap(made.nodes, made.links));
const look = { colourBy: 'sector', scheme: 'light' } as const;
const frame = { x: 0, y: 0, size: 200 };
const scene = createScene(data, frame, look, applyFilter(data, {}));
const screen = { unit: 800, width: 1100, height: 850 };

/** What a screen shows of the unit square when the camera stands at a place. */
const seen = ({ x, y, ratio }: Place) => {
  const pixels = screen.unit / ratio;
  const [left, top] = [screen.width / 2 - x * pixels, screen.height / 2 + y * pixels];
  return { left, top, pixels, scale: 1, width: screen.width, height: screen.height, narrow: false };
};

describe('what fits on screen', () => {
  it('is any extent, however small, wide or high', () => {
    const side = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(side, side, side, side, (a, b, c, d) => {
        const extent: Extent = {
          left: Math.min(a, b),
          right: Math.max(a, b),
          low: Math.min(c, d),
          high: Math.max(c, d),
        };
        expect(isOnScreen(extent, seen(fitting(extent, screen, 0.05)), 10)).toBe(true);
      }),
    );
  });

  it('is everything that a filter leaves, and the middle when it leaves nothing', () => {
    expect(isOnScreen(extentOf(scene) as Extent, seen(everything(scene, screen)), 10)).toBe(true);
    const none = createScene(data, frame, look, applyFilter(data, { places: ['none'] }));
    expect(everything(none, screen)).toEqual({ x: 0.5, y: 0.5, ratio: 1 });
  });

  it('is few elements in the middle, away from the edges where the legend lies', () => {
    const some = madeUp(5, 0);
    const begun = decodeMap(encodeMap(some.nodes, some.links));
    const few = createScene(begun, frameOf(begun.header.bounds), look, applyFilter(begun, {}));
    expect(isOnScreen(extentOf(few) as Extent, seen(everything(few, screen)), 200)).toBe(true);
  });

  it('is an element in the middle with all its neighbours around, unless that is more than everything', () => {
    const all = everything(scene, screen);
    let centred = 0;
    for (let row = 0; row < data.nodeCount; row++) {
      const place = neighbourhood(scene, row, screen);
      const extent = extentOf(scene, [row, ...neighboursOf(data, row)]) as Extent;
      expect(isOnScreen(extent, seen(place), 10)).toBe(true);
      expect(place.ratio).toBeLessThanOrEqual(all.ratio);
      if (place.x === scene.x[row] && place.y === scene.y[row]) centred++;
    }
    expect(centred).toBeGreaterThan(5);
  });

  it('does not count neighbours that are filtered out', () => {
    const all = everything(scene, screen).ratio;
    const row = data.degree.findIndex(
      (degree, row) =>
        degree > 0 && Math.abs(neighbourhood(scene, row, screen).ratio - 0.8 * all) < 0.15 * all,
    );
    const nodes = scene.visible.nodes.slice();
    for (const other of neighboursOf(data, row)) nodes[other] = 0;
    const without = { ...scene, visible: { ...scene.visible, nodes } };
    expect(neighbourhood(without, row, screen).ratio).toBeLessThan(neighbourhood(scene, row, screen).ratio);
  });
});

describe('the frame of a map', () => {
  it('suits a map that it holds, until the map has become a dot in it', () => {
    const bounds = [-800, -400, 700, 500] as const;
    const frame = frameOf(bounds);
    expect(suits(frame, bounds)).toBe(true);
    expect(suits({ ...frame, size: frame.size / 2 }, bounds)).toBe(false);
    expect(suits({ ...frame, size: frame.size * 5 }, bounds)).toBe(false);
  });
});

describe('what lies over the map', () => {
  const legend = { left: 16, top: 400, right: 276, bottom: 834 };
  const buttons = { left: 1040, top: 700, right: 1084, bottom: 834 };
  const under = (place: Place, { left, top, right, bottom }: typeof legend) => {
    const at = seen(place);
    return scene.visible.nodes.filter((_, row) => {
      const [x, y] = [
        at.left + (scene.x[row] as number) * at.pixels,
        at.top - (scene.y[row] as number) * at.pixels,
      ];
      return x > left && x < right && y > top && y < bottom;
    }).length;
  };

  it('covers nothing when everything is shown', () => {
    expect(under(everything(scene, screen), legend)).toBeGreaterThan(0);
    const place = everything(scene, screen, [legend, buttons]);
    expect([under(place, legend), under(place, buttons)]).toEqual([0, 0]);
    expect(isOnScreen(extentOf(scene) as Extent, seen(place), 0)).toBe(true);
  });

  it('is left out of account where room for it would leave too little for the map', () => {
    const wide = { left: 0, top: 100, right: 1_000, bottom: 850 };
    expect(everything(scene, screen, [wide])).toEqual(everything(scene, screen));
  });
});
