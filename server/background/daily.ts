/** Work that is done once a day, whoever comes meanwhile. */

/** `first` and `every` are milliseconds: from now to the first time, and from each time to the next. */
type DailyParts = { first: number; every: number };

/** Does something over and over until the function that it gives is called. A server that has only started is left to who comes at once. */
export function daily(work: () => void, { first, every }: DailyParts): () => void {
  let timer = setTimeout(function again() {
    timer = setTimeout(again, every);
    work();
  }, first);
  return () => clearTimeout(timer);
}
