/** Needs, offers and vacant seats on the map: where they stand, and what is said of them. */
import { describe, expect, it } from 'vitest';
import { openLines } from '../../client/explorer/open-lines.ts';
import type { OpenRecordsOf } from '../../client/explorer/open-records.documents.ts';
import { paintArcs } from '../../client/map/arc-painter.ts';
import { arcsShown } from '../../client/map/arcs.ts';
import { decodeMap } from '../../client/map/decode.ts';
import { applyFilter } from '../../client/map/filter.ts';
import { hazeShown, questionBetween } from '../../client/map/guess-marks.ts';
import { paintHaze } from '../../client/map/guess-painter.ts';
import type { Sheet } from '../../client/map/label-text.ts';
import { GLYPH, openAt, openBoxes } from '../../client/map/open-boxes.ts';
import type { OpenMarks } from '../../client/map/open-marks.ts';
import { writeOpen } from '../../client/map/open-painter.ts';
import { arcsOf } from '../../client/map/overlay.ts';
import { createSvgPen } from '../../client/map/picture/svg-pen.ts';
import { createScene } from '../../client/map/scene.ts';
import { frameOf } from '../../client/map/view.ts';
import { encodeMap, madeUp } from './support/encode-map.ts';
import { interfaceWords } from './support/interface-words.ts';

function sheetOf(nodes: number, open: OpenMarks, { scale = 2, filter = {} } = {}) {
  const made = madeUp(nodes, nodes * 2);
  const data = decodeMap(encodeMap(made.nodes, made.links));
  const look = { colourBy: 'sector', scheme: 'light' } as const;
  const scene = createScene(data, frameOf(data.header.bounds), look, applyFilter(data, filter));
  scene.open = open;
  const context = createSvgPen((text) => text.length * 7);
  const at = { left: 0, top: 3_000, pixels: 3_000, scale, width: 3_000, height: 3_000, narrow: false };
  const label = { language: 'en', scheme: 'light' as const, ink: '#000', ground: '#fff' };
  return { context, scene, at, look: label } satisfies Sheet & { context: ReturnType<typeof createSvgPen> };
}
const centre = ({ scene, at }: Sheet, row: number) => ({
  x: at.left + (scene.x[row] as number) * at.pixels,
  y: at.top - (scene.y[row] as number) * at.pixels,
  radius: (scene.radius[row] as number) * at.scale,
});

describe('what is only supposed, on the map', () => {
  it('is a haze around the marks of a group and a dotted line between two, of those that are shown', () => {
    const sheet = sheetOf(40, {});
    sheet.scene.guesses = { likely: [questionBetween(1, 30)], haze: [[3, 4, 5]] };
    paintHaze(sheet, 'light');
    paintArcs(sheet, arcsOf(sheet.scene));
    expect(sheet.context.markup()).toMatch(/opacity="0\.0[0-9]+"/);
    expect(sheet.context.markup()).toMatch(/stroke-dasharray="0\.1[ ,]6"/);
    expect(sheet.context.markup()).toContain('>?</text>');
    const { nodes } = sheet.scene.visible;
    nodes[30] = 0;
    nodes[4] = 0;
    expect(arcsShown(sheet.scene.guesses.likely, sheet.scene.visible)).toEqual([]);
    expect(hazeShown(sheet.scene.guesses, sheet.scene.visible)).toEqual([[3, 5]]);
  });

  it('draws nothing while it is switched off', () => {
    const sheet = sheetOf(40, {});
    paintHaze(sheet, 'light');
    paintArcs(sheet, arcsOf(sheet.scene));
    expect(sheet.context.markup()).toBe('');
  });
});

describe('what is open, on the map', () => {
  it('stands one by one around the mark of whoever has it, while it is little', () => {
    const sheet = sheetOf(40, { needs: new Map([[7, 2]]), offers: new Map([[7, 1]]) });
    const boxes = openBoxes(sheet);
    expect(boxes.map(({ kind, count, row }) => [kind, count, row])).toEqual([
      ['needs', 1, 7],
      ['needs', 1, 7],
      ['offers', 1, 7],
    ]);
    const { x, y, radius } = centre(sheet, 7);
    for (const box of boxes) {
      const away = Math.hypot(box.x - x, box.y - y);
      expect(away).toBeGreaterThan(radius + GLYPH / 2 - 1);
      expect(away).toBeLessThan(radius + 2 * GLYPH);
    }
  });

  it('is one mark of each kind with its number, where it is much', () => {
    const sheet = sheetOf(40, { needs: new Map([[7, 12]]), seats: new Map([[7, 1]]) });
    expect(openBoxes(sheet).map(({ kind, count }) => [kind, count])).toEqual([
      ['needs', 12],
      ['seats', 1],
    ]);
    writeOpen(sheet);
    expect(sheet.context.markup()).toContain('>12</text>');
  });

  it('is summed by region from afar, and nothing is lost', () => {
    const needs = new Map(Array.from({ length: 900 }, (_, row) => [row, 1 + (row % 3)]));
    const total = [...needs.values()].reduce((sum, each) => sum + each);
    const sheet = sheetOf(900, { needs }, { scale: 0.4 });
    const boxes = openBoxes(sheet);
    expect(boxes.length).toBeLessThan(700);
    expect(boxes.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(boxes.every(({ row }) => row === undefined)).toBe(true);
  });

  it('goes with whom a filter leaves out', () => {
    const open = { needs: new Map(Array.from({ length: 40 }, (_, row) => [row, 1])) };
    const sheet = sheetOf(40, open, { filter: { kinds: ['MISSION'] } });
    expect(openBoxes(sheet)).toHaveLength(sheet.scene.visible.nodeCount);
  });

  it('is found under the pointer', () => {
    const sheet = sheetOf(40, { seats: new Map([[0, 1]]) });
    const boxes = openBoxes(sheet);
    const [box] = boxes;
    expect(openAt(boxes, (box?.x ?? 0) + 5, box?.y ?? 0, 2)).toBe(box);
    expect(openAt(boxes, (box?.x ?? 0) + 30, box?.y ?? 0, 2)).toBeUndefined();
  });
});

describe('the card of a mark', () => {
  const resource = { id: 're1', name: 'Space', nameFr: 'Espace' };
  const claim = { resource, mission: null, place: null, since: null, until: null };
  const answer = {
    needs: {
      nodes: [
        { ...claim, id: 'ne1', name: 'a rehearsal room', quantity: 40, unit: 'seats', until: '2027-01-31' },
        { ...claim, id: 'ne2', name: null, quantity: null, unit: null },
      ],
    },
    roles: {
      nodes: [{ id: 'ro1', kind: 'FUNDER', title: null, titleFr: null, minimum: 3, held: 1, vacancies: 2 }],
    },
  } as unknown as OpenRecordsOf;

  it('says what exactly, how much, until when, and leaves out what is not open', async () => {
    const t = (await interfaceWords()).getFixedT('en');
    const lines = openLines(answer, new Set(['ne1', 'ro1']), '2026-11-30', { t, language: 'en' });
    expect(lines.map(({ id }) => id)).toEqual(['ne1', 'ro1']);
    expect(lines[0]?.title).toBe('Space: a rehearsal room');
    expect(lines[0]?.about).toMatch(/40 seats · until .*2027/);
    expect(lines[1]?.about).toContain('2 vacant seats');
  });
});
