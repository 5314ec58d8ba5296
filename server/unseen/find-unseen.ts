/** Who is missing from an ecosystem, for whoever asks. */
import { audienceOf, seesOf } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import type { Database } from '../neo4j/database.ts';
import { checkAbout, type UnseenAbout } from './about.ts';
import { type Around, type Reading, readAround, readUnseen, type UnseenFacts } from './read-unseen.ts';
import { type Unseen, unseenIn } from './unseen.ts';

/** What was found, and what it was found in. */
export type FoundUnseen = Unseen & {
  reading: Reading;
  facts: UnseenFacts;
  /** Read when it is asked for, once. */
  around(): Promise<Around>;
  ecosystem: { id: string; slug: string };
};

export const todayText = (): string => new Date().toISOString().slice(0, 10);

/** Throws `NotFound` and `Invalid`. */
export async function findUnseen(
  { database, viewer }: { database: Database; viewer: Viewer },
  slug: string,
  about: UnseenAbout,
): Promise<FoundUnseen> {
  const ecosystem = await findEcosystem(database, slug, viewer);
  const reading = { database, ecosystem: ecosystem.id, audience: audienceOf(seesOf(viewer, ecosystem.id)) };
  const facts = await readUnseen(reading);
  checkAbout(facts, about);
  let around: Promise<Around> | undefined;
  return {
    ...unseenIn(facts, about),
    ...{ reading, facts, ecosystem },
    around() {
      around ??= readAround(reading, todayText());
      return around;
    },
  };
}
