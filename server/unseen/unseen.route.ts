/** `GET /api/ecosystems/:slug/unknowns.csv`, `.xlsx` and `.json`: who is missing, to take along. */
import { Hono } from 'hono';
import type { Viewer, ViewerOf } from '../access/viewer.ts';
import { Invalid } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { ForRoute } from '../load/requests.ts';
import type { Database } from '../neo4j/database.ts';
import { languageAsked, SHEET_FORMATS, sheetResponse } from '../sheet.ts';
import { SECTORS } from '../stakeholder/stakeholder.ts';
import type { UnseenAbout } from './about.ts';
import { findUnseen, todayText } from './find-unseen.ts';
import { readReach } from './reach.ts';
import { sheetOfUnknowns, type Unknowns, unknownsOf } from './unknowns-table.ts';

type Parts = { forRoute: ForRoute; viewerOf: ViewerOf };

/** `mission`, `place` and `sector` narrow; `language`. */
export function unseenRoutes({ forRoute, viewerOf }: Parts): Hono {
  const routes = new Hono();
  const answer = (context: Parameters<ForRoute>[0] & { req: { url: string } }, slug: string) => {
    const query = new URL(context.req.url).searchParams;
    const language = languageAsked(query);
    return forRoute(context, { effort: 'DEAR', ecosystems: [slug] }, (database) =>
      readUnknowns({ database, viewer: viewerOf(context) }, slug, aboutIn(query), language),
    );
  };
  for (const format of SHEET_FORMATS) {
    routes.get(`/api/ecosystems/:slug/unknowns.${format}`, async (context) => {
      const slug = context.req.param('slug');
      const language = languageAsked(new URL(context.req.url).searchParams);
      const rows = sheetOfUnknowns(await answer(context, slug), language);
      const title = { en: 'Who is still missing', fr: 'Qui manque encore' }[language];
      return sheetResponse(rows, { format, name: `${slug}-unknowns-${todayText()}`, title });
    });
  }
  routes.get('/api/ecosystems/:slug/unknowns.json', async (context) => {
    context.header('Cache-Control', 'private, no-cache');
    return context.json(await answer(context, context.req.param('slug')));
  });
  return routes;
}

/** In words. Throws `NotFound` and `Invalid`. */
export async function readUnknowns(
  asked: { database: Database; viewer: Viewer },
  slug: string,
  about: UnseenAbout,
  language: Language,
): Promise<Unknowns> {
  const found = await findUnseen(asked, slug, about);
  return unknownsOf(found, await readReach(found, asked.viewer, { leaves: true }), language);
}

export function aboutIn(query: URLSearchParams): UnseenAbout {
  const sector = query.get('sector')?.toUpperCase();
  if (sector !== undefined && !SECTORS.some((each) => each === sector))
    throw new Invalid(sentence('coverage.sector', { sector }), [
      complaint('sector', 'option.wanted', { allowed: SECTORS }),
    ]);
  return { mission: query.get('mission'), place: query.get('place'), sector };
}
