// Writes down as SVG what is drawn with it. Texts stay texts, with their halo behind them, so that they can be searched,
// copied and set in another type.
import type { Pen, PenState } from '../pen.ts';

const START: PenState = {
  font: '10px sans-serif',
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineJoin: 'miter',
  lineCap: 'butt',
  globalAlpha: 1,
  textAlign: 'start',
  textBaseline: 'alphabetic',
};
const STATE = Object.keys(START) as (keyof PenState)[];

const ANCHORS: Partial<Record<CanvasTextAlign, string>> = { center: 'middle', right: 'end', end: 'end' };
/** How far below the given line the letters stand, in parts of their size. */
const DROPS: Partial<Record<CanvasTextBaseline, number>> = { middle: 0.36, top: 0.78, bottom: -0.22 };

/** A pen that writes SVG, and what it has written. `widthOf` measures a text in a font, as a canvas names it. */
export function createSvgPen(widthOf: (text: string, font: string) => number): Pen & { markup(): string } {
  const written: string[] = [];
  const kept: { state: PenState; dash: number[] }[] = [];
  let path = '';
  let dash: number[] = [];
  /** A text whose outline was written: its inside comes next, as one with it. */
  let halo: { text: string; x: number; y: number; attributes: string } | undefined;

  const stateOf = (): PenState => Object.fromEntries(STATE.map((name) => [name, pen[name]])) as PenState;
  const seen = () => (pen.globalAlpha < 1 ? ` opacity="${short(pen.globalAlpha)}"` : '');
  const line = () =>
    ` stroke="${String(pen.strokeStyle)}" stroke-width="${short(pen.lineWidth)}"` +
    (pen.lineJoin === 'miter' ? '' : ` stroke-linejoin="${pen.lineJoin}"`) +
    (pen.lineCap === 'butt' ? '' : ` stroke-linecap="${pen.lineCap}"`) +
    (dash.length > 0 ? ` stroke-dasharray="${dash.map(short).join(' ')}"` : '');
  const textAt = (text: string, x: number, y: number, paint: string) => {
    const { weight, size, family } = fontOf(pen.font);
    const anchor = ANCHORS[pen.textAlign];
    const drop = (DROPS[pen.textBaseline] ?? 0) * size;
    written.push(
      `<text x="${short(x)}" y="${short(y + drop)}" font-family="${escaped(family)}" font-size="${short(size)}"` +
        `${weight === '400' ? '' : ` font-weight="${weight}"`}${anchor ? ` text-anchor="${anchor}"` : ''}` +
        // As long as it was measured, in whichever type it is set: names keep off marks where ours is not at hand.
        ` textLength="${short(widthOf(text, pen.font))}" lengthAdjust="spacingAndGlyphs"` +
        `${paint}${seen()}>${escaped(text)}</text>`,
    );
  };
  const endHalo = () => {
    if (halo) textAt(halo.text, halo.x, halo.y, ` fill="none"${halo.attributes}`);
    halo = undefined;
  };

  const pen: Pen & { markup(): string } = {
    ...START,
    save: () => void kept.push({ state: stateOf(), dash }),
    restore() {
      const before = kept.pop();
      if (!before) return;
      Object.assign(pen, before.state);
      dash = before.dash;
    },
    beginPath() {
      path = '';
    },
    closePath() {
      path += 'Z';
    },
    moveTo(x, y) {
      path += `M${pair(x, y)}`;
    },
    lineTo(x, y) {
      path += `${path ? 'L' : 'M'}${pair(x, y)}`;
    },
    quadraticCurveTo(x1, y1, x, y) {
      path += `Q${pair(x1, y1)} ${pair(x, y)}`;
    },
    bezierCurveTo(x1, y1, x2, y2, x, y) {
      path += `C${pair(x1, y1)} ${pair(x2, y2)} ${pair(x, y)}`;
    },
    arc(x, y, radius, start, end, isBackwards = false) {
      path += arcOf(path !== '', { x, y, radius, start, end, isBackwards });
    },
    rect(x, y, width, height) {
      path += `M${pair(x, y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
    },
    roundRect(x, y, width, height, radii) {
      const round = Math.min(Number(radii) || 0, width / 2, height / 2);
      const [across, down] = [short(width - 2 * round), short(height - 2 * round)];
      const corner = (dx: number, dy: number) =>
        `a${short(round)} ${short(round)} 0 0 1 ${short(dx * round)} ${short(dy * round)}`;
      path +=
        `M${pair(x + round, y)}h${across}${corner(1, 1)}v${down}${corner(-1, 1)}` +
        `h${-Number(across)}${corner(-1, -1)}v${-Number(down)}${corner(1, -1)}Z`;
    },
    fill() {
      if (path) written.push(`<path d="${path}" fill="${String(pen.fillStyle)}"${seen()}/>`);
    },
    stroke() {
      if (path) written.push(`<path d="${path}" fill="none"${line()}${seen()}/>`);
    },
    setLineDash(pattern: Iterable<number>) {
      dash = [...pattern];
    },
    strokeText(text, x, y) {
      endHalo();
      halo = { text, x, y, attributes: line() };
    },
    fillText(text, x, y) {
      const isWithin = halo?.text === text && halo.x === x && halo.y === y;
      const behind = isWithin ? `${halo?.attributes} paint-order="stroke"` : '';
      if (isWithin) halo = undefined;
      else endHalo();
      textAt(text, x, y, ` fill="${String(pen.fillStyle)}"${behind}`);
    },
    measureText: (text) => ({ width: widthOf(text, pen.font) }) as TextMetrics,
    markup() {
      endHalo();
      return written.join('\n');
    },
  };
  return pen;
}

type Arc = { x: number; y: number; radius: number; start: number; end: number; isBackwards: boolean };

const TURN = 2 * Math.PI;

/** An arc of a circle as a path; a whole circle as two halves, since an arc to where it began is none. */
function arcOf(isGoingOn: boolean, { x, y, radius, start, end, isBackwards }: Arc): string {
  const at = (angle: number) => pair(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  const round = `${short(radius)} ${short(radius)} 0`;
  const sweep = isBackwards ? 0 : 1;
  const turned = isBackwards ? start - end : end - start;
  if (turned >= TURN - 1e-6) {
    return `M${at(start)}A${round} 1 ${sweep} ${at(start + Math.PI)}A${round} 1 ${sweep} ${at(start)}`;
  }
  const part = ((turned % TURN) + TURN) % TURN;
  return `${isGoingOn ? 'L' : 'M'}${at(start)}A${round} ${part > Math.PI ? 1 : 0} ${sweep} ${at(end)}`;
}

/** A font as a canvas names it: `600 12px Inter, sans-serif`. */
function fontOf(font: string): { weight: string; size: number; family: string } {
  const [, weight = '400', size = '10', family = 'sans-serif'] =
    /^(?:(\d+) )?([\d.]+)px (.+)$/.exec(font) ?? [];
  return { weight, size: Number(size), family: family.replaceAll('"', "'") };
}

const pair = (x: number, y: number): string => `${short(x)} ${short(y)}`;
/** A hundredth of a pixel is enough. */
const short = (value: number): string => String(Math.round(value * 100) / 100);

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
