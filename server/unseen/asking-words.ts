/** When to stop asking and whom to ask next, in English and French. */
import { fill } from '../language/findings.ts';
import { inLanguage, type Language, type Words } from '../language/language.ts';
import type { Interview } from './asked.ts';
import { type Condition, FEW } from './stopping.ts';

const CONDITION_WORDS: Record<Condition['condition'], { is: Words; none?: Words; early?: Words }> = {
  FEW_NEW_NAMES: {
    is: {
      en: 'Fewer than 5 of 100 names in the next list should be new: now about {left} would be.',
      fr: 'Moins de 5 noms sur 100 de la prochaine liste devraient être nouveaux : aujourd’hui, environ {left}.',
    },
    early: {
      en: 'Fewer than 5 of 100 names in the next list should be new: too few lists were given to tell.',
      fr: 'Moins de 5 noms sur 100 de la prochaine liste devraient être nouveaux : il y a trop peu de listes pour le dire.',
    },
  },
  ROLES_NAMED: {
    is: {
      en: 'Every role that missions expect should have as many as it needs, in it or named for it: {done} of {of} do.',
      fr: 'Chaque rôle qu’attendent les missions devrait avoir qui il lui faut, en place ou recommandé : {done} sur {of}.',
    },
    none: {
      en: 'No mission has said which roles it expects: add roles to the missions first.',
      fr: 'Aucune mission n’a dit quels rôles elle attend : ajoutez d’abord des rôles aux missions.',
    },
  },
  STARTING_POINTS: {
    is: {
      en: 'In each community two members without link or nomination between them should have been asked: {done} of {of}.',
      fr: 'Dans chaque communauté, deux membres sans lien ni recommandation entre eux devraient avoir été interrogés : {done} sur {of}.',
    },
    none: {
      en: 'No community is recorded: without them it cannot be told which circles were asked.',
      fr: 'Aucune communauté n’est inscrite : sans elles, on ne sait pas quels cercles ont été interrogés.',
    },
  },
};

export function conditionText({ condition, done, of, isMet }: Condition, language: Language): string {
  const { is, none, early } = CONDITION_WORDS[condition];
  const left = of - done;
  // On few lists a rate that would do is no sign, and is not told beside "not yet".
  const isEarly = !isMet && left < FEW * of;
  const words = (of === 0 && none) || (isEarly && early) || is;
  return fill(words[language], { done, of, left }, language);
}

const REASON: Words = {
  en: '[Opens {opens}, where fewer than two independent voices were heard. ][{untouched#stakeholder|stakeholders} in its surroundings (itself included) nobody has named or asked. ][{around#neighbour|neighbours} on the map.]',
  fr: '[Ouvre {opens}, où l’on a entendu moins de deux voix indépendantes. ][{untouched#partie prenante|parties prenantes} dans son entourage (elle comprise) que personne n’a nommées ni interrogées. ][{around#voisin|voisins} sur la carte.]',
};

/** Why somebody should be asked next. */
export function interviewReason({ opens, untouched, around }: Interview, language: Language): string {
  const names = opens.map(({ name, nameFr }) => inLanguage(language, name, nameFr));
  return fill(
    REASON[language],
    { opens: names, untouched: untouched || undefined, around: around || undefined },
    language,
  );
}
