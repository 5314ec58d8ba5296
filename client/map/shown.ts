import type { Rows } from './gl.ts';
import { ACCENT, GAP, type Scheme, toRgb } from './palette.ts';

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

/** The colours of what stands out and of rings, as shaders take them. */
export const signalsIn = (scheme: Scheme): Pick<Shown, 'accent' | 'gap'> => ({
  accent: toRgb(ACCENT[scheme]).map((part) => part / 255),
  gap: toRgb(GAP).map((part) => part / 255),
});
