/** The graph of an ecosystem on a day: its elements and the links that tie two of them then, disputed ones too. */
import { ELEMENT_KINDS } from '../element/element.ts';
import { LINK_DIRECTIONS, LINK_STATUSES } from '../interdependency/link-states.ts';
import { dayNumber, isOn } from '../kind/holds.ts';
import type { Links, Snapshot } from '../map/snapshot.ts';
import { type Arcs, arcsFromPairs, at, type Graph, graphFromPairs } from './graph.ts';

const MISSION = ELEMENT_KINDS.indexOf('MISSION');
const ENDED = LINK_STATUSES.indexOf('ENDED');
const DIRECTED = LINK_DIRECTIONS.indexOf('DIRECTED');

/**
 * `on` is the day, ISO 8601. With `stakeholdersOnly`, missions and the links that end at one are left out: two
 * stakeholders who meet only in a mission are then not tied.
 */
type SnapshotOptions = { on: string; stakeholdersOnly?: boolean };

/** A graph, and the row of elements that each of its nodes is. */
export type SnapshotGraph = { graph: Graph; rows: Uint32Array };

/** Who is linked to whom, whatever the type and direction. */
export function graphFromSnapshot(snapshot: Snapshot, options: SnapshotOptions): SnapshotGraph {
  const { rows, from, to } = linksOn(snapshot, options);
  return { graph: graphFromPairs(rows.length, from, to), rows };
}

/** The same with directions: a link that is mutual or has none goes both ways. */
export function arcsFromSnapshot(
  snapshot: Snapshot,
  options: SnapshotOptions,
): { arcs: Arcs; rows: Uint32Array } {
  const { rows, from, to, links } = linksOn(snapshot, options);
  const { direction } = snapshot.links;
  const goesBack = (_: number, index: number) => direction[at(links, index)] !== DIRECTED;
  const [back, forth] = [to.filter(goesBack), from.filter(goesBack)];
  return { arcs: arcsFromPairs(rows.length, [...from, ...back], [...to, ...forth]), rows };
}

/** Whether somebody said that a link is over. */
export const isEnded = ({ status }: Links, row: number): boolean => status[row] === ENDED;

/** Whether a link ties its two ends on a day, given as a number: `ties` of server/kind/holds.ts. */
export const isTieOn = ({ links }: Pick<Snapshot, 'links'>, row: number, day: number): boolean =>
  !isEnded(links, row) && isOn(at(links.since, row), at(links.until, row), day);

function linksOn(snapshot: Snapshot, { on, stakeholdersOnly = false }: SnapshotOptions) {
  const { nodes, links } = snapshot;
  const day = dayNumber(on);
  const count = nodes.number.length;
  const nodeOf = new Uint32Array(count).fill(count);
  const rows = Uint32Array.from(nodes.number.keys()).filter(
    (row) => !(stakeholdersOnly && nodes.kind[row] === MISSION),
  );
  rows.forEach((row, node) => {
    nodeOf[row] = node;
  });
  const ends = (column: Uint32Array, row: number) => at(nodeOf, at(column, row));
  const kept = Uint32Array.from(links.number.keys()).filter(
    (row) =>
      isTieOn(snapshot, row, day) && ends(links.source, row) < count && ends(links.target, row) < count,
  );
  return {
    rows,
    from: kept.map((row) => ends(links.source, row)),
    to: kept.map((row) => ends(links.target, row)),
    links: kept,
  };
}
