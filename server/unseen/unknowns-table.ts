/** Who is missing as lines of text: for sheets, scripts and the command line. */
import { inLanguage, type Language } from '../language/language.ts';
import type { Reach } from './reach.ts';
import { introducerText, nameOf, reachReason, seatName, seatReason } from './reach-words.ts';
import type { Unseen } from './unseen.ts';
import { blindSpots, cautionText, headline, toldOf } from './words.ts';

export type Unknowns = {
  headline: string;
  isThin: boolean;
  /** At the least; null where there is no estimate. */
  missingAtLeast: number | null;
  coverage: number;
  told: string[];
  warnings: string[];
  blindSpots: string[];
  toReach: { name: string; value: number; lists: number; reason: string; introducers: string[] }[];
  emptySeats: { name: string; reason: string }[];
};

export function unknownsOf(found: Unseen, { people, seats }: Reach, language: Language): Unknowns {
  return {
    ...{ headline: headline(found, language), isThin: found.isThin, coverage: found.coverage },
    missingAtLeast: found.estimate?.missingAtLeast ?? null,
    told: toldOf(found, language),
    warnings: found.cautions.map((caution) => cautionText(found, caution, language)),
    blindSpots: blindSpots(found, language),
    toReach: people.map((row) => ({
      ...{ name: nameOf(row, language), value: row.value, lists: row.lists },
      reason: reachReason(row, language),
      introducers: row.introducers.map(
        (each) =>
          `${inLanguage(language, each.who.name, each.who.nameFr)} (${introducerText(each, language)})`,
      ),
    })),
    emptySeats: seats.map((seat) => ({ name: seatName(seat, language), reason: seatReason(seat, language) })),
  };
}

const HEADS: Record<Language, string[]> = {
  en: ['What', 'Name', 'Worth', 'Lists', 'Why', 'Who could introduce'],
  fr: ['Quoi', 'Nom', 'Valeur', 'Listes', 'Pourquoi', 'Qui peut mettre en relation'],
};
const WHAT = {
  estimate: { en: 'Estimate', fr: 'Estimation' },
  caution: { en: 'Beware', fr: 'Attention' },
  toReach: { en: 'To reach', fr: 'À joindre' },
  seat: { en: 'Empty seat', fr: 'Siège vide' },
};

/** The estimate with its cautions first: no number stands without them. */
export function sheetOfUnknowns(unknowns: Unknowns, language: Language): string[][] {
  const { headline: said, told, warnings, blindSpots: blind, toReach, emptySeats } = unknowns;
  const line = (what: keyof typeof WHAT, text: string) => [WHAT[what][language], text, '', '', '', ''];
  return [
    HEADS[language],
    ...[said, ...told].map((text) => line('estimate', text)),
    ...[...warnings, ...blind].map((text) => line('caution', text)),
    ...toReach.map(({ name, value, lists, reason, introducers }) => [
      ...[WHAT.toReach[language], name, String(value), String(lists), reason, introducers.join('; ')],
    ]),
    ...emptySeats.map(({ name, reason }) => [WHAT.seat[language], name, '', '', reason, '']),
  ];
}
