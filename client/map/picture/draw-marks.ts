// The marks of elements as node-program.ts draws them, with a pen. A change of one is a change of the other.
import type { Rows } from '../gl.ts';
import { AROUND, MARK, MARK_ROW, ringGap } from '../node-program.ts';
import { GAP, toCss } from '../palette.ts';
import type { Pen } from '../pen.ts';
import type { Projection } from '../projection.ts';

/** A mark as it is drawn: its middle and radius in pixels, its colours, its code and what stands around it. */
export type DrawnMark = {
  x: number;
  y: number;
  radius: number;
  fill: string;
  line: string;
  mark: number;
  around: number;
};

export const drawMark = (pen: Pen, drawn: DrawnMark, accent: string): void => {
  const { x, y, radius, fill, line } = drawn;
  const isGhost = drawn.mark >= MARK.ghost;
  const kind = drawn.mark - (isGhost ? MARK.ghost : 0);
  const isMission = kind === MARK.mission;
  const isLarge = radius >= 3;
  const isRinged = kind === MARK.individual && isLarge;
  const thin = isMission ? clamp(radius * 0.09, 1.2, 2.5) : clamp(radius * 0.2, 0.5, 1.6);
  const stroke = thin + (isGhost && isLarge ? 0.5 : 0);
  const inner = isRinged ? radius - stroke - Math.max(1.3, radius * 0.22) : radius;
  drawAround(pen, drawn, accent);
  if (!isGhost) {
    circle(pen, x, y, inner);
    pen.fillStyle = fill;
    pen.fill();
  }
  pen.strokeStyle = line;
  if (isRinged) outline(pen, drawn, inner - 0.4, 0.8);
  if (isGhost && isLarge) {
    const period = (2 * Math.PI * radius) / Math.max(6, Math.floor(radius * 0.9));
    pen.setLineDash([period * 0.6, period * 0.4]);
  }
  outline(pen, drawn, radius - stroke / 2, stroke);
  pen.setLineDash([]);
};

/** Rings around what findings are about, and the halo of what is selected. */
const drawAround = (pen: Pen, drawn: DrawnMark, accent: string): void => {
  const { radius, around } = drawn;
  const isFaint = (around & AROUND.faintRing) !== 0 && radius >= 4;
  const isRinged = (around & AROUND.ring) !== 0 || isFaint;
  if (isRinged) {
    pen.strokeStyle = GAP;
    pen.save();
    if (isFaint) pen.globalAlpha *= 0.35;
    outline(pen, drawn, radius + ringGap(radius), 2 * clamp(radius * 0.14, 0.6, 1.3));
    pen.restore();
  }
  if ((around & AROUND.halo) !== 0) {
    pen.strokeStyle = accent;
    outline(pen, drawn, radius + 4 + (isRinged ? 4.5 : 0), 3);
  }
};

/** Draws the marks of a table that are on screen, in its order. */
export const drawMarks = (pen: Pen, { bytes, count }: Rows, at: Projection, accent: string): void => {
  const floats = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let row = 0; row < count; row++) {
    const byte = row * MARK_ROW.stride;
    if (bytes[byte + MARK_ROW.visible] === 0) continue;
    const x = at.left + floats.getFloat32(byte + MARK_ROW.x, true) * at.pixels;
    const y = at.top - floats.getFloat32(byte + MARK_ROW.y, true) * at.pixels;
    const radius = Math.max(floats.getFloat32(byte + MARK_ROW.radius, true) * at.scale, 0.8);
    const reach = radius + 12;
    if (x < -reach || y < -reach || x > at.width + reach || y > at.height + reach) continue;
    const mark = bytes[byte + MARK_ROW.mark] as number;
    const around = bytes[byte + MARK_ROW.around] as number;
    const [fill, line] = [colourAt(bytes, byte + MARK_ROW.fill), colourAt(bytes, byte + MARK_ROW.line)];
    drawMark(pen, { x, y, radius, fill, line, mark, around }, accent);
  }
};

export const colourAt = (bytes: Uint8Array, at: number): string =>
  toCss([bytes[at] as number, bytes[at + 1] as number, bytes[at + 2] as number]);

export const circle = (pen: Pen, x: number, y: number, radius: number): void => {
  pen.beginPath();
  pen.arc(x, y, Math.max(0, radius), 0, 2 * Math.PI);
};

const outline = (pen: Pen, { x, y }: DrawnMark, radius: number, width: number): void => {
  circle(pen, x, y, radius);
  pen.lineWidth = width;
  pen.stroke();
};

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
