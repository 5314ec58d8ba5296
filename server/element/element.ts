/** Rules shared by everything that stands on the map. */
import { fold } from '../text.ts';

export const ELEMENT_KINDS = ['INSTITUTION', 'INDIVIDUAL', 'MISSION'] as const;
export type ElementKind = (typeof ELEMENT_KINDS)[number];

/** The columns kept from an import that have no field of their own, stored as JSON text. */
export function readAttributes(stored: string | null | undefined): { name: string; value: string }[] {
  if (!stored) return [];
  return Object.entries(JSON.parse(stored) as Record<string, string>).map(([name, value]) => ({
    name,
    value,
  }));
}

/** The folded name that lists are ordered by; kept beside the name whenever that changes. */
export function withSortName(changes: Record<string, unknown>): Record<string, unknown> {
  return typeof changes.name === 'string' ? { ...changes, sortName: fold(changes.name) } : changes;
}

/** A #tag as it is kept: letters, digits and hyphens, folded, without the sign. */
export function normalizeHashtag(text: string): string {
  return fold(text.trim().replace(/^#/, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * A Lucene query for text as it is being typed: every word must begin a word of a name, a #tag or a tag; words of
 * five letters or more may have one letter wrong. Operators are left out, so nothing typed is ever syntax.
 * Undefined when there is no letter or digit to look for.
 */
export function toSearchQuery(text: string): string | undefined {
  const words =
    fold(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 8) ?? [];
  if (words.length === 0) return undefined;
  const fields = ['name', 'nameFr', 'otherNames', 'hashtag', 'tags'];
  const clauses = words.map((word) => {
    const forms = [`${word}^4`, `${word}*^2`, ...(word.length >= 5 ? [`${word}~1`] : [])].join(' OR ');
    return `(${fields.map((field) => `${field}:(${forms})`).join(' OR ')})`;
  });
  return `(${clauses.join(' AND ')})`;
}
