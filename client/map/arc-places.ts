// Where arcs lie on the screen, and which of them is under a point of it. Pure.
import { type Arc, clamped, widthOf } from './arcs.ts';
import { discOf } from './group-names.ts';
import { toScreen } from './label-region.ts';
import type { Projection } from './projection.ts';
import type { Scene } from './scene.ts';

export type Point = readonly [x: number, y: number];

/** An arc as it lies on screen, in pixels: bent towards `by`. */
export type PlacedArc = { arc: Arc; from: Point; by: Point; to: Point; middle: Point; width: number };

/** How far arcs bend, as a part of their length, and how much further each of the next between the same two does. */
const BEND = 0.16;
const NEXT_BEND = 0.12;
/** Between the edge of a mark and an arc, in pixels. */
const GAP = 3;

/** Arcs of which both ends are shown, as far as they cross the screen; a closed group stands for its members. */
export const placeArcs = (scene: Scene, at: Projection, arcs: readonly Arc[]): PlacedArc[] => {
  const before = new Map<string, number>();
  return arcs.flatMap((arc) => {
    const [from, to] = [endOf(scene, at, arc.from), endOf(scene, at, arc.to)];
    if (!from || !to || from.key === to.key) return [];
    const pair = [from.key, to.key].sort().join();
    const turn = before.get(pair) ?? 0;
    before.set(pair, turn + 1);
    // Between closed groups one stands for all: they are told apart when a group is opened.
    if (turn > 0 && (from.isGroup || to.isGroup)) return [];
    const bend = arc.isStraight ? 0 : BEND + NEXT_BEND * turn;
    return placed(arc, from, to, bend, at) ?? [];
  });
};

type End = { key: string; x: number; y: number; radius: number; isGroup: boolean };

/** Where an arc ends: at the mark of an element, or at the disc of the closed group that it is in. */
const endOf = (scene: Scene, at: Projection, row: number): End | undefined => {
  if (scene.visible.nodes[row] === 1) {
    const [x, y] = toScreen(scene, at, row);
    return { key: `e${row}`, x, y, radius: (scene.radius[row] as number) * at.scale, isGroup: false };
  }
  const group = scene.filtered.nodes[row] === 1 ? scene.grouped?.partition.of[row] : undefined;
  const circle = group === undefined ? undefined : scene.grouped?.arrangement.circles[group];
  return circle && { key: `g${group}`, ...discOf(circle, at, false), isGroup: true };
};

const placed = (arc: Arc, one: End, other: End, bend: number, at: Projection): PlacedArc | undefined => {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  if (Math.hypot(dx, dy) <= one.radius + other.radius + 2 * GAP) return undefined;
  const by: Point = [(one.x + other.x) / 2 - dy * bend, (one.y + other.y) / 2 + dx * bend];
  const from = towards([one.x, one.y], by, one.radius + GAP);
  const to = towards([other.x, other.y], by, other.radius + GAP);
  const [left, right] = [Math.min(from[0], by[0], to[0]), Math.max(from[0], by[0], to[0])];
  const [top, bottom] = [Math.min(from[1], by[1], to[1]), Math.max(from[1], by[1], to[1])];
  if (right < 0 || left > at.width || bottom < 0 || top > at.height) return undefined;
  return { arc, from, by, to, middle: along({ from, by, to }, 0.5), width: widthOf(arc) };
};

const towards = ([x, y]: Point, [toX, toY]: Point, far: number): Point => {
  const length = Math.hypot(toX - x, toY - y) || 1;
  return [x + ((toX - x) * far) / length, y + ((toY - y) * far) / length];
};

/** A point of a bent line: 0 is where it begins, 1 where it ends. */
const along = ({ from, by, to }: Pick<PlacedArc, 'from' | 'by' | 'to'>, part: number): Point => {
  const [first, second, third] = [(1 - part) ** 2, 2 * part * (1 - part), part ** 2];
  return [first * from[0] + second * by[0] + third * to[0], first * from[1] + second * by[1] + third * to[1]];
};

const PIECES = 24;

/** The arc that opens something at a point of the screen: the nearest, within so many pixels. */
export const arcAt = (placed: readonly PlacedArc[], x: number, y: number, reach: number): Arc | undefined => {
  let nearest: { arc: Arc; away: number } | undefined;
  for (const each of placed) {
    if (each.arc.key === undefined) continue;
    const most = each.width / 2 + reach;
    const away = awayFrom(each, x, y, most);
    if (away <= most && (!nearest || away < nearest.away)) nearest = { arc: each.arc, away };
  }
  return nearest?.arc;
};

const awayFrom = (arc: PlacedArc, x: number, y: number, most: number): number => {
  const { from, by, to } = arc;
  const isFar = [x, y].some(
    (at, side) =>
      at < Math.min(from[side] as number, by[side] as number, to[side] as number) - most ||
      at > Math.max(from[side] as number, by[side] as number, to[side] as number) + most,
  );
  if (isFar) return Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  let last = from;
  for (let piece = 1; piece <= PIECES; piece++) {
    const next = along(arc, piece / PIECES);
    least = Math.min(least, awayFromPiece(last, next, x, y));
    last = next;
  }
  return least;
};

const awayFromPiece = ([ax, ay]: Point, [bx, by]: Point, x: number, y: number): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const part = clamped(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1));
  return Math.hypot(x - ax - part * dx, y - ay - part * dy);
};
