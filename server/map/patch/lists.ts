/** Sparse rows after a change: the lists of those whom it touched come anew, those of all others are taken over. */
import type { DatedLists, Lists } from '../groups.ts';
import { at } from '../sparse-rows.ts';
import type { Moves } from './columns.ts';

/** Rows of groups: of before as rows of now, -1 for none. */
type Groups = { areSame: boolean; toNew(row: number): number };

/** What is taken over from where: `order` holds rows of before, and -1, -2... for what came, in the order of `came`. */
type Walked<T> = { starts: Uint32Array; order: number[]; came: T[] };

/** `own`: the new lists, by the row of their element now. Undefined when each list is the one that it was. */
export function walked<T>(
  { starts: before, rows }: Lists,
  moves: Moves,
  groups: Groups,
  own: ReadonlyMap<number, readonly T[]>,
): Walked<T> | undefined {
  if (own.size === 0 && moves.areSame && groups.areSame) return undefined;
  const starts = new Uint32Array(moves.count + 1);
  const order: number[] = [];
  const came: T[] = [];
  for (let row = 0; row < moves.count; row++) {
    const fresh = own.get(row);
    const old = fresh ? -1 : moves.toOld(row);
    for (const each of fresh ?? []) order.push(-came.push(each));
    if (old >= 0)
      for (let entry = at(before, old); entry < at(before, old + 1); entry++)
        if (groups.toNew(at(rows, entry)) >= 0) order.push(entry);
    starts[row + 1] = order.length;
  }
  return { starts, order, came };
}

/** One column of what was walked over. */
export function columnOf<T>(
  { order, came }: Walked<T>,
  before: (entry: number) => number,
  fresh: (each: T) => number,
): Uint32Array {
  return Uint32Array.from(order, (entry) => (entry < 0 ? fresh(came[-entry - 1] as T) : before(entry)));
}

/** What somebody belongs to from now on: the row of the group now, and from when to when. */
export type Entry = { row: number; since: number; until: number };

/** Lists with days, with those of `own` anew. */
export function moved(
  lists: DatedLists,
  moves: Moves,
  groups: Groups,
  own: ReadonlyMap<number, readonly Entry[]> = new Map(),
): DatedLists {
  const all = walked(lists, moves, groups, own);
  if (!all) return { ...lists, starts: extended(lists.starts, moves.count) };
  return {
    starts: all.starts,
    rows: columnOf(
      all,
      (entry) => groups.toNew(at(lists.rows, entry)),
      ({ row }) => row,
    ),
    since: columnOf(
      all,
      (entry) => at(lists.since, entry),
      ({ since }) => since,
    ),
    until: columnOf(
      all,
      (entry) => at(lists.until, entry),
      ({ until }) => until,
    ),
  };
}

/** Starts with room for elements that came after all others and have nothing. */
export function extended(starts: Uint32Array, count: number): Uint32Array {
  if (starts.length === count + 1) return starts;
  const longer = new Uint32Array(count + 1).fill(at(starts, starts.length - 1));
  longer.set(starts);
  return longer;
}
