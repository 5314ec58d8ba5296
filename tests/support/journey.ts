/** A server on a port with the built client, the demonstration ecosystems and a browser: what the journeys walk through. */

import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import pino from 'pino';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { LOCAL_FACILITATOR } from '../../server/access/viewer.ts';
import { createChanges } from '../../server/background/changes.ts';
import { loadDemo } from '../../server/exchange/demo.ts';
import { createFollowing } from '../../server/history/follow.ts';
import { createApp } from '../../server/http/app.ts';
import { ensureClient } from '../../server/http/client-build.ts';
import { listen } from '../../server/http/listen.ts';
import { createSnapshots } from '../../server/map/snapshots.ts';
import { createWatches } from '../../server/question/watch.ts';
import { launchChromium } from './chromium.ts';
import { type TestDatabase, testDatabase } from './database.ts';

type Journey = TestDatabase & {
  url: string;
  browser: Browser;
  /** A new page at an address, with what the browser complained about collected in `complaints`. */
  open(
    path: string,
    options?: BrowserContextOptions,
  ): Promise<{ page: Page; context: BrowserContext; complaints: string[] }>;
};

/**
 * A browser that draws with software beside two JVMs may miss a click on a busy machine: a journey may be walked twice.
 * What is broken fails both times.
 */
export const ONCE_MORE = { retry: 1, timeout: 120_000 };

/** Waits until a dialog has the focus: text typed earlier lands in the field that takes it meanwhile. */
export async function dialogReady(page: Page): Promise<void> {
  await page.waitForFunction(() => Boolean(document.activeElement?.closest('[role=dialog]')));
}

export async function startJourney(): Promise<Journey> {
  const store = await testDatabase();
  const client = await ensureClient((message) => console.error(`  ${message}`));
  await loadDemo({ database: store.database, report: () => undefined });
  const log = pino({ level: 'silent' });
  const snapshots = createSnapshots({ database: store.database, budget: 256 * 1024 * 1024, log });
  const viewerOf = () => LOCAL_FACILITATOR;
  const changes = createChanges();
  const following = createFollowing(store.database, changes);
  const watches = createWatches({ database: store.database, log });
  changes.listen(watches.refresh);
  const app = createApp({
    database: store.database,
    snapshots,
    changes,
    following,
    viewerOf,
    log,
    client,
    isReady: () => store.database.ping(),
  });
  const server: Server = createServer(getRequestListener(app.fetch));
  const url = await listen(server, { host: '127.0.0.1', port: 0 });
  const browser = await launchChromium();
  afterAll(async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
    following.close();
    await watches.close();
    await snapshots.close();
  });
  return {
    ...store,
    url,
    browser,
    open: async (path, options = {}) => {
      const context = await browser.newContext({
        locale: 'en-CA',
        viewport: { width: 1440, height: 900 },
        ...options,
      });
      // Shorter than a test's own limit, so that what was waited for is named.
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(url + path);
      return { page, context, complaints };
    },
  };
}
