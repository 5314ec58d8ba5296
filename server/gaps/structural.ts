/** The gaps in who is linked to whom: one pure function over the snapshot, with the measures of server/structure. */
import { ELEMENT_KINDS } from '../element/element.ts';
import { linkRowsAt, rowOf } from '../finding/around.ts';
import type { FindingRow } from '../finding/finding.ts';
import { dayNumber } from '../kind/holds.ts';
import type { Snapshot } from '../map/snapshot.ts';
import { STAKEHOLDER_STATUSES } from '../stakeholder/stakeholder.ts';
import { bridges } from '../structure/bridges.ts';
import { connectedComponents, isolatedNodes } from '../structure/components.ts';
import { cutPoints } from '../structure/cut-points.ts';
import { fragmentationNow } from '../structure/fragmentation.ts';
import { at, degreeOf, type Graph } from '../structure/graph.ts';
import { groupsFromMembers } from '../structure/groups.ts';
import { insularity } from '../structure/insularity.ts';
import { graphFromSnapshot, isEnded, isTieOn, type SnapshotGraph } from '../structure/snapshot-graph.ts';
import { structuralHoles } from '../structure/structural-holes.ts';
import type { GapsMembershipsRow } from './gaps.queries.ts';

/** How many names one finding says at most; it holds the ids of all that it concerns, for the list, as far as the budget goes. */
const NAMED = 20;
/** Ids that all findings of a kind hold together beyond these names: where all hang in one chain, each concerns half of all. */
const LISTED = 200_000;
/** A community is told from chance from three members on, at one in twenty. */
const LEAST_MEMBERS = 3;
const CHANCE = 0.05;
/** A go-between has five contacts or more, of whom nine in ten are not redundant. */
const LEAST_CONTACTS = 5;
const LEAST_EFFICIENCY = 0.9;
/** Above so many ties the labels are dealt out less often. */
const MANY_TIES = 60_000;

const MISSION = ELEMENT_KINDS.indexOf('MISSION');
const NOMINATED = STAKEHOLDER_STATUSES.indexOf('NOMINATED');

/** What the functions of this file look at; a graph is made when the first one asks for it. */
export type Web = {
  snapshot: Snapshot;
  /** ISO 8601. */
  today: string;
  communities: readonly GapsMembershipsRow[];
  everything(): SnapshotGraph;
  /** Without the missions. */
  stakeholders(): SnapshotGraph;
};

export function webOf(snapshot: Snapshot, today: string, communities: readonly GapsMembershipsRow[]): Web {
  let everything: SnapshotGraph | undefined;
  let stakeholders: SnapshotGraph | undefined;
  return {
    ...{ snapshot, today, communities },
    everything: () => (everything ??= graphFromSnapshot(snapshot, { on: today })),
    stakeholders: () => (stakeholders ??= graphFromSnapshot(snapshot, { on: today, stakeholdersOnly: true })),
  };
}

/** How each kind is found. */
export const STRUCTURAL = {
  CUT_POINT: ({ snapshot, everything }) => cutPointRows(snapshot, everything()),
  BRIDGE: ({ snapshot, today, everything }) => bridgeRows(snapshot, today, everything()),
  ISOLATED: ({ snapshot, today, everything }) => isolatedRows(snapshot, today, everything()),
  SEPARATE_COMPONENT: ({ snapshot, everything }) => componentRows(snapshot, everything()),
  COMMUNITY_APART: ({ snapshot, communities, stakeholders }) =>
    communityRows(snapshot, stakeholders(), communities),
  STRUCTURAL_HOLE: ({ snapshot, stakeholders }) => holeRows(snapshot, stakeholders()),
} satisfies Record<string, (web: Web) => FindingRow[]>;

export function structuralGaps(
  snapshot: Snapshot,
  today: string,
  communities: readonly GapsMembershipsRow[],
): Record<keyof typeof STRUCTURAL, FindingRow[]> {
  const web = webOf(snapshot, today, communities);
  const found = Object.entries(STRUCTURAL).map(([key, find]) => [key, find(web)]);
  return Object.fromEntries(found);
}

export const isStructural = (key: string): key is keyof typeof STRUCTURAL => key in STRUCTURAL;

const isMission = ({ nodes }: Snapshot, row: number) => nodes.kind[row] === MISSION;
const isNominated = ({ nodes }: Snapshot, row: number) => nodes.status[row] === NOMINATED;

function idOf(snapshot: Snapshot, row: number): string {
  return `${snapshot.ecosystem.id}-${isMission(snapshot, row) ? 'm' : 's'}${snapshot.nodes.number[row]}`;
}

const nameOf = (snapshot: Snapshot, row: number): string =>
  isMission(snapshot, row) ? `#${snapshot.nodes.hashtag[row]}` : (snapshot.nodes.name[row] ?? '');

const nameFrOf = (snapshot: Snapshot, row: number): string =>
  (isMission(snapshot, row) ? '' : snapshot.nodes.nameFr[row]) || nameOf(snapshot, row);

/** The facts of one name and of several, in both languages. */
const named = (snapshot: Snapshot, fact: string, row: number) => ({
  [fact]: nameOf(snapshot, row),
  [`${fact}Fr`]: nameFrOf(snapshot, row),
});
const namedAll = (snapshot: Snapshot, fact: string, rows: readonly number[], all: number = rows.length) => ({
  [`${fact}InAll`]: all,
  [fact]: rows.slice(0, NAMED).map((row) => nameOf(snapshot, row)),
  [`${fact}Fr`]: rows.slice(0, NAMED).map((row) => nameFrOf(snapshot, row)),
});
const idsOf = (snapshot: Snapshot, rows: readonly number[]) => rows.map((row) => idOf(snapshot, row));

/** How many of those that a finding concerns it lists: all of them until too much has been listed, then the first ones. */
function allotted(): (size: number) => number {
  let left = LISTED;
  return (size) => {
    const given = size <= left ? size : Math.min(size, NAMED);
    left -= given;
    return given;
  };
}

function cutPointRows(snapshot: Snapshot, { graph, rows }: SnapshotGraph): FindingRow[] {
  const now = fragmentationNow(connectedComponents(graph));
  const isCounted = (node: number) => isMission(snapshot, at(rows, node));
  return cutPoints(graph, { named: allotted(), isCounted }).map(
    ({ node, damage, parts, fallen, counted, pieces }) => {
      const row = at(rows, node);
      const lost = pieces.flatMap((piece) => Array.from(piece.nodes, (each) => at(rows, each)));
      const facts = {
        ...named(snapshot, 'name', row),
        ...namedAll(snapshot, 'lost', lost, fallen),
        ...{
          fallen,
          parts,
          contacts: degreeOf(graph, node),
          damage,
          worse: damage - now,
          missions: counted,
        },
      };
      return { entities: [idOf(snapshot, row), ...idsOf(snapshot, lost)], facts, weight: damage };
    },
  );
}

function bridgeRows(snapshot: Snapshot, today: string, { graph, rows }: SnapshotGraph): FindingRow[] {
  const now = fragmentationNow(connectedComponents(graph));
  const isCounted = (node: number) => isMission(snapshot, at(rows, node));
  return bridges(graph, { named: allotted(), isCounted }).map(({ near, far, damage, piece, counted }) => {
    const [one, other] = [at(rows, near), at(rows, far)];
    const lost = Array.from(piece.nodes, (each) => at(rows, each));
    // The lower number first, whichever side is larger today: it stays the same finding.
    const ends = [one, other].sort((a, b) => a - b);
    return {
      entities: [
        ...idsOf(snapshot, ends),
        ...linksBetween(snapshot, today, one, other),
        ...idsOf(snapshot, lost).filter((id) => id !== idOf(snapshot, other)),
      ],
      facts: {
        ...named(snapshot, 'near', one),
        ...named(snapshot, 'far', other),
        ...namedAll(snapshot, 'lost', lost, piece.size),
        ...{
          nearId: idOf(snapshot, one),
          fallen: piece.size,
          damage,
          worse: damage - now,
          missions: counted,
        },
      },
      weight: damage,
    };
  });
}

function linksBetween(snapshot: Snapshot, today: string, one: number, other: number): string[] {
  const { links, outStart, ecosystem } = snapshot;
  const day = dayNumber(today);
  const from = (source: number, target: number) => {
    const found: string[] = [];
    for (let row = at(outStart, source); row < at(outStart, source + 1); row++) {
      if (links.target[row] === target && isTieOn(snapshot, row, day))
        found.push(`${ecosystem.id}-i${links.number[row]}`);
    }
    return found;
  };
  return [...from(one, other), ...from(other, one)];
}

function isolatedRows(snapshot: Snapshot, today: string, { graph, rows }: SnapshotGraph): FindingRow[] {
  return Array.from(isolatedNodes(graph), (node) => at(rows, node))
    .filter((row) => !isNominated(snapshot, row))
    .map((row) => isolatedRow(snapshot, today, row));
}

const isolatedRow = (snapshot: Snapshot, today: string, row: number): FindingRow => ({
  entities: [idOf(snapshot, row)],
  facts: {
    ...{ ...named(snapshot, 'name', row), isMission: isMission(snapshot, row) },
    ...linksOfOtherDays(snapshot, today, row),
  },
  weight: isMission(snapshot, row) ? 2 : 1,
});

/** Who is isolated among some elements, by their ids. */
export function isolatedAmong(snapshot: Snapshot, today: string, ids: readonly string[]): FindingRow[] {
  const { source, target } = snapshot.links;
  const day = dayNumber(today);
  const isTied = (row: number) =>
    linkRowsAt(snapshot, row).some(
      (link) => at(source, link) !== at(target, link) && isTieOn(snapshot, link, day),
    );
  return ids
    .map((id) => rowOf(snapshot, id))
    .filter((row) => row >= 0 && !isTied(row) && !isNominated(snapshot, row))
    .map((row) => isolatedRow(snapshot, today, row));
}

/** What links there were or will be, where there are any. */
function linksOfOtherDays({ links, outStart, inStart, inLinks }: Snapshot, today: string, row: number) {
  const day = dayNumber(today);
  const out = at(outStart, row + 1) - at(outStart, row);
  const touching = [
    ...Array.from({ length: out }, (_, each) => at(outStart, row) + each),
    ...inLinks.subarray(at(inStart, row), at(inStart, row + 1)),
  ];
  const toCome = touching.filter((link) => !isEnded(links, link) && at(links.since, link) > day).length;
  const past = touching.length - toCome;
  return { ...(past > 0 && { past }), ...(toCome > 0 && { toCome }) };
}

function componentRows(snapshot: Snapshot, { graph, rows }: SnapshotGraph): FindingRow[] {
  const { count, start, members } = connectedComponents(graph);
  const found: FindingRow[] = [];
  const largest = count === 0 ? 0 : at(start, 1) - at(start, 0);
  for (let component = 1; component < count; component++) {
    const inside = Array.from(members.subarray(at(start, component), at(start, component + 1)), (node) =>
      at(rows, node),
    );
    if (inside.length < 2) continue;
    const facts = {
      ...namedAll(snapshot, 'members', inside),
      ...{ size: inside.length, largest, missions: inside.filter((row) => isMission(snapshot, row)).length },
    };
    found.push({ entities: idsOf(snapshot, inside), facts, weight: inside.length });
  }
  return found;
}

function communityRows(
  snapshot: Snapshot,
  { graph, rows }: SnapshotGraph,
  communities: readonly GapsMembershipsRow[],
): FindingRow[] {
  const nodeOf = new Map(Array.from(rows, (row, node) => [snapshot.nodes.number[row], node]));
  const groups = communities.map(({ members }) =>
    members.flatMap((number) => {
      const node = nodeOf.get(number);
      return node === undefined ? [] : [node];
    }),
  );
  if (!groups.some((members) => members.length >= LEAST_MEMBERS)) return [];
  const permutations = graph.neighbour.length > MANY_TIES ? 199 : 999;
  const indices = insularity(graph, groupsFromMembers(graph.count, groups), { permutations }).groups;
  return communities.flatMap(({ id, name, nameFr }, group): FindingRow[] => {
    const ei = indices[group];
    const members = (groups[group] ?? []).map((node) => at(rows, node));
    if (!ei || members.length < LEAST_MEMBERS || !(ei.asInsular <= CHANCE) || ei.internal === 0) return [];
    const { internal, external, index, expected, asInsular } = ei;
    return [
      {
        entities: [id, ...idsOf(snapshot, members)],
        facts: {
          ...{ community: name, communityFr: nameFr, members: members.length },
          ...{ internal, external, index, expected, chance: asInsular },
        },
        weight: expected - index,
      },
    ];
  });
}

function holeRows(snapshot: Snapshot, { graph, rows }: SnapshotGraph): FindingRow[] {
  const { constraint, effectiveSize } = structuralHoles(graph);
  const found: FindingRow[] = [];
  for (let node = 0; node < graph.count; node++) {
    const contacts = degreeOf(graph, node);
    const effective = effectiveSize[node] as number;
    if (contacts < LEAST_CONTACTS || effective / contacts < LEAST_EFFICIENCY) continue;
    const row = at(rows, node);
    const around = neighboursOf(graph, node).map((each) => at(rows, each));
    const facts = {
      ...named(snapshot, 'name', row),
      ...namedAll(snapshot, 'contactNames', around),
      ...{ contacts, effective, efficiency: effective / contacts, constraint: constraint[node] as number },
    };
    found.push({ entities: [idOf(snapshot, row), ...idsOf(snapshot, around)], facts, weight: effective });
  }
  return found;
}

function neighboursOf({ start, neighbour }: Graph, node: number): number[] {
  return Array.from(neighbour.subarray(at(start, node), at(start, node + 1)));
}
