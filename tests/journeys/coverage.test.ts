import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { startJourney } from '../support/journey.ts';

const journey = await startJourney();
const cells = 'table[role="grid"] td[data-state]';

async function matrix(path: string, options: BrowserContextOptions = {}) {
  const opened = await journey.open(path, options);
  await opened.page.locator(cells).first().waitFor({ timeout: 60_000 });
  return opened;
}

/** The name of the cell that has the focus, as a screen reader says it: what is drawn is hidden from it. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.querySelector('span > :not([aria-hidden])')?.textContent);

describe('the coverage of Newmarket', () => {
  test('is walked, opened and left by keyboard alone, from the map on', async () => {
    const { page, context, complaints } = await journey.open('/newmarket');
    await page.locator('[data-drawn="true"]').waitFor();
    await page.getByRole('radio', { name: 'Map' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/as=coverage/);
    await page.locator(cells).first().waitFor({ timeout: 60_000 });

    await page.getByRole('link', { name: 'Excel' }).focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^Aurora, Space: covered, 1 of 1$/);
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('Aurora, Bandwidth: not surveyed');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toMatch(/^Aurora, Space/);
    await page.keyboard.press('Control+End');
    expect(await focused(page)).toMatch(/^Not said, Equipment/);
    await page.keyboard.press('Control+Home');
    for (let row = 0; row < 5; row++) await page.keyboard.press('ArrowDown');
    for (let column = 0; column < 5; column++) await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toMatch(/^Newmarket, Contact: none, 0 of \d$/);

    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Newmarket · Contact' }).waitFor();
    expect(page.url()).toMatch(/cell=[\w-]+~[\w-]+/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Newmarket · Contact');
    const cell = page.getByRole('region', { name: 'Newmarket · Contact' });
    await cell.getByText('and nobody offers anything that suits').waitFor();
    expect(await axeFindings(page)).toEqual([]);

    // The first record behind the cell, in the inspector.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/at=/);
    await page.locator('#inspector-title').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#inspector-title').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Close this cell' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Newmarket, Contact'));
    expect(page.url()).not.toContain('cell=');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('is crossed anew, swapped and narrowed, and the address says it all', async () => {
    const { page, context } = await matrix('/newmarket?as=coverage');
    await page.getByLabel('Rows', { exact: true }).selectOption('mission');
    await page.getByLabel('Columns', { exact: true }).selectOption('role');
    await page.waitForURL(/rows=mission&columns=role/);
    await page.getByRole('columnheader', { name: 'Convenor' }).waitFor();
    await page.getByRole('button', { name: 'Swap rows and columns' }).click();
    await page.waitForURL(/rows=role&columns=mission/);
    await page.getByRole('rowheader', { name: 'Convenor' }).waitFor();
    await page.getByRole('combobox', { name: 'Mission' }).click();
    await page.getByRole('option', { name: '#keepthestudio' }).click();
    await page.waitForURL(/mission=/);
    await page.getByRole('columnheader', { name: '#truevalue' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('columnheader', { name: '#keepthestudio' }).count()).toBe(1);
    await page.goBack();
    await page.getByRole('columnheader', { name: '#truevalue' }).waitFor();
    await context.close();
  });

  test('a matrix that does not come says so, and comes by itself once it can', async () => {
    const { page, context } = await journey.open('/newmarket?as=coverage&rows=sector&columns=role');
    await page.locator(cells).first().waitFor({ timeout: 60_000 });
    let isBroken = true;
    await page.route('**/graphql', (route) =>
      isBroken && route.request().postData()?.includes('query Coverage(') ? route.abort() : route.continue(),
    );
    await page.getByLabel('Columns', { exact: true }).selectOption('mission');
    await page.getByText('The server does not answer').first().waitFor();
    isBroken = false;
    await page.getByRole('columnheader', { name: '#truevalue' }).waitFor();
    await context.close();
  });

  test.each([
    ['on a desktop, in English', {}],
    ['on a desktop, dark, in French', { colorScheme: 'dark', locale: 'fr-CA' }],
    [
      'on a phone, in French',
      { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'fr-CA' },
    ],
  ] as const)('axe finds nothing wrong with it %s', async (_, options) => {
    const { page, context } = await matrix('/newmarket?as=coverage&rows=mission&columns=sector', options);
    expect(await axeFindings(page)).toEqual([]);
    const head = page.locator('table tbody th').first();
    const before = await head.boundingBox();
    await page.locator('table').evaluate((table) => table.parentElement?.scrollTo({ left: 200 }));
    // The first column stays where it is while the others move under it.
    expect((await head.boundingBox())?.x).toBe(before?.x);
    await context.close();
  });

  test.each([
    ['place', 'resource', 'A4'],
    ['mission', 'role', 'Letter'],
    ['mission', 'sector', 'A4'],
    ['place', 'mission', 'Letter'],
  ])('%s by %s prints on one page of %s, with its title and legend', async (rows, columns, format) => {
    const { page, context } = await matrix(`/newmarket?as=coverage&rows=${rows}&columns=${columns}`, {
      colorScheme: 'dark',
    });
    const paper = await page.pdf({ format, landscape: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Newmarket, York Region,').waitFor();
    for (const name of ['None', 'Partial', 'One provider only', 'Covered', 'Not surveyed'])
      expect(await page.getByText(name, { exact: true }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    await context.close();
  });
});
