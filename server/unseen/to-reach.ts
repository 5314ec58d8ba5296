/** Whom to reach first, of those who were named and not reached. Pure. */
import type { UnseenAbout } from './about.ts';
import { nominationsAbout } from './about.ts';
import type { Around, Nomination, Person, UnseenFacts } from './read-unseen.ts';

/** Somebody who could introduce: it named them, or is linked with them. */
export type Introducer = { who: Person; hasNamed: boolean; strength: number };

export type ToReach = {
  who: Person;
  /** How much it is worth to reach them: lists, and more for a vacant role and for a mission under way. */
  value: number;
  lists: number;
  /** Roles that they were named for and that lack somebody. */
  roles: Around['roles'];
  /** #tags of the missions under way that they were named for. */
  missions: string[];
  /** From the strongest tie on. */
  introducers: Introducer[];
};

/** What counts besides the number of lists that name somebody. */
export const WORTH = { vacantRole: 2, mission: 1 } as const;
/** A tie of unknown strength, and that of who named somebody. */
const UNSAID = 2;
const MOST_INTRODUCERS = 3;

export function toReach(facts: UnseenFacts, around: Around, about: UnseenAbout): ToReach[] {
  const namings = Map.groupBy(nominationsAbout(facts, about), ({ nominee }) => nominee);
  const introduced = introducersIn(facts, around);
  return [...namings]
    .flatMap(([number, nominations]) => {
      const who = facts.people.get(number);
      return who && !who.isReached ? [worth(facts, around, who, nominations)] : [];
    })
    .map((each) => ({ ...each, introducers: introduced(each.who.number) }))
    .sort((a, b) => b.value - a.value || b.lists - a.lists || a.who.number - b.who.number);
}

function worth({ missions }: UnseenFacts, { roles }: Around, who: Person, nominations: Nomination[]) {
  const lists = new Set(
    nominations
      .filter(({ nominator }) => typeof nominator === 'number')
      .map(({ nominator, mission }) => `${nominator} ${mission ?? ''}`),
  ).size;
  const named = new Set(nominations.map(({ role }) => role));
  const vacant = roles.filter((role) => named.has(role.id) && new Set(role.holders).size < role.minimum);
  const on = missions.filter(
    ({ number, isUnderWay }) => isUnderWay && nominations.some(({ mission }) => mission === number),
  );
  const value = lists + (vacant.length > 0 ? WORTH.vacantRole : 0) + (on.length > 0 ? WORTH.mission : 0);
  return { who, value, lists, roles: vacant, missions: on.map(({ hashtag }) => hashtag) };
}

/** Those who were reached and know somebody, from the strongest tie on; rivals do not introduce one another. */
function introducersIn({ people, nominations }: UnseenFacts, { links }: Around) {
  const known = new Map<number, Map<number, Introducer>>();
  const knows = (of: number, by: number, tie: Omit<Introducer, 'who'>) => {
    const who = people.get(by);
    if (!who?.isReached || of === by) return;
    const ties = known.get(of) ?? new Map<number, Introducer>();
    const before = ties.get(by);
    const strength = Math.max(tie.strength, before?.strength ?? 0);
    known.set(of, ties.set(by, { who, strength, hasNamed: tie.hasNamed || before?.hasNamed === true }));
  };
  for (const { nominator, nominee } of nominations)
    if (typeof nominator === 'number') knows(nominee, nominator, { hasNamed: true, strength: UNSAID });
  for (const { from, to, strength, isRivalry } of links) {
    if (isRivalry) continue;
    const tie = { hasNamed: false, strength: strength ?? UNSAID };
    knows(from, to, tie);
    knows(to, from, tie);
  }
  return (number: number): Introducer[] =>
    [...(known.get(number)?.values() ?? [])]
      .sort(
        (a, b) =>
          b.strength - a.strength || Number(b.hasNamed) - Number(a.hasNamed) || a.who.number - b.who.number,
      )
      .slice(0, MOST_INTRODUCERS);
}
