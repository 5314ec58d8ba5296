import type { Groups } from '../groups.ts';
import { at } from '../sparse-rows.ts';
import type { Moves } from './columns.ts';
import { columnOf, extended, walked } from './lists.ts';

type Tags = Pick<Groups, 'tags' | 'tagged'>;

/** Tags after a change; `tagsOf` are those of the elements that were changed or came, by their rows now. */
export function patchTags(before: Tags, moves: Moves, tagsOf: ReadonlyMap<number, readonly string[]>): Tags {
  const { tags, tagged } = before;
  const changed = new Map<number, string[]>();
  for (const [row, given] of tagsOf) {
    const own = [...new Set(given)].sort();
    if (own.join('\n') !== tagsAt(before, moves.toOld(row)).join('\n')) changed.set(row, own);
  }
  if (changed.size === 0 && moves.areSame)
    return { tags, tagged: { ...tagged, starts: extended(tagged.starts, moves.count) } };

  const named = stillNamed(before, moves, changed);
  const now = [...new Set([...tags.filter((_, row) => named[row]), ...[...changed.values()].flat()])].sort();
  const rowOf = new Map(now.map((tag, row) => [tag, row]));
  const newRow = tags.map((tag) => rowOf.get(tag) ?? -1);
  const areSame = newRow.every((row, was) => row === was);
  const groups = { areSame, toNew: (row: number) => newRow[row] ?? -1 };
  const own = new Map([...changed].map(([row, list]) => [row, list.map((tag) => rowOf.get(tag) ?? -1)]));
  const lists = walked(tagged, moves, groups, own);
  if (!lists) return { tags: now, tagged: { ...tagged, starts: extended(tagged.starts, moves.count) } };
  const rows = columnOf(
    lists,
    (entry) => groups.toNew(at(tagged.rows, entry)),
    (row) => row,
  );
  return { tags: now, tagged: { starts: lists.starts, rows } };
}

function tagsAt({ tags, tagged: { starts, rows } }: Tags, row: number): string[] {
  if (row < 0) return [];
  return Array.from(rows.subarray(starts[row], starts[row + 1]), (tag) => tags[tag] as string);
}

/** Which tags somebody has whose tags are as they were. */
function stillNamed(
  { tags, tagged: { starts, rows } }: Tags,
  moves: Moves,
  changed: ReadonlyMap<number, unknown>,
) {
  const named = new Uint8Array(tags.length);
  for (let row = 0; row < moves.count; row++) {
    const old = changed.has(row) ? -1 : moves.toOld(row);
    if (old < 0) continue;
    for (let entry = at(starts, old); entry < at(starts, old + 1); entry++) named[at(rows, entry)] = 1;
  }
  return named;
}
