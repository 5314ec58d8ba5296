import { Worker } from 'node:worker_threads';
import { Invalid } from '../errors.ts';
import type { KumuReading } from './kumu/kumu.ts';

export type Sheets = { elements?: Uint8Array<ArrayBuffer>; connections?: Uint8Array<ArrayBuffer> };

/** Milliseconds that reading may take. */
const PATIENCE = 60_000;
/** Memory that reading may take, in MB: several times what the largest allowed sheets were seen to need. */
const MEMORY = 768;

const TOO_MUCH = 'These sheets take too much memory or time to read: split them and import the parts.';

/**
 * Reads the sheets in a thread of their own, with limits, so that no file can take the server down or make it wait.
 * Throws `Invalid` when a limit is reached.
 */
export function readSheets(
  sheets: Sheets,
  limits = { patience: PATIENCE, memory: MEMORY },
): Promise<KumuReading> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), {
      workerData: sheets,
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    });
    const stop = setTimeout(() => {
      fail(new Invalid(TOO_MUCH));
      void worker.terminate();
    }, limits.patience);
    worker.once('message', done);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Invalid(TOO_MUCH) : error),
    );
    worker.once('exit', () => {
      clearTimeout(stop);
      // Without effect when it has answered.
      fail(new Error('the thread that reads sheets ended without an answer'));
    });
  });
}
