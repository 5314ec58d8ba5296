/** The thread that looks for likely links in large ecosystems. One task, one answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { type LikelyTask, likelyLinks } from './likely-links.ts';

parentPort?.postMessage(likelyLinks(workerData as LikelyTask));
