// The two tables that the graphics card draws: one row a mark, one row a line. They are built once from the columns of
// the map; filters touch one byte of each row, and hovering copies the few rows concerned.

import { wordOf } from './decode.ts';
import type { Visible } from './filter.ts';
import type { Rows } from './gl.ts';
import type { Places } from './group-layout.ts';
import { drawnOf, type Grouped, grouped, groupedPlaces, type MapGroups } from './grouped.ts';
import type { Guesses } from './guess-marks.ts';
import { byImportance, inverse, radiiOf } from './importance.ts';
import { atOnce } from './in-pieces.ts';
import { inkOf, lineOrder } from './line-order.ts';
import { writeLines } from './line-table.ts';
import { LINE_ROW } from './link-program.ts';
import type { MapData } from './map-data.ts';
import { AROUND, MARK, MARK_ROW } from './node-program.ts';
import type { OpenMarks } from './open-marks.ts';
import type { Overlay } from './overlay.ts';
import {
  type ColourBy,
  GROUND,
  kindColour,
  linkColour,
  mix,
  outlineOf,
  type Scheme,
  sectorColour,
  toRgb,
} from './palette.ts';
import type { Rings } from './rings.ts';
import type { Shade } from './shade.ts';
import type { Frame } from './view.ts';

export type Look = {
  colourBy: ColourBy;
  scheme: Scheme;
  /** In place of the colours of sectors or kinds: the same object as long as nothing changes. */
  shade?: Shade | undefined;
  /** What makes a mark large, in place of the number of its links: the same object as long as nothing changes. */
  sizes?: ArrayLike<number> | undefined;
};

export type Scene = {
  data: MapData;
  /** Positions in the camera's unit square, and radii in pixels at the widest view. */
  x: Float32Array;
  y: Float32Array;
  /** The positions that are kept, where elements stand unless the map is drawn by groups. */
  home: Places;
  radius: Float32Array;
  /** Rows by importance, most important first: what is named first when there is not room for all names. */
  order: Uint32Array;
  /** Where each row stands in the table of marks: large marks first, so that small ones are drawn above them. */
  slot: Uint32Array;
  marks: Rows;
  lines: Rows;
  /** Links in the order in which they are drawn, where each stands in it, and how long they are, added up. */
  lineOrder: Uint32Array;
  lineSlot: Uint32Array;
  ink: Float32Array;
  /** What a filter leaves, and what of it is drawn one by one: members of closed groups are not. */
  filtered: Visible;
  visible: Visible;
  grouped?: Grouped | undefined;
  rings?: Rings | undefined;
  open?: OpenMarks | undefined;
  guesses?: Guesses | undefined;
  overlay?: Overlay | undefined;
  path?: MapPath | undefined;
  /** Rows that bear a halo whatever else stands out. */
  haloed?: ReadonlySet<number> | undefined;
  /** Rows of those who are supposed not to be there. */
  gone?: ReadonlySet<number> | undefined;
};

/** A way along links: its rows in order, and the link of each step. */
export type MapPath = { rows: readonly number[]; links: readonly number[] };

let version = 0;

/** A number that no table has had before. */
export const nextVersion = (): number => ++version;

type Given = [data: MapData, frame: Frame, look: Look, visible: Visible, groups?: MapGroups];

export const createScene = (...given: Given): Scene => atOnce(sceneInPieces(...given));

/** The same, which rests after each piece of the work: of a large map, all of it would keep the page from answering. */
export function* sceneInPieces(...[data, frame, look, visible, groups]: Given): Generator<void, Scene> {
  const radius = radiiOf(data, look.sizes);
  const order = byImportance(radius);
  yield;
  const home = {
    x: data.x.map((x) => 0.5 + (x - frame.x) / frame.size),
    y: data.y.map((y) => 0.5 + (y - frame.y) / frame.size),
  };
  const divided = groups && grouped(data, home, visible, groups);
  yield;
  // As if all groups were open: opening one changes the places of its lines, not their turn.
  const ordered = lineOrder(data, divided?.arrangement ?? home);
  const scene: Scene = {
    data,
    ...(divided ? groupedPlaces(divided) : home),
    home,
    radius,
    order,
    slot: inverse(order),
    marks: { bytes: new Uint8Array(data.nodeCount * MARK_ROW.stride), count: data.nodeCount, version: 0 },
    lines: { bytes: new Uint8Array(data.linkCount * LINE_ROW.stride), count: data.linkCount, version: 0 },
    lineOrder: ordered,
    lineSlot: inverse(ordered),
    ink: new Float32Array(),
    filtered: visible,
    visible,
  };
  yield;
  writeMarks(scene);
  writeLines(scene);
  yield;
  writeColours(scene, look);
  showOnly(scene, visible, groups);
  return scene;
}

/** Leaves out what a filter leaves out, and what closed groups stand for. */
export const showOnly = (scene: Scene, filtered: Visible, groups: MapGroups | undefined): void => {
  scene.filtered = filtered;
  scene.grouped = groups && grouped(scene.data, scene.home, filtered, groups);
  const visible = scene.grouped ? drawnOf(scene.data, filtered, scene.grouped) : filtered;
  scene.visible = visible;
  for (let row = 0; row < visible.nodes.length; row++) {
    scene.marks.bytes[(scene.slot[row] as number) * MARK_ROW.stride + MARK_ROW.visible] = visible.nodes[
      row
    ] as number;
  }
  for (let link = 0; link < visible.links.length; link++) {
    const slot = scene.lineSlot[link] as number;
    scene.lines.bytes[slot * LINE_ROW.stride + LINE_ROW.visible] = visible.links[link] as number;
  }
  scene.ink = inkOf(scene.data, scene, scene.lineOrder, visible.links);
  scene.marks.version = scene.lines.version = ++version;
};

/** Colours every mark and line again, for another scheme or another attribute. */
export const writeColours = (scene: Scene, look: Look): void => {
  const { data, slot, marks, lines, lineSlot } = scene;
  const fills = new Uint32Array(marks.bytes.buffer);
  const [fillAt, lineAt, markStride] = [MARK_ROW.fill / 4, MARK_ROW.line / 4, MARK_ROW.stride / 4];
  const colours = markColours(data, look);
  for (let row = 0; row < data.nodeCount; row++) {
    const { fill, line } = colours(row);
    const at = (slot[row] as number) * markStride;
    fills[at + fillAt] = fill;
    fills[at + lineAt] = line;
  }
  const inks = new Uint32Array(lines.bytes.buffer);
  const byType = data.header.linkTypes.map(({ key }) => pack(toRgb(linkColour(key, look.scheme))));
  for (let link = 0; link < data.linkCount; link++) {
    const slot = lineSlot[link] as number;
    inks[(slot * LINE_ROW.stride + LINE_ROW.colour) / 4] = byType[data.linkType[link] as number] ?? 0;
  }
  marks.version = lines.version = ++version;
};

/** Puts a ring around what is listed now, a faint one around what else there are findings about, and takes all others. */
export const ringRows = (scene: Scene, rings: Rings | undefined): void => {
  scene.rings = rings;
  writeAround(scene);
};

/** Puts a halo around some rows, and takes all others. */
export const haloRows = (scene: Scene, haloed: ReadonlySet<number> | undefined): void => {
  scene.haloed = haloed;
  writeAround(scene);
};

const writeAround = ({ marks, slot, rings, haloed }: Scene): void => {
  for (let row = 0; row < marks.count; row++) {
    const at = (slot[row] as number) * MARK_ROW.stride + MARK_ROW.around;
    const ring = rings?.now.has(row) ? AROUND.ring : rings?.counts.has(row) ? AROUND.faintRing : 0;
    marks.bytes[at] = ring | (haloed?.has(row) ? AROUND.halo : 0);
  }
  marks.version = ++version;
};

/** Draws who is supposed not to be there as who was only named is drawn: a dashed outline, and nothing in it. */
export const ghostRows = (scene: Scene, gone: ReadonlySet<number> | undefined): void => {
  scene.gone = gone;
  writeCodes(scene);
  scene.marks.version = ++version;
};

/** A table of some marks, those in `haloed` with a halo: what stands out while the rest fades. */
export const someMarks = (scene: Scene, rows: Iterable<number>, haloed: ReadonlySet<number>): Rows => {
  const chosen = [...rows].filter((row) => scene.visible.nodes[row] === 1);
  const slots = chosen.map((row) => scene.slot[row] as number);
  const bytes = copyRows(scene.marks.bytes, slots, MARK_ROW.stride);
  chosen.forEach((row, at) => {
    const around = at * MARK_ROW.stride + MARK_ROW.around;
    if (haloed.has(row)) bytes[around] = (bytes[around] as number) | AROUND.halo;
  });
  return { bytes, count: chosen.length, version: ++version };
};

/** A table of some lines; those of a path in the accent, no thinner than a medium tie, and above the others. */
export const someLines = (scene: Scene, links: Iterable<number>, accent: string): Rows => {
  const path = new Set(scene.path?.links);
  const others = [...links].filter((link) => !path.has(link));
  const chosen = [...others, ...path].filter((link) => scene.visible.links[link] === 1);
  const slots = chosen.map((link) => scene.lineSlot[link] as number);
  const bytes = copyRows(scene.lines.bytes, slots, LINE_ROW.stride);
  const colours = new Uint32Array(bytes.buffer);
  chosen.forEach((link, at) => {
    if (!path.has(link)) return;
    const byte = at * LINE_ROW.stride;
    colours[(byte + LINE_ROW.colour) / 4] = pack(toRgb(accent));
    bytes[byte + LINE_ROW.strength] = Math.max(3, bytes[byte + LINE_ROW.strength] as number);
  });
  return { bytes, count: chosen.length, version: ++version };
};

const copyRows = (from: Uint8Array, rows: number[], stride: number): Uint8Array => {
  const bytes = new Uint8Array(rows.length * stride);
  rows.forEach((row, at) => {
    bytes.set(from.subarray(row * stride, (row + 1) * stride), at * stride);
  });
  return bytes;
};

const writeMarks = (scene: Scene): void => {
  const { data, x, y, radius, slot, marks } = scene;
  const floats = new Float32Array(marks.bytes.buffer);
  for (let row = 0; row < data.nodeCount; row++) {
    const at = ((slot[row] as number) * MARK_ROW.stride) / 4;
    floats[at] = x[row] as number;
    floats[at + 1] = y[row] as number;
    floats[at + 2] = radius[row] as number;
  }
  writeCodes(scene);
};

/** What each mark is: its shape, and whether it is a ghost. */
const writeCodes = ({ data, slot, marks, gone }: Scene): void => {
  const nominated = data.header.statuses.indexOf('NOMINATED');
  const codes = data.header.kinds.map((kind) =>
    kind === 'MISSION' ? MARK.mission : kind === 'INDIVIDUAL' ? MARK.individual : MARK.institution,
  );
  for (let row = 0; row < data.nodeCount; row++) {
    const ghost = data.status[row] === nominated || gone?.has(row) ? MARK.ghost : 0;
    marks.bytes[(slot[row] as number) * MARK_ROW.stride + MARK_ROW.mark] =
      (codes[data.kind[row] as number] ?? 0) + ghost;
  }
};

/** Fill and outline of a row, each packed in one number, for the few combinations there are. */
const markColours = (
  data: MapData,
  { colourBy, scheme, shade }: Look,
): ((row: number) => { fill: number; line: number }) => {
  const { kinds, sectors, statuses } = data.header;
  const ground = toRgb(GROUND[scheme]);
  const known = new Map<number, { fill: number; line: number }>();
  // Status is not told by paler colours here: on a scale, paler means less.
  const shades = shade?.colours[scheme].map((each) => {
    const colour = toRgb(each);
    const line = pack(outlineOf(colour, scheme));
    return { fill: pack(colour), line, mission: pack(mix(colour, ground, 0.4)) };
  });
  const shaded = (row: number, kind: string) => {
    const { fill, line, mission } = shades?.[shade?.of[row] ?? 0] ?? { fill: 0, line: 0, mission: 0 };
    return { fill: kind === 'MISSION' ? mission : fill, line };
  };
  return (row) => {
    const kind = kinds[data.kind[row] as number] ?? '';
    const key =
      ((data.kind[row] as number) << 16) | ((data.sector[row] as number) << 8) | (data.status[row] as number);
    if (shade) return shaded(row, kind);
    const before = known.get(key);
    if (before) return before;
    const mission = kind === 'MISSION';
    const sector = wordOf(sectors, data.sector[row]);
    const colour = toRgb(
      mission || colourBy === 'kind' ? kindColour(kind, scheme) : sectorColour(sector, scheme),
    );
    const listed = wordOf(statuses, data.status[row]) === 'LISTED';
    const fill = mission ? mix(colour, ground, 0.86) : listed ? mix(colour, ground, 0.5) : colour;
    const pair = { fill: pack(fill), line: pack(mission ? colour : outlineOf(colour, scheme)) };
    known.set(key, pair);
    return pair;
  };
};

const pack = ([red, green, blue]: readonly [number, number, number]): number =>
  ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
