/** `GET /api/ecosystems/:slug/<name>.csv` and `.xlsx`, and `.json` for programs: what a reading tells, to take along. */
import { type Context, Hono } from 'hono';
import type { Language, Words } from './language/language.ts';
import type { ForRoute } from './load/requests.ts';
import type { Database } from './neo4j/database.ts';
import { languageAsked, type Rows, SHEET_FORMATS, sheetResponse } from './sheet.ts';

/** What a download is asked for. */
export type AskedSheet = { context: Context; database: Database; slug: string; query: URLSearchParams };

type Told<Answer> = {
  /** The last part of its address, without an ending. */
  name: string;
  title: Words;
  /** Throws what is told to who asks. */
  read(asked: AskedSheet): Promise<Answer>;
  rows(answer: Answer, language: Language): Rows;
  /** The name of the file, without its ending; that of the ecosystem and of the address when left out. */
  file?(answer: Answer, slug: string): string;
  /** What the JSON holds; none is offered when left out. */
  json?(answer: Answer, slug: string): object;
};

export function sheetRoutes<Answer>(forRoute: ForRoute, told: Told<Answer>): Hono {
  const { name, title, read, rows, json, file = (_answer, slug) => `${slug}-${name}` } = told;
  const routes = new Hono();
  const queryOf = (context: Context) => new URL(context.req.raw.url).searchParams;
  const slugOf = (context: Context) => context.req.param('slug') ?? '';
  const answer = (context: Context) => {
    const slug = slugOf(context);
    return forRoute(context, { effort: 'DEAR', ecosystems: [slug] }, (database) =>
      read({ context, database, slug, query: queryOf(context) }),
    );
  };
  for (const format of SHEET_FORMATS) {
    routes.get(`/api/ecosystems/:slug/${name}.${format}`, async (context) => {
      const found = await answer(context);
      const language = languageAsked(queryOf(context));
      return sheetResponse(rows(found, language), {
        format,
        name: file(found, slugOf(context)),
        title: title[language],
      });
    });
  }
  if (json)
    routes.get(`/api/ecosystems/:slug/${name}.json`, async (context) => {
      const found = await answer(context);
      context.header('Cache-Control', 'private, no-cache');
      return context.json(json(found, slugOf(context)));
    });
  return routes;
}
