// Prints what the lists of influence cost, and PageRank and Louvain beside igraph where python3 has it: see README.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { communities } from '../server/influence/communities.ts';
import { findInfluence } from '../server/influence/find-influence.ts';
import { groundOf } from '../server/influence/ground.ts';
import { ambassadors, brokers, coreAndEdge, salient } from '../server/influence/stand-out.ts';
import { NO_FIRST_DAY, NO_LAST_DAY } from '../server/kind/holds.ts';
import { belonging, listed, noGroups } from '../server/map/groups.ts';
import { makeSnapshot } from '../server/map/snapshot.ts';
import { louvain, modularity } from '../server/structure/louvain.ts';
import { pageRank } from '../server/structure/page-rank.ts';
import { seededRandom } from '../server/structure/random.ts';

/** As ecosystems are: circles of forty, some hubs that a third of all links end at, a few links anywhere; one in five in a community. */
function madeUp(count: number, links: number) {
  const random = seededRandom(count);
  const pick = (most: number) => Math.floor(random() * most);
  const zeros = (length: number) => new Uint8Array(length);
  const source = Uint32Array.from({ length: links }, () => pick(count));
  const target = source.map((row) => {
    const draw = random();
    if (draw < 0.6) return (row - (row % 40) + pick(40)) % count;
    return draw < 0.95 ? pick(count / 25) : pick(count);
  });
  const groups = count / 200;
  const belongings = Array.from({ length: count / 5 }, () => pick(count)).map((row) =>
    belonging(row, Math.floor(row / 40) % groups),
  );
  return makeSnapshot({
    ...{ ecosystem: { id: 'bbbbbbbb', slug: 'bench' }, revision: 1, places: [] },
    nodes: {
      number: Uint32Array.from({ length: count }, (_, row) => row + 1),
      ...{ kind: zeros(count), sector: zeros(count), visibility: zeros(count), pinned: zeros(count) },
      ...{ status: zeros(count).fill(1), place: new Uint16Array(count) },
      name: Array.from({ length: count }, (_, row) => `Actor ${row}`),
      ...{ nameFr: Array(count).fill(''), hashtag: Array(count).fill('') },
      ...{ x: new Float32Array(count), y: new Float32Array(count) },
    },
    links: {
      number: Uint32Array.from({ length: links }, (_, row) => row + 1),
      ...{ source, target, visibility: zeros(links) },
      ...{ type: Uint8Array.from({ length: links }, () => pick(2)), direction: zeros(links) },
      ...{ strength: Uint8Array.from({ length: links }, () => 1 + pick(5)), status: zeros(links).fill(1) },
      ...{ since: new Uint32Array(links).fill(NO_FIRST_DAY) },
      ...{ until: new Uint32Array(links).fill(NO_LAST_DAY) },
    },
    linkTypes: ['COLLABORATES_WITH', 'DEPENDS_ON'].map((key) => ({
      ...{ key, label: key, labelFr: null, own: false },
    })),
    groups: {
      ...noGroups(count),
      communities: Array.from({ length: groups }, (_, row) => ({
        ...{ id: `bbbbbbbb-co${row + 1}`, kind: 'PRACTICE', name: `Community ${row}`, nameFr: null },
      })),
      members: listed(belongings, count),
    },
  });
}

function measured<A>(name: string, work: () => A, told: (result: A) => string = () => ''): A {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  console.log(`  ${name.padEnd(34)} ${((user + system) / 1e6).toFixed(2).padStart(6)} s  ${told(result)}`);
  return result;
}

const IGRAPH = `
import igraph, sys, time
rows = [line.split() for line in open(sys.argv[1])]
graph = igraph.Graph(n=int(sys.argv[2]), edges=[(int(a), int(b)) for a, b, _ in rows])
graph.es['weight'] = [float(w) for _, _, w in rows]
for name, work, told in [
  ('igraph: Louvain', lambda: graph.community_multilevel(weights='weight'), lambda found: f'{len(found)} groups, modularity {found.modularity:.4f}'),
  ('igraph: PageRank', lambda: graph.pagerank(weights='weight'), lambda found: ''),
]:
  before = time.process_time()
  found = work()
  print(f'  {name:<34} {time.process_time() - before:6.2f} s  {told(found)}')
`;

function besideIgraph(graph: ReturnType<typeof groundOf>['graph']): void {
  const { count, start, neighbour, weight } = graph;
  measured(
    'ours: Louvain',
    () => louvain(graph),
    (found) => `${found.count} groups, modularity ${modularity(graph, found).toFixed(4)}`,
  );
  measured('ours: PageRank', () => pageRank({ count, start, target: neighbour, weight }));
  const folder = mkdtempSync(join(tmpdir(), 'influence-'));
  const rows: string[] = [];
  for (let node = 0; node < count; node++)
    for (let row = start[node] as number; row < (start[node + 1] as number); row++)
      if ((neighbour[row] as number) > node) rows.push(`${node} ${neighbour[row]} ${weight[row]}`);
  writeFileSync(join(folder, 'ties'), rows.join('\n'));
  try {
    console.log(
      execFileSync('python3', ['-c', IGRAPH, join(folder, 'ties'), String(count)], {
        ...{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
      }).trimEnd(),
    );
  } catch {
    console.log('  igraph is not there: pip install igraph');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const count of [10_000, 100_000]) {
  console.log(`${count.toLocaleString('en')} stakeholders, ${(3 * count).toLocaleString('en')} links (CPU)`);
  const task = { snapshot: madeUp(count, 3 * count), today: '2026-11-30', isForMembers: true };
  besideIgraph(groundOf(task).graph);
  const ground = measured('ties, groups and communities', () => groundOf(task));
  for (const [name, list] of Object.entries({ ambassadors, brokers, salient, coreAndEdge, communities }))
    measured(
      name,
      () => list(ground),
      ({ length }) => `${length} told`,
    );
  measured('all of it', () => findInfluence(task));
}
