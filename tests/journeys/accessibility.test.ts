import type { BrowserContextOptions } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { ONCE_MORE, startJourney } from '../support/journey.ts';

const journey = await startJourney();
/** Between them: both schemes, both languages, both widths. */
const READERS: Record<string, BrowserContextOptions> = {
  'on a desktop, light, in English': {},
  'on a phone, dark, in French': {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    colorScheme: 'dark',
    locale: 'fr-CA',
  },
};

const PAGES: Record<string, { path: string; ready: string; click?: string }> = {
  'the list of ecosystems': { path: '/', ready: 'h2 a' },
  'the map': { path: '/saint-john', ready: '[data-drawn="true"]' },
  'the table': { path: '/saint-john?as=table', ready: 'table' },
  'the table of links': { path: '/saint-john?as=table&tab=links', ready: 'table' },
  'the communities': { path: '/newmarket?panel=communities', ready: 'aside ul button' },
  'the gatherings': { path: '/newmarket?panel=events', ready: 'aside ul button' },
  'the resources': { path: '/newmarket?panel=resources', ready: 'aside ul button' },
  'the charter': { path: '/newmarket?panel=charter', ready: 'aside ul button' },
  'the types of link': { path: '/newmarket?panel=link-types', ready: '#inspector-title' },
  'the places': { path: '/saint-john?panel=places', ready: '[data-drawn="true"]' },
  'the history': { path: '/newmarket?panel=history', ready: 'aside ol li' },
  'the likely duplicates': { path: '/newmarket?panel=duplicates', ready: 'aside [role="radiogroup"]' },
  'the map of a past day': { path: '/newmarket?on=2020-01-01', ready: 'main h2' },
  'an address that leads nowhere': { path: '/nowhere', ready: 'h1, h2' },
  'what is missing': { path: '/newmarket?reading=gaps', ready: 'button[id^="finding-"]' },
  'the saved questions': { path: '/newmarket?reading=questions', ready: 'h2 ~ div button, ul button' },
  'what if': { path: '/newmarket?reading=what-if', ready: 'h2' },
  'the coverage matrix': { path: '/newmarket?as=coverage', ready: 'table' },
  'a report': { path: '/newmarket/report?severity=HIGH', ready: 'article img' },
  'a form': { path: '/?new', ready: 'h2 a', click: 'main button' },
};

const cases = Object.entries(READERS).flatMap(([who, options]) =>
  Object.entries(PAGES).map(([what, page]) => ({ name: `${what} ${who}`, options, ...page })),
);

test.each(cases)('axe finds nothing wrong with $name', ONCE_MORE, async ({ path, ready, options, click }) => {
  const { page, context } = await journey.open(path, options);
  await page.locator(ready).first().waitFor({ timeout: 60_000 });
  if (click) {
    await page.locator(click).first().click();
    await page.waitForTimeout(400);
  }
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
});
