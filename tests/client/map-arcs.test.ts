/** What is drawn over the map and is no stored link: where it lies, how it looks, and what a press on it opens. */
import { describe, expect, test } from 'vitest';
import { ARC_COLOURS, paintArcs } from '../../client/map/arc-painter.ts';
import { arcAt, placeArcs } from '../../client/map/arc-places.ts';
import { type Arc, stepsAlong } from '../../client/map/arcs.ts';
import { decodeMap } from '../../client/map/decode.ts';
import { applyFilter } from '../../client/map/filter.ts';
import { discOf } from '../../client/map/group-names.ts';
import { partitionOf } from '../../client/map/grouping.ts';
import { createLabelPainter } from '../../client/map/label-painter.ts';
import { areTouching } from '../../client/map/labels.ts';
import { noteBoxes, toNoteBox } from '../../client/map/note-painter.ts';
import { type OverlayOf, overlayIn } from '../../client/map/overlay.ts';
import { contrast, GROUND, toRgb } from '../../client/map/palette.ts';
import { drawMap, type SeenMap } from '../../client/map/picture/draw-map.ts';
import { createSvgPen } from '../../client/map/picture/svg-pen.ts';
import { createScene, someLines, someMarks } from '../../client/map/scene.ts';
import { spotlightOf } from '../../client/map/spotlight.ts';
import { frameOf } from '../../client/map/view.ts';
import { encodeMap, madeUp } from './support/encode-map.ts';

const made = madeUp(60, 90);
const data = decodeMap(encodeMap(made.nodes, made.links));
const at = { left: 0, top: 900, pixels: 900, scale: 1, width: 900, height: 900, narrow: false };
const sceneOf = (open?: readonly string[]) => {
  const partition = partitionOf(data, 'sector');
  const groups = open && { partition, open: new Set(open), names: partition.keys };
  const look = { colourBy: 'sector', scheme: 'light' } as const;
  return createScene(data, frameOf(data.header.bounds), look, applyFilter(data, {}), groups);
};
const sheetOf = (scene = sceneOf()) => ({
  ...{ scene, at, context: createSvgPen((text: string) => text.length * 7) },
  look: { language: 'en', scheme: 'light' as const, ink: '#000', ground: '#fff' },
});
const centre = (scene: ReturnType<typeof sceneOf>, row: number) => [
  (scene.x[row] as number) * 900,
  900 - (scene.y[row] as number) * 900,
];
const arc = (from: number, to: number, more: Partial<Arc> = {}): Arc => ({
  from,
  to,
  tone: 'green',
  ...more,
});

describe('an arc between two', () => {
  const scene = sceneOf();

  test('begins and ends at the edges of their marks, and is bent unless it is to be straight', () => {
    const [bent] = placeArcs(scene, at, [arc(2, 31)]);
    const [straight] = placeArcs(scene, at, [arc(2, 31, { isStraight: true })]);
    if (!bent || !straight) throw new Error('nothing is drawn');
    for (const [row, end] of [
      [2, bent.from],
      [31, bent.to],
    ] as const) {
      const [x = 0, y = 0] = centre(scene, row);
      expect(Math.hypot(end[0] - x, end[1] - y)).toBeCloseTo((scene.radius[row] as number) + 3, 3);
    }
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [centre(scene, 2), centre(scene, 31)];
    const off = ([x, y]: readonly [number, number]) => Math.hypot(x - (ax + bx) / 2, y - (ay + by) / 2);
    expect(off(straight.by)).toBeLessThan(0.01);
    expect(off(bent.by)).toBeGreaterThan(20);
  });

  test('lies beside others of the same two, whichever way these go', () => {
    const placed = placeArcs(scene, at, [arc(2, 31), arc(31, 2), arc(2, 31)]);
    for (const [i, one] of placed.entries())
      for (const other of placed.slice(i + 1))
        expect(Math.hypot(one.by[0] - other.by[0], one.by[1] - other.by[1])).toBeGreaterThan(15);
    expect(placed).toHaveLength(3);
  });

  test('is not drawn where one of the two is not shown, nor outside the screen', () => {
    const without = sceneOf();
    without.visible.nodes[31] = 0;
    expect(placeArcs(without, at, [arc(2, 31)])).toEqual([]);
    for (const elsewhere of [{ left: 5_000 }, { left: -5_000 }, { top: -5_000 }, { top: 5_000 }])
      expect(placeArcs(scene, { ...at, ...elsewhere }, [arc(2, 31)])).toEqual([]);
  });

  test('is the wider and the clearer the stronger it is', () => {
    const width = (strength: number) => placeArcs(scene, at, [arc(2, 31, { strength })])[0]?.width ?? 0;
    expect(width(1)).toBeGreaterThan(width(0.5));
    expect(width(0.5)).toBeGreaterThan(width(0));
    const sheet = sheetOf(scene);
    paintArcs(sheet, [arc(2, 31, { strength: 0 })]);
    expect(sheet.context.markup()).toMatch(/opacity="0\.5"/);
  });

  test('ends at the disc of a closed group, one for all between the same two, and none within one', () => {
    const closed = sceneOf([]);
    const of = closed.grouped?.partition.of ?? [];
    const [one = 0] = of;
    const inOne = [...of.keys()].filter((row) => of[row] === one);
    const inOther = [...of.keys()].filter(
      (row) => of[row] !== one && of[row] === of.find((each) => each !== one),
    );
    const between = [arc(inOne[0] ?? 0, inOther[0] ?? 0), arc(inOne[1] ?? 0, inOther[1] ?? 0)];
    const placed = placeArcs(closed, at, [...between, arc(inOne[0] ?? 0, inOne[1] ?? 0)]);
    expect(placed).toHaveLength(1);
    const circle = closed.grouped?.arrangement.circles[one];
    if (!circle || !placed[0]) throw new Error('nothing is drawn');
    const disc = discOf(circle, at, false);
    const [x, y] = placed[0].from;
    expect(Math.hypot(x - disc.x, y - disc.y)).toBeCloseTo(disc.radius + 3, 1);
  });

  test('opens what it stands for where it is pressed, and nothing beside it or without a key', () => {
    const placed = placeArcs(scene, at, [arc(2, 31, { key: 'k' })]);
    const [x, y] = placed[0]?.middle ?? [0, 0];
    expect(arcAt(placed, x + 3, y, 3)?.key).toBe('k');
    expect(arcAt(placed, x + 60, y + 60, 3)).toBeUndefined();
    expect(arcAt(placeArcs(scene, at, [arc(2, 31)]), x, y, 3)).toBeUndefined();
  });

  test.each(['light', 'dark'] as const)('stands out from %s ground', (scheme) => {
    for (const colours of Object.values(ARC_COLOURS))
      expect(contrast(toRgb(colours[scheme]), toRgb(GROUND[scheme]))).toBeGreaterThan(3.5);
  });
});

test('a way is as many steps as there are links on it, numbered from its beginning', () => {
  const steps = stepsAlong(['a', 'b', 'c']);
  expect(steps.map(({ from, to, label }) => `${from}${to}${label}`)).toEqual(['ab1', 'bc2']);
  const sheet = sheetOf();
  paintArcs(sheet, stepsAlong([2, 31, 40]));
  expect(sheet.context.markup()).toMatch(/>1<.*>2</s);
});

describe('what a reading draws over the map', () => {
  const [one = '', other = ''] = [data.idOf(2), data.idOf(31)];
  const told: OverlayOf<string> = {
    arcs: [
      { from: one, to: other, tone: 'accent', isOut: true },
      { from: one, to: 'elsewhere', tone: 'accent' },
    ],
    notes: new Map([
      [one, { part: 'convenor' }],
      [other, { part: 'giver', text: '1 Gb/s' }],
      ['elsewhere', { part: 'giver', text: 'nowhere' }],
    ]),
    key: [{ words: 'Gives', part: 'giver' }],
  };

  test('leaves out who is not on this map', () => {
    const overlay = overlayIn((id) => data.rowOf(id), told);
    expect(overlay.arcs).toMatchObject([{ from: 2, to: 31 }]);
    expect([...(overlay.notes?.keys() ?? [])]).toEqual([2, 31]);
  });

  test('is in a picture of the map, in full clearness while the rest fades, with names beside what is written', () => {
    const scene = sceneOf();
    scene.overlay = overlayIn((id) => data.rowOf(id), told);
    const spotlight = spotlightOf(data, scene.visible.nodes, { focus: new Set([2, 31]) });
    const seen: SeenMap = {
      ...{ scene, at, spotlight, language: 'en', labels: createLabelPainter() },
      ...{ lines: scene.lines, ink: scene.ink, area: undefined },
      spotMarks: someMarks(scene, spotlight?.rows ?? [], new Set()),
      spotLines: someLines(scene, [], '#0B6E99'),
    };
    const pen = createSvgPen((text) => text.length * 7);
    drawMap(pen, seen);
    const svg = pen.markup();
    expect(svg).toContain('>1 Gb/s</text>');
    expect(svg).not.toContain('nowhere');
    expect(svg).toMatch(/stroke="#0B6E99"[^>]*stroke-width="6"(?![^>]*opacity="0\.15")/);
    // What is written at two that stand together is not written over each other.
    const sheet = sheetOf(scene);
    scene.overlay = {
      ...scene.overlay,
      notes: new Map([2, 31].map((row) => [row, { part: 'giver', text: 'a long thing that is given' }])),
    };
    scene.x[31] = scene.x[2] as number;
    scene.y[31] = scene.y[2] as number;
    const [first, second] = noteBoxes(sheet).map(toNoteBox);
    if (!first || !second) throw new Error('nothing is written');
    expect(areTouching(first, second)).toBe(false);
  });
});
