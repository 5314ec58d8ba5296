/** `GET /api/ecosystems/:slug/introductions.csv`, `.xlsx` and `.json`: who could introduce two, to take along. */
import type { Hono } from 'hono';
import type { ViewerOf } from '../access/viewer.ts';
import type { ForRoute } from '../load/requests.ts';
import type { Snapshots } from '../map/snapshots.ts';
import { languageAsked } from '../sheet.ts';
import { sheetRoutes } from '../sheet-routes.ts';
import type { AskedOfMap } from '../synergy/read-synergies.ts';
import { readWays } from './read-ways.ts';
import { linesOf, rowsOf, type WaysLines } from './ways-table.ts';

type Parts = { forRoute: ForRoute; viewerOf: ViewerOf; snapshots: Pick<Snapshots, 'get'> };

/** `from` and `to`, each an id or a whole name; `language`. */
export const introductionRoutes = ({ forRoute, viewerOf, snapshots }: Parts): Hono =>
  sheetRoutes(forRoute, {
    name: 'introductions',
    title: { en: 'Who could introduce them', fr: 'Qui pourrait les mettre en relation' },
    read: ({ context, database, slug, query }) =>
      readLines({ database, viewer: viewerOf(context), snapshots }, slug, query),
    rows: rowsOf,
    json: (found) => found,
  });

/** In words. Throws `NotFound` and `Invalid`. */
export async function readLines(asked: AskedOfMap, slug: string, query: URLSearchParams): Promise<WaysLines> {
  const ends = { from: query.get('from') ?? '', to: query.get('to') ?? '' };
  return linesOf(await readWays(asked, slug, ends), languageAsked(query));
}
