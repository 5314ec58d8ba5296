/** The thread that places elements: everything that takes longer than a request may. One task, one answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { type PlacingTask, place } from './placing/place.ts';

const positions = place(workerData as PlacingTask);
parentPort?.postMessage(positions, [positions.x.buffer as ArrayBuffer, positions.y.buffer as ArrayBuffer]);
