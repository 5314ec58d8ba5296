/** The thread that looks for gaps in large ecosystems: everything that takes longer than a request may. One task, one answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { type GapsTask, pureGaps } from './pure-gaps.ts';

parentPort?.postMessage(pureGaps(workerData as GapsTask));
