// Which lines are drawn: all of them, or, seen from so near that most of a large map is outside, those around the screen.
import { contains, onScreen, type Region, sizeOf, stepOf } from './label-region.ts';
import { INK_AT_REST, LEAST_LINES } from './line-finesse.ts';
import { linesWithin } from './line-order.ts';
import { linesNear, type NearLines } from './lines-near.ts';
import type { Projection } from './projection.ts';
import type { Scene } from './scene.ts';
import type { Shown } from './shown.ts';

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

/** How many links are drawn at rest, of those that are to be seen here; undefined when all are. */
export const linesLeftOut = (
  scene: Scene,
  { lines, ink, area }: Pick<Shown, 'lines' | 'ink' | 'area'>,
  at: Projection,
): LinesLeft | undefined => {
  const sight = { ...at, ...(area === undefined ? {} : { area }) };
  const most = linesWithin(ink, sight, INK_AT_REST, LEAST_LINES);
  if (most >= lines.count) return undefined;
  // Around the screen there are only lines that are seen; the table of all holds what a filter leaves out, too.
  if (lines !== scene.lines) return { drawn: most, of: lines.count };
  let drawn = 0;
  for (let slot = 0; slot < most; slot++)
    drawn += scene.visible.links[scene.lineOrder[slot] as number] as number;
  const of = scene.visible.linkCount;
  return drawn < of ? { drawn, of } : undefined;
};

export type LinesLeft = { drawn: number; of: number };
