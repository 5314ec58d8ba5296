/** Who stands out in one way each: ambassadors to invite, brokers, those on whom many rely, and the core and the edge. Pure. */
import { LINK_DIRECTIONS } from '../interdependency/link-states.ts';
import { betweenness } from '../structure/betweenness.ts';
import { brokerage } from '../structure/brokerage.ts';
import { coreOf } from '../structure/core.ts';
import { at, bothWays, degreeOf, graphFromPairs, sourcesOf } from '../structure/graph.ts';
import { keyPlayers } from '../structure/key-players.ts';
import { pageRank } from '../structure/page-rank.ts';
import { weightedArcs } from '../structure/weighted.ts';
import { byName, type Ground, LEAST_TOGETHER } from './ground.ts';
import type { Brokering, Entry, EntryOf, Way } from './influence.ts';

/** Names that are told of a list at most. */
const TOLD = 6;
/** Of each list, those that are told at most: who is a little below is not told of. */
const MOST = { ambassadors: 30, brokers: 12, salient: 12, edge: 100 };
/** Brokers are looked for among the first of so many. */
const LOOKED_AT = 60;
/** Above so many rows, shortest paths are counted from fewer of them. */
const LARGE = 20_000;
const PIVOTS = { few: 64, many: 256 };

/** Those who together reach most others, one for each community, in the order in which they add to one another. */
export function ambassadors({ graph, standing, party }: Ground): Entry[] {
  return keyPlayers(graph, { most: MOST.ambassadors, groups: standing.of }).flatMap(
    ({ node, group: of, adds }): Entry[] => {
      const group = standing.groups[of];
      const others = adds.filter((row) => row !== node);
      // Whom the others reach already, and who reaches nobody more, need not be asked.
      if (!group || others.length === 0) return [];
      const who = party(node);
      return [
        {
          ...{ kind: 'AMBASSADOR', key: who.id, who: [who], others: others.slice(0, TOLD).map(party) },
          ...{ inAll: others.length, group, reaches: degreeOf(graph, node), adds: others.length },
        },
      ];
    },
  );
}

/** Those between groups: on most shortest paths, and with partners in two groups who have no tie of their own. */
export function brokers(ground: Ground): Entry[] {
  const { graph, standing, party } = ground;
  const pivots = graph.count > LARGE ? PIVOTS.few : PIVOTS.many;
  const between = betweenness(graph, { pivots });
  const first = [...between.keys()]
    .filter((row) => (between[row] as number) > 0)
    .sort((one, other) => (between[other] as number) - (between[one] as number) || one - other)
    .slice(0, LOOKED_AT);
  const sorted = graphFromPairs(graph.count, sourcesOf(bothWays(graph)), graph.neighbour);
  const roles = brokerage(bothWays(sorted), standing.largest);
  const roleOf = (row: number): Brokering | undefined => {
    // Ties have no direction here: who lets in lets out as well.
    const often: [Brokering, number][] = [
      ['GATEKEEPER', roles.gatekeeper[row] as number],
      ['LIAISON', roles.liaison[row] as number],
      ['CONSULTANT', roles.consultant[row] as number],
    ];
    const [[role, times] = []] = often.sort(([, one], [, other]) => other - one);
    return times ? role : undefined;
  };
  return first
    .flatMap((row): Entry[] => {
      const open = openBetween(ground, row);
      const [one, other] = [standing.groups[open?.one ?? -1], standing.groups[open?.other ?? -1]];
      if (!open || !one || !other) return [];
      const who = party(row);
      const named = (rows: readonly number[]) => rows.slice(0, TOLD / 2).map(party);
      const [ones, theOthers] = [named(open.ones), named(open.theOthers)];
      return [
        {
          ...{ kind: 'BROKER', key: who.id, who: [who], others: [...ones, ...theOthers] },
          ...{ inAll: open.ones.length + open.theOthers.length, role: roleOf(row) },
          ...{ one, other, ones, theOthers, pairs: open.pairs },
        },
      ];
    })
    .slice(0, MOST.brokers)
    .sort(byName);
}

/** The two groups of its partners with most pairs that have no tie of their own. */
function openBetween({ graph, standing }: Ground, row: number) {
  const { start, neighbour } = graph;
  const { count, of } = standing.largest;
  const partners = [...neighbour.subarray(at(start, row), at(start, row + 1))];
  const groups = [...Map.groupBy(partners, (end) => at(of, end))]
    .filter(([group]) => group < count)
    .sort(([, some], [, others]) => others.length - some.length)
    .slice(0, TOLD);
  let best: { one: number; other: number; ones: number[]; theOthers: number[]; pairs: number } | undefined;
  for (const [place, [one, ones]] of groups.entries()) {
    for (const [other, theOthers] of groups.slice(place + 1)) {
      const there = new Set(theOthers);
      let tied = 0;
      for (const end of ones)
        for (let next = at(start, end); next < at(start, end + 1); next++)
          if (there.has(at(neighbour, next))) tied++;
      const pairs = ones.length * theOthers.length - tied;
      if (pairs > (best?.pairs ?? 0)) best = { one, other, ones, theOthers, pairs };
    }
  }
  return best;
}

/** Which end of a link relies on the other: by its type; of any other type, and where it runs both ways, each on the other. */
const RELIES: Readonly<Record<string, 'FROM' | 'TO'>> = {
  ...{ DEPENDS_ON: 'FROM', REFERS_TO: 'FROM', MEMBER_OF: 'FROM' },
  ...{ FUNDS: 'TO', SUPPLIES: 'TO', ADVISES: 'TO', CONTRIBUTES_TO: 'TO' },
};
const DIRECTED = LINK_DIRECTIONS.indexOf('DIRECTED');

/** Those on whom many rely, above all those on whom many rely themselves. */
export function salient(ground: Ground): Entry[] {
  const { graph, snapshot, party } = ground;
  const [from, to, weight, type]: [number[], number[], number[], number[]] = [[], [], [], []];
  const rely = (one: number, other: number, tie: number, link: number) => {
    from.push(one);
    to.push(other);
    weight.push(graph.weight[tie] as number);
    type.push(snapshot.links.type[link] as number);
  };
  const { links, linkTypes } = snapshot;
  for (let row = 0; row < graph.count; row++) {
    for (let tie = at(graph.start, row); tie < at(graph.start, row + 1); tie++) {
      const link = at(graph.link, tie);
      const relies =
        links.direction[link] === DIRECTED && RELIES[linkTypes[links.type[link] ?? 0]?.key ?? ''];
      // Each tie stands at both its ends: here it is looked at from where its link begins.
      if (at(links.source, link) !== row) continue;
      const other = at(graph.neighbour, tie);
      if (relies !== 'TO') rely(row, other, tie, link);
      if (relies !== 'FROM') rely(other, row, tie, link);
    }
  }
  const rank = pageRank(weightedArcs(graph.count, from, to, weight));
  const relied = Map.groupBy(from.keys(), (arc) => to[arc] as number);
  return [...relied]
    .filter(([, arcs]) => arcs.length >= LEAST_TOGETHER)
    .sort(([one], [other]) => (rank[other] as number) - (rank[one] as number) || one - other)
    .slice(0, MOST.salient)
    .map(([row, arcs]): EntryOf<'SALIENT'> => {
      const who = party(row);
      const others = arcs
        .map((arc) => from[arc] as number)
        .sort((one, other) => (rank[other] as number) - (rank[one] as number) || one - other);
      const ways = [...Map.groupBy(arcs, (arc) => type[arc] as number)]
        .map(([key, { length: count }]): Way => {
          const { label = '', labelFr = null } = linkTypes[key] ?? {};
          return { label, labelFr: labelFr ?? label, count };
        })
        .sort((one, other) => other.count - one.count);
      return {
        ...{ kind: 'SALIENT', key: who.id, who: [who], others: others.slice(0, 3).map(party) },
        ...{ inAll: others.length, relied: others.length, ways },
      };
    })
    .sort(byName);
}

/** From so many on, a group has a core that is worth telling. */
const LEAST_WITH_CORE = 5;

/** The core of each group that was found, the largest group first; then those who have one tie only. */
export function coreAndEdge({ graph, found, foundRows, party, around }: Ground): Entry[] {
  const isCore = coreOf(graph, found);
  const cores = foundRows
    .filter((rows) => rows.length >= LEAST_WITH_CORE)
    .sort((one, other) => other.length - one.length)
    .flatMap((rows): Entry[] => {
      const core = rows.filter((row) => isCore[row] === 1);
      if (core.length === 0 || core.length === rows.length) return [];
      const who = core.map(party).sort((one, other) => one.name.localeCompare(other.name, 'fr'));
      const group = { community: undefined, around: around(rows), size: rows.length };
      return [
        {
          ...{ kind: 'CORE', key: `core-${who[0]?.id}`, who, others: [], inAll: 0 },
          ...{ group, edge: rows.length - core.length },
        },
      ];
    });
  const edge = Array.from({ length: graph.count }, (_, row) => row)
    .filter((row) => degreeOf(graph, row) === 1)
    .map((row): EntryOf<'EDGE'> => {
      const who = party(row);
      const only = party(at(graph.neighbour, at(graph.start, row)));
      return { kind: 'EDGE', key: who.id, who: [who], others: [only], inAll: 1 };
    })
    .sort(byName);
  return [...cores, ...edge.slice(0, MOST.edge)];
}
