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
