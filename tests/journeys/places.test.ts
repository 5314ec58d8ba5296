/** Where things are on the page of an ecosystem: its top bar, rail, panels and stage, on every width. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { openPanel, startJourney } from '../support/journey.ts';
import { unzipped } from '../support/unzipped.ts';

const journey = await startJourney();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** A laptop of 1440 by 900 at 200 %. */
const MAGNIFIED = { viewport: { width: 720, height: 450 } };

const title = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true });
const panel = (page: Page, name: string) => page.getByRole('complementary', { name, exact: true });
const rail = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name, exact: true });
const drawn = (page: Page) => page.locator('[data-drawn="true"]').waitFor();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** Types into the search, which some key has led to, and takes the first answer. */
async function goTo(page: Page, key: string, typed: string, answer: RegExp): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  await page.keyboard.type(typed);
  await page.locator('[role="option"][data-combobox-selected]').filter({ hasText: answer }).waitFor();
  await page.keyboard.press('Enter');
}

/** Where something is on screen. */
async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not on screen`);
  return box;
}

describe('the search of the top bar', () => {
  test('leads to readings, lists, views and things to do, by keyboard alone', async () => {
    const { page, context, complaints } = await journey.open('/newmarket');
    await drawn(page);
    await goTo(page, '/', 'quest', /^Questions/);
    await title(page, 'Questions').waitFor();
    await expect.poll(() => focused(page)).toBe('Questions');
    await goTo(page, 'Control+k', 'gath', /^Gatherings/);
    await title(page, 'Gatherings').waitFor();
    await expect.poll(() => focused(page)).toBe('Gatherings');
    await goTo(page, 'Control+k', 'cov', /^Coverage/);
    await page.getByRole('grid').waitFor();
    await goTo(page, 'Control+k', 'add a mis', /^Add a mission/);
    await page.getByRole('dialog', { name: 'Add a mission' }).waitFor();
    await page.keyboard.press('Escape');
    await goTo(page, 'Control+k', 'all eco', /^All ecosystems/);
    await page.getByRole('heading', { level: 1, name: 'Ecosystems' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('tells by the start of words, accents aside, and lists everything when nothing is typed', async () => {
    const { page, context } = await journey.open('/newmarket?as=table', { locale: 'fr-CA' });
    await page.getByRole('table').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('option', { name: 'Ce qui manque' }).waitFor();
    const all = await page.getByRole('option').count();
    expect(all).toBeGreaterThan(15);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.type('evenements');
    await page.getByText('Rien de ce nom', { exact: false }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('communaute');
    await page.getByRole('option', { name: 'Communautés Catalogue' }).waitFor();
    expect(await page.getByRole('option', { name: 'Ce qui manque' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('[data-combobox-option]').first().waitFor({ state: 'detached' });
    await context.close();
  });
});

describe('the panels of the rail', () => {
  test('stand one at a time or not at all, and the back button knows', async () => {
    const { page, context } = await journey.open('/newmarket');
    await drawn(page);
    await panel(page, 'Explore').waitFor();
    await rail(page, 'Catalogue').click();
    await title(page, 'Catalogue').waitFor();
    expect(await panel(page, 'Explore').count()).toBe(0);
    await rail(page, 'Catalogue').click();
    await panel(page, 'Catalogue').waitFor({ state: 'detached' });
    expect((await boxOf(page, 'main')).width).toBeGreaterThan(1300);
    await page.goBack();
    await title(page, 'Catalogue').waitFor();
    await page.goBack();
    await panel(page, 'Explore').waitFor();
    await context.close();
  });

  test('keep what was opened in them: who looks elsewhere finds it again', async () => {
    const { page, context } = await journey.open('/newmarket?reading=what-if');
    await drawn(page);
    await title(page, 'What if…').waitFor();
    await rail(page, 'Explore').click();
    await title(page, 'Explore').waitFor();
    await page.reload();
    await title(page, 'Explore').waitFor();
    await rail(page, 'Readings').click();
    await title(page, 'What if…').waitFor();
    await page.getByRole('button', { name: 'All readings' }).press('Enter');
    await expect.poll(() => focused(page)).toBe('Readings');
    expect(await panel(page, 'Readings').getByRole('link', { name: 'Report' }).getAttribute('href')).toBe(
      '/newmarket/report',
    );
    await context.close();
  });

  test('a list stays while one of its records is inspected, and both are in the address', async () => {
    const { page, context } = await journey.open('/newmarket?as=table');
    await openPanel(page, 'Catalogue', 'Communities');
    const list = panel(page, 'Catalogue');
    await list.locator('li button[aria-expanded]').first().press('Enter');
    const member = list.locator('li li button').first();
    await member.waitFor();
    // Its name leads to it, or unfolds the row that names it.
    await member.press('Enter');
    if (!new URL(page.url()).searchParams.has('at')) {
      await page.getByRole('rowheader').first().getByRole('button').press('Enter');
    }
    await panel(page, 'Details').waitFor();
    await title(page, 'Communities').waitFor();
    const address = page.url();
    await page.keyboard.press('Escape');
    await panel(page, 'Details').waitFor({ state: 'detached' });
    await title(page, 'Communities').waitFor();
    await page.goto(address);
    await panel(page, 'Details').waitFor();
    await title(page, 'Communities').waitFor();
    await context.close();
  });
});

describe('the top bar', () => {
  test('has landmarks around it that each have one name', async () => {
    const { page, context } = await journey.open('/newmarket?rail=readings');
    await drawn(page);
    for (const role of ['banner', 'main', 'navigation', 'complementary', 'search'] as const)
      expect([role, await page.getByRole(role).count()]).toEqual([role, 1]);
    await page.getByRole('heading', { level: 1, name: /^Newmarket, York Region/ }).waitFor();
    await context.close();
  });

  test('copies the address, and gives what the map shows as a picture and as tables', async () => {
    const { page, context, complaints } = await journey.open('/newmarket?kinds=MISSION');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await drawn(page);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Copy the address of this view' }).click();
    await page.getByText('The address was copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    // Each is two clicks: Share, then what is wanted.
    const taken = async (what: string, ending: string) => {
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: what }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(
        new RegExp(`^newmarket-[a-z]+-\\d{4}-\\d{2}-\\d{2}\\.${ending}$`),
      );
      const parts: Buffer[] = [];
      for await (const part of await file.createReadStream()) parts.push(part);
      return Buffer.concat(parts);
    };
    const picture = await taken('Picture of the map (PNG)', 'png');
    const width = await page.locator('[data-drawn]').evaluate((map) => map.clientWidth);
    expect(picture.readUInt32BE(16), 'pixels across').toBe(2 * width);
    const drawing = (await taken('Picture of the map, to enlarge (SVG)', 'svg')).toString('utf8');
    for (const text of ['Newmarket, York Region', '#keepthestudio', 'Kinds: missions', '7 of 52 elements'])
      expect(drawing).toContain(text);
    expect(drawing).not.toContain('Town of Newmarket');
    const workbook = unzipped(await taken('Elements and links (Excel)', 'xlsx'));
    expect(workbook.get('xl/sharedStrings.xml')).toContain('#keepthestudio');
    expect(workbook.get('xl/sharedStrings.xml')).not.toContain('Town of Newmarket');
    const elements = (await taken('Elements (CSV)', 'csv')).toString('utf8');
    expect(elements.trim().split('\r\n')).toHaveLength(1 + 7);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('shows what is current where the reader’s own colours rule', async () => {
    const { page, context } = await journey.open('/newmarket?as=table', { forcedColors: 'active' });
    await page.getByRole('table').waitFor();
    const ground = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((node) => getComputedStyle(node).backgroundColor);
    const views = 'header [role="radiogroup"] label';
    expect(await ground(`${views}[data-active]`)).not.toBe(await ground(`${views}:not([data-active])`));
    const panels = 'nav button';
    expect(await ground(`${panels}[aria-expanded="true"]`)).not.toBe(
      await ground(`${panels}[aria-expanded="false"]`),
    );
    await context.close();
  });
});

describe('where there is little room', () => {
  test.each([
    ['at 200 %', MAGNIFIED],
    ['on a phone, in French', { ...PHONE, locale: 'fr-CA' }],
  ])('everything in the bar is on screen %s, and nothing is wider than it', async (_, options) => {
    const { page, context } = await journey.open('/saint-john', options);
    await drawn(page);
    const { width } = options.viewport;
    for (const control of await page.locator('header :is(button, input, label)').all()) {
      const box = await control.boundingBox();
      if (!box) continue;
      expect(Math.round(box.x), await control.innerText()).toBeGreaterThanOrEqual(0);
      expect(Math.round(box.x + box.width), await control.innerText()).toBeLessThanOrEqual(width);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await context.close();
  });

  test('what is inspected takes the place of the panel at 200 %, and the map stays in sight', async () => {
    const { page, context } = await journey.open('/newmarket?reading=what-if', MAGNIFIED);
    await drawn(page);
    await title(page, 'What if…').waitFor();
    await goTo(page, 'Control+k', 'southlake regi', /Southlake/);
    await panel(page, 'Details').waitFor();
    expect(await panel(page, 'Readings').count()).toBe(0);
    expect((await boxOf(page, 'main')).width).toBeGreaterThan(240);
    await rail(page, 'Readings').click();
    await title(page, 'What if…').waitFor();
    expect(await panel(page, 'Details').count()).toBe(0);
    await page.goBack();
    await panel(page, 'Details').waitFor();
    await page.keyboard.press('Escape');
    await title(page, 'What if…').waitFor();
    await context.close();
  });

  test('a panel of a phone is a sheet over the lower half, with its list in sight', async () => {
    const { page, context } = await journey.open('/newmarket', PHONE);
    await drawn(page);
    expect(await page.getByRole('complementary').count()).toBe(0);
    await rail(page, 'Readings').tap();
    const first = panel(page, 'Readings').getByRole('button', { name: 'What is missing', exact: true });
    await first.waitFor();
    const [sheet, name, map] = [
      await boxOf(page, 'aside'),
      await first.boundingBox(),
      await boxOf(page, 'main'),
    ];
    expect(sheet.y).toBeGreaterThan(400);
    expect(sheet.y).toBeLessThan(560);
    expect(name?.y).toBeLessThan(700);
    // The map ends where the sheet begins, but for its round corners.
    expect(map.y + map.height).toBeLessThan(sheet.y + 16);
    await page.getByRole('button', { name: 'Show more' }).tap();
    await page.getByRole('button', { name: 'Show less' }).tap();
    await rail(page, 'Readings').tap();
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    await page.goBack();
    await first.waitFor();
    await first.tap();
    await title(page, 'What is missing').waitFor();
    await context.close();
  });
});
