/** Writes a snapshot as `docs/map-format.md` says. */
import { ELEMENT_KINDS } from '../element/element.ts';
import { LINK_DIRECTIONS, LINK_STATUSES } from '../interdependency/link-states.ts';
import { SECTORS, STAKEHOLDER_STATUSES } from '../stakeholder/stakeholder.ts';
import type { Positions, Snapshot } from './snapshot.ts';
import {
  ascending,
  bytes,
  type Column,
  days,
  lists,
  marked,
  quantised,
  shorts,
  text,
} from './wire-columns.ts';

/** Raised with every change of the format; part of every ETag, so that nobody keeps a map that they cannot read. */
export const MAP_VERSION = 2;

/** A snapshot with a position for every element, kept (`settled`) or for the time being (`provisional`). */
export type PlacedSnapshot = { snapshot: Snapshot; positions: Positions; layout: 'settled' | 'provisional' };

export function encodeMap({ snapshot, positions, layout }: PlacedSnapshot): Uint8Array<ArrayBuffer> {
  const { nodes, links, groups } = snapshot;
  const [left, bottom, right, top] = boundsOf(positions);
  const columns: Column[] = [
    ascending('number', nodes.number),
    bytes('kind', nodes.kind),
    bytes('sector', nodes.sector),
    bytes('status', nodes.status),
    shorts('place', nodes.place),
    quantised('x', positions.x, left, right),
    quantised('y', positions.y, bottom, top),
    marked('pinned', nodes.pinned),
    text('name', nodes.name),
    text('nameFr', nodes.nameFr),
    text('hashtag', nodes.hashtag),
    ...lists('outDegree', 'target', { starts: snapshot.outStart, rows: links.target }),
    bytes('linkType', links.type),
    bytes('strength', links.strength),
    bytes('linkStatus', links.status),
    bytes('direction', links.direction),
    days('since', links.since),
    days('until', links.until),
    ...lists('tagCount', 'tag', groups.tagged),
    ...lists('communityCount', 'community', groups.members),
    days('memberSince', groups.members.since),
    days('memberUntil', groups.members.until),
    ...lists('seatCount', 'seat', groups.seated),
    days('seatSince', groups.seated.since),
    days('seatUntil', groups.seated.until),
  ];
  const header = {
    version: MAP_VERSION,
    ecosystem: snapshot.ecosystem,
    revision: snapshot.revision,
    layout,
    nodes: nodes.number.length,
    links: links.number.length,
    bounds: [left, bottom, right, top],
    kinds: ELEMENT_KINDS,
    sectors: SECTORS,
    statuses: STAKEHOLDER_STATUSES,
    places: snapshot.places.map(({ id, name, nameFr, within }) => ({ id, name, nameFr, within })),
    linkTypes: snapshot.linkTypes,
    linkStatuses: LINK_STATUSES,
    directions: LINK_DIRECTIONS,
    tags: groups.tags,
    communities: groups.communities,
    columns: columns.map(({ name, type, length, bytes }) => ({ name, type, length, bytes: bytes.length })),
  };
  const headerBytes = Buffer.from(JSON.stringify(header));
  const preamble = Buffer.from('MLG1\0\0\0\0');
  preamble.writeUInt32LE(headerBytes.length, 4);
  return Buffer.concat([preamble, headerBytes, ...columns.map((column) => column.bytes)]);
}

/** Lowest and highest of both coordinates; all 0 without elements. */
function boundsOf({ x, y }: Positions): [number, number, number, number] {
  if (x.length === 0) return [0, 0, 0, 0];
  const [left, right] = range(x);
  const [bottom, top] = range(y);
  return [left, bottom, right, top];
}

function range(values: Float32Array): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
