/** `npm run maillage -- ask` and `-- questions`: asks a question in words, a saved one or one given as JSON, and lists the saved ones. */

import { LOCAL_FACILITATOR } from '../access/viewer.ts';
import { StartError } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { sentence } from '../language/sentence.ts';
import {
  type AnswerLine,
  type AnswerSheet,
  readAnswer,
  readSaved,
  type SavedLine,
  sheetOf,
  type Which,
} from '../question/answer-lines.ts';
import { type Command, type Given, print, readArguments } from './command.ts';
import { askSource } from './source.ts';

const ASK = `npm run maillage -- ask <ecosystem> "missions without funder" | --question <id or name> | --definition '{"of": "MISSION", "has": [...]}'`;
const QUESTIONS = 'npm run maillage -- questions <ecosystem>';

export const ask: Command = {
  usage: ASK,
  async run(argv, env) {
    const given = readArguments(argv, env, { usage: ASK, options: ['question', 'definition'], more: 1 });
    const which = whichOf(given);
    const { ecosystem, format, language } = given;
    const query = new URLSearchParams({ language, ...(which as Record<string, string>) });
    const found = await askSource<AnswerSheet>(given, {
      path: `${encodeURIComponent(ecosystem)}/answer.json?${query}`,
      without: (database) => readAnswer({ database, viewer: LOCAL_FACILITATOR }, ecosystem, which, language),
    });
    print(format, {
      json: found,
      sheet: () => sheetOf(found.answers, language),
      table: () => table(found, language),
    });
    return found.count > 0 ? 1 : 0;
  },
};

function whichOf({ options, more }: Given): Which {
  const [question] = options.question ?? [];
  const [definition] = options.definition ?? [];
  const [line] = more;
  const given = [question, definition, line].filter((each) => each !== undefined).length;
  if (given === 1) {
    if (question !== undefined) return { question };
    return line !== undefined ? { line } : { definition };
  }
  throw new StartError(sentence('command.asked', { usage: ASK }));
}

function table({ sentence, count, answers }: AnswerSheet, language: Language): string {
  if (count === 0) return `${sentence}\n\n${language === 'fr' ? 'Il n’y en a pas.' : 'There is none.'}`;
  return `${sentence}\n\n${columns(sheetOf(answers as AnswerLine[], language))}`;
}

export const questions: Command = {
  usage: QUESTIONS,
  async run(argv, env) {
    const given = readArguments(argv, env, { usage: QUESTIONS, options: [] });
    const { ecosystem, format, language } = given;
    const { questions: saved } = await askSource<{ questions: SavedLine[] }>(given, {
      path: `${encodeURIComponent(ecosystem)}/questions.json?language=${language}`,
      without: async (database) => ({
        questions: await readSaved({ database, viewer: LOCAL_FACILITATOR }, ecosystem, language),
      }),
    });
    const head = language === 'fr' ? ['Nom', 'Question', 'Identifiant'] : ['Name', 'Question', 'Id'];
    const sheet = [head, ...saved.map(({ id, name, sentence }) => [name, sentence, id])];
    const none = language === 'fr' ? 'Aucune question enregistrée.' : 'No question was saved yet.';
    print(format, {
      json: saved,
      sheet: () => sheet,
      table: () => (saved.length === 0 ? none : columns(sheet)),
    });
    return saved.length > 0 ? 1 : 0;
  },
};

/** Rows under one another; the last column keeps its own width. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((text, column) => (column === row.length - 1 ? text : text.padEnd(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
