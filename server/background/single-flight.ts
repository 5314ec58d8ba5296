/** Work of which one run goes on at a time for each key. */

export type SingleFlight<Asked, Result> = {
  /** Shares the run that goes on where it serves what is asked, else waits for its end and begins another. */
  run(key: string, asked: Asked): Promise<Result>;
  /** When nothing goes on any more, however it ended. */
  settled(): Promise<void>;
};

/** `serves`: whether a run that was begun for one thing gives what somebody else asks for. */
export function createSingleFlight<Asked, Result>(
  work: (asked: Asked) => Promise<Result>,
  serves: (begun: Asked, asked: Asked) => boolean,
): SingleFlight<Asked, Result> {
  const running = new Map<string, { begun: Asked; result: Promise<Result> }>();

  const run = async (key: string, asked: Asked): Promise<Result> => {
    const current = running.get(key);
    if (current && serves(current.begun, asked)) return current.result;
    await current?.result.catch(() => undefined);
    const other = running.get(key);
    // Of several who waited, the first begins and the others may share.
    if (other && other !== current) return run(key, asked);
    const result = work(asked).finally(() => running.delete(key));
    running.set(key, { begun: asked, result });
    return result;
  };

  return {
    run,
    async settled() {
      await Promise.allSettled([...running.values()].map(({ result }) => result));
    },
  };
}
