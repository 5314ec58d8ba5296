/**
 * What it costs to know who is asking: CPU of server and database a request of the same server without sign-in, for a visitor,
 * and for a session whose owner holds twenty roles, ten of them where only members are; the database hits of the one query behind it; and how alike addresses that
 * are known and those that are not are answered.
 *
 *   npx node bench/sign-in.ts [requests]      10,000 stakeholders, 30,000 links, 50,000 accounts and sessions; Linux only
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { codeIn, openMailSink } from '../tests/support/mail-sink.ts';
import { type Operation, operations } from './api-operations.ts';
import { cpuOf } from './cpu.ts';
import { ECOSYSTEM, openBench } from './database.ts';

const requests = Number(process.argv[2] ?? 600);
const rounds = 5;
const WARMING = 900;
const WATCHED = ['empty query', 'links and partners', 'page of 50'];
const EMAIL = 'somebody@example.org';
const children: ChildProcess[] = [];
let clients = 0;
const bench = await openBench(10_000);
const sink = await openMailSink();
try {
  await seedAccounts();
  const [open, signed] = [await server('ours'), await server('signed')];
  const cookie = await signIn(signed);
  await giveRoles();
  console.log(`${requests} requests, ${rounds} rounds by turns; load ${loadavg()[0]?.toFixed(2)}`);
  await costs([
    { name: 'no sign-in', ...open, headers: {} },
    { name: 'a visitor', ...signed, headers: {} },
    { name: 'a session, 20 roles', ...signed, headers: { cookie } },
  ]);
  await hits();
  await alike(signed);
} finally {
  for (const child of children) child.kill();
  await sink.close();
  await bench.close();
}

type Server = { url: string; pid: number };
type Side = Server & { name: string; headers: Record<string, string> };

/** Fifty thousand who have signed in before. */
async function seedAccounts(): Promise<void> {
  // What ends by batches begins its own transactions.
  const session = bench.driver.session({ database: bench.embedded.database });
  await session.run(
    `UNWIND range(1, 50000) AS n CALL (n) {
       CREATE (:Account {id: 'account-' + n, email: 'known' + n + '@example.org', emailVerified: true, name: '', createdAt: $now, updatedAt: $now})
       CREATE (:Session {id: 'session-' + n, token: 'seal-' + n, userId: 'account-' + n, expiresAt: '2999-01-01T00:00:00.000Z', createdAt: $now, updatedAt: $now})
     } IN TRANSACTIONS OF 5000 ROWS`,
    { now: new Date().toISOString() },
  );
  await session.close();
}

async function giveRoles(): Promise<void> {
  await bench.driver.executeQuery(
    `MATCH (a:Account {email: $email}) UNWIND range(1, 20) AS n
     MERGE (e:Ecosystem {id: CASE n WHEN 1 THEN $ecosystem ELSE 'bench' + (100 + n) END})
     SET e.openTo = CASE WHEN n > 10 THEN 'MEMBERS' ELSE e.openTo END
     MERGE (a)-[h:HOLDS_ROLE]->(e) SET h.role = 'PLANNER', h.speaksFor = []`,
    { email: EMAIL, ecosystem: ECOSYSTEM },
    { database: bench.embedded.database },
  );
}

async function server(name: string): Promise<Server> {
  const { uri, password } = bench.embedded;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'api-server.ts'), name], {
    env: {
      ...process.env,
      ...{ NEO4J_URI: uri, NEO4J_PASSWORD: password, NODE_ENV: 'production', SMTP_URL: sink.url },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const url = await new Promise<string>((resolve) =>
    child.stdout?.once('data', (data) => resolve(String(data).trim())),
  );
  return { url, pid: child.pid ?? 0 };
}

/** Each from a client of its own, since codes are counted by client. */
async function post({ url }: Server, path: string, body: object): Promise<Response> {
  clients += 1;
  const from = `10.${(clients >> 16) & 255}.${(clients >> 8) & 255}.${clients & 255}`;
  const answer = await fetch(`${url}/api/sign-in/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

async function signIn(to: Server): Promise<string> {
  await post(to, 'code', { email: EMAIL });
  const answer = await post(to, 'session', { email: EMAIL, code: codeIn(await sink.next()) });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** What a request costs each side, in milliseconds, by turns. */
async function costs(sides: readonly Side[]): Promise<void> {
  console.log(`| operation | ${sides.map(({ name }) => `${name}, ms: server + database`).join(' | ')} |`);
  console.log(`| --- |${' --- |'.repeat(sides.length)}`);
  for (const operation of operations.filter(({ name }) => WATCHED.includes(name))) {
    const spent = sides.map(() => ({ server: 0, database: 0 }));
    for (const side of sides) await load(operation, side, WARMING);
    for (let round = 0; round < rounds; round++)
      for (const [at, side] of sides.entries()) {
        const before = { server: cpuOf(side.pid), database: bench.cpu() };
        await load(operation, side, requests);
        const sofar = spent[at] as { server: number; database: number };
        sofar.server += (cpuOf(side.pid) - before.server) / rounds / requests;
        sofar.database += (bench.cpu() - before.database) / rounds / requests;
      }
    const cells = spent.map(({ server, database }) => `${server.toFixed(2)} + ${database.toFixed(2)}`);
    console.log(`| ${operation.name} | ${cells.join(' | ')} |`);
  }
}

/** Sends the requests, eight at a time. */
async function load(operation: Operation, { url, headers }: Side, count: number): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const { path, init } = operation.ours(next++);
      const response = await fetch(url + path, { ...init, headers: { ...init?.headers, ...headers } });
      const text = await response.text();
      if (!response.ok || text.includes('"errors"'))
        throw new Error(`${operation.name}: ${text.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** How the one query behind a session is planned, and what it touches. */
async function hits(): Promise<void> {
  const text = readFileSync(join(import.meta.dirname, '../cypher/sign-in/viewer.cypher'), 'utf8');
  const { records } = await bench.driver.executeQuery(
    'MATCH (a:Account {email: $email}) MATCH (s:Session {userId: a.id}) RETURN s.token AS token LIMIT 1',
    { email: EMAIL },
    { database: bench.embedded.database },
  );
  const session = bench.driver.session({ database: bench.embedded.database });
  const params = { token: records[0]?.get('token'), now: new Date().toISOString() };
  const { summary } = await session.run(`PROFILE ${text}`, params);
  await session.close();
  type Plan = { operatorType: string; dbHits: number; children: Plan[] };
  const flat = (plan: Plan): Plan[] => [plan, ...plan.children.flatMap(flat)];
  const steps = flat(summary.profile as unknown as Plan);
  console.log(
    `\nthe query of a session: ${steps.reduce((sum, { dbHits }) => sum + Number(dbHits), 0)} database hits; ` +
      `found by ${steps
        .map(({ operatorType }) => operatorType.split('@')[0])
        .filter((name) => /Seek|Scan/.test(name ?? ''))
        .join(', ')}`,
  );
}

/** Asking for a code, by turns for addresses that have an account and for strangers: the clock, since that is what a stranger sees. */
async function alike(to: Server): Promise<void> {
  const took: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  for (let at = 0; at < 600; at++) {
    const known = at % 2 === 0;
    const from = performance.now();
    await (await post(to, 'code', { email: `${known ? 'known' : 'stranger'}${at + 1}@example.org` })).text();
    // The first hundred are for warming.
    if (at >= 100) took[known ? 'known' : 'unknown'].push(performance.now() - from);
  }
  const at = (list: number[], share: number) =>
    (list.sort((one, other) => one - other)[Math.floor(list.length * share)] ?? 0).toFixed(2);
  for (const [name, list] of Object.entries(took))
    console.log(
      `a code for an address that is ${name}: p25 ${at(list, 0.25)}, p50 ${at(list, 0.5)}, p75 ${at(list, 0.75)} ms`,
    );
}
