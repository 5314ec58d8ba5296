// POST /api/ecosystems/:slug/names: a text in, who is named in it out. Nothing is kept.

import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { may, type ViewerOf } from '../access/viewer.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import { NotAllowed } from '../errors.ts';
import { languageFor } from '../language/reader.ts';
import { sentence, speak } from '../language/sentence.ts';
import type { ForRoute } from '../load/requests.ts';
import { readNames, TEXT_BYTES_MAX } from './read-names.ts';

type Parts = { forRoute: ForRoute; viewerOf: ViewerOf };

/** Takes the bytes of a text or of a PDF as they are. For facilitators; throws `NotFound`, `NotAllowed` and `Invalid`. */
export function namesRoutes({ forRoute, viewerOf }: Parts): Hono {
  const routes = new Hono();
  routes.post(
    '/api/ecosystems/:slug/names',
    // Before the body is read: a page elsewhere can send a form, and no header of our own.
    async (context, next) => {
      if (context.req.header('x-maillage') !== '1') throw new NotAllowed(sentence('import.header'));
      await next();
    },
    bodyLimit({
      maxSize: TEXT_BYTES_MAX,
      onError: (context) => {
        const said = sentence('names.tooLong', { most: TEXT_BYTES_MAX / 1024 / 1024 });
        return context.json(
          { error: { code: 'INVALID', message: speak(said, languageFor(context.req.raw)) } },
          413,
        );
      },
    }),
    async (context) => {
      const viewer = viewerOf(context);
      const slug = context.req.param('slug');
      const bytes = new Uint8Array(await context.req.arrayBuffer());
      const names = await forRoute(context, { effort: 'DEAR', ecosystems: [slug] }, async (database) => {
        const { id } = await findEcosystem(database, slug, viewer);
        if (!may(viewer, 'curate', id)) throw new NotAllowed(sentence('names.notAllowed'));
        return readNames(database, id, bytes);
      });
      context.header('Cache-Control', 'no-store');
      return context.json(names);
    },
  );
  return routes;
}
