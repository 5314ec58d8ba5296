/** A typed line, read with the names of the ecosystem that its reader may see: one rule for the page and the terminal. */
import { visible } from '../../access/sees.ts';
import type { Viewer } from '../../access/viewer.ts';
import { toSharedWordsQuery } from '../../element/element.ts';
import { Invalid } from '../../errors.ts';
import { type Cypher, cypher, given, join, name, where } from '../../kind/cypher.ts';
import { type Kind, kindOf } from '../../kind/kind.ts';
import type { Language } from '../../language/language.ts';
import { complaint, sentence } from '../../language/sentence.ts';
import type { Database } from '../../neo4j/database.ts';
import type { Definition } from '../../read/question.ts';
import { beginList, hasName, readRows } from '../../read/read.ts';
import { fold } from '../../text.ts';
import { toDefinition } from '../check.ts';
import { lexiconOf, MOST_WORDS, type Named, wordsOf } from './lexicon.ts';
import { type Suggestion, suggestionsFor } from './suggest.ts';
import { type LinePart, understand } from './understand.ts';

type Parts = { database: Database; viewer: Viewer };

export type LineRead = {
  parts: LinePart[];
  /** What was understood, as it can be asked; undefined when nothing can. */
  definition: Definition | undefined;
  /** All of the line is in it. */
  isWhole: boolean;
  suggestions: Suggestion[];
};

/** The longest line, in characters: what is beyond is told as not understood. */
const MOST_LINE = 300;
/** How many records of a kind are looked through by all their names. */
const MOST_NAMED = 2_000;
/** Of stakeholders that begin as the line ends, and of those whose French name shares words with it, so many are looked at. */
const MOST_BEGUN = 200;

/** Reads a line and tells what of it was understood. Throws `NotFound` for no such ecosystem, through what it reads. */
export async function readLine(
  parts: Parts,
  slug: string,
  line: string,
  language: Language,
): Promise<LineRead> {
  const text = line.slice(0, MOST_LINE);
  const lexicon = lexiconOf(await namesFor(parts, slug, text));
  const read = understand(text, lexicon);
  const definition = askable(read.definition);
  const beyond = line.slice(MOST_LINE).trim().slice(0, MOST_LINE);
  return {
    parts: [...read.parts, ...(beyond ? [{ text: beyond, isUnderstood: false, meaning: undefined }] : [])],
    definition,
    isWhole: read.isWhole && definition !== undefined && !beyond,
    suggestions: suggestionsFor(text, lexicon, read, language),
  };
}

/** The question of a line for who cannot be asked back. Throws `Invalid` with what was not understood. */
export async function lineDefinition(
  parts: Parts,
  slug: string,
  line: string,
  language: Language,
): Promise<Definition> {
  const { definition, isWhole, parts: said } = await readLine(parts, slug, line, language);
  if (definition && isWhole) return definition;
  const words = said.filter(({ isUnderstood }) => !isUnderstood).map(({ text }) => text);
  throw words.length > 0
    ? new Invalid(sentence('question.notUnderstood', { words }), [
        complaint('line', 'question.notUnderstood', { words }),
      ])
    : new Invalid(sentence('question.ofWhat'), [complaint('line', 'question.ofWhat')]);
}

/** As it is asked; undefined when it is more than a question takes. */
function askable(definition: Definition | undefined): Definition | undefined {
  if (!definition) return undefined;
  try {
    return toDefinition(definition);
  } catch (error) {
    if (error instanceof Invalid) return undefined;
    throw error;
  }
}

const N = name('n');
/** Of these there are few, and people shorten them: all are looked through. Stakeholders are found by the words of the line. */
const FEW = ['Place', 'Mission', 'Resource', 'Community'] as const;

async function namesFor(parts: Parts, slug: string, line: string): Promise<Named[]> {
  const kinds = [
    ...FEW.map((kind) => namesOf(parts, slug, kind, (n, seen) => [allOf(n, seen)])),
    namesOf(parts, slug, 'Stakeholder', (n, seen) => inLine(line, n, seen)),
  ];
  return (await Promise.all(kinds)).flat();
}

type Row = { id: string; names: (string | null)[] };
/** Which of them are read: queries that answer with `n`, all of them together. `seen` leaves out what the reader may not see. */
type Search = (kind: Kind, seen: readonly Cypher[]) => Cypher[];

async function namesOf(
  { database, viewer }: Parts,
  slug: string,
  kind: (typeof FEW)[number] | 'Stakeholder',
  search: Search,
): Promise<Named[]> {
  const { c, match, scope } = beginList(viewer, slug);
  const declared = kindOf(kind);
  const others = ['nameFr', 'hashtag'].filter((field) => field in declared.fields);
  const names = [cypher`n.name`, ...others.map((field) => cypher`n.${name(field)}`)];
  const more = 'otherNames' in declared.fields ? cypher` + coalesce(n.otherNames, [])` : cypher``;
  const rows = await readRows(
    { database },
    'question/line',
    cypher`${match}
CALL (${scope}) {
  ${join(
    search(declared, visible(declared, N, c.sees)),
    cypher`
  UNION
  `,
  )}
}
RETURN {id: n.id, names: [${join(names, cypher`, `)}]${more}} AS row`,
  );
  return rows.map(({ row }) => {
    const { id, names: all } = row as Row;
    return { id, kind, names: all.filter((each) => each !== null) };
  });
}

function allOf(kind: Kind, seen: readonly Cypher[]): Cypher {
  const there = hasName(kind) ? cypher`n.sortName IS NOT NULL` : cypher`n.number IS NOT NULL`;
  return cypher`MATCH (n:${name(kind.name)} {ecosystem: ecosystem.id})${where(there, ...seen)} RETURN n LIMIT ${given(MOST_NAMED)}`;
}

/**
 * The name of a stakeholder stands in the line, or begins with its last words. Each by an index: one query with "or" between
 * them would look through all stakeholders of the ecosystem at every letter that is typed.
 */
function inLine(line: string, kind: Kind, seen: readonly Cypher[]): Cypher[] {
  const words = wordsOf(line).split(' ').slice(0, 60);
  // As the name is kept folded, its signs stand between the words: each stretch of the line as it was typed, too.
  const typed = fold(line).split(/\s+/);
  const stretches = new Set([...stretchesOf(words), ...stretchesOf(typed)]);
  const tails = [1, 2, 3].map((count) => words.slice(-count).join(' ')).filter((tail) => tail.length > 2);
  const of = cypher`MATCH (n:${name(kind.name)} {ecosystem: ecosystem.id})`;
  const french = toSharedWordsQuery(line, 'nameFr');
  return [
    cypher`${of}${where(cypher`n.sortName IN ${given([...stretches], 'names')}`, ...seen)} RETURN n`,
    ...[...new Set(tails)].map(
      (tail) =>
        cypher`${of}${where(cypher`n.sortName STARTS WITH ${given(tail, 'tail')}`, ...seen)} RETURN n LIMIT ${given(MOST_BEGUN)}`,
    ),
    ...(french === undefined ? [] : [byFrenchName(line, french, kind, seen)]),
  ];
}

/** French names are not kept folded: the index of texts knows them by their words. */
function byFrenchName(line: string, query: string, kind: Kind, seen: readonly Cypher[]): Cypher {
  const whole = given(stretchesOf(line.toLowerCase().split(/\s+/)), 'french');
  const conditions = [
    cypher`n:${name(kind.name)}`,
    cypher`n.ecosystem = ecosystem.id`,
    cypher`toLower(n.nameFr) IN ${whole}`,
  ];
  return cypher`CALL db.index.fulltext.queryNodes('element_text', 'ecosystem:' + ecosystem.id + ' AND ' + ${given(query, 'words')}, {limit: ${given(MOST_BEGUN)}}) YIELD node AS n${where(...conditions, ...seen)} RETURN n`;
}

const stretchesOf = (words: readonly string[]): string[] =>
  words.flatMap((_, at) =>
    Array.from({ length: Math.min(MOST_WORDS, words.length - at) }, (_each, more) =>
      words.slice(at, at + more + 1).join(' '),
    ),
  );
