/** `GET /api/ecosystems/:slug/value.csv`, `.xlsx` and `.json`: the results of missions, what they received and from whom. */
import type { Hono } from 'hono';
import type { Viewer, ViewerOf } from '../access/viewer.ts';
import { Invalid } from '../errors.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { ForRoute } from '../load/requests.ts';
import type { Database } from '../neo4j/database.ts';
import { languageAsked } from '../sheet.ts';
import { sheetRoutes } from '../sheet-routes.ts';
import { readValue } from './read-value.ts';
import { VALUE_GROUPINGS, VALUE_KINDS, type Value } from './value.ts';
import { sheetOfValue } from './value-table.ts';

/** `by` says what stakeholders are grouped by, SECTOR when left out; `mission`, `group` and `kind` narrow; `language`. */
export const valueRoutes = ({ forRoute, viewerOf }: { forRoute: ForRoute; viewerOf: ViewerOf }): Hono =>
  sheetRoutes(forRoute, {
    name: 'value',
    title: { en: 'Results', fr: 'Résultats' },
    read: ({ context, database, slug, query }) =>
      readAsked({ database, viewer: viewerOf(context) }, slug, query),
    rows: sheetOfValue,
    file: ({ by, day }, slug) => [slug, 'results', by.toLowerCase(), day].join('-'),
    json: (found) => found,
  });

/** What an address asks for. Throws `NotFound` and `Invalid`. */
export function readAsked(
  asked: { database: Database; viewer: Viewer },
  slug: string,
  query: URLSearchParams,
): Promise<Value> {
  languageAsked(query);
  return readValue(asked, slug, {
    by: oneOf(query, 'by', VALUE_GROUPINGS) ?? 'SECTOR',
    kind: oneOf(query, 'kind', VALUE_KINDS),
    ...{ mission: query.get('mission'), group: query.get('group') },
  });
}

function oneOf<T extends string>(query: URLSearchParams, name: string, allowed: readonly T[]): T | undefined {
  const given = query.get(name);
  if (given === null) return undefined;
  const found = allowed.find((each) => each === given.toUpperCase());
  if (found) return found;
  throw new Invalid(sentence('option.wrong', { name, given, allowed }), [
    complaint(name, 'option.wanted', { allowed }),
  ]);
}
