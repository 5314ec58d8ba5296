import { describe, expect, test } from 'vitest';
import { dialogReady, startJourney } from '../support/journey.ts';

const journey = await startJourney();

describe('from one element to others', () => {
  test('a path to somebody is chosen at an element, drawn with its steps, and read in words that lead on', async () => {
    const { page, context, complaints } = await journey.open('/saint-john');
    await page.locator('[data-drawn="true"]').waitFor();
    await page.getByRole('combobox', { name: 'Search this ecosystem' }).fill('Kennebecasis Public Library');
    await page.getByRole('option', { name: /^Kennebecasis Public Library/ }).click();
    await page.getByRole('button', { name: 'Path to…' }).click();
    const to = page.getByRole('combobox', { name: 'To' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await to.pressSequentially('Regional Hospital');
    await page.getByRole('option', { name: /^Regional Hospital/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const path = page.getByRole('complementary', { name: 'Readings' });
    await path.getByText('The most trusted path first').waitFor();
    const steps = path.getByRole('listitem');
    expect(await steps.first().textContent()).toMatch(
      /Kennebecasis Public Library.*is a member of \(confirmed, strength 4\)/,
    );
    expect(await steps.last().textContent()).toContain('Regional Hospital of Greater Saint John');
    const trusted = await steps.count();
    await page.locator('[data-drawn="true"][data-faded]').waitFor();
    await path.getByRole('group', { name: 'Paths that were found' }).getByRole('button').nth(1).click();
    await page.waitForURL(/way=2/);
    expect(await steps.count()).toBeGreaterThan(trusted);
    await path.getByText('Fewest steps').click();
    await page.waitForURL((url) => url.searchParams.get('by') === 'short' && !url.searchParams.has('way'));
    await path
      .getByText(/of fewest steps/i)
      .first()
      .waitFor();
    await steps.nth(1).getByRole('button').first().click();
    await page.waitForURL(/at=/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the map is shown around one element, farther, from one more, without some, and as before', async () => {
    const { page, context, complaints } = await journey.open('/saint-john');
    await page.locator('[data-drawn="true"]').waitFor();
    const amount = page.getByRole('complementary', { name: 'Explore' }).locator('[data-figures]');
    const shown = (figures: string) => amount.getByText(figures).waitFor();
    await page.getByRole('combobox', { name: 'Search this ecosystem' }).fill('Kennebecasis Public Library');
    await page.getByRole('option', { name: /^Kennebecasis Public Library/ }).click();
    await page.getByRole('button', { name: 'Focus here' }).click();
    await shown('5 of 148 elements');
    const bar = page.getByRole('region', { name: 'Focus' });
    await bar.getByText('1 step · 5 elements').waitFor();
    await bar.getByRole('slider', { name: 'How many steps around it' }).press('ArrowRight');
    await page.waitForURL(/steps=2/);
    await bar.getByText('2 steps · 21 elements').waitFor();
    // Another element of the view shows what is linked to it.
    await page.getByRole('combobox', { name: 'Search this ecosystem' }).fill('Regional Hospital');
    await page.getByRole('option', { name: /^Regional Hospital/ }).click();
    await page.getByRole('button', { name: 'Show its neighbours' }).click();
    await bar.getByText('and the neighbours of one more').waitFor();
    const more = Number(/(\d+) of 148/.exec((await amount.textContent()) ?? '')?.[1]);
    expect(more).toBeGreaterThan(21);
    await page.getByRole('button', { name: 'Hide', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: 'Regional Hospital' }).waitFor({ state: 'detached' });
    const hidden = page.getByRole('region', { name: 'What is hidden' });
    await hidden.getByText('1 hidden').waitFor();
    await shown('21 of 148 elements');
    await page.locator('[data-drawn="true"]').focus();
    await page.keyboard.press('Control+z');
    await hidden.waitFor({ state: 'detached' });
    await shown(`${more} of 148 elements`);
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
    await page.waitForURL((url) => !/focus|steps|expanded|hidden/.test(url.search));
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the keyboard goes from an element to its neighbours and back, each of them said', async () => {
    const { page, context, complaints } = await journey.open('/saint-john');
    const map = page.locator('[data-drawn="true"]');
    await map.focus();
    const said = page.locator('[data-said]');
    // A neighbour of where one begins, and its panel: far fewer than six presses.
    await page.keyboard.press('ArrowRight');
    await said.getByText(/^[^.]+, (Institution|Individual|Mission)/).waitFor();
    const start = (await said.textContent())?.split(',')[0] ?? '';
    await page.keyboard.press('n');
    await page.getByRole('dialog', { name: `of ${start}` }).waitFor();
    await dialogReady(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await said.getByText(`${start}:`).waitFor();
    await said.getByText(/\d+ of \d+/).waitFor();
    const reached = /^(.+), (Institution|Individual|Mission)/.exec((await said.textContent()) ?? '')?.[1];
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: reached ?? '', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await said.getByText(`${reached},`).waitFor();
    await page.keyboard.press('Escape');
    await said.getByText(`${start},`).waitFor();
    // Chosen by keyboard, then with a line around everything; cleared by Escape, since one is back at the beginning.
    await page.keyboard.press(' ');
    const chosen = page.getByRole('region', { name: 'Selection' });
    await chosen.getByText('1 selected').waitFor();
    await page.keyboard.press('l');
    const box = await map.boundingBox();
    if (!box) throw new Error('the map has no place on the page');
    const { x, y, width, height } = box;
    await page.mouse.move(x + 2, y + 2);
    await page.mouse.down();
    for (const [right, down] of [
      [width - 2, 2],
      [width - 2, height - 2],
      [2, height - 2],
    ] as const)
      await page.mouse.move(x + right, y + down);
    await page.mouse.up();
    await chosen.getByText('148 selected').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      chosen.getByRole('button', { name: 'Export as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('saint-john-selection.csv');
    await chosen.getByRole('button', { name: 'Clear the selection' }).click();
    await chosen.waitFor({ state: 'detached' });
    await page.waitForURL((url) => !url.searchParams.has('chosen'));
    expect(complaints).toEqual([]);
    await context.close();
  });
});
