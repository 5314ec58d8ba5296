/**
 * What subjects, fields and values are called in both languages. A field in French carries its article, as sentences
 * need it; labels leave it out.
 */

import { BUILT_IN } from '../interdependency/interdependency.ts';
import { ENUM_WORDS } from '../language/enum-words.ts';
import type { Language, Words } from '../language/language.ts';

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

const w = (en: string, fr: string): Words => ({ en, fr });

const FIELDS: Record<string, Words> = {
  name: w('name', 'le nom'),
  nameFr: w('name in French', 'le nom en français'),
  otherNames: w('other names', 'les autres noms'),
  summary: w('summary', 'le résumé'),
  summaryFr: w('summary in French', 'le résumé en français'),
  website: w('website', 'le site web'),
  tags: w('tags', 'les étiquettes'),
  source: w('source', 'la source'),
  kind: w('kind', 'la nature'),
  sector: w('sector', 'le secteur'),
  status: w('status', 'le statut'),
  visibility: w('visibility', 'la visibilité'),
  logo: w('logo', 'le logo'),
  languages: w('languages', 'les langues'),
  skills: w('skills', 'les compétences'),
  interests: w('interests', 'les intérêts'),
  seeks: w('searches', 'les recherches'),
  brings: w('contributions in words', 'les apports'),
  place: w('place', 'le lieu'),
  degree: w('number of links', 'le nombre de liens'),
  hashtag: w('#tag', 'le mot-clic'),
  purpose: w('purpose', 'la raison d’être'),
  horizon: w('horizon', 'l’horizon'),
  state: w('state', 'l’état'),
  latitude: w('latitude', 'la latitude'),
  longitude: w('longitude', 'la longitude'),
  within: w('place around it', 'le lieu qui l’entoure'),
  elementCount: w('number of stakeholders and missions', 'le nombre d’acteurs et de missions'),
  animator: w('animator', 'l’animateur'),
  memberCount: w('number of members', 'le nombre de membres'),
  units: w('units', 'les unités'),
  note: w('note', 'la note'),
  broader: w('wider resource', 'la ressource plus large'),
  quantity: w('quantity', 'la quantité'),
  unit: w('unit', 'l’unité'),
  since: w('first day', 'le premier jour'),
  until: w('last day', 'le dernier jour'),
  resource: w('resource', 'la ressource'),
  mission: w('mission', 'la mission'),
  committed: w('quantity promised', 'la quantité promise'),
  role: w('role', 'le rôle'),
  roleKind: w('kind of role', 'la nature du rôle'),
  holder: w('holder', 'l’occupant'),
  skill: w('skill that would fit', 'la compétence qui conviendrait'),
  title: w('title', 'le titre'),
  titleFr: w('title in French', 'le titre en français'),
  minimum: w('number needed', 'le nombre nécessaire'),
  held: w('number of seats held', 'le nombre de sièges occupés'),
  vacancies: w('number of seats vacant', 'le nombre de sièges vacants'),
  good: w('better way', 'le sens souhaité'),
  baseline: w('baseline', 'la valeur de départ'),
  target: w('target', 'la cible'),
  due: w('due date', 'l’échéance'),
  latestValue: w('latest value', 'la dernière valeur'),
  latestOn: w('day of the latest measure', 'le jour de la dernière mesure'),
  progress: w('progress', 'la progression'),
  indicator: w('indicator', 'l’indicateur'),
  value: w('value', 'la valeur'),
  on: w('day', 'le jour'),
  need: w('need', 'le besoin'),
  offer: w('offer', 'l’offre'),
  economicValue: w('economic value', 'la valeur économique'),
  currency: w('currency', 'la devise'),
  socialValue: w('social value', 'la valeur sociale'),
  societalValue: w('societal value', 'la valeur sociétale'),
  contribution: w('contribution', 'la contribution'),
  nominator: w('nominator', 'l’auteur de la recommandation'),
  nominee: w('nominee', 'l’acteur recommandé'),
  reason: w('reason', 'la raison'),
  charter: w('charter', 'la charte'),
  createdAt: w('day it was recorded', 'le jour de l’ajout'),
  updatedAt: w('day of the last change', 'le jour du dernier changement'),
  // What is called otherwise on one subject.
  'NEED.name': w('wording', 'l’énoncé'),
  'OFFER.name': w('wording', 'l’énoncé'),
  'NEED.by': w('one who needs it', 'le demandeur'),
  'OFFER.by': w('one who offers it', 'l’offrant'),
  'CONTRIBUTION.by': w('giver', 'le donateur'),
  'ENDORSEMENT.by': w('one who vouches', 'le garant'),
  'ACCEPTANCE.by': w('signatory', 'le signataire'),
  'SEAT.sector': w('sector that would fit', 'le secteur qui conviendrait'),
  'SEAT.place': w('place that would fit', 'le lieu qui conviendrait'),
};

/** A field in a sentence: "last day", « le dernier jour ». */
export function fieldWords(subject: string, field: string): Words {
  const words = FIELDS[`${subject}.${field}`] ?? FIELDS[field];
  if (!words) throw new Error(`${subject}.${field} has no words: add them to server/question/words.ts`);
  return words;
}

/** A field on a form: "Last day", « Dernier jour ». */
export function fieldLabel(subject: string, field: string, language: Language): string {
  return capital(fieldWords(subject, field)[language].replace(/^(?:les? |la |l’)/, ''));
}

/** A value of an enumeration; itself where it has no words. */
export function valueWord(enumeration: string | undefined, value: string, language: Language): string {
  return ENUM_WORDS[enumeration ?? '']?.[value]?.[language] ?? value;
}

/** A type of link: "Funds"; one of an ecosystem's own by its key. */
export function linkTypeWord(key: string, language: Language): string {
  const type = BUILT_IN.get(key);
  return (language === 'fr' ? type?.labelFr : type?.label) ?? key.replace(/_/g, ' ').toLowerCase();
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
