// When two links between the same two are one: in a sheet, and between a sheet and the ecosystem.

import { fieldIn } from '../language/fields.ts';
import type { Words } from '../language/language.ts';

type Period = { since?: unknown; until?: unknown };

/** Whether two periods share a day; an end that is not known is open. Dates are ISO 8601, so text compares. */
export function overlaps(one: Period, other: Period): boolean {
  return isNotOver(one.until, other.since) && isNotOver(other.until, one.since);
}

function isNotOver(until: unknown, since: unknown): boolean {
  return !until || !since || String(since) <= String(until);
}

const FIELDS = ['label', 'note', 'strength', 'direction', 'status', 'since', 'until', 'source'] as const;
type Said = { [field in (typeof FIELDS)[number]]?: unknown };

/** The fields that two tellings of one link say differently: what one of them does not say is no difference. */
export function fieldsApart(one: Said, other: Said): (typeof FIELDS)[number][] {
  const isSaid = (value: unknown) => value !== undefined;
  return FIELDS.filter((field) => isSaid(one[field]) && isSaid(other[field]) && one[field] !== other[field]);
}

/** The same as they are told. */
export function fieldWords(fields: readonly string[]): Words {
  const inWords = (language: keyof Words) => fields.map((field) => fieldIn(field, language)).join(', ');
  return { en: inWords('en'), fr: inWords('fr') };
}
