/** What a command does while the server that it asks is busy. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { askSource } from '../../server/cli/source.ts';
import { lockDataDir } from '../../server/data-lock.ts';
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
