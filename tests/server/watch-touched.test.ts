/** Saved questions of which only those are asked again that a change can touch have the answers that asking all of them has. */
import fc from 'fast-check';
import pino from 'pino';
import { expect, test } from 'vitest';
import type { Database } from '../../server/neo4j/database.ts';
import { subjects } from '../../server/question/subjects.ts';
import { createWatches } from '../../server/question/watch.ts';
import { publicWorld } from '../support/public-world.ts';
import { makeChange, randomChange } from '../support/random-changes.ts';
import { makeRecord } from '../support/records.ts';
import { testServer } from '../support/server.ts';

const { graphql, database, driver, freshEcosystem } = await testServer();
const log = pino({ level: 'silent' });

/** How many series of how many changes are made, and of how many questions one is saved: `KEPT_UP_RUNS=20` saves all. */
const RUNS = Number(process.env.KEPT_UP_RUNS ?? 1);
const CHANGES = process.env.KEPT_UP_RUNS ? 10 : 5;
const ONE_OF = process.env.KEPT_UP_RUNS ? 1 : 9;

/** Questions that look at everything that can be looked at: each subject, each of its references, each that it can have. */
function questions(): { of: string }[] {
  const all = [...subjects().values()].flatMap(({ key, fields, relations }) => [
    { of: key },
    ...[...fields.values()]
      .filter(({ ways }) => ways)
      .map((field) => ({ of: key, where: [{ field: field.key, isSet: true }] })),
    ...[...relations.values()].map(({ key: what, byDistance }) => ({
      of: key,
      has: [{ count: 'NONE', what, ...(byDistance && { kilometres: 50 }) }],
    })),
  ]);
  // Those of all of a kind are always asked: whatever comes or goes changes one of these.
  return all.filter((each, index) => Object.keys(each).length === 1 || index % ONE_OF === 0);
}

/** The same database, with a count of the answers that were asked for. */
function counting(): { counted: Database; asked: () => number } {
  let times = 0;
  const read: Database['read'] = (query, ...given) => {
    if (query.name === 'question/answer') times += 1;
    return database.read(query, ...given);
  };
  return {
    counted: { ...database, read },
    asked: () => {
      const before = times;
      times = 0;
      return before;
    },
  };
}

const ANSWERS = `MATCH (w:QuestionWatch {ecosystem: $id})
RETURN w.question AS question, w.audience AS audience, w.definition AS definition, w.count AS count, w.ids AS ids
ORDER BY question, audience`;

async function watched() {
  const world = await publicWorld(graphql, await freshEcosystem());
  const { id } = world;
  for (const [index, definition] of questions().entries())
    await makeRecord(graphql, 'Question', { ecosystem: id, name: `Question ${index}`, definition });
  const { counted, asked } = counting();
  const watches = createWatches({ database: counted, log });
  await watches.look(id);
  const all = asked();
  const answers = async () =>
    (await driver.executeQuery(ANSWERS, { id })).records.map((row) => row.toObject());
  return {
    ...{ world, all },
    /** How many answers were asked for; fails where asking all finds another one. */
    async follow(after: readonly string[]): Promise<number> {
      await watches.look(id);
      const kept = await answers();
      // One that remembers nothing asks everything.
      await createWatches({ database, log }).look(id);
      expect({ after, answers: kept }).toEqual({ after, answers: await answers() });
      return asked();
    },
  };
}

test('whatever changes, what is not asked again has the answer that it had', {
  timeout: 600_000,
}, async () => {
  const series = fc.array(randomChange, { minLength: CHANGES, maxLength: CHANGES });
  const run = async (changes: readonly (typeof randomChange extends fc.Arbitrary<infer T> ? T : never)[]) => {
    const { world, follow } = await watched();
    const done: string[] = [];
    for (const change of changes) {
      const did = await makeChange({ driver, graphql, ecosystem: world.id }, change);
      if (did === undefined) continue;
      done.push(did);
      await follow(done);
    }
  };
  await fc.assert(fc.asyncProperty(series, run), { numRuns: RUNS, endOnFailure: true });
});

test('a new link asks those again that look at links, and nothing else; what changes nothing asks nothing', {
  timeout: 240_000,
}, async () => {
  const { world, all, follow } = await watched();
  expect(await follow([])).toBe(0);
  const { mill = '', hub = '' } = world.ids;
  await makeRecord(graphql, 'Interdependency', { from: mill, to: hub, type: 'ADVISES' });
  const asked = await follow(['a link']);
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(all / 3);
});
