/** Individuals who were only named, and never answered, are forgotten after a number of months that their ecosystem says. */
import type { Changes } from '../background/changes.ts';
import { FORGETS_AFTER } from '../ecosystem/ecosystem.ts';
import type { Database, Reader } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { RETENTION } from '../sign-in/authors.ts';
import { erasePersons } from './erase-person.ts';
import { personalEcosystems, personalLook, personalToForget } from './personal.queries.ts';

/** How many are forgotten in one transaction: writers wait for as long as it takes. */
const AT_ONCE = 25;
/** How long beforehand facilitators are told, in days; so nobody goes sooner after an upgrade, or after the months were changed. */
const TOLD = 30;
const DAY = 86_400_000;

type Forgetting = { database: Database; changes?: Changes | undefined };

/** Forgets whoever is due, ecosystem by ecosystem. Throws `Unavailable`. */
export async function forgetNominated(forgetting: Forgetting): Promise<void> {
  for (const { id } of await forgetting.database.readLatest(personalEcosystems, {}))
    await forgetNominatedIn(forgetting, id);
}

/** Forgets whoever is due in an ecosystem at an instant, some at a time; answers how many they were. */
export async function forgetNominatedIn(
  { database, changes }: Forgetting,
  ecosystem: string,
  at = new Date(),
): Promise<number> {
  const now = at.toISOString();
  await database.transaction('personal/look', TIMEOUTS.write, (run) =>
    run(personalLook, { ecosystem, usual: FORGETS_AFTER, at: now }),
  );
  const asked = { ecosystem, now, until: now, usual: FORGETS_AFTER, grace: TOLD, limit: AT_ONCE };
  for (let count = 0; ; ) {
    const due = await database.readLatest(personalToForget, { ...asked, ids: null });
    const erased =
      due.length > 0 &&
      (await erasePersons(
        { database, changes },
        {
          ids: due.map(({ id }) => id),
          ...{ author: RETENTION, action: 'forgetNominated' },
          // Behind the lock once more: somebody may have answered meanwhile.
          still: async (run, ids) =>
            (await run(personalToForget, { ...asked, ids: [...ids] })).map(({ id }) => id),
        },
      ));
    if (!erased) return count;
    count += due.length;
  }
}

/** Who will be forgotten within a month, and on which day, unless something is heard of them. */
export function soonForgotten(database: Reader, ecosystem: string, limit: number) {
  const now = Date.now();
  return database.read(personalToForget, {
    ...{ ecosystem, ids: null, usual: FORGETS_AFTER, grace: TOLD, limit },
    ...{ now: new Date(now).toISOString(), until: new Date(now + TOLD * DAY).toISOString() },
  });
}
