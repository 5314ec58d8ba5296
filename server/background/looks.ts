/** Work that is done again when an ecosystem has changed: a moment later, so that several changes make one look. */
import type { Logger } from 'pino';

/** How long after a change it is looked again. Milliseconds. */
const SETTLE = 1_000;

export type Looks = {
  /** Looks a moment after an ecosystem, named by its id, has changed; the last call of several counts. */
  refresh(ecosystem: string, after?: number): void;
  /** Forgets what was planned. */
  close(): void;
};

/** `failing` is what the log says when a look fails. */
export function createLooks(
  look: (ecosystem: string) => Promise<unknown>,
  { log, failing }: { log: Logger; failing: string },
): Looks {
  const planned = new Map<string, NodeJS.Timeout>();
  let isClosed = false;
  return {
    refresh(ecosystem, after = SETTLE) {
      clearTimeout(planned.get(ecosystem));
      if (isClosed) return;
      const timer = setTimeout(() => {
        planned.delete(ecosystem);
        look(ecosystem).catch((error: unknown) => {
          if (!isClosed) log.warn({ err: error, ecosystem }, failing);
        });
      }, after);
      timer.unref();
      planned.set(ecosystem, timer);
    },
    close() {
      isClosed = true;
      for (const timer of planned.values()) clearTimeout(timer);
    },
  };
}
