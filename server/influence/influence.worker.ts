/** The thread that works out who stands out: on a large map it would hold the server meanwhile. One task, one answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { findInfluence } from './find-influence.ts';
import type { InfluenceTask } from './ground.ts';

parentPort?.postMessage(findInfluence(workerData as InfluenceTask));
