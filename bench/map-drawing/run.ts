// Prints what drawing the map costs: see README.md.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { decodeMap } from '../../client/map/decode.ts';
import type { MapData } from '../../client/map/map-data.ts';
import { report, SLUG } from '../database.ts';
import { seedFolder, serve } from '../served.ts';
import { type Figures, hovers, measure, refreshes } from './measure.ts';
import { serveUsual } from './usual.ts';

const [elements = 10_000, rounds = 3] = process.argv.slice(2, 4).map(Number);
const dataDir = process.argv[4] ?? (await mkdtemp(join(tmpdir(), 'maillage-bench-')));

/** The window of a desk, and what the application leaves of it to its map. */
const WINDOW = { width: 1440, height: 900 };
const MAP_ALONE = { width: 1040, height: 850 };
/** A map of 100,000 elements is laid out for minutes, once. */
const LAID_OUT = 1_000_000;

const main = async () => {
  if (!existsSync(join(dataDir, 'neo4j'))) await seedFolder(dataDir, elements);
  const served = await serve(dataDir);
  const data = await laidOut(`${served.url}/api/ecosystems/${SLUG}/map`);
  const usual = await serveUsual(data);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  const app = `${served.url}/${SLUG}`;
  const runs: Record<'groups' | 'open' | 'usual', Figures[]> = { groups: [], open: [], usual: [] };
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [way, address, size, hovering] of [
        ['groups', app, WINDOW, hovers],
        ['open', `${app}?open=all`, WINDOW, hovers],
        ['usual', usual.url, MAP_ALONE, refreshes],
      ] as const) {
        const figures = await measure(browser, address, size, hovering);
        runs[way].push(figures);
        report(`Round ${round + 1}, ${way}: ${JSON.stringify(figures)}`);
      }
    }
  } finally {
    await browser.close();
    await usual.close();
    await served.stop();
    if (!process.argv[4]) await rm(dataDir, { recursive: true });
  }
  const { nodeCount, linkCount } = data;
  const load = loadavg()[0]?.toFixed(1);
  console.log(`${nodeCount} elements, ${linkCount} links (median of ${rounds}, load ${load})`);
  print(middle(runs.groups), middle(runs.open), middle(runs.usual));
};

const laidOut = async (address: string): Promise<MapData> => {
  for (const from = performance.now(); performance.now() - from < LAID_OUT; await pause(1_000)) {
    const answer = await fetch(address);
    if (!answer.ok) continue;
    const data = decodeMap(await answer.arrayBuffer());
    if (data.header.layout === 'settled') return data;
  }
  throw new Error('the map is not laid out');
};

const middle = (runs: Figures[]): Figures => {
  const keys = Object.keys(runs[0] ?? {}) as (keyof Figures)[];
  const of = (key: keyof Figures) =>
    runs.map((run) => run[key]).sort((one, other) => one - other)[runs.length >> 1] as number;
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Figures;
};

const print = (groups: Figures, open: Figures, usual: Figures) => {
  const row = (what: string, cells: readonly string[]) =>
    console.log(what.padEnd(44) + cells.map((each) => each.padStart(11)).join(''));
  const line = (what: string, key: keyof Figures, unit = 'ms') => {
    const cells = [groups, open, usual].map((each) => each[key].toFixed(each[key] < 10 ? 2 : 0));
    row(`${what}, ${unit}`, [...cells, (open[key] / usual[key]).toFixed(3)]);
  };
  row('', ['groups', 'all open', 'JSON', 'open/JSON']);
  line('fetch to drawn, main thread', 'open');
  line('  longest task', 'longest');
  line('one hover, or one refresh()', 'hover');
  line('heap', 'heap', 'MB');
  line('five ticks of the wheel, by the clock', 'wheel');
  line('  CPU of the process that paints', 'painting');
  line('  JavaScript of a frame', 'script');
  line('  longest task', 'longestTurning');
};

await main();
