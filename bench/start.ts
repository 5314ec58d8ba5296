// From `npm start` to the map on screen, by parts: node bench/start.ts. Jars cached and client built; two starts on
// one data folder: the first applies the migrations and loads the demonstration, the second finds them done.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readHolder } from '../server/data-lock.ts';
import { ensureClient } from '../server/http/client-build.ts';
import { launchChromium } from '../tests/support/chromium.ts';

const root = join(import.meta.dirname, '..');
const PAGE = '/newmarket';

/** What a start says when it enters each part, in order; the part before ends there. */
const SIGNS: [part: string, ends: RegExp][] = [
  ['npm, node, modules, lock, Java found', /Neo4j: starting/],
  ['the JVM, until Bolt answers', /Database: opening/],
  ['driver and migrations', /Loading the demonstration|^ {2}Maillage /],
  ['demonstration and application', /^ {2}Maillage /],
];

type Start = { url: string; parts: Map<string, number>; stop: () => Promise<void> };

async function start(dataDir: string): Promise<Start> {
  const began = performance.now();
  const npm = spawn('npm', ['start', '--', '--port', '0', '--data-dir', dataDir], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const parts = new Map<string, number>();
  const pending = [...SIGNS];
  let since = began;
  let url: string | undefined;
  for await (const line of createInterface({ input: npm.stdout })) {
    while (pending[0]?.[1].test(line)) {
      const [part] = pending.shift() as (typeof SIGNS)[number];
      parts.set(part, performance.now() - since);
      since = performance.now();
    }
    url = /^ {2}Maillage +(\S+)/.exec(line)?.[1];
    if (url) break;
  }
  if (!url) throw new Error('the server did not start');
  return { url, parts, stop: () => stop(npm, dataDir) };
}

async function stop(npm: ChildProcess, dataDir: string): Promise<void> {
  const holder = await readHolder(dataDir);
  if (holder) process.kill(holder.pid, 'SIGTERM');
  if (npm.exitCode === null) await new Promise((done) => npm.once('exit', done));
}

/** Opens the map as a first visitor does: a new browser, nothing cached. */
async function draw(url: string, parts: Map<string, number>): Promise<void> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const began = performance.now();
    await page.goto(url + PAGE, { waitUntil: 'load' });
    const loaded = performance.now();
    await page.locator('[data-drawn="true"]').waitFor({ timeout: 120_000 });
    parts.set('page loaded in Chromium', loaded - began);
    parts.set('map on screen', performance.now() - loaded);
  } finally {
    await browser.close();
  }
}

function print(title: string, parts: Map<string, number>): void {
  const row = (name: string, milliseconds: number) =>
    console.log(`  ${name.padEnd(40)}${(milliseconds / 1000).toFixed(1).padStart(7)} s`);
  console.log(`\n${title} (load average ${loadavg()[0]?.toFixed(1)})`);
  for (const [name, milliseconds] of parts) row(name, milliseconds);
  row(
    'in all',
    [...parts.values()].reduce((sum, part) => sum + part, 0),
  );
}

await ensureClient((message) => console.log(message));
const help = performance.now();
execFileSync(process.execPath, [join(root, 'server/main.ts'), '--help'], { stdio: 'ignore' });
console.log(`node and the first modules alone: ${((performance.now() - help) / 1000).toFixed(1)} s`);
const dataDir = await mkdtemp(join(tmpdir(), 'maillage-bench-start-'));
try {
  for (const title of ['First start', 'Second start']) {
    const server = await start(dataDir);
    try {
      await draw(server.url, server.parts);
    } finally {
      await server.stop();
    }
    print(title, server.parts);
  }
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
