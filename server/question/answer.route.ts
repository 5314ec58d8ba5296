/**
 * `GET /api/ecosystems/:slug/answer.csv`, `.xlsx` and `.json`: all that a question finds, to take along; `definition` is the
 * question as JSON, `line` the same in words, or `question` the id or the name of a saved one. `questions.json` lists the saved ones.
 */

import type { Hono } from 'hono';
import type { ViewerOf } from '../access/viewer.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import { Invalid } from '../errors.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { ForRoute } from '../load/requests.ts';
import { languageAsked } from '../sheet.ts';
import { type AskedSheet, sheetRoutes } from '../sheet-routes.ts';
import { readAnswer, readSaved, sheetOf, type Which } from './answer-lines.ts';

type AnswerParts = { forRoute: ForRoute; viewerOf: ViewerOf };

export function answerRoutes({ forRoute, viewerOf }: AnswerParts): Hono {
  const routes = sheetRoutes(forRoute, {
    name: 'answer',
    title: { en: 'Answer', fr: 'Réponse' },
    read: async (asked) => {
      const { parts, language } = await begun(asked, viewerOf);
      return readAnswer(parts, asked.slug, whichIn(asked.query), language);
    },
    rows: ({ answers }, language) => sheetOf(answers, language),
    file: (_answer, slug) => `${slug}-answer-${new Date().toISOString().slice(0, 10)}`,
    json: (answer) => answer,
  });
  routes.get('/api/ecosystems/:slug/questions.json', async (context) => {
    const slug = context.req.param('slug');
    const query = new URL(context.req.raw.url).searchParams;
    const questions = await forRoute(context, { effort: 'QUICK', ecosystems: [slug] }, async (database) => {
      const { parts, language } = await begun({ context, database, slug, query }, viewerOf);
      return readSaved(parts, slug, language);
    });
    context.header('Cache-Control', 'private, no-cache');
    return context.json({ ecosystem: slug, questions });
  });
  return routes;
}

/** Who asks, once there is such an ecosystem for them, and the language. */
async function begun({ context, database, slug, query }: AskedSheet, viewerOf: ViewerOf) {
  const viewer = viewerOf(context);
  await findEcosystem(database, slug, viewer);
  return { parts: { database, viewer }, language: languageAsked(query) };
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
