/** A small picture of a map, for lists of maps: where its first elements stand, and which of them are linked. */
import { LRUCache } from 'lru-cache';
import { type Audience, seesAs } from '../access/sees.ts';
import type { Current } from '../ecosystem/find.ts';
import type { Database } from '../neo4j/database.ts';
import { type MapSketchRow, mapSketch } from './map.queries.ts';
import type { Snapshots } from './snapshots.ts';

/** More would not be told apart on a picture as small as a stamp. */
const MOST = 300;
/** Positions are given in so many steps of the longer side. */
const STEPS = 1_000;
/** Sketches that are kept, each of some ten kilobytes. */
const MOST_KEPT = 500;

/** Columns of elements, then of links between them as rows of elements. */
export type Sketch = {
  /** Everything of it has its place; otherwise it is worth asking again in a moment. */
  isWhole: boolean;
  elements: { x: number[]; y: number[]; kind: string[]; sector: (string | null)[] };
  links: { from: number[]; to: number[] };
};

export type Sketched = { body: string; isWhole: boolean };

/** The sketches of this server, made once for a revision and an audience, from a few hundred rows: no map is read for them. */
export function createSketches(snapshots: Pick<Snapshots, 'refresh'>) {
  const kept = new LRUCache<string, Sketched>({ max: MOST_KEPT });
  return {
    /** Throws `Unavailable` when the database is away. */
    async of(database: Pick<Database, 'read'>, current: Current, audience: Audience): Promise<Sketched> {
      const key = `${current.id} ${current.revision} ${audience}`;
      const known = kept.get(key);
      if (known) return known;
      const seen = seesAs(audience);
      const asked = { ecosystem: current.id, seen: seen === true ? null : [...seen], most: MOST };
      const rows = await database.read(mapSketch, asked);
      // Nobody has opened this map yet: it is laid out once, meanwhile, and keeps its places.
      if (rows.some(isUnplaced)) snapshots.refresh(current.id);
      const sketch = sketchOf(rows);
      const sketched = { body: JSON.stringify(sketch), isWhole: sketch.isWhole };
      if (sketch.isWhole) kept.set(key, sketched);
      return sketched;
    },
  };
}

const isUnplaced = ({ x, y }: MapSketchRow): boolean =>
  x === null || x === undefined || y === null || y === undefined;

/** What is placed of these rows, moved to the upper left, down being down; links that lead out of them are left out. */
export function sketchOf(all: readonly MapSketchRow[]): Sketch {
  const rows = all.filter((row) => !isUnplaced(row));
  const xs = rows.map(({ x }) => x ?? 0);
  const ys = rows.map(({ y }) => y ?? 0);
  const [left, top] = [Math.min(...xs), Math.max(...ys)];
  const size = Math.max(Math.max(...xs) - left, top - Math.min(...ys), 1);
  const step = (value: number) => Math.round((value / size) * STEPS);
  const rowOf = new Map(rows.map(({ number }, row) => [number, row]));
  const links = rows.flatMap(({ to }, from) =>
    to.flatMap((number) => {
      const end = rowOf.get(number);
      return end === undefined ? [] : [[from, end] as const];
    }),
  );
  return {
    isWhole: rows.length === all.length,
    elements: {
      x: xs.map((x) => step(x - left)),
      y: ys.map((y) => step(top - y)),
      kind: rows.map(({ kind }) => kind),
      sector: rows.map(({ sector }) => sector ?? null),
    },
    links: { from: links.map(([from]) => from), to: links.map(([, to]) => to) },
  };
}
