/** The fields of records and what they hold, in words: the history tells them by the names that the server stores. */
import { dateIn, listIn, numberIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { languageWord } from '../stakeholder/spoken-languages.ts';

/** What an ecosystem says of what others add. */
const ADDED = ['addsLinks', 'addsNeeds', 'addsOffers', 'addsNominations', 'addsContributions'];

/** Fields whose word is not that of their name. */
const LABELS: { [field: string]: string } = {
  'Interdependency.status': 'field.linkStatus',
  'Charter.title': 'charter.title',
  'Contribution.name': 'contribution.what',
  'EngagementRule.name': 'engagementRule.name',
  'EngagementRule.nameFr': 'engagementRule.nameFr',
  'Indicator.name': 'indicator.name',
  'Indicator.nameFr': 'indicator.nameFr',
  'InterdependencyType.label': 'linkType.label',
  'InterdependencyType.labelFr': 'linkType.labelFr',
  'Interdependency.declaredBy': 'interdependency.declaredBy',
  'Role.title': 'role.title',
  'Role.titleFr': 'role.titleFr',
  'Ecosystem.openTo': 'people.openTo.label',
  ...Object.fromEntries(ADDED.map((field) => [`Ecosystem.${field}`, `adding.${field}`] as const)),
  'Ecosystem.takesSeats': 'adding.takesSeats',
  'Ecosystem.visitorsFlag': 'adding.visitorsFlag',
  'Ecosystem.visitorsSuggest': 'adding.visitorsSuggest',
  'Ecosystem.forgetsAfter': 'ecosystem.forgetsAfter.label',
  'Question.definition': 'history.field.definition',
  'Seat.sector': 'seat.sector',
  'Seat.skill': 'seat.skill',
  'Seat.place': 'seat.place',
  indicator: 'history.field.indicator',
  contribution: 'history.field.contribution',
  within: 'place.within',
  latitude: 'place.latitude',
  longitude: 'place.longitude',
  pinned: 'history.field.pinned',
  slug: 'ecosystem.slug',
  language: 'ecosystem.language',
};

/** The words of fields that hold one of some codes. */
const CODES: { [field: string]: string } = {
  'Stakeholder.kind': 'kind',
  sector: 'sector',
  'Stakeholder.status': 'status',
  introduces: 'introduces',
  'Introduction.state': 'introduction.states',
  visibility: 'visibility',
  'Ecosystem.openTo': 'people.openTo',
  'Ecosystem.joining': 'joining.rule',
  ...Object.fromEntries(ADDED.map((field) => [`Ecosystem.${field}`, 'adding.rule'] as const)),
  'Ecosystem.takesSeats': 'adding.seatRule',
  'Mission.state': 'missionState',
  'Indicator.good': 'good',
  'Role.kind': 'roleKind',
  'Need.state': 'needState',
  'Offer.state': 'offerState',
  'Community.kind': 'communityKind',
  'Proposal.synergy': 'synergy.kinds',
  'Proposal.state': 'synergy.states',
  'Proposal.oneSays': 'synergy.answers',
  'Proposal.otherSays': 'synergy.answers',
  'Interdependency.status': 'linkStatus',
  'Interdependency.type': 'link',
  direction: 'direction',
};

/** Fields that hold numbers to be written as the language does. */
const NUMBERS = new Set(['quantity', 'value', 'baseline', 'target', 'minimum', 'economicValue']);

/** What the history keeps and nobody needs to read: its own log already says it. */
const HIDDEN = new Set(['statusChanges', 'declarations', 'waitsFor', 'waitsSince', 'isDeclaredFor']);

export function isTold(field: string): boolean {
  return !HIDDEN.has(field);
}

/** The key of a field's word in the locales. */
export function labelKey(kind: string, field: string): string {
  return LABELS[`${kind}.${field}`] ?? LABELS[field] ?? `field.${field}`;
}

export function fieldLabel({ t }: Words, kind: string, field: string): string {
  return t(labelKey(kind, field), { defaultValue: field });
}

/** What a field held, in words; empty when it held nothing. */
export function heldWords(words: Words, kind: string, field: string, text: string | null): string {
  const { t, language } = words;
  if (!text) return '';
  const codes = CODES[`${kind}.${field}`] ?? CODES[field];
  if (codes) return t(`${codes}.${text}`, { defaultValue: text });
  if (kind === 'Ecosystem' && field === 'language') return languageWord(t, language, text.toLowerCase());
  if (field === 'languages') {
    const tags = text.split(', ').map((tag) => languageWord(t, language, tag));
    return listIn(language, tags, 'conjunction');
  }
  if (
    field === 'pinned' ||
    (kind === 'Ecosystem' && /^(true|false)$/.test(text) && /^(shows|visitors|claims)/.test(field))
  )
    return t(text === 'true' ? 'form.yes' : 'form.no');
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dateIn(language, text);
  if (NUMBERS.has(field) && text.trim() !== '' && Number.isFinite(Number(text)))
    return numberIn(language, Number(text));
  return text;
}
