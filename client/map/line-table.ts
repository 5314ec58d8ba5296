// The table of lines that the graphics card draws: where each runs, and how it looks.

import type { Rows } from './gl.ts';
import { LINK_MARKS, linkMarks } from './link-marks.ts';
import { DIRECTION_CODES, LINE_ROW, STATUS_CODES } from './link-program.ts';
import type { MapData } from './map-data.ts';

export type LineTable = {
  data: MapData;
  x: Float32Array;
  y: Float32Array;
  radius: Float32Array;
  lines: Rows;
  lineSlot: Uint32Array;
};

/** Writes where each line runs and how it looks, but for its colour. */
export const writeLines = ({ data, x, y, radius, lines, lineSlot }: LineTable): void => {
  const floats = new Float32Array(lines.bytes.buffer);
  const statuses = data.header.linkStatuses.map((status) => STATUS_CODES[status] ?? 1);
  const directions = data.header.directions.map((direction) => 4 * (DIRECTION_CODES[direction] ?? 0));
  const keys = data.header.linkTypes.map(({ key }) => key);
  const marks = linkMarks(keys);
  const signs = keys.map((key) => 16 * LINK_MARKS.indexOf(marks.get(key) ?? 'none'));
  const lanes = lanesOf(data);
  for (let link = 0; link < data.linkCount; link++) {
    const from = data.source[link] as number;
    const to = data.target[link] as number;
    const byte = (lineSlot[link] as number) * LINE_ROW.stride;
    const at = byte / 4;
    floats[at] = x[from] as number;
    floats[at + 1] = y[from] as number;
    floats[at + 2] = x[to] as number;
    floats[at + 3] = y[to] as number;
    floats[at + 4] = radius[from] as number;
    floats[at + 5] = radius[to] as number;
    lines.bytes[byte + LINE_ROW.strength] = Math.min(5, data.strength[link] as number);
    lines.bytes[byte + LINE_ROW.style] =
      (statuses[data.linkStatus[link] as number] ?? 1) +
      (directions[data.direction[link] as number] ?? 0) +
      (signs[data.linkType[link] as number] ?? 0);
    lines.bytes[byte + LINE_ROW.lane] = 128 + (lanes?.[link] ?? 0);
  }
};

/** Above this many links, lines between the same two elements are too thin to be told apart anyway. */
const LANES_UP_TO = 20_000;

/** How far beside the straight line each link runs, when several join the same two elements. */
const lanesOf = (data: MapData): Int8Array | undefined => {
  if (data.linkCount > LANES_UP_TO) return undefined;
  const pairs = new Map<number, number[]>();
  for (let link = 0; link < data.linkCount; link++) {
    const [low, high] = ordered(data, link);
    const key = low * data.nodeCount + high;
    const others = pairs.get(key);
    if (others) others.push(link);
    else pairs.set(key, [link]);
  }
  const lanes = new Int8Array(data.linkCount);
  for (const links of pairs.values()) {
    links.forEach((link, i) => {
      // The other way round, left is right: turn the lane so that the two do not fall on each other.
      const side = data.source[link] === ordered(data, link)[0] ? 1 : -1;
      lanes[link] = side * (2 * i - (links.length - 1));
    });
  }
  return lanes;
};

const ordered = (data: MapData, link: number): [number, number] => {
  const from = data.source[link] as number;
  const to = data.target[link] as number;
  return from < to ? [from, to] : [to, from];
};
