/** What subjects, values and types of link are called in both languages. */
import { BUILT_IN } from '../interdependency/interdependency.ts';
import { enumWords } from '../language/enum-words.ts';
import type { Language } from '../language/language.ts';

/** One, and several; French says whether it is feminine. */
export type Noun = { en: readonly [string, string]; fr: readonly [string, string]; isFeminine?: true };

export const SUBJECT_WORDS: Record<string, Noun> = {
  STAKEHOLDER: { en: ['stakeholder', 'stakeholders'], fr: ['acteur', 'acteurs'] },
  MISSION: { en: ['mission', 'missions'], fr: ['mission', 'missions'], isFeminine: true },
  NEED: { en: ['need', 'needs'], fr: ['besoin', 'besoins'] },
  OFFER: { en: ['offer', 'offers'], fr: ['offre', 'offres'], isFeminine: true },
  PLACE: { en: ['place', 'places'], fr: ['lieu', 'lieux'] },
  COMMUNITY: { en: ['community', 'communities'], fr: ['communauté', 'communautés'], isFeminine: true },
  RESOURCE: { en: ['resource', 'resources'], fr: ['ressource', 'ressources'], isFeminine: true },
  ROLE: { en: ['role', 'roles'], fr: ['rôle', 'rôles'] },
  SEAT: { en: ['seat', 'seats'], fr: ['siège', 'sièges'] },
  INDICATOR: { en: ['indicator', 'indicators'], fr: ['indicateur', 'indicateurs'] },
  MEASURE: { en: ['measure', 'measures'], fr: ['mesure', 'mesures'], isFeminine: true },
  CONTRIBUTION: {
    en: ['contribution', 'contributions'],
    fr: ['contribution', 'contributions'],
    isFeminine: true,
  },
  COMMITMENT: { en: ['commitment', 'commitments'], fr: ['engagement', 'engagements'] },
  ENDORSEMENT: { en: ['endorsement', 'endorsements'], fr: ['appui', 'appuis'] },
  NOMINATION: {
    en: ['nomination', 'nominations'],
    fr: ['recommandation', 'recommandations'],
    isFeminine: true,
  },
  ACCEPTANCE: {
    en: ['acceptance of the charter', 'acceptances of the charter'],
    fr: ['acceptation de la charte', 'acceptations de la charte'],
    isFeminine: true,
  },
};

/** A value of an enumeration; itself where it has no words. */
export function valueWord(enumeration: string | undefined, value: string, language: Language): string {
  return enumWords(enumeration ?? '', value)[language];
}

/** A type of link: "Funds"; one of an ecosystem's own by its key. */
export function linkTypeWord(key: string, language: Language): string {
  const type = BUILT_IN.get(key);
  return (language === 'fr' ? type?.labelFr : type?.label) ?? key.replace(/_/g, ' ').toLowerCase();
}

/** What somebody does by a link of these types to one that is named: "funds"; nothing where a type has no such verb. */
export function linkVerb(types: readonly string[], language: Language): string | undefined {
  const verbs = types.map((type) =>
    BUILT_IN.has(type)
      ? (LINK_VERBS[type]?.[language] ?? linkTypeWord(type, language).toLowerCase())
      : undefined,
  );
  if (verbs.length === 0 || verbs.includes(undefined)) return undefined;
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(verbs as string[]);
}

/** Types of link whose label is no verb. */
const LINK_VERBS: Record<string, Record<Language, string>> = {
  MEMBER_OF: { en: 'is a member of', fr: 'est membre de' },
};
