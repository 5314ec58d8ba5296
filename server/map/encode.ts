/** Writes a snapshot as `docs/map-format.md` says. */
import { ELEMENT_KINDS } from '../element/element.ts';
import { LINK_DIRECTIONS, LINK_STATUSES } from '../interdependency/interdependency.ts';
import { NO_FIRST_DAY, NO_LAST_DAY } from '../kind/holds.ts';
import { SECTORS, STAKEHOLDER_STATUSES } from '../stakeholder/stakeholder.ts';
import type { Lists } from './groups.ts';
import type { Positions, Snapshot } from './snapshot.ts';
import { at } from './sparse-rows.ts';

/** Raised with every change of the format; part of every ETag, so that nobody keeps a map that they cannot read. */
export const MAP_VERSION = 2;

/** A snapshot with a position for every element, kept (`settled`) or for the time being (`provisional`). */
export type PlacedSnapshot = { snapshot: Snapshot; positions: Positions; layout: 'settled' | 'provisional' };

type Column = { name: string; type: string; length: number; bytes: Uint8Array };

export function encodeMap({ snapshot, positions, layout }: PlacedSnapshot): Uint8Array<ArrayBuffer> {
  const { nodes, links, groups } = snapshot;
  const [left, bottom, right, top] = boundsOf(positions);
  const columns: Column[] = [
    leb128('number', 'delta', differences(nodes.number)),
    bytes('kind', nodes.kind),
    bytes('sector', nodes.sector),
    bytes('status', nodes.status),
    shorts('place', nodes.place),
    shorts('x', quantised(positions.x, left, right)),
    shorts('y', quantised(positions.y, bottom, top)),
    leb128('pinned', 'delta', differences(rowsOf(nodes.pinned))),
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

function quantised(values: Float32Array, low: number, high: number): Uint16Array {
  const scale = high > low ? 65_535 / (high - low) : 0;
  return Uint16Array.from(values, (value) => Math.round((value - low) * scale));
}

/** The rows that hold a 1. */
function rowsOf(marked: Uint8Array): Uint32Array {
  return Uint32Array.from([...marked.keys()].filter((row) => marked[row] === 1));
}

function differences(values: Uint32Array): Uint32Array {
  return values.map((value, i) => (i === 0 ? value : value - at(values, i - 1)));
}

/** How many each row has, and what it has as differences, from 0 again for each row. */
function lists(counts: string, values: string, { starts, rows }: Lists): Column[] {
  const gaps = differences(rows);
  for (let row = 0; row < starts.length - 1; row++) {
    const first = at(starts, row);
    if (first < at(starts, row + 1)) gaps[first] = at(rows, first);
  }
  return [leb128(counts, 'varint', differences(starts).subarray(1)), leb128(values, 'gap', gaps)];
}

/** Days as they are kept, 0 for none. */
function days(name: string, values: Uint32Array): Column {
  return leb128(
    name,
    'varint',
    values.map((day) => (day === NO_LAST_DAY ? NO_FIRST_DAY : day)),
  );
}

function bytes(name: string, values: Uint8Array): Column {
  return { name, type: 'u8', length: values.length, bytes: values };
}

function shorts(name: string, values: Uint16Array): Column {
  const written = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => {
    written.writeUInt16LE(value, i * 2);
  });
  return { name, type: 'u16', length: values.length, bytes: written };
}

function leb128(name: string, type: 'varint' | 'delta' | 'gap', values: Uint32Array): Column {
  const written = new Uint8Array(values.length * 5);
  let end = 0;
  for (let value of values) {
    while (value > 127) {
      written[end++] = (value & 127) | 128;
      value >>>= 7;
    }
    written[end++] = value;
  }
  return { name, type, length: values.length, bytes: written.subarray(0, end) };
}

function text(name: string, values: string[]): Column {
  // A line feed separates values, so it may not stand in one.
  const joined = values.map((value) => value.replaceAll('\n', ' ')).join('\n');
  return { name, type: 'text', length: values.length, bytes: Buffer.from(joined) };
}
