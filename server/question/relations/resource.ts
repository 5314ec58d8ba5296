/** What a resource can have: what is needed, offered and given of it. */
import { cypher } from '../../kind/cypher.ts';
import { plain, type Relation } from './relation.ts';

export const RESOURCE: readonly Relation[] = [
  plain(
    'Resource',
    'needs',
    'Need',
    {
      en: ['need of it or a part of it', 'needs of it or a part of it'],
      fr: ['besoin de celle-ci ou d’une de ses parties', 'besoins de celle-ci ou d’une de ses parties'],
    },
    (x, y) => cypher`(${x})<-[:PART_OF*0..]-(:Resource)<-[:OF_RESOURCE]-(${y}:Need)`,
  ),
  plain(
    'Resource',
    'offers',
    'Offer',
    {
      en: ['offer of it or a part of it', 'offers of it or a part of it'],
      fr: ['offre de celle-ci ou d’une de ses parties', 'offres de celle-ci ou d’une de ses parties'],
      isFeminine: true,
    },
    (x, y) => cypher`(${x})<-[:PART_OF*0..]-(:Resource)<-[:OF_RESOURCE]-(${y}:Offer)`,
  ),
  plain(
    'Resource',
    'contributions',
    'Contribution',
    {
      en: ['contribution of it or a part of it', 'contributions of it or a part of it'],
      fr: [
        'contribution de celle-ci ou d’une de ses parties',
        'contributions de celle-ci ou d’une de ses parties',
      ],
      isFeminine: true,
    },
    (x, y) => cypher`(${x})<-[:PART_OF*0..]-(:Resource)<-[:OF_RESOURCE]-(${y}:Contribution)`,
  ),
  plain(
    'Resource',
    'parts',
    'Resource',
    {
      en: ['resource directly part of it', 'resources directly part of it'],
      fr: ['ressource qui en est une partie', 'ressources qui en sont des parties'],
      isFeminine: true,
    },
    (x, y) => cypher`(${x})<-[:PART_OF]-(${y}:Resource)`,
  ),
];
