/** What a mission can have. */
import { cypher } from '../../kind/cypher.ts';
import { holds } from '../../kind/holds.ts';
import { PLAYERS } from './players.ts';
import { byLink, CONTRIBUTIONS, linked, NEEDS, near, plain, type Relation } from './relation.ts';

export const MISSION: readonly Relation[] = [
  ...PLAYERS,
  {
    ...{ key: 'people', of: 'Mission', to: 'Stakeholder' },
    words: {
      en: ['stakeholder that takes part in it', 'stakeholders that take part in it'],
      fr: ['acteur qui y prend part', 'acteurs qui y prennent part'],
    },
    byDistance: 'allowed',
    ways: (x, y, l) => [
      {
        pattern: cypher`(${x})<-[:OF_MISSION]-(:Role)<-[:OF_ROLE]-(${l}:Seat)-[:HELD_BY]->(${y}:Stakeholder)`,
        where: [holds(l)],
      },
      byLink(cypher`(${x})-[${l}:INTERDEPENDS]-(${y}:Stakeholder)`, l),
    ],
  },
  {
    ...{ key: 'roles', of: 'Mission', to: 'Role' },
    words: { en: ['role', 'roles'], fr: ['rôle', 'rôles'] },
    ways: (x, y) => [{ pattern: cypher`(${x})<-[:OF_MISSION]-(${y}:Role)` }],
  },
  {
    ...{ key: 'seats', of: 'Mission', to: 'Seat' },
    words: { en: ['seat', 'seats'], fr: ['siège', 'sièges'] },
    ways: (x, y) => [
      { pattern: cypher`(${x})<-[:OF_MISSION]-(:Role)<-[:OF_ROLE]-(${y}:Seat)`, where: [holds(y)] },
    ],
  },
  plain(
    'Mission',
    'indicators',
    'Indicator',
    { en: ['indicator', 'indicators'], fr: ['indicateur', 'indicateurs'] },
    (x, y) => cypher`(${x})<-[:OF_MISSION]-(${y}:Indicator)`,
  ),
  plain('Mission', 'needs', 'Need', NEEDS, (x, y) => cypher`(${x})<-[:NEEDED_BY|FOR_MISSION]-(${y}:Need)`, {
    byDistance: 'allowed',
  }),
  plain(
    'Mission',
    'offers',
    'Offer',
    {
      en: ['offer meant for it', 'offers meant for it'],
      fr: ['offre qui lui est destinée', 'offres qui lui sont destinées'],
      isFeminine: true,
    },
    (x, y) => cypher`(${x})<-[:FOR_MISSION]-(${y}:Offer)`,
    { byDistance: 'allowed' },
  ),
  plain(
    'Mission',
    'contributions',
    'Contribution',
    CONTRIBUTIONS,
    (x, y) => cypher`(${x})<-[:GIVEN_TO]-(${y}:Contribution)`,
  ),
  plain(
    'Mission',
    'nominations',
    'Nomination',
    {
      en: ['nomination for it', 'nominations for it'],
      fr: ['recommandation à son intention', 'recommandations à son intention'],
      isFeminine: true,
    },
    (x, y) => cypher`(${x})<-[:FOR_MISSION]-(${y}:Nomination)`,
  ),
  ...linked('Mission', 'Stakeholder'),
  ...linked('Mission', 'Mission'),
  near('Mission', 'Stakeholder'),
  near('Mission', 'Offer'),
];
