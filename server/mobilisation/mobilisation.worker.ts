/** The thread that looks for coalitions. One task, one answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { type MobiliseTask, mobilise } from './mobilise.ts';

parentPort?.postMessage(mobilise(workerData as MobiliseTask));
