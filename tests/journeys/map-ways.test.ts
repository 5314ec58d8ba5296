import { describe, expect, test } from 'vitest';
import { startJourney } from '../support/journey.ts';

const journey = await startJourney();

describe('from one element to others', () => {
  test('a path to somebody is chosen at an element, drawn with its steps, and read in words that lead on', async () => {
    const { page, context, complaints } = await journey.open('/saint-john');
    await page.locator('[data-drawn="true"]').waitFor();
    await page.getByRole('combobox', { name: 'Search this ecosystem' }).fill('Kennebecasis Public Library');
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Path to…' }).click();
    const to = page.getByRole('combobox', { name: 'To' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await to.pressSequentially('Regional Hospital');
    await page.getByRole('option').first().waitFor();
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
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Focus here' }).click();
    await shown('5 of 148 elements');
    const bar = page.getByRole('region', { name: 'Focus' });
    await bar.getByText('1 step · 5 elements').waitFor();
    await bar.getByRole('slider', { name: 'How many steps around it' }).press('ArrowRight');
    await page.waitForURL(/steps=2/);
    await bar.getByText('2 steps · 21 elements').waitFor();
    // Another element of the view shows what is linked to it.
    await page.getByRole('combobox', { name: 'Search this ecosystem' }).fill('Regional Hospital');
    await page.getByRole('option').first().click();
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
});
