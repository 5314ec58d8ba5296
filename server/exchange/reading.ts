import { createQueue } from '../background/queue.ts';
import { createThreads, type ThreadLimits, ThreadSpent } from '../background/threads.ts';
import { Invalid } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import type { GivenFile } from './formats/read-files.ts';
import type { Mapping, TablesReading } from './kumu/kumu.ts';
import type { SheetName } from './kumu/plan.ts';

export type Sheets = { [sheet in SheetName]?: Uint8Array<ArrayBuffer> };
/** What is handed to the thread. */
export type ReadingTask = { files: readonly GivenFile[]; mapping: Mapping };

/** Milliseconds that reading may take. */
const PATIENCE = 120_000;
/** Memory that reading may take, in MB: several times what the largest allowed files were seen to need. */
const MEMORY = 768;
const LIMITS: ThreadLimits = { patience: PATIENCE, memory: MEMORY };

/** Imports that are read at once: memory for more may not be there. */
const turns = createQueue({ atOnce: 2, waiting: Number.POSITIVE_INFINITY });

/**
 * Reads files of any format in a thread of their own, with limits, so that none can take the server down or make it wait.
 * Throws `Invalid` when a limit is reached.
 */
export async function readInThread(
  files: readonly GivenFile[],
  mapping: Mapping = {},
  limits: ThreadLimits = LIMITS,
): Promise<TablesReading> {
  const giveBack = await turns.take();
  const threads = createThreads();
  const task: ReadingTask = { files, mapping };
  try {
    return await threads.run(new URL('./reading.worker.ts', import.meta.url), task, limits);
  } catch (error) {
    throw error instanceof ThreadSpent ? new Invalid(sentence('import.tooHeavy')) : error;
  } finally {
    await threads.close();
    giveBack();
  }
}

/** The same for files of which it is said what each is. */
export function readSheets(sheets: Sheets, limits: ThreadLimits = LIMITS): Promise<TablesReading> {
  return readInThread(filesOf(sheets), {}, limits);
}

/** Sheets as files without a name. */
export function filesOf(sheets: Sheets): GivenFile[] {
  return (Object.entries(sheets) as [SheetName, Uint8Array<ArrayBuffer> | undefined][]).flatMap(
    ([as, bytes]) => (bytes ? [{ as, bytes }] : []),
  );
}
