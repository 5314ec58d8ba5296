/** When to stop asking and whom to ask next, in English and French. */
import type { CoverageRolesRow } from '../coverage/coverage.queries.ts';
import { fill, say } from '../language/findings.ts';
import type { Language, Words } from '../language/language.ts';
import type { Interview } from './asked.ts';
import type { Condition } from './stopping.ts';

const CONDITION_WORDS: Record<Condition['condition'], { is: Words; none?: Words }> = {
  FEW_NEW_NAMES: {
    is: {
      en: 'Names hardly come new any more: {done} of 100 in the next list would be known; more than 95 are wanted.',
      fr: 'Il ne vient presque plus de noms nouveaux : {done} sur 100 de la prochaine liste seraient connus; il en faut plus de 95.',
    },
  },
  ROLES_NAMED: {
    is: {
      en: 'Every role that missions expect has somebody in it or named for it: {done} of {of}.',
      fr: 'Chaque rôle qu’attendent les missions a quelqu’un, en place ou recommandé : {done} sur {of}.',
    },
    none: {
      en: 'No mission has said which roles it expects: add roles to the missions first.',
      fr: 'Aucune mission n’a dit quels rôles elle attend : ajoutez d’abord des rôles aux missions.',
    },
  },
  STARTING_POINTS: {
    is: {
      en: 'In each community two members were asked who have no link and no nomination between them: {done} of {of}.',
      fr: 'Dans chaque communauté, deux membres sans lien ni recommandation entre eux ont été interrogés : {done} sur {of}.',
    },
    none: {
      en: 'No community is recorded: without them it cannot be told which circles were asked.',
      fr: 'Aucune communauté n’est inscrite : sans elles, on ne sait pas quels cercles ont été interrogés.',
    },
  },
};

export function conditionText({ condition, done, of }: Condition, language: Language): string {
  const { is, none } = CONDITION_WORDS[condition];
  return fill((of === 0 && none ? none : is)[language], { done, of }, language);
}

const REASON: Words = {
  en: '[Opens {opens}, where fewer than two independent voices were heard. ][{untouched#stakeholder|stakeholders} in its surroundings (itself included) nobody has named or asked. ][{around#neighbour|neighbours} on the map.]',
  fr: '[Ouvre {opens}, où l’on a entendu moins de deux voix indépendantes. ][{untouched#partie prenante|parties prenantes} dans son entourage (elle comprise) que personne n’a nommées ni interrogées. ][{around#voisin|voisins} sur la carte.]',
};

/** Why somebody should be asked next. */
export function interviewReason({ opens, untouched, around }: Interview, language: Language): string {
  const names = opens.map(({ name, nameFr }) => (language === 'fr' && nameFr) || name);
  return fill(
    REASON[language],
    { opens: names, untouched: untouched || undefined, around: around || undefined },
    language,
  );
}

/** A role of a mission: what it is called, and whose it is. */
export function roleName(
  { kind, title, titleFr }: Pick<CoverageRolesRow, 'kind' | 'title' | 'titleFr'>,
  hashtag: string,
): Words {
  const named = (language: Language) =>
    (language === 'fr' && titleFr) || title || say(kind, 'role', language);
  return { en: `#${hashtag}: ${named('en')}`, fr: `#${hashtag} : ${named('fr')}` };
}
