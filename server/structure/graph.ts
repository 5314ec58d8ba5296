/**
 * What the measures of this folder read: nodes numbered from 0 and who is tied to whom, as compressed sparse rows.
 * Making one costs time and memory linear in nodes and ties (two counting sorts).
 */

/**
 * Ties without direction, each pair at most once and nobody tied to itself: the neighbours of node `i`, in ascending
 * order, are rows `start[i]` to `start[i + 1] - 1` of `neighbour`. Every tie stands in the rows of both its ends.
 */
export type Graph = { count: number; start: Uint32Array; neighbour: Uint32Array };

/** Ties with a direction, held likewise by the node that they leave; both directions of a pair are two arcs. */
export type Arcs = { count: number; start: Uint32Array; target: Uint32Array };

/**
 * The graph of `count` nodes in which each `one[i]` is tied to `other[i]`; what is said twice counts once, and loops
 * are dropped. Throws RangeError where an end is no node.
 */
export function graphFromPairs(count: number, one: ArrayLike<number>, other: ArrayLike<number>): Graph {
  const { start, target } = arcsFromPairs(count, joined(one, other), joined(other, one));
  return { count, start, neighbour: target };
}

/** The arcs that leave each `from[i]` for `to[i]`, each once, without loops. Throws RangeError as above. */
export function arcsFromPairs(count: number, from: ArrayLike<number>, to: ArrayLike<number>): Arcs {
  const backwards = scatter(count, Uint32Array.from(to), Uint32Array.from(from));
  return withoutRepeats(reversed(backwards));
}

/** The same arcs seen from the other end; the rows come out in ascending order. */
export function reversed(arcs: Arcs): Arcs {
  return scatter(arcs.count, arcs.target, sourcesOf(arcs));
}

/** Every tie both ways. */
export function bothWays({ count, start, neighbour }: Graph): Arcs {
  return { count, start, target: neighbour };
}

/** The node that each arc leaves. */
export function sourcesOf({ count, start, target }: Arcs): Uint32Array {
  const sources = new Uint32Array(target.length);
  for (let node = 0; node < count; node++) sources.fill(node, at(start, node), at(start, node + 1));
  return sources;
}

/** How many ties a node has. */
export function degreeOf({ start }: Graph, node: number): number {
  return at(start, node + 1) - at(start, node);
}

/**
 * The element of an array that is known to be there. For arrays of one type only: V8 reads them several times slower
 * in a function that is given many types.
 */
export function at(array: Uint32Array, index: number): number {
  return array[index] as number;
}

/** Adds to an element that is known to be there. */
export function add(array: Uint32Array, index: number, amount: number): void {
  array[index] = at(array, index) + amount;
}

function joined(one: ArrayLike<number>, other: ArrayLike<number>): Uint32Array {
  const both = new Uint32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** The values of each key, in the order in which they come. */
function scatter(count: number, keys: Uint32Array, values: Uint32Array): Arcs {
  const start = new Uint32Array(count + 1);
  for (const key of keys) {
    if (key >= count) throw new RangeError(`${key} is not one of ${count} nodes.`);
    add(start, key + 1, 1);
  }
  for (let key = 0; key < count; key++) add(start, key + 1, at(start, key));
  const free = start.slice();
  const target = new Uint32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const key = at(keys, row);
    target[at(free, key)] = at(values, row);
    add(free, key, 1);
  }
  return { count, start, target };
}

/** Of rows in ascending order. */
function withoutRepeats({ count, start, target }: Arcs): Arcs {
  const kept = new Uint32Array(count + 1);
  let length = 0;
  for (let node = 0; node < count; node++) {
    let last = node;
    for (let row = at(start, node); row < at(start, node + 1); row++) {
      const end = at(target, row);
      if (end !== node && end !== last) target[length++] = end;
      if (end !== node) last = end;
    }
    kept[node + 1] = length;
  }
  return { count, start: kept, target: target.slice(0, length) };
}
