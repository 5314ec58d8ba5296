import { type Cypher, cypher } from '../kind/cypher.ts';
import { notOver } from '../kind/holds.ts';

/**
 * When an offer suits a need, as conditions of a query: the rule of `server/gaps/need-matching.ts`, for one pair whose
 * resources fit already. The unit is the same where both have one, the periods have a day in common, it is not meant for
 * another mission, and not offered by who needs it.
 */
export function suits(need: Cypher, offer: Cypher): Cypher[] {
  return [
    cypher`coalesce(${offer}.unit = ${need}.unit, true)`,
    cypher`coalesce(${offer}.until >= ${need}.since, true)`,
    cypher`coalesce(${need}.until >= ${offer}.since, true)`,
    cypher`NOT EXISTS { (${offer})-[:OFFERED_BY]->(:Element)<-[:NEEDED_BY]-(${need}) }`,
    cypher`NOT EXISTS { (${offer})-[:FOR_MISSION]->(${offer}For) WHERE NOT EXISTS { (${need})-[:NEEDED_BY|FOR_MISSION]->(${offer}For) } }`,
  ];
}

/**
 * And it can be had there: the offer names no place, or the need has none, or one of the two places lies within the
 * other. The place of a need is its own, else that of who needs it.
 */
export function suitsHere(need: Cypher, offer: Cypher): Cypher {
  const within = (from: Cypher, to: Cypher) => cypher`EXISTS { (${from})-[:WITHIN*0..]->(${to}) }`;
  const [there, here] = [cypher`${offer}At`, cypher`${need}At`];
  return cypher`NOT EXISTS {
    MATCH (${offer})-[:AT]->(${there}:Place)
    MATCH (${need})-[:AT|NEEDED_BY|LOCATED_IN*1..2]->(${here}:Place)
    WHERE (EXISTS { (${need})-[:AT]->(${here}) } OR NOT EXISTS { (${need})-[:AT]->(:Place) })
      AND NOT ${within(there, here)} AND NOT ${within(here, there)}
  }`;
}

/** The offer, or the need, is still there: neither withdrawn nor settled nor past. */
export const stillThere = (v: Cypher): Cypher[] => [
  cypher`NOT ${v}.state IN ['MET', 'TAKEN', 'WITHDRAWN']`,
  notOver(v),
];
