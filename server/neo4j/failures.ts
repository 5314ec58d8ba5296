import neo4j, { type Neo4jError } from 'neo4j-driver';
import { Invalid, Unavailable } from '../errors.ts';

const AWAY = new Set(['ServiceUnavailable', 'SessionExpired', 'N/A']);

/** What the driver throws, as one of our errors where a person can act upon it; the same error otherwise. */
export function toKnown(error: unknown): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  if (error.code.includes('TransactionTimedOut') || error.code.includes('LockClientStopped')) {
    return new Unavailable('The database took too long: ask for less at a time, or try again.', 5, {
      cause: error,
    });
  }
  if (isOutOfMemory(error)) {
    return new Unavailable('This is more than the database has memory for: ask for less at a time.', 5, {
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
  const taken = isConstraint(error)
    ? TAKEN.find(({ words }) => words.every((word) => error.message.includes(word)))
    : undefined;
  return taken
    ? new Invalid(taken.message, [{ path: taken.path, message: taken.message }], { cause: error })
    : error;
}

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

/** What a broken uniqueness constraint means to a person. The database names its label and properties. */
const TAKEN = [
  {
    words: ['`Ecosystem`', '`slug`'],
    path: 'slug',
    message: 'This address is taken by another ecosystem: choose another.',
  },
  {
    words: ['`Mission`', '`hashtag`'],
    path: 'hashtag',
    message: 'This #tag is taken by another mission of this ecosystem: choose another.',
  },
  {
    words: ['`Resource`', '`key`'],
    path: 'name',
    message:
      'This name is taken by another resource of this ecosystem: use that one, or choose another name.',
  },
  {
    words: ['`InterdependencyType`', '`key`'],
    path: 'label',
    message: 'This ecosystem has this type of link already: use that one, or choose another label.',
  },
  {
    words: ['`Charter`', '`edition`'],
    path: 'edition',
    message: 'There is this version of the charter already: change that one, or give another edition.',
  },
  {
    words: ['`Membership`', '`key`'],
    path: 'member',
    message: 'This stakeholder belongs to this community already: change that membership.',
  },
  {
    words: ['`Acceptance`', '`key`'],
    path: 'by',
    message: 'This stakeholder has accepted this version already: change that acceptance.',
  },
  {
    words: ['`Endorsement`', '`key`'],
    path: 'by',
    message: 'This stakeholder vouches for this contribution already: change that endorsement.',
  },
];
