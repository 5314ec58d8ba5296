// Which lines are drawn where there are too many to be told apart: the short and strong ones first, as many as the
// screen bears. Zooming in brings the others. Pure.
import type { MapData } from './map-data.ts';

/** Positions of the unit square. */
type Places = { x: Float32Array; y: Float32Array };

const lengthOf = (data: MapData, { x, y }: Places, link: number): number => {
  const from = data.source[link] as number;
  const to = data.target[link] as number;
  const [across, up] = [(x[from] as number) - (x[to] as number), (y[from] as number) - (y[to] as number)];
  // Hundreds of thousands are measured: `Math.hypot` takes several times as long.
  return Math.sqrt(across * across + up * up);
};

/** What a link of unknown strength counts for. */
const UNKNOWN_STRENGTH = 2;

/** Links in the order in which they are drawn. A counting sort: comparing 300,000 would cost more than drawing them. */
export const lineOrder = (data: MapData, places: Places): Uint32Array => {
  const steps = 4_096;
  const bucket = new Uint16Array(data.linkCount);
  const starts = new Uint32Array(steps + 1);
  for (let link = 0; link < data.linkCount; link++) {
    const weight = data.strength[link] || UNKNOWN_STRENGTH;
    // No link is longer than the diagonal of the unit square; the root keeps short ones apart.
    const rank = Math.sqrt(lengthOf(data, places, link) / weight / Math.SQRT2);
    const step = Math.min(steps - 1, Math.floor(rank * steps));
    bucket[link] = step;
    starts[step + 1] = (starts[step + 1] as number) + 1;
  }
  for (let step = 0; step < steps; step++)
    starts[step + 1] = (starts[step + 1] as number) + (starts[step] as number);
  const order = new Uint32Array(data.linkCount);
  for (let link = 0; link < data.linkCount; link++) {
    const step = bucket[link] as number;
    const slot = starts[step] as number;
    order[slot] = link;
    starts[step] = slot + 1;
  }
  return order;
};

/** How long the lines are, added up in the order in which they are drawn; what is filtered out adds nothing. */
export const inkOf = (
  data: MapData,
  places: Places,
  order: Uint32Array,
  visible: Uint8Array,
): Float32Array => {
  const ink = new Float32Array(order.length);
  let sum = 0;
  for (let slot = 0; slot < order.length; slot++) {
    const link = order[slot] as number;
    if (visible[link] === 1) sum += lengthOf(data, places, link);
    ink[slot] = sum;
  }
  return ink;
};

/** The screen, pixels of the unit square, and how many square pixels the lines were taken from. */
export type Sight = { pixels: number; width: number; height: number; area?: number };

/** Of a map larger than the screen, about as much is on it as the screen covers of the map. */
const pixelsOf = ({ pixels, width, height, area = pixels * pixels }: Sight): number =>
  pixels * Math.min(1, (width * height) / Math.min(area, pixels * pixels));

/** How many pixels of line all of them would be on screen, about. */
export const inkOnScreen = (ink: Float32Array, sight: Sight): number => (ink.at(-1) ?? 0) * pixelsOf(sight);

/** How many lines are drawn for as many pixels of line as a screen bears; never fewer than `least`. */
export const linesWithin = (ink: Float32Array, sight: Sight, budget: number, least: number): number => {
  const most = budget / pixelsOf(sight);
  if ((ink.at(-1) ?? 0) <= most) return ink.length;
  let [low, high] = [0, ink.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ink[middle] as number) <= most) low = middle + 1;
    else high = middle;
  }
  return Math.min(ink.length, Math.max(least, low));
};
