/** How far two things are from each other, as conditions of a query: on the sphere, from the coordinates of their places. */
import { type Cypher, cypher, join } from '../kind/cypher.ts';
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

/** Who has what has a place of its own or none. */
const HOLDERS: Partial<Record<KindName, Cypher>> = { Need: cypher`NEEDED_BY`, Offer: cypher`OFFERED_BY` };

export const placeWays = (kind: KindName): readonly Cypher[] | undefined => PLACES[kind];

/** The pattern that leads to the place of a record, and what keeps to its own where it has one: also one without coordinates. */
function placed(kind: KindName, v: Cypher, place: Cypher): { pattern: Cypher; where: readonly Cypher[] } {
  const by = HOLDERS[kind];
  if (!by) return { pattern: cypher`(${v})-[:LOCATED_IN]->(${place}:Place)`, where: [] };
  return {
    pattern: cypher`(${v})-[:AT|${by}|LOCATED_IN*1..2]->(${place}:Place)`,
    where: [cypher`(EXISTS { (${v})-[:AT]->(${place}) } OR NOT EXISTS { (${v})-[:AT]->(:Place) })`],
  };
}

/**
 * That two records are no farther away from each other; not so where one of them has no coordinates. Said by patterns:
 * a list of what a pattern finds (`[(x)-->(y) | y.z]`) takes the database ten times as long to plan.
 */
export function isWithin(one: [KindName, Cypher], other: [KindName, Cypher], metres: Cypher): Cypher {
  const [here, there] = [cypher`${one[1]}Near`, cypher`${other[1]}Near`];
  const [from, to] = [placed(...one, here), placed(...other, there)];
  const all = [
    ...from.where,
    ...to.where,
    cypher`point.distance(${point(here)}, ${point(there)}) <= ${metres}`,
  ];
  return cypher`EXISTS { MATCH ${from.pattern} MATCH ${to.pattern} WHERE ${join(all, cypher` AND `)} }`;
}
