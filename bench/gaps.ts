/**
 * The catalogue of gaps: each query against the same Cypher on a bare driver, and what a whole look costs.
 *
 *   node bench/gaps.ts [elements] [look]      10,000 unless told, three links for each; `look`: only the whole look; Linux
 *                                             only (reads /proc)
 */

import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import pino from 'pino';
import type { Audience } from '../server/access/sees.ts';
import { LOCAL_FACILITATOR } from '../server/access/viewer.ts';
import { findEcosystem } from '../server/ecosystem/find.ts';
import { createFindings } from '../server/finding/findings.ts';
import { findingKinds } from '../server/finding/reading.ts';
import * as queries from '../server/gaps/gaps.queries.ts';
import { createSnapshots } from '../server/map/snapshots.ts';
import type { Query } from '../server/neo4j/query.ts';
import { hiddenFrom } from '../server/read/hidden.ts';
import '../server/readings.ts';
import { ECOSYSTEM, openBench } from './database.ts';
import { seedGaps } from './seed-gaps.ts';

const elements = Number(process.argv[2] ?? 10_000);
const ROUNDS = elements > 20_000 ? 5 : 15;
const today = new Date().toISOString().slice(0, 10);
const bench = await openBench(elements);
const { driver, database, embedded } = bench;

try {
  await seedGaps(driver, { ecosystem: ECOSYSTEM, elements, after: elements * 5 });
  if (process.argv[3] !== 'look') await eachQuery();
  await wholeLook();
} finally {
  await bench.close();
}

async function eachQuery(): Promise<void> {
  console.log(`p50 of ${ROUNDS}, ms:                        rows     ours     bare    ratio   (aim 1.6)`);
  const asked = new Set([
    ...findingKinds().flatMap(({ query }) => (query ? [query.file] : [])),
    ...['gaps/needs', 'gaps/offers', 'gaps/commitments', 'gaps/memberships'],
  ]);
  const params = { ecosystem: ECOSYSTEM, today, hidden: {}, days: 365n };
  for (const query of Object.values(queries) as Query<object, object>[]) {
    if (!asked.has(query.name)) continue;
    const times = { ours: [] as number[], bare: [] as number[] };
    let rows = 0;
    for (let round = -2; round < ROUNDS; round++) {
      const ours = await timed(() => database.read(query, params));
      const bare = await timed(async () => {
        const { records } = await driver.executeQuery(query.text, params, {
          database: embedded.database,
          routing: 'READ',
        });
        return records.map((record) => record.toObject());
      });
      rows = ours.result.length;
      if (round < 0) continue;
      times.ours.push(ours.milliseconds);
      times.bare.push(bare.milliseconds);
    }
    const [ours, bare] = [median(times.ours), median(times.bare)];
    const cell = (value: number, digits: number) => value.toFixed(digits).padStart(9);
    console.log(
      `${query.name.padEnd(40)}${String(rows).padStart(6)}${cell(ours, 1)}${cell(bare, 1)}${cell(ours / bare, 2)}`,
    );
  }
}

/** A whole look as the server makes it: in a thread, while the loop of the server has to answer others. */
async function wholeLook(): Promise<void> {
  const log = pino({ level: 'silent' });
  const snapshots = createSnapshots({ database, budget: 2 ** 30, log });
  const findings = createFindings({ database, snapshots, log, patience: { again: 600_000, first: 600_000 } });
  await snapshots.get(await findEcosystem(database, 'bench', LOCAL_FACILITATOR));
  const look = async (title: string, audience: Audience) => {
    const again = await findEcosystem(database, 'bench', LOCAL_FACILITATOR);
    await snapshots.get(again);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const [node, jvm, from] = [process.cpuUsage(), bench.cpu(), performance.now()];
    const { findings: found, hidden } = await findings.get(again, audience);
    const { user, system } = process.cpuUsage(node);
    delay.disable();
    console.log(
      `${title}: ${found.length} findings, ${hidden.ids.length} records hidden, ${((user + system) / 1e6).toFixed(2)} s CPU of the server with its thread, ${((bench.cpu() - jvm) / 1e3).toFixed(2)} s of the database, ${((performance.now() - from) / 1e3).toFixed(1)} s by the clock; longest wait of the loop ${(delay.max / 1e6).toFixed(0)} ms, p99 ${(delay.percentile(99) / 1e6).toFixed(0)} ms`,
    );
  };
  for (const round of ['first', 'second', 'third']) {
    await change();
    await look(`${round} look for all`, 'all');
    await look('  for the public, nothing hidden', 'public');
  }
  for (const [share, every] of [
    ['one in a hundred', 100],
    ['one in ten', 10],
    ['one in two', 2],
  ] as const) {
    await driver.executeQuery(
      `MATCH (s:Stakeholder {ecosystem: $id}) WHERE s.number % ${every} = 0 SET s.visibility = 'FACILITATORS', s.seenBy = 'FACILITATORS'`,
      { id: ECOSYSTEM },
    );
    await change();
    await look(`${share} hidden: for all`, 'all');
    await look('  for the public', 'public');
    await look('  for members, from whom the same is hidden', 'members');
    const { milliseconds } = await timed(() => hiddenFrom(database, ECOSYSTEM, 'public'));
    console.log(`  what is hidden, alone: ${milliseconds.toFixed(0)} ms`);
  }
  await findings.close();
  await snapshots.close();
}

async function change(): Promise<void> {
  await driver.executeQuery('MATCH (e:Ecosystem {id: $id}) SET e.revision = e.revision + 1', {
    id: ECOSYSTEM,
  });
}

async function timed<T>(work: () => Promise<T>): Promise<{ milliseconds: number; result: T }> {
  const from = performance.now();
  const result = await work();
  return { milliseconds: performance.now() - from, result };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
