import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { lockDataDir, readHolder } from '../../server/data-lock.ts';
import { listen } from '../../server/http/listen.ts';
import { newEcosystemId } from '../../server/kind/ids.ts';
import { testServer } from '../support/server.ts';

const CLI = join(import.meta.dirname, '../../server/exchange/import.cli.ts');
const folder = mkdtempSync(join(tmpdir(), 'maillage-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'elements.csv'), 'Label,Type\nLibrary,\nAnn,Person\n');
writeFileSync(join(folder, 'connections.csv'), 'From,To,Strength\nAnn,Library,3\nAnn,Town hall,\n');

writeFileSync(join(folder, 'nominations.csv'), 'Nominator,Nominated\nAnn,Stranger\n');

execFileSync('mkfifo', [join(folder, 'pipe')]);

type Ended = { code: number | null; out: string; error: string };

/** Runs the program as a person would, in the folder of the sheets. */
function run(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C', NEO4J_URI: '', HOST: '127.0.0.1', INIT_CWD: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = { code: null, out: '', error: '' } as Ended;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ended.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ended.error += text;
  });
  return new Promise((done) => child.once('close', (code) => done({ ...ended, code })));
}

function ownDatabase(): Record<string, string> {
  const { uri, user, password, database } = inject('neo4j');
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
}

const SHEETS = ['elements.csv', 'connections.csv'];
const newSlug = () => `cli-${newEcosystemId()}`;

describe('npm run import', { timeout: 180_000 }, () => {
  test('imports into a database of the user’s own, and says what it did and noticed', async () => {
    const slug = newSlug();
    const first = await run([slug, ...SHEETS, '--name', 'By hand'], ownDatabase());
    expect(first.error).not.toContain('    at ');
    expect(first.code).toBe(0);
    expect(first.out).toContain('Created    3 stakeholders, 2 connections, 1 type of connection');
    expect(first.out).toMatch(/connections {2}row 3 {2}To +Town hall {2}No element has this label/);
    const second = await run([slug, ...SHEETS], ownDatabase());
    expect(second.out).toContain('Created    nothing');
    expect(second.out).toContain(`${slug} is at revision 2.`);
    const third = await run([slug, '--nominations', 'nominations.csv'], ownDatabase());
    expect(third.out).toContain('Created    1 stakeholder, 1 nomination');
  });

  test('goes through the server that runs on the data folder', async () => {
    const { app } = await testServer();
    const server = createServer(app.listener);
    const url = await listen(server, { host: '127.0.0.1', port: 0 });
    const dataDir = mkdtempSync(join(tmpdir(), 'maillage-held-'));
    const lock = await lockDataDir(dataDir);
    lock.announce(url);
    try {
      const done = await run([newSlug(), ...SHEETS, '--data-dir', dataDir]);
      expect(done.error).toContain(`Through the server at ${url}`);
      expect(done.out).toContain('Created    3 stakeholders');
      expect(done.code).toBe(0);

      writeFileSync(
        join(folder, 'bad.csv'),
        `Label,Type,Horizon\n${Array.from({ length: 60 }, (_, i) => `A${i},Mission,soon\n`).join('')}`,
      );
      const refused = await run([newSlug(), 'bad.csv', '--data-dir', dataDir]);
      expect(refused.code).toBe(1);
      expect(refused.out).toMatch(/elements {2}row 2 +Horizon {2}soon {2}This is not a date/);
      expect(refused.out).toMatch(/and \d+ more/);
    } finally {
      server.close();
      server.closeAllConnections();
      await lock.release();
      rmSync(dataDir, { recursive: true });
    }
  });

  test('starts the embedded database when no server runs, and stops it again', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'maillage-alone-'));
    try {
      const done = await run([newSlug(), ...SHEETS], { DATA_DIR: dataDir });
      expect(done.out).toContain('Created    3 stakeholders');
      expect(done.code).toBe(0);
      expect(await readHolder(dataDir)).toBeUndefined();
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  });

  test.for([
    [[], 'Usage: npm run import'],
    [['a-slug', '--what'], "Unknown option '--what'"],
    [['No Slug', 'elements.csv'], 'An address takes'],
    [['a-slug', 'missing.csv'], `There is no such file: ${join(folder, 'missing.csv')}`],
    [['a-slug', '.'], 'It cannot be read (EISDIR)'],
    [['a-slug', '/dev/zero'], '/dev/zero is a device or a pipe, which may have no end'],
    [['a-slug', 'elements.csv', 'pipe'], 'pipe is a device or a pipe, which may have no end'],
    [['a-slug', '/dev/stdin'], '/dev/stdin is a device or a pipe, which may have no end'],
  ] as [string[], string][])('%j is refused in one sentence', async ([args, sentence]) => {
    const ended = await run(args);
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.error).toContain(sentence);
    expect(ended.error.trim().split('\n')).toHaveLength(1);
  });
});
