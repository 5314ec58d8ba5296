import neo4j, { type Driver } from 'neo4j-driver';
import { StartError } from '../errors.ts';

export type Connection = { uri: string; user: string; password: string; database: string };

/**
 * A driver tuned for a server that must answer within five seconds, whatever the database does: it gives up early
 * and lets the caller say 503. Integers come as numbers: every count of ours is far below 2^53.
 */
export function connect({ uri, user, password }: Connection): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 50,
    connectionTimeout: 2_500,
    connectionAcquisitionTimeout: 4_000,
    // Tries again after 1 s and 3 s, give or take a fifth; one more would come after the five seconds.
    maxTransactionRetryTime: 2_000,
    fetchSize: -1,
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

function explain(error: unknown, uri: string, user: string, database: string): string {
  const code = error instanceof neo4j.Neo4jError ? error.code : '';
  if (code === 'Neo.ClientError.Security.Unauthorized') {
    return `${uri} refused the password of "${user}": check NEO4J_USER and NEO4J_PASSWORD.`;
  }
  if (code === 'Neo.ClientError.Security.AuthenticationRateLimit') {
    return `${uri} refuses "${user}" for a while after too many wrong passwords: wait a minute, then check NEO4J_PASSWORD.`;
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return `${uri} has no database "${database}": check NEO4J_DATABASE.`;
  }
  return `No Neo4j answers at ${uri}: check NEO4J_URI and that the database is running, or leave NEO4J_URI out to use the embedded one.`;
}
