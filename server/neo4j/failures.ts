import neo4j, { type Neo4jError } from 'neo4j-driver';
import { Invalid, Unavailable } from '../errors.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { takenIn } from '../language/taken.ts';

const AWAY = new Set(['ServiceUnavailable', 'SessionExpired', 'N/A']);

/** What the driver throws, as one of our errors where a person can act upon it; the same error otherwise. */
export function toKnown(error: unknown): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  if (error.code.includes('TransactionTimedOut') || error.code.includes('LockClientStopped')) {
    return new Unavailable(sentence('database.slow'), 5, {
      cause: error,
    });
  }
  if (isBroken(error)) return new Unavailable(sentence('database.broken'), 5, { cause: error });
  if (isOutOfMemory(error)) {
    return new Unavailable(sentence('database.memory'), 5, {
      cause: error,
    });
  }
  if (
    AWAY.has(error.code) ||
    error.code.includes('DatabaseUnavailable') ||
    error.code.startsWith('Neo.TransientError')
  ) {
    return new Unavailable(sentence('database.away'), 2, {
      cause: error,
    });
  }
  // The program takes away all that is its own: what is left is somebody else's.
  if (isConstraint(error) && error.message.includes('still has relationships'))
    return new Invalid(sentence('record.tiedByOthers'), [], { cause: error });
  const taken = isConstraint(error) ? takenIn(error.message) : undefined;
  return taken
    ? new Invalid(sentence(taken.said), [complaint(taken.path, taken.said)], { cause: error })
    : error;
}

/**
 * Whether the database says that it has to be started again, as after a write that its disk had no room for; what was
 * being committed then may be kept or not.
 */
export function isBroken(error: unknown): boolean {
  return (
    error instanceof neo4j.Neo4jError &&
    (BROKEN.has(error.code) || /needs to be restarted|No space left on device/.test(error.message))
  );
}

const BROKEN = new Set([
  'Neo.DatabaseError.Transaction.TransactionStartFailed',
  'Neo.DatabaseError.Transaction.TransactionCommitFailed',
  'Neo.DatabaseError.Transaction.TransactionLogError',
]);

/** Whether the database lacked the memory for a transaction; also when told of by `toKnown`. */
export function isOutOfMemory(error: unknown): boolean {
  const thrown = error instanceof Unavailable ? error.cause : error;
  // Of one transaction, or of all together: the database knows several codes.
  return thrown instanceof neo4j.Neo4jError && thrown.code.includes('OutOfMemory');
}

/** Whether this is a second use of a receipt's key. */
export function isSecondReceipt(error: unknown): boolean {
  return isConstraint(error) && error.message.includes('`Receipt`');
}

function isConstraint(error: unknown): error is Neo4jError {
  return (
    error instanceof neo4j.Neo4jError && error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed'
  );
}
