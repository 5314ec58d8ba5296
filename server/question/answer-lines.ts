/** An answer as rows of text: for sheets, terminals and scripts. */

import { seesOf } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import { Invalid, NotFound } from '../errors.ts';
import { parseId } from '../kind/ids.ts';
import { inLanguage, type Language } from '../language/language.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import type { Definition } from '../read/question.ts';
import { fold } from '../text.ts';
import { answerOf } from './answer.ts';
import { storedDefinition } from './check.ts';
import { lineDefinition } from './line/read-line.ts';
import { questionLines, questionNames, questionSaved } from './question.queries.ts';
import { idsIn, sentenceOf } from './sentence.ts';
import { SUBJECT_WORDS, valueWord } from './words.ts';

/** How many rows are taken along at most. */
const MOST_LINES = 10_000;

/** One record of an answer in words. */
export type AnswerLine = { id: string; name: string; kind: string; of: string; place: string };

export type AnswerSheet = {
  ecosystem: string;
  revision: number;
  sentence: string;
  count: number;
  answers: AnswerLine[];
};

export type SavedLine = { id: string; name: string; sentence: string };

type Parts = { database: Database; viewer: Viewer };
/** A question by its definition, in a line of words, or a saved one by its id or its name. */
export type Which = { definition: unknown } | { question: string } | { line: string };

/** Asks, and says the answer in words. Throws `NotFound` and `Invalid`. */
export async function readAnswer(
  parts: Parts,
  slug: string,
  which: Which,
  language: Language,
): Promise<AnswerSheet> {
  const definition = await definitionOf(parts, slug, which, language);
  const asked = { ecosystem: { slug }, definition };
  const found = await answerOf(parts, asked, MOST_LINES);
  const sees = seesOf(parts.viewer, found.ecosystem);
  const rows = await parts.database.read(questionLines, {
    ids: [...found.ids],
    sees: sees === true ? null : [...sees],
  });
  const say = (words: { name?: string | null; nameFr?: string | null } | null | undefined) =>
    inLanguage(language, words?.name, words?.nameFr) ?? '';
  return {
    ecosystem: slug,
    revision: found.revision,
    sentence: await saySentence(parts, found.ecosystem, definition, language),
    count: found.total,
    answers: rows.map(({ id, name, nameFr, of, place }) => ({
      id,
      name: roleWord(say({ name: name ?? id, nameFr: nameFr ?? null }), language),
      kind: SUBJECT_WORDS[(parseId(id)?.type ?? '').toUpperCase()]?.[language][0] ?? '',
      of: of.map((each) => roleWord(say(each), language)).join(', '),
      place: say(place),
    })),
  };
}

async function definitionOf(
  parts: Parts,
  slug: string,
  which: Which,
  language: Language,
): Promise<Definition> {
  if ('question' in which) return savedOf(parts, slug, which.question);
  if ('line' in which) return lineDefinition(parts, slug, which.line, language);
  return storedDefinition(which.definition);
}

/** A role without a title is called by its kind. */
const roleWord = (name: string, language: Language) => valueWord('RoleKind', name, language);

/** The saved questions of an ecosystem, by name. Throws `NotFound`. */
export async function readSaved(parts: Parts, slug: string, language: Language): Promise<SavedLine[]> {
  const { id: ecosystem, saved } = await savedIn(parts, slug);
  return Promise.all(
    saved.map(async ({ id, name, nameFr, definition }) => ({
      id,
      name: inLanguage(language, name, nameFr),
      sentence: await saySentence(parts, ecosystem, storedDefinition(definition), language),
    })),
  );
}

async function savedIn({ database, viewer }: Parts, slug: string) {
  const found = await findEcosystem(database, slug, viewer);
  const [row] = await database.read(questionSaved, { ecosystem: found.id });
  if (!row) throw new NotFound(sentence('ecosystem.unknown', { slug }));
  return { id: found.id, saved: row.questions };
}

async function savedOf(parts: Parts, slug: string, named: string): Promise<Definition> {
  const { saved } = await savedIn(parts, slug);
  const isNamed = ({ name, nameFr }: { name: string; nameFr?: string | null }) =>
    [name, nameFr ?? name].some((each) => fold(each) === fold(named));
  const fitting = saved.some(({ id }) => id === named)
    ? saved.filter(({ id }) => id === named)
    : saved.filter(isNamed);
  const [only, ...others] = fitting;
  if (!only) throw new NotFound(sentence('question.saved', { question: named, slug }));
  if (others.length > 0)
    throw new Invalid(sentence('question.several', { question: named }), [
      complaint('question', 'as.listed', { all: fitting.map(({ id }) => id) }),
    ]);
  return storedDefinition(only.definition);
}

/** A question in plain words; what its reader may not see is named by its id alone. */
export async function saySentence(
  { database, viewer }: Parts,
  ecosystem: string,
  definition: Definition,
  language: Language,
): Promise<string> {
  const ids = idsIn(definition);
  const sees = seesOf(viewer, ecosystem);
  const names =
    ids.length === 0
      ? []
      : await database.read(questionNames, { ids, ecosystem, sees: sees === true ? null : [...sees] });
  return sentenceOf(definition, new Map(names.map((each) => [each.id, each])), language);
}

const HEADERS: Record<Language, string[]> = {
  en: ['Name', 'Kind', 'Belongs to', 'Place', 'Id'],
  fr: ['Nom', 'Type', 'Appartient à', 'Lieu', 'Identifiant'],
};

/** The rows of a sheet, its header first. */
export function sheetOf(lines: readonly AnswerLine[], language: Language): string[][] {
  return [HEADERS[language], ...lines.map(({ name, kind, of, place, id }) => [name, kind, of, place, id])];
}
