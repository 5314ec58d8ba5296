/**
 * One client sends fifty requests that are dear for the database; are those of another ecosystem still answered?
 *
 *   node tests/faults/starve.ts [stakeholders] [port]      10,000 unless told; some three minutes; Linux only (reads /proc)
 *
 * Each of the fifty is as dear as one may be: what-ifs, the past of many days, thirty searches, matrices, questions. A refused
 * one is sent again when the server says so, ten times at most. Aim: cheap requests elsewhere have a p95 under 1 s meanwhile.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { ask, askUntilDone, inShort, load, type Seeded, withSeededServer } from './seeded-server.ts';

const elements = Number(process.argv[2] ?? 10_000);
const port = Number(process.argv[3] ?? 4630);
const [LARGE, OTHER] = ['large000', 'other000'];
const DEAR = 50;
const TRIES = 10;

const times = (n: number, field: (i: number) => string) =>
  `{ ${Array.from({ length: n }, (_, i) => `f${i}: ${field(i)}`).join(' ')} }`;
const day = (i: number) => new Date(Date.now() - i * 86_400_000).toISOString().slice(0, 10);
const dearest = (i: number): string =>
  [
    () =>
      times(
        2,
        (n) =>
          `whatIf(ecosystem: "${LARGE}", suppose: [{ remove: "${LARGE}-s${1 + i * 7 + n}" }]) { same appear { key } }`,
      ),
    () =>
      times(
        5,
        (n) => `past(ecosystem: "${LARGE}", on: "${day(i * 5 + n)}", first: 200) { totalCount nodes { id } }`,
      ),
    () =>
      times(
        30,
        (n) =>
          `search(ecosystem: "${LARGE}", text: "cen ${'nord'.slice(0, 1 + (n % 4))}", first: 100) { id name }`,
      ),
    () =>
      times(
        4,
        (n) =>
          `coverage(ecosystem: "${LARGE}", rows: ${['PLACE', 'MISSION', 'SECTOR', 'RESOURCE'][n]}, columns: COMMUNITY) { revision }`,
      ),
    () => times(4, () => `ask(ecosystem: "${LARGE}", question: { of: "NEED" }, first: 200) { totalCount }`),
  ][i % 5]?.() ?? '';

const CHEAP = [
  `{ ecosystem(slug: "${OTHER}") { name revision } }`,
  `{ stakeholders(ecosystem: "${OTHER}", first: 20) { totalCount nodes { id name degree } } }`,
  `{ stakeholder(id: "${OTHER}-s7") { name interdependencies(first: 10) { nodes { id } } } }`,
  `{ search(ecosystem: "${OTHER}", text: "lib") { id name } }`,
];
const WRITE = `mutation ($input: CreateStakeholderInput!) { createStakeholder(input: $input) { revision } }`;

await withSeededServer({ [LARGE]: elements, [OTHER]: 300 }, port, async (server) => {
  // Once each: a fresh process plans its queries first.
  const input = { ecosystem: OTHER, kind: 'INSTITUTION', name: 'Warm', evenIfAlike: true };
  for (let i = 0; i < 3; i++) await askUntilDone(server.url, WRITE, { input }, () => undefined);
  for (const query of [...CHEAP, ...Array.from({ length: 5 }, (_, i) => dearest(i))]) {
    const { status, took, body } = await askUntilDone(server.url, query, {}, () => undefined, 2);
    console.error(
      `warm: ${status} after ${Math.round(took)} ms ${body.errors ? JSON.stringify(body.errors).slice(0, 200) : ''}`,
    );
  }
  console.log(`${elements} stakeholders, ${load()}`);
  await measured(server, 'alone', () => pause(10_000));
  await measured(server, `while ${DEAR} dear ones are sent`, () => dear(server.url));
});

async function dear(url: string): Promise<void> {
  const refused = new Map<number, number>();
  const refuse = (status: number) => refused.set(status, (refused.get(status) ?? 0) + 1);
  const took: number[] = [];
  const failed: string[] = [];
  await Promise.all(
    Array.from({ length: DEAR }, async (_, i) => {
      const asked = await askUntilDone(url, dearest(i), {}, refuse, TRIES);
      if (asked.status !== 200 || asked.body.errors)
        failed.push(JSON.stringify(asked.body.errors).slice(0, 200));
      else took.push(asked.took);
    }),
  );
  console.log(
    `  dear: ${inShort(took)}; refused ${JSON.stringify([...refused])}; failed ${failed.length} ${failed[0] ?? ''}`,
  );
}

/** What cheap reads and writes of the other ecosystem take while something goes on. */
async function measured({ url, longestStall, memory }: Seeded, name: string, during: () => Promise<unknown>) {
  const reads: number[] = [];
  const writes: number[] = [];
  const failed = new Map<number, number>();
  let isOver = false;
  longestStall();
  const note = ({ status, body, took }: Awaited<ReturnType<typeof ask>>, times: number[]) => {
    times.push(took);
    if (status !== 200 || body.errors) failed.set(status, (failed.get(status) ?? 0) + 1);
  };
  const reader = async (which: number) => {
    for (let i = which; !isOver; i++) {
      note(await ask(url, CHEAP[i % CHEAP.length] ?? '', {}), reads);
      await pause(20);
    }
  };
  const writer = async () => {
    for (let i = 0; !isOver; i++) {
      const input = { ecosystem: OTHER, kind: 'INSTITUTION', name: `${name} ${i}`, evenIfAlike: true };
      note(await ask(url, WRITE, { input }), writes);
      await pause(200);
    }
  };
  const others = Promise.all([reader(0), reader(1), reader(2), reader(3), writer()]);
  const began = performance.now();
  await during();
  isOver = true;
  await others;
  console.log(
    `${name}: ${Math.round((performance.now() - began) / 1000)} s, ${load()}, ${Math.round(memory())} MB`,
  );
  console.log(`  cheap reads elsewhere: ${inShort(reads)}`);
  console.log(`  writes elsewhere: ${inShort(writes)}; not answered well: ${JSON.stringify([...failed])}`);
  console.log(`  /health at the longest: ${Math.round(longestStall())} ms`);
}
