/** What a place can have, there or within; needs and offers that name no place are where who needs or offers them is. */
import { type Cypher, cypher, name } from '../../kind/cypher.ts';
import { near, plain, type Relation } from './relation.ts';

const at = (to: 'Need' | 'Offer', by: string) => (x: Cypher, y: Cypher) => [
  { pattern: cypher`(${x})<-[:WITHIN*0..]-(:Place)<-[:AT]-(${y}:${name(to)})` },
  {
    pattern: cypher`(${x})<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(:Element)<-[:${name(by)}]-(${y}:${name(to)})`,
    where: [cypher`NOT EXISTS { (${y})-[:AT]->(:Place) }`],
  },
];

export const PLACE: readonly Relation[] = [
  ...(['Stakeholder', 'Mission'] as const).map((to) =>
    plain(
      'Place',
      to === 'Mission' ? 'missions' : 'stakeholders',
      to,
      to === 'Mission'
        ? {
            en: ['mission there or within', 'missions there or within'],
            fr: ['mission qui s’y trouve', 'missions qui s’y trouvent'],
            isFeminine: true,
          }
        : {
            en: ['stakeholder there or within', 'stakeholders there or within'],
            fr: ['acteur qui s’y trouve', 'acteurs qui s’y trouvent'],
          },
      (x, y) => cypher`(${x})<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(${y}:${name(to)})`,
    ),
  ),
  {
    ...{ key: 'needs', of: 'Place', to: 'Need' },
    words: {
      en: ['need there or within', 'needs there or within'],
      fr: ['besoin qui s’y trouve', 'besoins qui s’y trouvent'],
    },
    ways: at('Need', 'NEEDED_BY'),
  },
  {
    ...{ key: 'offers', of: 'Place', to: 'Offer' },
    words: {
      en: ['offer there or within', 'offers there or within'],
      fr: ['offre qui s’y trouve', 'offres qui s’y trouvent'],
      isFeminine: true,
    },
    ways: at('Offer', 'OFFERED_BY'),
  },
  plain(
    'Place',
    'parts',
    'Place',
    {
      en: ['place directly within it', 'places directly within it'],
      fr: ['lieu directement dans celui-ci', 'lieux directement dans celui-ci'],
    },
    (x, y) => cypher`(${x})<-[:WITHIN]-(${y}:Place)`,
  ),
  near('Place', 'Stakeholder'),
  near('Place', 'Offer'),
  near('Place', 'Need'),
];
