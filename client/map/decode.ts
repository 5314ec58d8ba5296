// Reads what `GET /api/ecosystems/:slug/map` answers with. The layout is written down in docs/map-format.md.
import { dayNumber, today } from './days.ts';
import {
  type DatedLists,
  isMission,
  type Lists,
  type MapData,
  type MapHeader,
  NO_FIRST_DAY,
  NO_LAST_DAY,
  NO_PLACE,
  NO_ROW,
} from './map-data.ts';
import { reached, startsOf } from './sparse-rows.ts';

export type { MapData } from './map-data.ts';

const MAGIC = 0x31474c4d; // "MLG1", little-endian
const PREAMBLE = 8;
const VERSION = 2;

/**
 * The whole map from one answer of the server, looked at as on a day: today when none is given.
 * @throws Error when the bytes are not a map, are of another version, or end too early.
 */
export const decodeMap = (buffer: ArrayBuffer, day = dayNumber(today())): MapData => {
  const { header, start } = readHeader(buffer);
  const { read, lengthOf } = columnReader(buffer, header, start);
  const nodeCount = header.nodes;
  const linkCount = header.links;
  const [left, bottom, right, top] = header.bounds;

  const number = integers(read('number', nodeCount), nodeCount, 'sum');
  const kind = read('kind', nodeCount);
  const lists = listReader(read, nodeCount);
  const { starts: outStart, rows: target } = lists('outDegree', 'target', nodeCount);
  if (outStart[nodeCount] !== linkCount) throw broken('the degrees do not add up to the links');
  const source = sourcesOf(outStart, linkCount);

  const name = texts(read('name', nodeCount), nodeCount);
  const nameFr = texts(read('nameFr', nodeCount), nodeCount);
  const hashtag = texts(read('hashtag', nodeCount), nodeCount);
  const pins = lengthOf('pinned');
  const letter = (row: number) => (isMission({ header, kind }, row) ? 'm' : 's');
  const prefix = `${header.ecosystem.id}-`;

  return {
    header,
    nodeCount,
    linkCount,
    number,
    kind,
    sector: read('sector', nodeCount),
    status: read('status', nodeCount),
    place: shorts(read('place', nodeCount)),
    x: positions(shorts(read('x', nodeCount)), left, right),
    y: positions(shorts(read('y', nodeCount)), bottom, top),
    pinned: new Set(pins === 0 ? [] : integers(read('pinned', pins), pins, 'sum')),
    source,
    target,
    linkType: read('linkType', linkCount),
    strength: read('strength', linkCount),
    linkStatus: read('linkStatus', linkCount),
    direction: read('direction', linkCount),
    since: days(read('since', linkCount), linkCount, NO_FIRST_DAY),
    until: days(read('until', linkCount), linkCount, NO_LAST_DAY),
    tagged: lists('tagCount', 'tag', header.tags.length),
    members: dated(read, lists('communityCount', 'community', header.communities.length), 'member'),
    seated: dated(read, lists('seatCount', 'seat', nodeCount), 'seat'),
    outStart,
    ...reached(target, outStart),
    day,
    known: day,
    idOf: (row) => `${prefix}${letter(row)}${number[row]}`,
    rowOf: (id) => {
      if (!id.startsWith(prefix)) return -1;
      const wanted = Number(id.slice(prefix.length + 1));
      for (let row = lowerBound(number, wanted); number[row] === wanted; row++) {
        if (letter(row) === id[prefix.length]) return row;
      }
      return -1;
    },
    nameOf: (row, language) => {
      const [first, other] = language.startsWith('fr') ? [nameFr, name] : [name, nameFr];
      return first()[row] || other()[row] || '';
    },
    hashtagOf: (row) => hashtag()[row] ?? '',
  };
};

/** How many bytes the whole answer has, once its first bytes are there; undefined while the header is incomplete. */
export const mapLength = (bytes: Uint8Array): number | undefined => {
  if (bytes.byteLength < PREAMBLE) return undefined;
  const headerEnd = PREAMBLE + new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  if (bytes.byteLength < headerEnd) return undefined;
  const { header, start } = readHeader(bytes.slice(0, headerEnd).buffer);
  return header.columns.reduce((total, column) => total + column.bytes, start);
};

const broken = (why: string) => new Error(`This is not a map that can be read: ${why}.`);

const readHeader = (buffer: ArrayBuffer): { header: MapHeader; start: number } => {
  if (buffer.byteLength < PREAMBLE) throw broken('it is too short');
  const view = new DataView(buffer);
  if (view.getUint32(0, true) !== MAGIC) throw broken('it does not begin with MLG1');
  const start = PREAMBLE + view.getUint32(4, true);
  if (start > buffer.byteLength) throw broken('it ends within its header');
  let header: MapHeader;
  try {
    header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, PREAMBLE, start - PREAMBLE)));
  } catch {
    throw broken('its header is not JSON');
  }
  if (header.version !== VERSION)
    throw broken(`it is of version ${header.version}, and this program reads version ${VERSION}`);
  return { header, start };
};

/** Gives the bytes of a column by name, whatever the order the server chose, and how many values it has: none when it is not there. */
const columnReader = (buffer: ArrayBuffer, header: MapHeader, start: number) => {
  const places = new Map<string, { at: number; bytes: number; length: number }>();
  let at = start;
  for (const column of header.columns) {
    places.set(column.name, { at, bytes: column.bytes, length: column.length });
    at += column.bytes;
  }
  if (at > buffer.byteLength) throw broken('it ends before its last column');
  const lengthOf = (name: string) => places.get(name)?.length ?? 0;
  const read: Read = (name, length) => {
    const place = places.get(name);
    if (!place) throw broken(`it has no column "${name}"`);
    if (place.length !== length)
      throw broken(`its column "${name}" has ${place.length} values, not ${length}`);
    return new Uint8Array(buffer, place.at, place.bytes);
  };
  return { read, lengthOf };
};

/** LEB128 values: as they are, or as the running sum of differences. */
const integers = (bytes: Uint8Array, length: number, as: 'plain' | 'sum'): Uint32Array => {
  const values = new Uint32Array(length);
  const next = leb128(bytes);
  let sum = 0;
  for (let row = 0; row < length; row++) {
    const value = next();
    sum += value;
    values[row] = as === 'sum' ? sum : value;
  }
  return values;
};

type Read = (name: string, length: number) => Uint8Array;

/** Reads what each element has: how many, and ascending differences that start again from 0 with each element. */
const listReader =
  (read: Read, nodeCount: number) =>
  (counts: string, values: string, end: number): Lists => {
    const starts = startsOf(integers(read(counts, nodeCount), nodeCount, 'plain'));
    const length = starts[nodeCount] as number;
    const rows = new Uint32Array(length);
    const next = leb128(read(values, length));
    for (let row = 0; row < nodeCount; row++) {
      let value = 0;
      for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
        value += next();
        if (value >= end) throw broken(`its column "${values}" leads to something that is not there`);
        rows[at] = value;
      }
    }
    return { starts, rows };
  };

const dated = (read: Read, lists: Lists, name: string): DatedLists => {
  const { length } = lists.rows;
  return {
    ...lists,
    since: days(read(`${name}Since`, length), length, NO_FIRST_DAY),
    until: days(read(`${name}Until`, length), length, NO_LAST_DAY),
  };
};

/** Days, of which 0 is none. */
const days = (bytes: Uint8Array, length: number, none: number): Uint32Array =>
  integers(bytes, length, 'plain').map((day) => (day === 0 ? none : day));

const sourcesOf = (outStart: Uint32Array, linkCount: number): Uint32Array => {
  const source = new Uint32Array(linkCount);
  for (let row = 0; row < outStart.length - 1; row++) source.fill(row, outStart[row], outStart[row + 1]);
  return source;
};

const leb128 = (bytes: Uint8Array) => {
  let at = 0;
  return (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw broken('a column ends too early');
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
};

// Columns have no padding, so a 16-bit column may start on an odd byte, where a typed array may not: copy it first.
const shorts = (bytes: Uint8Array) => new Uint16Array(bytes.slice().buffer);

const positions = (values: Uint16Array, low: number, high: number): Float32Array => {
  const places = new Float32Array(values.length);
  for (let row = 0; row < places.length; row++)
    places[row] = low + ((values[row] as number) / 65535) * (high - low);
  return places;
};

/** Texts are cut only when the first one is asked for: drawing the marks needs none. */
const texts = (bytes: Uint8Array, length: number) => {
  let cut: string[] | undefined;
  return (): string[] => {
    cut ??= length === 0 ? [] : new TextDecoder().decode(bytes).split('\n');
    return cut;
  };
};

const lowerBound = (sorted: Uint32Array, wanted: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The word of a dictionary for a value of its column; undefined for "none". */
export const wordOf = (words: string[], value: number | undefined): string | undefined =>
  value === undefined || value === NO_ROW || value === NO_PLACE ? undefined : words[value];
