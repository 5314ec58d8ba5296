/**
 * What one created link sets off in the background: CPU of the server (with its threads) and of the database, and how long the
 * loop of the server waits meanwhile. What may lag (cut points, bridges, structural holes, communities apart) is told apart.
 *
 *   node bench/after-a-change.ts [elements] [links]      10,000 stakeholders, three links for each, 20 created links unless
 *                                                        told; Linux only (reads /proc)
 */
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import pino from 'pino';
import { LOCAL_FACILITATOR } from '../server/access/viewer.ts';
import { createChanges } from '../server/background/changes.ts';
import { createThreads } from '../server/background/threads.ts';
import { findEcosystem } from '../server/ecosystem/find.ts';
import { createFindings } from '../server/finding/findings.ts';
import { createLook } from '../server/finding/look.ts';
import { createFollowing } from '../server/history/follow.ts';
import { createApp } from '../server/http/app.ts';
import { createHttpServer } from '../server/http/listen.ts';
import { createSnapshots } from '../server/map/snapshots.ts';
import { createWatches } from '../server/question/watch.ts';
import '../server/readings.ts';
import { ECOSYSTEM, openBench, SLUG } from './database.ts';
import { seedGaps } from './seed-gaps.ts';

const elements = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 20);
const bench = await openBench(elements);
const { driver, database } = bench;
/** Rounds that are not counted: the database plans what it is asked, and compiles what it runs. */
const WARMING = 60;
let made = 0;
const PARTS = { map: 'the map', look: 'findings and saved questions' };
const log = pino({ level: 'warn' });

try {
  await seedGaps(driver, { ecosystem: ECOSYSTEM, elements, after: elements * 5 });
  await measure();
} finally {
  await bench.close();
}

async function measure(): Promise<void> {
  const snapshots = createSnapshots({ database, budget: 2 ** 30, log });
  const changes = createChanges();
  const following = createFollowing(database, changes);
  // The bench says when it is looked; what lags is looked for at the end.
  const lagging = { every: 3_600_000, after: 3_600_000 };
  const findings = createFindings({
    database,
    snapshots,
    log,
    lagging,
    patience: { again: 600_000, first: 600_000 },
  });
  const watches = createWatches({ database, log });
  const app = createApp({
    ...{ database, changes, following, findings, snapshots, log, findViewer: () => LOCAL_FACILITATOR },
    isReady: () => database.ping(),
  });
  const http = createHttpServer(app.listener);
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const { port } = http.address() as AddressInfo;

  const map = async () => snapshots.get(await findEcosystem(database, SLUG, LOCAL_FACILITATOR));
  const look = async () => {
    const current = await findEcosystem(database, SLUG, LOCAL_FACILITATOR);
    const { isCurrent, revision, findings: found } = await findings.get(current, 'all');
    await watches.look(ECOSYSTEM);
    if (!isCurrent || revision < current.revision) throw new Error('the findings are not of this revision');
    return found.length;
  };
  const threads = createThreads(1);
  const large = 2_000;
  const { late } = createLook({
    ...{ database, snapshots, large },
    inThread: ({ worker }, task) => threads.run(worker, task),
  });
  await map();
  const whole = await measured(look);
  console.log(`a whole look: ${whole.result} findings, ${said(whole)}`);
  const costs: { map: Cost; look: Cost }[] = [];
  for (let round = -WARMING; round < rounds; round++) {
    await createLink(port);
    const each = { map: await measured(map), look: await measured(look) };
    if (round >= 0) costs.push(each);
  }
  console.log(`after a created link, p50 of ${rounds} (and the longest wait of all):`);
  for (const part of ['map', 'look'] as const) {
    const each = costs.map((cost) => cost[part]);
    const longest = Math.max(...each.map(({ wait }) => wait));
    console.log(`  ${PARTS[part].padEnd(34)} ${said(median(each))} (${longest.toFixed(0)} ms)`);
  }
  const found = await findings.get(await findEcosystem(database, SLUG, LOCAL_FACILITATOR), 'all');
  const lag = await measured(async () => (await late(found))(found));
  console.log(`what may lag, once a minute at most: ${said(lag)}`);
  await findings.close();
  await snapshots.close();
  await threads.close();
  http.close();
  http.closeAllConnections();
  following.close();
  await watches.close();
}

async function createLink(port: number): Promise<void> {
  made += 1;
  const id = (number: number) => `${ECOSYSTEM}-s${1 + ((number * 7919) % elements)}`;
  const input = { from: id(made), to: id(made + elements / 2), type: 'FUNDS', strength: 3 };
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'graphql-preflight': '1' },
    body: JSON.stringify({
      query:
        'mutation ($input: CreateInterdependencyInput!) { createInterdependency(input: $input) { revision } }',
      variables: { input },
    }),
  });
  const { errors } = (await response.json()) as { errors?: unknown[] };
  if (errors) throw new Error(JSON.stringify(errors));
}

type Cost = { node: number; jvm: number; clock: number; wait: number };

async function measured<T>(work: () => Promise<T>): Promise<Cost & { result: T }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const [node, jvm, from] = [process.cpuUsage(), bench.fineCpu(), performance.now()];
  const result = await work();
  const { user, system } = process.cpuUsage(node);
  const clock = performance.now() - from;
  delay.disable();
  return {
    ...{ result, clock, node: (user + system) / 1e6, jvm: (bench.fineCpu() - jvm) / 1e3 },
    wait: delay.max / 1e6,
  };
}

function said({ node, jvm, clock, wait }: Cost): string {
  return `${node.toFixed(3)} s CPU of the server, ${jvm.toFixed(3)} s of the database, ${clock.toFixed(0)} ms by the clock, wait of the loop ${wait.toFixed(0)} ms`;
}

function median(costs: readonly Cost[]): Cost {
  const of = (name: keyof Cost) =>
    costs.map((cost) => cost[name]).sort((a, b) => a - b)[costs.length >> 1] ?? 0;
  return { node: of('node'), jvm: of('jvm'), clock: of('clock'), wait: of('wait') };
}
