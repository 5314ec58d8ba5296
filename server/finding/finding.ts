/**
 * What a kind of finding is: a question that is put to an ecosystem, how its answers are said, how severe they are, where
 * the method comes from, and on what it depends. Kinds are declared by readings: see reading.ts.
 */
import type { KindName } from '../kind/kind.ts';
import type { Facts, Wording } from '../language/findings.ts';
import type { Language, Words } from '../language/language.ts';
import type { Reader } from '../neo4j/database.ts';
import type { Way } from './ways.ts';

export const SEVERITIES = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One answer of a query or a pure function. */
export type FindingRow = {
  /** The ids of all records that it names, the one that it is about first. */
  entities: readonly string[];
  facts: Facts;
  /** Orders the findings of a kind, the greatest first. */
  weight: number;
};

export type Evidence = { label: Words; as: Wording };

/**
 * On what a kind of finding depends: kinds of record, each with those of its fields and references that are looked at, as
 * its declaration names them; `ALL` for any change of one. That a record comes or goes always counts. Where what it names
 * is on the map and who may see it is not part of this: the engine works that out for every finding.
 */
export type Dependencies = Readonly<Record<KindName, readonly string[] | 'ALL'>>;

/** Another kind that would say the same of something: of the two, it is the one that is told. */
export type Twin = {
  /** The key of the other kind, of the same reading. */
  kind: string;
  /** When both say the same, in words for docs/gaps.md. */
  when: string;
  /** What both say it of: rows that agree are one fact. Undefined where a row says more, or something else. */
  here: (row: FindingRow) => string | undefined;
  there: (row: FindingRow) => string | undefined;
};

export type FindingKind = {
  /** Its name in the API and in addresses. */
  key: string;
  /** Under which title of its reading it stands. */
  group: string;
  name: Words;
  /** What it means for the people concerned. */
  meaning: Words;
  /** A pure rule on the facts, and the same rule in words. */
  severity: { rule: Words; of: (facts: Facts) => Severity };
  /** Templates: see `fill` in server/language/findings.ts. */
  sentence: Words;
  next: Words;
  /** The facts that are shown as evidence, in this order; those that are missing are left out. */
  evidence: Readonly<Record<string, Evidence>>;
  method: Words;
  /** Author and year, the same in both languages, or where the rule comes from. */
  source: string | Words;
  /** How many of the first entities make it the same finding over time; one unless told. */
  about?: number;
  /** How many stakeholders and missions hang on it; those that it names unless told. */
  concerns?: (facts: Facts) => number;
  /** The ids of the records, among those that it names, whose people could take the next step; all unless told. */
  call?: (row: FindingRow) => readonly string[];
  /** Kinds that tell the same fact instead: see told-once.ts. */
  toldBy?: readonly Twin[];
  /** What decides whether it has to be asked again after a change. */
  dependsOn: Dependencies;
  /** For which records alone it is then asked again; without it, for all. */
  keptUp?: KeptUp;
  /** That it takes so long in a large ecosystem that it may be of an earlier revision than others: see late.ts. */
  mayLag?: true;
  /** The query that finds it, all of it or that of some records; without one, the pure function of its reading does. */
  query?: { file: string; run: Ask; some?: Ask<{ only: string[] }> };
};

type Ask<More = unknown> = (database: Reader, given: FindingGiven & More) => Promise<FindingRow[]>;

/** How the findings of a kind are kept up: see keep-up.ts. */
export type KeptUp = {
  /** Which of its entities a finding is kept under, from 0: all that are kept under one record are asked again together. */
  under: number;
  /**
   * By the kinds of record that it depends on, the ways from one that changed to those under which its findings are kept. Where
   * one that changed is of another kind, it is asked again for all.
   */
  ways: Readonly<Record<KindName, readonly Way[]>>;
  /** That it is asked again for all where a way leads anywhere. */
  isWhole?: true;
};

/** Where the method of a kind comes from, in a language. */
export const sourceOf = ({ source }: Pick<FindingKind, 'source'>, language: Language): string =>
  typeof source === 'string' ? source : source[language];

/**
 * What the queries of a reading are given: the ecosystem, by its id, the day of today, ISO 8601, and the ids of the records
 * that are not there for whom it is worked out.
 */
export type FindingGiven = { ecosystem: string; today: string; hidden: Record<string, true> };

export const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** What of a finding stays the same over time: its kind, what it is about, and which of several. */
export function keyOf(kind: Pick<FindingKind, 'key' | 'about'>, { entities, facts }: FindingRow): string {
  const about = entities.slice(0, kind.about ?? 1).map((id) => id.slice(id.indexOf('-') + 1));
  return [kind.key, ...about, ...(typeof facts.which === 'string' ? [facts.which] : [])].join('.');
}
