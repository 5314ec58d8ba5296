import { setTimeout as pause } from 'node:timers/promises';
import { Neo4jError } from 'neo4j-driver';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { StartError, Unavailable } from '../../server/errors.ts';
import { watchDisk } from '../../server/neo4j/embedded/disk.ts';
import type { EmbeddedState } from '../../server/neo4j/embedded/supervisor.ts';
import { tend } from '../../server/neo4j/embedded/tend.ts';
import { isBroken, toKnown } from '../../server/neo4j/failures.ts';

const MB = 1024 * 1024;

/** A disk with so many MB free, until `leave` says otherwise. */
async function diskWith(free: number) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let left = free * MB;
  const disk = await watchDisk({ folder: '/srv/data', minFree: 256 * MB, look: async () => left });
  onTestFinished(disk.close);
  const leave = async (megabytes: number) => {
    left = megabytes * MB;
    await vi.advanceTimersByTimeAsync(1_000);
  };
  return { disk, leave };
}

describe('the disk of the data folder', () => {
  test('is looked at each second: changes are refused while too little is left, with the figures', async () => {
    const { disk, leave } = await diskWith(300);
    expect(disk.requireRoom).not.toThrow();
    await leave(255.9);
    expect(disk.requireRoom).toThrow(Unavailable);
    expect(disk.requireRoom).toThrow(/has 255 MB left, and changes need 256 MB: nothing was changed/);
    expect([disk.hasRoom(), disk.hasRoomToStart(), disk.full.aborted]).toEqual([false, true, false]);
    await leave(256);
    expect(disk.requireRoom).not.toThrow();
  });

  test('holds a new database only where it can be filled, and an old one where it can be opened', async () => {
    const { disk, leave } = await diskWith(255);
    expect(() => disk.requireRoomToStart(true)).toThrow(StartError);
    expect(() => disk.requireRoomToStart(true)).toThrow(/has 255 MB left, and the database needs 256 MB/);
    expect(() => disk.requireRoomToStart(false)).not.toThrow();
    await leave(63);
    expect(() => disk.requireRoomToStart(false)).toThrow(/has 63 MB left, and the database needs 64 MB/);
  });

  test('gives a start up when it is full', async () => {
    const { disk, leave } = await diskWith(300);
    await leave(0.1);
    expect(disk.full.reason).toBeInstanceOf(StartError);
    expect(disk.full.reason.message).toMatch(/\/srv\/data is full: make room/);
  });

  test('of which the system does not tell how full it is, keeps nobody from anything', async () => {
    const disk = await watchDisk({ folder: '/no/such/folder', minFree: 256 * MB });
    onTestFinished(disk.close);
    expect(disk.requireRoom).not.toThrow();
    expect(() => disk.requireRoomToStart(true)).not.toThrow();
  });
});

test.each([
  ['Neo.DatabaseError.Transaction.TransactionStartFailed', 'The database has encountered a critical error'],
  ['Neo.DatabaseError.Transaction.TransactionCommitFailed', 'Could not apply the transaction'],
  ['Neo.DatabaseError.General.UnknownError', 'java.io.IOException: No space left on device'],
])('What a database answers on a full disk is no error of ours: %s', (code, message) => {
  const known = toKnown(new Neo4jError(message, code, '', ''));
  expect(known).toBeInstanceOf(Unavailable);
  expect((known as Unavailable).message).toMatch(/kept once or not at all/);
});

test('Another error of the database is not taken for one that a new start would mend', () => {
  for (const code of ['ServiceUnavailable', 'Neo.TransientError.General.MemoryPoolOutOfMemoryError'])
    expect(isBroken(new Neo4jError('The heap is full', code, '', ''))).toBe(false);
  expect(isBroken(new Error('No space left on device'))).toBe(false);
});

describe('a database that runs', () => {
  /** Looked after for some turns; how often it was started again. */
  async function restarts(seen: {
    state?: EmbeddedState;
    hasRoomToStart?: () => boolean;
    isFull?: boolean;
    isBroken?: boolean;
  }): Promise<number> {
    const { state = 'up', hasRoomToStart = () => true, isFull = false, isBroken = false } = seen;
    let count = 0;
    const restart = () => {
      count += 1;
    };
    const stop = tend({
      embedded: { state: () => state, restart },
      disk: { hasRoomToStart, isFull: () => isFull },
      isBroken: async () => isBroken,
      onRestart: () => undefined,
      interval: 5,
    });
    await pause(60);
    stop();
    const then = count;
    await pause(20);
    expect(count).toBe(then);
    return count;
  }

  test('is left alone, also while it starts or is waited for', async () => {
    expect(await restarts({})).toBe(0);
    expect(await restarts({ state: 'starting' })).toBe(0);
    expect(await restarts({ state: 'down' })).toBe(0);
  });

  test('is started again when it is broken, once there is room', async () => {
    expect(await restarts({ isBroken: true })).toBeGreaterThan(0);
    expect(await restarts({ isBroken: true, hasRoomToStart: () => false, isFull: true })).toBe(0);
  });

  test('is not waited for when the room that it lacked is there again, nor when it starts on a full disk', async () => {
    const answers = [false, false];
    expect(await restarts({ state: 'down', hasRoomToStart: () => answers.pop() ?? true })).toBe(1);
    expect(await restarts({ state: 'starting', isFull: true })).toBeGreaterThan(0);
  });
});
