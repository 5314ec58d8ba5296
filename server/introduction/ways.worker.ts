/** The thread that looks for ways between two. One task, one answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { findWays, type WaysTask } from './ways.ts';

parentPort?.postMessage(findWays(workerData as WaysTask));
