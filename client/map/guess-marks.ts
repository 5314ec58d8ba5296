// What the map can show of what is only supposed: questions between two, and where little was asked. Pure.
import { type Arc, type ArcLook, arcsShown } from './arcs.ts';
import type { Visible } from './filter.ts';
import { OPEN_KINDS } from './open-marks.ts';

export const GUESS_KINDS = ['likely', 'haze'] as const;
export type GuessKind = (typeof GUESS_KINDS)[number];

/** Everything that can be switched on besides elements and links. */
export const LAYERS = [...OPEN_KINDS, ...GUESS_KINDS] as const;
export type Layer = (typeof LAYERS)[number];

/** What is supposed, of the kinds that are shown: the same object as long as nothing changes. */
export type Guesses = {
  /** Two who may work together although nobody has said so. */
  likely?: readonly Arc[];
  /** Rows of each group around which little was asked. */
  haze?: readonly (readonly number[])[];
};

const isSeen = ({ nodes }: Visible, row: number): boolean => nodes[row] === 1;

/** How those kinds look that are drawn between two: a question is dotted, which no link is. */
export const ARC_LOOKS: Partial<Record<GuessKind, ArcLook>> = { likely: { tone: 'ink', line: 'dotted' } };

export const questionBetween = (from: number, to: number): Arc => ({
  ...{ from, to, label: '?', isStraight: true, tone: 'ink', line: 'dotted' },
});

/** The rows of each group that are shown, of the groups that have any. */
export const hazeShown = ({ haze = [] }: Guesses, visible: Visible): number[][] =>
  haze.map((rows) => rows.filter((row) => isSeen(visible, row))).filter(({ length }) => length > 0);

export const countGuesses = (guesses: Guesses, kind: GuessKind, visible: Visible): number =>
  kind === 'likely' ? arcsShown(guesses.likely, visible).length : hazeShown(guesses, visible).length;
