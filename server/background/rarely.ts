/** Work that takes long and may wait: so often at most for each ecosystem, whatever happens meanwhile. */
import type { Logger } from 'pino';

export type Rarely = {
  /** Has it done for an ecosystem, named by its id, as soon as it may. */
  ask(ecosystem: string): void;
  /** Forgets what was asked for. */
  close(): void;
};

/** `every` and `after` are milliseconds: between two beginnings, and after the first that asks. */
type RarelyParts = { every: number; after: number; log: Logger; failing: string };

export function createRarely(
  work: (ecosystem: string) => Promise<unknown>,
  { every, after, log, failing }: RarelyParts,
): Rarely {
  const planned = new Map<string, NodeJS.Timeout>();
  const begun = new Map<string, number>();
  const running = new Set<string>();
  const askedMeanwhile = new Set<string>();
  let isClosed = false;

  const begin = async (ecosystem: string) => {
    planned.delete(ecosystem);
    begun.set(ecosystem, performance.now());
    running.add(ecosystem);
    try {
      await work(ecosystem);
    } catch (error) {
      if (!isClosed) log.warn({ err: error, ecosystem }, failing);
    } finally {
      running.delete(ecosystem);
      if (askedMeanwhile.delete(ecosystem)) ask(ecosystem);
    }
  };

  const ask = (ecosystem: string) => {
    if (isClosed || planned.has(ecosystem)) return;
    if (running.has(ecosystem)) return void askedMeanwhile.add(ecosystem);
    const next = (begun.get(ecosystem) ?? -every) + every - performance.now();
    const timer = setTimeout(() => void begin(ecosystem), Math.max(after, next));
    timer.unref();
    planned.set(ecosystem, timer);
  };

  return {
    ask,
    close() {
      isClosed = true;
      for (const timer of planned.values()) clearTimeout(timer);
    },
  };
}
