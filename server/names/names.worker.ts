/** The thread that reads a text and looks for names in it: no file can take the server down, or make it wait. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingTask, TextRead } from './read-names.ts';
import { namesIn } from './text-names.ts';
import { textOf } from './text-of.ts';

const { bytes, ...known } = workerData as ReadingTask;
const read = await textOf(bytes);
const answer: TextRead = 'text' in read ? namesIn({ ...known, text: read.text }) : read;
parentPort?.postMessage(answer);
