/** Whom to reach first and which seats are empty, in English and French. */
import { enumWords } from '../language/enum-words.ts';
import { fill, say } from '../language/findings.ts';
import { inLanguage, type Language, type Words } from '../language/language.ts';
import type { EmptySeat } from './empty-seats.ts';
import type { ReachRow } from './reach.ts';
import { roleName } from './role-name.ts';
import type { Introducer } from './to-reach.ts';

const REASON: Words = {
  en: '[Named by {lists#list|lists}.] [For {roles}, which lacks somebody.] [For {missions}.]',
  fr: '[Dans {lists#liste|listes}.] [Pour {roles}, où il manque quelqu’un.] [Pour {missions}.]',
};
const BY_ROLE: Words = {
  en: 'An individual[, for {roles}][, for {missions}]',
  fr: 'Un individu[, pour {roles}][, pour {missions}]',
};
const INTRODUCER = {
  named: { en: 'named them', fr: 'l’a recommandé' },
  linked: { en: 'linked, strength {strength}', fr: 'lien de force {strength}' },
} satisfies Record<string, Words>;
const SEATS = {
  VACANT_ROLE: {
    en: 'The mission expects it and {lacking#seat is|seats are} vacant[; {named#stakeholder was|stakeholders were} named for it].',
    fr: 'La mission l’attend et {lacking#siège est vacant|sièges sont vacants}[; {named#partie prenante a été recommandée|parties prenantes ont été recommandées} pour ce rôle].',
  },
  ROLE_ELSEWHERE: {
    en: '#{hashtag} in {elsewhere} has this role; here nobody said whether it is expected.',
    fr: '#{hashtag} a ce rôle ici : {elsewhere}; dans cet écosystème, personne n’a dit s’il est attendu.',
  },
  SECTOR_ELSEWHERE: {
    en: 'In {elsewhere}, somebody of this sector holds a seat of #{hashtag}; here nobody does.',
    fr: 'Ici : {elsewhere}, quelqu’un de ce secteur occupe un siège de #{hashtag}; dans cet écosystème, personne.',
  },
} satisfies Record<EmptySeat['kind'], Words>;

const factsOf = ({ lists, roles, missions }: Omit<ReachRow, 'mark'>, language: Language) => ({
  lists: lists || undefined,
  roles: roles.map((role) => roleName(role, '')[language].replace(/^#\s*: /, '')),
  missions: missions.map((hashtag) => `#${hashtag}`),
});

export const nameOf = (row: Omit<ReachRow, 'mark'>, language: Language): string =>
  row.isByRole
    ? fill(BY_ROLE[language], factsOf(row, language), language)
    : inLanguage(language, row.who.name, row.who.nameFr);

export const reachReason = (row: ReachRow, language: Language): string =>
  fill(REASON[language], factsOf(row, language), language);

export function introducerText({ hasNamed, strength }: Introducer, language: Language): string {
  const which = hasNamed ? 'named' : 'linked';
  return fill(INTRODUCER[which][language], { strength }, language);
}

export function seatName(seat: EmptySeat, language: Language): string {
  if (seat.kind === 'VACANT_ROLE') return roleName(seat.role, seat.hashtag)[language];
  const name =
    seat.kind === 'ROLE_ELSEWHERE'
      ? say(seat.what, 'role', language)
      : enumWords('Sector', seat.what)[language].toLowerCase();
  return language === 'fr' ? `#${seat.hashtag} : ${name}` : `#${seat.hashtag}: ${name}`;
}

export function seatReason(seat: EmptySeat, language: Language): string {
  const { hashtag, named } = seat;
  const facts =
    seat.kind === 'VACANT_ROLE'
      ? { lacking: seat.lacking, named: named || undefined }
      : { elsewhere: seat.elsewhere.map(({ name, nameFr }) => (language === 'fr' ? nameFr : name)) };
  return fill(SEATS[seat.kind][language], { hashtag, ...facts }, language);
}
