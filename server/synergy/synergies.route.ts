/** `GET /api/ecosystems/:slug/synergies.csv`, `.xlsx` and `.json`: who could act together, to take along. */
import { type Context, Hono } from 'hono';
import type { ViewerOf } from '../access/viewer.ts';
import { Invalid } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { ForRoute } from '../load/requests.ts';
import type { Snapshots } from '../map/snapshots.ts';
import { languageAsked, SHEET_FORMATS, sheetResponse } from '../sheet.ts';
import { type AskedOfMap, readSynergies } from './read-synergies.ts';
import { lineOf, type SynergyLine, sheetOfSynergies } from './synergies-table.ts';
import { SYNERGY_KINDS, type SynergyKind } from './synergy.ts';

type Parts = { forRoute: ForRoute; viewerOf: ViewerOf; snapshots: Pick<Snapshots, 'get'> };

/** `kind` narrows, several times; `about` is the id of one of the two; `language`. */
export function synergyRoutes({ forRoute, viewerOf, snapshots }: Parts): Hono {
  const routes = new Hono();
  const linesFor = (context: Context, slug: string) => {
    const query = new URL(context.req.url).searchParams;
    return forRoute(context, { effort: 'DEAR', ecosystems: [slug] }, (database) =>
      readLines({ database, viewer: viewerOf(context), snapshots }, slug, query),
    );
  };
  for (const format of SHEET_FORMATS) {
    routes.get(`/api/ecosystems/:slug/synergies.${format}`, async (context) => {
      const slug = context.req.param('slug');
      const language = languageAsked(new URL(context.req.url).searchParams);
      const { day, synergies } = await linesFor(context, slug);
      const title = { en: 'Who could act together', fr: 'Qui pourrait agir ensemble' }[language];
      return sheetResponse(sheetOfSynergies(synergies, language), {
        format,
        name: `${slug}-synergies-${day}`,
        title,
      });
    });
  }
  routes.get('/api/ecosystems/:slug/synergies.json', async (context) => {
    context.header('Cache-Control', 'private, no-cache');
    return context.json(await linesFor(context, context.req.param('slug')));
  });
  return routes;
}

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
