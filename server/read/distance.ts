/** How far two things are from each other, as conditions of a query: on the sphere, from the coordinates of their places. */
import { type Cypher, cypher } from '../kind/cypher.ts';
import type { KindName } from '../kind/kind.ts';

/** How far, and how many degrees of latitude that is at most. */
export type Distance = { metres: Cypher; degrees: Cypher };

/** Metres of a degree of latitude, at least. */
const DEGREE = 110_500;

export const degreesOf = (kilometres: number): number => (kilometres * 1_000) / DEGREE;

const point = (place: Cypher) => cypher`point({latitude: ${place}.latitude, longitude: ${place}.longitude})`;

/** That two places are near. The band of latitude comes first: an index finds it. A place without coordinates is not near. */
export function isNear(here: Cypher, there: Cypher, { metres, degrees }: Distance): Cypher[] {
  return [
    cypher`${there}.latitude >= ${here}.latitude - ${degrees}`,
    cypher`${there}.latitude <= ${here}.latitude + ${degrees}`,
    cypher`point.distance(${point(here)}, ${point(there)}) <= ${metres}`,
  ];
}

/** The ways to the place of a record of this kind: its own first, else that of who it belongs to. */
const PLACES: Partial<Record<KindName, readonly Cypher[]>> = {
  Stakeholder: [cypher`-[:LOCATED_IN]->`],
  Mission: [cypher`-[:LOCATED_IN]->`],
  Need: [cypher`-[:AT]->`, cypher`-[:NEEDED_BY]->(:Element)-[:LOCATED_IN]->`],
  Offer: [cypher`-[:AT]->`, cypher`-[:OFFERED_BY]->(:Element)-[:LOCATED_IN]->`],
};

export const placeWays = (kind: KindName): readonly Cypher[] | undefined => PLACES[kind];

/** The coordinates of a record as an expression; null when it has no place. */
function coordinatesOf(kind: KindName, v: Cypher): Cypher {
  const found = (PLACES[kind] ?? []).map(
    (way) => cypher`head([(${v})${way}(at:Place) | point({latitude: at.latitude, longitude: at.longitude})])`,
  );
  // A place of its own that has no coordinates is not replaced by another one.
  const [own = cypher`null`, home] = found;
  return home ? cypher`CASE WHEN EXISTS { (${v})-[:AT]->(:Place) } THEN ${own} ELSE ${home} END` : own;
}

/** That two records are no farther away from each other; not so where one of them has no coordinates. */
export function isWithin(one: [KindName, Cypher], other: [KindName, Cypher], metres: Cypher): Cypher {
  return cypher`point.distance(${coordinatesOf(...one)}, ${coordinatesOf(...other)}) <= ${metres}`;
}
