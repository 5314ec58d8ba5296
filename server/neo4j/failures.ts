import neo4j from 'neo4j-driver';
import { Unavailable } from '../errors.ts';

const AWAY = new Set(['ServiceUnavailable', 'SessionExpired', 'N/A']);

/** What the driver throws, as one of our errors where a person can act upon it; the same error otherwise. */
export function toKnown(error: unknown): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  if (error.code.includes('TransactionTimedOut') || error.code.includes('LockClientStopped')) {
    return new Unavailable('The database took too long: ask for less at a time, or try again.', 5, {
      cause: error,
    });
  }
  if (
    AWAY.has(error.code) ||
    error.code.includes('DatabaseUnavailable') ||
    error.code.startsWith('Neo.TransientError')
  ) {
    return new Unavailable('The database is away for a moment: nothing was lost, try again.', 2, {
      cause: error,
    });
  }
  return error;
}

/** Whether a write broke the uniqueness constraint of this name. */
export function isDuplicateOf(error: unknown, constraint: string): boolean {
  return (
    error instanceof neo4j.Neo4jError &&
    error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed' &&
    CONSTRAINTS[constraint]?.every((word) => error.message.includes(word)) === true
  );
}

/** The database names the label and the properties of a broken constraint, not the constraint. */
const CONSTRAINTS: Record<string, string[]> = {
  receipt_key: ['`Receipt`', '`key`'],
  ecosystem_slug: ['`Ecosystem`', '`slug`'],
  mission_hashtag: ['`Mission`', '`hashtag`'],
};
