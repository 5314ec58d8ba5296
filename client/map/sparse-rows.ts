// Compressed sparse rows: what each row has, one after the other in one array, with where each begins in another.
import type { Lists, MapData } from './map-data.ts';

/** Where each row begins, from how many it has. */
export const startsOf = (counts: Uint32Array): Uint32Array => {
  const starts = new Uint32Array(counts.length + 1);
  for (let row = 0; row < counts.length; row++)
    starts[row + 1] = (starts[row] as number) + (counts[row] as number);
  return starts;
};

const lengthAt = (starts: Uint32Array, row: number) => (starts[row + 1] as number) - (starts[row] as number);

/** What is told of each row, pair by pair, as sparse rows: each list in order, and nothing in it twice. */
export const sparse = (rowCount: number, told: readonly (readonly [row: number, has: number])[]): Lists => {
  const ordered = told.toSorted(([one, has], [other, hasOther]) => one - other || has - hasOther);
  const pairs = ordered.filter(([row, has], at) => {
    const before = ordered[at - 1];
    return before?.[0] !== row || before[1] !== has;
  });
  const counts = new Uint32Array(rowCount);
  for (const [row] of pairs) counts[row] = (counts[row] as number) + 1;
  return { starts: startsOf(counts), rows: Uint32Array.from(pairs, ([, has]) => has) };
};

type Reached = Pick<MapData, 'inStart' | 'inLinks' | 'degree'>;

/** The links that reach each element, a counting sort of the links by their end, and how many touch each. */
export const reached = (target: Uint32Array, outStart: Uint32Array): Reached => {
  const counts = new Uint32Array(outStart.length - 1);
  for (const end of target) counts[end] = (counts[end] as number) + 1;
  const inStart = startsOf(counts);
  const free = inStart.slice();
  const inLinks = new Uint32Array(target.length);
  for (let link = 0; link < target.length; link++) {
    const end = target[link] as number;
    const slot = free[end] as number;
    inLinks[slot] = link;
    free[end] = slot + 1;
  }
  return { inStart, inLinks, degree: counts.map((into, row) => into + lengthAt(outStart, row)) };
};

/** The map with some of its links, by their rows in order. */
export const withLinks = (data: MapData, kept: Uint32Array): MapData => {
  const bytes = (column: Uint8Array) => Uint8Array.from(kept, (link) => column[link] as number);
  const numbers = (column: Uint32Array) => kept.map((link) => column[link] as number);
  const source = numbers(data.source);
  const target = numbers(data.target);
  const leaving = new Uint32Array(data.nodeCount);
  for (const row of source) leaving[row] = (leaving[row] as number) + 1;
  const outStart = startsOf(leaving);
  return {
    ...data,
    linkCount: kept.length,
    ...{ source, target, outStart, ...reached(target, outStart) },
    ...{ linkType: bytes(data.linkType), strength: bytes(data.strength) },
    ...{ linkStatus: bytes(data.linkStatus), direction: bytes(data.direction) },
    ...{ since: numbers(data.since), until: numbers(data.until) },
  };
};
