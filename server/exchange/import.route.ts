// POST /api/ecosystems/:slug/import: sheets in, lines of progress and one report out.

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { stream } from 'hono/streaming';
import type { Logger } from 'pino';
import { may, type Viewer, type ViewerOf } from '../access/viewer.ts';
import type { Changes } from '../background/changes.ts';
import { KnownError, NotAllowed, NotFound } from '../errors.ts';
import { languageFor } from '../language/reader.ts';
import { sentence, speak } from '../language/sentence.ts';
import type { ForRoute } from '../load/requests.ts';
import type { Snapshots } from '../map/snapshots.ts';
import type { Database } from '../neo4j/database.ts';
import { exchangeFindEcosystem, exchangeFindReport } from './exchange.queries.ts';
import type { Destination } from './founding.ts';
import { checkDestination, importPlan } from './import.ts';
import { type ImportForm, readForm } from './import-form.ts';
import { previewImport } from './import-preview.ts';
import type { ImportProgress } from './import-report.ts';
import {
  importRefusalIn,
  keptReportIn,
  previewIn,
  reportIn,
  type SaidPreview,
  type SaidRefusal,
  type SaidReport,
} from './import-said.ts';
import { SHEET_BYTES_MAX } from './kumu/plan.ts';
import { readInThread } from './reading.ts';
import { readableIn } from './settle.ts';

export type ImportRouteParts = {
  forRoute: ForRoute;
  viewerOf: ViewerOf;
  log: Logger;
  changes: Changes;
  /** Places what is new before somebody asks for it. */
  snapshots: Pick<Snapshots, 'refresh'>;
};

/** One line of the answer: any number of `progress`, then `report`, `preview` or `error`. */
export type ImportLine =
  | { progress: ImportProgress }
  | { report: SaidReport }
  | { preview: SaidPreview }
  | { error: SaidRefusal };

/**
 * Takes a multipart form (see `import-form.ts`) with files of any format, each as `file`, or as `elements`, `connections` and `nominations`, and the `name`
 * of an ecosystem that does not exist yet. Answers lines of JSON (NDJSON) with status 200; what is refused before anything
 * is read has a status of its own. The preview takes the same and writes nothing.
 */
export function importRoutes(parts: ImportRouteParts): Hono {
  const routes = new Hono();
  for (const [path, work] of [
    ['/api/ecosystems/:slug/import', importing],
    ['/api/ecosystems/:slug/import/preview', previewing],
  ] as const)
    routes.post(
      path,
      // Before the body is read: a page elsewhere can send a form, and no header of our own.
      async (context, next) => {
        if (context.req.header('x-maillage') !== '1') throw new NotAllowed(sentence('import.header'));
        await next();
      },
      bodyLimit({
        maxSize: SHEET_BYTES_MAX,
        onError: (context) => {
          const message = speak(TOO_LARGE, languageFor(context.req.raw));
          return context.json({ error: { code: 'INVALID', message } }, 413);
        },
      }),
      async (context) => {
        const viewer = parts.viewerOf(context);
        const slug = context.req.param('slug');
        await parts.forRoute(context, { effort: 'QUICK' }, (database) =>
          requireRight(database, viewer, slug),
        );
        const form = await readForm(context);
        const ecosystem = { slug, ...(form.name !== undefined && { name: form.name }) };
        checkDestination(ecosystem);
        return answer(context, parts, { viewer, ecosystem, form }, work);
      },
    );
  return routes.get('/api/ecosystems/:slug/imports/:revision', async (context) => {
    const viewer = parts.viewerOf(context);
    const slug = context.req.param('slug');
    const revision = Number(context.req.param('revision'));
    const language = languageFor(context.req.raw);
    const [kept] = await parts.forRoute(context, { effort: 'QUICK' }, async (database) => {
      await requireRight(database, viewer, slug);
      return Number.isSafeInteger(revision) ? database.read(exchangeFindReport, { slug, revision }) : [];
    });
    if (!kept) throw new NotFound(sentence('import.noReport'));
    context.header('Cache-Control', 'no-store');
    return context.json({ ...keptReportIn({ ...kept, revision }, language) });
  });
}

const TOO_LARGE = sentence('import.tooLarge', { most: SHEET_BYTES_MAX / 1024 / 1024 });

async function requireRight(database: Database, viewer: Viewer, slug: string): Promise<void> {
  const [found] = await database.read(exchangeFindEcosystem, { slug });
  const isAllowed = found ? may(viewer, 'curate', found.id) : may(viewer, 'found');
  if (!isAllowed) throw new NotAllowed(sentence('import.notAllowed'));
}

type Asked = { viewer: Viewer; ecosystem: Destination; form: ImportForm };
type Send = (line: ImportLine) => void;

async function importing(
  context: Context,
  { forRoute, changes, snapshots }: ImportRouteParts,
  { viewer, ecosystem, form }: Asked,
  send: Send,
): Promise<ImportLine> {
  const readable = readableIn(await readInThread(form.files));
  const { agreed } = form;
  // What was agreed to in a browser is called off by leaving; any other import is whole or absent, whoever still listens.
  const leaving = agreed.seen === undefined ? undefined : context.req.raw.signal;
  const report = await forRoute(context, { effort: 'IMPORT' }, (database) =>
    importPlan({
      ...{ ...readable, database, ecosystem, viewer, agreed, leaving },
      report: (progress) => send({ progress }),
    }),
  );
  changes.tell(report.ecosystem.id);
  snapshots.refresh(report.ecosystem.id);
  return { report: reportIn(report, languageFor(context.req.raw)) };
}

async function previewing(
  context: Context,
  { forRoute }: ImportRouteParts,
  { viewer, ecosystem, form }: Asked,
  send: Send,
): Promise<ImportLine> {
  const readable = readableIn(await readInThread(form.files));
  send({ progress: { step: 'comparing', done: 0, total: 1 } });
  const { agreed, isWhole } = form;
  const preview = await forRoute(context, { effort: 'IMPORT' }, (database) =>
    previewImport({ ...readable, database, ecosystem, viewer, agreed, isWhole }),
  );
  return { preview: previewIn(preview, languageFor(context.req.raw)) };
}

function answer(context: Context, parts: ImportRouteParts, asked: Asked, work: typeof importing): Response {
  const language = languageFor(context.req.raw);
  context.header('Content-Type', 'application/x-ndjson');
  // Compression would hold the progress back.
  context.header('Cache-Control', 'no-store, no-transform');
  return stream(context, async (out) => {
    const send = (line: ImportLine) => void out.write(`${JSON.stringify(line)}\n`);
    try {
      send({ progress: { step: 'reading', done: 0, total: 1 } });
      const line = await work(context, parts, asked, send);
      await out.write(`${JSON.stringify(line)}\n`);
    } catch (error) {
      const { slug } = asked.ecosystem;
      if (!(error instanceof KnownError)) parts.log.error({ err: error, slug }, 'an import failed');
      const refusal = importRefusalIn(error, language);
      await out.write(`${JSON.stringify({ error: refusal } satisfies ImportLine)}\n`);
    }
  });
}
