/** What a need and an offer can have: one another, and what was promised and given. */

import { type Cypher, cypher, name } from '../../kind/cypher.ts';
import { notOver } from '../../kind/holds.ts';
import { stillThere, suits, suitsHere } from '../suiting.ts';
import { CONTRIBUTIONS, type Counted, plain, type Relation } from './relation.ts';

const COMMITMENTS: Counted = { en: ['commitment', 'commitments'], fr: ['engagement', 'engagements'] };
const SUITING_OFFER: Counted = {
  en: ['offer that suits it', 'offers that suit it'],
  fr: ['offre qui lui convient', 'offres qui lui conviennent'],
  isFeminine: true,
};
const SUITING_NEED: Counted = {
  en: ['need that it suits', 'needs that it suits'],
  fr: ['besoin auquel elle convient', 'besoins auxquels elle convient'],
};
const ANYWHERE: { offers: Counted; needs: Counted } = {
  offers: {
    en: ['offer of what it needs', 'offers of what it needs'],
    fr: ['offre de ce qu’il lui faut', 'offres de ce qu’il lui faut'],
    isFeminine: true,
  },
  needs: {
    en: ['need of what it offers', 'needs of what it offers'],
    fr: ['besoin de ce qu’elle offre', 'besoins de ce qu’elle offre'],
  },
};

const toOffers = (x: Cypher, y: Cypher) =>
  cypher`(${x})-[:OF_RESOURCE]->(:Resource)<-[:PART_OF*0..]-(:Resource)<-[:OF_RESOURCE]-(${y}:Offer)`;
const toNeeds = (x: Cypher, y: Cypher) =>
  cypher`(${x})-[:OF_RESOURCE]->(:Resource)-[:PART_OF*0..]->(:Resource)<-[:OF_RESOURCE]-(${y}:Need)`;

/** What is promised and not over, whether it has begun or not. */
const promised = (of: 'Need' | 'Offer', by: string): Relation => ({
  ...{ key: 'commitments', of, to: 'Commitment', words: COMMITMENTS },
  ways: (x, y) => [{ pattern: cypher`(${x})<-[:${name(by)}]-(${y}:Commitment)`, where: [notOver(y)] }],
});

export const NEED_AND_OFFER: readonly Relation[] = [
  {
    ...{ key: 'offers', of: 'Need', to: 'Offer', words: SUITING_OFFER },
    ways: (x, y) => [{ pattern: toOffers(x, y), where: [...stillThere(y), ...suits(x, y), suitsHere(x, y)] }],
  },
  {
    ...{ key: 'offersAnywhere', of: 'Need', to: 'Offer', words: ANYWHERE.offers, byDistance: 'allowed' },
    ways: (x, y) => [{ pattern: toOffers(x, y), where: [...stillThere(y), ...suits(x, y)] }],
  },
  promised('Need', 'TO_NEED'),
  plain(
    'Need',
    'contributions',
    'Contribution',
    CONTRIBUTIONS,
    (x, y) => cypher`(${x})<-[:MEETS]-(${y}:Contribution)`,
  ),
  {
    ...{ key: 'needs', of: 'Offer', to: 'Need', words: SUITING_NEED },
    ways: (x, y) => [{ pattern: toNeeds(x, y), where: [...stillThere(y), ...suits(y, x), suitsHere(y, x)] }],
  },
  {
    ...{ key: 'needsAnywhere', of: 'Offer', to: 'Need', words: ANYWHERE.needs, byDistance: 'allowed' },
    ways: (x, y) => [{ pattern: toNeeds(x, y), where: [...stillThere(y), ...suits(y, x)] }],
  },
  promised('Offer', 'OF_OFFER'),
];
