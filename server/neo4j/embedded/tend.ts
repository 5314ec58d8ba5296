/** Looks after an embedded database that runs: what only a restart mends is restarted, as soon as there is room for it. */
import type { Disk } from './disk.ts';
import type { Embedded } from './embedded.ts';

type Tended = {
  embedded: Pick<Embedded, 'state' | 'restart'>;
  disk: Pick<Disk, 'hasRoomToStart' | 'isFull'>;
  /** Whether the database says of itself that it has to be started again. One that is slow or silent does not. */
  isBroken: () => Promise<boolean>;
  /** Told before each restart. */
  onRestart: () => void;
  interval?: number;
};

const INTERVAL = 2_000;

/** Until what it gives back is called. */
export function tend({ embedded, disk, isBroken, onRestart, interval = INTERVAL }: Tended): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  let wasShort = false;
  const needsRestart = async (): Promise<boolean> => {
    const state = embedded.state();
    // A start on a full disk waits for what never comes.
    if (state === 'starting') return disk.isFull();
    if (!disk.hasRoomToStart()) {
      wasShort = true;
      return false;
    }
    // Room is there again: why wait for the next try?
    if (state === 'down') return wasShort;
    return isBroken();
  };
  const look = async () => {
    const needed = await needsRestart();
    if (isOver) return;
    if (needed) {
      wasShort = false;
      onRestart();
      embedded.restart();
    }
    timer = setTimeout(look, interval);
    timer.unref();
  };
  void look();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
