/** `GET /api/ecosystems/:slug/influence.csv`, `.xlsx` and `.json`: who stands out, who works together, and how ties change. */
import type { Hono } from 'hono';
import type { ViewerOf } from '../access/viewer.ts';
import { Invalid } from '../errors.ts';
import type { Pasts } from '../history/past.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { ForRoute } from '../load/requests.ts';
import type { Snapshots } from '../map/snapshots.ts';
import { languageAsked } from '../sheet.ts';
import { sheetRoutes } from '../sheet-routes.ts';
import { SECTIONS, type Section } from './influence.ts';
import { type InfluenceLine, lineOf, sheetOfInfluence } from './influence-table.ts';
import type { Period } from './period.ts';
import { type AskedOfPast, readInfluence } from './read-influence.ts';

type Parts = {
  forRoute: ForRoute;
  viewerOf: ViewerOf;
  snapshots: Pick<Snapshots, 'get'>;
  pasts: Pick<Pasts, 'seen'>;
};

/** `section` narrows, several times; `from`, `to` and `silent` (months) say of which period ties are told; `language`. */
export const influenceRoutes = ({ forRoute, viewerOf, snapshots, pasts }: Parts): Hono =>
  sheetRoutes(forRoute, {
    name: 'influence',
    title: { en: 'Influence', fr: 'Influence' },
    read: ({ context, database, slug, query }) =>
      readLines({ database, viewer: viewerOf(context), snapshots, pasts }, slug, query),
    rows: ({ lines }, language) => sheetOfInfluence(lines, language),
    file: ({ day }, slug) => `${slug}-influence-${day}`,
    json: (found) => found,
  });

export type InfluenceAnswer = {
  revision: number;
  day: string;
  period: Period;
  lines: InfluenceLine[];
  /** Sections that are not told: they are for members. */
  withheld: Section[];
};

/** In words. Throws `NotFound` and `Invalid`. */
export async function readLines(
  asked: AskedOfPast,
  slug: string,
  query: URLSearchParams,
): Promise<InfluenceAnswer> {
  const language = languageAsked(query);
  const period = { from: dayIn(query, 'from'), to: dayIn(query, 'to'), silentMonths: monthsIn(query) };
  const named = sectionsIn(query);
  const found = [];
  for (const section of named.length > 0 ? named : SECTIONS)
    found.push(await readInfluence(asked, slug, { section, ...period }));
  const [first] = found;
  if (!first) throw new Error('no section was read');
  return {
    ...{ revision: first.revision, day: first.day, period: first.period },
    lines: found.flatMap(({ section, entries }) => entries.map((each) => lineOf(section, each, language))),
    withheld: found.flatMap(({ section, isWithheld }) => (isWithheld ? [section] : [])),
  };
}

function sectionsIn(query: URLSearchParams): Section[] {
  return query.getAll('section').map((given) => {
    const section = SECTIONS.find((each) => each === given.toUpperCase());
    if (section) return section;
    throw new Invalid(sentence('option.wrong', { name: 'section', given, allowed: SECTIONS }), [
      complaint('section', 'option.wanted', { allowed: SECTIONS }),
    ]);
  });
}

function dayIn(query: URLSearchParams, name: string): string | undefined {
  const given = query.get(name);
  if (given === null) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(given) ? Date.parse(given) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(given)) return given;
  throw new Invalid(sentence('date.wrong', { given }), [complaint(name, 'date.wanted')]);
}

const monthsIn = (query: URLSearchParams): number | undefined => {
  const given = query.get('silent');
  // What is no number is refused where the period is checked.
  return given === null ? undefined : Number(given || Number.NaN);
};
