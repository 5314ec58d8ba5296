/**
 * The first minute after a cold start (the JVM and the server just begun, the store not in memory): when the map, the findings
 * and the first link are there for somebody who comes at once, how long small questions wait meanwhile, and the most memory
 * that the server took. Started twice: the first start builds the client, the second finds it.
 *
 *   node bench/first-minute.ts [elements] [folder]      10,000 stakeholders, three links for each, unless told; `folder` keeps
 *                                                       the data for another run; Linux only (reads /proc)
 */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ECOSYSTEM } from './database.ts';
import { seedGaps } from './seed-gaps.ts';
import { root, seedFolder, serve } from './served.ts';

const elements = Number(process.argv[2] ?? 10_000);
const dataDir = process.argv[3] ?? mkdtempSync(join(tmpdir(), 'maillage-bench-'));
/** How long a start is watched, in milliseconds: what goes on in the background counts too. */
const WATCHED = 60_000;
/** When somebody who looks at the map makes the first link, and how often somebody asks something small. Milliseconds. */
const FIRST_LINK = 1_000;
const SMALL = 250;

const FINDINGS = `query { findings(ecosystem: "bench", first: 50) {
  isCurrent totalCount counts { count severity kind { key } } elements { id count } nodes { key } } }`;
const LINK = `mutation ($input: CreateInterdependencyInput!) { createInterdependency(input: $input) { revision } }`;
const SMALL_ONE = '{ ecosystem(slug: "bench") { revision } }';

const milliseconds = (time: number): string => `${Math.round(time)} ms`;

try {
  if (!existsSync(join(dataDir, 'neo4j'))) {
    await seedFolder(dataDir, elements, (driver) =>
      seedGaps(driver, { ecosystem: ECOSYSTEM, elements, after: elements * 5 }),
    );
  }
  for (const title of ['First start, building the client', 'Second start']) {
    if (title.startsWith('First')) rmSync(join(root, 'dist/client/.sources'), { force: true });
    await minute(title);
  }
} finally {
  if (!process.argv[3]) rmSync(dataDir, { recursive: true, force: true });
}

async function minute(title: string): Promise<void> {
  forgetPages();
  const { child, url, stop } = await serve(dataDir);
  try {
    console.log(`\n${title} (load average ${loadavg()[0]?.toFixed(1)})`);
    await watched(url);
    console.log(`  memory of the server: ${memoryOf(child.pid ?? 0)}`);
  } finally {
    await stop();
  }
}

async function watched(url: string): Promise<void> {
  const begun = performance.now();
  const small: number[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      small.push((await answered(url, SMALL_ONE)).took);
      await pause(SMALL);
    }
  })();
  const [map, findings, link] = await Promise.all([
    mapOf(url),
    findingsOf(url),
    pause(FIRST_LINK).then(() => firstLink(url)),
  ]);
  console.log(`  map ${map}\n  findings ${findings}\n  first link ${link}`);
  await pause(Math.max(0, WATCHED - (performance.now() - begun)));
  isOver = true;
  await asking;
  const sorted = small.sort((one, other) => one - other);
  console.log(
    `  a small question: p50 ${milliseconds(sorted[sorted.length >> 1] ?? 0)}, longest ${milliseconds(sorted.at(-1) ?? 0)}`,
  );
}

async function mapOf(url: string): Promise<string> {
  const from = performance.now();
  const response = await fetch(`${url}/api/ecosystems/bench/map`, { headers: { 'accept-encoding': 'br' } });
  const bytes = (await response.arrayBuffer()).byteLength;
  return `${response.status} after ${milliseconds(performance.now() - from)} (${Math.round(bytes / 1024)} kB)`;
}

/** Asked once as the page does, and again until what is found is of now. */
async function findingsOf(url: string): Promise<string> {
  const from = performance.now();
  const said: string[] = [];
  for (;;) {
    const { data, errors } = await answered(url, FINDINGS);
    const after = milliseconds(performance.now() - from);
    if (data)
      said.push(
        `${data.findings.totalCount} ${data.findings.isCurrent ? '' : '(not of now) '}after ${after}`,
      );
    if (data?.findings.isCurrent)
      return said.filter((_each, at) => at === 0 || at === said.length - 1).join(', ');
    if (errors) said.push(`${errors[0]?.extensions?.code} after ${after}`);
    if (performance.now() - from > 3 * WATCHED) return said.join(', ');
    await pause(1_000);
  }
}

async function firstLink(url: string): Promise<string> {
  const id = () => `${ECOSYSTEM}-s${1 + Math.floor(Math.random() * elements)}`;
  const said: string[] = [];
  for (let made = 0; made < 3; made++) {
    const input = { from: id(), to: id(), type: 'FUNDS', strength: 3 };
    const { errors, took } = await answered(url, LINK, { input });
    said.push(errors ? `${errors[0]?.extensions?.code} after ${milliseconds(took)}` : milliseconds(took));
  }
  return `${said[0]}, the next ${said.slice(1).join(', ')}`;
}

type Answer = {
  // biome-ignore lint/suspicious/noExplicitAny: each question knows the shape that it asked for.
  data?: any;
  errors?: { extensions?: { code?: string } }[];
};

async function answered(
  url: string,
  query: string,
  variables: object = {},
): Promise<Answer & { took: number }> {
  const from = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'graphql-preflight': '1' },
    body: JSON.stringify({ query, variables }),
  });
  return { ...((await response.json()) as Answer), took: performance.now() - from };
}

/** What is read from now on comes from the disk. */
function forgetPages(): void {
  for (const file of globSync('neo4j/data/**/*', { cwd: dataDir })) {
    const path = join(dataDir, file);
    if (!statSync(path).isFile()) continue;
    execFileSync('dd', [`if=${path}`, 'iflag=nocache', 'count=0'], { stdio: 'ignore' });
  }
}

/** What it has now, and the most that it had. */
function memoryOf(pid: number): string {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return `${of('VmRSS')} MB, ${of('VmHWM')} MB at most`;
}
