import neo4j, { type Driver } from 'neo4j-driver';
import { StartError } from '../errors.ts';
import { type Sentence, sentence } from '../language/sentence.ts';
import { RETRYING } from './again.ts';
import { isBroken } from './failures.ts';

export type Connection = { uri: string; user: string; password: string; database: string };

/** Connections of one driver at most: server/neo4j/lanes.ts shares them out. */
export const POOL = 50;

/** Rows that come at once: between two of these others have their turn. All of a large read at once stalls the server. */
const AT_A_TIME = 1_000;

/**
 * A driver tuned for a server that must answer within five seconds, whatever the database does: it gives up early
 * and lets the caller say 503. Integers come as numbers: every count of ours is far below 2^53.
 */
export function connect({ uri, user, password }: Connection): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: POOL,
    connectionTimeout: 2_500,
    connectionAcquisitionTimeout: 4_000,
    // Tries again after 1 s and 3 s, give or take a fifth; one more would come after the five seconds.
    maxTransactionRetryTime: RETRYING.until,
    fetchSize: AT_A_TIME,
    telemetryDisabled: true,
    userAgent: 'maillage',
  });
}

/** The files of an embedded database that a person can look at when it does not open. */
type Own = { passwordFile: string; log: string };

/** Makes sure the database answers; otherwise one sentence that says what to change. `own` tells the embedded one. */
export async function verify(driver: Driver, at: Connection, own?: Own): Promise<void> {
  try {
    await answer(driver, at.database);
  } catch (error) {
    const said = own ? explainOwn(error, own) : explain(error, at);
    throw new StartError(said, { cause: error });
  }
}

/** Whether the database says that only another start mends it. */
export async function asksForRestart(driver: Driver, database: string): Promise<boolean> {
  return answer(driver, database).then(() => false, isBroken);
}

async function answer(driver: Driver, database: string): Promise<void> {
  // A query and not verifyConnectivity, which over bolt:// does not ask whether the database exists.
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    await session.run('RETURN 1');
  } finally {
    await session.close().catch(() => undefined);
  }
}

const codeOf = (error: unknown): string => (error instanceof neo4j.Neo4jError ? error.code : '');

function explain(error: unknown, { uri, user, database }: Connection): Sentence {
  switch (codeOf(error)) {
    case 'Neo.ClientError.Security.Unauthorized':
      return sentence('neo4j.refusedPassword', { uri, user });
    case 'Neo.ClientError.Security.AuthenticationRateLimit':
      return sentence('neo4j.refusedForAWhile', { uri, user });
    case 'Neo.ClientError.Database.DatabaseNotFound':
      return sentence('neo4j.noDatabase', { uri, database });
    default:
      return sentence('neo4j.silent', { uri });
  }
}

/** Of the embedded one nobody chose an address, a user or a password: what is wrong is in its folder. */
function explainOwn(error: unknown, { passwordFile, log }: Own): Sentence {
  if (codeOf(error).startsWith('Neo.ClientError.Security.'))
    return sentence('data.otherPassword', { file: passwordFile });
  return sentence('neo4j.failed', { reason: error instanceof Error ? error.message : String(error), log });
}
