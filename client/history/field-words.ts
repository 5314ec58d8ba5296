/** The fields of records and what they hold, in words: the history tells them by the names that the server stores. */
import { dateIn, listIn, numberIn } from '../app/language.ts';
import type { Words } from '../record/words.ts';
import { languageWord } from '../stakeholder/spoken-languages.ts';

/** Fields whose word is not that of their name. */
const LABELS: { [field: string]: string } = {
  'Interdependency.status': 'field.linkStatus',
  within: 'place.within',
  latitude: 'place.latitude',
  longitude: 'place.longitude',
  slug: 'ecosystem.slug',
  language: 'ecosystem.language',
};

/** The words of fields that hold one of some codes. */
export const CODES: { [field: string]: string } = {
  'Stakeholder.kind': 'kind',
  sector: 'sector',
  'Stakeholder.status': 'status',
  visibility: 'visibility',
  'Mission.state': 'missionState',
  'Interdependency.status': 'linkStatus',
  'Interdependency.type': 'link',
  direction: 'direction',
};

/** Fields that hold numbers to be written as the language does. */
const NUMBERS = new Set(['quantity', 'value', 'baseline', 'target', 'minimum', 'economicValue']);

/** What the history keeps and nobody needs to read: its own log already says it. */
const HIDDEN = new Set(['statusChanges']);

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

/** The group of words for a field that holds a code; undefined for one that does not. */
export function codesOf(kind: string, field: string): string | undefined {
  return CODES[`${kind}.${field}`] ?? CODES[field];
}

/** What a field held, in words; empty when it held nothing. */
export function heldWords(words: Words, kind: string, field: string, text: string | null): string {
  const { t, language } = words;
  if (!text) return '';
  const codes = codesOf(kind, field);
  if (codes) return t(`${codes}.${text}`, { defaultValue: text });
  if (field === 'languages') {
    const tags = text.split(', ').map((tag) => languageWord(t, language, tag));
    return listIn(language, tags, 'conjunction');
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dateIn(language, text);
  if (NUMBERS.has(field) && text.trim() !== '' && Number.isFinite(Number(text)))
    return numberIn(language, Number(text));
  return text;
}
