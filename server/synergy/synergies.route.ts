/** `GET /api/ecosystems/:slug/synergies.csv`, `.xlsx` and `.json`: who could act together, to take along. */
import type { Hono } from 'hono';
import type { ViewerOf } from '../access/viewer.ts';
import { Invalid } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { ForRoute } from '../load/requests.ts';
import type { Snapshots } from '../map/snapshots.ts';
import { languageAsked } from '../sheet.ts';
import { sheetRoutes } from '../sheet-routes.ts';
import { type AskedOfMap, readSynergies } from './read-synergies.ts';
import { lineOf, type SynergyLine, sheetOfSynergies } from './synergies-table.ts';
import { SYNERGY_KINDS, type SynergyKind } from './synergy.ts';

type Parts = { forRoute: ForRoute; viewerOf: ViewerOf; snapshots: Pick<Snapshots, 'get'> };

/** `kind` narrows, several times; `about` is the id of one of the two; `language`. */
export const synergyRoutes = ({ forRoute, viewerOf, snapshots }: Parts): Hono =>
  sheetRoutes(forRoute, {
    name: 'synergies',
    title: { en: 'Who could act together', fr: 'Qui pourrait agir ensemble' },
    read: ({ context, database, slug, query }) =>
      readLines({ database, viewer: viewerOf(context), snapshots }, slug, query),
    rows: ({ synergies }, language) => sheetOfSynergies(synergies, language),
    file: ({ day }, slug) => `${slug}-synergies-${day}`,
    json: (found) => found,
  });

export type SynergiesAnswer = { revision: number; day: string; synergies: SynergyLine[] };

/** In words. Throws `NotFound` and `Invalid`. */
export async function readLines(
  asked: AskedOfMap,
  slug: string,
  query: URLSearchParams,
): Promise<SynergiesAnswer> {
  const language: Language = languageAsked(query);
  const kinds = kindsIn(query);
  const about = query.get('about');
  const { revision, day, synergies } = await readSynergies(asked, slug);
  const wanted = synergies.filter(
    ({ kind, one, other }) =>
      (kinds.length === 0 || kinds.includes(kind)) && (!about || one.id === about || other?.id === about),
  );
  return { revision, day, synergies: wanted.map((each) => lineOf(each, language)) };
}

function kindsIn(query: URLSearchParams): SynergyKind[] {
  return query.getAll('kind').map((given) => {
    const kind = SYNERGY_KINDS.find((each) => each === given.toUpperCase().replace(/-/g, '_'));
    if (kind) return kind;
    throw new Invalid(sentence('option.wrong', { name: 'kind', given, allowed: SYNERGY_KINDS }), [
      complaint('kind', 'option.wanted', { allowed: SYNERGY_KINDS }),
    ]);
  });
}
