/** What is kept of decided matters, and of days for which was counted, goes in time. */

import { loadForgetAllowances } from '../load/load.queries.ts';
import type { Database } from '../neo4j/database.ts';
import { ADDRESS_DAYS, LISTED_DAYS } from './matter.ts';
import { moderationForget } from './moderation.queries.ts';

const DAY = 86_400_000;

/** Addresses that were left go 30 days after the decision, and decided matters after 90; that two are not the same is kept. */
export async function forgetDecided(database: Database, at = new Date()): Promise<void> {
  const before = (days: number) => new Date(at.getTime() - days * DAY).toISOString();
  const until = { addressesUntil: before(ADDRESS_DAYS), decidedUntil: before(LISTED_DAYS) };
  await database.transaction('moderation/forget', 30_000, async (run) => {
    await run(moderationForget, until);
    await run(loadForgetAllowances, { now: at.toISOString() });
  });
}
