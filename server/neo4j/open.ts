import type { Driver } from 'neo4j-driver';
import type { Logger } from 'pino';
import { orStop } from '../background/within.ts';
import { type DataLock, lockDataDir } from '../data-lock.ts';
import type { Settings } from '../settings.ts';
import { type Database, openDatabase } from './database.ts';
import { connect, verify } from './driver.ts';
import { type Disk, watchDisk } from './embedded/disk.ts';
import { type Embedded, startEmbedded } from './embedded/embedded.ts';
import { tend } from './embedded/tend.ts';
import { migrate } from './migrate.ts';

/** A database ready for use: the user's own, or the embedded one with its data folder locked. */
export type Store = {
  database: Database;
  driver: Driver;
  /** The embedded database; undefined when the user's own is used. */
  embedded: Embedded | undefined;
  /** The lock on the data folder, to announce the server's address; undefined without a data folder. */
  lock: DataLock | undefined;
  /** Whether changes can be made: there is room for them, as far as that is known. */
  hasRoom: () => boolean;
  close(): Promise<void>;
};

export type Opening = {
  report: (message: string) => void;
  /** Gives the start up when aborted; nothing is left of it when it rejects. */
  stopping?: AbortSignal;
  /** Told once everything that is quick to check is in order. */
  onChecked?: () => void;
  log?: Logger;
};

/** Brings up the database that the settings choose and applies what migrations it lacks. Throws `StartError`. */
export async function openStore(settings: Settings, opening: Opening): Promise<Store> {
  await using stack = new AsyncDisposableStack();
  const home = settings.neo4j ? undefined : await openHome(settings, opening, stack);
  const connection = settings.neo4j ?? home?.embedded;
  if (!connection) throw new Error('neither an own nor an embedded database');
  opening.report('Database: opening');
  const driver = connect(connection);
  stack.defer(() => driver.close().catch(() => undefined));
  const prepare = async () => {
    await verify(driver, connection, home?.embedded.files);
    opening.onChecked?.();
    await migrate(driver, connection.database, opening.report);
  };
  await orStop(givenUpBy(opening, home?.disk))(prepare());
  const again = () => connect(connection);
  const database = openDatabase(driver, connection.database, {
    ...{ again, requireRoom: home?.disk.requireRoom, heap: home?.embedded.heap },
  });
  stack.defer(() => database.close().catch(() => undefined));
  if (home) stack.defer(lookAfter(home, database.asksForRestart, opening));
  const undo = stack.move();
  return {
    database,
    driver,
    embedded: home?.embedded,
    lock: home?.lock,
    hasRoom: home?.disk.hasRoom ?? (() => true),
    close: () => undo.disposeAsync(),
  };
}

type Home = { lock: DataLock; disk: Disk; embedded: Embedded };

/** The data folder, locked, with its database up; what is undone at the end is put on the stack. */
async function openHome(settings: Settings, opening: Opening, stack: AsyncDisposableStack): Promise<Home> {
  const { dataDir, minFree } = settings;
  const lock = await lockDataDir(dataDir);
  stack.defer(lock.release);
  const disk = await watchDisk({ folder: dataDir, minFree });
  stack.defer(disk.close);
  const { report, onChecked, log } = opening;
  const embedded = await startEmbedded({
    ...settings,
    ...{ report, disk, stopping: givenUpBy(opening, disk) },
    onState: (state) => log?.[state === 'down' ? 'warn' : 'info'](`the database is ${state}`),
    ...(onChecked && { onLaunched: onChecked }),
  });
  // What a full disk keeps from being written, an end in good order would wait for.
  stack.defer(() => embedded.stop(disk.isFull() ? 'at once' : 'in order'));
  return { lock, disk, embedded };
}

function givenUpBy({ stopping }: Opening, disk: Disk | undefined): AbortSignal {
  return AbortSignal.any([stopping, disk?.full].filter((signal) => signal !== undefined));
}

function lookAfter(home: Home, isBroken: () => Promise<boolean>, { log }: Opening): () => void {
  const onRestart = () => log?.warn('the database is started again: it broke, or there is room for it again');
  return tend({ ...home, isBroken, onRestart });
}
