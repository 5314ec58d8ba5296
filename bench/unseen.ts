// Prints how an estimate of the unseen fares on simulated snowballs, and what the reading costs: see README.md.
import { seededRandom } from '../server/structure/random.ts';
import { interviews } from '../server/unseen/asked.ts';
import { unseen } from '../server/unseen/estimate.ts';
import { incidenceOf, type Mention } from '../server/unseen/incidence.ts';
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
  const { user, system } = process.cpuUsage(before);
  console.log(
    `  ${people} stakeholders: the whole reading, without the database, ${((user + system) / 1e6).toFixed(2)} s CPU`,
  );
}
