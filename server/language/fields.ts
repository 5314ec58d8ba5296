/** What fields are called in both languages. In French with the article, as sentences need it; labels leave it out. */
import type { Language, Words } from './language.ts';

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
  introduces: w('agreement to introduce', 'l’accord de mettre en relation'),
  seeker: w('who wants to meet', 'qui veut rencontrer'),
  sought: w('whom', 'qui rencontrer'),
  through: w('first who introduces', 'le premier intermédiaire'),
  onward: w('second who introduces', 'le second intermédiaire'),
  askedOn: w('day it was asked', 'le jour de la demande'),
  settledOn: w('day it was made or declined', 'le jour où elle a été faite ou refusée'),
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
  slug: w('address', 'l’adresse'),
  language: w('language', 'la langue'),
  openTo: w('open to', 'l’ouverture'),
  joining: w('who joins by themselves', 'l’inscription par soi-même'),
  joiningDomains: w('domains of who may join', 'les domaines de qui peut s’inscrire'),
  claimsByDomain: w('whether a domain is enough', 'la reconnaissance par le domaine'),
  showsDeclaredLinks: w('whether declared links are shown', 'l’affichage des liens déclarés'),
  showsDisputedLinks: w('whether disputed links are shown', 'l’affichage des liens contestés'),
  showsNominatedIndividuals: w(
    'whether nominated individuals are shown',
    'l’affichage des individus recommandés',
  ),
  addsLinks: w('how partners add links', 'la façon dont les partenaires ajoutent des liens'),
  addsNeeds: w('how partners add needs', 'la façon dont les partenaires ajoutent des besoins'),
  addsOffers: w('how partners add offers', 'la façon dont les partenaires ajoutent des offres'),
  addsNominations: w(
    'how partners add nominations',
    'la façon dont les partenaires ajoutent des recommandations',
  ),
  addsContributions: w(
    'how partners add contributions',
    'la façon dont les partenaires ajoutent des contributions',
  ),
  takesSeats: w(
    'how partners take vacant seats',
    'la façon dont les partenaires prennent des sièges vacants',
  ),
  visitorsFlag: w('whether visitors flag', 'les signalements des visiteurs'),
  visitorsSuggest: w('whether visitors suggest', 'les suggestions des visiteurs'),
  forgetsAfter: w(
    'months until named people are forgotten',
    'le nombre de mois avant l’oubli des personnes recommandées',
  ),
  showsDisputeNotes: w('whether notes of disputes are shown', 'l’affichage des notes de contestation'),
  label: w('label', 'le libellé'),
  labelFr: w('label in French', 'le libellé en français'),
  by: w('stakeholder', 'la partie prenante'),
  community: w('community', 'la communauté'),
  member: w('member', 'le membre'),
  event: w('gathering', 'la rencontre'),
  attendee: w('one who came', 'le participant'),
  attendanceCount: w('number who came', 'le nombre de présences'),
  part: w('part played', 'la part prise'),
  edition: w('edition', 'l’édition'),
  text: w('text', 'le texte'),
  textFr: w('text in French', 'le texte en français'),
  adoptedOn: w('day of adoption', 'le jour de l’adoption'),
  definition: w('question', 'la question'),
  one: w('one of the two', 'l’une des deux parties'),
  synergy: w('synergy', 'la synergie'),
  oneSays: w('answer of the first', 'la réponse de la première partie'),
  otherSays: w('answer of the second', 'la réponse de la seconde partie'),
  other: w('other of the two', 'l’autre des deux parties'),
  from: w('start', 'le départ'),
  to: w('end', 'l’arrivée'),
  type: w('type', 'le type'),
  direction: w('direction', 'la direction'),
  strength: w('strength', 'la force'),
  declaredBy: w('side that declares it', 'la partie qui le déclare'),
  side: w('side', 'la partie qui le dit'),
  keep: w('one that stays', 'la fiche qui reste'),
  itself: w('which one', 'lequel'),
  absorb: w('one that goes', 'la fiche qui disparaît'),
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
  if (!words) throw new Error(`${subject}.${field} has no words: add them to server/language/fields.ts`);
  return words;
}

/** A field on a form: "Last day", « Dernier jour ». */
export function fieldLabel(subject: string, field: string, language: Language): string {
  return labelOf(fieldWords(subject, field), language);
}

/**
 * A field that a refusal names, by its path: in English as the API calls it, so that it can be found there; in French by
 * its label, with the number of the row after it: « Autres noms, 2 ». What has no words stays as it is.
 */
export function fieldIn(path: string, language: Language): string {
  const [field = '', ...rows] = path.split('.');
  const words = FIELDS[field];
  if (language === 'en' || !words || rows.some((row) => !/^\d+$/.test(row))) return path;
  return [labelOf(words, language), ...rows].join(', ');
}

const labelOf = (words: Words, language: Language) =>
  capital(words[language].replace(/^(?:les? |la |l’)/, ''));

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
