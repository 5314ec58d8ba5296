// What stakeholders say of themselves, and how far missions are.
import { sentence } from '../../language/sentence.ts';
import type { ElementColumn } from './columns.ts';
import type { PlannedElement } from './plan.ts';
import { INTRODUCES_WORDS, LANGUAGE_WORDS, STATE_WORDS, VISIBILITY_WORDS } from './record-words.ts';
import type { ElementRow } from './row.ts';
import { meaning } from './words.ts';

/** Keeps a cell as an attribute. */
type Keep = (column: ElementColumn, as?: string) => void;

/** Most items of one list of a profile. */
const LIST_MAX = 50;

/** The profile of a stakeholder; a field that the row does not say is left out. */
export function readProfile(row: ElementRow, keep: Keep): Partial<PlannedElement> {
  const visibility = row.choice('visibility', VISIBILITY_WORDS, {
    en: 'public, members, facilitators',
    fr: 'public, membres, animateurs',
  });
  const introduces = row.choice('introduces', INTRODUCES_WORDS, { en: 'yes, no', fr: 'oui, non' });
  const logo = row.website('logo', keep);
  const lists = { languages: readLanguages(row, keep), ...readLists(row) };
  return {
    ...(visibility !== undefined && { visibility }),
    ...(introduces !== undefined && { introduces }),
    ...(logo !== undefined && { logo }),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
  };
}

/** What a mission wants to change, and how far it is. */
export function readCourse(row: ElementRow, keep: Keep): Partial<PlannedElement> {
  const purpose = row.prose('purpose');
  const word = row.word('state');
  const state = word === undefined ? undefined : meaning(STATE_WORDS, word)?.value;
  if (word !== undefined && state === undefined) {
    row.notice('state', sentence('element.state'));
    keep('state');
  }
  return { ...(purpose !== undefined && { purpose }), ...(state !== undefined && { state }) };
}

function readLists(row: ElementRow) {
  const list = (column: 'skills' | 'interests' | 'seeks' | 'brings') => {
    const items = row.list(column);
    if (items.length > LIST_MAX) row.issue(column, sentence('row.list', { most: LIST_MAX }));
    return items;
  };
  return {
    skills: list('skills'),
    interests: list('interests'),
    seeks: list('seeks'),
    brings: list('brings'),
  };
}

function readLanguages(row: ElementRow, keep: Keep): string[] {
  const read = row.list('languages').map((word) => ({ word, tag: languageTag(word) }));
  const unknown = read.filter(({ tag }) => tag === undefined);
  for (const { word } of unknown) row.notice('languages', sentence('element.language'), word);
  if (unknown.length > 0) keep('languages');
  return [...new Set(read.flatMap(({ tag }) => tag ?? []))].slice(0, LIST_MAX);
}

function languageTag(word: string): string | undefined {
  const known = meaning(LANGUAGE_WORDS, word)?.value;
  if (known !== undefined) return known;
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(word) ? Intl.getCanonicalLocales(word)[0] : undefined;
  } catch {
    return undefined;
  }
}
