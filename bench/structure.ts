// Prints what the structural measures cost: see README.md.
import Graph from 'graphology';
import { betweenness } from '../server/structure/betweenness.ts';
import { bridges } from '../server/structure/bridges.ts';
import { brokerage } from '../server/structure/brokerage.ts';
import { connectedComponents } from '../server/structure/components.ts';
import { cutPoints } from '../server/structure/cut-points.ts';
import { bothWays, graphFromPairs } from '../server/structure/graph.ts';
import { groupsFromPartition, type Partition } from '../server/structure/groups.ts';
import { insularity } from '../server/structure/insularity.ts';
import { seededRandom } from '../server/structure/random.ts';
import { structuralHoles } from '../server/structure/structural-holes.ts';

const GROUPS = 12;
const PIVOTS = 256;

/** As ecosystems are: circles of a few dozen, some hubs that a third of all links end at, a few links anywhere. */
function madeUp(nodes: number, links: number): { from: number[]; to: number[] } {
  const random = seededRandom(nodes);
  const pick = (count: number) => Math.floor(random() * count);
  const from = Array.from({ length: links }, () => pick(nodes));
  const to = from.map((node) => {
    const draw = random();
    if (draw < 0.6) return (node - (node % 40) + pick(40)) % nodes;
    return draw < 0.95 ? pick(nodes / 25) : pick(nodes);
  });
  return { from, to };
}

function cpu<T>(work: () => T): { seconds: number; result: T } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, result };
}

function repeat(times: number, work: () => unknown): void {
  for (let time = 0; time < times; time++) work();
}

function line(name: string, seconds: number, note = ''): void {
  console.log(`  ${name.padEnd(44)} ${seconds.toFixed(3).padStart(8)} s  ${note}`);
}

/** What a plain program on a graph library does for the same: a walk that only counts components. */
function componentsOfGraphology(graph: Graph): number {
  const met = new Set<string>();
  let found = 0;
  graph.forEachNode((first) => {
    if (met.has(first)) return;
    found++;
    const stack = [first];
    met.add(first);
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      graph.forEachNeighbor(node, (end) => {
        if (met.has(end)) return;
        met.add(end);
        stack.push(end);
      });
    }
  });
  return found;
}

function run(nodes: number, links: number): void {
  console.log(
    `${nodes.toLocaleString('en')} nodes, ${links.toLocaleString('en')} links (CPU seconds, first run)`,
  );
  const { from, to } = madeUp(nodes, links);
  const { seconds: built, result: graph } = cpu(() => graphFromPairs(nodes, from, to));
  line('graph from pairs', built);

  const theirs = cpu(() => {
    const other = new Graph({ type: 'undirected' });
    for (let node = 0; node < nodes; node++) other.addNode(String(node));
    from.forEach((node, index) => {
      if (node !== to[index]) other.mergeEdge(String(node), String(to[index]));
    });
    return other;
  });
  line('  the same in graphology', theirs.seconds, `ours is ${(built / theirs.seconds).toFixed(3)} of it`);

  const parts = cpu(() => connectedComponents(graph));
  line('connected components', parts.seconds, `${parts.result.count} found`);
  const plain = cpu(() => componentsOfGraphology(theirs.result));
  const ratio = (parts.seconds / plain.seconds).toFixed(3);
  line('  the same on graphology', plain.seconds, `${plain.result} found; ours is ${ratio} of it`);

  const cuts = cpu(() => cutPoints(graph));
  line('articulation points, with damage', cuts.seconds, `${cuts.result.length} found`);
  // Removing each and counting takes at least the components once for every node: a few times, then reckoned.
  const each = (cpu(() => repeat(20, () => connectedComponents(graph))).seconds / 20) * nodes;
  line('  by removing each, reckoned', each, `ours is ${(cuts.seconds / each).toExponential(1)} of it`);
  const ties = cpu(() => bridges(graph));
  line('bridges, with damage', ties.seconds, `${ties.result.length} found`);
  line('constraint and effective size', cpu(() => structuralHoles(graph)).seconds);

  const groups: Partition = {
    count: GROUPS,
    of: Uint32Array.from({ length: nodes }, (_, i) => Math.floor(i / 40) % GROUPS),
  };
  line(`brokerage, ${GROUPS} groups`, cpu(() => brokerage(bothWays(graph), groups)).seconds);
  const insular = cpu(() => insularity(graph, groupsFromPartition(groups)));
  line(`E-I index, ${GROUPS} groups, 999 permutations`, insular.seconds);

  const sampled = cpu(() => betweenness(graph, { pivots: PIVOTS }));
  line(`betweenness, ${PIVOTS} pivots`, sampled.seconds);
  if (nodes > 10_000) return;
  const exact = cpu(() => betweenness(graph));
  const top = (values: Float64Array) =>
    [...values.keys()].sort((a, b) => (values[b] as number) - (values[a] as number)).slice(0, 100);
  const known = new Set(top(exact.result));
  const hits = top(sampled.result).filter((node) => known.has(node)).length;
  const share = (sampled.seconds / exact.seconds).toFixed(3);
  line('betweenness, exact', exact.seconds, `sampled is ${share} of it and finds ${hits} of the highest 100`);
}

run(10_000, 30_000);
run(100_000, 300_000);
