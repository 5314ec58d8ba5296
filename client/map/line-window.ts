// Which lines are drawn: all of them, or, seen from so near that most of a large map is outside, those around the screen.
import { contains, onScreen, type Region, sizeOf, stepOf } from './label-region.ts';
import type { Shown } from './layers.ts';
import { linesNear, type NearLines } from './lines-near.ts';
import type { Projection } from './projection.ts';
import type { Scene } from './scene.ts';

/** Of fewer links, all are drawn at any zoom. */
const NEAR_FROM = 2_000;

export type LineWindow = {
  now(scene: Scene, at: Projection, isMoving: boolean): Pick<Shown, 'lines' | 'ink' | 'area'>;
};

export const createLineWindow = (): LineWindow => {
  let near: ({ of: number; region: Region } & NearLines) | undefined;
  return {
    now(scene, at, isMoving) {
      const { version } = scene.lines;
      const isKept = near?.of === version && contains(near.region, onScreen(at), isMoving);
      if (!isKept) {
        const { region } = stepOf(at);
        const isNear = sizeOf(region) < 1 && scene.data.linkCount >= NEAR_FROM;
        near = isNear ? { of: version, region, ...linesNear(scene, region) } : undefined;
      }
      if (!near) return { lines: scene.lines, ink: scene.ink, area: undefined };
      const { rows, ink, region } = near;
      return { lines: rows, ink, area: sizeOf(region) * at.pixels ** 2 };
    },
  };
};
