import type { Rows } from './gl.ts';

/** What the layers show in the next frame. */
export type Shown = {
  marks: Rows;
  lines: Rows;
  /** How long the lines are, added up, and how many square pixels they were taken from, when not from the whole map. */
  ink: Float32Array;
  area: number | undefined;
  spotMarks: Rows;
  spotLines: Rows;
  accent: readonly number[];
  /** The colour of rings. */
  gap: readonly number[];
};
