/** `GET /api/ecosystems/:slug/unknowns.csv`, `.xlsx` and `.json`: who is missing, to take along. */
import type { Hono } from 'hono';
import type { Viewer, ViewerOf } from '../access/viewer.ts';
import { Invalid } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { ForRoute } from '../load/requests.ts';
import type { Database } from '../neo4j/database.ts';
import { languageAsked } from '../sheet.ts';
import { sheetRoutes } from '../sheet-routes.ts';
import { SECTORS } from '../stakeholder/stakeholder.ts';
import type { UnseenAbout } from './about.ts';
import { findUnseen, todayText } from './find-unseen.ts';
import { readReach } from './reach.ts';
import { sheetOfUnknowns, type Unknowns, unknownsOf } from './unknowns-table.ts';

type Parts = { forRoute: ForRoute; viewerOf: ViewerOf };

/** `mission`, `place` and `sector` narrow; `language`. */
export const unseenRoutes = ({ forRoute, viewerOf }: Parts): Hono =>
  sheetRoutes(forRoute, {
    name: 'unknowns',
    title: { en: 'Who is still missing', fr: 'Qui manque encore' },
    read: ({ context, database, slug, query }) => {
      const language = languageAsked(query);
      return readUnknowns({ database, viewer: viewerOf(context) }, slug, aboutIn(query), language);
    },
    rows: sheetOfUnknowns,
    file: (_found, slug) => `${slug}-unknowns-${todayText()}`,
    json: (found) => found,
  });

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
