/**
 * `GET /api/ecosystems/:slug/answer.csv`, `.xlsx` and `.json`: all that a question finds, to take along; `definition` is the
 * question as JSON, or `question` the id or the name of a saved one. `questions.json` lists the saved ones.
 */

import { type Context, Hono } from 'hono';
import type { Viewer } from '../access/viewer.ts';
import { openEcosystem } from '../ecosystem/find.ts';
import { Invalid } from '../errors.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import { languageAsked, SHEET_FORMATS, sheetResponse } from '../sheet.ts';
import { readAnswer, readSaved, sheetOf, type Which } from './answer-lines.ts';

type AnswerParts = { database: Database; viewerOf: (request: Request) => Viewer };

export function answerRoutes({ database, viewerOf }: AnswerParts): Hono {
  const routes = new Hono();
  const asking = async (context: Context) => {
    const slug = context.req.param('slug') ?? '';
    const viewer = viewerOf(context.req.raw);
    await openEcosystem(database, slug, viewer);
    const query = new URL(context.req.raw.url).searchParams;
    return { slug, parts: { database, viewer }, query, language: languageAsked(query) };
  };
  for (const format of SHEET_FORMATS) {
    routes.get(`/api/ecosystems/:slug/answer.${format}`, async (context) => {
      const { slug, parts, query, language } = await asking(context);
      const { answers } = await readAnswer(parts, slug, whichIn(query), language);
      const title = { en: 'Answer', fr: 'Réponse' }[language];
      const day = new Date().toISOString().slice(0, 10);
      return sheetResponse(sheetOf(answers, language), { format, name: `${slug}-answer-${day}`, title });
    });
  }
  routes.get('/api/ecosystems/:slug/answer.json', async (context) => {
    const { slug, parts, query, language } = await asking(context);
    context.header('Cache-Control', 'private, no-cache');
    return context.json(await readAnswer(parts, slug, whichIn(query), language));
  });
  routes.get('/api/ecosystems/:slug/questions.json', async (context) => {
    const { slug, parts, language } = await asking(context);
    context.header('Cache-Control', 'private, no-cache');
    return context.json({ ecosystem: slug, questions: await readSaved(parts, slug, language) });
  });
  return routes;
}

function whichIn(query: URLSearchParams): Which {
  const [definition, question] = [query.get('definition'), query.get('question')];
  if (definition !== null && question === null) return { definition };
  if (question !== null && definition === null) return { question };
  throw new Invalid(sentence('question.either'), [complaint('definition', 'question.eitherWanted')]);
}
