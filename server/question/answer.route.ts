/**
 * `GET /api/ecosystems/:slug/answer.csv`, `.xlsx` and `.json`: all that a question finds, to take along; `definition` is the
 * question as JSON, `line` the same in words, or `question` the id or the name of a saved one. `questions.json` lists the saved ones.
 */

import { type Context, Hono } from 'hono';
import type { Viewer, ViewerOf } from '../access/viewer.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import { Invalid } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { Effort, ForRoute } from '../load/requests.ts';
import type { Database } from '../neo4j/database.ts';
import { languageAsked, SHEET_FORMATS, sheetResponse } from '../sheet.ts';
import { readAnswer, readSaved, sheetOf, type Which } from './answer-lines.ts';

type Asked = {
  slug: string;
  query: URLSearchParams;
  language: Language;
  parts: { database: Database; viewer: Viewer };
};

type AnswerParts = { forRoute: ForRoute; viewerOf: ViewerOf };

export function answerRoutes({ forRoute, viewerOf }: AnswerParts): Hono {
  const routes = new Hono();
  const asking = async <A>(context: Context, effort: Effort, read: (asked: Asked) => Promise<A>) => {
    const slug = context.req.param('slug') ?? '';
    const viewer = viewerOf(context);
    const query = new URL(context.req.raw.url).searchParams;
    const asked = { slug, query };
    return forRoute(context, { effort, ecosystems: [slug] }, async (database) => {
      await findEcosystem(database, slug, viewer);
      const language = languageAsked(query);
      return { ...asked, language, read: await read({ ...asked, language, parts: { database, viewer } }) };
    });
  };
  const answers = (context: Context) =>
    asking(context, 'DEAR', ({ parts, slug, query, language }) =>
      readAnswer(parts, slug, whichIn(query), language),
    );
  for (const format of SHEET_FORMATS) {
    routes.get(`/api/ecosystems/:slug/answer.${format}`, async (context) => {
      const { slug, language, read } = await answers(context);
      const title = { en: 'Answer', fr: 'Réponse' }[language];
      const day = new Date().toISOString().slice(0, 10);
      return sheetResponse(sheetOf(read.answers, language), { format, name: `${slug}-answer-${day}`, title });
    });
  }
  routes.get('/api/ecosystems/:slug/answer.json', async (context) => {
    const { read } = await answers(context);
    context.header('Cache-Control', 'private, no-cache');
    return context.json(read);
  });
  routes.get('/api/ecosystems/:slug/questions.json', async (context) => {
    const { slug, read } = await asking(context, 'QUICK', ({ parts, slug, language }) =>
      readSaved(parts, slug, language),
    );
    context.header('Cache-Control', 'private, no-cache');
    return context.json({ ecosystem: slug, questions: read });
  });
  return routes;
}

function whichIn(query: URLSearchParams): Which {
  const [definition, question, line] = ['definition', 'question', 'line'].map((name) => query.get(name));
  const given = [definition, question, line].filter((each) => each !== null).length;
  if (given === 1) {
    if (typeof question === 'string') return { question };
    return typeof line === 'string' ? { line } : { definition };
  }
  throw new Invalid(sentence('question.either'), [complaint('definition', 'question.eitherWanted')]);
}
