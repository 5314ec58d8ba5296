import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions } from 'playwright-core';
import { expect, test } from 'vitest';
import { ONCE_MORE, startJourney } from '../support/journey.ts';

const journey = await startJourney();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { id: string; help: string; nodes: { html: string }[] };

const READERS: Record<string, BrowserContextOptions> = {
  'on a desktop, light, in English': {},
  'on a desktop, dark, in French': { colorScheme: 'dark', locale: 'fr-CA' },
  'on a phone, light, in French': {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'fr-CA',
  },
  'on a phone, dark, in English': {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    colorScheme: 'dark',
  },
};

const PAGES: Record<string, { path: string; ready: string; click?: string }> = {
  'the list of ecosystems': { path: '/', ready: 'h2 a' },
  'the map': { path: '/saint-john', ready: '[data-drawn="true"]' },
  'the table': { path: '/saint-john?as=table', ready: 'table' },
  'the table of links': { path: '/saint-john?as=table&tab=links', ready: 'table' },
  'the places': { path: '/saint-john?panel=places', ready: '[data-drawn="true"]' },
  'an address that leads nowhere': { path: '/nowhere', ready: 'h1, h2' },
  'a form': { path: '/?new', ready: 'h2 a', click: 'main button' },
};

const cases = Object.entries(READERS).flatMap(([who, options]) =>
  Object.entries(PAGES).map(([what, page]) => ({ name: `${what} ${who}`, options, ...page })),
);

test.each(cases)('axe finds nothing wrong with $name', ONCE_MORE, async ({ path, ready, options, click }) => {
  const { page, context } = await journey.open(path, options);
  await page.locator(ready).first().waitFor();
  if (click) {
    await page.locator(click).first().click();
    await page.waitForTimeout(400);
  }
  // The page allows no script of another origin or inline: axe is evaluated by the browser's own tools.
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    (
      window as unknown as {
        axe: { run(context: Document, options: object): Promise<{ violations: Violation[] }> };
      }
    ).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  expect(
    found.violations.map(({ id, help, nodes }) => `${id}: ${help} — ${nodes[0]?.html.slice(0, 160)}`),
  ).toEqual([]);
  await context.close();
});
