import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OPTIONS, type Option } from '../../server/settings.ts';
import { fakeCommand, newFolder, runServer } from '../support/process.ts';

/** Starts a server that cannot start, and gives the one sentence it says. */
async function refusal(args: string[], env: Record<string, string | undefined> = {}): Promise<string> {
  const server = runServer(['--port', '0', '--data-dir', newFolder(), ...args], env);
  const code = await server.ended;
  const { stdout, stderr } = server.said();
  const sentence = stderr.trim();
  expect(code, sentence).toBe(1);
  // One sentence for a person and no stack trace; nothing slow was begun before it.
  expect(sentence).not.toMatch(/\n|\bat .*:\d+:\d+|Error:/);
  expect(sentence).toMatch(/^[A-Z].*\.$/);
  expect(stdout.replace(/^.*Database: opening\n/, '')).toBe('');
  return sentence;
}

const INSTALL_LINES = [
  /Debian\/Ubuntu: sudo apt install/,
  /macOS: brew install/,
  /Windows: (winget|choco) install/,
];

describe('a server that cannot start says why in one sentence', { timeout: 30_000 }, () => {
  it('when Java is missing', async () => {
    const sentence = await refusal([], { PATH: newFolder(), JAVA_HOME: undefined });
    expect(sentence).toMatch(/needs Java 17 or later, and none was found/);
    for (const line of INSTALL_LINES) expect(sentence).toMatch(line);
  });

  it('when Java is too old', async () => {
    const PATH = fakeCommand('java', 'echo \'openjdk version "11.0.22" 2024-01-16\' >&2');
    const sentence = await refusal([], { PATH, JAVA_HOME: undefined });
    expect(sentence).toMatch(/needs Java 17 or later, and java is version 11/);
    for (const line of INSTALL_LINES) expect(sentence).toMatch(line);
  });

  it('when Maven is missing and nothing was fetched before', async () => {
    const PATH = fakeCommand('java', 'exec "$real" "$@"');
    const sentence = await refusal([], { PATH, JAVA_HOME: undefined, MAILLAGE_CACHE: newFolder() });
    expect(sentence).toMatch(/mvn is not in PATH/);
    for (const line of INSTALL_LINES) expect(sentence).toMatch(line);
  });

  it('when the data folder cannot be written', async () => {
    // Below a file and not behind a permission, which does not stop root.
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(await refusal(['--data-dir', join(file, 'data')])).toMatch(
      /data folder .*file\/data cannot be written .*--data-dir/,
    );
  });

  it('when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await refusal(['--port', String(port)])).toMatch(new RegExp(`Port ${port} is in use.*--port`));
    other.close();
  });

  it.each([
    ['another scheme', 'http://127.0.0.1:7474', /NEO4J_URI is "http:.*it takes bolt:\/\//],
    ['no address', 'my database', /NEO4J_URI is "my database": it takes bolt:\/\//],
    ['nobody there', 'bolt://127.0.0.1:1', /No Neo4j answers at bolt:\/\/127.0.0.1:1: check NEO4J_URI/],
    ['nobody there to route', 'neo4j://127.0.0.1:1', /No Neo4j answers at neo4j:\/\/127.0.0.1:1/],
  ])('when NEO4J_URI has %s', async (_what, NEO4J_URI, sentence) => {
    expect(await refusal([], { NEO4J_URI, NEO4J_PASSWORD: 'secret' })).toMatch(sentence);
  });

  it.each([
    ['an option that there is not', ['--prot', '4500'], {}, /Unknown option '--prot': .*--help/],
    ['an argument too many', ['demo'], {}, /Unexpected argument 'demo'.*--help/],
    ['a port that is none', ['--port', '70000'], {}, /PORT is "70000": it takes a whole number/],
    [
      'a host that others reach',
      [],
      { HOST: '0.0.0.0' },
      /HOST is 0.0.0.0, which others can reach: give PUBLIC_URL/,
    ],
    ['no password', [], { NEO4J_URI: 'bolt://127.0.0.1' }, /NEO4J_PASSWORD is not/],
  ])('when it is given %s', async (_what, args, env, sentence) => {
    expect(await refusal(args, env)).toMatch(sentence);
  });
});

describe('npm start -- --help', () => {
  it('lists every option and every environment variable, and starts nothing', async () => {
    const server = runServer(['--help']);
    expect(await server.ended).toBe(0);
    const { stdout, stderr } = server.said();
    expect(stderr).toBe('');
    for (const { flag, env, text } of Object.values<Option>(OPTIONS)) {
      if (flag) expect(stdout).toMatch(new RegExp(`--${flag}\\b`));
      if (env) expect(stdout).toMatch(new RegExp(`\\b${env}\\b`));
      expect(stdout).toContain(text);
    }
    expect(stdout).not.toContain('Neo4j: starting');
  });
});
