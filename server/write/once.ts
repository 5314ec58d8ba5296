/** A change is made once, whatever happens to the connection: its answer is kept with its key, in the same transaction. */

import { Invalid, KnownError } from '../errors.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { isSecondReceipt } from '../neo4j/failures.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { writeReceiptRead } from './write.queries.ts';

/** Who asks for a write: the key makes a retry safe, the fingerprint tells a retry from a reuse of the key. */
export type Receipt = { key: string; fingerprint: string };

/**
 * Runs a write once. `work` writes, throws to undo everything, or returns the answer (plain JSON) and keeps it with the
 * key in the same transaction, as a receipt: the same request a second time gets the first answer and writes nothing.
 */
export async function once<A>(
  database: Database,
  name: string,
  receipt: Receipt,
  work: (run: Run) => Promise<A>,
): Promise<A> {
  try {
    return await database.transaction(name, TIMEOUTS.write, work);
  } catch (error) {
    // The first try may have been committed without our knowing: its receipt is then the truth.
    const again = isSecondReceipt(error) || (error instanceof KnownError && error.code !== 'UNAVAILABLE');
    // Asked of the member that takes writes: another one may not have heard of it yet.
    const [kept] = again ? await database.readLatest(writeReceiptRead, { key: receipt.key }) : [];
    if (!kept) throw error;
    return answerOf(kept, receipt);
  }
}

/** The first answer to a request that was made before. Throws `Invalid` where its key was used for another one. */
export function answerOf<A>(kept: { fingerprint: string; answer: string }, { fingerprint }: Receipt): A {
  if (kept.fingerprint !== fingerprint) {
    throw new Invalid(sentence('key.used'), [complaint('idempotencyKey', 'key.fresh')]);
  }
  return JSON.parse(kept.answer) as A;
}
