export type TrustHeap = {
  push(row: number, trust: number): void;
  /** The row that was pushed with most trust, taken out; -1 when none is left. */
  pop(): number;
};

/**
 * A binary heap of rows. One that is found to be worth more is pushed again: what it was worth before stays below.
 * @param most how many are pushed at most
 */
export const trustHeap = (most: number): TrustHeap => {
  const rows = new Int32Array(most);
  const worth = new Float64Array(most);
  let count = 0;
  return {
    push(row, trust) {
      let at = count++;
      for (let above = (at - 1) >> 1; at > 0 && (worth[above] as number) < trust; above = (at - 1) >> 1) {
        rows[at] = rows[above] as number;
        worth[at] = worth[above] as number;
        at = above;
      }
      rows[at] = row;
      worth[at] = trust;
    },
    pop() {
      if (count === 0) return -1;
      const top = rows[0] as number;
      count--;
      const [row, trust] = [rows[count] as number, worth[count] as number];
      let at = 0;
      for (let below = 1; below < count; below = 2 * at + 1) {
        if (below + 1 < count && (worth[below + 1] as number) > (worth[below] as number)) below++;
        if ((worth[below] as number) <= trust) break;
        rows[at] = rows[below] as number;
        worth[at] = worth[below] as number;
        at = below;
      }
      rows[at] = row;
      worth[at] = trust;
      return top;
    },
  };
};
