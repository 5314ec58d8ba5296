/** Who was asked, and who around them was not: when to stop, and whom to ask next. Pure. */
import type { GapsMembershipsRow } from '../gaps/gaps.queries.ts';
import type { Around, Nomination, Person, UnseenFacts } from './read-unseen.ts';

/** Numbers of those around each stakeholder: linked with it, named by it or naming it. */
export function neighbours({ nominations }: UnseenFacts, { links }: Around): Map<number, Set<number>> {
  const around = new Map<number, Set<number>>();
  const join = (one: number, other: number) => {
    if (one === other) return;
    for (const [a, b] of [[one, other] as const, [other, one] as const])
      around.set(a, (around.get(a) ?? new Set()).add(b));
  };
  for (const { from, to } of links) join(from, to);
  for (const { nominator, nominee } of nominations) if (isNumber(nominator)) join(nominator, nominee);
  return around;
}

/** Those who gave a list. */
export const askedIn = (nominations: readonly Nomination[]): Set<number> =>
  new Set(nominations.flatMap(({ nominator }) => (isNumber(nominator) ? [nominator] : [])));

const isNumber = (value: number | null | undefined): value is number => typeof value === 'number';

export type Community = GapsMembershipsRow & {
  /** Members who gave a list, and no two of whom are tied; at most two are looked for. */
  startingPoints: number;
};

/** Communities with how many independent starting points they have: members who were asked, without link or nomination between them. */
export function startingPoints(
  facts: UnseenFacts,
  around: Around,
  ties = neighbours(facts, around),
): Community[] {
  const asked = askedIn(facts.nominations);
  return around.communities.map((community) => {
    const members = community.members.filter((member) => asked.has(member));
    const isApart = members.some((one) =>
      members.some((other) => other !== one && !ties.get(one)?.has(other)),
    );
    return { ...community, startingPoints: isApart ? 2 : Math.min(1, members.length) };
  });
}

export type Interview = {
  who: Person;
  /** Communities that it would give a further independent starting point. */
  opens: Community[];
  /** How many are around it, and how many of them, itself included, no list names and nobody asked. */
  around: number;
  untouched: number;
};

/**
 * Whom to ask next, of those who were reached and have not been asked: first who opens most communities that lack a starting point, then around
 * whom most were neither asked nor named.
 */
export function interviews(facts: UnseenFacts, around: Around, most: number): Interview[] {
  const ties = neighbours(facts, around);
  const asked = askedIn(facts.nominations);
  const touched = new Set([...asked, ...facts.nominations.map(({ nominee }) => nominee)]);
  const lacking = startingPoints(facts, around, ties).filter(({ startingPoints: points }) => points < 2);
  const opensFor = Map.groupBy(
    lacking.flatMap((community) => community.members.map((member) => ({ member, community }))),
    ({ member }) => member,
  );
  const rows = [...facts.people.values()]
    .filter(({ number, isReached }) => isReached && !asked.has(number))
    .map((who): Interview => {
      const near = ties.get(who.number) ?? new Set<number>();
      // Who is tied to the one who was asked there opens nothing of its own.
      const opens = (opensFor.get(who.number) ?? [])
        .map(({ community }) => community)
        .filter(({ members }) => !members.some((member) => asked.has(member) && near.has(member)));
      const untouched = [who.number, ...near].filter((number) => !touched.has(number)).length;
      return { who, opens, around: near.size, untouched };
    });
  return rows
    .sort(
      (a, b) =>
        b.opens.length - a.opens.length ||
        b.untouched - a.untouched ||
        b.around - a.around ||
        a.who.number - b.who.number,
    )
    .slice(0, most);
}
