/** Synergies as lines of text: for sheets, scripts and the command line. */
import { enumWords } from '../language/enum-words.ts';
import { inLanguage, type Language } from '../language/language.ts';
import { FACTOR_KINDS, type FactorKind, type Synergy, type SynergyKind } from './synergy.ts';
import { KIND_WORDS, kindName, reasonsOf } from './synergy-words.ts';

/** A synergy in words. */
export type SynergyLine = {
  key: string;
  kind: SynergyKind;
  name: string;
  one: string;
  other: string | null;
  score: number;
  factors: { kind: FactorKind; value: number }[];
  reasons: string[];
  next: string;
};

export function lineOf(synergy: Synergy, language: Language): SynergyLine {
  const { key, kind, one, other, score, factors } = synergy;
  return {
    ...{ key, kind, score, name: kindName(kind, language) },
    one: inLanguage(language, one.name, one.nameFr),
    other: other ? inLanguage(language, other.name, other.nameFr) : null,
    factors: factors.map((factor) => ({ ...factor })),
    ...{ reasons: reasonsOf(synergy, language), next: KIND_WORDS[kind].next[language] },
  };
}

const HEADS: Record<Language, string[]> = {
  en: ['What', 'One', 'Other', 'Why', 'Next step', 'Score'],
  fr: ['Quoi', 'L’un', 'L’autre', 'Pourquoi', 'À faire ensuite', 'Note'],
};

/** Every factor has a column of its own: the score is their product. */
export function sheetOfSynergies(lines: readonly SynergyLine[], language: Language): string[][] {
  return [
    [...HEADS[language], ...FACTOR_KINDS.map((kind) => enumWords('SynergyFactorKind', kind)[language])],
    ...lines.map(({ name, one, other, reasons, next, score, factors }) => [
      ...[name, one, other ?? '', reasons.join(' '), next, String(score)],
      ...FACTOR_KINDS.map((kind) => {
        const value = factors.find((factor) => factor.kind === kind)?.value;
        return value === undefined ? '' : String(Math.round(value * 1000) / 1000);
      }),
    ]),
  ];
}
