import { expect, test } from 'vitest';
import { handOn } from '../support/hand.ts';
import { startJourney } from '../support/journey.ts';

const journey = await startJourney();

// The other tasks of docs/tasks.md are walked where what they are about is tested.
test('needs for space at a place, and what a mission has achieved, take six presses or fewer', async () => {
  const { page, context, complaints } = await journey.open('/newmarket?as=table');
  const asking = handOn(page);
  await asking.click(page.getByRole('button', { name: 'Readings', exact: true }));
  await asking.click(page.getByRole('button', { name: 'Questions', exact: true }));
  await asking.click(page.getByRole('combobox', { name: 'Ask in a line' }));
  await asking.type('needs for space in Newmarket');
  await page
    .getByRole('list', { name: 'What was understood' })
    .getByText('Newmarket', { exact: true })
    .waitFor();
  await asking.press('Enter');
  const answers = page.getByRole('list', { name: 'Answers' }).getByRole('button');
  await answers.first().waitFor();
  expect(await answers.count()).toBe(1);
  expect(asking.presses()).toBeLessThanOrEqual(6);

  const reading = handOn(page);
  await page.locator('body').click({ position: { x: 5, y: 890 } });
  await reading.press('/');
  await reading.type('digitaltradesathome');
  await page.getByRole('option', { name: /digitaltradesathome/ }).waitFor();
  await reading.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Details' });
  const sections = panel.getByRole('heading', { level: 3 });
  // The answers of a panel arrive one after the other.
  const order = async () => {
    const titles = (await sections.allTextContents()).map((title) => title.replace(/[\W\d].*$/, ''));
    return titles.filter((title) => title === 'Indicators' || title === 'Links');
  };

  await expect.poll(order, { timeout: 20_000 }).toEqual(['Indicators', 'Links']);
  expect(reading.presses()).toBeLessThanOrEqual(6);
  expect(complaints).toEqual([]);
  await context.close();
});
