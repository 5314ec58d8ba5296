// Reads two sheets in a thread of its own: see reading.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { readKumuSheets } from './kumu/kumu.ts';

parentPort?.postMessage(readKumuSheets(workerData));
