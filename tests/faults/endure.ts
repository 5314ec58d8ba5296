/**
 * Five minutes of eight readers and two writers: no errors, memory comes back, what was acknowledged is stored once.
 *
 *   node tests/faults/endure.ts [minutes] [stakeholders] [port]      5 and 10,000 unless told; Linux only (reads /proc)
 *
 * Memory settles in a minute of the same before. Aim: no answer but 200 (503 and 429 are counted: they are sent again with the
 * same key), memory within 50 MB of where it settled.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type ask, askUntilDone, inShort, load, type Seeded, withSeededServer } from './seeded-server.ts';

const minutes = Number(process.argv[2] ?? 5);
const elements = Number(process.argv[3] ?? 10_000);
const port = Number(process.argv[4] ?? 4631);
const ECOSYSTEM = 'endure00';

const READS = [
  `{ stakeholders(ecosystem: "${ECOSYSTEM}", first: 50) { totalCount nodes { id name degree } } }`,
  `{ stakeholder(id: "${ECOSYSTEM}-s9") { name interdependencies(first: 20) { nodes { id } } } }`,
  `{ search(ecosystem: "${ECOSYSTEM}", text: "lib") { id name } }`,
  `{ ecosystem(slug: "${ECOSYSTEM}") { revision counts { stakeholders } } }`,
  `{ needs(ecosystem: "${ECOSYSTEM}", first: 50) { nodes { id name } } }`,
];
const WRITE = `mutation ($input: CreateStakeholderInput!) { createStakeholder(input: $input) { revision } }`;

type Tally = {
  reads: number[];
  writes: number[];
  refused: Map<number, number>;
  failed: string[];
  made: string[];
};

await withSeededServer({ [ECOSYSTEM]: elements }, port, async (server) => {
  const tally: Tally = { reads: [], writes: [], refused: new Map(), failed: [], made: [] };
  await press(server, 60_000, 'a', tally);
  const settled = await atRest(server);
  console.log(`settled at ${settled} MB, ${load()}`);
  tally.reads = [];
  tally.writes = [];
  console.log(`refused and sent again while it settled: ${JSON.stringify([...tally.refused])}`);
  tally.refused.clear();
  await press(server, minutes * 60_000, 'b', tally);
  const busy = Math.round(server.memory());
  const after = await atRest(server);
  console.log(`${minutes} minutes, ${elements} stakeholders, ${load()}`);
  console.log(`  reads: ${inShort(tally.reads)}`);
  console.log(`  writes: ${inShort(tally.writes)}`);
  console.log(
    `  refused and sent again: ${JSON.stringify([...tally.refused])}; failed: ${tally.failed.length} ${tally.failed[0] ?? ''}`,
  );
  console.log(`  /health at the longest: ${Math.round(server.longestStall())} ms`);
  console.log(
    `  memory: settled ${settled} MB, at the end ${busy} MB, at rest ${after} MB (${after - settled} more; aim 50)`,
  );
  await checkStored(server, tally.made);
});

async function press({ url }: Seeded, milliseconds: number, round: string, tally: Tally): Promise<void> {
  const end = Date.now() + milliseconds;
  const refused = (status: number) => tally.refused.set(status, (tally.refused.get(status) ?? 0) + 1);
  const note = (asked: Awaited<ReturnType<typeof ask>>, times: number[]) => {
    times.push(asked.took);
    if (asked.status === 200 && !asked.body.errors) return true;
    tally.failed.push(`${asked.status} ${JSON.stringify(asked.body.errors).slice(0, 300)}`);
    return false;
  };
  const reader = async (which: number) => {
    for (let i = which; Date.now() < end; i++) {
      note(await askUntilDone(url, READS[i % READS.length] ?? '', {}, refused), tally.reads);
      // A map now and then, and what is missing on it.
      if (i % 20 === 0)
        await fetch(`${url}/api/ecosystems/${ECOSYSTEM}/map`).then((map) => map.arrayBuffer());
      await pause(50);
    }
  };
  const writer = async (which: number) => {
    for (let i = 0; Date.now() < end; i++) {
      const name = `Written ${round} ${which} ${i}`;
      const input = {
        ecosystem: ECOSYSTEM,
        kind: 'INSTITUTION',
        name,
        evenIfAlike: true,
        idempotencyKey: randomUUID(),
      };
      if (note(await askUntilDone(url, WRITE, { input }, refused), tally.writes)) tally.made.push(name);
      await pause(100);
    }
  };
  await Promise.all([...Array.from({ length: 8 }, (_, i) => reader(i)), writer(1), writer(2)]);
}

/** Memory a while after the last request, what is not used given back: the least of some looks. */
async function atRest({ memory, collect }: Seeded): Promise<number> {
  const looks: number[] = [];
  for (let i = 0; i < 8; i++) {
    await pause(5_000);
    await collect();
    looks.push(Math.round(memory()));
  }
  return Math.min(...looks);
}

async function checkStored({ driver }: Seeded, made: readonly string[]): Promise<void> {
  const { records } = await driver.executeQuery(
    `MATCH (s:Stakeholder {ecosystem: $ecosystem}) WHERE s.name STARTS WITH 'Written ' RETURN s.name AS name, count(*) AS n`,
    { ecosystem: ECOSYSTEM },
  );
  const stored = new Map(records.map((record) => [record.get('name') as string, Number(record.get('n'))]));
  const lost = made.filter((name) => !stored.has(name));
  const twice = [...stored].filter(([, n]) => n > 1);
  console.log(
    `  acknowledged ${made.length}, stored ${stored.size}, lost ${lost.length}, stored twice ${twice.length}`,
  );
}
