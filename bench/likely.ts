// Prints how well likely links are told on known networks and what they cost: see README.md.
import { graphFromPairs } from '../server/structure/graph.ts';
import { seededRandom } from '../server/structure/random.ts';
import { resourceAllocation } from '../server/structure/resource-allocation.ts';
import { readOracle } from '../tests/oracles/oracles.ts';

const ROUNDS = 50;
const TOP = 20;

type Pairs = [number, number][];
const graphOf = (count: number, pairs: Pairs) =>
  graphFromPairs(
    count,
    pairs.map(([one]) => one),
    pairs.map(([, other]) => other),
  );

/** A tenth of the links hidden: area under the curve against 10,000 pairs without a link, and how many of the first 20 were hidden ones. */
function hideAndSeek(count: number, pairs: Pairs) {
  const random = seededRandom(11);
  const tied = new Set(pairs.map(([one, other]) => one * count + other));
  const sums = { rounds: 0, area: 0, top: 0, shares: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const hidden = pairs.filter(() => random() < 0.1);
    if (hidden.length === 0) continue;
    const gone = new Set(hidden);
    const found = resourceAllocation(
      graphOf(
        count,
        pairs.filter((pair) => !gone.has(pair)),
      ),
      { most: count * count },
    );
    const index = new Map(found.map((tie) => [tie.one * count + tie.other, tie.index]));
    const keys = new Set(hidden.map(([one, other]) => one * count + other));
    let won = 0;
    sums.rounds += 1;
    for (let draw = 0; draw < 10_000; draw++) {
      const [one, other] = hidden[Math.floor(random() * hidden.length)] as [number, number];
      let against = 0;
      do against = Math.floor(random() * count * count);
      while (against % count <= Math.floor(against / count) || tied.has(against));
      const [mine, theirs] = [index.get(one * count + other) ?? 0, index.get(against) ?? 0];
      won += mine > theirs ? 1 : mine === theirs ? 0.5 : 0;
    }
    sums.area += won / 10_000;
    sums.top += found.slice(0, TOP).filter((tie) => keys.has(tie.one * count + tie.other)).length / TOP;
    sums.shares += [...keys].filter((key) => index.has(key)).length / keys.size;
  }
  const { rounds, area, top, shares } = sums;
  return { area: area / rounds, top: top / rounds, shares: shares / rounds };
}

for (const which of ['lesmis', 'florentine'] as const) {
  const { names, graph } = readOracle(which);
  const pairs: Pairs = [];
  for (let one = 0; one < graph.count; one++)
    for (const other of graph.neighbour.subarray(graph.start[one], graph.start[one + 1]))
      if (one < other) pairs.push([one, other]);
  const { area, top, shares } = hideAndSeek(names.length, pairs);
  console.log(
    `${which.padEnd(12)} area ${area.toFixed(3)}  of the first ${TOP} ${(top * 100).toFixed(0)} %  hidden links with a partner in common ${(shares * 100).toFixed(0)} %`,
  );
}

/** As ecosystems are: circles of a few dozen, and hubs that a third of all links end at. */
function madeUp(nodes: number, links: number): Pairs {
  const random = seededRandom(nodes);
  const pick = (count: number) => Math.floor(random() * count);
  return Array.from({ length: links }, () => {
    const from = pick(nodes);
    const draw = random();
    if (draw < 0.6) return [from, (from - (from % 40) + pick(40)) % nodes];
    return [from, draw < 0.95 ? pick(nodes / 25) : pick(nodes)];
  });
}

for (const [nodes, links] of [
  [10_000, 30_000],
  [100_000, 300_000],
] as const) {
  const graph = graphOf(nodes, madeUp(nodes, links));
  const before = process.cpuUsage();
  resourceAllocation(graph, { most: 200 });
  const { user, system } = process.cpuUsage(before);
  console.log(`${nodes} nodes, ${links} links: ${((user + system) / 1e6).toFixed(2)} s of CPU`);
}
