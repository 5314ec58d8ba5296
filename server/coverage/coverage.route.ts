/** `GET /api/ecosystems/:slug/coverage.csv` and `.xlsx`: a coverage matrix to take along. */

import { Hono } from 'hono';
import { audienceOf, seesOf } from '../access/sees.ts';
import type { Viewer, ViewerOf } from '../access/viewer.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import { Invalid } from '../errors.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { sharedOf } from '../load/request-database.ts';
import type { ForRoute } from '../load/requests.ts';
import type { Database } from '../neo4j/database.ts';
import { languageAsked, SHEET_FORMATS, sheetResponse } from '../sheet.ts';
import { computeCoverage } from './compute-coverage.ts';
import { COVERAGE_DIMENSIONS, type Coverage, type CoverageAsked } from './coverage.ts';
import { sheetOfCoverage } from './coverage-table.ts';

type CoverageParts = {
  forRoute: ForRoute;
  viewerOf: ViewerOf;
};

/** `rows` and `columns` name the dimensions; `place`, `mission`, `community`, `sector`, `resource` narrow; `language`. */
export function coverageRoutes(parts: CoverageParts): Hono {
  const routes = new Hono();
  for (const format of SHEET_FORMATS) {
    routes.get(`/api/ecosystems/:slug/coverage.${format}`, async (context) => {
      const query = new URL(context.req.url).searchParams;
      const slug = context.req.param('slug');
      const language = languageAsked(query);
      const coverage = await parts.forRoute(context, { effort: 'DEAR', ecosystems: [slug] }, (database) =>
        readCoverageOf(database, slug, query, parts.viewerOf(context)),
      );
      const { rows, columns, day } = coverage;
      const name = [slug, rows, columns, day].join('-').toLowerCase();
      const title = { en: 'Coverage', fr: 'Couverture' }[language];
      return sheetResponse(sheetOfCoverage(coverage, language), { format, name, title });
    });
  }
  return routes;
}

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
