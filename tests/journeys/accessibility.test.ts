import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { startJourney } from '../support/journey.ts';

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

const PAGES: Record<string, { path: string; ready: string; click?: string | string[]; opens?: string }> = {
  'the list of ecosystems': { path: '/', ready: 'h3 a' },
  'the map': { path: '/saint-john', ready: '[data-drawn="true"]' },
  'the table': { path: '/saint-john?as=table', ready: 'table' },
  'the table of links': { path: '/saint-john?as=table&tab=links', ready: 'table' },
  'the names of the readings': { path: '/newmarket?rail=readings', ready: 'aside li a' },
  'the catalogue': { path: '/newmarket?rail=catalogue', ready: 'aside li button' },
  'the communities': { path: '/newmarket?panel=communities', ready: 'aside ul button' },
  'the gatherings': { path: '/newmarket?panel=events', ready: 'aside ul button' },
  'the resources': { path: '/newmarket?panel=resources', ready: 'aside ul button' },
  'the charter': { path: '/newmarket?panel=charter', ready: 'aside ul button' },
  'the types of link': { path: '/newmarket?panel=link-types', ready: 'aside h2' },
  'the places': { path: '/saint-john?panel=places', ready: '[data-drawn="true"]' },
  'the history': { path: '/newmarket?panel=history', ready: 'aside ol li' },
  'the likely duplicates': { path: '/newmarket?panel=duplicates', ready: 'aside [role="radiogroup"]' },
  'the map of a past day': { path: '/newmarket?on=2020-01-01', ready: 'main h2' },
  'an address that leads nowhere': { path: '/nowhere', ready: 'h1, h2' },
  'what is missing': { path: '/newmarket?reading=gaps', ready: 'button[id^="finding-"]' },
  'who is still missing': { path: '/newmarket?reading=unseen', ready: 'aside figure' },
  'whom to reach': { path: '/newmarket?reading=unseen&missing=reach', ready: 'aside ol li' },
  'who could act together': { path: '/newmarket?reading=synergies', ready: 'aside li button' },
  'who answers a call': { path: '/newmarket?reading=mobilisation', ready: 'aside form, aside textarea' },
  influence: { path: '/newmarket?reading=influence&influence=COMMUNITIES', ready: 'aside li button' },
  'likely links': { path: '/newmarket?reading=likely', ready: 'aside li' },
  'names in a text': { path: '/newmarket?reading=names', ready: 'aside textarea' },
  'the saved questions': { path: '/newmarket?reading=questions', ready: 'h2 ~ div button, ul button' },
  'what if': { path: '/newmarket?reading=what-if', ready: 'h2' },
  'the coverage matrix': { path: '/newmarket?as=coverage', ready: 'table' },
  'a report': { path: '/newmarket/report?severity=HIGH', ready: 'article img' },
  'a form': { path: '/?new', ready: 'h3 a', click: 'main button', opens: '[role=dialog] :focus' },
  'a menu': {
    path: '/newmarket',
    ready: '[data-drawn="true"]',
    click: 'header button[aria-haspopup="menu"]',
    opens: '[role=menu] [role^=menuitem]:focus',
  },
  'what can be added to an element': {
    path: '/newmarket?as=table',
    ready: 'table tbody button',
    click: ['table tbody button', '[data-tour=inspector] button[aria-haspopup=menu]:not([aria-label])'],
    opens: '[role=menu] [role^=menuitem]:focus',
  },
  'the further actions of an element': {
    path: '/newmarket?as=table',
    ready: 'table tbody button',
    click: ['table tbody button', '[data-tour=inspector] button[aria-haspopup=menu][aria-label]'],
    opens: '[role=menu] [role^=menuitem]:focus',
  },
  'a list of choices': {
    path: '/newmarket?as=coverage',
    ready: 'table',
    click: 'main input[aria-haspopup=listbox]',
    opens: '[role=option]',
  },
};

describe.each(Object.entries(READERS))('%s', (_, options) => {
  // One visit of each reader to all pages: the browser keeps what it has loaded and compiled.
  let visit: Awaited<ReturnType<typeof journey.open>>;
  beforeAll(async () => {
    visit = await journey.open('/', options);
  });
  afterAll(() => visit.context.close());

  test.each(Object.entries(PAGES))(
    'axe finds nothing wrong with %s',
    async (_, { path, ready, click, opens }) => {
      const { page } = visit;
      await page.goto(journey.url + path);
      await page.locator(ready).first().waitFor({ timeout: 60_000 });
      if (click && opens) {
        for (const each of [click].flat()) await page.locator(each).first().click();
        await page.locator(opens).first().waitFor();
      }
      expect(await axeFindings(page)).toEqual([]);
    },
  );
});
