// Elements that are carried over the map by hand or keyboard, and not yet put anywhere: only the tables that are drawn know it.
import { withinReach } from './pinned-places.ts';
import { writePlaces } from './places.ts';
import type { Scene } from './scene.ts';
import type { Frame } from './view.ts';

/** Where an element was put, in map units. */
export type Put = { id: string; x: number; y: number };

export type Carried = {
  rows: readonly number[];
  /** Moves them on, in pixels; up is less. */
  by(right: number, down: number, pixels: number): void;
  /** Where they are now. */
  places(): Put[];
  /** Back to where they were. */
  back(): void;
  /** The same elements, as far on their way, in another scene: somebody has changed the map meanwhile. */
  in(scene: Scene, frame: Frame): Carried | undefined;
};

/** @param ids of those on the map that are carried; undefined when none of them is shown */
export const carry = (
  scene: Scene,
  frame: Frame,
  ids: readonly string[],
  way = { x: 0, y: 0 },
): Carried | undefined => {
  const { data, visible } = scene;
  const rows = ids.map((id) => data.rowOf(id)).filter((row) => row >= 0 && visible.nodes[row] === 1);
  if (rows.length === 0) return undefined;
  const from = { x: scene.x, y: scene.y };
  const inMap = (value: number, middle: number) => withinReach(middle + (value - 0.5) * frame.size);
  const inFrame = (value: number, middle: number) => 0.5 + (value - middle) / frame.size;
  const move = () => {
    const [x, y] = [from.x.slice(), from.y.slice()];
    for (const row of rows) {
      x[row] = inFrame(inMap((from.x[row] as number) + way.x / frame.size, frame.x), frame.x);
      y[row] = inFrame(inMap((from.y[row] as number) + way.y / frame.size, frame.y), frame.y);
    }
    writePlaces(scene, { x, y });
  };
  if (way.x !== 0 || way.y !== 0) move();
  return {
    rows,
    by(right, down, pixels) {
      way.x += (right / pixels) * frame.size;
      way.y -= (down / pixels) * frame.size;
      move();
    },
    places: () =>
      rows.map((row) => ({
        id: data.idOf(row),
        x: inMap(scene.x[row] as number, frame.x),
        y: inMap(scene.y[row] as number, frame.y),
      })),
    back: () => writePlaces(scene, from),
    in: (other, otherFrame) => carry(other, otherFrame, ids, way),
  };
};
