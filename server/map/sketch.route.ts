import { Hono } from 'hono';
import { audienceOf, seesOf } from '../access/sees.ts';
import type { ViewerOf } from '../access/viewer.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import type { ForRoute } from '../load/requests.ts';
import { tagOfRevision } from './bodies.ts';
import { createSketches } from './sketch.ts';
import type { Snapshots } from './snapshots.ts';

type SketchParts = { forRoute: ForRoute; snapshots: Snapshots; viewerOf: ViewerOf };

/** `GET /api/ecosystems/:slug/sketch`: a map as small as a stamp, as docs/map-format.md says. Throws `NotFound`, `NotAllowed` and `Unavailable`. */
export function sketchRoutes({ forRoute, snapshots, viewerOf }: SketchParts): Hono {
  const sketches = createSketches(snapshots);
  const routes = new Hono();
  routes.get('/api/ecosystems/:slug/sketch', async (context) => {
    const viewer = viewerOf(context);
    return forRoute(context, { effort: 'QUICK' }, async (database) => {
      const current = await findEcosystem(database, context.req.param('slug'), viewer);
      const audience = audienceOf(seesOf(viewer, current.id));
      const tag = `"sketch-${tagOfRevision(current, current.revision, { audience })}"`;
      const headers = { 'Cache-Control': 'private, no-cache', ETag: tag };
      // Only one in which everything has its place was given a tag.
      if (context.req.header('If-None-Match')?.includes(tag))
        return new Response(null, { status: 304, headers });
      const { body, isWhole } = await sketches.of(database, current, audience);
      const kept = isWhole ? headers : { 'Cache-Control': 'no-store' };
      return new Response(body, { headers: { ...kept, 'Content-Type': 'application/json' } });
    });
  });
  return routes;
}
