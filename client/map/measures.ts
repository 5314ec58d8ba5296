// What can be measured of each element: by what the map holds, or by what the page was told. Pure.
import type { MapData } from './map-data.ts';

export const MEASURES = ['links', 'strength', 'betweenness', 'needs', 'findings'] as const;
export type Measure = (typeof MEASURES)[number];

/** Measures that the columns of the map do not hold: undefined until they are there. */
export type Told = {
  betweenness?: ArrayLike<number> | undefined;
  /** By the id of the element. */
  needs?: ReadonlyMap<string, number> | undefined;
  findings?: ReadonlyMap<string, number> | undefined;
};

/** The value of each row; undefined while it is not known. Betweenness in percent of the shortest paths between others. */
export const measured = (data: MapData, measure: Measure, told: Told): ArrayLike<number> | undefined => {
  if (measure === 'links') return data.degree;
  if (measure === 'strength') return strengths(data);
  if (measure === 'betweenness') return told.betweenness;
  const counts = told[measure];
  if (!counts) return undefined;
  const values = new Uint32Array(data.nodeCount);
  for (const [id, count] of counts) {
    const row = data.rowOf(id);
    if (row >= 0) values[row] = count;
  }
  return values;
};

/** Strengths of all links, added up; those of unknown strength add nothing. */
const strengths = ({ nodeCount, linkCount, source, target, strength }: MapData): Uint32Array => {
  const sums = new Uint32Array(nodeCount);
  for (let link = 0; link < linkCount; link++) {
    const [from, to] = [source[link] as number, target[link] as number];
    sums[from] = (sums[from] as number) + (strength[link] as number);
    if (from !== to) sums[to] = (sums[to] as number) + (strength[link] as number);
  }
  return sums;
};
