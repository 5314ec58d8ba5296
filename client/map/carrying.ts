// Elements that a hand or the keyboard carries over the map on screen, until they are put somewhere or given back.
import type Sigma from 'sigma';
import { panBy } from './camera.ts';
import { type Carried, carry, type Put } from './carry.ts';
import { toScreen } from './label-region.ts';
import { projectionOf } from './projection.ts';
import type { Scene } from './scene.ts';
import type { Viewpoint } from './viewpoint.ts';

/** The map comes along with what is carried by keyboard this near to its edge, in pixels. */
const EDGE = 48;

export type Carrying = ReturnType<typeof createCarrying>;

export const createCarrying = (
  sigma: Sigma,
  viewpoint: Viewpoint,
  sceneNow: () => Scene | undefined,
  onMoved: () => void,
) => {
  let carried: Carried | undefined;
  return {
    /** Takes elements up; false when none of them is shown. */
    lift(ids: readonly string[]): boolean {
      const scene = sceneNow();
      // Whoever moves an element has looked at the map: it does not move by itself any more.
      viewpoint.grab();
      carried = scene && carry(scene, viewpoint.frame, ids);
      return carried !== undefined;
    },
    /** Carries them on, in pixels. */
    by(right: number, down: number): void {
      carried?.by(right, down, projectionOf(sigma).pixels);
      onMoved();
    },
    /** The same in steps of a key, and where they are then; where they come to the edge, the map comes along. */
    step(right: number, down: number): readonly Put[] {
      const scene = sceneNow();
      if (!carried || !scene) return [];
      const at = projectionOf(sigma);
      carried.by(right, down, at.pixels);
      const [x, y] = toScreen(scene, at, carried.rows[0] as number);
      const isAway = x < EDGE || y < EDGE || x > at.width - EDGE || y > at.height - EDGE;
      if (isAway) panBy(sigma, right, down);
      onMoved();
      return carried.places();
    },
    /** Where they are left; nothing when none is carried. */
    put(): Put[] {
      const places = carried?.places() ?? [];
      carried = undefined;
      return places;
    },
    back(): void {
      carried?.back();
      carried = undefined;
      onMoved();
    },
    /** Somebody has changed the map: what is carried goes on being so. */
    follow(): void {
      const scene = sceneNow();
      carried = scene && carried?.in(scene, viewpoint.frame);
    },
  };
};
