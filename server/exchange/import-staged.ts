/**
 * An import that founds its ecosystem and is too large for one transaction: written a batch at a time into an ecosystem that
 * is there for nobody, and listed by one small transaction at the end. See docs/decisions/0057-staged-imports.md.
 */

import { forgetUnlisted } from '../access/unlisted.ts';
import type { Viewer } from '../access/viewer.ts';
import { sweep } from '../ecosystem/sweep.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { makeFounder } from '../write/founder.ts';
import { exchangeFindEcosystem, exchangeList, exchangeStage, exchangeTouch } from './exchange.queries.ts';
import { type Destination, foundingFacts } from './founding.ts';
import type { Way } from './import-way.ts';
import type { Stamp } from './import-write.ts';

type Request = { database: Database; ecosystem: Destination; viewer: Viewer };

/** Of one batch, in milliseconds. */
const BATCH_TIMEOUT = 120_000;
/** How often others are told that somebody is still at it, in milliseconds. */
const TOUCHING = 60_000;

/** Does the work of an import in stages. When it fails, nothing is left. */
export async function inStages<A>(
  request: Request,
  id: string,
  work: (run: Run, way: Way) => Promise<A>,
): Promise<A> {
  try {
    return await work(batchwise(request.database, id), wayOf(request, id));
  } catch (error) {
    // What cannot be swept now is swept after the next start.
    await sweep(request.database, id).catch(() => undefined);
    throw error;
  }
}

/** Each statement in a transaction of its own: what a second try would write twice is refused by its ids. */
function batchwise(database: Database, id: string): Run {
  let touchedAt = performance.now();
  return (query, params) =>
    database.separately(query.name, BATCH_TIMEOUT, async (run) => {
      const rows = await run(query, params);
      if (performance.now() - touchedAt < TOUCHING) return rows;
      touchedAt = performance.now();
      await run(exchangeTouch, { id });
      return rows;
    });
}

function wayOf(request: Request, id: string): Way {
  return {
    async open(run) {
      const [staged] = await run(exchangeStage, { id });
      if (!staged) throw new Error(`exchange/stage answered nothing for ${id}`);
      return { id, settings: foundingFacts(request.ecosystem), counter: 0, revision: 0, now: staged.now };
    },
    close: (_run, { stamp, counter, report }) => list(request, stamp, { counter, report }),
  };
}

/** The switch. Of two imports that found an ecosystem at one address, the constraint on it lets one through. */
async function list(
  { database, ecosystem: destination, viewer }: Request,
  { ecosystem: id, author, at }: Stamp,
  { counter, report }: { counter: number; report: string },
): Promise<number> {
  const properties = foundingFacts(destination);
  // As the history of any founding tells it: what was there from the first day is not told record by record.
  const after = { id, kind: 'Ecosystem', properties: { ...properties, id, version: 1 }, refs: {} };
  const names = JSON.stringify({ [id]: properties.name });
  const revision = await database.transaction('exchange/list', TIMEOUTS.analysis, async (run) => {
    const [listed] = await run(exchangeList, {
      ...{ id, properties, counter, at, author, report },
      ...{ after: JSON.stringify(after), names },
    });
    if (listed) await makeFounder(run, viewer, id);
    // A second try after one whose answer was lost.
    else if ((await run(exchangeFindEcosystem, { slug: destination.slug }))[0]?.id !== id)
      throw new Error(`exchange/list found nothing of ${id}`);
    return listed?.revision ?? 1;
  });
  forgetUnlisted(id);
  return revision;
}
