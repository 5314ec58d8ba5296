/** What work gives when it ends in so many milliseconds, else undefined; it goes on either way. */
export async function within<T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Gives the work of a start up, with the reason, as soon as the signal is aborted; what it had begun goes on alone. */
export function orStop(stopping: AbortSignal): <T>(work: Promise<T>) => Promise<T> {
  const stopped = new Promise<never>((_, fail) => {
    if (stopping.aborted) fail(stopping.reason);
    stopping.addEventListener('abort', () => fail(stopping.reason), { once: true });
  });
  stopped.catch(() => undefined);
  return (work) => Promise.race([work, stopped]);
}
