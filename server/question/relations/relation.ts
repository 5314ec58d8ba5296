/**
 * What a relation of a question is. A pattern is part of the program; what a question asks for travels as parameters. `x`
 * is who has, `y` what is had, `l` the link between them where there is one.
 */
import { type Cypher, cypher, name } from '../../kind/cypher.ts';
import { stands } from '../../kind/holds.ts';
import type { KindName } from '../../kind/kind.ts';
import type { Words } from '../../language/language.ts';
import { isNear } from '../../read/distance.ts';
import type { Related, Way } from '../../read/question.ts';

/** In English and French: one and several. */
export type Counted = { en: readonly [string, string]; fr: readonly [string, string]; isFeminine?: true };

/** How a relation to one that is named is said, and its contrary: "takes part in", "does not take part in". */
export type Verb = Record<keyof Words, readonly [string, string]>;

/** A relation and what it is called. */
export type Relation = Related & {
  words: Counted;
  verb?: Verb;
  /** Of a ready word, what stands behind it: "a seat of kind Funder that somebody holds, or a link Funds". */
  means?: Words;
};

type Pattern = (x: Cypher, y: Cypher) => Cypher;

export const plain = (
  of: KindName,
  key: string,
  to: KindName,
  words: Counted,
  pattern: Pattern,
  more: Partial<Relation> = {},
): Relation => ({ key, of, to, words, ways: (x, y) => [{ pattern: pattern(x, y) }], ...more });

export const NEEDS: Counted = { en: ['need', 'needs'], fr: ['besoin', 'besoins'] };
export const OFFERS: Counted = { en: ['offer', 'offers'], fr: ['offre', 'offres'], isFeminine: true };
export const CONTRIBUTIONS: Counted = {
  en: ['contribution', 'contributions'],
  fr: ['contribution', 'contributions'],
  isFeminine: true,
};

/** A way along a link that stands. */
export const byLink = (pattern: Cypher, l: Cypher, ...more: Cypher[]): Way => ({
  pattern,
  where: [stands(l), ...more],
  byLink: true,
});

/** Links in either direction, from it, and towards it; one without direction counts both ways. */
export function linked(of: KindName, to: 'Stakeholder' | 'Mission'): Relation[] {
  const label = to;
  const [en, ens, fr, frs] =
    to === 'Mission'
      ? ['mission', 'missions', 'mission', 'missions']
      : ['stakeholder', 'stakeholders', 'acteur', 'acteurs'];
  const feminine = to === 'Mission' ? ({ isFeminine: true } as const) : {};
  const e = to === 'Mission' ? 'e' : '';
  const shared = { of, to, byLinks: true, byDistance: 'allowed' } as const;
  const ending = (x: Cypher, l: Cypher, end: 'startNode' | 'endNode') =>
    cypher`(${name(end)}(${l}) = ${x} OR ${l}.direction <> 'DIRECTED')`;
  const way = (x: Cypher, y: Cypher, l: Cypher, ...more: Cypher[]): Way[] => [
    byLink(cypher`(${x})-[${l}:INTERDEPENDS]-(${y}:${name(label)})`, l, ...more),
  ];
  const noun = to === 'Mission' ? 'Missions' : 'Stakeholders';
  return [
    {
      ...shared,
      key: `linked${noun}`,
      verb: {
        en: ['is linked with', 'is not linked with'],
        fr: ['est en lien avec', 'n’est pas en lien avec'],
      },
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
export function near(of: KindName, to: 'Stakeholder' | 'Offer' | 'Need'): Relation {
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
      const [here, there] = [of === 'Place' ? x : cypher`${x}At`, cypher`${y}At`];
      const start = of === 'Place' ? cypher`` : cypher`(${x})-[:LOCATED_IN]->(${here}:Place)\nMATCH `;
      const places = cypher`${start}(${there}:Place {ecosystem: ${x}.ecosystem})`;
      const near = within ? isNear(here, there, within) : [cypher`false`];
      const from = (pattern: Cypher, ...more: Cypher[]): Way => ({
        pattern: cypher`${places}${pattern}`,
        where: [...near, ...more],
      });
      if (to === 'Stakeholder')
        return [from(cypher`<-[:LOCATED_IN]-(${y}:Stakeholder)`, cypher`${y} <> ${x}`)];
      const ofOthers = cypher`NOT EXISTS { (${y})-[:${name(own)}]->(${x}) }`;
      return [
        from(cypher`<-[:AT]-(${y}:${name(to)})`, ofOthers),
        from(
          cypher`<-[:LOCATED_IN]-(:Element)<-[:${name(own)}]-(${y}:${name(to)})`,
          ofOthers,
          cypher`NOT EXISTS { (${y})-[:AT]->(:Place) }`,
        ),
      ];
    },
  };
}
