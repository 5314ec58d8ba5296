/**
 * What one created link costs the map: CPU of the server and of the database, following it and reading all of it anew, in one
 * run over the same data.
 *
 *   node bench/map-change.ts [elements] [rounds]      10,000 unless told, three links for each; Linux only (reads /proc)
 */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { Hono } from 'hono';
import pino from 'pino';
import { LOCAL_FACILITATOR } from '../server/access/viewer.ts';
import { findEcosystem } from '../server/ecosystem/find.ts';
import { createPasts } from '../server/history/past.ts';
import { mapRoutes } from '../server/map/map.route.ts';
import { createSnapshots } from '../server/map/snapshots.ts';
import '../server/things.ts';
import { ECOSYSTEM, openBench, SLUG } from './database.ts';

const elements = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 10);
const bench = await openBench(elements);
const { driver, database, embedded } = bench;
const log = pino({ level: 'silent' });
let number = elements * 6;

try {
  await place();
  const header = ['', 'server, ms', 'database, ms', 'by the clock, ms', 'longest wait of the loop, ms'];
  console.log(header.map((cell) => cell.padEnd(30)).join(''));
  const followed = server();
  await followed.ask();
  await measure('snapshot, followed', followed.snapshot);
  const one = await measure('whole map asked, followed', followed.ask);
  const anew = await measure('whole map asked, read anew', async () => {
    const other = server();
    await other.ask();
    await other.close();
  });
  console.log(`followed, of what reading anew costs: ${(one / anew).toFixed(3)}`);
  console.log(`memory of the server: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
  await followed.close();
} finally {
  await bench.close();
}

/** A server's maps, and a browser that asks for the whole one. */
function server() {
  const snapshots = createSnapshots({ database, budget: 2 ** 29, log });
  const app = new Hono();
  const parts = { snapshots, log, pasts: createPasts(database), viewerOf: () => LOCAL_FACILITATOR };
  app.route('/', mapRoutes({ ...parts, forRoute: (_context, _asked, work) => work(database) }));
  return {
    async snapshot() {
      await snapshots.placed(await findEcosystem(database, SLUG, LOCAL_FACILITATOR));
    },
    async ask() {
      const headers = { 'Accept-Encoding': 'gzip, deflate, br' };
      const answer = await app.request('/api/ecosystems/bench/map', { headers });
      if (answer.status !== 200) throw new Error(await answer.text());
      await answer.arrayBuffer();
    },
    close: () => snapshots.close(),
  };
}

/** What the work after a link costs a round, in milliseconds of both processes. The link itself does not count. */
async function measure(title: string, work: () => Promise<void>): Promise<number> {
  const total = { server: 0, database: 0, clock: 0, wait: 0 };
  for (let round = -3; round < rounds; round++) {
    await link();
    await setTimeout(50);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const [node, jvm, from] = [process.cpuUsage(), bench.cpu(), performance.now()];
    await work();
    const [{ user, system }, clock] = [process.cpuUsage(node), performance.now() - from];
    // The clock of the database ticks in hundredths of a second: what is left of its work is done in a moment.
    await setTimeout(20);
    delay.disable();
    if (round < 0) continue;
    total.server += (user + system) / 1e3;
    total.database += bench.cpu() - jvm;
    total.clock += clock;
    total.wait = Math.max(total.wait, delay.max / 1e6);
  }
  const cell = (value: number) => value.toFixed(1).padEnd(30);
  const each = [total.server, total.database, total.clock].map((sum) => cell(sum / rounds)).join('');
  console.log(title.padEnd(30) + each + cell(total.wait));
  return (total.server + total.database) / rounds;
}

/** A link as a change writes it: with its revision and what is kept of it. */
async function link(): Promise<void> {
  number++;
  const [from, to] = [1 + ((number * 7919) % elements), 1 + ((number * 104_729) % elements)];
  if (from === to) return link();
  const id = `${ECOSYSTEM}-i${number}`;
  const refs = { from: `${ECOSYSTEM}-s${from}`, to: `${ECOSYSTEM}-s${to}` };
  const properties = {
    id,
    number,
    type: 'FUNDS',
    status: 'DECLARED',
    direction: 'DIRECTED',
    strength: 3,
    version: 1,
  };
  const after = JSON.stringify({ id, kind: 'Interdependency', properties, refs });
  await driver.executeQuery(
    `MATCH (e:Ecosystem {id: $ecosystem}) SET e.revision = e.revision + 1
     WITH e MATCH (a:Element {id: $from}), (b:Element {id: $to})
     CREATE (a)-[r:INTERDEPENDS]->(b)
     SET r = $properties, r.ecosystem = $ecosystem, r.number = toInteger(r.number), r.strength = toInteger(r.strength), r.seenBy = 'PUBLIC'
     CREATE (:Revision {ecosystem: $ecosystem, revision: e.revision, at: datetime(), by: 'bench', action: 'createInterdependency'})
     CREATE (:Change {ecosystem: $ecosystem, revision: e.revision, ordinal: 0, record: $id, kind: 'Interdependency', by: 'bench',
       names: '{}', after: $after, at: datetime()})`,
    { ecosystem: ECOSYSTEM, id, ...refs, properties, after },
    { database: embedded.database },
  );
}

/** Everybody somewhere: how a map is laid out is not what is measured. */
async function place(): Promise<void> {
  await driver
    .executeQuery(
      `MATCH (e:Element {ecosystem: $ecosystem}) CALL (e) { SET e.x = rand() * 1000, e.y = rand() * 1000 } IN TRANSACTIONS OF 10000 ROWS`,
      { ecosystem: ECOSYSTEM },
      { database: embedded.database },
    )
    .catch(() =>
      driver.executeQuery(
        'MATCH (e:Element {ecosystem: $ecosystem}) SET e.x = rand() * 1000, e.y = rand() * 1000',
        { ecosystem: ECOSYSTEM },
        { database: embedded.database },
      ),
    );
}
