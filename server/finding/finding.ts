/**
 * What a kind of gap is: a question that is put to an ecosystem, how its answers are said, how severe they are, and where
 * the method comes from. Kinds are declared in `server/gaps/catalogue/`.
 */
import type { Reader } from '../neo4j/database.ts';

export const SEVERITIES = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];
/** A language as the API names it: EN or FR. */
export const languageOf = (given: string): Language => (given === 'FR' ? 'fr' : 'en');

/** The same in both languages. */
export type Words = Record<Language, string>;

/**
 * Names, quantities and dates that the sentence and the evidence need. A name whose French differs has it beside it:
 * `place` and `placeFr`. `which` tells apart two findings of one kind about the same record. Dates are ISO 8601.
 */
export type Facts = Readonly<Record<string, unknown>>;

/** One answer of a query or a pure function. */
export type GapRow = {
  /** The ids of all records that it names, the one that it is about first. */
  entities: readonly string[];
  facts: Facts;
  /** Orders the findings of a kind, the greatest first. */
  weight: number;
};

/** How a fact is written: as it stands, or as a share, a day, a role, a sector, a type of link. */
export type Wording = 'text' | 'number' | 'percent' | 'date' | 'role' | 'sector' | 'link' | 'what' | 'state';
export type Evidence = { label: Words; as: Wording };

export type GapGroup = 'needs' | 'missions' | 'structure' | 'links' | 'records';

export type GapKind = {
  /** Its name in the API and in addresses. */
  key: string;
  group: GapGroup;
  name: Words;
  /** What it means for the people concerned. */
  meaning: Words;
  /** A pure rule on the facts, and the same rule in words. */
  severity: { rule: Words; of: (facts: Facts) => Severity };
  /** Templates: see `fill` in words.ts. */
  sentence: Words;
  next: Words;
  /** The facts that are shown as evidence, in this order; those that are missing are left out. */
  evidence: Readonly<Record<string, Evidence>>;
  method: Words;
  /** Author and year, the same in both languages, or where the rule comes from. */
  source: string | Words;
  /** How many of the first entities make it the same finding over time; one unless told. */
  about?: number;
  /** Its facts count over everybody: it is only for those who see everybody. */
  countsEveryone?: true;
  /** The query that finds it; without one, a pure function does (see compute.ts). */
  query?: { file: string; run: (database: Reader, given: GapParams) => Promise<GapRow[]> };
};

/** Where the method of a kind comes from, in a language. */
export const sourceOf = ({ source }: Pick<GapKind, 'source'>, language: Language): string =>
  typeof source === 'string' ? source : source[language];

/** What the queries of the catalogue are given: the ecosystem, by its id, and the day of today, ISO 8601. */
export type GapParams = { ecosystem: string; today: string };

/** After how many days something counts as old. */
export const OLD = { measure: 365, unconfirmed: 365, untouched: 730 } as const;

export const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** What of a finding stays the same over time: its kind, what it is about, and which of several. */
export function keyOf(kind: Pick<GapKind, 'key' | 'about'>, { entities, facts }: GapRow): string {
  const about = entities.slice(0, kind.about ?? 1).map((id) => id.slice(id.indexOf('-') + 1));
  return [kind.key, ...about, ...(typeof facts.which === 'string' ? [facts.which] : [])].join('.');
}
