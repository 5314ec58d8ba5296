/** The first page: the ecosystems that people made, the demonstrations, and how to find one. */
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { startJourney } from '../support/journey.ts';

const journey = await startJourney();

test('one’s own ecosystems stand first, and the demonstrations are put away in one click and stay so', async () => {
  const { slug } = await journey.freshEcosystem('Zone of its own');
  const { page, context, complaints } = await journey.open('/');
  const own = page.getByRole('list', { name: 'Your ecosystems' });
  const demonstrations = page.getByRole('list', { name: 'Demonstrations' });
  const ours = own.locator(`a[href="/${slug}"]`);
  const newmarket = demonstrations.locator('a[href="/newmarket"]');
  await newmarket.waitFor();
  // Each with a small picture of its map: a mark of its own for each sector.
  const row = demonstrations.getByRole('listitem').filter({ has: page.locator('a[href="/newmarket"]') });
  // It is fetched once it comes into view.
  await row.scrollIntoViewIfNeeded();
  await row.locator('[aria-hidden] svg path[stroke-linecap]').first().waitFor({ state: 'attached' });
  // Where others made more than a page of them before.
  await page.getByRole('searchbox', { name: 'Find an ecosystem' }).fill('ZONE of');
  await ours.first().waitFor();
  await newmarket.waitFor({ state: 'detached' });
  await page.getByRole('searchbox', { name: 'Find an ecosystem' }).fill('');
  expect((await own.boundingBox())?.y).toBeLessThan((await demonstrations.boundingBox())?.y ?? 0);
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('button', { name: 'Put the demonstrations away' }).click();
  await demonstrations.waitFor({ state: 'detached' });
  await page.reload();
  await own.waitFor();
  expect(await demonstrations.count()).toBe(0);
  // What somebody looks for by name is found all the same.
  await page.getByRole('searchbox', { name: 'Find an ecosystem' }).fill('newmarket');
  await newmarket.waitFor();
  await page.getByRole('searchbox', { name: 'Find an ecosystem' }).fill('');
  await page.getByRole('button', { name: /^Show the \d+ demonstrations$/ }).click();
  await newmarket.waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('the first tour leads through five parts of the page by keyboard, is left with Escape, and is not offered again', async () => {
  const { page, context, complaints } = await journey.open('/newmarket');
  await page.locator('[data-drawn="true"]').waitFor();
  await page.getByRole('button', { name: 'Take the tour' }).press('Enter');
  const card = (title: string) => page.getByRole('region', { name: title, exact: true });
  const isRead = (title: string) =>
    page.waitForFunction((wanted) => document.activeElement?.textContent === wanted, title);
  for (const title of ['The map', 'Who is who', 'A sentence that filters', 'What is missing']) {
    await isRead(title);
    if (title === 'Who is who') await page.getByRole('complementary', { name: 'Details' }).waitFor();
    await card(title).getByRole('button', { name: 'Next' }).press('Enter');
  }
  await isRead('Your turn');
  expect(await axeFindings(page)).toEqual([]);
  await page.goBack();
  await isRead('What is missing');
  await page.keyboard.press('Escape');
  await card('What is missing').waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('tour')).toBeNull();
  await page.reload();
  await page.locator('[data-drawn="true"]').waitFor();
  expect(await page.getByRole('button', { name: 'Take the tour' }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});
