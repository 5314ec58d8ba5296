// What part of the map fits on screen: pure, in the camera's unit square.
import type { Grouped } from './grouped.ts';
import type { Box } from './labels.ts';
import { neighboursOf } from './map-data.ts';
import type { Projection } from './projection.ts';
import type { Scene } from './scene.ts';

/** Where the camera stands: the middle of the screen, and how much of the map is seen (smaller is nearer). */
export type Place = { x: number; y: number; ratio: number };

export type Extent = { left: number; right: number; low: number; high: number };

/** The screen: its size, and pixels of the unit square at ratio 1. */
export type Screen = { unit: number; width: number; height: number };

const MIDDLE: Place = { x: 0.5, y: 0.5, ratio: 1 };

/** So many elements on screen are near enough to be read as a neighbourhood. */
export const CLOSE = 40;

/** So few are not pulled apart to the edges of the screen, where the legend and the controls lie. */
const FEW = 12;
const FEW_MARGIN = 0.25;

/** The ratio at which so many fill the screen. */
export const closeUp = (scene: Scene): number =>
  Math.min(0.6, Math.sqrt(CLOSE / Math.max(1, scene.data.nodeCount)));

/** What some rows cover, as far as they are visible; undefined when none is. */
export const extentOf = (scene: Scene, rows?: Iterable<number>): Extent | undefined => {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  if (!rows && scene.grouped) return extentOfGroups(scene.grouped);
  for (const row of rows ?? scene.x.keys()) {
    if (scene.visible.nodes[row] !== 1) continue;
    left = Math.min(left, scene.x[row] as number);
    right = Math.max(right, scene.x[row] as number);
    low = Math.min(low, scene.y[row] as number);
    high = Math.max(high, scene.y[row] as number);
  }
  return left > right ? undefined : { left, right, low, high };
};

/** What the circles of groups cover, of those that a filter leaves. */
const extentOfGroups = ({ arrangement, counts }: Grouped): Extent | undefined => {
  const circles = arrangement.circles.filter((_, group) => (counts[group] as number) > 0);
  if (circles.length === 0) return undefined;
  return {
    left: Math.min(...circles.map(({ x, radius }) => x - radius)),
    right: Math.max(...circles.map(({ x, radius }) => x + radius)),
    low: Math.min(...circles.map(({ y, radius }) => y - radius)),
    high: Math.max(...circles.map(({ y, radius }) => y + radius)),
  };
};

/** Where the camera must stand for an extent to be on screen, but no nearer than `nearest`; `margin` is a part of the screen. */
export const fitting = (
  extent: Extent | undefined,
  screen: Screen,
  nearest: number,
  margin?: number,
): Place => {
  if (!extent) return MIDDLE;
  const { left, right, low, high } = extent;
  const { unit, width, height } = screen;
  // A margin for marks and names, which do not shrink with the map.
  const [marginX, marginY] = margin
    ? [width * margin, height * margin]
    : [Math.min(90, width * 0.1), Math.min(56, height * 0.08)];
  const ratio = Math.max(
    ((right - left) * unit) / Math.max(1, width - 2 * marginX),
    ((high - low) * unit) / Math.max(1, height - 2 * marginY),
  );
  return { x: (left + right) / 2, y: (low + high) / 2, ratio: Math.max(ratio, nearest) };
};

/**
 * All that is visible on screen, and none of it under what lies over the map where that can be; one element alone is not
 * blown up to the whole screen.
 */
export const everything = (scene: Scene, screen: Screen, covers: readonly Box[] = []): Place => {
  const extent = extentOf(scene);
  const nearest = closeUp(scene) * 0.6;
  const margin = !scene.grouped && scene.visible.nodeCount <= FEW ? FEW_MARGIN : undefined;
  if (!extent) return MIDDLE;
  let rooms: readonly Box[] = [{ left: 0, top: 0, right: screen.width, bottom: screen.height }];
  // Twice: what makes room for the second may come to lie under the first.
  for (const cover of [...covers, ...covers]) {
    rooms = rooms.flatMap((room) =>
      isCovered(scene, fittingIn(extent, screen, room, nearest, margin), screen, cover)
        ? besides(room, cover)
        : [room],
    );
  }
  const places = rooms.map((room) => fittingIn(extent, screen, room, nearest, margin));
  places.sort((one, other) => one.ratio - other.ratio);
  const whole = fitting(extent, screen, nearest, margin);
  // Not at the price of a map that is half as large.
  return places.find(({ ratio }) => ratio <= whole.ratio * MOST_SHRUNK) ?? whole;
};

const MOST_SHRUNK = 1.8;
/** Marks keep off what lies over the map, in pixels. */
const KEPT_OFF = 8;

/** Where the camera must stand for an extent to be in a part of the screen. */
const fittingIn = (
  extent: Extent,
  { unit, width, height }: Screen,
  room: Box,
  nearest: number,
  margin: number | undefined,
): Place => {
  const size = { unit, width: room.right - room.left, height: room.bottom - room.top };
  const { x, y, ratio } = fitting(extent, size, nearest, margin);
  const pixels = unit / ratio;
  return {
    x: x - ((room.left + room.right) / 2 - width / 2) / pixels,
    y: y + ((room.top + room.bottom) / 2 - height / 2) / pixels,
    ratio,
  };
};

/** The parts of a room to the left, right, above and below of what covers it; none that is a mere strip. */
const besides = (room: Box, cover: Box): Box[] =>
  [
    { ...room, right: cover.left },
    { ...room, left: cover.right },
    { ...room, bottom: cover.top },
    { ...room, top: cover.bottom },
  ].filter(({ left, top, right, bottom }) => right - left > 120 && bottom - top > 120);

/** Whether any mark, or the disc of any group, would lie under a box of the screen. */
const isCovered = (
  scene: Scene,
  { x, y, ratio }: Place,
  { unit, width, height }: Screen,
  cover: Box,
): boolean => {
  const pixels = unit / ratio;
  const isUnder = (atX: number, atY: number, radius: number) => {
    const [left, top] = [width / 2 + (atX - x) * pixels, height / 2 - (atY - y) * pixels];
    const reach = radius * pixels + KEPT_OFF;
    const [nearX, nearY] = [clamp(left, cover.left, cover.right), clamp(top, cover.top, cover.bottom)];
    return Math.hypot(left - nearX, top - nearY) < reach;
  };
  const { grouped, visible } = scene;
  if (grouped) {
    return grouped.arrangement.circles.some(
      (circle, group) => grouped.counts[group] !== 0 && isUnder(circle.x, circle.y, circle.radius),
    );
  }
  return visible.nodes.some(
    (seen, row) => seen === 1 && isUnder(scene.x[row] as number, scene.y[row] as number, 0),
  );
};

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/**
 * An element in the middle of the screen with all that is linked to it around; where that would show more than
 * everything, everything.
 */
export const neighbourhood = (scene: Scene, row: number, screen: Screen): Place => {
  const [x, y] = [scene.x[row] as number, scene.y[row] as number];
  let [across, up] = [0, 0];
  for (const other of neighboursOf(scene.data, row)) {
    if (scene.visible.nodes[other] !== 1) continue;
    across = Math.max(across, Math.abs((scene.x[other] as number) - x));
    up = Math.max(up, Math.abs((scene.y[other] as number) - y));
  }
  const extent = { left: x - across, right: x + across, low: y - up, high: y + up };
  const all = everything(scene, screen);
  const around = fitting(extent, screen, Math.min(all.ratio, closeUp(scene)));
  return around.ratio > all.ratio ? all : around;
};

/** Whether all of an extent is on screen, at least `margin` pixels from its edges. */
export const isOnScreen = (extent: Extent, at: Projection, margin: number): boolean =>
  at.left + extent.left * at.pixels >= margin &&
  at.left + extent.right * at.pixels <= at.width - margin &&
  at.top - extent.high * at.pixels >= margin &&
  at.top - extent.low * at.pixels <= at.height - margin;
