/** `GET /api/ecosystems/:slug/coverage.csv` and `.xlsx`: a coverage matrix to take along. */

import type { Hono } from 'hono';
import { audienceOf, seesOf } from '../access/sees.ts';
import type { Viewer, ViewerOf } from '../access/viewer.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import { Invalid } from '../errors.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { sharedOf } from '../load/request-database.ts';
import type { ForRoute } from '../load/requests.ts';
import type { Database } from '../neo4j/database.ts';
import { languageAsked } from '../sheet.ts';
import { sheetRoutes } from '../sheet-routes.ts';
import { computeCoverage } from './compute-coverage.ts';
import { COVERAGE_DIMENSIONS, type Coverage, type CoverageAsked } from './coverage.ts';
import { sheetOfCoverage } from './coverage-table.ts';

type CoverageParts = {
  forRoute: ForRoute;
  viewerOf: ViewerOf;
};

/** `rows` and `columns` name the dimensions; `place`, `mission`, `community`, `sector`, `resource` narrow; `language`. */
export const coverageRoutes = ({ forRoute, viewerOf }: CoverageParts): Hono =>
  sheetRoutes(forRoute, {
    name: 'coverage',
    title: { en: 'Coverage', fr: 'Couverture' },
    read: ({ context, database, slug, query }) => {
      // Before the work, which a wrong one would waste.
      languageAsked(query);
      return readCoverageOf(database, slug, query, viewerOf(context));
    },
    rows: sheetOfCoverage,
    file: ({ rows, columns, day }, slug) => [slug, rows, columns, day].join('-').toLowerCase(),
  });

/** The matrix that an address asks for. Throws `NotFound`, `NotAllowed` and `Invalid`. */
async function readCoverageOf(
  database: Database,
  slug: string,
  query: URLSearchParams,
  viewer: Viewer,
): Promise<Coverage> {
  const current = await findEcosystem(database, slug, viewer);
  const today = new Date().toISOString().slice(0, 10);
  return computeCoverage({
    database: sharedOf(database),
    current,
    today,
    audience: audienceOf(seesOf(viewer, current.id)),
    asked: askedOf(query),
  });
}

export function askedOf(query: URLSearchParams): CoverageAsked {
  const dimension = (name: 'rows' | 'columns') => {
    const given = query.get(name) ?? '';
    const found = COVERAGE_DIMENSIONS.find((each) => each === given.toUpperCase());
    if (found) return found;
    const allowed = COVERAGE_DIMENSIONS.map((each) => each.toLowerCase());
    throw new Invalid(sentence('option.wrong', { name, given, allowed }), [
      complaint(name, 'option.wanted', { allowed }),
    ]);
  };
  const filter = {
    ...{ place: query.get('place'), mission: query.get('mission'), community: query.get('community') },
    ...{ sector: query.get('sector')?.toUpperCase(), resource: query.get('resource') },
  };
  return { rows: dimension('rows'), columns: dimension('columns'), filter };
}
