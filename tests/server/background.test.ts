/** What goes on beside requests: once at a time, a moment after a change, in threads with limits. */
import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { createChanges } from '../../server/background/changes.ts';
import { daily } from '../../server/background/daily.ts';
import { createDeadline } from '../../server/background/deadline.ts';
import { createLooks } from '../../server/background/looks.ts';
import { createQueue, QueueFull } from '../../server/background/queue.ts';
import { createRarely } from '../../server/background/rarely.ts';
import { createSharedWork } from '../../server/background/shared-work.ts';
import { createSingleFlight } from '../../server/background/single-flight.ts';
import { createThreads, ThreadSpent } from '../../server/background/threads.ts';
import { within } from '../../server/background/within.ts';

const log = pino({ level: 'silent' });

test('of many who ask at once, those whom the run that goes on serves share it, the others share the next', async () => {
  const begun: number[] = [];
  const flight = createSingleFlight(
    async (asked: number) => {
      begun.push(asked);
      await pause(5);
      return asked;
    },
    (running, asked) => running >= asked,
  );
  expect(await Promise.all([2, 1, 3, 3, 2].map((asked) => flight.run('a', asked)))).toEqual([2, 2, 3, 3, 2]);
  expect(begun).toEqual([2, 3]);
  expect(await Promise.all([flight.run('a', 1), flight.run('b', 1)])).toEqual([1, 1]);
  expect(begun).toEqual([2, 3, 1, 1]);
});

test('a run that fails is told to who shares it, and the next begins anew', async () => {
  let runs = 0;
  const flight = createSingleFlight(
    async () => {
      runs += 1;
      await pause(1);
      if (runs === 1) throw new Error('first');
      return runs;
    },
    () => true,
  );
  const both = await Promise.allSettled([flight.run('a', 0), flight.run('a', 0)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await flight.run('a', 0)).toBe(2);
  await flight.settled();
});

test('what is done each day is not done at once, and no more once it is stopped', async () => {
  let times = 0;
  const stop = daily(() => times++, { first: 30, every: 10 });
  expect(times).toBe(0);
  await pause(5);
  expect(times).toBe(0);
  await expect.poll(() => times).toBeGreaterThan(1);
  stop();
  const done = times;
  await pause(25);
  expect(times).toBe(done);
});

test('where something changes all the time, it is looked all the same', async () => {
  const seen: string[] = [];
  const settling = () => ({ after: 60, most: 90 });
  const looks = createLooks(async (ecosystem) => seen.push(ecosystem), { log, failing: '', settling });
  for (let times = 0; times < 10; times++) {
    looks.refresh('a');
    await pause(20);
  }
  expect(seen.length).toBeGreaterThan(0);
  looks.close();
});

test('what may wait is done so often at most, and once more for all that is asked meanwhile', async () => {
  const begun: number[] = [];
  const rarely = createRarely(
    async () => {
      begun.push(performance.now());
      await pause(5);
    },
    { every: 100, after: 5, log, failing: '' },
  );
  for (let times = 0; times < 12; times++) {
    rarely.ask('a');
    await pause(10);
  }
  await pause(150);
  const between = begun.slice(1).map((at, index) => at - (begun[index] ?? 0));
  expect(between.length).toBeGreaterThan(0);
  expect(Math.min(...between)).toBeGreaterThan(90);
  const times = begun.length;
  rarely.ask('a');
  rarely.close();
  await pause(150);
  expect(begun).toHaveLength(times);
});

test('several changes make one look, and none after the end', async () => {
  const seen: string[] = [];
  const looks = createLooks(async (ecosystem) => seen.push(ecosystem), { log, failing: '' });
  for (const ecosystem of ['a', 'a', 'b', 'a']) looks.refresh(ecosystem, 5);
  await pause(40);
  expect(seen.sort()).toEqual(['a', 'b']);
  looks.refresh('a', 1);
  looks.close();
  looks.refresh('b', 1);
  await pause(20);
  expect(seen.sort()).toEqual(['a', 'b']);
});

test('a change is told to all who listen, until they stop', () => {
  const changes = createChanges();
  const heard: string[] = [];
  const stop = changes.listen((ecosystem) => heard.push(`one ${ecosystem}`));
  changes.listen((ecosystem) => heard.push(`other ${ecosystem}`));
  changes.tell('a');
  stop();
  changes.tell('b');
  expect(heard).toEqual(['one a', 'other a', 'other b']);
});

const thread = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
const ANSWERS = `import { parentPort, workerData } from 'node:worker_threads'; parentPort.postMessage(workerData + 1);`;

test('a thread answers, is given up past its limits, and ends with the server', async () => {
  const threads = createThreads();
  expect(await threads.run(thread(ANSWERS), 1)).toBe(2);
  const endless = thread('for (;;);');
  await expect(threads.run(endless, 0, { patience: 50, memory: 64 })).rejects.toBeInstanceOf(ThreadSpent);
  const greedy = thread('const kept = []; for (;;) kept.push(new Array(1e5).fill(kept.length));');
  await expect(threads.run(greedy, 0, { patience: 30_000, memory: 16 })).rejects.toBeInstanceOf(ThreadSpent);
  const waiting = threads.run(thread('setInterval(() => {}, 1e6);'), 0);
  const ended = expect(waiting).rejects.toThrow('without an answer');
  await threads.close();
  await ended;
  await expect(threads.run(thread(ANSWERS), 1)).rejects.toThrow('closing');
});

test('nobody waits longer than they want, and the work goes on', async () => {
  const work = pause(20, 'done');
  expect(await within(work, 1)).toBeUndefined();
  expect(await within(work, 1_000)).toBe('done');
});

test('no more threads than so many run at once', async () => {
  const threads = createThreads(1);
  const busy = thread(`import { parentPort } from 'node:worker_threads';
    const began = Date.now(); setTimeout(() => parentPort.postMessage({ began, ended: Date.now() }), 20);`);
  type Times = { began: number; ended: number };
  const run = () => threads.run<number, Times>(busy, 0);
  const [one, other] = await Promise.all([run(), run()]);
  expect(other.began).toBeGreaterThanOrEqual(one.ended);
  await threads.close();
});

test('a thread ends when nobody waits for it any more', async () => {
  const threads = createThreads(1);
  const leaving = new AbortController();
  const isLeft = leaving.signal;
  const left = new Error('left');
  const endless = threads.run(thread('for (;;);'), 0, { patience: 30_000, memory: 64, isLeft });
  const ended = expect(endless).rejects.toBe(left);
  await pause(20);
  leaving.abort(left);
  await ended;
  expect(await threads.run(thread(ANSWERS), 1)).toBe(2);
  await threads.close();
});

test('shared work is done once, kept, and given up when all who waited have left, not before', async () => {
  const shared = createSharedWork<string>({ max: 5, ttl: 60_000 });
  const begun: { isLeft: AbortSignal; done(result: string): void }[] = [];
  const work = (isLeft: AbortSignal) => {
    const { promise, resolve } = Promise.withResolvers<string>();
    begun.push({ isLeft, done: resolve });
    return promise;
  };
  const [one, other] = [new AbortController(), new AbortController()];
  const asked = [one, other].map(({ signal }) => shared.get('key', work, signal).catch(() => 'left'));
  one.abort();
  expect(await asked[0]).toBe('left');
  expect(begun.map(({ isLeft }) => isLeft.aborted)).toEqual([false]);
  other.abort();
  expect(await asked[1]).toBe('left');
  expect(begun.map(({ isLeft }) => isLeft.aborted)).toEqual([true]);

  const again = shared.get('key', work, new AbortController().signal);
  begun[1]?.done('found');
  expect([await again, await shared.get('key', work)]).toEqual(['found', 'found']);
  await expect(shared.get('other', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await shared.get('other', () => Promise.resolve('mended'))).toBe('mended');
  expect(begun).toHaveLength(2);
});

describe('a queue', () => {
  const client = (name: string) => ({ name, atOnce: 2, waiting: 3 });

  test('lets few begin at once, of one name fewer, and first those of whom least goes on', async () => {
    const queue = createQueue({ atOnce: 3, waiting: 10 });
    const begun: string[] = [];
    const given: Record<string, () => void> = {};
    const ask = async (who: string, label: string) => {
      given[label] = await queue.take({ under: [client(who)] });
      begun.push(label);
    };
    for (const label of ['a1', 'a2', 'a3', 'a4']) void ask('a', label);
    for (const label of ['b1', 'b2']) void ask('b', label);
    void ask('c', 'c1');
    await pause(1);
    expect([begun, queue.waiting()]).toEqual([['a1', 'a2', 'b1'], 4]);
    given.a1?.();
    await pause(1);
    // Nothing of c goes on yet, though a3 has waited longer.
    expect(begun.at(-1)).toBe('c1');
    given.c1?.();
    given.c1?.();
    given.b1?.();
    await pause(1);
    expect(begun.slice(4).sort()).toEqual(['a3', 'b2']);
  });

  test('refuses at once what finds too many waiting, in all or of its name', async () => {
    const queue = createQueue({ atOnce: 1, waiting: 4 });
    await queue.take();
    const waiting = Array.from({ length: 3 }, () => queue.take({ under: [client('a')] }));
    await expect(queue.take({ under: [client('a')] })).rejects.toMatchObject({ of: 'a' });
    waiting.push(queue.take({ under: [client('b')] }));
    await expect(queue.take({ under: [client('c')] })).rejects.toThrow(QueueFull);
    expect(queue.waiting()).toBe(4);
  });

  test('forgets who has left or waited too long, and is not held up by them', async () => {
    const queue = createQueue({ atOnce: 1, waiting: 10 });
    const giveBack = await queue.take();
    const left = new AbortController();
    const leaving = createDeadline({ milliseconds: 5_000, leaving: left.signal });
    const late = createDeadline({ milliseconds: 5, late: () => new Error('late') });
    const asked = [leaving.signal, late.signal].map((signal) => queue.take({ signal }));
    const last = queue.take();
    left.abort();
    await expect(asked[0]).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(asked[1]).rejects.toThrow('late');
    await expect(queue.take({ signal: late.signal })).rejects.toThrow('late');
    expect([queue.waiting(), late.left()]).toEqual([1, 0]);
    giveBack();
    await last;
    leaving.end();
  });
});
