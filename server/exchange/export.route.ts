/**
 * `GET /api/ecosystems/:slug/export.<format>`: everything that who asks may see, as a file. `?elements=` with ids narrows it to those; a
 * `POST` to the same address takes `{"elements": [...], "links": [[from, to, type], ...]}`, since a map has more than an address holds.
 */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { seesOf } from '../access/sees.ts';
import type { ViewerOf } from '../access/viewer.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import { Invalid } from '../errors.ts';
import type { Pasts } from '../history/past.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { ForRoute } from '../load/requests.ts';
import { bytesOf, fileName, tagOf, takeAlong } from './export.ts';
import { OUT_FORMATS, OUT_NAMES, type OutName } from './out/formats.ts';
import { linkName, type Part } from './out/taken.ts';

type ExportParts = { forRoute: ForRoute; pasts: Pasts; viewerOf: ViewerOf; publicUrl?: string | undefined };

/** Ids of 100,000 elements and ends of 300,000 links. */
const MOST_BYTES = 32 * 1024 * 1024;

export function exportRoutes({ forRoute, pasts, viewerOf, publicUrl }: ExportParts): Hono {
  const routes = new Hono();
  const answer = async (context: Context, format: OutName, part: Part | undefined) => {
    const slug = context.req.param('slug') ?? '';
    const viewer = viewerOf(context);
    return forRoute(context, { effort: 'DEAR', ecosystems: [slug] }, async (database) => {
      const current = await findEcosystem(database, slug, viewer);
      const asked = { current, sees: seesOf(viewer, current.id), part };
      const tag = tagOf(asked, format);
      const headers = { ETag: tag, 'Cache-Control': 'private, no-cache' };
      if (context.req.header('If-None-Match')?.includes(tag))
        return new Response(null, { status: 304, headers });
      const taken = await takeAlong({ database, pasts }, asked);
      const origin = publicUrl ?? new URL(context.req.raw.url).origin;
      const bytes = bytesOf(taken, format, `${origin.replace(/\/$/, '')}/${current.slug}`);
      return new Response(streamOf(bytes), {
        headers: {
          ...headers,
          'Content-Type': OUT_FORMATS[format].type,
          'Content-Disposition': `attachment; filename="${fileName(taken, format)}"`,
        },
      });
    });
  };
  for (const format of OUT_NAMES) {
    const path = `/api/ecosystems/:slug/export.${format}`;
    routes.get(path, (context) => answer(context, format, partAsked(context.req.queries('elements'))));
    routes.post(path, bodyLimit({ maxSize: MOST_BYTES, onError: tooLarge }), async (context) =>
      answer(context, format, partIn(await context.req.json().catch(() => undefined))),
    );
  }
  return routes;
}

const tooLarge = () => {
  throw new Invalid(sentence('export.tooLarge', { most: MOST_BYTES / 1024 / 1024 }));
};

/** What nobody takes any more is not written either. */
const streamOf = (bytes: AsyncGenerator<Uint8Array<ArrayBuffer>>) =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await bytes.return(undefined);
    },
  });

/** Ids in an address, separated by commas or each under the name. */
function partAsked(given: string[] | undefined): Part | undefined {
  const ids = given?.flatMap((each) => each.split(',')).filter((id) => id !== '');
  return ids && { elements: new Set(ids) };
}

/** What a body says is shown. Throws `Invalid` for anything else. */
function partIn(body: unknown): Part {
  const { elements, links } = (body ?? {}) as { elements?: unknown; links?: unknown };
  const wrong = () => new Invalid(sentence('export.part'), [complaint('elements', 'export.partWanted')]);
  if (!Array.isArray(elements) || !elements.every((id) => typeof id === 'string')) throw wrong();
  if (links === undefined) return { elements: new Set(elements) };
  if (!Array.isArray(links) || !links.every(isLink)) throw wrong();
  return {
    elements: new Set(elements),
    links: new Set(links.map(([from, to, type]) => linkName(from, to, type))),
  };
}

const isLink = (link: unknown): link is [string, string, string] =>
  Array.isArray(link) && link.length === 3 && link.every((part) => typeof part === 'string');
