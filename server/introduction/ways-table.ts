/** Who could introduce two, as lines of text: for sheets, scripts and the command line. */
import type { Language } from '../language/language.ts';
import { partyName } from '../synergy/synergy-words.ts';
import { introducersOf, nextText, noneText, stepText, wayText } from './introduction-words.ts';
import type { WaysRead } from './read-ways.ts';

/** One way in words. */
type WayLine = { trust: number; first: string; sentence: string; steps: string[] };
export type WaysLines = {
  revision: number;
  day: string;
  from: string;
  to: string;
  ways: WayLine[];
  /** Where there is no way: why, and what could be done. */
  none: { why: string; sentence: string; next: string } | null;
};

export function linesOf(found: WaysRead, language: Language): WaysLines {
  const { revision, day, from, to, ways, none } = found;
  return {
    ...{ revision, day, from: partyName(from, language), to: partyName(to, language) },
    ways: ways.map((way) => ({
      trust: Math.round(way.trust * 1000) / 1000,
      first: introducersOf(way).map((each) => partyName(each, language))[0] ?? '',
      sentence: wayText(found, way, language),
      steps: way.steps.map((step) => stepText(step, language)),
    })),
    none: none && {
      why: none.why,
      sentence: noneText(found, none, language),
      next: nextText(found, none, language),
    },
  };
}

const HEADS: Record<Language, string[]> = {
  en: ['Way', 'Who', 'Whom', 'Ask first', 'What to ask', 'Why it holds', 'Trust'],
  fr: [
    'Chemin',
    'Qui',
    'Qui rencontrer',
    'À qui demander',
    'Quoi demander',
    'Sur quoi il repose',
    'Confiance',
  ],
};

export function rowsOf({ from, to, ways, none }: WaysLines, language: Language): string[][] {
  return [
    HEADS[language],
    ...ways.map(({ first, sentence, steps, trust }, place) => [
      ...[String(place + 1), from, to, first, sentence, steps.join(' '), String(trust)],
    ]),
    ...(none ? [['', from, to, '', none.next, none.sentence, '']] : []),
  ];
}
