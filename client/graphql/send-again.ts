import type { CombinedError } from '@urql/core';
import { failureOf } from './failure.ts';

/** So often, and after about so many milliseconds. */
const [TRIES, PAUSE_MS] = [6, 1_500];

/**
 * Sends again by itself what had to wait for others: many write onto one map at once. A quota is told at once. What is sent must be
 * the same each time, its `idempotencyKey` too.
 */
export async function sendAgain<R extends { error?: CombinedError | undefined }>(
  work: () => PromiseLike<R>,
): Promise<R> {
  for (let tries = 1; ; tries++) {
    const result = await work();
    if (!result.error || tries === TRIES || failureOf(result.error).code !== 'UNAVAILABLE') return result;
    await new Promise((done) => setTimeout(done, PAUSE_MS * (0.75 + Math.random() / 2)));
  }
}
