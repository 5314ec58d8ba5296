/**
 * What a coverage matrix is: two dimensions of an ecosystem crossed, and in each cell how well what belongs there is
 * covered. Which of three rules judges a cell follows from the pair: docs/coverage.md.
 */

import { Invalid } from '../errors.ts';
import type { Words } from '../language/language.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { SECTORS } from '../stakeholder/stakeholder.ts';

export const COVERAGE_DIMENSIONS = ['PLACE', 'MISSION', 'SECTOR', 'COMMUNITY', 'RESOURCE', 'ROLE'] as const;
export type CoverageDimension = (typeof COVERAGE_DIMENSIONS)[number];

/** From the worst to the best; what nobody has looked at stands apart, since it is neither. */
export const COVERAGE_STATES = ['NONE', 'PARTIAL', 'ONE_PROVIDER', 'COVERED', 'NOT_SURVEYED'] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** Rows and columns shown at most: what a page of paper and a pair of eyes can hold. */
export const MOST = { rows: 60, columns: 40 } as const;

/** What narrows a matrix; each by its id, a sector by its name. */
export type CoverageFilter = {
  /** What lies within it counts too. */
  place?: string | null | undefined;
  mission?: string | null | undefined;
  community?: string | null | undefined;
  sector?: string | null | undefined;
  /** Its parts count too. */
  resource?: string | null | undefined;
};

export type CoverageAsked = {
  rows: CoverageDimension;
  columns: CoverageDimension;
  filter: CoverageFilter;
};

/** Needs held against offers; seats held against those needed; stakeholders who are there. */
export type CoverageRule = 'MARKET' | 'SEATS' | 'PRESENCE';

export function ruleOf({ rows, columns }: Pick<CoverageAsked, 'rows' | 'columns'>): CoverageRule {
  const pair = [rows, columns];
  if (pair.includes('RESOURCE')) return 'MARKET';
  return pair.includes('MISSION') && pair.includes('ROLE') ? 'SEATS' : 'PRESENCE';
}

/** Throws `Invalid` for a pair that is none and for a sector that there is not. */
export function checkAsked({ rows, columns, filter }: CoverageAsked): void {
  if (rows === columns)
    throw new Invalid(sentence('coverage.sameDimension'), [complaint('columns', 'coverage.otherDimension')]);
  const { sector } = filter;
  if (sector !== undefined && sector !== null && !SECTORS.some((each) => each === sector))
    throw new Invalid(sentence('coverage.sector', { sector }), [
      complaint('filter.sector', 'option.wanted', { allowed: SECTORS }),
    ]);
}

/** A row or a column. */
export type CoverageHeader = {
  /** The id of the record, or the name of the sector or role; `NONE` for what says nothing about this dimension. */
  id: string;
  label: Words;
  /** The title of a mission, whose label is its #tag. */
  title: Words | null;
  /** Stakeholders who belong here, reached and merely named; null for a resource, to which nobody belongs. */
  reached: number | null;
  nominated: number | null;
};

/** One cell: its state and what it was judged by. */
export type CoverageCell = {
  row: CoverageHeader;
  column: CoverageHeader;
  state: CoverageState;
  /** Needs that are met, seats that are held, or stakeholders who are there. */
  count: number;
  /** Out of how many needs or seats; null where stakeholders are counted. */
  expected: number | null;
  /** In plain words, as a template and its facts: see words.ts. */
  said: CoverageSentence;
  /** Numbers of the stakeholders who are there. */
  reached: readonly number[];
  nominated: readonly number[];
  /** What is needed, offered and expected, one line each: put in words when a cell is opened. */
  lines(): readonly CoverageLine[];
};

export type CoverageSentence = { template: Words; facts: Readonly<Record<string, unknown>> };

export const LINE_KINDS = ['NEED', 'OFFER', 'ROLE', 'STAKEHOLDER', 'NOMINATED'] as const;

/** One record behind a cell. */
export type CoverageLine = {
  kind: (typeof LINE_KINDS)[number];
  /** The id of the record, and that of the stakeholder or mission that it belongs to. */
  id: string;
  element: string;
  state: CoverageState;
  label: Words;
  said: CoverageSentence | null;
};

export type Coverage = CoverageAsked & {
  rule: CoverageRule;
  ecosystem: { id: string; slug: string };
  revision: number;
  day: string;
  rowHeaders: readonly CoverageHeader[];
  columnHeaders: readonly CoverageHeader[];
  /** How many rows and columns there are in all. */
  rowTotal: number;
  columnTotal: number;
  /** Row by row. */
  cells: readonly CoverageCell[];
  /** Reached stakeholders and needs that belong to no row or to no column. */
  outside: number;
};

/** The same name in both languages, or in each its own. */
export const words = (name: string, nameFr?: string | null): Words => ({ en: name, fr: nameFr || name });
