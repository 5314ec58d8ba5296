/** What everybody asks first is asked ahead after a start, and leaves nothing behind. */
import pino from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createChanges } from '../../server/background/changes.ts';
import type { Findings } from '../../server/finding/findings.ts';
import { createFollowing } from '../../server/history/follow.ts';
import type { Snapshots } from '../../server/map/snapshots.ts';
import type { Database } from '../../server/neo4j/database.ts';
import { warmUp } from '../../server/warm-up.ts';
import { recordsIn } from '../support/records.ts';
import { testServer } from '../support/server.ts';

const { database, driver, graphql, freshEcosystem } = await testServer();

/** What is asked ahead over a database, which statements ran there, and what was said of it. */
async function warmed(over: Partial<Database> = {}) {
  const asked: string[] = [];
  const statements: string[] = [];
  const said: object[] = [];
  const following = createFollowing(database, createChanges());
  onTestFinished(() => following.close());
  await warmUp({
    database: {
      ...database,
      rehearse: (name, timeout, work) =>
        database.rehearse(name, timeout, (run) =>
          work((query, params) => {
            statements.push(query.name);
            return run(query, params);
          }),
        ),
      ...over,
    },
    snapshots: {
      placed: async ({ id }: { id: string }) => void asked.push(`map ${id}`),
    } as unknown as Snapshots,
    findings: { refresh: (id: string) => void asked.push(`findings ${id}`) } as unknown as Findings,
    following,
    log: pino({ level: 'debug' }, { write: (line) => void said.push(JSON.parse(line)) }),
  });
  return { asked, statements, said };
}

const everything = async (): Promise<number> => {
  const { records } = await driver.executeQuery(
    "MATCH (e:Ecosystem) WHERE e.slug STARTS WITH 'w-' RETURN count(e) AS all",
  );
  return Number(records[0]?.get('all'));
};

test('The map and the findings of what was changed last are asked ahead, and a first link is rehearsed, of which nothing stays', async () => {
  const { id } = await freshEcosystem();
  await recordsIn(graphql, id).stakeholder('Somebody');
  // Later than what other tests change meanwhile.
  await driver.executeQuery("MATCH (r:Revision {ecosystem: $id}) SET r.at = datetime('2999-01-01')", { id });
  const { asked, statements, said } = await warmed();
  expect(said.filter((each) => 'err' in each)).toEqual([]);
  expect(asked).toEqual([`map ${id}`, `findings ${id}`]);
  // An ecosystem, its two stakeholders and the link: read, decided and written as anybody's are.
  expect(statements.filter((name) => name === 'write/at-once')).toHaveLength(3);
  expect(await everything()).toBe(0);
});

test('A database that is away stops nobody', async () => {
  const away = async () => {
    throw new Error('away');
  };
  const { asked, said } = await warmed({ read: away });
  expect(asked).toEqual([]);
  expect(said).toHaveLength(1);
});
