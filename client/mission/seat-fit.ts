/** Why a vacant seat would fit somebody: by its sector, its skill and its place, and by what they bring and seek. */
import { folded } from '../language/folded.ts';
import { nameIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import type { Bearer } from './seat.documents.ts';

type Named = { name: string; nameFr: string | null };

/** A vacant seat, as far as it says what would fit. */
export type Vacant = {
  mission: Named & { id: string; tags: readonly string[] };
  sector?: Bearer['sector'] | undefined;
  skill?: string | null | undefined;
  place?: (Named & { id: string }) | null | undefined;
};

/** One reason, with what it is about: a sector by its code, all else in words. */
export type Reason = { because: 'sector' | 'skill' | 'place' | 'brings' | 'seeks' | 'wish'; what: string };

/** The reasons in the order in which they weigh; none where nothing speaks for it. */
export function fitOf(seat: Vacant, bearer: Bearer, { language }: Pick<Words, 'language'>): Reason[] {
  const reasons: (Reason | undefined)[] = [
    seat.sector && seat.sector === bearer.sector ? { because: 'sector', what: seat.sector } : undefined,
    seat.skill && knows(bearer, seat.skill) ? { because: 'skill', what: seat.skill } : undefined,
    seat.place && isWithin(bearer.place, seat.place.id)
      ? { because: 'place', what: nameIn(language, seat.place) }
      : undefined,
  ];
  const brought = bearer.offers.nodes.find(({ resource }) =>
    resource.needs.nodes.some(
      (need) =>
        isOpen(need.state) && (need.by.id === seat.mission.id || need.mission?.id === seat.mission.id),
    ),
  );
  const sought = bearer.needs.nodes.find(({ resource }) =>
    resource.offers.nodes.some((offer) => isOpen(offer.state) && offer.mission?.id === seat.mission.id),
  );
  const { name, nameFr, tags } = seat.mission;
  const about = wordsOf([name, nameFr ?? '', ...tags].join(' '));
  const wish = [...bearer.interests, ...bearer.seeks].find((each) => isFound(each, about));
  return [
    ...reasons,
    brought && ({ because: 'brings', what: nameIn(language, brought.resource) } as const),
    sought && ({ because: 'seeks', what: nameIn(language, sought.resource) } as const),
    wish !== undefined ? ({ because: 'wish', what: wish } as const) : undefined,
  ].filter((each) => each !== undefined);
}

const isOpen = (state: string): boolean => state === 'OPEN' || state.startsWith('PARTLY');

type Within = { id: string; within?: Within | null } | null | undefined;
const isWithin = (place: Within, id: string): boolean =>
  place ? place.id === id || isWithin(place.within, id) : false;

/** Whether all that a skill names is found in what somebody can do, brings, offers, or takes part in. */
function knows({ skills, brings, tags, offers, memberships }: Bearer, skill: string): boolean {
  const called = ({ name, nameFr }: Named) => [name, nameFr ?? ''];
  const said = [
    ...[...skills, ...brings, ...tags],
    ...offers.nodes.flatMap(({ name, resource }) => [name ?? '', ...called(resource)]),
    ...memberships.nodes.flatMap(({ community }) => called(community)),
  ];
  return isFound(skill, wordsOf(said.join(' ')));
}

function isFound(wanted: string, known: readonly string[]): boolean {
  const words = wordsOf(wanted);
  return words.length > 0 && words.every((word) => known.some((each) => isAlike(word, each)));
}

/** What tells something: not "and", "of", "de". */
const wordsOf = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);

/** The same word, or one of the same stem: accounting, accountant. */
const STEM = 6;
const isAlike = (one: string, other: string): boolean =>
  one === other || (one.length >= STEM && one.slice(0, STEM) === other.slice(0, STEM));

/** A reason in words. */
export const reasonWords = ({ because, what }: Reason, { t }: Words): string =>
  t(`seat.because.${because}`, { what: because === 'sector' ? t(`sector.${what}`) : what });
