/** Work that is done again when an ecosystem has changed: a moment later, so that several changes make one look. */
import type { Logger } from 'pino';

/** How long after a change it is looked again, and how long after the first of several at most. Milliseconds. */
export type Settling = { after: number; most: number };

const SETTLING: Settling = { after: 1_000, most: 5_000 };

export type Looks = {
  /** Looks a moment after an ecosystem, named by its id, has changed; the last call of several counts. */
  refresh(ecosystem: string, after?: number): void;
  /** Forgets what was planned. */
  close(): void;
};

type LooksParts = {
  log: Logger;
  /** What the log says when a look fails. */
  failing: string;
  /** How long changes of an ecosystem settle, where it is not the same for all. */
  settling?: (ecosystem: string) => Settling;
};

export function createLooks(
  look: (ecosystem: string) => Promise<unknown>,
  { log, failing, settling = () => SETTLING }: LooksParts,
): Looks {
  const planned = new Map<string, { timer: NodeJS.Timeout; first: number }>();
  let isClosed = false;
  return {
    refresh(ecosystem, after) {
      const known = planned.get(ecosystem);
      clearTimeout(known?.timer);
      if (isClosed) return;
      const first = known?.first ?? performance.now();
      const moment = settling(ecosystem);
      // Where somebody changes something every moment, it is looked now and then all the same.
      const left = Math.max(0, first + moment.most - performance.now());
      const timer = setTimeout(
        () => {
          planned.delete(ecosystem);
          look(ecosystem).catch((error: unknown) => {
            if (!isClosed) log.warn({ err: error, ecosystem }, failing);
          });
        },
        Math.min(after ?? moment.after, left),
      );
      timer.unref();
      planned.set(ecosystem, { timer, first });
    },
    close() {
      isClosed = true;
      for (const { timer } of planned.values()) clearTimeout(timer);
    },
  };
}
