/** Who an answer is shown by on the map: itself, or the stakeholders and missions it belongs to. */
import { holds } from '../kind/holds.ts';
import type { KindName } from '../kind/kind.ts';

/** From an answer `n` to the elements `e` that stand for it. */
const ELEMENTS: Partial<Record<KindName, string>> = {
  Need: '(n)-[:NEEDED_BY]->(e:Element)',
  Offer: '(n)-[:OFFERED_BY]->(e:Element)',
  Place: '(n)<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(e:Element)',
  Community: `(n)<-[:IN_COMMUNITY]-(x:Membership WHERE ${holds('x')})-[:OF_MEMBER]->(e:Element)`,
  Resource: '(n)<-[:OF_RESOURCE]-(:Record)-[:NEEDED_BY|OFFERED_BY]->(e:Element)',
  Role: '(n)-[:OF_MISSION]->(e:Element)',
  Seat: '(n)-[:OF_ROLE]->(:Role)-[:OF_MISSION]->(e:Element)',
  Indicator: '(n)-[:OF_MISSION]->(e:Element)',
  Measure: '(n)-[:OF_INDICATOR]->(:Indicator)-[:OF_MISSION]->(e:Element)',
  Contribution: '(n)-[:GIVEN_BY]->(e:Element)',
  Commitment: '(n)-[:OF_OFFER|TO_NEED]->(:Record)-[:OFFERED_BY|NEEDED_BY]->(e:Element)',
  Endorsement: '(n)-[:ENDORSED_BY]->(e:Element)',
  Nomination: '(n)-[:NAMES]->(e:Element)',
  Acceptance: '(n)-[:ACCEPTED_BY]->(e:Element)',
};

/** The pattern that leads from `n` to `e`; undefined when the answer stands on the map itself. */
export const elementsOf = (kind: KindName): string | undefined => ELEMENTS[kind];
