/** Rows of one query: fewer cost more round trips, more cost memory. */
const BATCH = 5_000;

export function batches<Row>(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / BATCH);
  return Array.from({ length: count }, (_, index) => rows.slice(index * BATCH, (index + 1) * BATCH));
}
