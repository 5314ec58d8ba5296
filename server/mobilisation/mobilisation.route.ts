/** `GET /api/ecosystems/:slug/coalition.csv`, `.xlsx` and `.json`: who answers a call, to take along. */
import type { Hono } from 'hono';
import type { ViewerOf } from '../access/viewer.ts';
import { Invalid } from '../errors.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { ForRoute } from '../load/requests.ts';
import type { Snapshots } from '../map/snapshots.ts';
import { languageAsked } from '../sheet.ts';
import { sheetRoutes } from '../sheet-routes.ts';
import type { AskedOfMap } from '../synergy/read-synergies.ts';
import type { Call } from './call.ts';
import { type CallSheet, callSheetOf, rowsOf } from './call-sheet.ts';
import { readCall, readMobilisation } from './read-mobilisation.ts';

type Parts = { forRoute: ForRoute; viewerOf: ViewerOf; snapshots: Pick<Snapshots, 'get'> };

/**
 * `convenor`; `for`, the call in words, or `want` several times as `resource~quantity~unit`; `mission`, `place`, `deadline`,
 * `include`, `exclude`, `yes` and `no` several times, `confirmed=true`; `language`.
 */
export const mobilisationRoutes = ({ forRoute, viewerOf, snapshots }: Parts): Hono =>
  sheetRoutes(forRoute, {
    name: 'coalition',
    title: { en: 'Whom to call', fr: 'Qui appeler' },
    read: ({ context, database, slug, query }) =>
      readCallSheet({ database, viewer: viewerOf(context), snapshots }, slug, query),
    rows: rowsOf,
    json: (found) => found,
  });

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
    answers: (['yes', 'no'] as const).flatMap((says) =>
      query.getAll(says).map((who) => ({ who, isYes: says === 'yes' })),
    ),
  };
}
