/**
 * What a thing can have: one table, each relation with its pattern in Cypher. A pattern is part of the program; what a
 * question asks for travels as parameters. `x` is who has, `y` what is had, `l` the link between them where there is one.
 */
import type { KindName } from '../record/kind.ts';
import { type Distance, isNear } from './distance.ts';
import { stillThere, suits, suitsHere } from './suiting.ts';

/** In English and French: one and several. */
export type Counted = { en: readonly [string, string]; fr: readonly [string, string]; isFeminine?: true };

/** One way from `x` to `y`, with what must hold on it. */
export type Way = { pattern: string; where?: readonly string[] };

export type Relation = {
  key: string;
  of: KindName;
  to: KindName;
  words: Counted;
  /** Any of these ways counts; `within` is how far away `y` may be, where that was said. */
  ways: (x: string, y: string, l: string, within: Distance | undefined) => readonly Way[];
  /** It goes by links, whose types can be chosen. */
  byLinks?: true;
  /** How far away `y` may be can be said; `needed`: it must be said. */
  byDistance?: 'allowed' | 'needed';
};

/** What is over does not count: a seat that was left, a membership that ended. */
const running = (v: string) => `(${v}.until IS NULL OR ${v}.until >= date())`;
/** A link that stands: neither disputed nor ended. */
const standing = (l: string) => [`NOT ${l}.status IN ['DISPUTED', 'ENDED']`, running(l)];

type Pattern = (x: string, y: string) => string;

const plain = (
  of: KindName,
  key: string,
  to: KindName,
  words: Counted,
  pattern: Pattern,
  more: Partial<Relation> = {},
): Relation => ({ key, of, to, words, ways: (x, y) => [{ pattern: pattern(x, y) }], ...more });

const NEEDS: Counted = { en: ['need', 'needs'], fr: ['besoin', 'besoins'] };
const OFFERS: Counted = { en: ['offer', 'offers'], fr: ['offre', 'offres'], isFeminine: true };
const CONTRIBUTIONS: Counted = {
  en: ['contribution', 'contributions'],
  fr: ['contribution', 'contributions'],
  isFeminine: true,
};

/** Links in either direction, from it, and towards it; one without direction counts both ways. */
function linked(of: KindName, to: 'Stakeholder' | 'Mission'): Relation[] {
  const label = to;
  const [en, ens, fr, frs] =
    to === 'Mission'
      ? ['mission', 'missions', 'mission', 'missions']
      : ['stakeholder', 'stakeholders', 'acteur', 'acteurs'];
  const feminine = to === 'Mission' ? ({ isFeminine: true } as const) : {};
  const e = to === 'Mission' ? 'e' : '';
  const shared = { of, to, byLinks: true, byDistance: 'allowed' } as const;
  const ending = (x: string, l: string, end: 'startNode' | 'endNode') =>
    `(${end}(${l}) = ${x} OR ${l}.direction <> 'DIRECTED')`;
  const way = (x: string, y: string, l: string, ...more: string[]): Way[] => [
    { pattern: `(${x})-[${l}:INTERDEPENDS]-(${y}:${label})`, where: [...standing(l), ...more] },
  ];
  const noun = to === 'Mission' ? 'Missions' : 'Stakeholders';
  return [
    {
      ...shared,
      key: `linked${noun}`,
      words: {
        en: [`${en} linked with it`, `${ens} linked with it`],
        fr: [`${fr} lié${e} avec lui`, `${frs} lié${e}s avec lui`],
        ...feminine,
      },
      ways: (x, y, l) => way(x, y, l),
    },
    {
      ...shared,
      key: `linksTo${noun}`,
      words: {
        en: [`${en} that its links lead to`, `${ens} that its links lead to`],
        fr: [`${fr} vers qui mènent ses liens`, `${frs} vers qui mènent ses liens`],
        ...feminine,
      },
      ways: (x, y, l) => way(x, y, l, ending(x, l, 'startNode')),
    },
    {
      ...shared,
      key: `linksFrom${noun}`,
      words: {
        en: [`${en} whose links lead to it`, `${ens} whose links lead to it`],
        fr: [`${fr} dont les liens mènent à lui`, `${frs} dont les liens mènent à lui`],
        ...feminine,
      },
      ways: (x, y, l) => way(x, y, l, ending(x, l, 'endNode')),
    },
  ];
}

/** Who or what is near, whatever they have to do with each other. */
function near(of: KindName, to: 'Stakeholder' | 'Offer' | 'Need'): Relation {
  const words: Record<typeof to, Counted> = {
    Stakeholder: {
      en: ['stakeholder nearby', 'stakeholders nearby'],
      fr: ['acteur à proximité', 'acteurs à proximité'],
    },
    Offer: {
      en: ['offer nearby', 'offers nearby'],
      fr: ['offre à proximité', 'offres à proximité'],
      isFeminine: true,
    },
    Need: { en: ['need nearby', 'needs nearby'], fr: ['besoin à proximité', 'besoins à proximité'] },
  };
  const own = to === 'Need' ? 'NEEDED_BY' : 'OFFERED_BY';
  return {
    ...{ key: `near${to}s`, of, to, words: words[to], byDistance: 'needed' },
    // From place to place: there are far fewer of them than of what they hold.
    ways: (x, y, _l, within) => {
      const [here, there] = [of === 'Place' ? x : `${x}At`, `${y}At`];
      const start = of === 'Place' ? '' : `(${x})-[:LOCATED_IN]->(${here}:Place)\nMATCH `;
      const places = `${start}(${there}:Place {ecosystem: ${x}.ecosystem})`;
      const near = within ? isNear(here, there, within) : ['false'];
      const from = (pattern: string, ...more: string[]): Way => ({
        pattern: `${places}${pattern}`,
        where: [...near, ...more],
      });
      if (to === 'Stakeholder') return [from(`<-[:LOCATED_IN]-(${y}:Stakeholder)`, `${y} <> ${x}`)];
      const ofOthers = `NOT EXISTS { (${y})-[:${own}]->(${x}) }`;
      return [
        from(`<-[:AT]-(${y}:${to})`, ofOthers),
        from(
          `<-[:LOCATED_IN]-(:Element)<-[:${own}]-(${y}:${to})`,
          ofOthers,
          `NOT EXISTS { (${y})-[:AT]->() }`,
        ),
      ];
    },
  };
}

const STAKEHOLDER: Relation[] = [
  plain('Stakeholder', 'needs', 'Need', NEEDS, (x, y) => `(${x})<-[:NEEDED_BY]-(${y}:Need)`),
  plain('Stakeholder', 'offers', 'Offer', OFFERS, (x, y) => `(${x})<-[:OFFERED_BY]-(${y}:Offer)`),
  {
    ...{ key: 'missions', of: 'Stakeholder', to: 'Mission' },
    words: {
      en: ['mission that it takes part in', 'missions that it takes part in'],
      fr: ['mission à laquelle il prend part', 'missions auxquelles il prend part'],
      isFeminine: true,
    },
    ways: (x, y, l) => [
      {
        pattern: `(${x})<-[:HELD_BY]-(${l}:Seat)-[:OF_ROLE]->(:Role)-[:OF_MISSION]->(${y}:Mission)`,
        where: [running(l)],
      },
      { pattern: `(${x})-[${l}:INTERDEPENDS]-(${y}:Mission)`, where: standing(l) },
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
      (x, y) => `(${x})<-[:HELD_BY]-(${y}:Seat)`,
    ),
    ways: (x, y) => [{ pattern: `(${x})<-[:HELD_BY]-(${y}:Seat)`, where: [running(y)] }],
  },
  {
    ...{ key: 'communities', of: 'Stakeholder', to: 'Community' },
    words: {
      en: ['community that it belongs to', 'communities that it belongs to'],
      fr: ['communauté dont il est membre', 'communautés dont il est membre'],
      isFeminine: true,
    },
    ways: (x, y, l) => [
      {
        pattern: `(${x})<-[:OF_MEMBER]-(${l}:Membership)-[:IN_COMMUNITY]->(${y}:Community)`,
        where: [running(l)],
      },
    ],
  },
  plain(
    'Stakeholder',
    'contributions',
    'Contribution',
    CONTRIBUTIONS,
    (x, y) => `(${x})<-[:GIVEN_BY]-(${y}:Contribution)`,
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
    (x, y) => `(${x})<-[:NAMES]-(${y}:Nomination)`,
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
    (x, y) => `(${x})<-[:NAMED_BY]-(${y}:Nomination)`,
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
    (x, y) => `(${x})<-[:ACCEPTED_BY]-(${y}:Acceptance)`,
  ),
  near('Stakeholder', 'Stakeholder'),
  near('Stakeholder', 'Offer'),
  near('Stakeholder', 'Need'),
];

const MISSION: Relation[] = [
  {
    ...{ key: 'people', of: 'Mission', to: 'Stakeholder' },
    words: {
      en: ['stakeholder that takes part in it', 'stakeholders that take part in it'],
      fr: ['acteur qui y prend part', 'acteurs qui y prennent part'],
    },
    byDistance: 'allowed',
    ways: (x, y, l) => [
      {
        pattern: `(${x})<-[:OF_MISSION]-(:Role)<-[:OF_ROLE]-(${l}:Seat)-[:HELD_BY]->(${y}:Stakeholder)`,
        where: [running(l)],
      },
      { pattern: `(${x})-[${l}:INTERDEPENDS]-(${y}:Stakeholder)`, where: standing(l) },
    ],
  },
  {
    ...{ key: 'roles', of: 'Mission', to: 'Role' },
    words: { en: ['role', 'roles'], fr: ['rôle', 'rôles'] },
    ways: (x, y) => [{ pattern: `(${x})<-[:OF_MISSION]-(${y}:Role)` }],
  },
  {
    ...{ key: 'seats', of: 'Mission', to: 'Seat' },
    words: { en: ['seat', 'seats'], fr: ['siège', 'sièges'] },
    ways: (x, y) => [
      { pattern: `(${x})<-[:OF_MISSION]-(:Role)<-[:OF_ROLE]-(${y}:Seat)`, where: [running(y)] },
    ],
  },
  plain(
    'Mission',
    'indicators',
    'Indicator',
    { en: ['indicator', 'indicators'], fr: ['indicateur', 'indicateurs'] },
    (x, y) => `(${x})<-[:OF_MISSION]-(${y}:Indicator)`,
  ),
  plain('Mission', 'needs', 'Need', NEEDS, (x, y) => `(${x})<-[:NEEDED_BY|FOR_MISSION]-(${y}:Need)`, {
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
    (x, y) => `(${x})<-[:FOR_MISSION]-(${y}:Offer)`,
    { byDistance: 'allowed' },
  ),
  plain(
    'Mission',
    'contributions',
    'Contribution',
    CONTRIBUTIONS,
    (x, y) => `(${x})<-[:GIVEN_TO]-(${y}:Contribution)`,
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
    (x, y) => `(${x})<-[:FOR_MISSION]-(${y}:Nomination)`,
  ),
  ...linked('Mission', 'Stakeholder'),
  ...linked('Mission', 'Mission'),
  near('Mission', 'Stakeholder'),
  near('Mission', 'Offer'),
];

/** What is at a place or within it; needs and offers that name no place are where who needs or offers them is. */
const at = (to: 'Need' | 'Offer', by: string) => (x: string, y: string) => [
  { pattern: `(${x})<-[:WITHIN*0..]-(:Place)<-[:AT]-(${y}:${to})` },
  {
    pattern: `(${x})<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(:Element)<-[:${by}]-(${y}:${to})`,
    where: [`NOT EXISTS { (${y})-[:AT]->() }`],
  },
];

const PLACE: Relation[] = [
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
      (x, y) => `(${x})<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(${y}:${to})`,
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
    (x, y) => `(${x})<-[:WITHIN]-(${y}:Place)`,
  ),
  near('Place', 'Stakeholder'),
  near('Place', 'Offer'),
  near('Place', 'Need'),
];

const RESOURCE: Relation[] = [
  plain(
    'Resource',
    'needs',
    'Need',
    {
      en: ['need of it or a part of it', 'needs of it or a part of it'],
      fr: ['besoin de celle-ci ou d’une de ses parties', 'besoins de celle-ci ou d’une de ses parties'],
    },
    (x, y) => `(${x})<-[:PART_OF*0..]-(:Resource)<-[:OF_RESOURCE]-(${y}:Need)`,
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
    (x, y) => `(${x})<-[:PART_OF*0..]-(:Resource)<-[:OF_RESOURCE]-(${y}:Offer)`,
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
    (x, y) => `(${x})<-[:PART_OF*0..]-(:Resource)<-[:OF_RESOURCE]-(${y}:Contribution)`,
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
    (x, y) => `(${x})<-[:PART_OF]-(${y}:Resource)`,
  ),
];

const COMMUNITY: Relation[] = [
  {
    ...{ key: 'members', of: 'Community', to: 'Stakeholder' },
    words: { en: ['member', 'members'], fr: ['membre', 'membres'] },
    ways: (x, y, l) => [
      {
        pattern: `(${x})<-[:IN_COMMUNITY]-(${l}:Membership)-[:OF_MEMBER]->(${y}:Stakeholder)`,
        where: [running(l)],
      },
    ],
  },
];

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

const toOffers = (x: string, y: string) =>
  `(${x})-[:OF_RESOURCE]->(:Resource)<-[:PART_OF*0..]-(:Resource)<-[:OF_RESOURCE]-(${y}:Offer)`;
const toNeeds = (x: string, y: string) =>
  `(${x})-[:OF_RESOURCE]->(:Resource)-[:PART_OF*0..]->(:Resource)<-[:OF_RESOURCE]-(${y}:Need)`;

const NEED_AND_OFFER: Relation[] = [
  {
    ...{ key: 'offers', of: 'Need', to: 'Offer', words: SUITING_OFFER },
    ways: (x, y) => [{ pattern: toOffers(x, y), where: [...stillThere(y), ...suits(x, y), suitsHere(x, y)] }],
  },
  {
    ...{ key: 'offersAnywhere', of: 'Need', to: 'Offer', words: ANYWHERE.offers, byDistance: 'allowed' },
    ways: (x, y) => [{ pattern: toOffers(x, y), where: [...stillThere(y), ...suits(x, y)] }],
  },
  plain('Need', 'commitments', 'Commitment', COMMITMENTS, (x, y) => `(${x})<-[:TO_NEED]-(${y}:Commitment)`),
  plain(
    'Need',
    'contributions',
    'Contribution',
    CONTRIBUTIONS,
    (x, y) => `(${x})<-[:MEETS]-(${y}:Contribution)`,
  ),
  {
    ...{ key: 'needs', of: 'Offer', to: 'Need', words: SUITING_NEED },
    ways: (x, y) => [{ pattern: toNeeds(x, y), where: [...stillThere(y), ...suits(y, x), suitsHere(y, x)] }],
  },
  {
    ...{ key: 'needsAnywhere', of: 'Offer', to: 'Need', words: ANYWHERE.needs, byDistance: 'allowed' },
    ways: (x, y) => [{ pattern: toNeeds(x, y), where: [...stillThere(y), ...suits(y, x)] }],
  },
  plain('Offer', 'commitments', 'Commitment', COMMITMENTS, (x, y) => `(${x})<-[:OF_OFFER]-(${y}:Commitment)`),
];

const OTHERS: Relation[] = [
  plain(
    'Role',
    'seats',
    'Seat',
    { en: ['seat', 'seats'], fr: ['siège', 'sièges'] },
    (x, y) => `(${x})<-[:OF_ROLE]-(${y}:Seat)`,
  ),
  plain(
    'Indicator',
    'measures',
    'Measure',
    { en: ['measure', 'measures'], fr: ['mesure', 'mesures'], isFeminine: true },
    (x, y) => `(${x})<-[:OF_INDICATOR]-(${y}:Measure)`,
  ),
  plain(
    'Contribution',
    'endorsements',
    'Endorsement',
    { en: ['endorsement', 'endorsements'], fr: ['appui', 'appuis'] },
    (x, y) => `(${x})<-[:ENDORSES]-(${y}:Endorsement)`,
  ),
];

export const RELATIONS: readonly Relation[] = [
  ...STAKEHOLDER,
  ...MISSION,
  ...PLACE,
  ...COMMUNITY,
  ...RESOURCE,
  ...NEED_AND_OFFER,
  ...OTHERS,
];
