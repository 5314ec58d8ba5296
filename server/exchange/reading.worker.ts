// Reads files in a thread of its own: see reading.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { readFiles } from './formats/read-files.ts';
import type { ReadingTask } from './reading.ts';

const { files, mapping } = workerData as ReadingTask;
parentPort?.postMessage(await readFiles(files, mapping));
