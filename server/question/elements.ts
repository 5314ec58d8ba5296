/** Who an answer is shown by on the map: itself, or the stakeholders and missions it belongs to. */
import { type Cypher, cypher, name } from '../kind/cypher.ts';
import { holds } from '../kind/holds.ts';
import type { KindName } from '../kind/kind.ts';

/** From an answer `n` to the elements `e` that stand for it. */
const ELEMENTS: Partial<Record<KindName, Cypher>> = {
  Need: cypher`(n)-[:NEEDED_BY]->(e:Element)`,
  Offer: cypher`(n)-[:OFFERED_BY]->(e:Element)`,
  Place: cypher`(n)<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(e:Element)`,
  Community: cypher`(n)<-[:IN_COMMUNITY]-(x:Membership WHERE ${holds(name('x'))})-[:OF_MEMBER]->(e:Element)`,
  Resource: cypher`(n)<-[:OF_RESOURCE]-(:Record)-[:NEEDED_BY|OFFERED_BY]->(e:Element)`,
  Role: cypher`(n)-[:OF_MISSION]->(e:Element)`,
  Seat: cypher`(n)-[:OF_ROLE]->(:Role)-[:OF_MISSION]->(e:Element)`,
  Indicator: cypher`(n)-[:OF_MISSION]->(e:Element)`,
  Measure: cypher`(n)-[:OF_INDICATOR]->(:Indicator)-[:OF_MISSION]->(e:Element)`,
  Contribution: cypher`(n)-[:GIVEN_BY]->(e:Element)`,
  Commitment: cypher`(n)-[:OF_OFFER|TO_NEED]->(:Record)-[:OFFERED_BY|NEEDED_BY]->(e:Element)`,
  Endorsement: cypher`(n)-[:ENDORSED_BY]->(e:Element)`,
  Nomination: cypher`(n)-[:NAMES]->(e:Element)`,
  Acceptance: cypher`(n)-[:ACCEPTED_BY]->(e:Element)`,
};

/** The pattern that leads from `n` to `e`; undefined when the answer stands on the map itself. */
export const elementsOf = (kind: KindName): Cypher | undefined => ELEMENTS[kind];
