// POST /api/ecosystems/:slug/import: sheets in, lines of progress and one report out.

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { stream } from 'hono/streaming';
import type { Logger } from 'pino';
import { may, type Viewer, type ViewerOf } from '../access/viewer.ts';
import type { Changes } from '../background/changes.ts';
import { Invalid, KnownError, NotAllowed } from '../errors.ts';
import { languageFor } from '../language/reader.ts';
import { sentence, speak } from '../language/sentence.ts';
import type { ForRoute } from '../load/requests.ts';
import type { Snapshots } from '../map/snapshots.ts';
import type { Database } from '../neo4j/database.ts';
import { isBlank } from '../text.ts';
import { exchangeFindEcosystem } from './exchange.queries.ts';
import type { Destination } from './founding.ts';
import { checkDestination, importPlan } from './import.ts';
import { ImportRefused } from './import-refused.ts';
import type { ImportProgress } from './import-report.ts';
import { importRefusalIn, reportIn, type SaidRefusal, type SaidReport } from './import-said.ts';
import { SHEET_BYTES_MAX } from './kumu/plan.ts';
import { readSheets, type Sheets } from './reading.ts';

export type ImportRouteParts = {
  forRoute: ForRoute;
  viewerOf: ViewerOf;
  log: Logger;
  changes: Changes;
  /** Places what is new before somebody asks for it. */
  snapshots: Pick<Snapshots, 'refresh'>;
};

/** One line of the answer: any number of `progress`, then `report` or `error`. */
export type ImportLine = { progress: ImportProgress } | { report: SaidReport } | { error: SaidRefusal };

/**
 * Takes a multipart form with the files `elements`, `connections` and `nominations`, one of them at least, and the `name` of an
 * ecosystem that does not exist yet. Answers lines of JSON (NDJSON) with status 200; what is refused before anything
 * is read has a status of its own.
 */
export function importRoutes(parts: ImportRouteParts): Hono {
  const routes = new Hono();
  routes.post(
    '/api/ecosystems/:slug/import',
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
      await parts.forRoute(context, { effort: 'QUICK' }, (database) => requireRight(database, viewer, slug));
      const { sheets, name } = await readForm(context);
      const ecosystem = { slug, ...(name !== undefined && { name }) };
      checkDestination(ecosystem);
      return answer(context, parts, viewer, ecosystem, sheets);
    },
  );
  return routes;
}

const TOO_LARGE = sentence('import.tooLarge', { most: SHEET_BYTES_MAX / 1024 / 1024 });

async function requireRight(database: Database, viewer: Viewer, slug: string): Promise<void> {
  const [found] = await database.read(exchangeFindEcosystem, { slug });
  const isAllowed = found ? may(viewer, 'curate', found.id) : may(viewer, 'found');
  if (!isAllowed) throw new NotAllowed(sentence('import.notAllowed'));
}

/** The parts of the form, and what each of them is. */
const PARTS: Record<string, 'file' | 'text'> = {
  ...{ elements: 'file', connections: 'file', nominations: 'file' },
  name: 'text',
};

/** Throws `Invalid` for a part that would be left out unsaid: one of two of a name, an unknown one, text for a file. */
function requireParts(form: FormData): void {
  for (const part of new Set(form.keys())) {
    const wanted = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
    if (!wanted) {
      const [known, given] = [Object.keys(PARTS), part.slice(0, 40)];
      throw new Invalid(sentence('import.partUnknown', { part: given, known }));
    }
    const [value, ...more] = form.getAll(part);
    if (more.length > 0) throw new Invalid(sentence('import.partTwice', { part }));
    if ((value instanceof File ? 'file' : 'text') === wanted) continue;
    const key = wanted === 'file' ? 'import.partFile' : 'import.partText';
    throw new Invalid(sentence(key, { part }));
  }
}

async function readForm(context: Context): Promise<{ sheets: Sheets; name: string | undefined }> {
  const form = await context.req.formData().catch((error: unknown) => {
    throw new Invalid(sentence('import.form'), [], { cause: error });
  });
  requireParts(form);
  const sheets: Sheets = {};
  for (const sheet of ['elements', 'connections', 'nominations'] as const) {
    const file = form.get(sheet);
    if (file instanceof File) sheets[sheet] = new Uint8Array(await file.arrayBuffer());
  }
  const name = form.get('name');
  return { sheets, name: typeof name === 'string' && !isBlank(name) ? name : undefined };
}

function answer(
  context: Context,
  { forRoute, log, changes, snapshots }: ImportRouteParts,
  viewer: Viewer,
  ecosystem: Destination,
  sheets: Sheets,
): Response {
  const language = languageFor(context.req.raw);
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
      const { plan } = reading;
      const report = await forRoute(context, { effort: 'IMPORT' }, (database) =>
        importPlan({ database, ecosystem, plan, viewer, report: (progress) => send({ progress }) }),
      );
      changes.tell(report.ecosystem.id);
      snapshots.refresh(report.ecosystem.id);
      await out.write(`${JSON.stringify({ report: reportIn(report, language) } satisfies ImportLine)}\n`);
    } catch (error) {
      if (!(error instanceof KnownError)) log.error({ err: error, slug: ecosystem.slug }, 'an import failed');
      const refusal = importRefusalIn(error, language);
      await out.write(`${JSON.stringify({ error: refusal } satisfies ImportLine)}\n`);
    }
  });
}
