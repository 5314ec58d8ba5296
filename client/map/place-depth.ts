// At which height of the tree of places a map is divided: few enough to be seen as groups, as near to the ground as that
// allows. Pure.
import { type MapData, NO_PLACE } from './map-data.ts';

const MOST_PLACES = 30;

/** For each place, the one at the chosen height that holds it; itself when it stands higher. */
export const placesAtDepth = (data: MapData): Uint16Array => {
  const ways = data.header.places.map((_, place) => wayDown(data, place));
  const deepest = Math.max(0, ...ways.map(({ length }) => length - 1));
  const at = (depth: number) =>
    Uint16Array.from(ways, (way) => way[Math.min(depth, way.length - 1)] as number);
  let chosen = at(0);
  for (let depth = 1; depth <= deepest; depth++) {
    const next = at(depth);
    if (used(data, next) > MOST_PLACES) break;
    chosen = next;
  }
  return chosen;
};

/** From the highest place that holds a place down to itself; a ring of places ends where it began. */
const wayDown = ({ header: { places } }: MapData, place: number): number[] => {
  const way: number[] = [];
  for (let at = place; at >= 0 && way.length < places.length; at = places[at]?.within ?? -1) way.push(at);
  return way.reverse();
};

const used = (data: MapData, above: Uint16Array): number => {
  const found = new Set<number>();
  for (const place of data.place) if (place !== NO_PLACE) found.add(above[place] as number);
  return found.size;
};
