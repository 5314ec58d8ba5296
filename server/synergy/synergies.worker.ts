/** The thread that looks for synergies: the solver would hold the server meanwhile. One task, one answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { findSynergies } from './find-synergies.ts';
import type { SynergyTask } from './ground.ts';

parentPort?.postMessage(await findSynergies(workerData as SynergyTask));
