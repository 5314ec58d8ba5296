/** Groups of nodes, in which each node is once at most (a partition) or as often as it likes (groups that overlap). */
import { arcsFromPairs, at } from './graph.ts';

/** `of[i]` is the group of node `i`, from 0 to `count - 1`; `count` itself where it has none or none is known. */
export type Partition = { count: number; of: Uint32Array };

/**
 * The groups of node `i`, in ascending order, are rows `start[i]` to `start[i + 1] - 1` of `group`; there are `count`
 * groups.
 */
export type Groups = { count: number; start: Uint32Array; group: Uint32Array };

/** The partition by a column of a snapshot, in which `none` says that there is no value; node `i` is row `rows[i]`. */
export function partitionBy(column: ArrayLike<number>, rows: Uint32Array, none: number): Partition {
  const values = Uint32Array.from(rows, (row) => column[row] as number);
  const count = values.reduce((most, value) => (value === none ? most : Math.max(most, value + 1)), 0);
  return { count, of: values.map((value) => (value === none ? count : value)) };
}

/** Groups as lists of their nodes. Throws RangeError where one of them is not among `nodes`. */
export function groupsFromMembers(nodes: number, members: readonly ArrayLike<number>[]): Groups {
  const size = Math.max(nodes, members.length);
  const ends = members.flatMap((list) => Array.from(list));
  const wrong = ends.find((node) => !(node < nodes));
  if (wrong !== undefined) throw new RangeError(`${wrong} is not one of ${nodes} nodes.`);
  // Arcs from nodes to groups drop who is named twice; shifted, so that node i and group i are not taken for a loop.
  const from = ends;
  const to = members.flatMap((list, group) => Array.from({ length: list.length }, () => group + size));
  const { start, target } = arcsFromPairs(2 * size, from, to);
  return {
    count: members.length,
    start: start.slice(0, nodes + 1),
    group: target.map((group) => group - size),
  };
}

/** A partition as groups. */
export function groupsFromPartition({ count, of }: Partition): Groups {
  const start = new Uint32Array(of.length + 1);
  of.forEach((group, node) => {
    start[node + 1] = at(start, node) + (group < count ? 1 : 0);
  });
  return { count, start, group: of.filter((group) => group < count) };
}
