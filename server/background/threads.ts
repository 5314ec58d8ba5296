/** Threads for what takes longer than a request may: one task, one answer, and all of them end with the server. */
import { Worker } from 'node:worker_threads';
import { createQueue } from './queue.ts';

/** Milliseconds and megabytes that a thread may take; it ends when nobody waits for it any more. */
export type ThreadLimits = { patience: number; memory: number; isLeft?: AbortSignal };

/** Megabytes for what a thread has made last. */
const YOUNG = 16;

/** A thread took more time or memory than it may. */
export class ThreadSpent extends Error {
  override readonly name = 'ThreadSpent';
}

type Threads = {
  /** Runs the module in a thread, gives it the task and waits for its answer. Throws `ThreadSpent` past its limits, and why it was left. */
  run<Task, Result>(module: URL, task: Task, limits?: ThreadLimits): Promise<Result>;
  /** Stops all of them; what they had not finished fails. */
  close(): Promise<void>;
};

/** `atOnce`: how many threads there are at most; who asks for another one waits. */
export function createThreads(atOnce = Number.POSITIVE_INFINITY): Threads {
  const running = new Set<Worker>();
  const turns = createQueue({ atOnce, waiting: Number.POSITIVE_INFINITY });
  let isClosed = false;

  const run: Threads['run'] = async (module, task, limits) => {
    if (isClosed) throw new Error('the server is closing');
    const giveBack = await turns.take({ signal: limits?.isLeft });
    return inThread<never>(module, task, limits).finally(giveBack);
  };

  const inThread = <Result>(module: URL, task: unknown, limits: ThreadLimits | undefined) =>
    new Promise<Result>((resolve, reject) => {
      if (isClosed) throw new Error('a thread ended without an answer');
      const worker = new Worker(module, {
        workerData: task,
        execArgv: [],
        resourceLimits: {
          // What a thread has just made and dropped takes up memory beside that of the server: it need not be much.
          maxYoungGenerationSizeMb: YOUNG,
          ...(limits && { maxOldGenerationSizeMb: limits.memory }),
        },
      });
      running.add(worker);
      const late = () => {
        reject(new ThreadSpent('more time than it may take'));
        void worker.terminate();
      };
      const timer = limits && setTimeout(late, limits.patience);
      const left = () => {
        reject(limits?.isLeft?.reason);
        void worker.terminate();
      };
      limits?.isLeft?.addEventListener('abort', left, { once: true });
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadSpent(error.message) : error),
      );
      worker.once('exit', () => {
        clearTimeout(timer);
        limits?.isLeft?.removeEventListener('abort', left);
        running.delete(worker);
        // Without effect when it has answered.
        reject(new Error('a thread ended without an answer'));
      });
    });

  return {
    run,
    async close() {
      isClosed = true;
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}
