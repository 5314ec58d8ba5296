// POST /api/ecosystems/:slug/import: two sheets in, lines of progress and one report out.

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { stream } from 'hono/streaming';
import type { Logger } from 'pino';
import { may, type Viewer } from '../access/viewer.ts';
import type { Changes } from '../background/changes.ts';
import { Invalid, KnownError, NotAllowed } from '../errors.ts';
import type { Snapshots } from '../map/snapshots.ts';
import type { Database } from '../neo4j/database.ts';
import { isBlank } from '../text.ts';
import { exchangeFindEcosystem } from './exchange.queries.ts';
import type { Destination } from './founding.ts';
import { checkDestination, importPlan } from './import.ts';
import { type ImportProgress, ImportRefused, type ImportReport } from './import-report.ts';
import { SHEET_BYTES_MAX, type SheetIssue } from './kumu/plan.ts';
import { readSheets, type Sheets } from './reading.ts';

export type ImportRouteParts = {
  database: Database;
  viewerOf: (request: Request) => Viewer;
  log: Logger;
  changes: Changes;
  /** Places what is new before somebody asks for it. */
  snapshots: Pick<Snapshots, 'refresh'>;
};

/** One line of the answer: any number of `progress`, then `report` or `error`. */
export type ImportLine =
  | { progress: ImportProgress }
  | { report: ImportReport }
  | {
      error: {
        code: string;
        message: string;
        issues?: readonly SheetIssue[];
        notices?: readonly SheetIssue[];
      };
    };

/**
 * Takes a multipart form with the files `elements` and `connections`, one of them at least, and the `name` of an
 * ecosystem that does not exist yet. Answers lines of JSON (NDJSON) with status 200; what is refused before anything
 * is read has a status of its own.
 */
export function importRoutes(parts: ImportRouteParts): Hono {
  const routes = new Hono();
  routes.post(
    '/api/ecosystems/:slug/import',
    // Before the body is read: a page elsewhere can send a form, and no header of our own.
    async (context, next) => {
      if (context.req.header('x-maillage') !== '1')
        throw new NotAllowed('An import needs the header x-maillage: 1.');
      await next();
    },
    bodyLimit({
      maxSize: SHEET_BYTES_MAX,
      onError: (context) => context.json({ error: { code: 'INVALID', message: TOO_LARGE } }, 413),
    }),
    async (context) => {
      const viewer = parts.viewerOf(context.req.raw);
      const slug = context.req.param('slug');
      await requireRight(parts.database, viewer, slug);
      const { sheets, name } = await readForm(context);
      const ecosystem = { slug, ...(name !== undefined && { name }) };
      checkDestination(ecosystem);
      return answer(context, parts, viewer, ecosystem, sheets);
    },
  );
  return routes;
}

const TOO_LARGE = `The sheets are larger than ${SHEET_BYTES_MAX / 1024 / 1024} MB: split them and import the parts.`;

async function requireRight(database: Database, viewer: Viewer, slug: string): Promise<void> {
  const [found] = await database.read(exchangeFindEcosystem, { slug });
  const isAllowed = found ? may(viewer, 'curate', found.id) : may(viewer, 'found');
  if (!isAllowed) throw new NotAllowed('Only a facilitator of this ecosystem can import into it.');
}

async function readForm(context: Context): Promise<{ sheets: Sheets; name: string | undefined }> {
  const form = await context.req.formData().catch((error: unknown) => {
    throw new Invalid(
      'An import is a form (multipart/form-data) with the files elements and connections.',
      [],
      {
        cause: error,
      },
    );
  });
  const sheets: Sheets = {};
  for (const sheet of ['elements', 'connections'] as const) {
    const file = form.get(sheet);
    if (file instanceof File) sheets[sheet] = new Uint8Array(await file.arrayBuffer());
  }
  const name = form.get('name');
  return { sheets, name: typeof name === 'string' && !isBlank(name) ? name : undefined };
}

function answer(
  context: Context,
  { database, log, changes, snapshots }: ImportRouteParts,
  viewer: Viewer,
  ecosystem: Destination,
  sheets: Sheets,
): Response {
  context.header('Content-Type', 'application/x-ndjson');
  // Compression would hold the progress back.
  context.header('Cache-Control', 'no-store, no-transform');
  return stream(context, async (out) => {
    // Who went away does not stop an import: it is whole or absent either way.
    const send = (line: ImportLine) => void out.write(`${JSON.stringify(line)}\n`);
    try {
      send({ progress: { step: 'reading', done: 0, total: 1 } });
      const reading = await readSheets(sheets);
      if (!('plan' in reading)) throw new ImportRefused(reading.issues, reading.notices);
      const report = await importPlan({
        database,
        ecosystem,
        plan: reading.plan,
        author: viewer.name,
        report: (progress) => send({ progress }),
      });
      changes.tell(report.ecosystem.id);
      snapshots.refresh(report.ecosystem.id);
      await out.write(`${JSON.stringify({ report } satisfies ImportLine)}\n`);
    } catch (error) {
      if (!(error instanceof KnownError)) log.error({ err: error, slug: ecosystem.slug }, 'an import failed');
      await out.write(`${JSON.stringify({ error: refusal(error) } satisfies ImportLine)}\n`);
    }
  });
}

function refusal(error: unknown): Extract<ImportLine, { error: unknown }>['error'] {
  if (error instanceof ImportRefused) {
    const { code, message, sheetIssues, notices } = error;
    return { code, message, issues: sheetIssues, notices };
  }
  if (error instanceof KnownError) return { code: error.code, message: error.message };
  return { code: 'INTERNAL', message: 'Something went wrong on our side: nothing was imported. Try again.' };
}
