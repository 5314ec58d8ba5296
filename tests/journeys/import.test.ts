import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startJourney } from '../support/journey.ts';

const journey = await startJourney();

const ELEMENTS =
  'Label,Type,Description\nFood Bank,Organization,Bread\nFoodbank Inc.,Organization,\nCITY,Organization,\nFarm,Organization,Fields\n';
const CONNECTIONS = 'From,To,Type\nFarm,Food Bank,Supplies\nFarm,Farm,Funds\nCity,Foodbank Inc.,Funds\n';

async function drop(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles([
    { name: 'project-elements.csv', mimeType: 'text/csv', buffer: Buffer.from(ELEMENTS) },
    { name: 'project-connections.csv', mimeType: 'text/csv', buffer: Buffer.from(CONNECTIONS) },
  ]);
}

test('a Kumu project is looked at, decided about, brought in, undone, and changes nothing the second time', {
  timeout: 120_000,
}, async () => {
  const { slug } = await journey.freshEcosystem();
  const { page, context } = await journey.open(`/${slug}/import`);
  await page.getByRole('heading', { name: 'Bring in a map' }).waitFor();
  await drop(page);
  // What is doubtful is shown first, and nothing is imported before it is decided.
  const who = page.getByRole('combobox', { name: 'Who is “Foodbank Inc.”?' });
  await who.waitFor();
  const bring = page.getByRole('button', { name: 'Import all but 1 row' });
  expect(await bring.isDisabled()).toBe(true);
  await who.selectOption({ label: 'Food Bank (row 2)' });
  await page.getByRole('tab', { name: 'Left out (1)' }).press('Enter');
  await page.getByText('leads back to its start').waitFor();
  await bring.press('Enter');
  await page.getByText('Added: 3 stakeholders, 2 links.').waitFor();
  await page.getByRole('link', { name: 'This report, to keep' }).press('Enter');
  await page.getByText('leads back to its start').waitFor();
  await page.getByRole('link', { name: 'See it on the map' }).waitFor();

  // The same again changes nothing: the other name is known by now.
  await page.getByRole('button', { name: 'Bring in more' }).press('Enter');
  await drop(page);
  await page.getByText('All of it is on the map already').waitFor();

  await page.goBack();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await page.getByText('Undone').waitFor();
  await context.close();
});
