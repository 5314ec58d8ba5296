import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dialogReady, startAdding, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const show = (page: Page, part: string) => page.getByText(part, { exact: true }).click();

test('an ecosystem without nominations says how to ask; a mission that begins with a template shows its empty seats', async () => {
  const { slug } = await journey.freshEcosystem('Where nobody was asked');
  const { page, context, complaints } = await journey.open(`/${slug}?reading=unseen`);
  await page.getByText('No estimate yet', { exact: false }).waitFor();
  await page.getByText('Ten answers or more', { exact: false }).waitFor();
  await startAdding(page, 'Mission');
  await dialogReady(page);
  await page.getByLabel('Title').first().fill('Growing old here');
  await page.getByLabel('Roles to begin with').selectOption('Healthy ageing');
  await page.getByText('World Health Organization (2007)', { exact: false }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.goto(`${journey.url}/${slug}?reading=unseen&missing=reach`);
  await heading(page, '8 empty seats').waitFor();
  await page.getByText('#growing-old-here: Older people').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('who is missing is told in words, worked out on demand, and leads to whom to ask and to whom to reach', async () => {
  const { page, context, complaints } = await journey.open('/newmarket?reading=unseen');
  await heading(page, 'At least 3 stakeholders are still missing.').waitFor();
  const formula = page.getByText('= 51.757', { exact: false });
  expect(await formula.isVisible()).toBe(false);
  await page.getByText('How this is computed').click();
  await formula.waitFor();

  await page.getByText('Compare with a second list').click();
  await page.getByLabel('Names of the register').fill('Newmarket Public Library\nNobody Ever Heard Of');
  const compare = page.getByRole('button', { name: 'Compare 2 names' });
  expect(await compare.isDisabled()).toBe(true);
  await page.getByLabel(/without regard to the lists/).check();
  await compare.click();
  await page.getByText('1 name is not on the map: Nobody Ever Heard Of').waitFor();

  await show(page, 'Ask next');
  await heading(page, 'When asking may end').waitFor();
  await show(page, 'Reach');
  await page.getByRole('button', { name: 'Walter Oduya', exact: true }).waitFor();
  expect(new URL(page.url()).searchParams.get('missing')).toBe('reach');
  await page
    .getByRole('button', { name: /^Path from .* to Walter Oduya$/ })
    .first()
    .click();
  await heading(page, 'Path between two').waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Walter Oduya', exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
