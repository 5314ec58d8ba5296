import { createQueue } from '../background/queue.ts';
import { createThreads, type ThreadLimits, ThreadSpent } from '../background/threads.ts';
import { Invalid } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import type { KumuReading } from './kumu/kumu.ts';
import type { SheetName } from './kumu/plan.ts';

export type Sheets = { [sheet in SheetName]?: Uint8Array<ArrayBuffer> };

/** Milliseconds that reading may take. */
const PATIENCE = 60_000;
/** Memory that reading may take, in MB: several times what the largest allowed sheets were seen to need. */
const MEMORY = 768;

/** Sheets that are read at once: memory for more may not be there. */
const turns = createQueue({ atOnce: 2, waiting: Number.POSITIVE_INFINITY });

/**
 * Reads the sheets in a thread of their own, with limits, so that no file can take the server down or make it wait.
 * Throws `Invalid` when a limit is reached.
 */
export async function readSheets(
  sheets: Sheets,
  limits: ThreadLimits = { patience: PATIENCE, memory: MEMORY },
): Promise<KumuReading> {
  const giveBack = await turns.take();
  const threads = createThreads();
  try {
    return await threads.run(new URL('./reading.worker.ts', import.meta.url), sheets, limits);
  } catch (error) {
    throw error instanceof ThreadSpent ? new Invalid(sentence('import.tooHeavy')) : error;
  } finally {
    await threads.close();
    giveBack();
  }
}
