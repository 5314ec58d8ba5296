/** How far two things are from each other, as conditions of a query: on the sphere, from the coordinates of their places. */
import type { KindName } from '../kind/kind.ts';

/** The texts of two parameters: how far, and how many degrees of latitude that is at most. */
export type Distance = { metres: string; degrees: string };

/** Metres of a degree of latitude, at least. */
const DEGREE = 110_500;

export const degreesOf = (kilometres: number): number => (kilometres * 1_000) / DEGREE;

const point = (place: string) => `point({latitude: ${place}.latitude, longitude: ${place}.longitude})`;

/** That two places are near. The band of latitude comes first: an index finds it. A place without coordinates is not near. */
export function isNear(here: string, there: string, { metres, degrees }: Distance): string[] {
  return [
    `${there}.latitude >= ${here}.latitude - ${degrees}`,
    `${there}.latitude <= ${here}.latitude + ${degrees}`,
    `point.distance(${point(here)}, ${point(there)}) <= ${metres}`,
  ];
}

/** The ways to the place of a record of this kind: its own first, else that of who it belongs to. */
const PLACES: Partial<Record<KindName, readonly string[]>> = {
  Stakeholder: ['-[:LOCATED_IN]->'],
  Mission: ['-[:LOCATED_IN]->'],
  Need: ['-[:AT]->', '-[:NEEDED_BY]->()-[:LOCATED_IN]->'],
  Offer: ['-[:AT]->', '-[:OFFERED_BY]->()-[:LOCATED_IN]->'],
};

export const placeWays = (kind: KindName): readonly string[] | undefined => PLACES[kind];

/** The coordinates of a record as an expression; null when it has no place. */
function coordinatesOf(kind: KindName, v: string): string {
  const found = (PLACES[kind] ?? []).map(
    (way) => `head([(${v})${way}(at:Place) | point({latitude: at.latitude, longitude: at.longitude})])`,
  );
  // A place of its own that has no coordinates is not replaced by another one.
  const [own = 'null', home] = found;
  return home ? `CASE WHEN EXISTS { (${v})-[:AT]->() } THEN ${own} ELSE ${home} END` : own;
}

/** That two records are no farther away from each other; not so where one of them has no coordinates. */
export function isWithin(one: [KindName, string], other: [KindName, string], metres: string): string {
  return `point.distance(${coordinatesOf(...one)}, ${coordinatesOf(...other)}) <= ${metres}`;
}
