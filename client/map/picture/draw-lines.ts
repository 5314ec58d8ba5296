// The lines of links as link-program.ts draws them, with a pen. A change of one is a change of the other.
import type { Rows } from '../gl.ts';
import type { Finesse } from '../line-finesse.ts';
import { LINK_MARKS } from '../link-marks.ts';
import { DIRECTION_CODES, LANE, LINE_ROW, STATUS_CODES, WIDTHS } from '../link-program.ts';
import type { Pen } from '../pen.ts';
import type { Projection } from '../projection.ts';
import { colourAt } from './draw-marks.ts';
import { drawSign } from './draw-signs.ts';

/** A line as it is drawn, from the edge of one mark to that of another, in pixels. */
export type DrawnLine = {
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  colour: string;
  strength: number;
  status: number;
  direction: number;
  sign: number;
};

/** Draws a line; `ground` is what shows through a hollow sign. */
export const drawLine = (pen: Pen, line: DrawnLine, finesse: Finesse, ground: string): void => {
  const { fromX, fromY, toX, toY, colour, status } = line;
  const { u_opacity: opacity, u_thickness: thickness, u_detail: detail } = finesse;
  const length = Math.hypot(toX - fromX, toY - fromY);
  if (length <= 0) return;
  const along = { x: (toX - fromX) / length, y: (toY - fromY) / length };
  /** From pixels along the line and across it to the page. */
  const at = (far: number, aside: number): [number, number] => [
    fromX + along.x * far - along.y * aside,
    fromY + along.y * far + along.x * aside,
  ];
  const width = (WIDTHS[line.strength] ?? WIDTHS[0]) * thickness;
  const head = Math.min((width + 3.4) * detail, length * 0.3);
  const isHeaded = head >= 0.8;
  const last = isHeaded && line.direction !== DIRECTION_CODES.UNDIRECTED ? head * 1.35 : 0;
  const first = isHeaded && line.direction === DIRECTION_CODES.MUTUAL ? head * 1.35 : 0;
  const crowd = 1 - detail;
  const faint = status === STATUS_CODES.ENDED ? 0.4 : 1;
  pen.save();
  pen.strokeStyle = pen.fillStyle = colour;
  // On a crowded map, long lines, which cross everything, step back behind short ones.
  pen.globalAlpha *= opacity * faint * (1 - crowd + crowd * clamp(90 / Math.max(length, 1), 0.12, 1));
  pen.save();
  pen.globalAlpha *= Math.min(width, 1);
  pen.lineWidth = Math.max(width, 1);
  const isDetailed = detail > 0.3 && length > 14;
  const isBroken = isDetailed && status === STATUS_CODES.DISPUTED;
  if (isDetailed && status === STATUS_CODES.DECLARED) {
    const period = 6 + width * 1.6;
    pen.setLineDash([period * 0.6, period * 0.4]);
  }
  pen.beginPath();
  const gap = Math.min(6, length * 0.2);
  for (const [start, end] of isBroken
    ? [
        [first, length / 2 - gap],
        [length / 2 + gap, length - last],
      ]
    : [[first, length - last]]) {
    pen.moveTo(...at(start as number, 0));
    pen.lineTo(...at(end as number, 0));
  }
  pen.stroke();
  pen.restore();
  if (isBroken) drawEnds(pen, at, length / 2, gap);
  if (last) drawHead(pen, at, length, -head);
  if (first) drawHead(pen, at, 0, head);
  const sign = LINK_MARKS[line.sign];
  if (sign && sign !== 'none' && detail > 0.3 && length > 30) {
    const middle = length / 2 + (status === STATUS_CODES.DISPUTED ? 14 : 0);
    drawSign(pen, sign, (x, y) => at(middle + x, y), width / 2 + 2.4, ground);
  }
  pen.restore();
};

type At = (far: number, aside: number) => [number, number];

/** The two bars where a disputed line is broken. */
const drawEnds = (pen: Pen, at: At, middle: number, gap: number): void => {
  pen.lineWidth = 1.6;
  pen.beginPath();
  for (const far of [middle - gap, middle + gap]) {
    pen.moveTo(...at(far, -4));
    pen.lineTo(...at(far, 4));
  }
  pen.stroke();
};

/** A head whose tip is at `tip`, pointing away from where `head`, half its width over 0.62, goes. */
const drawHead = (pen: Pen, at: At, tip: number, head: number): void => {
  pen.beginPath();
  pen.moveTo(...at(tip, 0));
  pen.lineTo(...at(tip + head * 1.5, Math.abs(head) * 0.62));
  pen.lineTo(...at(tip + head * 1.5, -Math.abs(head) * 0.62));
  pen.closePath();
  pen.fill();
};

type LinesLook = { finesse: Finesse; ground: string };

/** Draws the first `most` lines of a table, as far as they cross the screen. */
export const drawLines = (
  pen: Pen,
  rows: Rows,
  at: Projection,
  most: number,
  { finesse, ground }: LinesLook,
): void => {
  for (const { line, row } of linesOn(rows, at)) {
    if (row < most) drawLine(pen, line, finesse, ground);
  }
};

/** The lines of a table that cross the screen, with their row in it. */
export function* linesOn(
  { bytes, count }: Rows,
  at: Projection,
): Generator<{ line: DrawnLine; row: number }> {
  const floats = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let row = 0; row < count; row++) {
    const line = lineAt(bytes, floats, row * LINE_ROW.stride, at);
    if (line) yield { line, row };
  }
}

const lineAt = (bytes: Uint8Array, floats: DataView, byte: number, at: Projection): DrawnLine | undefined => {
  if (bytes[byte + LINE_ROW.visible] === 0) return undefined;
  const float = (offset: number) => floats.getFloat32(byte + offset, true);
  const x = (offset: number) => at.left + float(offset) * at.pixels;
  const y = (offset: number) => at.top - float(offset) * at.pixels;
  const [ax, ay] = [x(LINE_ROW.from), y(LINE_ROW.from + 4)];
  const [bx, by] = [x(LINE_ROW.to), y(LINE_ROW.to + 4)];
  if (Math.max(ax, bx) < 0 || Math.min(ax, bx) > at.width) return undefined;
  if (Math.max(ay, by) < 0 || Math.min(ay, by) > at.height) return undefined;
  const between = Math.hypot(bx - ax, by - ay) || 0.001;
  const [alongX, alongY] = [(bx - ax) / between, (by - ay) / between];
  const start = float(LINE_ROW.radii) * at.scale + 1;
  const end = between - float(LINE_ROW.radii + 4) * at.scale - 1;
  if (end <= start) return undefined;
  const lane = ((bytes[byte + LINE_ROW.lane] as number) - 128) * LANE * Math.min(1, at.scale);
  const style = bytes[byte + LINE_ROW.style] as number;
  return {
    // The screen's down is the map's up: what lies at the left of a line there lies at its right here.
    fromX: ax + alongX * start + alongY * lane,
    fromY: ay + alongY * start - alongX * lane,
    toX: ax + alongX * end + alongY * lane,
    toY: ay + alongY * end - alongX * lane,
    colour: colourAt(bytes, byte + LINE_ROW.colour),
    strength: bytes[byte + LINE_ROW.strength] as number,
    status: style & 3,
    direction: (style >> 2) & 3,
    sign: style >> 4,
  };
};

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
