/**
 * Partners who put themselves on a map of Saint John's size at once, each from an address of their own: sign-in by a mailed code,
 * who they are, six answers, whom to meet. How long each request takes, how many were refused, and whether all of it is there.
 *
 *   npx node bench/joining.ts [partners] [seconds]      300 within 60
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { loadavg } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { demoFolders, loadDemo } from '../server/exchange/demo.ts';
import { codeIn, openMailSink } from '../tests/support/mail-sink.ts';
import { cpuOf } from './cpu.ts';
import { openBench, report } from './database.ts';

const partners = Number(process.argv[2] ?? 300);
const seconds = Number(process.argv[3] ?? 60);
const SLUG = 'saint-john';
const bench = await openBench();
const sink = await openMailSink();
let child: ChildProcess | undefined;
const taken = new Map<string, number[]>();
const refused: string[] = [];

try {
  await loadDemo({
    ...{ database: bench.database, report },
    folders: demoFolders().filter((each) => basename(each) === SLUG),
  });
  await bench.driver.executeQuery("MATCH (e:Ecosystem {slug: $slug}) SET e.joining = 'AT_ONCE'", {
    slug: SLUG,
  });
  const known = await knownHere();
  const server = await start();
  await warm(server.url, known);
  taken.clear();
  const before = await counted();
  const cpu = { server: cpuOf(server.pid), database: bench.cpu() };
  const from = performance.now();
  await Promise.all(
    Array.from({ length: partners }, async (_, at) => {
      await after((at * seconds * 1_000) / partners);
      await register(server.url, at, known).catch((error: Error) => refused.push(error.message));
    }),
  );
  const whole = (performance.now() - from) / 1_000;
  console.log(
    `${partners} partners within ${seconds} s, done after ${whole.toFixed(1)} s; load ${loadavg()[0]?.toFixed(2)}`,
  );
  tell();
  const now = await counted();
  const there = Object.entries(now).map(([what, many]) => `${what} ${many - (before[what] ?? 0)}`);
  console.log(`Refused: ${refused.length} ${refused.slice(0, 3).join('; ')}`);
  console.log(`On the map, of ${partners} each: ${there.join(', ')}`);
  console.log(
    `CPU: server ${ms(cpuOf(server.pid) - cpu.server)}, database ${ms(bench.cpu() - cpu.database)} ms a partner`,
  );
} finally {
  child?.kill();
  await sink.close();
  await bench.close();
}

/** What everybody asks is planned before: a cold database may be too slow for the first of them. */
async function warm(url: string, known: Known): Promise<void> {
  for (let tries = 0; tries < 10; tries++) {
    try {
      return await register(url, partners + tries, known);
    } catch (error) {
      report(`Once more: ${(error as Error).message}`);
    }
  }
}

type Known = { mission: string; resource: string; other: string };

async function rows(text: string): Promise<Record<string, string | number>[]> {
  const { records } = await bench.driver.executeQuery(text, { slug: SLUG });
  return records.map((record) => record.toObject() as Record<string, string | number>);
}

async function knownHere(): Promise<Known> {
  const [found] = await rows(
    `MATCH (e:Ecosystem {slug: $slug})
     MATCH (m:Mission {ecosystem: e.id}) MATCH (r:Resource {ecosystem: e.id}) MATCH (s:Stakeholder {ecosystem: e.id, status: 'REGISTERED'})
     RETURN m.id AS mission, r.id AS resource, s.id AS other LIMIT 1`,
  );
  return found as Known;
}

async function counted(): Promise<Record<string, number>> {
  const [found] = await rows(
    `MATCH (e:Ecosystem {slug: $slug}) RETURN
       COUNT { (s:Stakeholder {ecosystem: e.id}) WHERE s.name STARTS WITH 'Partner ' } AS partners,
       COUNT { (s:Stakeholder {ecosystem: e.id}) WHERE s.name STARTS WITH 'Named by ' } AS named,
       COUNT { (n:Need {ecosystem: e.id}) } AS needs, COUNT { (o:Offer {ecosystem: e.id}) } AS offers,
       COUNT { (:Element {ecosystem: e.id})-[:INTERDEPENDS]->() } AS links`,
  );
  return Object.fromEntries(Object.entries(found ?? {}).map(([name, value]) => [name, Number(value)]));
}

async function start(): Promise<{ url: string; pid: number }> {
  const { uri, password } = bench.embedded;
  const started = spawn(process.execPath, [join(import.meta.dirname, 'api-server.ts'), 'signed'], {
    env: {
      ...process.env,
      NEO4J_URI: uri,
      NEO4J_PASSWORD: password,
      NODE_ENV: 'production',
      SMTP_URL: sink.url,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = started;
  const url = await new Promise<string>((resolve) =>
    started.stdout?.once('data', (data) => resolve(String(data).trim())),
  );
  return { url, pid: started.pid ?? 0 };
}

/** One partner, from the first page to whom they could meet. */
async function register(url: string, at: number, { mission, resource, other }: Known): Promise<void> {
  const client = { 'content-type': 'application/json', 'x-forwarded-for': `10.9.${at >> 8}.${at & 255}` };
  const email = `partner${at}@example.org`;
  const timed = async (step: string, path: string, body: object, cookie = ''): Promise<Response> => {
    const asked = performance.now();
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: { ...client, cookie, 'graphql-preflight': '1' },
      body: JSON.stringify(body),
    });
    const spent = performance.now() - asked;
    taken.set(step, [...(taken.get(step) ?? []), spent]);
    if (!answer.ok) throw new Error(`${step}: ${answer.status} ${(await answer.text()).slice(0, 200)}`);
    return answer;
  };
  await timed('code', '/api/sign-in/code', { email });
  const code = await mailed(email);
  const session = await timed('session', '/api/sign-in/session', { email, code });
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const asks = async (step: string, query: string, variables: object) => {
    const answer = await timed(step, '/graphql', { query, variables }, cookie);
    const { errors } = (await answer.json()) as { errors?: { message: string }[] };
    if (errors) throw new Error(`${step}: ${errors[0]?.message}`);
  };
  const e = { e: SLUG };
  await asks('where I stand', 'query ($e: String!) { myJoining(ecosystem: $e) { state draft whyNot } }', e);
  const profile = { kind: 'INSTITUTION', name: `Partner ${at}`, sector: 'COMMUNITY' };
  const input = { ecosystem: SLUG };
  await asks('who I am', 'mutation ($input: JoinInput!) { join(input: $input) { state } }', {
    input: { ...input, profile },
  });
  const steps = {
    missions: [{ part: 'MISSION', about: mission }],
    needs: [{ part: 'NEED', about: resource, name: `Need of ${at}` }],
    offers: [{ part: 'OFFER', about: resource, name: `Offer of ${at}` }],
    links: [{ part: 'LINK', about: other, type: 'COLLABORATES_WITH', isMutual: true, strength: 3 }],
    nominations: [{ part: 'NOMINATION', name: `Named by ${at}` }],
  };
  for (const [step, answers] of Object.entries(steps))
    await asks(
      step,
      'mutation ($input: GiveAnswersInput!) { giveAnswers(input: $input) { answers { id record refused } } }',
      { input: { ...input, answers } },
    );
  await asks('whom to meet', 'query ($e: String!) { peopleToMeet(ecosystem: $e) { stakeholder { id } } }', e);
}

/** The code that was mailed to an address. */
async function mailed(email: string): Promise<string> {
  for (let tries = 0; tries < 3_000; tries++) {
    const found = sink.received.findLast(({ to }) => to.includes(email));
    if (found) return codeIn(found);
    await after(10);
  }
  throw new Error('no mail has arrived');
}

function tell(): void {
  const all = [...taken.values()].flat();
  const part = (values: number[], share: number) =>
    [...values].sort((one, other) => one - other)[
      Math.min(values.length - 1, Math.floor(values.length * share))
    ] ?? 0;
  console.log('| step | median, ms | p95, ms | worst, ms |\n| --- | --- | --- | --- |');
  for (const [step, values] of [...taken, ['all', all] as const])
    console.log(
      `| ${step} | ${part(values, 0.5).toFixed(0)} | ${part(values, 0.95).toFixed(0)} | ${part(values, 1).toFixed(0)} |`,
    );
}

function ms(spent: number): string {
  return (spent / partners).toFixed(0);
}
