/** What a stakeholder can have. */
import { cypher } from '../../kind/cypher.ts';
import { holds } from '../../kind/holds.ts';
import { byLink, CONTRIBUTIONS, linked, NEEDS, near, OFFERS, plain, type Relation } from './relation.ts';

export const STAKEHOLDER: readonly Relation[] = [
  plain('Stakeholder', 'needs', 'Need', NEEDS, (x, y) => cypher`(${x})<-[:NEEDED_BY]-(${y}:Need)`),
  plain('Stakeholder', 'offers', 'Offer', OFFERS, (x, y) => cypher`(${x})<-[:OFFERED_BY]-(${y}:Offer)`),
  {
    ...{ key: 'missions', of: 'Stakeholder', to: 'Mission' },
    words: {
      en: ['mission that it takes part in', 'missions that it takes part in'],
      fr: ['mission à laquelle il prend part', 'missions auxquelles il prend part'],
      isFeminine: true,
    },
    verb: {
      en: ['takes part in', 'does not take part in'],
      fr: ['prend part à', 'ne prend pas part à'],
    },
    ways: (x, y, l) => [
      {
        pattern: cypher`(${x})<-[:HELD_BY]-(${l}:Seat)-[:OF_ROLE]->(:Role)-[:OF_MISSION]->(${y}:Mission)`,
        where: [holds(l)],
      },
      byLink(cypher`(${x})-[${l}:INTERDEPENDS]-(${y}:Mission)`, l),
    ],
  },
  ...linked('Stakeholder', 'Stakeholder'),
  ...linked('Stakeholder', 'Mission'),
  {
    ...plain(
      'Stakeholder',
      'seats',
      'Seat',
      {
        en: ['seat that it holds', 'seats that it holds'],
        fr: ['siège qu’il occupe', 'sièges qu’il occupe'],
      },
      (x, y) => cypher`(${x})<-[:HELD_BY]-(${y}:Seat)`,
    ),
    ways: (x, y) => [{ pattern: cypher`(${x})<-[:HELD_BY]-(${y}:Seat)`, where: [holds(y)] }],
  },
  {
    ...{ key: 'communities', of: 'Stakeholder', to: 'Community' },
    words: {
      en: ['community that it belongs to', 'communities that it belongs to'],
      fr: ['communauté dont il est membre', 'communautés dont il est membre'],
      isFeminine: true,
    },
    verb: {
      en: ['is a member of', 'is not a member of'],
      fr: ['est membre de', 'n’est pas membre de'],
    },
    ways: (x, y, l) => [
      {
        pattern: cypher`(${x})<-[:OF_MEMBER]-(${l}:Membership)-[:IN_COMMUNITY]->(${y}:Community)`,
        where: [holds(l)],
      },
    ],
  },
  plain(
    'Stakeholder',
    'contributions',
    'Contribution',
    CONTRIBUTIONS,
    (x, y) => cypher`(${x})<-[:GIVEN_BY]-(${y}:Contribution)`,
  ),
  plain(
    'Stakeholder',
    'nominations',
    'Nomination',
    {
      en: ['nomination of it', 'nominations of it'],
      fr: ['recommandation qui le nomme', 'recommandations qui le nomment'],
      isFeminine: true,
    },
    (x, y) => cypher`(${x})<-[:NAMES]-(${y}:Nomination)`,
  ),
  plain(
    'Stakeholder',
    'nominationsMade',
    'Nomination',
    {
      en: ['nomination of others', 'nominations of others'],
      fr: ['recommandation faite par lui', 'recommandations faites par lui'],
      isFeminine: true,
    },
    (x, y) => cypher`(${x})<-[:NAMED_BY]-(${y}:Nomination)`,
  ),
  plain(
    'Stakeholder',
    'acceptances',
    'Acceptance',
    {
      en: ['acceptance of the charter', 'acceptances of the charter'],
      fr: ['acceptation de la charte', 'acceptations de la charte'],
      isFeminine: true,
    },
    (x, y) => cypher`(${x})<-[:ACCEPTED_BY]-(${y}:Acceptance)`,
  ),
  near('Stakeholder', 'Stakeholder'),
  near('Stakeholder', 'Offer'),
  near('Stakeholder', 'Need'),
];
