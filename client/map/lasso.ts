// What a line that was drawn around some of the map encloses. Pure.

export type Point = readonly [x: number, y: number];

/** Whether a point lies within a closed line: a ray from it crosses the line an odd number of times. */
export const isWithin = ([x, y]: Point, line: readonly Point[]): boolean => {
  let within = false;
  let [beforeX, beforeY] = line.at(-1) ?? [0, 0];
  for (const [nextX, nextY] of line) {
    const crosses = nextY > y !== beforeY > y;
    if (crosses && x < ((beforeX - nextX) * (y - nextY)) / (beforeY - nextY) + nextX) within = !within;
    [beforeX, beforeY] = [nextX, nextY];
  }
  return within;
};

/** The visible rows whose middle lies within a line, all in the same units. */
export const rowsInside = (
  { x, y }: { x: Float32Array; y: Float32Array },
  visible: Uint8Array,
  line: readonly Point[],
): number[] => {
  const rows: number[] = [];
  for (let row = 0; row < visible.length; row++) {
    if (visible[row] === 1 && isWithin([x[row] as number, y[row] as number], line)) rows.push(row);
  }
  return rows;
};
