import neo4j, { type Driver } from 'neo4j-driver';
import { StartError } from '../errors.ts';
import { type Sentence, sentence } from '../language/sentence.ts';

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
    maxTransactionRetryTime: 2_000,
    fetchSize: AT_A_TIME,
    telemetryDisabled: true,
    userAgent: 'maillage',
  });
}

/** Makes sure the database answers; otherwise one sentence that says what to change. */
export async function verify(driver: Driver, { uri, user, database }: Connection): Promise<void> {
  // A query and not verifyConnectivity, which over bolt:// does not ask whether the database exists.
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    await session.run('RETURN 1');
  } catch (error) {
    throw new StartError(explain(error, uri, user, database), { cause: error });
  } finally {
    await session.close().catch(() => undefined);
  }
}

function explain(error: unknown, uri: string, user: string, database: string): Sentence {
  const code = error instanceof neo4j.Neo4jError ? error.code : '';
  if (code === 'Neo.ClientError.Security.Unauthorized') {
    return sentence('neo4j.refusedPassword', { uri, user });
  }
  if (code === 'Neo.ClientError.Security.AuthenticationRateLimit') {
    return sentence('neo4j.refusedForAWhile', { uri, user });
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return sentence('neo4j.noDatabase', { uri, database });
  }
  return sentence('neo4j.silent', { uri });
}
