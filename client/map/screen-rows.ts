// Which elements are where on the screen: in its middle, at a point of it, within a line that was drawn on it.
import type { Places } from './group-layout.ts';
import { nearestToMiddle } from './label-region.ts';
import { type Point, rowsInside } from './lasso.ts';
import { createPicker, type Picker } from './pick.ts';
import type { Projection } from './projection.ts';
import type { Scene } from './scene.ts';

/** How far outside its mark an element still answers, in pixels. */
const REACH = 16;

export type ScreenRows = {
  /** The shown row that is nearest to the middle, those of closed groups where their disc is. */
  middle(): number | undefined;
  /** The row that is drawn at a point. */
  at(point: Point): number | undefined;
  /** The drawn rows within a line. */
  within(line: readonly Point[]): number[];
  /** Where rows are drawn, those of closed groups in the middle of their disc. */
  places(): Places | undefined;
  /** What finds elements and links at a point of the frame. */
  picker(): Picker | undefined;
  /** Rows are others, or stand elsewhere. */
  forget(): void;
};

export const createScreenRows = (now: () => Scene | undefined, projection: () => Projection): ScreenRows => {
  let picker: Picker | undefined;
  const pickerNow = () => {
    const scene = now();
    if (scene) picker ??= createPicker(scene);
    return picker;
  };
  return {
    picker: pickerNow,
    middle() {
      const scene = now();
      return scene && nearestToMiddle(scene, projection());
    },
    at([x, y]) {
      const { left, top, pixels, scale } = projection();
      return pickerNow()?.element((x - left) / pixels, (top - y) / pixels, pixels, scale, REACH);
    },
    within(line) {
      const scene = now();
      if (!scene) return [];
      const { left, top, pixels } = projection();
      const placed = line.map(([x, y]): Point => [(x - left) / pixels, (top - y) / pixels]);
      return rowsInside(scene, scene.visible.nodes, placed);
    },
    places: now,
    forget() {
      picker = undefined;
    },
  };
};
