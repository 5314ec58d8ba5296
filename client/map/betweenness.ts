// On what share of the shortest paths between two others an element stands, in percent. Freeman (1977), as by Brandes
// (2001); above so many elements from pivots drawn at random, as by Brandes and Pich (2007). Pure.

/** Who is linked to whom, either way, as lists one after the other: those of `row` from `starts[row]` to `starts[row + 1]`. */
export type Ties = { starts: Uint32Array; others: Uint32Array };

/** From so many elements paths are counted; from all where there are no more. */
const PIVOTS = 256;

export const betweenness = ({ starts, others }: Ties, pivots = PIVOTS): Float64Array => {
  const count = starts.length - 1;
  const total = new Float64Array(count);
  if (count < 3) return total;
  const queue = new Uint32Array(count);
  const steps = new Uint32Array(count);
  const paths = new Float64Array(count);
  const owed = new Float64Array(count);
  const chosen = pivotsOf(count, pivots);
  for (const pivot of chosen) {
    steps.fill(0);
    paths.fill(0);
    owed.fill(0);
    queue[0] = pivot;
    steps[pivot] = 1;
    paths[pivot] = 1;
    let met = 1;
    for (let next = 0; next < met; next++) {
      const row = queue[next] as number;
      for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
        const other = others[at] as number;
        if (steps[other] === 0) {
          steps[other] = (steps[row] as number) + 1;
          queue[met++] = other;
        }
        if (steps[other] === (steps[row] as number) + 1)
          paths[other] = (paths[other] as number) + (paths[row] as number);
      }
    }
    for (let last = met - 1; last > 0; last--) {
      const row = queue[last] as number;
      const share = (1 + (owed[row] as number)) / (paths[row] as number);
      for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
        const other = others[at] as number;
        if (steps[other] === (steps[row] as number) - 1)
          owed[other] = (owed[other] as number) + (paths[other] as number) * share;
      }
      total[row] = (total[row] as number) + (owed[row] as number);
    }
  }
  // Every pair is met from either end: half of what is counted, over half of n × n pairs.
  const scale = (100 * count) / chosen.length / ((count - 1) * (count - 2));
  return total.map((sum) => sum * scale);
};

/** Spread evenly over a shuffled order that is the same each time, so that a map looks the same each time. */
const pivotsOf = (count: number, most: number): number[] => {
  if (count <= most) return Array.from({ length: count }, (_, row) => row);
  const rows = Uint32Array.from({ length: count }, (_, row) => row);
  let state = 1;
  for (let at = 0; at < most; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = at + Math.floor((state / 4_294_967_296) * (count - at));
    [rows[at], rows[other]] = [rows[other] as number, rows[at] as number];
  }
  return [...rows.subarray(0, most)];
};

/** Each two that are linked, once in either list, however many links join them. */
export const tiesOf = (nodeCount: number, source: Uint32Array, target: Uint32Array): Ties => {
  const lists = Array.from({ length: nodeCount }, () => new Set<number>());
  for (let link = 0; link < source.length; link++) {
    const [from, to] = [source[link] as number, target[link] as number];
    if (from === to) continue;
    lists[from]?.add(to);
    lists[to]?.add(from);
  }
  const starts = new Uint32Array(nodeCount + 1);
  lists.forEach((list, row) => {
    starts[row + 1] = (starts[row] as number) + list.size;
  });
  const others = new Uint32Array(starts[nodeCount] as number);
  lists.forEach((list, row) => {
    others.set([...list], starts[row]);
  });
  return { starts, others };
};
