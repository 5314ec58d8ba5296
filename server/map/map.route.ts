import { Hono } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import type { Logger } from 'pino';
import { audienceOf, seesOf } from '../access/sees.ts';
import type { ViewerOf } from '../access/viewer.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import { Invalid } from '../errors.ts';
import type { Pasts } from '../history/past.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { ForRoute } from '../load/requests.ts';
import { createBodies, ENCODINGS, type Encoding, tagOfRevision } from './bodies.ts';
import { narrow } from './narrow.ts';
import { createPastMaps } from './past-map.ts';
import type { Snapshots } from './snapshots.ts';

type MapParts = {
  forRoute: ForRoute;
  snapshots: Snapshots;
  pasts: Pasts;
  viewerOf: ViewerOf;
  log: Logger;
  /** Told the id of an ecosystem whose map was just handed out. */
  onRead?: (ecosystem: string) => void;
};

/** `GET /api/ecosystems/:slug/map`, with `?on=2026-03-01` as it was at the end of that day, as docs/map-format.md says. Throws `NotFound`, `NotAllowed` and `Unavailable`. */
export function mapRoutes({ forRoute, snapshots, pasts, viewerOf, log, onRead }: MapParts): Hono {
  const bodies = createBodies(snapshots, log);
  const past = createPastMaps(pasts);
  const routes = new Hono();
  routes.get('/api/ecosystems/:slug/map', async (context) => {
    const viewer = viewerOf(context);
    const slug = context.req.param('slug');
    const current = await forRoute(context, { effort: 'QUICK' }, (database) =>
      findEcosystem(database, slug, viewer),
    );
    const audience = audienceOf(seesOf(viewer, current.id));
    const on = dateOf(context.req.query('on'));
    const drawn = { audience, on };
    const held = tagsOf(context.req.header('If-None-Match'));
    const upToDate = held.find((tag) => tag.startsWith(tagOfRevision(current, current.revision, drawn)));
    if (upToDate) return new Response(null, { status: 304, headers: headersOf(upToDate) });

    const encoding = chooseEncoding(context.req.header('Accept-Encoding'));
    const whole = on
      ? await forRoute(context, { effort: 'DEAR', ecosystems: [slug] }, () => past.get(current, on))
      : await snapshots.placed(current);
    const body = await bodies.of(narrow(whole, audience), encoding, drawn);
    onRead?.(current.id);
    if (held.includes(body.tag)) return new Response(null, { status: 304, headers: headersOf(body.tag) });
    const headers = new Headers({
      ...headersOf(body.tag),
      'Content-Type': 'application/vnd.maillage.map',
      'Content-Length': String(body.bytes.length),
    });
    if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
    return new Response(body.bytes, { headers });
  });
  return routes;
}

/** The day that is asked for, if any. Throws `Invalid` for what is no day, or none yet. */
function dateOf(on: string | undefined): string | undefined {
  if (on === undefined) return undefined;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(on) && !Number.isNaN(Date.parse(`${on}T00:00:00Z`));
  if (isDay && new Date(`${on}T00:00:00Z`).toISOString().startsWith(on)) return on;
  throw new Invalid(sentence('date.wrong', { given: on }), [complaint('on', 'date.wanted')]);
}

function headersOf(tag: string): Record<string, string> {
  return { ETag: `"${tag}"`, 'Cache-Control': 'private, no-cache', Vary: 'Accept-Encoding' };
}

/** The tags that a client holds. A proxy that compressed a map again has made its tag weak; it is the same map. */
function tagsOf(header = ''): string[] {
  return [...header.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
}

/**
 * What the client likes best of what we can send, and of what it likes alike the smallest; without a word from it, nothing is
 * compressed. `accepts` of Hono takes the first that is named and knows no `*`: a browser would never get `br`.
 */
function chooseEncoding(header = ''): Encoding {
  const wishes = new Map(parseAccept(header).map(({ type, q }) => [type.toLowerCase(), q]));
  // Identity is always there unless refused, and is chosen only when nothing better is accepted.
  const weight = (name: Encoding) =>
    wishes.get(name) ?? wishes.get('*') ?? (name === 'identity' ? 0.0001 : 0);
  return ENCODINGS.reduce((best, name) => (weight(name) > weight(best) ? name : best), 'br' as Encoding);
}
