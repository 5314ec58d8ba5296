/** Compressed sparse rows: what each row has, one after the other in one array, with where each begins in another. */

/** The element of an array that is known to be there. */
export function at(array: ArrayLike<number>, index: number): number {
  return array[index] as number;
}

/** A counting sort: the rows of each value of `keys`, in their order. */
export function groupBy(keys: Uint32Array, count: number): { starts: Uint32Array; rows: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (const key of keys) starts[key + 1] = at(starts, key + 1) + 1;
  for (let key = 0; key < count; key++) starts[key + 1] = at(starts, key + 1) + at(starts, key);
  const free = starts.slice();
  const rows = new Uint32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const key = at(keys, row);
    rows[at(free, key)] = row;
    free[key] = at(free, key) + 1;
  }
  return { starts, rows };
}
