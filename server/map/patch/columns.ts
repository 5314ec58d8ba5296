/** Columns that follow a change: new ones, copied a stretch at a time, or the same one where nothing of it differs. */

/**
 * Which rows go and where others come, both ascending, in rows of before. What comes at the row that goes takes its place: so
 * a row is changed.
 */
export type Turn = { gone: readonly number[]; at: readonly number[] };

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array;

/** Whether every row stays where it is: rows are changed at most. */
export function isInPlace({ gone, at }: Turn): boolean {
  return gone.length === at.length && gone.every((row, index) => row === at[index]);
}

/** A column of numbers after a turn; `came` are the values of what comes. */
export function turned<A extends Numbers>(column: A, turn: Turn, came: readonly number[]): A {
  const values = column.slice(0, 0).constructor as {
    new (length: number): A;
    from(all: readonly number[]): A;
  };
  const fresh = values.from(came);
  if (isInPlace(turn) && turn.at.every((row, index) => Object.is(column[row], fresh[index]))) return column;
  const result = new values(column.length - turn.gone.length + came.length);
  let to = 0;
  const copy = (from: number, until: number) => {
    result.set(column.subarray(from, until), to);
    to += until - from;
  };
  stretches(turn, column.length, copy, (index) => {
    result[to++] = fresh[index] as number;
  });
  return result;
}

/** The same for a column of texts. */
export function turnedTexts(column: string[], turn: Turn, came: readonly string[]): string[] {
  if (isInPlace(turn) && turn.at.every((row, index) => column[row] === came[index])) return column;
  const parts: string[][] = [];
  stretches(
    turn,
    column.length,
    (from, until) => parts.push(column.slice(from, until)),
    (index) => parts.push([came[index] as string]),
  );
  return ([] as string[]).concat(...parts);
}

/** Walks over what stays, stretch by stretch, and what comes in between. */
function stretches(
  { gone, at }: Turn,
  length: number,
  stay: (from: number, until: number) => void,
  come: (index: number) => void,
): void {
  let from = 0;
  let index = 0;
  const upTo = (row: number) => {
    for (; index < at.length && (at[index] as number) <= row; index++) {
      stay(from, at[index] as number);
      from = at[index] as number;
      come(index);
    }
  };
  for (const row of gone) {
    upTo(row);
    stay(from, row);
    from = row + 1;
  }
  upTo(length);
  stay(from, length);
}

/** The first row whose value is not below this one, in an ascending column. */
export function lowerBound(column: ArrayLike<number>, value: number): number {
  let [low, high] = [0, column.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row of a value in an ascending column, -1 where it is not there. */
export function rowOf(column: ArrayLike<number>, value: number): number {
  const row = lowerBound(column, value);
  return column[row] === value ? row : -1;
}

/** Where rows have come to: both directions, -1 for none. */
export type Moves = {
  /** How many rows there are now. */
  count: number;
  /** Whether every row of before is where it was. */
  areSame: boolean;
  toNew(row: number): number;
  toOld(row: number): number;
};

/** How rows of an ascending column have moved, told by what it was and what it is. */
export function movesBetween(before: ArrayLike<number>, after: ArrayLike<number>, turn: Turn): Moves {
  const isAppended = turn.gone.length === 0 && turn.at.every((row) => row === before.length);
  if (isInPlace(turn) || isAppended) {
    const toOld = (row: number) => (row < before.length ? row : -1);
    return { count: after.length, areSame: true, toNew: (row) => row, toOld };
  }
  const newRow = new Int32Array(before.length).fill(-1);
  const oldRow = new Int32Array(after.length).fill(-1);
  for (let old = 0, now = 0; old < before.length && now < after.length; ) {
    const [was, is] = [before[old] as number, after[now] as number];
    if (was === is) {
      newRow[old] = now;
      oldRow[now] = old;
    }
    if (was <= is) old++;
    if (is <= was) now++;
  }
  const at = (rows: Int32Array) => (row: number) => rows[row] ?? -1;
  return { count: after.length, areSame: false, toNew: at(newRow), toOld: at(oldRow) };
}
