import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DataLock, lockDataDir, readHolder } from '../../server/data-lock.ts';
import { StartError } from '../../server/errors.ts';

let root: string;
let dataDir: string;
const taken: DataLock[] = [];

async function lock(folder = dataDir): Promise<DataLock> {
  const one = await lockDataDir(folder);
  taken.push(one);
  return one;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'maillage-lock-'));
  dataDir = join(root, 'data');
});
afterEach(async () => {
  for (const one of taken.splice(0)) await one.release();
  rmSync(root, { recursive: true, force: true });
});

describe('the lock of a data folder', () => {
  it('names its process at once and its address once announced', async () => {
    expect(await readHolder(dataDir)).toBeUndefined();
    const held = await lock();
    expect(await readHolder(dataDir)).toEqual({ pid: process.pid });
    held.announce('http://127.0.0.1:4500');
    expect(await readHolder(dataDir)).toEqual({ pid: process.pid, url: 'http://127.0.0.1:4500' });
  });

  it('refuses a second server and names the first', async () => {
    (await lock()).announce('http://127.0.0.1:4500');
    const second = lockDataDir(dataDir);
    await expect(second).rejects.toBeInstanceOf(StartError);
    await expect(second).rejects.toThrow(`http://127.0.0.1:4500 (process ${process.pid})`);
  });

  it('holds for a folder whose path is too long for a socket, by whatever path it is reached', async () => {
    const deep = join(root, 'a'.repeat(100));
    const alias = join(root, 'b'.repeat(100));
    await lock(deep);
    symlinkSync(deep, alias);
    await expect(lockDataDir(alias)).rejects.toThrow(/is in use/);
    expect(await readHolder(alias)).toEqual({ pid: process.pid });
  });

  it('can be taken again once released', async () => {
    await (await lock()).release();
    expect(await readHolder(dataDir)).toBeUndefined();
    await lock();
  });

  it('is given to exactly one of ten that ask at once', async () => {
    const attempts = await Promise.allSettled(Array.from({ length: 10 }, () => lock()));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readHolder(dataDir)).toEqual({ pid: process.pid });
  });

  it('is free again after kill -9 of its holder', async () => {
    const script = join(root, 'holder.ts');
    const module = new URL('../../server/data-lock.ts', import.meta.url).href;
    writeFileSync(
      script,
      `import { lockDataDir } from ${JSON.stringify(module)};
       (await lockDataDir(${JSON.stringify(dataDir)})).announce('http://127.0.0.1:1');
       console.log('held');
       setInterval(() => {}, 1000);`,
    );
    const holder = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    expect(await readHolder(dataDir)).toEqual({ pid: holder.pid, url: 'http://127.0.0.1:1' });
    holder.kill('SIGKILL');
    await once(holder, 'exit');

    expect(await readHolder(dataDir)).toBeUndefined();
    await lock();
    expect(await readHolder(dataDir)).toEqual({ pid: process.pid });
  });

  it.each([
    '/proc/no-such-folder',
    '/proc/no-such-folder/below/it',
    '/dev/null',
    '/dev/null/below',
    '/proc/self/no-such-folder',
    '/sys/no-such-folder',
    `/tmp/${'x'.repeat(300)}`,
  ])('says so, and ends, where no folder can be made: %s', async (folder) => {
    const attempt = lockDataDir(folder);
    await expect(attempt).rejects.toBeInstanceOf(StartError);
    await expect(attempt).rejects.toThrow(/cannot be written/);
  });

  it('says so when the folder cannot be written', async () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    const attempt = lockDataDir(join(file, 'data'));
    await expect(attempt).rejects.toBeInstanceOf(StartError);
    await expect(attempt).rejects.toThrow(/cannot be written/);
  });
});
