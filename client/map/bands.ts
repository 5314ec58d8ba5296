// A measure in a few steps, each with about as many elements as the others, so that a scale can be read. Pure.

/** Values from `from` to `to`, both of which some element has. */
export type Band = { from: number; to: number; count: number };

/** `of` gives the band of each row: 0 is for those that have none of it, and may be of no row. */
export type Banded = { bands: readonly Band[]; of: Uint8Array };

const STEPS = 5;

export const bandsOf = (values: ArrayLike<number>): Banded => {
  const sorted = Float64Array.from(Array.from(values).filter((value) => value > 0)).sort();
  const uppers = uppersOf(sorted);
  const bands: Band[] = [0, ...uppers].map(() => ({ from: Infinity, to: 0, count: 0 }));
  const of = Uint8Array.from(Array.from(values), (value) => {
    const band = value > 0 ? 1 + uppers.findIndex((upper) => value <= upper) : 0;
    const { from, to, count } = bands[band] as Band;
    bands[band] = { from: Math.min(from, value), to: Math.max(to, value), count: count + 1 };
    return band;
  });
  if (bands[0]?.count === 0) bands[0] = { from: 0, to: 0, count: 0 };
  return { bands, of };
};

/** The highest value of each step: each of few values is a step of its own. */
const uppersOf = (sorted: Float64Array): number[] => {
  const distinct = [...new Set(sorted)];
  if (distinct.length <= STEPS) return distinct;
  const uppers = new Set<number>();
  for (let step = 1; step <= STEPS; step++)
    uppers.add(sorted[Math.ceil((sorted.length * step) / STEPS) - 1] as number);
  return [...uppers];
};
