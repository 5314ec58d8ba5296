/**
 * Who may work together although nobody has said so, each with its reasons: a pure function over the snapshot. What comes
 * out are questions to those concerned, never links.
 */
// Declared, so that ids of theirs are known in a thread too.
import '../mission/mission.ts';
import '../stakeholder/stakeholder.ts';
import { ELEMENT_KINDS } from '../element/element.ts';
import { rowOf } from '../finding/around.ts';
import { dayNumber, isOn } from '../kind/holds.ts';
import { NO_PLACE, type Snapshot } from '../map/snapshot.ts';
import { at, degreeOf, type Graph, graphFromPairs } from '../structure/graph.ts';
import { type LikelyTie, resourceAllocation } from '../structure/resource-allocation.ts';
import { graphFromSnapshot } from '../structure/snapshot-graph.ts';

export const REASON_KINDS = ['PARTNER', 'NEED', 'MISSION', 'PLACE'] as const;

/** One reason why two may work together: a partner of both, or something that both need or take part in. */
export type Reason = {
  kind: (typeof REASON_KINDS)[number];
  /** The id of the partner, the resource, the mission or the place. */
  id: string;
  /** What it is called; a mission by its #tag. */
  name: string;
  nameFr: string;
  /** How many have it: the links of the partner, or the stakeholders who share the rest. */
  among: number;
};

/** Two stakeholders of whom nobody has said whether they work together. */
export type LikelyLink = { one: string; other: string; index: number; reasons: Reason[] };

export type LikelyTask = {
  /** As its reader sees it. */
  snapshot: Snapshot;
  /** ISO 8601. */
  today: string;
  /** Who needs which resource: the id of who needs it. */
  needs: readonly { by: string; resource: Pick<Reason, 'id' | 'name' | 'nameFr'> }[];
  /** Pairs of whom it was said that they do not work together, by ids. */
  denied: readonly (readonly [string, string])[];
  /** Only those of this stakeholder: its id. */
  about?: string | undefined;
  /** How many of each sort are wanted at most. */
  most: number;
};

/** Those who share partners, the most likely first; then those who share something and no partner. */
export type LikelyLinks = { byPartners: LikelyLink[]; byOthers: LikelyLink[] };

/** What more share than this says nothing about any two of them. */
const TOO_COMMON = 50;
/** Reasons that are told of a pair at most. */
const TOLD = 4;

export function likelyLinks(task: LikelyTask): LikelyLinks {
  const { snapshot, about, most } = task;
  const of = about === undefined ? undefined : rowOf(snapshot, about);
  if (of !== undefined && (of < 0 || isMission(snapshot, of))) return { byPartners: [], byOthers: [] };
  const isOpen = openPairs(task);
  // All elements are nodes, so that a node is its row.
  const { graph } = graphFromSnapshot(snapshot, { on: task.today });
  const shared = sharedThings(task);
  const asked = { most, ...(of !== undefined && { of }) };
  const partners = resourceAllocation(graph, { ...asked, isAsked: isOpen });
  const hasPartner = partnersInCommon(graph);
  const others = resourceAllocation(shared.graph, {
    ...asked,
    isAsked: (one, other) => isOpen(one, other) && !hasPartner(one, other),
  });
  const told = (tie: LikelyTie, reasons: Reason[]): LikelyLink => ({
    one: idOf(snapshot, tie.one),
    other: idOf(snapshot, tie.other),
    index: tie.index,
    reasons: reasons.sort((a, b) => a.among - b.among).slice(0, TOLD),
  });
  return {
    byPartners: partners.map((tie) => told(tie, [...partnersOf(snapshot, graph, tie), ...shared.of(tie)])),
    byOthers: others.map((tie) => told(tie, shared.of(tie))),
  };
}

/** Two stakeholders between whom no link is known, over or to come included, and of whom nobody has said no. */
function openPairs({ snapshot, denied }: LikelyTask): (one: number, other: number) => boolean {
  const { nodes, links } = snapshot;
  const count = nodes.number.length;
  const closed = new Set<number>();
  const close = (one: number, other: number) => {
    if (one >= 0 && other >= 0) closed.add(Math.min(one, other) * count + Math.max(one, other));
  };
  for (let row = 0; row < links.number.length; row++) close(at(links.source, row), at(links.target, row));
  for (const [one, other] of denied) close(rowOf(snapshot, one), rowOf(snapshot, other));
  return (one, other) =>
    one < count &&
    other < count &&
    !isMission(snapshot, one) &&
    !isMission(snapshot, other) &&
    !closed.has(Math.min(one, other) * count + Math.max(one, other));
}

/** Whether two have a neighbour in common: the shorter of the two lists is walked. */
function partnersInCommon({ start, neighbour, count }: Graph): (one: number, other: number) => boolean {
  const marked = new Uint32Array(count);
  let last = -1;
  return (one, other) => {
    if (one !== last) {
      for (let row = at(start, one); row < at(start, one + 1); row++) marked[at(neighbour, row)] = one + 1;
      last = one;
    }
    for (let row = at(start, other); row < at(start, other + 1); row++)
      if (marked[at(neighbour, row)] === one + 1) return true;
    return false;
  };
}

function partnersOf(snapshot: Snapshot, graph: Graph, { one, other }: LikelyTie): Reason[] {
  const { start, neighbour } = graph;
  const ofOne = new Set(neighbour.subarray(at(start, one), at(start, one + 1)));
  return [...neighbour.subarray(at(start, other), at(start, other + 1))]
    .filter((node) => ofOne.has(node))
    .map((node) => ({ kind: 'PARTNER', ...elementOf(snapshot, node), among: degreeOf(graph, node) }));
}

type Thing = Omit<Reason, 'among'>;

/** Stakeholders tied to what they need, where they are and the missions in which they hold a seat: things are nodes after them. */
function sharedThings(task: LikelyTask) {
  const { snapshot } = task;
  const count = snapshot.nodes.number.length;
  const holders = new Map<string, { thing: Thing; rows: Set<number> }>();
  for (const [thing, row] of thingsHeld(task)) {
    const known = holders.get(thing.id) ?? { thing, rows: new Set() };
    holders.set(thing.id, known);
    if (row >= 0 && !isMission(snapshot, row)) known.rows.add(row);
  }
  const things = [...holders.values()].filter(({ rows }) => rows.size > 1 && rows.size <= TOO_COMMON);
  const [one, other]: [number[], number[]] = [[], []];
  things.forEach(({ rows }, thing) => {
    for (const row of rows) {
      one.push(row);
      other.push(count + thing);
    }
  });
  const of = ({ one: first, other: second }: LikelyTie): Reason[] =>
    things
      .filter(({ rows }) => rows.has(first) && rows.has(second))
      .map(({ thing, rows }) => ({ ...thing, among: rows.size }));
  return { graph: graphFromPairs(count + things.length, one, other), of };
}

function* thingsHeld({ snapshot, today, needs }: LikelyTask): Generator<[Thing, number]> {
  const { nodes, places, groups } = snapshot;
  const day = dayNumber(today);
  for (const { by, resource } of needs) yield [{ kind: 'NEED', ...resource }, rowOf(snapshot, by)];
  for (let row = 0; row < nodes.number.length; row++) {
    const place = places[nodes.place[row] ?? NO_PLACE];
    if (place) {
      const { id, name, nameFr } = place;
      yield [{ kind: 'PLACE', id, name, nameFr: nameFr ?? name }, row];
    }
    const { starts, rows, since, until } = groups.seated;
    for (let seat = at(starts, row); seat < at(starts, row + 1); seat++) {
      if (!isOn(at(since, seat), at(until, seat), day)) continue;
      yield [{ kind: 'MISSION', ...elementOf(snapshot, at(rows, seat)) }, row];
    }
  }
}

const MISSION = ELEMENT_KINDS.indexOf('MISSION');
const isMission = ({ nodes }: Snapshot, row: number) => nodes.kind[row] === MISSION;

function idOf(snapshot: Snapshot, row: number): string {
  return `${snapshot.ecosystem.id}-${isMission(snapshot, row) ? 'm' : 's'}${snapshot.nodes.number[row]}`;
}

function elementOf(snapshot: Snapshot, row: number): Pick<Reason, 'id' | 'name' | 'nameFr'> {
  const { hashtag, name, nameFr } = snapshot.nodes;
  const own = isMission(snapshot, row) ? `#${hashtag[row]}` : (name[row] ?? '');
  return { id: idOf(snapshot, row), name: own, nameFr: (!isMission(snapshot, row) && nameFr[row]) || own };
}
