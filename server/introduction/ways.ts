/**
 * Who could introduce two: the most trusted ways over two others at most, only through who agrees to introduce, each through
 * others than the ones before it. Where there is none, why not, as far as the map of this reader tells. Pure.
 */
import { ELEMENT_KINDS } from '../element/element.ts';
import { LINK_STATUSES } from '../interdependency/link-states.ts';
import { dayNumber } from '../kind/holds.ts';
import type { Snapshot } from '../map/snapshot.ts';
import { STAKEHOLDER_STATUSES } from '../stakeholder/stakeholder.ts';
import { at } from '../structure/graph.ts';
import { isEnded } from '../structure/snapshot-graph.ts';
import { pathsBetween, type Trust, trustIn } from '../structure/trust.ts';
import { partyOf } from '../synergy/ground.ts';
import type { Party } from '../synergy/synergy.ts';

export type WaysTask = {
  /** As its reader sees it. */
  snapshot: Snapshot;
  /** ISO 8601. */
  today: string;
  /** What was said of being asked to introduce: YES or NO, by the number of the stakeholder. */
  said: ReadonlyMap<number, string>;
  /** Rows of the two. */
  ends: readonly [number, number];
};

/** A link as evidence. */
export type Tie = { id: string; label: string; labelFr: string; status: string; strength: number };
/** One step, with how far one may count on it, 0 to 1, and the links that say so, the most trusted one first. */
export type Step = { from: Party; to: Party; trust: number; links: Tie[] };
export type Way = { trust: number; steps: Step[] };

/**
 * Why nobody can: they are LINKED; those on the best way have NOT_AGREED, or DECLINED, or nobody has REACHED them; it is too
 * FAR; one of the two is ALONE; or they stand APART, in different parts of the map.
 */
export const WHYS = ['LINKED', 'NOT_AGREED', 'DECLINED', 'UNREACHED', 'FAR', 'ALONE', 'APART'] as const;
export type None = { why: (typeof WHYS)[number]; who: Party[]; steps: number };
export type WaysFound = { from: Party; to: Party; ways: Way[]; none: None | null };

/** So many ways are told at most. */
const MOST_WAYS = 3;
const MISSION = ELEMENT_KINDS.indexOf('MISSION');
const INDIVIDUAL = ELEMENT_KINDS.indexOf('INDIVIDUAL');
const NOMINATED = STAKEHOLDER_STATUSES.indexOf('NOMINATED');
const DISPUTED = LINK_STATUSES.indexOf('DISPUTED');

export function findWays(task: WaysTask): WaysFound {
  const { snapshot, today, ends } = task;
  const [from, to] = ends;
  const party = (row: number) => partyOf(snapshot, row);
  const two = { from: party(from), to: party(to) };
  if (linksBetween(task, from, to).length > 0)
    return { ...two, ways: [], none: { why: 'LINKED', who: [], steps: 1 } };
  const trust = trustIn(snapshot, { on: today, who: (row) => snapshot.nodes.kind[row] !== MISSION });
  const open = pathsBetween(trust, ends, (row) => refusal(task, row) === undefined);
  const taken = new Set<number>();
  const ways = open.filter(({ rows }) => {
    const own = rows.slice(1, -1);
    const isOther = !own.some((row) => taken.has(row));
    if (isOther) for (const row of own) taken.add(row);
    return isOther;
  });
  const told = ways.slice(0, MOST_WAYS).map((way) => ({
    trust: way.trust,
    steps: way.rows.slice(1).map((row, step) => stepOf(task, trust, way.rows[step] ?? from, row)),
  }));
  return { ...two, ways: told, none: told.length > 0 ? null : whyNone(task, trust) };
}

/** Why somebody may not be asked to introduce others; undefined where they may. */
function refusal(
  { snapshot: { nodes }, said }: WaysTask,
  row: number,
): 'NOT_AGREED' | 'DECLINED' | 'UNREACHED' | undefined {
  if (nodes.status[row] === NOMINATED) return 'UNREACHED';
  const answer = said.get(at(nodes.number, row));
  if (answer === 'NO') return 'DECLINED';
  return answer === 'YES' || nodes.kind[row] !== INDIVIDUAL ? undefined : 'NOT_AGREED';
}

/** Rows of the links between two that are not over, nor disputed, and do not say that they compete. */
function linksBetween({ snapshot, today }: WaysTask, one: number, other: number): number[] {
  const { links, linkTypes, outStart } = snapshot;
  const day = dayNumber(today);
  const found: number[] = [];
  for (const [start, end] of [
    [one, other],
    [other, one],
  ] as const)
    for (let row = at(outStart, start); row < at(outStart, start + 1); row++)
      if (
        links.target[row] === end &&
        links.status[row] !== DISPUTED &&
        linkTypes[links.type[row] ?? 0]?.key !== 'COMPETES_WITH' &&
        !isEnded(links, row) &&
        at(links.until, row) >= day
      )
        found.push(row);
  return found;
}

function stepOf(task: WaysTask, trust: Trust, from: number, to: number): Step {
  const { snapshot } = task;
  const tie = tieBetween(trust, from, to);
  const rows = linksBetween(task, from, to).sort(
    (one, other) => Number(other === tie?.link) - Number(one === tie?.link) || one - other,
  );
  return {
    ...{ from: partyOf(snapshot, from), to: partyOf(snapshot, to), trust: tie?.trust ?? 0 },
    links: rows.map((row) => tieOf(snapshot, row)),
  };
}

function tieOf({ ecosystem, links, linkTypes }: Snapshot, row: number): Tie {
  const type = linkTypes[links.type[row] ?? 0];
  const label = type?.label ?? '';
  return {
    ...{ id: `${ecosystem.id}-i${at(links.number, row)}`, label, labelFr: type?.labelFr ?? label },
    ...{ status: LINK_STATUSES[links.status[row] ?? 0] ?? '', strength: links.strength[row] ?? 0 },
  };
}

function tieBetween({ start, neighbour, trust, link }: Trust, one: number, other: number) {
  for (let place = at(start, one); place < at(start, one + 1); place++)
    if (at(neighbour, place) === other) return { trust: trust[place] as number, link: at(link, place) };
  return undefined;
}

/** What stands in the way on the best of all ways, those over people who may not be asked included; else how far apart they are. */
function whyNone(task: WaysTask, trust: Trust): None {
  const { snapshot, ends } = task;
  const party = (row: number) => partyOf(snapshot, row);
  const all = pathsBetween(trust, ends, () => true).map(({ rows }) =>
    rows.slice(1, -1).flatMap((row) => {
      const why = refusal(task, row);
      return why ? [{ row, why }] : [];
    }),
  );
  // What one question may open comes before what somebody has closed, and before whom nobody knows yet.
  for (const why of ['NOT_AGREED', 'DECLINED', 'UNREACHED'] as const) {
    const found = all.find(
      (own) =>
        own.some((each) => each.why === why) &&
        own.every((each) => WHYS.indexOf(each.why) <= WHYS.indexOf(why)),
    );
    if (found)
      return { why, steps: 0, who: found.filter((each) => each.why === why).map(({ row }) => party(row)) };
  }
  const alone = ends.filter((row) => at(trust.start, row) === at(trust.start, row + 1));
  if (alone.length > 0) return { why: 'ALONE', who: alone.map(party), steps: 0 };
  const steps = stepsBetween(trust, ends);
  return { why: steps > 0 ? 'FAR' : 'APART', who: [], steps };
}

/** The fewest steps from one to the other; 0 where none lead there. */
function stepsBetween({ start, neighbour }: Trust, [from, to]: readonly [number, number]): number {
  const seen = new Set([from]);
  let edge = [from];
  for (let steps = 1; edge.length > 0; steps++) {
    const next: number[] = [];
    for (const row of edge)
      for (const other of neighbour.subarray(at(start, row), at(start, row + 1))) {
        if (other === to) return steps;
        if (seen.has(other)) continue;
        seen.add(other);
        next.push(other);
      }
    edge = next;
  }
  return 0;
}
