import { at, groupBy } from '../sparse-rows.ts';

/** What positions depend on: weighted ties between points, each pair once, without direction; `mass` repels. */
export type Web = {
  count: number;
  from: Uint32Array;
  to: Uint32Array;
  weight: Float32Array;
  mass: Float32Array;
};

/** Ties of a web by point: those of `i` lead to `ends[starts[i]]` up to `ends[starts[i + 1] - 1]`. */
export type Ties = { starts: Uint32Array; ends: Uint32Array };

/** Merges ties between the same two points, adding their weights, and leaves out those from a point to itself. */
export function makeWeb(
  count: number,
  source: Uint32Array,
  target: Uint32Array,
  weights?: Float32Array,
  mass?: Float32Array,
): Web {
  const low = source.map((from, link) => Math.min(from, at(target, link)));
  const { starts, rows } = groupBy(low, count);
  const [from, to, weight]: [number[], number[], number[]] = [[], [], []];
  const tieOf = new Int32Array(count).fill(-1);
  for (let point = 0; point < count; point++) {
    const first = from.length;
    for (let i = at(starts, point); i < at(starts, point + 1); i++) {
      const link = at(rows, i);
      const other = Math.max(at(source, link), at(target, link));
      if (other === point) continue;
      const added = weights ? at(weights, link) : 1;
      const tie = at(tieOf, other);
      if (tie >= first) {
        // Parallel links between two elements do not pull them together more than one does.
        if (weights) weight[tie] = at(weight, tie) + added;
      } else {
        tieOf[other] = from.length;
        from.push(point);
        to.push(other);
        weight.push(added);
      }
    }
  }
  return {
    count,
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    weight: Float32Array.from(weight),
    mass: mass ?? massByDegree(count, from, to),
  };
}

function massByDegree(count: number, from: number[], to: number[]): Float32Array {
  const mass = new Float32Array(count).fill(1);
  for (const ends of [from, to]) for (const end of ends) mass[end] = at(mass, end) + 1;
  return mass;
}

export function tiesOf({ count, from, to }: Web): Ties {
  const starts = new Uint32Array(count + 1);
  for (const ends of [from, to]) for (const end of ends) starts[end + 1] = at(starts, end + 1) + 1;
  for (let point = 0; point < count; point++) starts[point + 1] = at(starts, point + 1) + at(starts, point);
  const free = starts.slice();
  const ends = new Uint32Array(from.length * 2);
  const add = (point: number, end: number) => {
    ends[at(free, point)] = end;
    free[point] = at(free, point) + 1;
  };
  from.forEach((point, tie) => {
    add(point, at(to, tie));
    add(at(to, tie), point);
  });
  return { starts, ends };
}

/** The connected parts of a web, the largest first; each lists its points in ascending order. */
export function partsOf({ count }: Web, { starts, ends }: Ties): Uint32Array[] {
  const part = new Int32Array(count).fill(-1);
  const parts: number[][] = [];
  for (let first = 0; first < count; first++) {
    if (at(part, first) >= 0) continue;
    const reached = [first];
    part[first] = parts.length;
    for (const point of reached) {
      for (let i = at(starts, point); i < at(starts, point + 1); i++) {
        const end = at(ends, i);
        if (at(part, end) >= 0) continue;
        part[end] = parts.length;
        reached.push(end);
      }
    }
    parts.push(reached);
  }
  return parts
    .map((points) => Uint32Array.from(points).sort())
    .sort((one, other) => other.length - one.length || at(one, 0) - at(other, 0));
}

/** The part of a web that some points make, and its ties; points are numbered in their order. */
export function partOf(web: Web, points: Uint32Array, rowIn: Int32Array, tieRows: Uint32Array): Web {
  return {
    count: points.length,
    from: tieRows.map((tie) => at(rowIn, at(web.from, tie))),
    to: tieRows.map((tie) => at(rowIn, at(web.to, tie))),
    weight: Float32Array.from(tieRows, (tie) => at(web.weight, tie)),
    mass: Float32Array.from(points, (point) => at(web.mass, point)),
  };
}
