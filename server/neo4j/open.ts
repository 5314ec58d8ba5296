import type { Driver } from 'neo4j-driver';
import { type DataLock, lockDataDir } from '../data-lock.ts';
import type { Settings } from '../settings.ts';
import { type Database, openDatabase } from './database.ts';
import { connect, verify } from './driver.ts';
import { type Embedded, startEmbedded } from './embedded/embedded.ts';
import { migrate } from './migrate.ts';

/** A database ready for use: the user's own, or the embedded one with its data folder locked. */
export type Store = {
  database: Database;
  driver: Driver;
  /** The embedded database; undefined when the user's own is used. */
  embedded: Embedded | undefined;
  /** The lock on the data folder, to announce the server's address; undefined without a data folder. */
  lock: DataLock | undefined;
  close(): Promise<void>;
};

/** Brings up the database that the settings choose and applies what migrations it lacks. Throws `StartError`. */
export async function openStore(settings: Settings, report: (message: string) => void): Promise<Store> {
  const lock = settings.neo4j ? undefined : await lockDataDir(settings.dataDir);
  let embedded: Embedded | undefined;
  let driver: Driver | undefined;
  const close = async () => {
    await driver?.close().catch(() => undefined);
    await embedded?.stop();
    await lock?.release();
  };
  try {
    embedded = settings.neo4j
      ? undefined
      : await startEmbedded({ dataDir: settings.dataDir, cacheDir: settings.cacheDir, report });
    const connection = settings.neo4j ?? embedded;
    if (!connection) throw new Error('neither an own nor an embedded database');
    driver = connect(connection);
    await verify(driver, connection);
    await migrate(driver, connection.database, report);
    return { database: openDatabase(driver, connection.database), driver, embedded, lock, close };
  } catch (error) {
    await close();
    throw error;
  }
}
