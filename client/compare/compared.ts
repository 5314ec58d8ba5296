/** What several elements have in common and what not, worked out from the map that the page was given. Pure. */
import { heldOn, tiesOn } from '../map/holds.ts';
import { isMission, linksOf, type MapData } from '../map/map-data.ts';

/** How two elements are tied by one link: its type, and which way it runs seen from the first of them. */
export type Tie = { link: number; type: number; way: 'out' | 'in' | 'both'; strength: number };

/** An element that several of those compared are tied to. */
export type Shared = {
  row: number;
  /** In the order of those compared: how it is tied to each, seen from it. */
  ties: readonly (readonly Tie[])[];
  /** In the order of those compared: whether one holds a seat in the other. */
  seats: readonly boolean[];
};

export type Comparison = {
  /** How those compared are tied to each other: seen from the first of each two. */
  between: { from: number; to: number; ties: readonly Tie[] }[];
  /** Stakeholders that two of them or more are tied to, those that are tied to all first. */
  partners: Shared[];
  /** Missions that two of them or more take part in, and those that only one does. */
  missions: { common: Shared[]; apart: Shared[] };
};

/** `rows` are those compared, `day` is the one on which links and seats have to hold. */
export function compare(data: MapData, rows: readonly number[], day: number): Comparison {
  const shared = new Map<number, { ties: Tie[][]; seats: boolean[] }>();
  const at = (row: number) => {
    const known = shared.get(row) ?? { ties: rows.map(() => []), seats: rows.map(() => false) };
    shared.set(row, known);
    return known;
  };
  rows.forEach((row, index) => {
    for (const [other, tie] of tiesOf(data, row, day)) at(other).ties[index]?.push(tie);
    for (const held of heldOn(data.seated, row, day)) at(held).seats[index] = true;
  });
  for (const row of rows) if (isMission(data, row)) addHolders(data, rows, row, day, at);
  const all = [...shared]
    .filter(([row]) => !rows.includes(row))
    .map(([row, each]): Shared => ({ row, ...each }));
  const isCommon = (each: Shared) => reach(each) > 1;
  const missions = all.filter(({ row }) => isMission(data, row)).sort(byReach);
  const partners = all.filter(({ row }) => !isMission(data, row)).sort(byReach);
  return {
    between: betweenOf(data, rows, day),
    partners: partners.filter(isCommon),
    missions: { common: missions.filter(isCommon), apart: missions.filter((each) => !isCommon(each)) },
  };
}

/** How many of those compared it has to do with. */
export const reach = ({ ties, seats }: Shared): number =>
  ties.filter((each, index) => each.length > 0 || seats[index]).length;

/** Who is tied to more of them first, then who is tied more strongly. */
const byReach = (one: Shared, other: Shared) =>
  reach(other) - reach(one) || strengthOf(other) - strengthOf(one) || one.row - other.row;

const strengthOf = ({ ties }: Shared): number =>
  ties.reduce((sum, each) => sum + Math.max(0, ...each.map(({ strength }) => strength)), 0);

/** Whom an element is tied to on a day, and how, seen from the other. */
function* tiesOf(data: MapData, row: number, day: number): Generator<[number, Tie]> {
  for (const link of linksOf(data, row)) {
    if (!tiesOn(data, link, day)) continue;
    const other = (data.source[link] === row ? data.target[link] : data.source[link]) as number;
    if (other !== row) yield [other, tieOf(data, link, other)];
  }
}

const tieOf = (data: MapData, link: number, from: number): Tie => ({
  ...{ link, type: data.linkType[link] as number, strength: data.strength[link] as number },
  way:
    data.header.directions[data.direction[link] as number] !== 'DIRECTED'
      ? 'both'
      : data.source[link] === from
        ? 'out'
        : 'in',
});

/** Who holds a seat in a mission that is itself compared. */
function addHolders(
  data: MapData,
  rows: readonly number[],
  mission: number,
  day: number,
  at: (row: number) => { seats: boolean[] },
): void {
  for (let row = 0; row < data.nodeCount; row++)
    if (heldOn(data.seated, row, day).includes(mission)) at(row).seats[rows.indexOf(mission)] = true;
}

function betweenOf(data: MapData, rows: readonly number[], day: number): Comparison['between'] {
  return rows.flatMap((from, index) =>
    rows.slice(index + 1).flatMap((to) => {
      const ties = [...tiesOf(data, to, day)].filter(([other]) => other === from).map(([, tie]) => tie);
      return ties.length > 0 ? [{ from, to, ties }] : [];
    }),
  );
}

/** A way of being tied by which partners can be narrowed: "FUNDS-out", who funds them. */
export const tieKey = (data: MapData, { type, way }: Pick<Tie, 'type' | 'way'>): string =>
  `${data.header.linkTypes[type]?.key}-${way}`;

/** The ways in which somebody is tied to all of those compared alike, with how many are: the most first. */
export function sharedTies(
  data: MapData,
  partners: readonly Shared[],
): { key: string; tie: Tie; count: number }[] {
  const found = new Map<string, { key: string; tie: Tie; count: number }>();
  for (const { ties } of partners) {
    for (const tie of new Map(ties[0]?.map((each) => [tieKey(data, each), each])).values()) {
      const key = tieKey(data, tie);
      if (!isTiedAlike(data, ties, key)) continue;
      found.set(key, { key, tie, count: (found.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((one, other) => other.count - one.count);
}

/** Whether each of those compared is tied in this way. */
export const isTiedAlike = (data: MapData, ties: Shared['ties'], key: string): boolean =>
  ties.every((each) => each.some((tie) => tieKey(data, tie) === key));

/** Communities that two of them or more belong to, and how many of them do. */
export function communitiesOf(data: MapData, rows: readonly number[], day: number) {
  return groupsOf(rows.map((row) => heldOn(data.members, row, day)));
}

/** For each group that somebody is in: the indexes of those who are, groups of several first. */
function groupsOf(lists: readonly (readonly number[])[]): { group: number; of: number[] }[] {
  const groups = new Map<number, number[]>();
  lists.forEach((list, index) => {
    for (const group of list) groups.set(group, [...(groups.get(group) ?? []), index]);
  });
  return [...groups]
    .map(([group, of]) => ({ group, of }))
    .sort((one, other) => other.of.length - one.of.length || one.group - other.group);
}
