/** `GET /api/ecosystems/:slug/coalition.csv`, `.xlsx` and `.json`: who answers a call, to take along. */
import { type Context, Hono } from 'hono';
import type { ViewerOf } from '../access/viewer.ts';
import { Invalid } from '../errors.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { ForRoute } from '../load/requests.ts';
import type { Snapshots } from '../map/snapshots.ts';
import { languageAsked, SHEET_FORMATS, sheetResponse } from '../sheet.ts';
import type { AskedOfMap } from '../synergy/read-synergies.ts';
import type { Call } from './call.ts';
import { type CallSheet, callSheetOf, rowsOf } from './call-sheet.ts';
import { readCall, readMobilisation } from './read-mobilisation.ts';

type Parts = { forRoute: ForRoute; viewerOf: ViewerOf; snapshots: Pick<Snapshots, 'get'> };

/**
 * `convenor`; `for`, the call in words, or `want` several times as `resource~quantity~unit`; `mission`, `place`, `deadline`,
 * `include` and `exclude` several times, `confirmed=true`; `language`.
 */
export function mobilisationRoutes({ forRoute, viewerOf, snapshots }: Parts): Hono {
  const routes = new Hono();
  const sheetFor = (context: Context, slug: string) => {
    const query = new URL(context.req.url).searchParams;
    return forRoute(context, { effort: 'DEAR', ecosystems: [slug] }, (database) =>
      readCallSheet({ database, viewer: viewerOf(context), snapshots }, slug, query),
    );
  };
  for (const format of SHEET_FORMATS) {
    routes.get(`/api/ecosystems/:slug/coalition.${format}`, async (context) => {
      const slug = context.req.param('slug');
      const language = languageAsked(new URL(context.req.url).searchParams);
      const rows = rowsOf(await sheetFor(context, slug), language);
      const title = { en: 'Whom to call', fr: 'Qui appeler' }[language];
      return sheetResponse(rows, { format, name: `${slug}-coalition`, title });
    });
  }
  routes.get('/api/ecosystems/:slug/coalition.json', async (context) => {
    context.header('Cache-Control', 'private, no-cache');
    return context.json(await sheetFor(context, context.req.param('slug')));
  });
  return routes;
}

/** In words. Throws `NotFound` and `Invalid`. */
export async function readCallSheet(
  asked: AskedOfMap,
  slug: string,
  query: URLSearchParams,
): Promise<CallSheet> {
  const call = await callIn(asked, slug, query);
  return callSheetOf(await readMobilisation(asked, slug, call), languageAsked(query));
}

async function callIn(asked: AskedOfMap, slug: string, query: URLSearchParams): Promise<Call> {
  const text = query.get('for');
  const parsed = text ? await readCall(asked, slug, text) : undefined;
  if (parsed && parsed.wants.length === 0)
    throw new Invalid(sentence('call.words', { text: text ?? '' }), [complaint('for', 'call.nothing')]);
  const wants = query.getAll('want').map((each) => {
    const [resource = '', quantity, unit] = each.split('~');
    return { resource, quantity: quantity ? Number(quantity) : null, unit: unit ?? null };
  });
  return {
    wants: [...(parsed?.wants ?? []), ...wants],
    ...{ convenor: query.get('convenor') ?? '', confirmedOnly: query.get('confirmed') === 'true' },
    ...{ mission: query.get('mission'), place: query.get('place'), deadline: query.get('deadline') },
    ...{ include: query.getAll('include'), exclude: query.getAll('exclude') },
  };
}
