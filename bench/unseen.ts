// Prints how an estimate of the unseen fares on simulated snowballs, who of the hidden surfaces on networks of real
// emergencies, and what the reading costs: see README.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKumuSheets } from '../server/exchange/kumu/kumu.ts';
import { seededRandom } from '../server/structure/random.ts';
import { interviews } from '../server/unseen/asked.ts';
import { unseen } from '../server/unseen/estimate.ts';
import { hazeIn } from '../server/unseen/haze.ts';
import { incidenceOf, type Mention } from '../server/unseen/incidence.ts';
import { progressOf } from '../server/unseen/progress.ts';
import type { Around, UnseenFacts } from '../server/unseen/read-unseen.ts';
import { stoppingRule } from '../server/unseen/stopping.ts';
import { toReach } from '../server/unseen/to-reach.ts';
import { unseenIn } from '../server/unseen/unseen.ts';

const ACTORS = 1_000;
const COMMUNITIES = 25;
const RUNS = Number(process.argv[2] ?? 500);
const LISTS = [20, 80, 320];
/** Names that one person gives, and how many of ten are of its own community. */
const NAMED = { least: 3, most: 12, within: 8 };

type Random = () => number;

/** Whom everybody knows: a few by many, most by few; of their own community mostly. */
function acquaintances(random: Random): number[][] {
  const fame = Array.from({ length: ACTORS }, () => 1 / (0.02 + random()));
  const members = Array.from({ length: COMMUNITIES }, (_, community) =>
    Array.from({ length: ACTORS / COMMUNITIES }, (_unused, n) => community + n * COMMUNITIES),
  );
  const everybody = Array.from({ length: ACTORS }, (_, n) => n);
  const [among, anywhere] = [members.map((some) => drawn(some, fame)), drawn(everybody, fame)];
  return everybody.map((actor) => {
    const known = new Set<number>();
    while (known.size < 25) {
      const from = random() * 10 < NAMED.within ? among[actor % COMMUNITIES] : anywhere;
      const other = from?.(random()) ?? 0;
      if (other !== actor) known.add(other);
    }
    return [...known];
  });
}

/** Draws one of them, those of more weight more often. */
function drawn(some: readonly number[], weight: readonly number[]): (draw: number) => number {
  const sums: number[] = [];
  for (const each of some) sums.push((sums.at(-1) ?? 0) + (weight[each] ?? 0));
  return (draw) => some[sums.findIndex((sum) => sum >= draw * (sums.at(-1) ?? 0))] ?? 0;
}

/** Five to start with; then whoever was named and not asked, in the order in which they were named. */
function snowball(random: Random, lists: number) {
  const known = acquaintances(random);
  const waiting = Array.from({ length: 5 }, () => Math.floor(random() * ACTORS));
  const asked = new Set<number>();
  const mentions: Mention[] = [];
  const list = () => {
    const who = waiting.find((each) => !asked.has(each)) ?? Math.floor(random() * ACTORS);
    asked.add(who);
    const many = NAMED.least + Math.floor(random() * (NAMED.most - NAMED.least));
    const names = [...(known[who] ?? [])].sort(() => random() - 0.5).slice(0, many);
    waiting.push(...names);
    return names.map((nominee) => ({ nominator: String(who), mission: undefined, nominee: String(nominee) }));
  };
  while (asked.size < lists) mentions.push(...list());
  const named = new Set(mentions.map(({ nominee }) => nominee));
  const next = list();
  return { mentions, newInNext: next.filter(({ nominee }) => !named.has(nominee)).length / next.length };
}

console.log(`${RUNS} snowballs over ${ACTORS} actors in ${COMMUNITIES} communities`);
let held = 0;
let ran = 0;
for (const lists of LISTS) {
  let [holds, within, bias, told, came] = [0, 0, 0, 0, 0];
  for (let run = 0; run < RUNS; run++) {
    const { mentions, newInNext } = snowball(seededRandom(1 + run * 997 + lists), lists);
    const { estimate, newNameRate } = unseen(incidenceOf(mentions));
    const { low, high } = estimate?.interval ?? { low: 0, high: ACTORS };
    if (low <= ACTORS) holds += 1;
    if (low <= ACTORS && ACTORS <= high) within += 1;
    bias += (estimate?.total ?? 0) / ACTORS - 1;
    told += newNameRate;
    came += newInNext;
  }
  held += holds;
  ran += RUNS;
  const percent = (part: number) => `${((100 * part) / RUNS).toFixed(1)} %`.padStart(7);
  console.log(
    `  ${String(lists).padStart(3)} lists: lower end holds ${percent(holds)}, interval holds ${percent(within)}, bias ${percent(bias)}, ` +
      `new names told ${(told / RUNS).toFixed(3)} and came ${(came / RUNS).toFixed(3)}`,
  );
}
console.log(`  lower end held in ${((100 * held) / ran).toFixed(1)} % of all runs`);
if (held / ran < 0.98) process.exitCode = 1;

/** The ties of an emergency, among organisations numbered from 1. */
function emergency(name: string): { count: number; ties: [number, number][] } {
  const sheet = (file: string) => readFileSync(join(import.meta.dirname, '../fixtures', name, file));
  const read = readKumuSheets({ elements: sheet('elements.csv'), connections: sheet('connections.csv') });
  if (!('plan' in read)) throw new Error(`${name} cannot be read`);
  const people = read.plan.elements.filter(({ kind }) => kind !== 'MISSION');
  const number = new Map(people.map(({ key }, at) => [key, at + 1]));
  const ties = read.plan.links.flatMap(({ from, to }): [number, number][] => {
    const [one, other] = [number.get(from), number.get(to)];
    return one && other ? [[one, other]] : [];
  });
  return { count: people.length, ties };
}

/** A fifth hidden, the ties of the others taken for their answers: who of the hidden is in the list, and how many others named the first ten. */
function surfacing({ count, ties }: ReturnType<typeof emergency>, random: Random) {
  const hidden = new Set<number>();
  while (hidden.size < Math.round(count / 5)) hidden.add(1 + Math.floor(random() * count));
  const facts: UnseenFacts = {
    people: new Map(
      Array.from({ length: count }, (_, at) => at + 1).map((number) => [
        number,
        { number, id: `s${number}`, name: '', kind: 'INSTITUTION', isReached: !hidden.has(number) },
      ]),
    ),
    nominations: ties
      .flatMap(([one, other]) => [[one, other] as const, [other, one] as const])
      .filter(([nominator, nominee]) => !hidden.has(nominator) && nominee !== nominator)
      .map(([nominator, nominee]) => ({ nominator, nominee, day: '2026-01-01' })),
    ...{ missions: [], places: [] },
  };
  const list = toReach(facts, { links: [], communities: [], roles: [] }, {});
  const degree = (number: number) => ties.filter((tie) => tie.includes(number)).length;
  const ranked = [...hidden].sort((one, other) => degree(other) - degree(one)).slice(0, 10);
  const ranks = ranked
    .map((number) => 1 + list.findIndex(({ who }) => who.number === number))
    .filter(Boolean);
  const { estimate } = unseenIn(facts, {});
  return { share: list.length / hidden.size, ranks, total: estimate?.interval.low ?? 0, count };
}

const SPLITS = 200;
for (const name of ['texas', 'cheyenne', 'mt-st-helens']) {
  const network = emergency(name);
  let [share, rank, ranked, held] = [0, 0, 0, 0];
  for (let split = 0; split < SPLITS; split++) {
    const found = surfacing(network, seededRandom(split + 1));
    share += found.share / SPLITS;
    rank += found.ranks.reduce((sum, each) => sum + each, 0);
    ranked += found.ranks.length;
    if (found.total <= found.count) held += 1;
  }
  console.log(
    `  ${name.padEnd(12)} ${network.count} organisations, a fifth hidden: ${(100 * share).toFixed(0)} % of them surface, the ten with most ties at rank ${(rank / ranked).toFixed(1)} on average, lower end held in ${((100 * held) / SPLITS).toFixed(0)} %`,
  );
}

/** A made-up ecosystem. */
function madeUp(people: number): { facts: UnseenFacts; around: Around } {
  const random = seededRandom(people);
  const pick = () => 1 + Math.floor(random() * people);
  const of = (many: number) => Array.from({ length: many }, (_, n) => n + 1);
  const facts: UnseenFacts = {
    people: new Map(
      of(people).map((number) => [
        number,
        { number, id: `s${number}`, name: `Name ${number}`, kind: 'INSTITUTION', isReached: number % 5 > 0 },
      ]),
    ),
    nominations: of(people * 3).map((n) => ({
      ...{ nominator: pick(), nominee: pick(), mission: people + (n % 50), day: '2026-01-01' },
    })),
    missions: of(50).map((n) => ({
      ...{ number: people + n - 1, id: `m${n}`, hashtag: `m${n}`, name: `M ${n}`, isUnderWay: true },
    })),
    places: [],
  };
  const around: Around = {
    links: of(people * 3).map(() => ({ from: pick(), to: pick(), isRivalry: false })),
    communities: of(40).map((n) => ({ id: `c${n}`, name: `C ${n}`, members: of(200).map(pick) })),
    roles: of(200).map((n) => ({
      ...{ id: `r${n}`, kind: 'FUNDER', minimum: 2, mission: people + (n % 50), holders: [pick()] },
    })),
  };
  return { facts, around };
}

for (const people of [1_000, 10_000]) {
  const { facts, around } = madeUp(people);
  const before = process.cpuUsage();
  const found = unseenIn(facts, {});
  stoppingRule(found, facts, around);
  interviews(facts, around, 20);
  toReach(facts, around, {});
  hazeIn(facts, around);
  progressOf(facts, { reached: [], seats: [] }, {}, '2027-12-31');
  const { user, system } = process.cpuUsage(before);
  console.log(
    `  ${people} stakeholders: the whole reading, without the database, ${((user + system) / 1e6).toFixed(2)} s CPU`,
  );
}
