/** Reads a text in a thread of its own and finds who is named in it. Nothing of the text is kept. */
import { createQueue } from '../background/queue.ts';
import { createThreads, type ThreadLimits, ThreadSpent } from '../background/threads.ts';
import { Invalid } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import { namesAside, namesMissions, namesPlaces, namesStakeholders } from './names.queries.ts';
import type { Names, NamesTask } from './text-names.ts';
import type { NoText } from './text-of.ts';

/** A text may be as long as a book. */
export const TEXT_BYTES_MAX = 5 * 1024 * 1024;
const LIMITS: ThreadLimits = { patience: 30_000, memory: 512 };
const turns = createQueue({ atOnce: 2, waiting: 20 });

export type ReadingTask = Omit<NamesTask, 'text'> & { bytes: Uint8Array };
export type TextRead = Names | { refused: NoText };

/** Throws `Invalid` for what is no text, or takes too long. For who facilitates: it tells all stakeholders by name. */
export async function readNames(
  database: Pick<Database, 'read'>,
  ecosystem: string,
  bytes: Uint8Array,
  limits = LIMITS,
): Promise<Names> {
  const of = { ecosystem };
  const [stakeholders, places, missions, aside] = await Promise.all([
    database.read(namesStakeholders, of),
    database.read(namesPlaces, of),
    database.read(namesMissions, of),
    database.read(namesAside, of),
  ]);
  const task = { bytes, stakeholders, places, missions, aside: aside.map(({ name }) => name) };
  const read = await inThread(task, limits);
  if ('refused' in read) throw new Invalid(sentence(read.refused));
  return read;
}

async function inThread(task: ReadingTask, limits: ThreadLimits): Promise<TextRead> {
  const giveBack = await turns.take();
  const threads = createThreads();
  try {
    return await threads.run(new URL('./names.worker.ts', import.meta.url), task, limits);
  } catch (error) {
    throw error instanceof ThreadSpent ? new Invalid(sentence('names.tooHeavy')) : error;
  } finally {
    await threads.close();
    giveBack();
  }
}
