/** Findings that are kept up after a change are those that a whole look finds, for everybody, whatever has changed. */
import fc from 'fast-check';
import pino from 'pino';
import { expect, test } from 'vitest';
import { AUDIENCES } from '../../server/access/sees.ts';
import { findEcosystem } from '../../server/ecosystem/find.ts';
import type { Finding } from '../../server/finding/compute.ts';
import { toldTogether } from '../../server/finding/lagging.ts';
import { createLook } from '../../server/finding/look.ts';
import { createLooking } from '../../server/finding/looking.ts';
import type { Reading } from '../../server/finding/reading.ts';
import { createSnapshots } from '../../server/map/snapshots.ts';
import { hiddenFrom, NOTHING_HIDDEN } from '../../server/read/hidden.ts';
import { publicWorld } from '../support/public-world.ts';
import { makeChange, randomChange } from '../support/random-changes.ts';
import { testServer } from '../support/server.ts';

const { graphql, database, driver, freshEcosystem } = await testServer();
const log = pino({ level: 'silent' });

/** How many series of changes are made: `KEPT_UP_RUNS=50` makes others each time. */
const RUNS = Number(process.env.KEPT_UP_RUNS ?? 1);
/** Long after everything was recorded, so that much is out of date. */
const DAY = '2027-06-01';

const snapshots = createSnapshots({ database, budget: 2 ** 28, log });
const parts = {
  database,
  snapshots,
  inThread: async (reading: Reading, task: unknown) => reading.pure(task),
};

/** What is kept for an ecosystem, small or large, and how often it was brought up to date without a whole look. */
function keeping(large: number) {
  const look = createLook({ ...parts, large });
  const times = { kept: 0, whole: 0 };
  const counted = {
    ...look,
    find: (...given: Parameters<typeof look.find>) => {
      times.whole += 1;
      return look.find(...given);
    },
    keepUp: async (...given: Parameters<typeof look.keepUp>) => {
      const step = await look.keepUp(...given);
      if (step) times.kept += 1;
      return step;
    },
  };
  return { times, ...createLooking({ database, look: counted, log, onLag: () => undefined }) };
}

/** What of two readings is not the same, finding by finding; of some kinds alone when told. */
function differing(kept: readonly Finding[], whole: readonly Finding[], isTold = (_: string) => true) {
  const [ours, theirs] = [kept, whole].map((all) => all.filter(({ kind }) => isTold(kind)));
  const texts = (all: readonly Finding[] = []) =>
    new Map(all.map((each) => [each.key, JSON.stringify(each)]));
  const [mine, other] = [texts(ours), texts(theirs)];
  const keys = [...new Set([...mine.keys(), ...other.keys()])].filter(
    (key) => mine.get(key) !== other.get(key),
  );
  const found = keys.map((key) => ({ kept: mine.get(key), whole: other.get(key) }));
  if (found.length > 0) return found;
  return [...mine.keys()].join(' ') === [...other.keys()].join(' ') ? [] : ['their order'];
}

test('what is kept up is what a whole look finds', { timeout: 600_000 }, async () => {
  const whole = createLook({ ...parts, large: 1e9 });
  const together = toldTogether();
  await fc.assert(
    fc.asyncProperty(fc.array(randomChange, { minLength: 14, maxLength: 14 }), async (changes) => {
      const { id, slug } = await publicWorld(graphql, await freshEcosystem());
      await age(id);
      const [small, large] = [keeping(1e9), keeping(0)];
      const check = async (after: readonly string[]) => {
        const current = await findEcosystem(database, slug);
        const all = await whole.find(current, { audience: 'all', day: DAY, hidden: NOTHING_HIDDEN });
        for (const audience of AUDIENCES) {
          const hidden = await hiddenFrom(database, id, audience);
          const { findings } =
            hidden.ids.length === 0 ? all : await whole.find(current, { audience, day: DAY, hidden });
          const kept = await small.lookOnce(current, audience, DAY);
          const prompt = await large.lookOnce(current, audience, DAY);
          expect({ after, audience, differing: differing(kept.findings, findings) }).toEqual({
            after,
            audience,
            differing: [],
          });
          const late = differing(prompt.findings, findings, (kind) => !together.has(kind));
          expect({ after, audience, late }).toEqual({ after, audience, late: [] });
        }
      };
      await check([]);
      const done: string[] = [];
      for (const change of changes) {
        const made = await makeChange({ driver, graphql, ecosystem: id }, change);
        if (!made) continue;
        done.push(made);
        await check(done);
      }
      await large.lookLate(id);
      const current = await findEcosystem(database, slug);
      for (const audience of AUDIENCES) {
        const late = await large.lookOnce(current, audience, DAY);
        expect(differing(late.findings, (await small.lookOnce(current, audience, DAY)).findings)).toEqual([]);
      }
      const { findings } = await small.lookOnce(current, 'all', DAY);
      expect(await openIn(id)).toEqual(findings.map(({ key }) => key).sort());
    }),
    { numRuns: RUNS, ...(process.env.KEPT_UP_RUNS ? {} : { seed: 7 }), endOnFailure: true },
  );
});

/** Everything was recorded long ago. */
async function age(ecosystem: string): Promise<void> {
  await driver.executeQuery(
    `MATCH (n:Record {ecosystem: $ecosystem}) SET n.updatedAt = datetime('2024-01-01T00:00:00Z') WITH count(*) AS all
     MATCH (:Element)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(:Element) SET r.updatedAt = datetime('2024-02-01T00:00:00Z')`,
    { ecosystem },
  );
}

async function openIn(ecosystem: string): Promise<string[]> {
  const { records } = await driver.executeQuery(
    'MATCH (f:Finding {ecosystem: $ecosystem}) WHERE f.closedAt IS NULL RETURN f.key AS key',
    { ecosystem },
  );
  return records.map((record) => record.get('key') as string).sort();
}
