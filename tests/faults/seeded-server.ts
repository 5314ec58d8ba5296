/** A server in a process of its own over a seeded database, for scripts that press it and measure what it does. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import { seed } from '../../bench/seed.ts';
import { seedGaps } from '../../bench/seed-gaps.ts';
import { connect } from '../../server/neo4j/driver.ts';
import { startEmbedded } from '../../server/neo4j/embedded/embedded.ts';
import { migrate } from '../../server/neo4j/migrate.ts';
import { readSettings } from '../../server/settings.ts';

export type Seeded = {
  url: string;
  driver: Driver;
  /** Memory of the server's process, in MB. */
  memory(): number;
  /** Lets the server give back what it no longer uses: by itself it does so when it needs memory. */
  collect(): Promise<void>;
  /** How long `/health`, which asks nothing of anybody, took to be answered: the longest since it was last asked, in ms. */
  longestStall(): number;
};

/**
 * Seeds ecosystems (id and number of stakeholders), starts the server, and ends both after `work`. `FAULT_DATA` names a folder
 * that is kept, and seeded when it is not there.
 */
export async function withSeededServer(
  ecosystems: Record<string, number>,
  port: number,
  work: (server: Seeded) => Promise<void>,
): Promise<void> {
  const kept = process.env.FAULT_DATA;
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'maillage-fault-'));
  const isSeeded = kept !== undefined && existsSync(kept);
  const report = (message: string) => console.error(message);
  const embedded = await startEmbedded({ dataDir, cacheDir: readSettings([], {}).cacheDir, report });
  const driver = connect(embedded);
  let server: ReturnType<typeof spawn> | undefined;
  let isOver = false;
  try {
    await migrate(driver, embedded.database, report);
    for (const [ecosystem, elements] of isSeeded ? [] : Object.entries(ecosystems)) {
      report(`Seeding ${ecosystem}: ${elements} stakeholders and ${elements * 3} links`);
      await seed(driver, { ecosystem, slug: ecosystem, elements, links: elements * 3 });
      // The first is the one that is pressed: seats, needs, offers and the like are for it alone.
      if (ecosystem === Object.keys(ecosystems)[0])
        await seedGaps(driver, { ecosystem, elements, after: elements * 5 });
    }
    const { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD } = embedded;
    const main = join(import.meta.dirname, '../../server/main.ts');
    const inspector = `127.0.0.1:${port + 5}`;
    const flags = [`--inspect=${inspector}`, main, '--port', String(port), '--no-demo'];
    const url = `http://127.0.0.1:${port}`;
    // Whatever listens there already would answer in its place.
    const isTaken = await fetch(`${url}/health`).then(
      () => true,
      () => false,
    );
    if (isTaken) throw new Error(`something listens on port ${port} already: give another one`);
    server = spawn(process.execPath, flags, {
      env: { ...process.env, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, LOG_LEVEL: 'error' },
      stdio: 'ignore',
    });
    while (
      !(await fetch(`${url}/ready`).then(
        (answer) => answer.ok,
        () => false,
      ))
    )
      await pause(200);
    let longest = 0;
    const listening = (async () => {
      while (!isOver) {
        const began = performance.now();
        await fetch(`${url}/health`).catch(() => undefined);
        longest = Math.max(longest, performance.now() - began);
        await pause(50);
      }
    })();
    const pid = server.pid;
    await work({
      url,
      driver,
      memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
      collect: () => collectGarbage(inspector),
      longestStall() {
        const since = longest;
        longest = 0;
        return since;
      },
    });
    isOver = true;
    await listening;
  } finally {
    isOver = true;
    server?.kill('SIGTERM');
    await driver.close();
    await embedded.stop();
    if (kept === undefined) rmSync(dataDir, { recursive: true, force: true });
  }
}

async function collectGarbage(inspector: string): Promise<void> {
  const [target] = (await (await fetch(`http://${inspector}/json`)).json()) as {
    webSocketDebuggerUrl: string;
  }[];
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
  await new Promise((done) => socket.addEventListener('open', done));
  const collected = new Promise((done) => socket.addEventListener('message', done));
  socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }));
  await collected;
  socket.close();
}

export type Asked = {
  status: number;
  body: { data?: Record<string, unknown>; errors?: unknown[] };
  took: number;
  again: number;
};

export async function ask(url: string, query: string, variables: object = {}): Promise<Asked> {
  const began = performance.now();
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'graphql-preflight': '1' },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await answer.json()) as Asked['body'];
  const again = Number(answer.headers.get('retry-after') ?? 0);
  return { status: answer.status, body, took: performance.now() - began, again };
}

/** Asks again after as long as the server says, so many times at most. */
export async function askUntilDone(
  url: string,
  query: string,
  variables: object,
  refused: (status: number) => void,
  tries = Number.POSITIVE_INFINITY,
): Promise<Asked> {
  for (let i = 1; ; i++) {
    const asked = await ask(url, query, variables);
    if ((asked.status !== 503 && asked.status !== 429) || i >= tries) return asked;
    refused(asked.status);
    await pause(asked.again * 1_000);
  }
}

/** `n, p50, p95, max` in whole milliseconds. */
export function inShort(times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (part: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
  return `n ${sorted.length}, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`;
}

export const load = (): string =>
  `load ${loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')}`;
