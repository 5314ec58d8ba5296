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
});
