/**
 * What is asked again before anybody is told that it failed. Whoever asks waits for one answer; that the server is busy or
 * away is said once, for the whole page (connection.ts), so that no list stays empty and no wait is without a word.
 */
import type { CombinedError, Operation } from '@urql/core';
import { reportBusy, reportLost } from './connection.ts';
import { failureOf, isPassing } from './failure.ts';

/** A busy server is asked so often in all: then whoever asked is told, and can ask once more. */
const MOST = 4;

/** Whether a request that failed is sent once more. */
export function isAskedAgain(error: CombinedError, { kind, key, context }: Operation): boolean {
  const failure = failureOf(error);
  if (!isPassing(failure)) return false;
  const isSaid = error.graphQLErrors.length > 0;
  if (!isSaid) {
    // A change may have been made although its answer was lost: its form keeps it, with its key, to be sent again.
    if (kind !== 'query') return false;
    // What is read waits until the server is back, however long.
    reportLost();
    return true;
  }
  // Too much at once is refused before anything is begun, a change too. What is not to be had for now is told where a
  // change was asked for, and to who waits in a way of its own (use-patient-query.ts).
  const waits = failure.code === 'TOO_MANY' || (kind === 'query' && !context.mayWait);
  const { retry } = context as { retry?: { count: number } };
  if (!waits || (retry?.count ?? 0) >= MOST - 1) return false;
  reportBusy(key);
  return true;
}
