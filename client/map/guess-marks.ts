// What the map can show of what nobody recorded: who could act together, questions between two, and where little was asked. Pure.
import type { TFunction } from 'i18next';
import { type Arc, type ArcBetween, type ArcLook, arcsShown } from './arcs.ts';
import type { Visible } from './filter.ts';
import { OPEN_KINDS } from './open-marks.ts';

export const GUESS_KINDS = ['synergies', 'likely', 'haze'] as const;
export type GuessKind = (typeof GUESS_KINDS)[number];

/** Everything that can be switched on besides elements and links. */
export const LAYERS = [...OPEN_KINDS, ...GUESS_KINDS] as const;
export type Layer = (typeof LAYERS)[number];

/** What was worked out, of the kinds that are shown: the same object as long as nothing changes. */
export type Guesses = {
  /** The best of those who could act together and do not yet, */
  synergies?: readonly Arc[];
  /** and how many these are, of how many. */
  best?: { shown: number; all: number };
  /** Two who may work together although nobody has said so. */
  likely?: readonly Arc[];
  /** Rows of each group around which little was asked. */
  haze?: readonly (readonly number[])[];
};

const isSeen = ({ nodes }: Visible, row: number): boolean => nodes[row] === 1;

/** How those kinds look that are drawn between two: a question is dotted, which no link is. */
export const ARC_LOOKS: Partial<Record<GuessKind, ArcLook>> = {
  synergies: { tone: 'green', strength: 0.5 },
  likely: { tone: 'ink', line: 'dotted' },
};

/** Who could act together: as wide and as clear as its score, 0 to 100. */
export const synergyBetween = <End>(from: End, to: End, score: number, key: string): ArcBetween<End> => ({
  ...{ from, to, key, tone: 'green', strength: score / 100 },
});

export const questionBetween = (from: number, to: number): Arc => ({
  ...{ from, to, label: '?', isStraight: true, tone: 'ink', line: 'dotted' },
});

/** The rows of each group that are shown, of the groups that have any. */
export const hazeShown = ({ haze = [] }: Guesses, visible: Visible): number[][] =>
  haze.map((rows) => rows.filter((row) => isSeen(visible, row))).filter(({ length }) => length > 0);

export const countGuesses = (guesses: Guesses, kind: GuessKind, visible: Visible): number =>
  kind === 'haze' ? hazeShown(guesses, visible).length : arcsShown(guesses[kind], visible).length;

/** What a kind is called in the legend: of many synergies, that only the best are drawn. */
export const guessWords = (t: TFunction, { best }: Guesses, kind: GuessKind) =>
  kind === 'synergies' && best && best.all > best.shown
    ? t('map.bestSynergies', best)
    : t(`map.guess.${kind}`);
