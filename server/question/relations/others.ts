/** What communities, roles, indicators and contributions can have. */
import { cypher } from '../../kind/cypher.ts';
import { holds } from '../../kind/holds.ts';
import { plain, type Relation } from './relation.ts';

export const COMMUNITY: readonly Relation[] = [
  {
    ...{ key: 'members', of: 'Community', to: 'Stakeholder' },
    words: { en: ['member', 'members'], fr: ['membre', 'membres'] },
    ways: (x, y, l) => [
      {
        pattern: cypher`(${x})<-[:IN_COMMUNITY]-(${l}:Membership)-[:OF_MEMBER]->(${y}:Stakeholder)`,
        where: [holds(l)],
      },
    ],
  },
];

export const OTHERS: readonly Relation[] = [
  {
    ...{ key: 'seats', of: 'Role', to: 'Seat' },
    words: { en: ['seat', 'seats'], fr: ['siège', 'sièges'] },
    ways: (x, y) => [{ pattern: cypher`(${x})<-[:OF_ROLE]-(${y}:Seat)`, where: [holds(y)] }],
  },
  plain(
    'Indicator',
    'measures',
    'Measure',
    { en: ['measure', 'measures'], fr: ['mesure', 'mesures'], isFeminine: true },
    (x, y) => cypher`(${x})<-[:OF_INDICATOR]-(${y}:Measure)`,
  ),
  plain(
    'Contribution',
    'endorsements',
    'Endorsement',
    { en: ['endorsement', 'endorsements'], fr: ['appui', 'appuis'] },
    (x, y) => cypher`(${x})<-[:ENDORSES]-(${y}:Endorsement)`,
  ),
];
