/** Influence as lines of text: for sheets, scripts and the command line. */
import { enumWords } from '../language/enum-words.ts';
import type { Language } from '../language/language.ts';
import { partyName } from '../synergy/synergy-words.ts';
import type { Entry, Section } from './influence.ts';
import { reasonOf } from './influence-words.ts';

/** An entry in words. */
export type InfluenceLine = {
  section: Section;
  kind: Entry['kind'];
  list: string;
  name: string;
  who: string[];
  others: string[];
  why: string;
};

export function lineOf(section: Section, entry: Entry, language: Language): InfluenceLine {
  const names = (parties: Entry['who']) => parties.map((party) => partyName(party, language));
  return {
    ...{ section, kind: entry.kind, list: enumWords('InfluenceSection', section)[language] },
    name: enumWords('InfluenceEntryKind', entry.kind)[language],
    ...{ who: names(entry.who), others: names(entry.others), why: reasonOf(entry, language) },
  };
}

const HEADS: Record<Language, string[]> = {
  en: ['List', 'What', 'Who', 'With', 'Why'],
  fr: ['Liste', 'Quoi', 'Qui', 'Avec', 'Pourquoi'],
};

export const sheetOfInfluence = (lines: readonly InfluenceLine[], language: Language): string[][] => [
  HEADS[language],
  ...lines.map(({ list, name, who, others, why }) => [list, name, who.join('; '), others.join('; '), why]),
];
