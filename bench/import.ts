/**
 * Import of 10,000 elements and 30,000 connections into a new ecosystem against UNWIND batches of plain CREATE of the same things
 * into the same constrained labels, each batch a transaction of its own. Same run, same database, by turns; CPU of this process
 * and of the JVM together. The same sheets a second time change nothing; what that takes is told where one transaction reads them.
 *
 *   node bench/import.ts [elements] [connections] [rounds]
 *   node bench/import.ts 100000 300000 1
 */
import type { Driver } from 'neo4j-driver';
import { importPlan } from '../server/exchange/import.ts';
import { readKumuSheets } from '../server/exchange/kumu/kumu.ts';
import { cpuOf } from './cpu.ts';
import { openBench } from './database.ts';

const ELEMENTS = Number(process.argv[2] ?? 10_000);
const CONNECTIONS = Number(process.argv[3] ?? 30_000);
const ROUNDS = Number(process.argv[4] ?? 5);
/** The same sheets again are read and compared in one transaction, which is no matter of this bench where there are many. */
const AGAIN_UP_TO = 20_000;
const BATCH = 5_000;

const SECTORS = ['Municipal', 'Public', 'Private', 'Community', 'Education', 'Health'];
const TYPES = ['Funds', 'Works with', 'Advises', 'Supplies', 'Mobilised for'];

function sheets(): { elements: Buffer; connections: Buffer } {
  const elements = ['Label,Type,Sector,Location,Tags,Description,Opening hours,Hashtag'];
  for (let i = 0; i < ELEMENTS; i++) {
    const type = i % 20 === 0 ? 'Mission' : i % 5 === 0 ? 'Individual' : 'Institution';
    const sector = type === 'Mission' ? '' : SECTORS[i % SECTORS.length];
    elements.push(
      `Élément ${i},${type},${sector},Place ${i % 50},a|b|tag ${i % 30},"What it is, in a few words: ${i}",9 to 5,${type === 'Mission' ? `#m${i}` : ''}`,
    );
  }
  const connections = ['From,To,Type,Strength,Since,Source'];
  for (let i = 0; i < CONNECTIONS; i++) {
    const from = i % ELEMENTS;
    const to = (from + 1 + ((i * 7919) % (ELEMENTS - 1))) % ELEMENTS;
    connections.push(
      `Élément ${from},Élément ${to},${TYPES[Math.floor(i / ELEMENTS) % TYPES.length]},${1 + (i % 5)},2020-05,Survey`,
    );
  }
  return { elements: Buffer.from(elements.join('\n')), connections: Buffer.from(connections.join('\n')) };
}

const PLAIN_NODES = `UNWIND $rows AS row
CREATE (e:Record:Element:Stakeholder:Institution) SET e = row, e.createdAt = datetime(), e.updatedAt = datetime()`;
const PLAIN_LINKS = `UNWIND $rows AS row
MATCH (a:Element {id: row.from}) MATCH (b:Element {id: row.to})
CREATE (a)-[r:INTERDEPENDS]->(b) SET r = row.properties, r.createdAt = datetime(), r.updatedAt = datetime()`;

/** The least that a program of ten lines would do: the rows are there, nothing is read, looked up or reported. */
async function plain(driver: Driver, ecosystem: string): Promise<void> {
  const stamp = { ecosystem, version: 1n, createdBy: 'x', updatedBy: 'x' };
  const nodes = Array.from({ length: ELEMENTS }, (_, i) => ({
    ...stamp,
    id: `${ecosystem}-s${i}`,
    number: BigInt(i),
    importKey: `institution:element ${i}`,
    kind: 'INSTITUTION',
    name: `Élément ${i}`,
    sortName: `element ${i}`,
    sector: 'PUBLIC',
    status: 'LISTED',
    ...{ visibility: 'PUBLIC', seenBy: 'PUBLIC' },
    likeness: [`element${i}`],
    otherNames: [],
    tags: ['a', 'b', `tag ${i % 30}`],
    summary: `What it is, in a few words: ${i}`,
    attributes: '{"Opening hours":"9 to 5"}',
  }));
  const links = Array.from({ length: CONNECTIONS }, (_, i) => ({
    from: `${ecosystem}-s${i % ELEMENTS}`,
    to: `${ecosystem}-s${(i * 7919 + 1) % ELEMENTS}`,
    properties: {
      ...stamp,
      id: `${ecosystem}-i${ELEMENTS + i}`,
      number: BigInt(ELEMENTS + i),
      type: 'FUNDS',
      strength: 3n,
      direction: 'DIRECTED',
      ...{ status: 'DECLARED', seenBy: 'PUBLIC' },
      since: '2020-05-01',
      source: 'Survey',
    },
  }));
  for (const [text, all] of [
    [PLAIN_NODES, nodes],
    [PLAIN_LINKS, links],
  ] as const)
    for (let i = 0; i < all.length; i += BATCH)
      await driver.executeQuery(text, { rows: all.slice(i, i + BATCH) });
}

const bench = await openBench();
try {
  const { driver, database } = bench;
  const files = sheets();
  const measured = async (work: () => Promise<unknown>) => {
    const before = [cpuOf(process.pid), bench.cpu(), performance.now()] as const;
    await work();
    // What the database does after its answer is part of it.
    await new Promise((done) => setTimeout(done, 500));
    return {
      node: cpuOf(process.pid) - before[0],
      jvm: bench.cpu() - before[1],
      wall: performance.now() - before[2] - 500,
    };
  };
  const importOnce = async (slug: string) => {
    const reading = readKumuSheets(files);
    if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues[0]));
    return importPlan({
      database,
      ecosystem: { slug },
      plan: reading.plan,
      viewer: { id: 'bench', role: 'FACILITATOR' },
    });
  };
  const rows: Record<'plain' | 'import' | 'again', Awaited<ReturnType<typeof measured>>[]> = {
    plain: [],
    import: [],
    again: [],
  };
  for (let round = -1; round < ROUNDS; round++) {
    const figures = {
      plain: await measured(() => plain(driver, `bench-${round + 2}`)),
      import: await measured(() => importOnce(`import-${round + 2}`)),
      ...(ELEMENTS <= AGAIN_UP_TO && { again: await measured(() => importOnce(`import-${round + 2}`)) }),
    };
    // The first round warms the JVM up.
    if (round < 0) continue;
    for (const what of ['plain', 'import', 'again'] as const)
      rows[what].push(...[figures[what] ?? []].flat());
  }
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const total = (what: keyof typeof rows) => median(rows[what].map(({ node, jvm }) => node + jvm));
  console.log(`${ELEMENTS} elements, ${CONNECTIONS} connections, median of ${ROUNDS} rounds, ms of CPU`);
  for (const what of ['plain', 'import', 'again'] as const) {
    if (rows[what].length === 0) continue;
    console.log(
      `  ${what.padEnd(7)} both ${total(what)}  node ${median(rows[what].map(({ node }) => node))}  jvm ${median(rows[what].map(({ jvm }) => jvm))}  wall ${Math.round(median(rows[what].map(({ wall }) => wall)))}`,
    );
  }
  console.log(`  import / plain CREATE: ${(total('import') / total('plain')).toFixed(2)} (aim: at most 1.5)`);
} finally {
  await bench.close();
}
