/** Where little was asked: the communities and the places of an ecosystem, and how far names there are known. Pure. */
import { unseen } from './estimate.ts';
import { incidenceOf } from './incidence.ts';
import type { Around, Person, UnseenFacts } from './read-unseen.ts';
import { mentionsOf } from './unseen.ts';

/** One of them: its members, how many lists name somebody of it, and how far these reach. */
export type Haze = {
  id: string;
  name: string;
  nameFr: string | null;
  lists: number;
  /** 0 to 1; 0 where nobody was named. */
  coverage: number;
  members: Person[];
};

/** Below this coverage most names of a further list would be new; with fewer lists, coverage says nothing yet. */
const LOW = 0.5;
const LEAST_LISTS = 3;
/** Of two it cannot be said that little is known around them. */
const LEAST_MEMBERS = 3;
const MOST = 24;

/** Those that the fewest lists name first, of those the largest. A place counts for those who are at it and not within. */
export function hazeIn(facts: UnseenFacts, around: Pick<Around, 'communities'>): Haze[] {
  const naming = Map.groupBy(facts.nominations, ({ nominee }) => nominee);
  return groupsOf(facts, around)
    .filter(({ members }) => members.length >= LEAST_MEMBERS)
    .map(({ id, name, nameFr, members }) => {
      const nominations = members.flatMap(({ number }) => naming.get(number) ?? []);
      const incidence = incidenceOf(mentionsOf(nominations));
      const { coverage } = unseen(incidence);
      return { id, name, nameFr: nameFr ?? null, members, lists: incidence.lists, coverage };
    })
    .filter(({ lists, coverage }) => lists < LEAST_LISTS || coverage < LOW)
    .sort((one, other) => one.lists - other.lists || other.members.length - one.members.length)
    .slice(0, MOST);
}

type Group = { id: string; name: string; nameFr?: string | null | undefined; members: Person[] };

function groupsOf({ people, places }: UnseenFacts, { communities }: Pick<Around, 'communities'>): Group[] {
  const known = (numbers: Iterable<number>) => [...numbers].flatMap((number) => people.get(number) ?? []);
  const at = Map.groupBy(people.values(), ({ place }) => place ?? -1);
  return [
    ...communities.map((each) => ({ ...each, members: known(new Set(each.members)) })),
    ...places.map(({ id, number, name, nameFr }) => ({ id, name, nameFr, members: at.get(number) ?? [] })),
  ];
}
