// The marks and lines of what stands out, which alone are drawn while the rest fades as a whole. Pure.
import type { Rows } from './gl.ts';
import { ACCENT, type Scheme } from './palette.ts';
import { type Scene, someLines, someMarks } from './scene.ts';
import { type Attention, type Spotlight, spotlightOf } from './spotlight.ts';

export const NO_ROWS: Rows = { bytes: new Uint8Array(), count: 0, version: 0 };

export type StandingOut = {
  /** Undefined when nothing asks for attention: nothing fades then. */
  spotlight: Spotlight | undefined;
  spotMarks: Rows;
  spotLines: Rows;
};

export const NOTHING_OUT: StandingOut = { spotlight: undefined, spotMarks: NO_ROWS, spotLines: NO_ROWS };

export const standingOut = (scene: Scene, attention: Attention, scheme: Scheme): StandingOut => {
  const spotlight = spotlightOf(scene.data, scene.visible.nodes, attention);
  const { rows, links, haloed } = spotlight ?? { rows: [], links: [], haloed: new Set<number>() };
  // Drawn in reverse, so that the hovered and the selected mark lie above their neighbours.
  // What is chosen stays clear with its halo while something else stands out.
  const others = spotlight ? [...(scene.haloed ?? [])].filter((row) => !rows.includes(row)) : [];
  return {
    spotlight,
    spotMarks: someMarks(scene, [...others, ...rows.toReversed()], haloed),
    spotLines: someLines(scene, links, ACCENT[scheme]),
  };
};
