/** What an estimate is about: the whole ecosystem, or those who were named for a mission, at a place, of a sector. */
import { placesWithin } from '../coverage/read-coverage.ts';
import { Invalid } from '../errors.ts';
import type { Words } from '../language/language.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { Nomination, Person, UnseenFacts } from './read-unseen.ts';

export type UnseenAbout = {
  mission?: string | null | undefined;
  /** What lies within it counts too. */
  place?: string | null | undefined;
  sector?: string | null | undefined;
};

const NAMED = { place: 'un lieu', mission: 'une mission' };

/** Throws `Invalid` where a record is named that is not there. */
export function checkAbout(facts: UnseenFacts, about: UnseenAbout): void {
  for (const name of ['mission', 'place'] as const) {
    const id = about[name];
    const known: readonly { id: string }[] = name === 'mission' ? facts.missions : facts.places;
    if (!id || known.some((record) => record.id === id)) continue;
    const what: Words = { en: name, fr: NAMED[name] };
    throw new Invalid(sentence('unseen.about', { what }), [
      complaint(`about.${name}`, 'coverage.filterWanted', { what }),
    ]);
  }
}

/**
 * The nominations that an estimate is about. A mission keeps those that were made for it or for a role of it; a place and a
 * sector keep whom they are about: a list counts as far as it names somebody there.
 */
export function nominationsAbout(facts: UnseenFacts, about: UnseenAbout): Nomination[] {
  const mission = facts.missions.find(({ id }) => id === about.mission)?.number;
  const isAbout = whoIsAbout(facts, about);
  return facts.nominations.filter(
    (each) => (!about.mission || each.mission === mission) && isAbout(facts.people.get(each.nominee)),
  );
}

/** Tells who is at the place and of the sector that is asked about: a mission narrows nobody. */
export function whoIsAbout(facts: UnseenFacts, { place, sector }: UnseenAbout) {
  const within = place ? placesWithin(facts.places, place) : undefined;
  return (who: Person | undefined): boolean =>
    (!within || within.has(who?.place ?? -1)) && (!sector || who?.sector === sector);
}
