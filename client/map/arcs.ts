// What is drawn between two elements and is no stored link: who may work together, who could, a way, a coalition. Pure.
import type { Visible } from './filter.ts';

export type ArcTone = 'green' | 'accent' | 'ink';

/** How an arc looks. */
export type ArcLook = {
  tone: ArcTone;
  line?: 'solid' | 'dashed' | 'dotted';
  /** 0 to 1: how wide it is, and how clear; the widest when left out. */
  strength?: number;
};

/** An arc between two elements: rows of a map, or ids where there is none. */
export type ArcBetween<End> = ArcLook & {
  from: End;
  to: End;
  /** In its middle: the number of a step, or a question mark. */
  label?: string;
  isStraight?: boolean;
  /** It stays clear while the rest fades. */
  isOut?: boolean;
  /** What a press on it opens; without one, it cannot be pressed. */
  key?: string;
};
export type Arc = ArcBetween<number>;

/** A way as numbered steps, from the first element to the last. */
export const stepsAlong = <End>(ends: readonly End[]): ArcBetween<End>[] =>
  ends.slice(1).map((to, i) => ({
    ...{ from: ends[i] as End, to, label: String(i + 1) },
    ...{ tone: 'accent', strength: 0.6, isOut: true },
  }));

/** Of which both ends are shown. */
export const arcsShown = (arcs: readonly Arc[] = [], { nodes }: Visible): readonly Arc[] =>
  arcs.filter(({ from, to }) => nodes[from] === 1 && nodes[to] === 1);

/** In pixels, at any zoom. */
export const widthOf = ({ strength = 1 }: ArcLook): number => 1.5 + 4.5 * clamped(strength);
export const clearnessOf = ({ strength = 1 }: ArcLook): number => 0.5 + 0.5 * clamped(strength);

export const clamped = (part: number): number => Math.min(1, Math.max(0, part));
