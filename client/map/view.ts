/**
 * What part of the map is on screen, in the map's own units, so that a shared address shows the same thing on another
 * screen and after newcomers have widened the map: its centre, and `ratio`, the width seen (smaller is nearer).
 */
export type MapView = { x: number; y: number; ratio: number };

/** The view as it stands in an address: `12.5,-40,88`. */
export const formatView = (view: MapView): string => [view.x, view.y, view.ratio].map(short).join(',');

/** Farther than any map reaches, and nearer than two elements are: past these, numbers lose what they say. */
const FARTHEST = 1e9;
const NEAREST = 1e-6;

/** The view that an address asks for; undefined when it does not make sense. */
export const parseView = (text: string | undefined): MapView | undefined => {
  const [x, y, ratio, ...others] = (text ?? '')
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (x === undefined || y === undefined || ratio === undefined || others.length > 0) return undefined;
  const isNear = [x, y, ratio].every((value) => Math.abs(value) <= FARTHEST);
  return isNear && ratio >= NEAREST ? { x, y, ratio } : undefined;
};

/** Whether two views would look the same: less than half a percent of what is seen apart. */
export const sameView = (one: MapView | undefined, other: MapView | undefined): boolean => {
  if (!one || !other) return one === other;
  const tolerance = 0.005 * Math.min(one.ratio, other.ratio);
  return (
    Math.abs(one.x - other.x) <= tolerance &&
    Math.abs(one.y - other.y) <= tolerance &&
    Math.abs(one.ratio - other.ratio) <= tolerance
  );
};

/** A frame is what the camera calls the unit square: the map's bounds, made square around their middle. */
export type Frame = { x: number; y: number; size: number };

/** Left, bottom, right and top of what a map holds, in its own units. */
export type Bounds = readonly [number, number, number, number];

/** A map is laid out some 1,000 units wide: one of a few elements, or of none, is not drawn larger than twice that. */
const LEAST_FRAME = 500;

export const frameOf = ([left, bottom, right, top]: Bounds): Frame => ({
  x: (left + right) / 2,
  y: (bottom + top) / 2,
  size: Math.max(right - left, top - bottom, LEAST_FRAME),
});

/** Whether a frame holds all of a map, which may have grown since the frame was made. */
export const holds = ({ x, y, size }: Frame, [left, bottom, right, top]: Bounds): boolean =>
  Math.max(x - left, right - x, y - bottom, top - y) <= size / 2;

/** Whether a frame holds all of a map and not much more: in one that is far too large, the map would be a dot. */
export const suits = (frame: Frame, bounds: Bounds): boolean =>
  holds(frame, bounds) && frame.size <= 4 * frameOf(bounds).size;

export const viewToCamera = (view: MapView, frame: Frame) => ({
  x: 0.5 + (view.x - frame.x) / frame.size,
  y: 0.5 + (view.y - frame.y) / frame.size,
  ratio: view.ratio / frame.size,
});

export const cameraToView = (camera: MapView, frame: Frame): MapView => ({
  x: frame.x + (camera.x - 0.5) * frame.size,
  y: frame.y + (camera.y - 0.5) * frame.size,
  ratio: camera.ratio * frame.size,
});

const short = (value: number) => String(Number(value.toPrecision(5)));
