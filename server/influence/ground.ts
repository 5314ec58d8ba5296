/** What the lists of influence are worked out on: who counts on whom today, as one audience sees it, and in which groups they are. */
// Declared, so that ids of theirs are known in a thread too.
import '../mission/mission.ts';
import '../stakeholder/stakeholder.ts';
import { ELEMENT_KINDS } from '../element/element.ts';
import { dayNumber, isOn } from '../kind/holds.ts';
import type { Snapshot } from '../map/snapshot.ts';
import { STAKEHOLDER_STATUSES } from '../stakeholder/stakeholder.ts';
import { at, degreeOf } from '../structure/graph.ts';
import { type Groups, groupsFromMembers, type Partition } from '../structure/groups.ts';
import { louvain } from '../structure/louvain.ts';
import { trustIn } from '../structure/trust.ts';
import type { WeightedGraph } from '../structure/weighted.ts';
import { partyOf } from '../synergy/ground.ts';
import type { Party } from '../synergy/synergy.ts';
import type { Group } from './influence.ts';

export type InfluenceTask = {
  /** As its reader sees it. */
  snapshot: Snapshot;
  /** ISO 8601. */
  today: string;
  /** Whether lists that single out stakeholders are worked out. */
  isForMembers: boolean;
};

/** Fewer than these are no group. */
export const LEAST_TOGETHER = 3;

const MISSION = ELEMENT_KINDS.indexOf('MISSION');
const NOMINATED = STAKEHOLDER_STATUSES.indexOf('NOMINATED');

/** Whether a row is a stakeholder who was reached: who was only named takes no part. */
export const isReached = ({ nodes }: Snapshot, row: number): boolean =>
  nodes.kind[row] !== MISSION && nodes.status[row] !== NOMINATED;

export type Ground = ReturnType<typeof groundOf>;

export function groundOf({ snapshot, today }: InfluenceTask) {
  const who = (row: number) => isReached(snapshot, row);
  const trust = trustIn(snapshot, { on: today, who });
  // A row is a node; missions and the nominated have no ties.
  const graph = { ...trust, weight: trust.trust };
  const found = louvain(graph);
  const declared = declaredIn(snapshot, today, who);
  const party = (row: number): Party => partyOf(snapshot, row);
  /** The first of those with most ties among some. */
  const around = (rows: readonly number[]): Party[] => foremost(graph, rows).map(party);
  return {
    ...{ snapshot, today, graph, found, declared, party, around },
    foundRows: rowsOf(found).filter((rows) => rows.length >= LEAST_TOGETHER),
    standing: standingIn(graph, { declared, found, around }),
  };
}

type Declared = Party & { rows: number[] };

/** Communities with those of their members who count, today. */
function declaredIn({ groups, nodes }: Snapshot, today: string, who: (row: number) => boolean): Declared[] {
  const day = dayNumber(today);
  const all = groups.communities.map(
    ({ id, name, nameFr }): Declared => ({ id, name, nameFr: nameFr ?? name, rows: [] }),
  );
  const { starts, rows, since, until } = groups.members;
  for (let row = 0; row < nodes.number.length; row++) {
    if (!who(row)) continue;
    for (let place = at(starts, row); place < at(starts, row + 1); place++) {
      const own = all[at(rows, place)]?.rows;
      if (own && own.at(-1) !== row && isOn(at(since, place), at(until, place), day)) own.push(row);
    }
  }
  return all;
}

/** Nodes of each group. */
export function rowsOf({ count, of }: Partition): number[][] {
  const groups = Array.from({ length: count }, (): number[] => []);
  for (let node = 0; node < of.length; node++) groups[at(of, node)]?.push(node);
  return groups;
}

function foremost(graph: WeightedGraph, rows: readonly number[]): number[] {
  const there = new Set(rows);
  const within = (row: number) => {
    let sum = 0;
    for (let place = at(graph.start, row); place < at(graph.start, row + 1); place++)
      if (there.has(at(graph.neighbour, place))) sum++;
    return sum;
  };
  const ties = rows.map((row) => ({ row, ties: within(row) }));
  return ties
    .sort((one, other) => other.ties - one.ties || one.row - other.row)
    .slice(0, 2)
    .map(({ row }) => row);
}

/** In which groups each stands: its communities; who is in none stands with those among whom it was found. */
type Standing = {
  groups: readonly Group[];
  /** All of them. */
  of: Groups;
  /** The largest of them alone. */
  largest: Partition;
};

type Parts = { declared: readonly Declared[]; found: Partition; around(rows: readonly number[]): Party[] };

function standingIn(graph: WeightedGraph, { declared, found, around }: Parts): Standing {
  const isMember = new Uint8Array(graph.count);
  for (const { rows } of declared) for (const row of rows) isMember[row] = 1;
  const others = rowsOf(found)
    .map((rows) => rows.filter((row) => isMember[row] === 0 && degreeOf(graph, row) > 0))
    .filter((rows) => rows.length >= LEAST_TOGETHER);
  const members = [...declared.map(({ rows }) => rows), ...others];
  const largest = { count: members.length, of: new Uint32Array(graph.count).fill(members.length) };
  members.forEach((rows, group) => {
    for (const row of rows) {
      const known = members[at(largest.of, row)];
      if (!known || known.length < rows.length) largest.of[row] = group;
    }
  });
  return {
    groups: [
      ...declared.map((each): Group => ({ community: plain(each), around: [], size: each.rows.length })),
      ...others.map((rows): Group => ({ community: undefined, around: around(rows), size: rows.length })),
    ],
    of: groupsFromMembers(graph.count, members),
    largest,
  };
}

export const plain = ({ id, name, nameFr }: Party): Party => ({ id, name, nameFr });

/** By the alphabet: no list is a ranking. */
export const byName = (one: { who: readonly Party[] }, other: { who: readonly Party[] }): number =>
  (one.who[0]?.name ?? '').localeCompare(other.who[0]?.name ?? '', 'fr') ||
  ((one.who[0]?.id ?? '') < (other.who[0]?.id ?? '') ? -1 : 1);
