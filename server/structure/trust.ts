/** Who may count on whom: ties between stakeholders with the trust that they carry, and the best ways along a few of them. */
import { LINK_STATUSES } from '../interdependency/link-states.ts';
import { dayNumber } from '../kind/holds.ts';
import type { Snapshot } from '../map/snapshot.ts';
import { at } from './graph.ts';
import { isTieOn } from './snapshot-graph.ts';

/** Trust by strength, 0 (nobody said) to 5; a tie that the other side has not confirmed counts for less. */
const BY_STRENGTH = [0.6, 0.5, 0.6, 0.7, 0.8, 0.9] as const;
const UNCONFIRMED = 0.85;
/** Nobody goes further than over two others. */
export const MOST_HOPS = 3;

const CONFIRMED = LINK_STATUSES.indexOf('CONFIRMED');
const DISPUTED = LINK_STATUSES.indexOf('DISPUTED');

/** The share, 0 to 1, that one may count on a tie of this strength. */
const trustOf = (strength: number, isConfirmed: boolean): number =>
  (BY_STRENGTH[strength] ?? BY_STRENGTH[0]) * (isConfirmed ? 1 : UNCONFIRMED);

/**
 * Ties of the rows of a snapshot, each pair at most once, by its most trusted link: the neighbours of row `i` are
 * `neighbour[start[i]]` to `neighbour[start[i + 1] - 1]`. Missions and those who are left out have none.
 */
export type Trust = {
  count: number;
  start: Uint32Array;
  neighbour: Uint32Array;
  trust: Float64Array;
  /** The row of the link that carries it. */
  link: Uint32Array;
};

type Options = {
  /** ISO 8601. */
  on: string;
  /** Whose ties count: the rows of stakeholders. */
  who: (row: number) => boolean;
  /** Only ties that both sides have confirmed. */
  confirmedOnly?: boolean;
};

/** Ties that hold on a day, that nobody disputes, and that are no rivalry: competitors do not vouch for one another. */
export function trustIn(snapshot: Snapshot, { on, who, confirmedOnly = false }: Options): Trust {
  const { links, nodes, linkTypes } = snapshot;
  const count = nodes.number.length;
  const day = dayNumber(on);
  const rivalry = linkTypes.findIndex(({ key }) => key === 'COMPETES_WITH');
  const best = new Map<number, { trust: number; link: number }>();
  for (let row = 0; row < links.number.length; row++) {
    const [one, other] = [at(links.source, row), at(links.target, row)];
    if (one === other || links.status[row] === DISPUTED || links.type[row] === rivalry) continue;
    const isConfirmed = links.status[row] === CONFIRMED;
    if ((confirmedOnly && !isConfirmed) || !who(one) || !who(other) || !isTieOn(snapshot, row, day)) continue;
    const trust = trustOf(links.strength[row] ?? 0, isConfirmed);
    const key = Math.min(one, other) * count + Math.max(one, other);
    if (trust > (best.get(key)?.trust ?? 0)) best.set(key, { trust, link: row });
  }
  return bothWays(count, best);
}

function bothWays(count: number, best: ReadonlyMap<number, { trust: number; link: number }>): Trust {
  const start = new Uint32Array(count + 1);
  const ends = (key: number) => [Math.floor(key / count), key % count] as const;
  for (const key of best.keys()) for (const end of ends(key)) start[end + 1] = at(start, end + 1) + 1;
  for (let row = 0; row < count; row++) start[row + 1] = at(start, row + 1) + at(start, row);
  const free = start.slice();
  const neighbour = new Uint32Array(best.size * 2);
  const trust = new Float64Array(best.size * 2);
  const link = new Uint32Array(best.size * 2);
  for (const [key, tie] of best) {
    const [one, other] = ends(key);
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const place = at(free, from);
      free[from] = place + 1;
      neighbour[place] = to;
      trust[place] = tie.trust;
      link[place] = tie.link;
    }
  }
  return { count, start, neighbour, trust, link };
}

/**
 * From one row, the greatest product of trust along three ties at most, by the row that it reaches; the row itself is left out.
 * The same as the shortest way by −ln(trust).
 */
export function reachOf(graph: Trust, from: number): Map<number, number> {
  const found = new Map<number, number>();
  let edge = new Map([[from, 1]]);
  for (let hop = 0; hop < MOST_HOPS && edge.size > 0; hop++) {
    const next = new Map<number, number>();
    for (const [row, sofar] of edge) {
      for (let place = at(graph.start, row); place < at(graph.start, row + 1); place++) {
        const to = at(graph.neighbour, place);
        const trust = sofar * (graph.trust[place] as number);
        if (to === from || trust <= (found.get(to) ?? 0)) continue;
        found.set(to, trust);
        next.set(to, trust);
      }
    }
    edge = next;
  }
  return found;
}

/** A way: the rows in order, both ends included, the link of each step, and the product of their trust. */
type TrustPath = { rows: number[]; links: number[]; trust: number };

/** All ways between two rows over two others at most, who may all introduce; the most trusted first, then the shorter one. */
export function pathsBetween(
  graph: Trust,
  [from, to]: readonly [number, number],
  mayIntroduce: (row: number) => boolean,
): TrustPath[] {
  const found: TrustPath[] = [];
  const walk = (path: TrustPath) => {
    const last = path.rows.at(-1) as number;
    for (let place = at(graph.start, last); place < at(graph.start, last + 1); place++) {
      const row = at(graph.neighbour, place);
      if (path.rows.includes(row)) continue;
      const next = {
        rows: [...path.rows, row],
        links: [...path.links, at(graph.link, place)],
        trust: path.trust * (graph.trust[place] as number),
      };
      if (row === to) found.push(next);
      else if (next.links.length < MOST_HOPS && mayIntroduce(row) && nears(graph, row, to, next)) walk(next);
    }
  };
  walk({ rows: [from], links: [], trust: 1 });
  return found.sort((a, b) => b.trust - a.trust || a.links.length - b.links.length);
}

/** Whether what is left of a way may still lead there: before the last step only who is tied to the end. */
function nears(graph: Trust, row: number, to: number, { links }: TrustPath): boolean {
  if (links.length < MOST_HOPS - 1) return true;
  return graph.neighbour.subarray(at(graph.start, row), at(graph.start, row + 1)).includes(to);
}
