/** Who is still missing, from who named whom: the whole reading, pure. */
import { nominationsAbout, type UnseenAbout, whoIsAbout } from './about.ts';
import { accumulation, type Point } from './accumulation.ts';
import { type Unseen as Estimated, unseen } from './estimate.ts';
import { type Incidence, incidenceOf, type Mention } from './incidence.ts';
import type { Nomination, UnseenFacts } from './read-unseen.ts';

export type Unseen = Estimated & {
  about: UnseenAbout;
  incidence: Incidence;
  curve: readonly Point[];
  /** Stakeholders of the map, there and of that sector, whom nobody has named: some of the missing may be among them. */
  unnamed: number;
};

export function unseenIn(facts: UnseenFacts, about: UnseenAbout): Unseen {
  const incidence = incidenceOf(mentionsOf(nominationsAbout(facts, about)));
  const named = new Set(facts.nominations.map(({ nominee }) => nominee));
  const isAbout = whoIsAbout(facts, about);
  return {
    ...unseen(incidence),
    ...{ about, incidence, curve: accumulation(incidence) },
    unnamed: [...facts.people.values()].filter((who) => isAbout(who) && !named.has(who.number)).length,
  };
}

/** What lists hold. A name that a text gave, and nobody in particular, is in no list. */
export function* mentionsOf(nominations: Iterable<Nomination>): Generator<Mention> {
  for (const nomination of nominations) {
    const mention = mentionOf(nomination);
    if (mention) yield mention;
  }
}

export function mentionOf({ nominator, mission, nominee }: Nomination): Mention | undefined {
  if (nominator === null || nominator === undefined) return undefined;
  const of = mission === null || mission === undefined ? undefined : String(mission);
  return { nominator: String(nominator), mission: of, nominee: String(nominee) };
}
