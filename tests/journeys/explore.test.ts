import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dialogReady, startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** The canvas of the map, once it is drawn. */
async function drawn(page: Page) {
  const map = page.getByRole('application', { name: /^(Map of|Carte de)/ });
  await map.waitFor();
  await page.locator('[data-drawn="true"]').waitFor();
  return map;
}

/** The box of the map once its drawing has the size of its place, and a frame was shown since: what a pointer needs. */
async function settled(page: Page) {
  const map = await drawn(page);
  await map.evaluate(async (place: HTMLElement) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const fits = () => place.querySelector('canvas')?.offsetWidth === place.offsetWidth;
    do await frame();
    while (!fits());
    await frame();
  });
  const box = await map.boundingBox();
  if (!box) throw new Error('the map has no place on the page');
  return box;
}

/** What stands out on the map: whether names are written above the rest, and how opaque the rest is. */
function lit(page: Page) {
  return page.locator('[data-drawn="true"]').evaluate((place) => {
    const above = place.querySelector<HTMLCanvasElement>('.sigma-spotlightLabels');
    const written = above?.getContext('2d')?.getImageData(0, 0, above.width, above.height).data ?? [];
    const rest = place.querySelector('.sigma-nodes');
    return {
      names: written.some((byte: number) => byte !== 0),
      rest: rest ? Number(getComputedStyle(rest).opacity) : 0,
    };
  });
}

/** Signs of names that lie under the legend. */
function writtenUnder(page: Page) {
  return page.locator('[data-drawn="true"] .sigma-labels').evaluate((labels: HTMLCanvasElement) => {
    const map = labels.getBoundingClientRect();
    const legend = document.querySelector('[data-over-map]:has([aria-controls])')?.getBoundingClientRect();
    if (!legend) throw new Error('there is no legend');
    const [left, top] = [legend.left - map.left, legend.top - map.top];
    const scale = labels.width / map.width;
    const box = [left, top, legend.width, legend.height].map((side) => Math.round(side * scale));
    const { data } =
      labels.getContext('2d')?.getImageData(...(box as [number, number, number, number])) ?? {};
    return [...(data ?? [])].filter((byte) => byte !== 0).length;
  });
}

async function find(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Search this ecosystem' }).fill(text);
  await page.locator('[data-combobox-option]').first().waitFor();
  await page.keyboard.press('Enter');
}

describe('exploring a real ecosystem', () => {
  test('from the list of ecosystems to a map of all that is in it', async () => {
    const { page, context, complaints } = await journey.open('/');
    await page.getByRole('link', { name: 'Greater Saint John', exact: true }).click();
    const map = await drawn(page);
    expect(await map.getAttribute('aria-label')).toContain('148 elements and 315 links');
    expect(new URL(page.url()).pathname).toBe('/saint-john');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('search forgives accents and case, Enter flies there and opens what is known', async () => {
    const { page, context } = await journey.open('/newmarket');
    await drawn(page);
    await page.keyboard.press('/');
    await page.keyboard.type('southlake regi');
    await page.getByRole('option', { name: /Southlake Regional Hospital/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Southlake Regional Hospital' }).waitFor();
    expect(page.url()).toMatch(/at=[a-z0-9]{8}-s\d+/);
    await page
      .getByText(/Source:/)
      .first()
      .waitFor();
    // Who presses Enter before a slow server has answered has that answer opened, not one to what was typed before.
    let answer = () => {};
    const slow = new Promise<void>((go) => {
      answer = go;
    });
    await context.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('query Search')) await slow;
      await route.fallback();
    });
    await page.keyboard.press('/');
    await page.keyboard.type('chamber');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Southlake Regional Hospital' }).waitFor();
    answer();
    await page.getByRole('heading', { name: 'Newmarket Chamber of Commerce' }).waitFor();
    await context.close();
  });

  test('the back button closes what was opened and the forward button opens it again', async () => {
    const { page, context } = await journey.open('/newmarket');
    await drawn(page);
    await find(page, 'southlake');
    await page.getByRole('heading', { name: 'Southlake Regional Hospital' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Southlake Regional Hospital' }).waitFor({ state: 'detached' });
    await page.goForward();
    await page.getByRole('heading', { name: 'Southlake Regional Hospital' }).waitFor();
    await context.close();
  });

  test('an address with a selection and filters shows the same to somebody else', async () => {
    const { page, context } = await journey.open('/newmarket');
    await drawn(page);
    await find(page, 'southlake');
    await page.getByRole('heading', { name: 'Southlake Regional Hospital' }).waitFor();
    // Between two panels it is folded up.
    await page.getByRole('button', { name: 'Legend' }).click();
    await page.getByRole('button', { name: /^Health/ }).click();
    await page.waitForURL(/sectors=/);
    const address = page.url().replace(journey.url, '');
    await context.close();
    const other = await journey.open(address);
    await drawn(other.page);
    await other.page.getByRole('heading', { name: 'Southlake Regional Hospital' }).waitFor();
    await other.page.getByRole('button', { name: 'Legend' }).click();
    expect(await other.page.getByRole('button', { name: /^Health/ }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await other.context.close();
  });

  test('a click on the map opens what is drawn there, and a click beside it closes it', async () => {
    const { page, context } = await journey.open('/saint-john');
    await drawn(page);
    await find(page, 'truegrowth');
    const heading = page.getByRole('heading', { level: 2, name: /True Growth/i });
    await heading.waitFor();
    // The flight ends with the element in the middle of the map.
    await page.waitForURL(/view=/);
    const box = await settled(page);
    await page.mouse.click(box.x + 12, box.y + box.height - 12);
    await heading.waitFor({ state: 'detached' });
    const wide = await settled(page);
    // Two quick clicks at two places are no double click, which would zoom and open nothing.
    await page.mouse.click(wide.x + 12, wide.y + wide.height - 12);
    await page.mouse.click(wide.x + wide.width / 2, wide.y + wide.height / 2);
    await page.waitForURL(/at=/);
    await context.close();
  });

  test('pointing at an element leaves its neighbours and dims the rest', async () => {
    const { page, context } = await journey.open('/saint-john');
    await drawn(page);
    await find(page, 'truegrowth');
    await page.waitForURL(/view=/);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 2, name: /True Growth/i }).waitFor({ state: 'detached' });
    const box = await settled(page);
    const outside = () => page.mouse.move(box.x + 5, box.y + 5, { steps: 4 });
    await outside();
    expect(await lit(page)).toEqual({ names: false, rest: 1 });
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    await page.locator('[data-faded]').waitFor();
    const pointed = await lit(page);
    expect(pointed.names).toBe(true);
    expect(pointed.rest).toBeLessThan(0.3);
    await outside();
    await page.locator('[data-drawn="true"]:not([data-faded])').waitFor();
    expect(await lit(page)).toEqual({ names: false, rest: 1 });
    await context.close();
  });

  test('a panel keeps the scale, and a map that was moved out of sight is led back to', async () => {
    const { page, context } = await journey.open('/saint-john');
    await drawn(page);
    // Two elements of the map tell its scale: where a click opens them.
    await find(page, 'truegrowth');
    await page.getByRole('heading', { level: 2, name: /True Growth/i }).waitFor();
    await page.waitForURL(/view=/);
    const seen = () => new URL(page.url()).searchParams.get('view');
    const before = seen();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 2, name: /True Growth/i }).waitFor({ state: 'detached' });
    const box = await settled(page);
    // Nothing was moved but the edge of the map: the middle and the scale are what they were.
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.getByRole('heading', { level: 2, name: /True Growth/i }).waitFor();
    expect(before).toBeTruthy();
    await page.locator('[data-drawn="true"]').focus();
    for (let i = 0; i < 14; i++) await page.keyboard.press('Shift+ArrowRight');
    for (let i = 0; i < 14; i++) await page.keyboard.press('Shift+ArrowDown');
    const away = page.getByText('Nothing of the map is in view here.');
    await away.waitFor();
    await away.locator('..').getByRole('button', { name: 'Show everything' }).click();
    await away.waitFor({ state: 'detached' });
    expect(seen()).toBeNull();
    await context.close();
  });

  test('a filter narrows the map, the legend and the table alike', async () => {
    const { page, context } = await journey.open('/saint-john');
    await drawn(page);
    // A legend that grows once the map is framed leaves no name under it.
    await page.getByRole('region', { name: 'Legend' }).evaluate((legend) => {
      Object.assign(legend.style, { width: '320px', maxWidth: 'none' });
    });
    await expect.poll(() => writtenUnder(page), { timeout: 10_000 }).toBe(0);
    await page.getByRole('button', { name: /^Individual/ }).click();
    await page.getByText('2 elements', { exact: false }).first().waitFor({ state: 'attached' });
    await page.getByText('Table', { exact: true }).click();
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(2);
    await page.getByRole('button', { name: 'Show everything again' }).click();
    // What is out of sight is not drawn: the table says how long it is, and its last row is a key away.
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('149');
    await page.getByRole('region', { name: 'Elements' }).press('End');
    await page.locator('[aria-rowindex="149"]').waitFor();
    expect(await page.getByRole('rowheader').count()).toBeLessThan(100);
    await context.close();
  });

  test('confirmed links of strength 4 and more are six clicks away, and what is chosen stays in view', async () => {
    const { page, context } = await journey.open('/saint-john');
    await drawn(page);
    await page.getByRole('button', { name: /^State of links/ }).click();
    await page.getByRole('checkbox', { name: /^Confirmed/ }).check();
    await page.getByRole('button', { name: /^Strength of links/ }).click();
    await page.getByRole('checkbox', { name: /^4 –/ }).check();
    await page.getByRole('checkbox', { name: /^5 –/ }).check();
    const choices = page.getByRole('dialog', { name: 'Strength of links' });
    await choices.getByText('without such a link stay, unlinked').waitFor();
    await choices.getByRole('switch', { name: 'Only those with such links' }).click();
    await page.waitForURL(/linkStatuses=CONFIRMED&strengths=4,5&linked=only/);
    const strip = page.getByRole('region', { name: 'What is shown' });
    const amount = await strip.locator('strong').innerText();
    expect(amount).toMatch(/^\d+ of 148$/);
    // With the panel closed, and over the table, it still says what is shown.
    await page.getByRole('button', { name: 'Explore', exact: true }).click();
    await page.getByText('Table', { exact: true }).click();
    await strip.getByText('strength 4 and more').waitFor();
    await page.getByText(`${Number.parseInt(amount, 10)} elements`, { exact: true }).waitFor();
    await strip.getByRole('button', { name: 'Take away: Strength of links, strength 4 and more' }).click();
    await page.waitForURL((url) => !url.search.includes('strengths'));
    await strip.getByRole('button', { name: 'Clear' }).click();
    await strip.waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).not.toMatch(/linked|linkStatuses/);
    // The search leads to filters as well.
    await page.getByRole('combobox', { name: 'Search this ecosystem' }).fill('sector: health');
    await page.getByRole('option', { name: /^Sectors: Health/ }).click();
    await page.waitForURL(/sectors=HEALTH/);
    await context.close();
  });

  test('a map is drawn by groups, which open and close from their list, and the address says so', async () => {
    const { page, context, complaints } = await journey.open('/saint-john');
    await drawn(page);
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('Sector');
    const groups = page.getByRole('list', { name: 'Groups' });
    const health = groups.getByRole('button', { name: 'Health 12' });
    expect(await health.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('button', { name: 'Close all' }).press('Enter');
    await page.waitForURL(/group=sector&open=none/);
    await health.press('Enter');
    await page.waitForURL(/open=HEALTH/);
    expect(await health.getAttribute('aria-expanded')).toBe('true');
    expect(await groups.getByRole('button', { name: 'Private 56' }).getAttribute('aria-expanded')).toBe(
      'false',
    );
    await page.goBack();
    await page.waitForURL(/open=none/);
    // On the map itself, the keyboard goes from one closed group to another, opens it, and closes it on the way back.
    const said = page.locator('[data-said]');
    await page.locator('[data-drawn="true"]').focus();
    await page.keyboard.press('ArrowRight');
    await said.getByText(/, closed group of \d+/).waitFor();
    const standing = /^(.+), closed group/.exec((await said.textContent()) ?? '')?.[1] ?? '';
    await page.keyboard.press('h');
    await said.getByText(`${standing} is a closed group: Enter opens it`).waitFor();
    const stood = groups.getByRole('button', { name: standing });
    await page.keyboard.press('Enter');
    await said.getByText(`${standing} is open: `).waitFor();
    await page.waitForURL((url) => url.searchParams.get('open') !== 'none');
    expect(await stood.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await said.getByText(`${standing} is closed again`).waitFor();
    await page.waitForURL(/open=none/);
    expect(await stood.getAttribute('aria-expanded')).toBe('false');
    // What is found in a closed group is seen: its group is open as long as it is selected.
    await find(page, 'truegrowth');
    await page.getByRole('heading', { level: 2, name: /True Growth/i }).waitFor();
    expect(await groups.getByRole('button', { name: 'Missions 9' }).getAttribute('aria-expanded')).toBe(
      'true',
    );
    // Coloured by a measure, the legend explains the steps, and one of them shows only what has it.
    await page.getByRole('combobox', { name: 'Colour by' }).selectOption('Number of links');
    await page.getByRole('button', { name: 'Legend' }).click();
    const most = page.getByRole('group', { name: 'Number of links' }).getByRole('button').first();
    await most.press('Enter');
    await page.waitForURL(/colour=links.*shades=\d/);
    const count = await most.locator('span').nth(1).textContent();
    await page.getByText(`${count} of 148 elements`, { exact: false }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('an ecosystem that does not exist says so and leads back', async () => {
    const { page, context } = await journey.open('/nowhere');
    await page.getByText('There is nothing at this address').waitFor();
    await page.getByRole('link', { name: 'See all ecosystems' }).click();
    await page.getByRole('link', { name: 'Newmarket, York Region', exact: true }).waitFor();
    await context.close();
  });

  test('an empty ecosystem says what will be here and how to begin', async () => {
    const { slug } = await journey.freshEcosystem('Nothing yet');
    const { page, context } = await journey.open(`/${slug}`);
    await page.getByText('This map is empty').waitFor();
    await page.getByText(`npm run import -- ${slug}`).waitFor();
    const first = page.getByRole('button', { name: 'Add a first stakeholder' });
    // The keyboard stands on it, and comes back to it.
    await expect.poll(() => first.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await dialogReady(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => first.evaluate((button) => button === document.activeElement)).toBe(true);
    // Whole on a phone, however long the line for the terminal is.
    await page.setViewportSize({ width: 390, height: 844 });
    const { x = -1, width = 0 } =
      (await page.getByRole('heading', { name: 'This map is empty' }).boundingBox()) ?? {};
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
    await context.close();
  });

  test('while the server is away the page says so, keeps the map, and recovers by itself', async () => {
    const { page, context } = await journey.open('/newmarket');
    await drawn(page);
    await context.route('**/graphql', (route) => route.abort());
    await page.getByRole('combobox', { name: 'Search this ecosystem' }).fill('library');
    await page.getByText('The server does not answer').first().waitFor();
    await drawn(page);
    await context.unroute('**/graphql');
    await page
      .getByText('The server does not answer')
      .first()
      .waitFor({ state: 'detached', timeout: 20_000 });
    await context.close();
  });
});

describe('the same content without the canvas', () => {
  test('the keyboard alone goes from the home page to what is known of a stakeholder', async () => {
    const { page, context } = await journey.open('/saint-john');
    await drawn(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Read the same content as a table' }).focus();
    await page.keyboard.press('Enter');
    const first = page.getByRole('rowheader').first().getByRole('button');
    await first.focus();
    const name = ((await first.textContent()) ?? '').replace(/#.*/, '');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name }).waitFor();
    await page.waitForFunction((text) => document.activeElement?.textContent?.startsWith(text), name);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 2, name }).waitFor({ state: 'detached' });
    await context.close();
  });

  test('a column sorts both ways and says so', async () => {
    const { page, context } = await journey.open('/saint-john?as=table');
    const header = page.getByRole('columnheader', { name: 'Links' });
    await header.getByRole('button').click();
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    await header.getByRole('button').click();
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    const figures = await page.locator('td[data-figures]').allTextContents();
    const degrees = figures.map(Number);
    expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
    await context.close();
  });

  test('a browser that cannot draw gets the table and is told why', async () => {
    const context = await journey.browser.newContext({ locale: 'en-CA' });
    await context.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        ...rest: unknown[]
      ) {
        return kind.startsWith('webgl') ? null : Reflect.apply(real, this, [kind, ...rest]);
      } as typeof real;
    });
    const page = await context.newPage();
    await page.goto(`${journey.url}/newmarket`);
    await page.getByRole('table').waitFor();
    await page.getByText('This browser cannot draw the map', { exact: false }).waitFor();
    await context.close();
  });
});

describe('in French, in the dark, on a phone', () => {
  test('a French browser reads French, names included', async () => {
    const { page, context } = await journey.open('/newmarket', { locale: 'fr-CA' });
    await drawn(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.getByRole('heading', { name: 'Newmarket, région de York' }).waitFor();
    expect(await page.title()).toContain('Newmarket, région de York');
    await context.close();
  });

  test('the language can be chosen and is remembered', async () => {
    const { page, context } = await journey.open('/');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitemradio', { name: 'Français' }).click();
    await page.getByRole('heading', { level: 1, name: 'Écosystèmes' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Écosystèmes' }).waitFor();
    await context.close();
  });

  test('a phone has the map on its whole screen, and what is found on a sheet over its lower half', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const { page, context } = await journey.open('/newmarket', phone);
    await drawn(page);
    await find(page, 'southlake');
    await page.getByRole('heading', { name: 'Southlake Regional Hospital' }).waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBe(390);
    await context.close();
  });

  test('the colours follow the device', async () => {
    const { page, context } = await journey.open('/', { colorScheme: 'dark' });
    await page.getByRole('heading', { level: 1, name: 'Ecosystems' }).waitFor();
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe('rgb(20, 23, 31)');
    await context.close();
  });
});
