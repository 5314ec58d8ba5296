/** The map as a picture: what is seen, as SVG. */
import { describe, expect, it } from 'vitest';
import { decodeMap } from '../../client/map/decode.ts';
import { applyFilter } from '../../client/map/filter.ts';
import { createLabelPainter } from '../../client/map/label-painter.ts';
import { drawMap, linesDrawn, type SeenMap } from '../../client/map/picture/draw-map.ts';
import { drawMarks } from '../../client/map/picture/draw-marks.ts';
import { legendSections } from '../../client/map/picture/legend-entries.ts';
import { pageOf } from '../../client/map/picture/page.ts';
import { toSvg } from '../../client/map/picture/picture.ts';
import { createSvgPen } from '../../client/map/picture/svg-pen.ts';
import { createScene, someLines, someMarks } from '../../client/map/scene.ts';
import { spotlightOf } from '../../client/map/spotlight.ts';
import { frameOf } from '../../client/map/view.ts';
import { encodeMap, madeUp } from './support/encode-map.ts';
import { interfaceWords } from './support/interface-words.ts';

const i18n = await interfaceWords();
const widthOf = (text: string) => text.length * 6;
const count = (text: string, part: string | RegExp) => text.split(part).length - 1;

function seenOf(nodes: number, links: number, filter = {}, selected?: number): SeenMap {
  const made = madeUp(nodes, links);
  const data = decodeMap(encodeMap(made.nodes, made.links));
  const scene = createScene(
    data,
    frameOf(data.header.bounds),
    { colourBy: 'sector', scheme: 'light' },
    applyFilter(data, filter),
  );
  const at = { left: 0, top: 900, pixels: 900, scale: 1, width: 900, height: 900, narrow: false };
  const spotlight = spotlightOf(data, scene.visible.nodes, { selected });
  return {
    ...{ scene, at, spotlight, language: 'en', labels: createLabelPainter() },
    ...{ lines: scene.lines, ink: scene.ink, area: undefined },
    spotMarks: someMarks(scene, spotlight?.rows ?? [], spotlight?.haloed ?? new Set()),
    spotLines: someLines(scene, spotlight?.links ?? [], '#0B6E99'),
  };
}

function drawn(seen: SeenMap): string {
  const pen = createSvgPen(widthOf);
  drawMap(pen, seen);
  return pen.markup();
}

describe('the picture of a map', () => {
  it('holds every mark and link that is shown, names as text, and nothing that a filter leaves out', () => {
    const seen = seenOf(30, 40, { kinds: ['INSTITUTION', 'INDIVIDUAL'] });
    const svg = drawn(seen);
    const { data, visible } = seen.scene;
    expect(visible.nodeCount).toBeLessThan(30);
    const marks = createSvgPen(widthOf);
    drawMarks(marks, seen.scene.marks, seen.at, '#000');
    const ghosts = [...data.status].filter((status, row) => status === 0 && visible.nodes[row] === 1).length;
    expect(count(marks.markup(), 'fill="rgb')).toBe(visible.nodeCount - ghosts);
    expect(svg).toContain(marks.markup());
    for (let row = 0; row < data.nodeCount; row++) {
      const [word = ''] = data.nameOf(row, 'en').split(' ');
      if (visible.nodes[row] === 1) expect(svg).toContain(`>${word}`);
    }
    expect(svg).not.toContain('#AgeWell');
    // A link between marks that overlap has no line, here as on screen.
    const { drawn: lines, of } = linesDrawn(seen);
    expect(lines).toBe(of);
    expect(of).toBeGreaterThan(visible.linkCount * 0.8);
    expect(of).toBeLessThanOrEqual(visible.linkCount);
  });

  it.each([30, 130])('writes no name of %i under what lies over the map', (nodes) => {
    const { scene, at, labels } = seenOf(nodes, 40);
    const legend = { left: 0, top: 300, right: 400, bottom: 900 };
    const written = (covers: readonly (typeof legend)[]) => {
      const pen = createSvgPen(widthOf);
      const boxes: number[][] = [];
      const kept = {
        ...pen,
        fillText: (text: string, x: number, y: number) => boxes.push([x, y, widthOf(text)]),
      };
      labels.draw(
        kept,
        scene,
        at,
        { language: 'en', scheme: 'light', ink: '#000', ground: '#fff', covers },
        false,
      );
      return boxes;
    };
    const under = ([x = 0, y = 0]: number[]) => x < legend.right && y - 4 > legend.top;
    expect(written([]).some(under)).toBe(true);
    const names = written([legend]);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter(under)).toEqual([]);
  });

  it('fades what does not stand out, and names only what does', () => {
    const selected = 4;
    const seen = seenOf(30, 40, {}, selected);
    const svg = drawn(seen);
    const { spotlight, scene } = seen;
    expect(spotlight?.rows.length).toBeLessThan(25);
    expect(count(svg, 'opacity="0.15"')).toBeGreaterThanOrEqual(30);
    const others = [...scene.order].filter((row) => !spotlight?.rows.includes(row));
    const names = new Set(spotlight?.rows.map((row) => scene.data.hashtagOf(row)).filter(Boolean));
    for (const row of others) {
      const tag = scene.data.hashtagOf(row);
      if (tag && !names.has(tag)) expect(svg).not.toContain(`#${tag}`);
    }
  });

  it('says how many links of a crowd it draws: the same as the screen', () => {
    const seen = seenOf(1_000, 12_000);
    const { drawn, of } = linesDrawn(seen);
    expect(of).toBeGreaterThan(9_000);
    expect(drawn).toBeLessThan(of);
    expect(drawn).toBeGreaterThan(500);
  });

  it('stands on a page with its title, its legend with numbers, and its source', () => {
    const seen = seenOf(30, 40);
    const { data, visible } = seen.scene;
    const legend = legendSections({
      ...{ data, visible, colourBy: 'sector', language: 'fr', t: i18n.getFixedT('fr') },
      typeWords: (key) => key,
    });
    const captions = { title: 'Forêt & rivière', lines: ['Un <jour>'], legend, notes: ['Source : moi'] };
    const map = { width: 900, height: 900, draw: (pen: Parameters<typeof drawMap>[0]) => drawMap(pen, seen) };
    const svg = toSvg(pageOf(map, captions, widthOf), widthOf);
    expect(svg).toContain('<title>Forêt &amp; rivière</title>');
    for (const text of ['Un &lt;jour&gt;', 'Source : moi', 'Mission (2)']) expect(svg).toContain(`>${text}<`);
    const kinds = legend[0]?.entries.map(({ words }) => Number(/\((\d+)\)/.exec(words)?.[1]));
    expect(kinds?.reduce((sum, each) => sum + each)).toBe(30);
    expect(svg).not.toContain('NaN');
  });
});

describe('a pen that writes SVG', () => {
  it('writes a text with its halo as one text', () => {
    const pen = createSvgPen(widthOf);
    pen.font = '580 13px "Inter Variable", Inter, sans-serif';
    pen.strokeStyle = '#fff';
    pen.fillStyle = '#000';
    pen.lineWidth = 4;
    pen.strokeText('A & B', 1, 2);
    pen.fillText('A & B', 1, 2);
    const svg = pen.markup();
    expect(count(svg, '<text')).toBe(1);
    expect(svg).toContain('paint-order="stroke"');
    expect(svg).toContain('font-weight="580"');
    expect(svg).toContain('>A &amp; B</text>');
  });

  it('takes back what was set since it was kept', () => {
    const pen = createSvgPen(widthOf);
    pen.save();
    pen.strokeStyle = '#f00';
    pen.setLineDash([2, 3]);
    pen.globalAlpha = 0.5;
    pen.restore();
    pen.beginPath();
    pen.moveTo(0, 0);
    pen.lineTo(1, 1.234);
    pen.stroke();
    expect(pen.markup()).toBe('<path d="M0 0L1 1.23" fill="none" stroke="#000000" stroke-width="1"/>');
  });
});
