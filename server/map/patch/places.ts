/** Places, communities and types of links after a change: short lists, made anew where one of them moved. */
import type { RecordState } from '../../kind/kind.ts';
import type { SnapshotCommunity } from '../groups.ts';
import { NO_PLACE, type SnapshotPlace, type SnapshotType } from '../snapshot.ts';
import { CannotFollow, type Change, movedOf, numberIn, numberOf } from './change.ts';

export type PatchedPlaces = {
  places: SnapshotPlace[];
  /** The row now of a place, by its number. */
  rowOf(number: number): number | undefined;
  /** A column of rows of before as rows of now. */
  moved(column: Uint16Array): Uint16Array;
};

export function patchPlaces(before: SnapshotPlace[], change: Change): PatchedPlaces {
  const moved = movedOf(change, 'Place');
  if (moved.length === 0) {
    const rows = rowsBy(before, ({ number }) => number);
    return { places: before, rowOf: (number) => rows().get(number), moved: (column) => column };
  }
  const within = new Map(before.map(({ number, within }) => [number, before[within]?.number]));
  const now = new Map(before.map((place) => [place.number, place]));
  for (const each of moved) {
    const number = numberOf(each);
    const { after } = each;
    if (!after) {
      now.delete(number);
      continue;
    }
    now.set(number, { number, id: after.id, ...namesOf(after), within: -1 });
    within.set(number, numberIn(after.refs.within));
  }
  const listed = [...now.values()].sort((one, other) => one.number - other.number);
  const rows = rowsBy(listed, ({ number }) => number);
  const rowNow = before.map(({ number }) => Math.min(NO_PLACE, rows().get(number) ?? NO_PLACE));
  const areSame = rowNow.every((row, was) => row === Math.min(NO_PLACE, was));
  return {
    places: listed.map((place) => ({ ...place, within: rows().get(within.get(place.number) ?? -1) ?? -1 })),
    rowOf: (number) => rows().get(number),
    moved: (column) => (areSame ? column : column.map((row) => rowNow[row] ?? NO_PLACE)),
  };
}

export type PatchedCommunities = {
  communities: SnapshotCommunity[];
  rowOf(number: number): number | undefined;
  areSame: boolean;
  toNew(row: number): number;
};

export function patchCommunities(before: SnapshotCommunity[], change: Change): PatchedCommunities {
  const numberAt = ({ id }: SnapshotCommunity) => numberIn(id);
  const moved = movedOf(change, 'Community');
  if (moved.length === 0) {
    const rows = rowsBy(before, numberAt);
    return {
      ...{ communities: before, areSame: true },
      ...{ rowOf: (number: number) => rows().get(number), toNew: (row: number) => row },
    };
  }
  const now = new Map(before.map((community) => [community.id, community]));
  for (const { before: was, after } of moved) {
    if (after) now.set(after.id, { id: after.id, kind: String(after.properties.kind), ...namesOf(after) });
    else now.delete(was?.id ?? '');
  }
  const communities = [...now.values()].sort((one, other) => numberAt(one) - numberAt(other));
  const rows = rowsBy(communities, numberAt);
  const rowNow = before.map((community) => rows().get(numberAt(community)) ?? -1);
  return {
    communities,
    areSame: rowNow.every((row, was) => row === was),
    rowOf: (number) => rows().get(number),
    toNew: (row) => rowNow[row] ?? -1,
  };
}

/** Throws `CannotFollow` when a type comes or goes: the rows of those that links name without a record would move. */
export function patchTypes(before: SnapshotType[], change: Change): SnapshotType[] {
  const moved = movedOf(change, 'InterdependencyType');
  if (moved.length === 0) return before;
  const worded = new Map<string, SnapshotType>();
  for (const { before: was, after } of moved) {
    const key = String(after?.properties.key);
    if (!was || !after || was.properties.key !== key || !before.some((type) => type.key === key))
      throw new CannotFollow();
    const { label, labelFr } = after.properties as { label: string; labelFr?: string };
    worded.set(key, { key, label, labelFr: labelFr ?? null, own: true });
  }
  return before.map((type) => worded.get(type.key) ?? type);
}

function namesOf({ properties }: RecordState): { name: string; nameFr: string | null } {
  const { name, nameFr } = properties as { name: string; nameFr?: string };
  return { name, nameFr: nameFr ?? null };
}

/** The rows of a list by their numbers, made when first asked for. */
function rowsBy<T>(list: readonly T[], numberOf: (each: T) => number): () => ReadonlyMap<number, number> {
  let rows: Map<number, number> | undefined;
  return () => {
    rows ??= new Map(list.map((each, row) => [numberOf(each), row]));
    return rows;
  };
}
