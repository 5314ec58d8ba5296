/**
 * A disk that fills up under a server, and has room again. Not part of `npm test`: it needs Linux and the right to mount
 * (root), and takes some three minutes.
 *
 *   sudo npx node tests/faults/full-disk.ts
 *
 * It says what it saw, and ends with 1 when a promise of docs/security.md, *A full disk*, was not kept.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');
const port = process.env.PORT ?? '4649';
const url = `http://127.0.0.1:${port}`;
const disk = mkdtempSync(join(tmpdir(), 'maillage-full-'));
const ballast = join(disk, 'ballast');
let failures = 0;

function check(promise: string, isKept: boolean, seen: unknown = ''): void {
  if (!isKept) failures += 1;
  console.log(`${isKept ? 'kept  ' : 'BROKEN'}  ${promise}${seen === '' ? '' : `: ${seen}`}`);
}

const mount = (megabytes: number) =>
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk]);
const unmount = () => execFileSync('umount', [disk], { stdio: 'ignore' });

/** Fills the disk to its last byte, at once. */
function fill(): void {
  const file = openSync(ballast, 'a');
  const piece = Buffer.alloc(64 * 1024, 1);
  try {
    for (;;) writeSync(file, piece);
  } catch {
    closeSync(file);
  }
}

const servers = new Set<ChildProcess>();

type Server = { child: ChildProcess; said: () => string; ended: Promise<number | null> };

function start(...args: string[]): Server {
  const all = ['server/main.ts', '--port', port, '--data-dir', join(disk, 'data'), '--no-demo', ...args];
  const child = spawn(process.execPath, all, {
    cwd: root,
    env: { ...process.env, MIN_FREE_MB: '64', LOG_LEVEL: 'info' },
  });
  let text = '';
  for (const out of [child.stdout, child.stderr])
    out.setEncoding('utf8').on('data', (part) => (text += part));
  servers.add(child);
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return { child, said: () => text, ended };
}

async function until(met: () => unknown, seconds: number): Promise<number | undefined> {
  const began = performance.now();
  while (!(await met())) {
    if (performance.now() - began > seconds * 1000) return undefined;
    await pause(100);
  }
  return Math.round((performance.now() - began) / 100) / 10;
}

// biome-ignore lint/suspicious/noExplicitAny: each question knows the shape that it asked for.
type Answer = { status: number; code: string; message: string; took: number; data: any };

async function ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const began = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'graphql-preflight': '1' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors, error } = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string } }[];
    error?: { code: string; message: string };
  };
  const [first] = errors ?? [];
  const { code = 'OK', message = '' } = first ? { ...first, ...first.extensions } : (error ?? {});
  return { status: response.status, code, message, took: performance.now() - began, data };
}

const read = () => ask('{ ecosystems(first: 5) { nodes { id } } }');
const CREATE =
  'mutation ($input: CreateStakeholderInput!) { createStakeholder(input: $input) { stakeholder { id } } }';
const FOUND =
  'mutation ($input: CreateEcosystemInput!) { createEcosystem(input: $input) { ecosystem { id } } }';

const isUp = () =>
  read().then(
    ({ code }) => code === 'OK',
    () => false,
  );

const write = (ecosystem: string, name: string, key = randomUUID()) =>
  ask(CREATE, { input: { ecosystem, kind: 'INSTITUTION', name, idempotencyKey: key } });

async function found(slug: string): Promise<string> {
  const { data } = await ask(FOUND, { input: { slug, name: slug } });
  return data.createEcosystem.ecosystem.id;
}

const jvms = (): number[] =>
  execFileSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(' -cp ') && line.includes(disk))
    .map((line) => Number.parseInt(line, 10));

/** Eight writers for some seconds; what was acknowledged, and every way in which the others were answered. */
async function writeUnderLoad(ecosystem: string, prefix: string, seconds: number, onBegun: () => void) {
  const acknowledged: string[] = [];
  const others = new Set<string>();
  let slowest = 0;
  const end = Date.now() + seconds * 1000;
  const writer = async (number: number) => {
    for (let turn = 0; Date.now() < end; turn++) {
      const name = `${prefix} ${number} ${turn}`;
      const answer = await write(ecosystem, name);
      // A cold database takes its time over the first ones that it makes.
      if (answer.code !== 'OK') slowest = Math.max(slowest, answer.took);
      if (answer.code === 'OK') acknowledged.push(name);
      else
        others.add(`${answer.status} ${answer.code} ${answer.message.replace(/\d+ MB left/, '… MB left')}`);
      if (answer.code !== 'OK') await pause(100);
    }
  };
  const all = Promise.all(Array.from({ length: 8 }, (_, number) => writer(number)));
  await until(() => acknowledged.length > 50, seconds - 3);
  onBegun();
  await all;
  return { acknowledged, others: [...others], slowest: Math.round(slowest) };
}

const LIST = `query ($slug: String!, $after: String) { stakeholders(ecosystem: $slug, first: 200, after: $after) {
  nodes { name } pageInfo { hasNextPage endCursor } } }`;

async function names(slug: string): Promise<string[]> {
  const all: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data }: Answer = await ask(LIST, { slug, after });
    all.push(...data.stakeholders.nodes.map(({ name }: { name: string }) => name));
    if (!data.stakeholders.pageInfo.hasNextPage) return all;
    after = data.stakeholders.pageInfo.endCursor;
  }
}

async function refusedStart(what: string, ...args: string[]): Promise<void> {
  const began = performance.now();
  const server = start(...args);
  const code = await Promise.race([server.ended, pause(60_000)]);
  if (code === undefined) server.child.kill('SIGKILL');
  const took = Math.round((performance.now() - began) / 1000);
  const said = server.said().trim().split('\n').at(-1) ?? '';
  const isSentence = code === 1 && /^ *The disk of the data folder .*\.$/.test(said);
  check(`${what} is refused in a sentence`, isSentence, `after ${took} s, code ${code}: ${said.trim()}`);
  check('nothing of it is left', (await until(() => jvms().length === 0, 20)) !== undefined);
}

async function tooSmall(): Promise<void> {
  mount(16);
  await refusedStart('A start on 16 MB');
  unmount();
}

/** Another program takes the room while Neo4j starts. */
async function filledMeanwhile(): Promise<void> {
  mount(120);
  setTimeout(fill, 4_000);
  await refusedStart('A start on a disk that fills up meanwhile');
  unmount();
}

async function fillsUp(): Promise<void> {
  mount(400);
  let server = start();
  if ((await until(isUp, 90)) === undefined) throw new Error(`It does not start:\n${server.said()}`);
  const ecosystem = await found('fills-up');

  const first = await writeUnderLoad(ecosystem, 'first', 15, fill);
  console.log(
    `        ${first.acknowledged.length} writes acknowledged, others: ${first.others.join('\n          ')}`,
  );
  check(
    'Every write is acknowledged or refused with 503',
    first.others.every((said) => said.startsWith('503 UNAVAILABLE')),
  );
  check(
    'Writes are refused with the reason',
    first.others.some((said) => said.includes('and changes need 64 MB')),
  );
  check('No refusal took longer than a write may, 15 s', first.slowest < 15_000, `${first.slowest} ms`);
  const wasBroken = !(await isUp());
  console.log(`        the database ${wasBroken ? 'broke' : 'goes on, and is read'}`);

  rmSync(ballast);
  const back = await until(async () => (await write(ecosystem, `again ${randomUUID()}`)).code === 'OK', 90);
  check('Writes go on once there is room', back !== undefined, `after ${back} s`);
  if (back === undefined) throw new Error(server.said().slice(-20_000));
  const there = await names('fills-up');
  const lost = first.acknowledged.filter((name) => !there.includes(name));
  check(
    'What was acknowledged is there',
    lost.length === 0,
    `${lost.length} lost of ${first.acknowledged.length}`,
  );
  check('Nothing is there twice', new Set(there).size === there.length);

  await writeUnderLoad(ecosystem, 'second', 12, fill);
  console.log(
    `        filled again: the database ${(await isUp()) ? 'goes on' : 'broke'}; the server is killed`,
  );
  server.child.kill('SIGKILL');
  const lived = await until(() => jvms().length === 0, 60);
  check('The JVM ends within 20 s of its server', lived !== undefined && lived < 20, `${lived} s`);

  await refusedStart('A start on a full disk');
  rmSync(ballast);
  server = start();
  check('It starts again once there is room', (await until(isUp, 120)) !== undefined);
  const kept = await names('fills-up');
  check(
    'What was acknowledged is still there',
    first.acknowledged.every((name) => kept.includes(name)),
  );
  server.child.kill('SIGTERM');
  check('It stops in good order', (await server.ended) === 0);
  unmount();
}

try {
  await tooSmall();
  await filledMeanwhile();
  await fillsUp();
} finally {
  for (const server of servers) server.kill('SIGKILL');
  await until(() => jvms().length === 0, 30);
  try {
    unmount();
  } catch {
    // Not mounted any more.
  }
  rmSync(disk, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;
