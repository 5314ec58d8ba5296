/**
 * Two who could act together: one needs what the other offers; each has what the other lacks (hybridisation); both are on the same
 * mission and know nothing of one another.
 */
import { type Ground, nearnessValue, type Person, type Said } from './ground.ts';
import { likeness } from './said-words.ts';
import type { Suiting } from './suiting.ts';
import { type Exchange, type Factor, type Synergy, synergyOf } from './synergy.ts';

/** What more have in common than this says nothing about any two of them. */
export const TOO_COMMON = 50;
/** Reasons that are told of a pair at most. */
export const TOLD = 4;
/** So much each lacks of what the other has, before two make a whole. */
const LEAST_CROSSED = 2;
const ONE_SIDED = 0.7;

const orderedPair = (one: number, other: number): readonly [number, number] =>
  one < other ? [one, other] : [other, one];

/** Every two of whom one needs what the other offers, with all of what passes between them. */
export function needsMet(ground: Ground, suited: readonly Suiting[]): Synergy[] {
  const chosen = suited.filter(({ exchange }) => (exchange.given ?? 0) > 0);
  const pairs = Map.groupBy(chosen, ({ needer, offerer }) => `${needer} ${offerer}`);
  return [...pairs.values()].flatMap((own) => {
    const [best] = own.sort((a, b) => b.worth - a.worth);
    if (!best) return [];
    const { needer, offerer } = best;
    return synergyOf({
      ...{ kind: 'NEED_MEETS_OFFER', one: ground.party(needer), other: ground.party(offerer) },
      isLinked: ground.isLinked(needer, offerer),
      exchanges: own.slice(0, TOLD).map(({ exchange }) => exchange),
      missions: sharedMissions(ground, needer, offerer),
      factors: best.factors,
    });
  });
}

/** Needs that the other's offers suit and words that one looks for and the other brings, both ways: two of them or more. */
export function hybridisations(ground: Ground, suited: readonly Suiting[]): Synergy[] {
  const pairs = new Map<string, { rows: readonly [number, number]; exchanges: Exchange[] }>();
  const pairOf = (one: number, other: number) => {
    const rows = orderedPair(one, other);
    const key = rows.join(' ');
    const known = pairs.get(key) ?? { rows, exchanges: [] };
    pairs.set(key, known);
    return known;
  };
  for (const { needer, offerer, exchange } of suited) {
    if (ground.isMission(needer) || ground.isLinked(needer, offerer)) continue;
    const pair = pairOf(needer, offerer);
    pair.exchanges.push({ ...exchange, isOfOne: needer === pair.rows[0] });
  }
  for (const [seeker, bringer] of seekersAndBringers(ground))
    if (!ground.isLinked(seeker, bringer)) pairOf(seeker, bringer);
  return [...pairs.values()].flatMap((pair) => hybridisation(ground, pair));
}

function hybridisation(
  ground: Ground,
  { rows: [one, other], exchanges }: { rows: readonly [number, number]; exchanges: readonly Exchange[] },
): Synergy[] {
  const told = firstOfEachNeed(exchanges);
  const sought = [
    ...crossed(ground.people.get(one), ground.people.get(other), true),
    ...crossed(ground.people.get(other), ground.people.get(one), false),
  ].filter(({ said, isOfOne }) => !told.some((each) => each.isOfOne === isOfOne && saysSame(each, said)));
  const count = (isOfOne: boolean) =>
    told.filter((each) => each.isOfOne === isOfOne).length +
    sought.filter((each) => each.isOfOne === isOfOne).length;
  const [ofOne, ofOther] = [count(true), count(false)];
  if (ofOne + ofOther < LEAST_CROSSED) return [];
  const isReciprocal = ofOne > 0 && ofOther > 0;
  const missions = sharedMissions(ground, one, other);
  const near = ground.nearness(ground.placeOf(one), ground.placeOf(other));
  // Who gives and takes nothing back acts together only where something else is shared.
  if (!isReciprocal && missions.length === 0 && near !== 'same' && near !== 'wider') return [];
  return [
    synergyOf({
      ...{ kind: 'HYBRIDISATION', one: ground.party(one), other: ground.party(other), missions },
      exchanges: told.slice(0, TOLD),
      sought: sought.slice(0, TOLD).map(({ said, isOfOne }) => ({ word: said.text, isOfOne })),
      place: near === 'same' ? placeOf(ground, one) : undefined,
      factors: [
        { kind: 'FIT', value: (isReciprocal ? 1 : ONE_SIDED) * (1 - 1 / (1 + ofOne + ofOther)) },
        ...aroundOf(ground, one, other),
      ],
    }),
  ];
}

/** Of several offers that suit one need, the first. */
const firstOfEachNeed = (exchanges: readonly Exchange[]): Exchange[] => [
  ...new Map([...exchanges].reverse().map((each) => [each.need, each])).values(),
];

const saysSame = ({ said }: Exchange, { words }: Said): boolean =>
  [...words].some((word) => (said ?? '').toLowerCase().includes(word));

/** What one looks for and the other brings. */
const crossed = (seeker: Person | undefined, bringer: Person | undefined, isOfOne: boolean) =>
  (seeker?.seeks ?? []).flatMap((said) =>
    (bringer?.brings ?? []).some((each) => likeness(said.words, each.words) >= 1) ? [{ said, isOfOne }] : [],
  );

/** Who brings what somebody looks for, by a word that few bring. */
function* seekersAndBringers(ground: Ground): Generator<readonly [number, number]> {
  const bringers = holdersOf(ground, ({ brings }) => brings);
  for (const [seeker, { seeks }] of ground.people) {
    const found = new Set(
      seeks.flatMap(({ words }) => [...words].flatMap((word) => bringers.get(word) ?? [])),
    );
    for (const bringer of found) if (bringer !== seeker) yield [seeker, bringer];
  }
}

/** Who says each word, those words left out that many say. */
function holdersOf(ground: Ground, of: (person: Person) => readonly Said[]): Map<string, number[]> {
  const found = new Map<string, Set<number>>();
  for (const [row, person] of ground.people)
    for (const { words } of of(person))
      for (const word of words) found.set(word, (found.get(word) ?? new Set<number>()).add(row));
  return new Map([...found].flatMap(([word, rows]) => (rows.size <= TOO_COMMON ? [[word, [...rows]]] : [])));
}

/** Every two on one mission without a link, unless too many are on it. */
export function sameMissions(ground: Ground): Synergy[] {
  const on = new Map<number, number[]>();
  for (const row of ground.people.keys())
    for (const mission of ground.missionsOf(row)) on.set(mission, [...(on.get(mission) ?? []), row]);
  const found = new Map<string, Synergy>();
  for (const rows of on.values()) {
    if (rows.length > TOO_COMMON) continue;
    rows.forEach((one, place) => {
      for (const other of rows.slice(place + 1)) {
        const key = `${one} ${other}`;
        if (!found.has(key) && !ground.isLinked(one, other))
          found.set(key, sameMission(ground, one, other, on));
      }
    });
  }
  return [...found.values()];
}

function sameMission(
  ground: Ground,
  one: number,
  other: number,
  on: ReadonlyMap<number, readonly number[]>,
): Synergy {
  const rows = [...ground.missionsOf(one)].filter((mission) => ground.missionsOf(other).has(mission));
  // The fewer are on it, the more it says that two of them are not linked.
  const rarity = rows.reduce((sum, mission) => sum + 2 / (on.get(mission)?.length ?? 2), 0);
  const factors: Factor[] = [{ kind: 'FIT', value: Math.min(1, rarity) }, ...aroundOf(ground, one, other)];
  return synergyOf({
    ...{ kind: 'SAME_MISSION', one: ground.party(one), other: ground.party(other), factors },
    missions: rows.map(ground.party).slice(0, TOLD),
  });
}

export function sharedMissions(ground: Ground, one: number, other: number) {
  const others = ground.missionsOf(other);
  return [...ground.missionsOf(one)]
    .filter((mission) => others.has(mission))
    .map(ground.party)
    .slice(0, TOLD);
}

export const placeOf = (ground: Ground, row: number) => {
  const place = ground.placeOf(row);
  return place === undefined ? undefined : ground.placeParty(place);
};

/** How near, and how far who stands between them vouches. */
export const aroundOf = (ground: Ground, one: number, other: number): Factor[] => [
  {
    kind: 'DISTANCE',
    value: nearnessValue(ground.nearness(ground.placeOf(one), ground.placeOf(other))),
  },
  { kind: 'TRUST', value: ground.trust(one, other) },
];
