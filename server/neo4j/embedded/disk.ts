/** The disk of the data folder: how much room there is, looked at each second. Neo4j breaks on a full one, reads and all. */
import { statfs } from 'node:fs/promises';
import { StartError, Unavailable } from '../../errors.ts';
import { sentence } from '../../language/sentence.ts';

export type Disk = {
  /** Throws `Unavailable` when too little is left for a change: what is stored can be read as long as none is made. */
  requireRoom: () => void;
  /** Whether there is room for changes. */
  hasRoom: () => boolean;
  /** Whether Neo4j has the room to start. */
  hasRoomToStart: () => boolean;
  /** Throws `StartError` when it has not; a database that is only now made must have the room to be filled. */
  requireRoomToStart: (isFresh: boolean) => void;
  /** Nothing can be written: what waits for it waits for ever. */
  isFull: () => boolean;
  /** Aborted, with a `StartError`, when the disk is full. */
  full: AbortSignal;
  close: () => void;
};

type DiskOptions = {
  folder: string;
  /** What must stay free for changes to be made, in bytes. */
  minFree: number;
  /** Bytes that are free; given by tests. */
  look?: (folder: string) => Promise<number>;
};

const MB = 1024 * 1024;
/** A fresh database takes 40 MB, most of it for its logs; one that was killed may begin new ones. Bytes. */
const TO_START = 64 * MB;
const NOTHING = MB / 2;
const INTERVAL = 1_000;
/** Seconds: nobody makes room sooner. */
const RETRY_AFTER = 30;

export async function watchDisk({ folder, minFree, look = freeSpace }: DiskOptions): Promise<Disk> {
  const full = new AbortController();
  let free = await look(folder);
  const isFull = () => free < NOTHING;
  const timer = setInterval(async () => {
    free = await look(folder);
    if (isFull()) full.abort(new StartError(sentence('data.full', { folder })));
  }, INTERVAL);
  timer.unref();
  return {
    requireRoom() {
      if (free >= minFree) return;
      throw new Unavailable(sentence('disk.low', { free: inMb(free), least: inMb(minFree) }), RETRY_AFTER);
    },
    hasRoom: () => free >= minFree,
    hasRoomToStart: () => free >= TO_START,
    requireRoomToStart(isFresh) {
      const least = isFresh ? Math.max(minFree, TO_START) : TO_START;
      if (free >= least) return;
      throw new StartError(sentence('disk.tooSmall', { folder, free: inMb(free), least: inMb(least) }));
    },
    isFull,
    full: full.signal,
    close: () => clearInterval(timer),
  };
}

const inMb = (bytes: number): number => Math.floor(bytes / MB);

/** Bytes; without end where the system does not tell. */
async function freeSpace(folder: string): Promise<number> {
  const told = await statfs(folder).catch(() => undefined);
  return told && told.blocks > 0 ? told.bavail * told.bsize : Number.POSITIVE_INFINITY;
}
