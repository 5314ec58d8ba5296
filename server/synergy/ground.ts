/** What the functions of this reading look at: the map of one audience, who is on what, and what people say of themselves. */
// Declared, so that ids of theirs are known in a thread too.
import '../mission/mission.ts';
import '../stakeholder/stakeholder.ts';
import type { CoverageOnMissionsRow } from '../coverage/coverage.queries.ts';
import { ELEMENT_KINDS } from '../element/element.ts';
import { rowOf } from '../finding/around.ts';
import type { GapsMembershipsRow } from '../gaps/gaps.queries.ts';
import type { Market } from '../gaps/need-matching.ts';
import { LINK_STATUSES } from '../interdependency/link-states.ts';
import { dayNumber } from '../kind/holds.ts';
import { NO_PLACE, type Snapshot } from '../map/snapshot.ts';
import { at } from '../structure/graph.ts';
import { isEnded } from '../structure/snapshot-graph.ts';
import { reachOf, trustIn } from '../structure/trust.ts';
import { wordsOf } from './said-words.ts';
import type {
  SynergyElsewhereRow,
  SynergyNeededRow,
  SynergyOfferedRow,
  SynergyPeopleRow,
} from './synergy.queries.ts';
import type { Party } from './synergy.ts';

export type SynergyTask = {
  /** As its reader sees it. */
  snapshot: Snapshot;
  /** ISO 8601. */
  today: string;
  market: Market;
  needed: readonly SynergyNeededRow[];
  offered: readonly SynergyOfferedRow[];
  people: readonly SynergyPeopleRow[];
  onMissions: readonly CoverageOnMissionsRow[];
  communities: readonly GapsMembershipsRow[];
  elsewhere: readonly SynergyElsewhereRow[];
};

/** A short text as people wrote it, and its words. */
export type Said = { text: string; words: ReadonlySet<string> };
export type Person = { seeks: Said[]; brings: Said[]; interests: Said[] };

/** How near two are: at the same place or one within the other, within the same wider place, or neither; and where nobody said. */
const NEARNESS = { same: 1, wider: 0.8, apart: 0.6, unknown: 0.8 };
/** What nobody between them vouches for. */
const NO_PATH = 0.3;

const MISSION = ELEMENT_KINDS.indexOf('MISSION');
const DISPUTED = LINK_STATUSES.indexOf('DISPUTED');

export type Ground = ReturnType<typeof groundOf>;

export function groundOf(task: SynergyTask) {
  const { snapshot, today } = task;
  const { nodes, places } = snapshot;
  const people = new Map<number, Person>();
  const rowOfNumber = new Map<number, number>();
  const missionRow = new Map<number, number>();
  for (let row = 0; row < nodes.number.length; row++)
    (nodes.kind[row] === MISSION ? missionRow : rowOfNumber).set(at(nodes.number, row), row);
  for (const { number, seeks, brings, skills, interests } of task.people) {
    const row = rowOfNumber.get(number);
    if (row === undefined) continue;
    const own = { seeks: said(seeks), brings: said([...brings, ...skills]), interests: said(interests) };
    people.set(row, own);
  }
  const linked = linksOf(snapshot, today);
  const trust = trustIn(snapshot, { on: today, who: (row) => people.has(row) });
  const reaches = new Map<number, Map<number, number>>();
  const reach = (row: number) => {
    const known = reaches.get(row) ?? reachOf(trust, row);
    reaches.set(row, known);
    return known;
  };
  const isMission = (row: number) => nodes.kind[row] === MISSION;
  return {
    ...{ task, people, isMission, missionRow, rowOfNumber },
    row: (id: string) => rowOf(snapshot, id),
    party: (row: number): Party => partyOf(snapshot, row),
    isLinked: (one: number, other: number) => linked.has(pairKey(snapshot, one, other)),
    /** How far the two may count on one another: along three ties at most. A mission counts for those on it. */
    trust: (one: number, other: number) => reach(one).get(other) ?? NO_PATH,
    /** Rows of places. */
    placeOf: (row: number): number | undefined => {
      const place = nodes.place[row] ?? NO_PLACE;
      return places[place] ? place : undefined;
    },
    placeRow: rowByIdOf(places),
    nearness: nearnessOf(places),
    placeParty: (place: number): Party | undefined => {
      const found = places[place];
      return found && { id: found.id, name: found.name, nameFr: found.nameFr ?? found.name };
    },
    missionsOf: missionsOf(task, rowOfNumber, missionRow),
  };
}

const said = (texts: readonly string[]): Said[] =>
  texts.map((text) => ({ text, words: wordsOf(text) })).filter(({ words }) => words.size > 0);

const pairKey = ({ nodes }: Snapshot, one: number, other: number): number =>
  Math.min(one, other) * nodes.number.length + Math.max(one, other);

/** Pairs of whom a link is known that is not over, those to come included. That two compete, or that one disputes it, ties nobody. */
function linksOf(snapshot: Snapshot, today: string): Set<number> {
  const { links, linkTypes } = snapshot;
  const day = dayNumber(today);
  const rivalry = linkTypes.findIndex(({ key }) => key === 'COMPETES_WITH');
  const found = new Set<number>();
  for (let row = 0; row < links.number.length; row++) {
    if (
      links.type[row] !== rivalry &&
      links.status[row] !== DISPUTED &&
      !isEnded(links, row) &&
      at(links.until, row) >= day
    )
      found.add(pairKey(snapshot, at(links.source, row), at(links.target, row)));
  }
  return found;
}

export function partyOf(snapshot: Snapshot, row: number): Party {
  const { kind, number, hashtag, name, nameFr } = snapshot.nodes;
  const isMission = kind[row] === MISSION;
  const own = isMission ? `#${hashtag[row]}` : (name[row] ?? '');
  return {
    id: `${snapshot.ecosystem.id}-${isMission ? 'm' : 's'}${number[row]}`,
    ...{ name: own, nameFr: (!isMission && nameFr[row]) || own },
  };
}

function rowByIdOf(places: Snapshot['places']): (id: string) => number | undefined {
  const rows = new Map(places.map(({ id }, row) => [id, row]));
  return (id) => rows.get(id);
}

/** Places that a place lies within, itself first. */
function around(places: Snapshot['places'], place: number): number[] {
  const found: number[] = [];
  for (let row = place; places[row] && !found.includes(row); row = places[row]?.within ?? -1) found.push(row);
  return found;
}

/** How near two places are: each pair of them is looked at once. */
function nearnessOf(places: Snapshot['places']) {
  const known = new Map<number, keyof typeof NEARNESS>();
  return (one: number | undefined, other: number | undefined): keyof typeof NEARNESS => {
    if (one === undefined || other === undefined) return 'unknown';
    const key = one * places.length + other;
    const found = known.get(key) ?? nearness(places, one, other);
    known.set(key, found);
    return found;
  };
}

function nearness(places: Snapshot['places'], one: number, other: number): keyof typeof NEARNESS {
  const [ofOne, ofOther] = [around(places, one), around(places, other)];
  if (ofOne.includes(other) || ofOther.includes(one)) return 'same';
  return ofOne.some((row) => ofOther.includes(row)) ? 'wider' : 'apart';
}

export const nearnessValue = (how: keyof typeof NEARNESS): number => NEARNESS[how];

/** The rows of the missions that each stakeholder is on, by its row; of a mission, itself. */
function missionsOf(
  { onMissions }: SynergyTask,
  rowOfNumber: ReadonlyMap<number, number>,
  missionRow: ReadonlyMap<number, number>,
): (row: number) => ReadonlySet<number> {
  const found = new Map<number, Set<number>>();
  for (const { mission, stakeholders } of onMissions) {
    const of = missionRow.get(mission);
    if (of === undefined) continue;
    for (const number of stakeholders) {
      const row = rowOfNumber.get(number);
      if (row === undefined) continue;
      const own = found.get(row) ?? new Set();
      found.set(row, own.add(of));
    }
  }
  const none: ReadonlySet<number> = new Set();
  return (row) => found.get(row) ?? none;
}
