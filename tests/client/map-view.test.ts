import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMap } from '../../client/map/decode.ts';
import { applyFilter } from '../../client/map/filter.ts';
import { LINK_MARKS, linkMarks } from '../../client/map/link-marks.ts';
import { DIRECTION_CODES, STATUS_CODES } from '../../client/map/link-program.ts';
import {
  contrast,
  GROUND,
  LINK_FAMILIES,
  outlineOf,
  SECTORS,
  sectorColour,
  toRgb,
} from '../../client/map/palette.ts';
import { createPicker } from '../../client/map/pick.ts';
import { createScene } from '../../client/map/scene.ts';
import {
  cameraToView,
  formatView,
  frameOf,
  holds,
  parseView,
  sameView,
  viewToCamera,
} from '../../client/map/view.ts';
import { encodeMap, madeUp } from './support/encode-map.ts';

const coordinate = fc.double({ min: -1e4, max: 1e4, noNaN: true });
const views = fc.record({
  x: coordinate,
  y: coordinate,
  ratio: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
});

describe('the frame of a map', () => {
  it('holds everything that it was made for, and a map that has outgrown it asks for another', () => {
    const corner = fc.tuple(coordinate, coordinate, coordinate, coordinate);
    fc.assert(
      fc.property(corner, ([a, b, c, d]) => {
        const bounds = [Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d)] as const;
        const frame = frameOf(bounds);
        // A hair for what floating point loses.
        expect(holds({ ...frame, size: frame.size * (1 + 1e-9) }, bounds)).toBe(true);
        expect(holds(frame, [bounds[0], bounds[1], bounds[2] + frame.size, bounds[3]])).toBe(false);
      }),
    );
  });

  it('of a single element leaves room for those who come next', () => {
    const frame = frameOf([30, 40, 30, 40]);
    expect(holds(frame, [30, -160, 30, 40])).toBe(true);
  });
});

describe('the view in an address', () => {
  it('looks the same after having been written and read', () => {
    expect(formatView({ x: 12.345678, y: -40, ratio: 88 })).toBe('12.346,-40,88');
    const near = views.filter(({ x, y, ratio }) => Math.max(Math.abs(x), Math.abs(y)) < ratio * 20);
    fc.assert(
      fc.property(near, (view) => {
        expect(sameView(parseView(formatView(view)), view)).toBe(true);
      }),
    );
  });

  it('is ignored when it does not make sense', () => {
    for (const text of [
      undefined,
      '',
      '1,2',
      '1,2,0',
      '1,2,-3',
      '1,,3',
      'a,b,c',
      '1,2,3,4',
      '1,2,Infinity',
    ]) {
      expect(parseView(text)).toBeUndefined();
    }
  });

  it('shows the same part of the map after newcomers have widened it', () => {
    const view = { x: 10, y: -5, ratio: 40 };
    for (const frame of [
      frameOf([-100, -80, 100, 80]),
      frameOf([-300, -80, 250, 90]),
      frameOf([3, 3, 3, 3]),
    ]) {
      expect(sameView(cameraToView(viewToCamera(view, frame), frame), view)).toBe(true);
    }
  });
});

describe('what lies under the pointer', () => {
  const made = madeUp(400, 800);
  const data = decodeMap(encodeMap(made.nodes, made.links));
  const look = { colourBy: 'sector', scheme: 'light' } as const;
  const scene = createScene(data, frameOf(data.header.bounds), look, applyFilter(data, {}));
  const place = (row: number) => [scene.x[row] as number, scene.y[row] as number] as const;

  it('is found by its place, however small its mark', () => {
    const picker = createPicker(scene);
    for (let row = 0; row < 400; row += 7) {
      const [x, y] = place(row);
      const found = picker.element(x, y, 100_000, 1, 2) as number;
      expect(place(found)).toEqual([x, y]);
    }
  });

  it('is not an element that is filtered out', () => {
    const missions = createScene(
      data,
      frameOf(data.header.bounds),
      look,
      applyFilter(data, { kinds: ['MISSION'] }),
    );
    const row = made.nodes.findIndex(({ kind }) => kind === 0);
    expect(createPicker(missions).element(...place(row), 100_000, 1, 2)).toBeUndefined();
  });

  it('is a link when the pointer is on its line', () => {
    const picker = createPicker(scene);
    const [ax, ay] = place(data.source[5] as number);
    const [bx, by] = place(data.target[5] as number);
    const found = picker.link(ax * 0.4 + bx * 0.6, ay * 0.4 + by * 0.6, 1_000, 1, 0.01) as number;
    expect([data.source[found], data.target[found]]).toEqual([data.source[5], data.target[5]]);
    expect(picker.link(-3, -3, 1_000, 1, 5)).toBeUndefined();
  });
});

describe('several links between the same two elements', () => {
  const two = [
    { ...madeUp(2, 0).nodes[0], x: 0, y: 32768 },
    { ...madeUp(2, 0).nodes[1], x: 65535, y: 32768 },
  ] as ReturnType<typeof madeUp>['nodes'];
  const link = { from: 0, to: 1, strength: 3, status: 1, direction: 0 };
  const data = decodeMap(
    encodeMap(two, [
      { ...link, type: 0 },
      { ...link, type: 2 },
    ]),
  );
  const look = { colourBy: 'sector', scheme: 'light' } as const;
  const scene = createScene(data, frameOf(data.header.bounds), look, applyFilter(data, {}));

  it('are told apart by where each runs', () => {
    const picker = createPicker(scene);
    const y = scene.y[0] as number;
    const lower = picker.link(0.5, y - 5 / 1_000, 1_000, 1, 4);
    const upper = picker.link(0.5, y + 5 / 1_000, 1_000, 1, 4);
    expect(new Set([lower, upper])).toEqual(new Set([0, 1]));
    expect(picker.link(0.5, y, 1_000, 1, 4)).toBeUndefined();
  });
});

describe('the types of link', () => {
  const builtIn = Object.values(LINK_FAMILIES).flatMap(({ types }) => [...types] as string[]);

  it('have each a sign of their own, so that they are told apart without colour', () => {
    const marks = linkMarks(builtIn);
    expect(marks.size).toBe(9);
    expect(new Set(marks.values()).size).toBe(9);
  });

  it('of an ecosystem, which share a colour, have ten different signs before one comes again', () => {
    const own = Array.from({ length: 12 }, (_, i) => `own ${i}`);
    const marks = linkMarks([...builtIn, ...own]);
    expect(new Set(own.slice(0, 10).map((key) => marks.get(key))).size).toBe(10);
    expect(builtIn.map((key) => marks.get(key))).not.toContain(marks.get('own 0'));
  });

  it('stand in the table of lines beside status and direction, and can be told from them', () => {
    const codes = new Set<number>();
    for (let sign = 0; sign < LINK_MARKS.length; sign++)
      for (const direction of Object.values(DIRECTION_CODES))
        for (const status of Object.values(STATUS_CODES)) codes.add(status + 4 * direction + 16 * sign);
    expect(codes.size).toBe(LINK_MARKS.length * 3 * 4);
    expect(Math.max(...codes)).toBeLessThanOrEqual(255);
  });
});

describe('the colours of the map', () => {
  it('stand out from the ground by 3 to 1 with their outline, in light and dark', () => {
    for (const scheme of ['light', 'dark'] as const) {
      for (const sector of SECTORS) {
        const outline = outlineOf(toRgb(sectorColour(sector, scheme)), scheme);
        expect(contrast(outline, toRgb(GROUND[scheme])), `${sector} ${scheme}`).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
