/**
 * A server that is killed (`kill -9`) in the middle of a large import, and what is left of it. Not part of `npm test`: it takes some
 * two minutes.
 *
 *   npx node tests/faults/kill-import.ts [elements]
 *
 * It says what it saw, and ends with 1 when a promise of docs/decisions/0057-staged-imports.md was not kept.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '../../server/neo4j/driver.ts';
import { startEmbedded } from '../../server/neo4j/embedded/embedded.ts';
import { readSettings } from '../../server/settings.ts';

const root = join(import.meta.dirname, '../..');
const port = process.env.PORT ?? '4650';
const url = `http://127.0.0.1:${port}`;
const dataDir = mkdtempSync(join(tmpdir(), 'maillage-kill-'));
const elements = Number(process.argv[2] ?? 10_000);
let failures = 0;

function check(promise: string, isKept: boolean, seen: unknown): void {
  if (!isKept) failures += 1;
  console.log(`${isKept ? 'kept  ' : 'BROKEN'}  ${promise}: ${seen}`);
}

async function start(): Promise<ChildProcess> {
  const args = [join(root, 'server/main.ts'), '--port', port, '--data-dir', dataDir, '--no-demo'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'ignore' });
  for (let tries = 0; tries < 1_200; tries++) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    // It answers before it is up, with a page that says so.
    if (
      await slugs().then(
        () => true,
        () => false,
      )
    )
      return child;
    await pause(250);
  }
  throw new Error('the server did not come up');
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

function sheets(): FormData {
  const form = new FormData();
  const names = Array.from({ length: elements }, (_, i) => `Body ${i}`);
  const links = names.flatMap((name, i) =>
    [1, 2, 3].map((step) => `${name},${names[(i + step) % elements]},Funds`),
  );
  form.set('elements', new Blob([['Label', ...names].join('\n')]), 'elements.csv');
  form.set('connections', new Blob([['From,To,Type', ...links].join('\n')]), 'connections.csv');
  return form;
}

/** Resolves once links are being written; the answer ends with the server. */
async function importUntilLinks(slug: string): Promise<string> {
  const response = await fetch(`${url}/api/ecosystems/${slug}/import`, {
    method: 'POST',
    headers: { 'x-maillage': '1' },
    body: sheets(),
  });
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of response.body as ReadableStream<Uint8Array>) {
    text += decoder.decode(part, { stream: true });
    if (text.includes('"step":"links"')) return 'links were being written';
  }
  return text.slice(-300);
}

const slugs = async (): Promise<string[]> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'graphql-preflight': '1' },
    body: JSON.stringify({ query: '{ ecosystems(first: 200) { nodes { slug } } }' }),
  });
  const { data } = (await response.json()) as { data: { ecosystems: { nodes: { slug: string }[] } } };
  return data.ecosystems.nodes.map(({ slug }) => slug);
};

/** What the database holds of anything, once no server is at it. */
async function stored(): Promise<number> {
  const { cacheDir } = readSettings([], {});
  const embedded = await startEmbedded({ dataDir, cacheDir, report: () => undefined });
  const driver = connect(embedded);
  try {
    const { records } = await driver.executeQuery(
      'MATCH (n:Record|UnlistedEcosystem|Change|Revision) RETURN count(n) AS n',
    );
    return Number(records[0]?.get('n'));
  } finally {
    await driver.close();
    await embedded.stop();
  }
}

try {
  const first = await start();
  const reached = await importUntilLinks('killed');
  check('the import is killed in its middle', reached.startsWith('links'), reached);
  await end(first, 'SIGKILL');
  await pause(6_000);
  check('the killed server leaves a part of it in the database', true, `${await stored()} nodes`);
  const second = await start();
  check(
    'nobody is told of it after the next start',
    (await slugs()).length === 0,
    (await slugs()).join() || 'none',
  );
  await pause(Math.max(5_000, elements));
  await end(second, 'SIGTERM');
  const left = await stored();
  check('nothing is left of it', left === 0, `${left} nodes`);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;
