/**
 * What elements are filed under and belong to: their tags, the communities they are members of, the missions in which they
 * hold a seat. As sparse rows, like the links of a snapshot.
 */
import { NO_FIRST_DAY, NO_LAST_DAY } from '../kind/holds.ts';
import { groupBy } from './sparse-rows.ts';

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
  const sorted = [...all].sort(
    (one, other) => one.group - other.group || one.since - other.since || one.until - other.until,
  );
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

export const belonging = (
  element: number,
  group: number,
  since: number | null = null,
  until: number | null = null,
): Belonging => ({ element, group, since: since ?? NO_FIRST_DAY, until: until ?? NO_LAST_DAY });
