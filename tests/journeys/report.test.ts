import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { dialogReady, startJourney } from '../support/journey.ts';

const journey = await startJourney();
/** The first look at an ecosystem plans every query of the catalogue. */
const LONG = { timeout: 60_000 };

/** What has the focus, in the words that a screen reader would say. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    const label = element?.labels?.[0]?.textContent;
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim();
  });

/** Presses one key until the focus is where it should be. */
async function pressTo(page: Page, key: 'Tab' | 'ArrowDown', wanted: RegExp): Promise<void> {
  const met: string[] = [];
  // The first page holds what other journeys have made, too.
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (wanted.test(now)) return;
    met.push(now.slice(0, 40));
  }
  throw new Error(`${key} does not lead to ${wanted}, but to ${met.join(' | ')}`);
}

const WORDS = {
  en: {
    ...{
      locale: 'en-CA',
      panel: /^Readings$/,
      reading: /^What is missing$/,
      kinds: /^Kinds of finding/,
      kind: /^Need without offer/,
    },
    ...{
      place: /^Place, with/,
      report: /^Report$/,
      print: /^Print or save as PDF$/,
      title: 'What is missing',
    },
    ...{ scope: 'Need without offer, in North End and what lies within', next: 'Next step:' },
    ...{ map: 'On the map', coverage: 'Coverage: Places and resources', sources: 'Sources' },
  },
  fr: {
    ...{
      locale: 'fr-CA',
      panel: /^Lectures$/,
      reading: /^Ce qui manque$/,
      kinds: /^Types de constat/,
      kind: /^Besoin sans offre/,
    },
    ...{ place: /^Lieu, avec/, report: /^Rapport$/, print: /^Imprimer/, title: 'Ce qui manque' },
    ...{ scope: 'Besoin sans offre, à l’intérieur de North End', next: 'Prochaine étape :' },
    ...{ map: 'Sur la carte', coverage: 'Couverture : Lieux et ressources', sources: 'Sources' },
  },
} as const;

test.each(['en', 'fr'] as const)(
  'from the home page to a printed report on the needs without offers of a district, with the keyboard alone (%s)',
  { timeout: 240_000 },
  async (language) => {
    const words = WORDS[language];
    const { page, context, complaints } = await journey.open('/', { locale: words.locale });
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', 'true');
    });
    await page
      .getByRole('link', { name: 'Greater Saint John' })
      .or(page.getByRole('link', { name: /Saint John/ }))
      .first()
      .waitFor();
    await pressTo(page, 'Tab', /Saint John/);
    await page.keyboard.press('Enter');
    await page.locator('[data-drawn="true"]').waitFor(LONG);
    await pressTo(page, 'Tab', words.panel);
    await page.keyboard.press('Enter');
    await pressTo(page, 'Tab', words.reading);
    await page.keyboard.press('Enter');
    await page.locator('button[id^="finding-"]').first().waitFor(LONG);

    await pressTo(page, 'Tab', words.kinds);
    await page.keyboard.press('Enter');
    await dialogReady(page);
    await pressTo(page, 'Tab', words.kind);
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await pressTo(page, 'Tab', words.place);
    await page.keyboard.press('Enter');
    await dialogReady(page);
    await pressTo(page, 'Tab', /./);
    await pressTo(page, 'ArrowDown', /^North End/);
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await pressTo(page, 'Tab', words.report);
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { level: 1, name: words.title }).waitFor();
    await page.getByText(words.scope).waitFor(LONG);
    const report = page.getByRole('article');
    await report.getByText(words.next).first().waitFor(LONG);
    // The two that there are, and the same two to start with.
    expect(await report.locator('li:not([data-part=unseen] li)').count()).toBe(4);
    expect(await report.innerText()).toContain('North End Neighbourhood Office');
    for (const heading of [words.map, words.coverage, words.sources])
      await report.getByRole('heading', { name: heading, exact: true }).waitFor();
    await report.getByRole('img').waitFor(LONG);
    await report.getByRole('table').waitFor(LONG);
    expect(await axeFindings(page)).toEqual([]);

    await pressTo(page, 'Tab', words.print);
    await page.keyboard.press('Enter');
    await page.locator('body[data-printed]').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    expect(await page.getByRole('combobox').first().isVisible()).toBe(false);
    expect(await report.isVisible()).toBe(true);
    // Drawn for paper, whatever the screen is.
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('article img')].some(
        ({ naturalWidth, naturalHeight, offsetHeight }) =>
          offsetHeight > 0 && naturalWidth > 3.5 * naturalHeight,
      ),
    );
    // What the page says of itself leads back to it: the place, the kind, and the language of the reader.
    expect(new URL(page.url()).searchParams.get('gap')).toBe('NEED_WITHOUT_OFFER');
    expect(complaints.filter((text) => !text.includes('503'))).toEqual([]);
    await context.close();
  },
);

test('a report on a mission tells of nothing else, on a phone too, and says when nothing is missing', async () => {
  const { data } = await (
    await fetch(`${journey.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'graphql-preflight': '1' },
      body: JSON.stringify({
        query: '{ missions(ecosystem: "newmarket", first: 50) { nodes { id hashtag } } }',
      }),
    })
  ).json();
  const mission = data.missions.nodes.find((each: { hashtag: string }) => each.hashtag === 'gigabityork');
  const { page, context } = await journey.open(`/newmarket/report?mission=${mission.id}`, {
    viewport: { width: 390, height: 844 },
  });
  await page.getByRole('heading', { level: 1, name: 'What #gigabityork is missing' }).waitFor(LONG);
  const items = page.getByRole('article').getByRole('listitem');
  await items.first().waitFor(LONG);
  for (const text of await items.allInnerTexts())
    expect(text.includes('gigabityork') || !text.includes('#')).toBe(true);
  await page.goto(`${journey.url}/newmarket/report?mission=${mission.id}&gap=CHARTER_NOT_ACCEPTED`);
  await page.getByText('Nothing is missing here, as far as the map knows').waitFor(LONG);
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
});
