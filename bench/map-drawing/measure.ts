// One page with a map, from the fetch of it to a turn of the wheel.
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { type Watch, watch } from './watch.ts';

/** CPU in milliseconds, unless said otherwise. */
export type Figures = {
  open: number;
  longest: number;
  /** One element that lights up under the pointer, or one `refresh()`. */
  hover: number;
  /** Megabytes of JavaScript after a collection. */
  heap: number;
  /** Five ticks of the wheel until all is painted, by the clock. */
  wheel: number;
  painting: number;
  script: number;
  longestTurning: number;
};

type Hovering = (page: Page, watched: Watch, place: Box) => Promise<number>;
type Box = { x: number; y: number; width: number; height: number };

const HOVERS = 20;
const REFRESHES = 3;
const PATIENCE = 300_000;

export const measure = async (
  browser: Browser,
  address: string,
  viewport: { width: number; height: number },
  hovering: Hovering,
): Promise<Figures> => {
  const page = await browser.newPage({ viewport });
  page.on('pageerror', (error) => console.error(error));
  const watched = await watch(browser, page);
  const letThrough = await heldBack(page, address);
  // Loading the program is over, and with it all that the page does without its map, but for the sign that it waits.
  const before = await watched.whenQuiet(false);
  let opened = before;
  const longest = await watched.longestTask(async () => {
    letThrough();
    await page.waitForSelector('[data-drawn=true]', { state: 'attached', timeout: PATIENCE });
    opened = await watched.used();
  });
  await watched.whenQuiet();
  const heap = await watched.heap();
  const place = (await page.locator('[data-drawn=true]').boundingBox()) as Box;
  const hover = await hovering(page, watched, place);
  const turned = await turnWheel(page, watched, place);
  await page.close();
  return { open: opened.task - before.task, longest, hover, heap, ...turned };
};

/** Goes to a page and keeps its map from it; what is given back lets it through. */
const heldBack = async (page: Page, address: string): Promise<() => void> => {
  const through = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  await page.route(/\/map(\.json)?$/, async (route) => {
    asked.resolve();
    await through.promise;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await asked.promise;
  return through.resolve;
};

/** The pointer goes over the map: the CPU of each stop at which something lights up. */
export const hovers: Hovering = async (page, watched, { x, y, width, height }) => {
  let [cost, lit] = [0, 0];
  for (let stop = 0; stop < HOVERS; stop++) {
    const before = await watched.used();
    await page.mouse.move(x + width * (0.4 + 0.01 * stop), y + height * (0.45 + 0.005 * stop));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const after = await watched.used();
    if ((await page.locator('[data-drawn][data-faded]').count()) === 0) continue;
    cost += after.task - before.task;
    lit++;
  }
  return lit === 0 ? Number.NaN : cost / lit;
};

export const refreshes: Hovering = async (page, watched) => {
  const before = await watched.used();
  await page.evaluate((times) => {
    for (let i = 0; i < times; i++) globalThis.refreshAll();
  }, REFRESHES);
  return ((await watched.used()).task - before.task) / REFRESHES;
};

/** Five ticks, one every 100 ms, until the map rests and all is painted. */
const turnWheel = async (page: Page, watched: Watch, { x, y, width, height }: Box) => {
  await page.mouse.move(x + width * 0.55, y + height * 0.45);
  await watched.whenQuiet();
  const framesUntil = await watched.countFrames();
  const before = await watched.used();
  let after = before;
  const longestTurning = await watched.longestTask(async () => {
    for (let tick = 0; tick < 5; tick++) {
      await page.mouse.wheel(0, -120);
      await pause(100);
    }
    after = await watched.whenQuiet();
  });
  return {
    wheel: after.at - before.at,
    painting: after.painting - before.painting,
    script: (after.script - before.script) / Math.max(1, await framesUntil(after.at)),
    longestTurning,
  };
};
