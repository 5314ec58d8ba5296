/**
 * What elements are filed under and belong to: their tags, the communities they are members of, the missions in which they
 * hold a seat. As sparse rows, like the links of a snapshot.
 */
import { NO_FIRST_DAY, NO_LAST_DAY } from '../kind/holds.ts';
import { at, groupBy } from './sparse-rows.ts';

/** What element `i` has: `rows[starts[i]]` to `rows[starts[i + 1] - 1]`, ascending. */
export type Lists = { starts: Uint32Array; rows: Uint32Array };

/** The same, each with its first and last day as `dayNumber` writes them; `NO_FIRST_DAY` and `NO_LAST_DAY` where there is none. */
export type DatedLists = Lists & { since: Uint32Array; until: Uint32Array };

export type SnapshotCommunity = { id: string; kind: string; name: string; nameFr: string | null };

export type Groups = {
  /** Every tag that an element has, once. */
  tags: string[];
  communities: SnapshotCommunity[];
  /** Rows of `tags`. */
  tagged: Lists;
  /** Rows of `communities`. */
  members: DatedLists;
  /** Rows of the elements that are the missions. */
  seated: DatedLists;
};

/** That something belongs to a group: the row of the element and that of the group. */
export type Belonging = { element: number; group: number; since: number; until: number };

/** Of an ecosystem in which nothing belongs to anything. */
export const noGroups = (count: number): Groups => ({
  tags: [],
  communities: [],
  ...{ tagged: listed([], count), members: listed([], count), seated: listed([], count) },
});

/** Each element's own, in order; two of one element and one group (a seat held twice) both stay. */
export function listed(all: readonly Belonging[], count: number): DatedLists {
  const sorted = [...all].sort((one, other) => one.group - other.group || one.since - other.since);
  const { starts, rows: order } = groupBy(
    Uint32Array.from(sorted, ({ element }) => element),
    count,
  );
  const column = (of: (each: Belonging) => number) =>
    Uint32Array.from(order, (row) => of(sorted[row] as Belonging));
  return {
    starts,
    rows: column(({ group }) => group),
    ...{ since: column(({ since }) => since), until: column(({ until }) => until) },
  };
}

/** The tags of each element as rows of one list, which holds each once. */
export function filed(tagsOf: readonly (readonly string[])[]): Pick<Groups, 'tags' | 'tagged'> {
  const tags = [...new Set(tagsOf.flat())].sort();
  const rowOf = new Map(tags.map((tag, row) => [tag, row]));
  const all = tagsOf.flatMap((own, element) =>
    [...new Set(own)].map((tag) => belonging(element, rowOf.get(tag) as number)),
  );
  const { starts, rows } = listed(all, tagsOf.length);
  return { tags, tagged: { starts, rows } };
}

/** What is left for those elements: tags that none of them has are not named, nor is a mission that is not among them. */
export function takeGroups(groups: Groups, rows: Uint32Array, newRow: Int32Array): Groups {
  const { tags, tagged, communities, members, seated } = groups;
  const tagsOf = Array.from(rows, (row) =>
    Array.from(
      tagged.rows.subarray(tagged.starts[row], tagged.starts[row + 1]),
      (tag) => tags[tag] as string,
    ),
  );
  const taken = (lists: DatedLists, toGroup: (group: number) => number) => {
    const kept = belongingsOf(lists).map(({ element, group, ...days }) => ({
      ...{ element: at(newRow, element), group: toGroup(group) },
      ...days,
    }));
    return listed(
      kept.filter(({ element, group }) => element >= 0 && group >= 0),
      rows.length,
    );
  };
  return {
    ...filed(tagsOf),
    communities,
    members: taken(members, (community) => community),
    seated: taken(seated, (mission) => at(newRow, mission)),
  };
}

function belongingsOf({ starts, rows, since, until }: DatedLists): Belonging[] {
  const all: Belonging[] = [];
  for (let element = 0; element < starts.length - 1; element++) {
    for (let row = at(starts, element); row < at(starts, element + 1); row++) {
      all.push({ element, group: at(rows, row), since: at(since, row), until: at(until, row) });
    }
  }
  return all;
}

export const belonging = (
  element: number,
  group: number,
  since: number | null = null,
  until: number | null = null,
): Belonging => ({ element, group, since: since ?? NO_FIRST_DAY, until: until ?? NO_LAST_DAY });
