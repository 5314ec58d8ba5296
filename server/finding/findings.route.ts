/** `GET /api/ecosystems/:slug/findings.csv`, `.xlsx` and `.json`: all findings that fit, to take along. */

import type { Hono } from 'hono';
import type { Viewer, ViewerOf } from '../access/viewer.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import { Invalid } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { ForRoute } from '../load/requests.ts';
import type { Database } from '../neo4j/database.ts';
import { languageAsked } from '../sheet.ts';
import { sheetRoutes } from '../sheet-routes.ts';
import { SEVERITIES } from './finding.ts';
import type { Findings } from './findings.ts';
import { type FindingLine, lineOf, sheetOf } from './findings-table.ts';
import { listFindings, withStates } from './list-findings.ts';
import { FINDING_STATES, type FindingFilter } from './select.ts';

export type FindingsParts = {
  forRoute: ForRoute;
  findings: Findings;
  viewerOf: ViewerOf;
};

/** What the JSON route answers. */
export type FindingsAnswer = { ecosystem: string; revision: number; day: string; findings: FindingLine[] };

/** `language`, `kind` and `severity` (several times), `place`, `mission`, `entity`, `state` and `assignee` narrow it. */
export const findingsRoutes = ({ forRoute, findings, viewerOf }: FindingsParts): Hono =>
  sheetRoutes(forRoute, {
    name: 'findings',
    title: { en: 'Findings', fr: 'Constats' },
    read: async ({ context, database, slug, query }) => {
      const viewer = viewerOf(context);
      await findEcosystem(database, slug, viewer);
      const language = languageAsked(query);
      return readLines({ database, findings, viewer }, slug, filterOf(query), language);
    },
    rows: ({ lines }, language) => sheetOf(lines, language),
    file: ({ day }, slug) => `${slug}-findings-${day}`,
    json: ({ lines, day, revision }, slug): FindingsAnswer => ({
      ...{ ecosystem: slug, revision, day, findings: lines },
    }),
  });

type Asked = { database: Database; findings: Findings; viewer: Viewer };

/** All findings that fit, in words. A place and a mission may be given by their ids. */
export async function readLines(asked: Asked, slug: string, filter: FindingFilter, language: Language) {
  const current = await findEcosystem(asked.database, slug, asked.viewer);
  const { found, findings } = await listFindings(asked, current, filter);
  const listed = await withStates(asked, current.id, findings);
  const { revision, day } = found;
  return { language, revision, day, lines: listed.map((finding) => lineOf(finding, language)) };
}

export function filterOf(query: URLSearchParams): FindingFilter {
  const several = (name: string) => {
    const given = query.getAll(name).flatMap((text) => text.split(','));
    return given.length > 0 ? given : undefined;
  };
  const severity = several('severity')?.map((each) => known('severity', each, SEVERITIES));
  return {
    ...{ kind: several('kind'), severity, state: oneOf(query, 'state', FINDING_STATES) },
    ...{ place: query.get('place'), mission: query.get('mission') },
    ...{ entity: query.get('entity'), whom: query.get('whom'), assignee: query.get('assignee') },
  };
}

function oneOf<T extends string>(query: URLSearchParams, name: string, values: readonly T[]): T | undefined {
  const given = query.get(name);
  return given === null ? undefined : known(name, given, values);
}

function known<T extends string>(name: string, given: string, values: readonly T[]): T {
  const found = values.find((value) => value === given);
  if (found) return found;
  throw new Invalid(sentence('option.wrong', { name, given, allowed: values }), [
    complaint(name, 'option.wanted', { allowed: values }),
  ]);
}
