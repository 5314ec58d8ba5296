// What the map can show of what is only supposed: questions between two, and where little was asked. Pure.
import type { Visible } from './filter.ts';
import { OPEN_KINDS } from './open-marks.ts';

export const GUESS_KINDS = ['likely', 'haze'] as const;
export type GuessKind = (typeof GUESS_KINDS)[number];

/** Everything that can be switched on besides elements and links. */
export const LAYERS = [...OPEN_KINDS, ...GUESS_KINDS] as const;
export type Layer = (typeof LAYERS)[number];

/** What is supposed, of the kinds that are shown: the same object as long as nothing changes. */
export type Guesses = {
  /** Rows of two who may work together although nobody has said so. */
  likely?: readonly (readonly [number, number])[];
  /** Rows of each group around which little was asked. */
  haze?: readonly (readonly number[])[];
};

const isSeen = ({ nodes }: Visible, row: number): boolean => nodes[row] === 1;

/** Questions of which both ends are shown. */
export const questionsShown = ({ likely = [] }: Guesses, visible: Visible) =>
  likely.filter(([one, other]) => isSeen(visible, one) && isSeen(visible, other));

/** The rows of each group that are shown, of the groups that have any. */
export const hazeShown = ({ haze = [] }: Guesses, visible: Visible): number[][] =>
  haze.map((rows) => rows.filter((row) => isSeen(visible, row))).filter(({ length }) => length > 0);

export const countGuesses = (guesses: Guesses, kind: GuessKind, visible: Visible): number =>
  kind === 'likely' ? questionsShown(guesses, visible).length : hazeShown(guesses, visible).length;
