/** What a command does while the server that it asks is busy. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { askSource } from '../../server/cli/source.ts';
import { lockDataDir } from '../../server/data-lock.ts';
import { importThrough } from '../../server/exchange/import-client.ts';
import { redact } from '../../server/log.ts';
import { readRemote } from '../../server/remote.ts';
import { readSettings } from '../../server/settings.ts';

/** A server on a data folder that refuses with these statuses, one after another, and then answers. */
async function busyServer(...refusals: (429 | 503)[]) {
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-source-'));
  const lock = await lockDataDir(dataDir);
  const at: number[] = [];
  const server = createServer((_request, response) => {
    const status = refusals[at.length];
    at.push(performance.now());
    if (status === undefined) return void response.end(JSON.stringify({ found: true }));
    response.writeHead(status, { 'retry-after': '1' });
    const code = status === 429 ? 'TOO_MANY' : 'UNAVAILABLE';
    response.end(JSON.stringify({ error: { code, message: 'Try again in a moment.' } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await lock.release();
    rmSync(dataDir, { recursive: true, force: true });
  });
  lock.announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return { settings: readSettings(['--data-dir', dataDir], {}), at };
}

test.each([429, 503] as const)(
  'A server that answers %i is asked again after as long as it says',
  async (status) => {
    const { settings, at } = await busyServer(status);
    const without = () => Promise.reject(new Error('there is a server'));
    const asked = askSource({ settings, language: 'en' }, { path: 'x/findings.json', without });
    expect(await asked).toEqual({ found: true });
    expect(at.length).toBe(2);
    expect((at[1] as number) - (at[0] as number)).toBeGreaterThan(900);
  },
);

/** A server where people sign in, which tells what it was sent to say in whose name. */
async function strictServer() {
  const sent: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    sent.push(request.headers.authorization);
    request.resume();
    if (request.headers.authorization) return void response.end('{"found":true}');
    response.writeHead(403);
    response.end('{"error":{"code":"NOT_ALLOWED","message":"You may not."}}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { sent, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('A server elsewhere is asked with a token, and without one it is said how to come by one', async () => {
  const { sent, url } = await strictServer();
  const settings = readSettings([], {});
  const asked = (env: Record<string, string>) =>
    askSource(
      { settings, language: 'en', remote: readRemote(url, env) },
      { path: 'x/findings.json', without: () => Promise.reject(new Error('it is elsewhere')) },
    );
  expect(await asked({ MAILLAGE_TOKEN: 'maillage_one' })).toEqual({ found: true });
  await expect(asked({})).rejects.toThrow(`You may not. People sign in on ${url}: make a token`);
  const options = { report: () => undefined, language: 'en' as const };
  await expect(importThrough(url, { slug: 'x' }, [], options)).rejects.toThrow('make a token');
  await importThrough(url, { slug: 'x' }, [], { ...options, token: 'maillage_two' }).catch(() => undefined);
  expect(sent).toEqual(['Bearer maillage_one', undefined, undefined, 'Bearer maillage_two']);
});

test('A token is read from a file of its owner’s alone, and sent over no open way', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-token-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [own, open] = [join(folder, 'own'), join(folder, 'open')];
  writeFileSync(own, 'maillage_one\n', { mode: 0o600 });
  writeFileSync(open, 'maillage_one\n', { mode: 0o644 });
  expect(readRemote(undefined, { MAILLAGE_TOKEN_FILE: own }).token).toBe('maillage_one');
  expect(() => readRemote(undefined, { MAILLAGE_TOKEN_FILE: open })).toThrow(/chmod 600/);
  expect(() => readRemote('http://map.example.org', { MAILLAGE_TOKEN: 'x' })).toThrow(/use https/);
  expect(readRemote('https://map.example.org/', {}).server).toBe('https://map.example.org');
  expect(() => readRemote('map.example.org', {})).toThrow(/looks like/);
});

test('What opens something is in no line of the log', () => {
  const lines: string[] = [];
  const log = pino({ redact }, { write: (line) => void lines.push(line) });
  for (const name of ['cookie', 'authorization', 'token', 'otp'])
    log.info(
      { [name]: 'SECRET', headers: { [name]: 'SECRET' }, req: { headers: { [name]: 'SECRET' } } },
      'request',
    );
  expect(lines.join('')).not.toContain('SECRET');
});
