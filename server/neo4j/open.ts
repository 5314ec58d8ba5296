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

export type Opening = {
  report: (message: string) => void;
  /** Gives the start up when aborted; nothing is left of it when it rejects. */
  stopping?: AbortSignal;
  /** Told once everything that is quick to check is in order. */
  onChecked?: () => void;
};

/** Brings up the database that the settings choose and applies what migrations it lacks. Throws `StartError`. */
export async function openStore(settings: Settings, opening: Opening): Promise<Store> {
  const { report, stopping, onChecked } = opening;
  const lock = settings.neo4j ? undefined : await lockDataDir(settings.dataDir);
  let embedded: Embedded | undefined;
  let driver: Driver | undefined;
  let database: Database | undefined;
  const close = async () => {
    await (database ?? driver)?.close().catch(() => undefined);
    await embedded?.stop();
    await lock?.release();
  };
  try {
    embedded = settings.neo4j
      ? undefined
      : await startEmbedded({
          ...settings,
          report,
          ...(stopping && { stopping }),
          ...(onChecked && { onLaunched: onChecked }),
        });
    const connection = settings.neo4j ?? embedded;
    if (!connection) throw new Error('neither an own nor an embedded database');
    report('Database: opening');
    driver = connect(connection);
    await verify(driver, connection);
    onChecked?.();
    stopping?.throwIfAborted();
    await migrate(driver, connection.database, report);
    database = openDatabase(driver, connection.database, () => connect(connection));
    return { database, driver, embedded, lock, close };
  } catch (error) {
    await close();
    throw error;
  }
}
