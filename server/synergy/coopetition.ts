/** Coopetition: the same trade and the same want. What people look for or need, and what they do, is read in their own words. */
import type { Ground, Said } from './ground.ts';
import { aroundOf, placeOf, sharedMissions, TOLD, TOO_COMMON } from './pairs.ts';
import { likeness, wordsOf } from './said-words.ts';
import { type Synergy, synergyOf } from './synergy.ts';

/** The words of both must agree further than this. */
const LEAST_LIKE = 0.5;
/** What is told by tags alone weighs less. */
const WEAKER = 0.8;
/** A tag that no more have says what somebody does. */
const RARE = 12;

/** What people want, in words: what they look for, and what they need. */
export type Wants = {
  pairs(): Iterable<readonly [number, number]>;
  of(row: number): readonly Said[];
  /** What a stakeholder does: what it brings, and what it offers. */
  tradeOf(row: number): readonly Said[];
  /** How many have each tag, by its row. */
  tagCounts: ReadonlyMap<number, number>;
};

/** The same trade and the same want: at the same place, or wherever the trade is said in the same words. */
export function coopetitions(ground: Ground, wants: Wants): Synergy[] {
  const found = new Map<string, Synergy[]>();
  for (const [one, other] of wants.pairs()) {
    const key = `${one} ${other}`;
    if (!found.has(key)) found.set(key, coopetition(ground, wants, one, other));
  }
  return [...found.values()].flat();
}

function coopetition(ground: Ground, wants: Wants, one: number, other: number): Synergy[] {
  if (ground.isLinked(one, other)) return [];
  const want = alikeIn(wants.of(one), wants.of(other));
  if (want.length === 0) return [];
  const trades = alikeIn(wants.tradeOf(one), wants.tradeOf(other));
  const near = ground.nearness(ground.placeOf(one), ground.placeOf(other));
  const kin = trades.length > 0 ? [] : kinship(ground, wants, [one, other], near === 'same');
  if (near === 'apart' || trades.length + kin.length === 0) return [];
  return [
    synergyOf({
      ...{ kind: 'COOPETITION', one: ground.party(one), other: ground.party(other) },
      ...{ trades: [...trades, ...kin].slice(0, TOLD), wants: want.slice(0, TOLD) },
      missions: sharedMissions(ground, one, other),
      place: near === 'same' ? placeOf(ground, one) : undefined,
      factors: [
        {
          kind: 'FIT',
          value: (trades.length > 0 ? 1 : WEAKER) * (1 - 1 / (1 + trades.length + kin.length + want.length)),
        },
        ...aroundOf(ground, one, other),
      ],
    }),
  ];
}

/** The texts of one that say what one of the other says, each once. */
const alikeIn = (ones: readonly Said[], others: readonly Said[]): string[] => [
  ...new Map(
    ones
      .filter(({ words }) => others.some((each) => likeness(words, each.words) > LEAST_LIKE))
      .map(({ text, words }) => [[...words].sort().join(' '), text]),
  ).values(),
];

/** Tags that both have, for two of one sector: any of them at one place, beyond it those that few have. */
function kinship(
  ground: Ground,
  { tagCounts }: Wants,
  [one, other]: readonly [number, number],
  isOnePlace: boolean,
): string[] {
  const { groups, nodes } = ground.task.snapshot;
  if (nodes.sector[one] !== nodes.sector[other]) return [];
  const { tagged, tags } = groups;
  const of = (row: number) => [...tagged.rows.subarray(tagged.starts[row], tagged.starts[row + 1])];
  const others = new Set(of(other));
  return of(one).flatMap((tag) =>
    others.has(tag) && (isOnePlace || (tagCounts.get(tag) ?? 0) <= RARE) ? (tags[tag] ?? []) : [],
  );
}

export function wantsOf(ground: Ground): Wants {
  const { market, offered } = ground.task;
  const wants = new Map([...ground.people].map(([row, { seeks }]) => [row, [...seeks]]));
  const trades = new Map([...ground.people].map(([row, { brings }]) => [row, [...brings]]));
  const say = (of: Map<number, Said[]>, row: number, text: string | null | undefined) => {
    const words = wordsOf(text);
    if (text && words.size > 0) of.get(row)?.push({ text, words });
  };
  for (const { by, name } of market.needs) say(wants, ground.row(by.id), name);
  const named = new Map(offered.map(({ id, name }) => [id, name]));
  for (const { id, by } of market.offers) say(trades, ground.row(by.id), named.get(id));
  return {
    of: (row) => wants.get(row) ?? [],
    tradeOf: (row) => trades.get(row) ?? [],
    pairs: () => pairsByWord(wants),
    tagCounts: tagCountsIn(ground),
  };
}

/** Every two who want something in the same words, unless many do. */
function* pairsByWord(wants: ReadonlyMap<number, readonly Said[]>): Generator<readonly [number, number]> {
  const by = new Map<string, Set<number>>();
  for (const [row, said] of wants)
    for (const { words } of said)
      for (const word of words) by.set(word, (by.get(word) ?? new Set<number>()).add(row));
  for (const rows of by.values()) {
    if (rows.size > TOO_COMMON) continue;
    const sorted = [...rows].sort((a, b) => a - b);
    for (const [place, one] of sorted.entries())
      for (const other of sorted.slice(place + 1)) yield [one, other];
  }
}

function tagCountsIn({ task }: Ground): Map<number, number> {
  const counts = new Map<number, number>();
  for (const tag of task.snapshot.groups.tagged.rows) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}
