// Prints what drawing the map costs: see README.md.
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { encodeMap, madeUp } from '../../tests/client/support/encode-map.ts';

const [nodeCount = 10_000, linkCount = 30_000, rounds = 3] = process.argv.slice(2).map(Number);
const TIMES = 10;

const main = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'map-drawing-'));
  await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022' },
  });
  const { nodes, links } = madeUp(nodeCount, linkCount);
  const made: Record<string, [string, Buffer]> = {
    '/map.bin': ['application/vnd.maillage.map', Buffer.from(encodeMap(nodes, links))],
    '/map.json': ['application/json', Buffer.from(JSON.stringify(asGraphology(nodes, links)))],
  };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = made[path] ?? [
      TYPES[extname(path)] ?? 'text/html',
      await readFile(join(folder, path === '/' ? 'index.html' : path)).catch(() => Buffer.alloc(0)),
    ];
    response.writeHead(200, { 'Content-Type': file[0] }).end(file[1]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  try {
    const hub = nodes.findIndex((_, row) => links.filter(({ to }) => to === row).length > 5);
    const runs: Record<'ours' | 'json', Figures[]> = { ours: [], json: [] };
    for (let round = 0; round < rounds; round++) {
      for (const way of ['json', 'ours'] as const)
        runs[way].push(await measure(browser, `${address}?${way}`, hub));
    }
    report(middle(runs.ours), middle(runs.json));
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true });
  }
};

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };

/** Milliseconds of the main thread, and megabytes of JavaScript after a collection. */
type Figures = {
  open: number;
  longest: number;
  hover: number;
  refresh: number;
  heap: number;
  /** Five ticks of the wheel on a screen of a desk: by the clock, and JavaScript a frame. */
  wheel: number;
  script: number;
  /** CPU of the process that paints, which software rendering keeps busy. */
  painting: number;
};

const measure = async (browser: Browser, address: string, hub: number): Promise<Figures> => {
  const page = await browser.newPage({ viewport: { width: 400, height: 300 } });
  page.on('pageerror', (error) => console.error(error));
  await page.goto(address);
  await page.waitForFunction(() => globalThis.bench !== undefined);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
    Object.assign(globalThis, { tasks });
  });
  const before = await metrics(session);
  await page.evaluate(() => globalThis.bench.start());
  const opened = await metrics(session);
  await page.waitForTimeout(300);
  const longest = await page.evaluate(() =>
    Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks),
  );
  const hover = await each(page, session, 'hover', hub);
  const refresh = await each(page, session, 'refresh', hub);
  await session.send('HeapProfiler.collectGarbage');
  const heap = (await metrics(session)).heap;
  const turned = await turnWheel(browser, page, session);
  await page.close();
  return {
    open: opened.task - before.task,
    longest,
    hover,
    refresh,
    heap,
    ...turned,
  };
};

type Turned = Pick<Figures, 'wheel' | 'script' | 'painting'>;

/** Five ticks of the wheel, one every 100 ms, until the map rests and all is painted. */
const turnWheel = async (browser: Browser, page: Page, session: CDPSession): Promise<Turned> => {
  const system = await browser.newBrowserCDPSession();
  const paintedFor = async () => {
    const { processInfo } = await system.send('SystemInfo.getProcessInfo');
    return (processInfo.find(({ type }) => type === 'GPU')?.cpuTime ?? 0) * 1000;
  };
  await page.setViewportSize({ width: 1100, height: 850 });
  await page.evaluate(() => globalThis.bench.rest());
  await page.evaluate(() => {
    const counted = { frames: 0 };
    const count = () => {
      counted.frames++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    Object.assign(globalThis, { counted });
  });
  const frames = () =>
    page.evaluate(() => (globalThis as unknown as { counted: { frames: number } }).counted.frames);
  const [before, first, painted] = [await metrics(session), await frames(), await paintedFor()];
  const started = performance.now();
  await page.mouse.move(640, 380);
  for (let tick = 0; tick < 5; tick++) {
    await page.mouse.wheel(0, -120);
    await page.waitForTimeout(100);
  }
  await page.evaluate(() => globalThis.bench.rest());
  const wheel = performance.now() - started;
  const after = await metrics(session);
  const painting = (await paintedFor()) - painted;
  await system.detach();
  return {
    painting,
    wheel,
    script: (after.script - before.script) / Math.max(1, (await frames()) - first),
  };
};

/** The cost of one of many, done in one go, so that asking for them weighs little. */
const each = async (
  page: Page,
  session: CDPSession,
  act: 'hover' | 'refresh',
  hub: number,
): Promise<number> => {
  const before = await metrics(session);
  await page.evaluate(
    ([what, row, times]) => {
      for (let i = 0; i < times; i++) globalThis.bench[what](row + i);
    },
    [act, hub, TIMES] as const,
  );
  return ((await metrics(session)).task - before.task) / TIMES;
};

const metrics = async (session: CDPSession) => {
  const { metrics: list } = await session.send('Performance.getMetrics');
  const value = (name: string) => list.find((metric) => metric.name === name)?.value ?? 0;
  return {
    task: value('TaskDuration') * 1000,
    script: value('ScriptDuration') * 1000,
    heap: value('JSHeapUsedSize') / 1e6,
  };
};

const middle = (runs: Figures[]): Figures => {
  const of = (key: keyof Figures) =>
    runs.map((run) => run[key]).sort((a, b) => a - b)[Math.floor(runs.length / 2)] as number;
  return {
    open: of('open'),
    longest: of('longest'),
    hover: of('hover'),
    refresh: of('refresh'),
    heap: of('heap'),
    wheel: of('wheel'),
    script: of('script'),
    painting: of('painting'),
  };
};

const report = (ours: Figures, json: Figures) => {
  const line = (what: string, key: keyof Figures, unit: string) =>
    console.log(
      `${what.padEnd(44)} ${ours[key].toFixed(2).padStart(9)} ${json[key].toFixed(2).padStart(9)} ${unit}   ${(ours[key] / json[key]).toFixed(3)} ×`,
    );
  console.log(
    `${nodeCount} elements, ${linkCount} links (median of ${rounds})\n${''.padEnd(44)}      ours      JSON`,
  );
  line('fetch to drawn, main thread', 'open', 'ms');
  line('  longest task', 'longest', 'ms');
  line('one hover, main thread', 'hover', 'ms');
  line('everything coloured (ours) or refreshed', 'refresh', 'ms');
  line('heap', 'heap', 'MB');
  line('five ticks of the wheel, by the clock', 'wheel', 'ms');
  line('  CPU of the process that paints', 'painting', 'ms');
  line('  JavaScript of a frame meanwhile', 'script', 'ms');
  console.log(
    `one hover of ours against one refresh() of sigma: ${(json.refresh / ours.hover).toFixed(1)} times cheaper`,
  );
};

const asGraphology = (
  nodes: ReturnType<typeof madeUp>['nodes'],
  links: ReturnType<typeof madeUp>['links'],
) => {
  const keys = nodes.map(() => randomUUID());
  return {
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    attributes: {},
    nodes: nodes.map(({ x, y, name, kind, sector, status, place }, row) => ({
      key: keys[row],
      attributes: { x, y, size: 3, label: name, color: '#0072B2', kind, sector, status, place },
    })),
    edges: links.map(({ from, to, type, strength, status }) => ({
      key: randomUUID(),
      source: keys[from],
      target: keys[to],
      attributes: { size: 1, color: '#999999', linkType: type, strength, status },
    })),
  };
};

await main();
