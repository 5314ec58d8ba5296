/** A coalition as lines of text: the sheet by which somebody calls, for a printer, a spreadsheet and the command line. */
import { inLanguage, type Language } from '../language/language.ts';
import {
  memberReasons,
  proofText,
  refusalText,
  replannedText,
  uncoveredText,
  wantText,
} from './mobilisation-words.ts';
import type { Mobilised } from './read-mobilisation.ts';

type SheetMember = { name: string; via: string | null; trust: number | null; why: string[] };
type SheetTeam = { calls: number; proof: string; weakest: string | null; members: SheetMember[] };
export type CallSheet = {
  wants: { text: string; covered: boolean }[];
  teams: SheetTeam[];
  /** What each no has changed, the last first. */
  changes: string[];
  refusals: string[];
  uncovered: string[];
};

export function callSheetOf(found: Mobilised, language: Language): CallSheet {
  const { call, teams, refusals, uncovered, replanned } = found;
  const name = (party: { name: string; nameFr: string }) => inLanguage(language, party.name, party.nameFr);
  return {
    wants: call.wants.map((_, want) => ({
      text: wantText(found, want, language),
      covered: teams[0]?.covered[want]?.isWhole ?? false,
    })),
    teams: teams.map((team) => ({
      ...{ calls: team.calls, proof: proofText(team, language) },
      weakest: team.weakest ? `${name(team.weakest.from)} – ${name(team.weakest.to)}` : null,
      members: team.members.map((member) => ({
        ...{ name: name(member), via: member.via ? name(member.via) : null, trust: member.trust },
        why: memberReasons(found, team, member, language),
      })),
    })),
    changes: replanned.map((each) => replannedText(found, each, language)),
    refusals: refusals.map((each) => refusalText(found, each, language)),
    uncovered: uncovered.map((each) => uncoveredText(found, each, language)),
  };
}

const HEADS: Record<Language, string[]> = {
  en: ['Coalition', 'Call', 'Why', 'Introduced by', 'Trust', 'Answer'],
  fr: ['Coalition', 'Appeler', 'Pourquoi', 'Par', 'Confiance', 'Réponse'],
};
const PARTS = {
  changed: { en: 'Changed', fr: 'Changé' },
  refusal: { en: 'If somebody refuses', fr: 'En cas de refus' },
  uncovered: { en: 'Not covered', fr: 'Non couvert' },
};

/** With room for the answers. */
export function rowsOf({ teams, changes, refusals, uncovered }: CallSheet, language: Language): string[][] {
  const line = (part: keyof typeof PARTS, text: string) => [PARTS[part][language], '', text, '', '', ''];
  return [
    HEADS[language],
    ...teams.flatMap(({ members }, place) =>
      members.map(({ name, why, via, trust }) => [
        ...[String(place + 1), name, why.join(' '), via ?? ''],
        ...[trust === null ? '' : String(Math.round(trust * 100) / 100), ''],
      ]),
    ),
    ...changes.map((text) => line('changed', text)),
    ...refusals.map((text) => line('refusal', text)),
    ...uncovered.map((text) => line('uncovered', text)),
  ];
}
