/** An ecosystem from before some addresses were reserved is opened and given another one; what the public sees is chosen beside. */
import { expect, onTestFinished, test } from 'vitest';
import { dialogReady, startJourney } from '../support/journey.ts';

const { driver, freshEcosystem, open, url } = await startJourney();

test('an ecosystem that has an address of the program is opened by its id, renamed, and says what the public sees', async () => {
  const name = 'From before';
  const { id } = await freshEcosystem(name);
  onTestFinished(async () => {
    await driver.executeQuery('MATCH (n {ecosystem: $id}) DETACH DELETE n', { id });
  });
  await driver.executeQuery('MATCH (e:Ecosystem {id: $id}) SET e.slug = "graphiql"', { id });
  const { page } = await open('/');
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForURL(`${url}/${id}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The address is one to come back by, and leads on.
  await page.reload();
  await page.getByRole('button', { name: 'Readings', exact: true }).click();
  await page.getByRole('link', { name: 'Report' }).click();
  await page.waitForURL((at) => at.pathname === `/${id}/report`);
  await page.goBack();
  // So does the search.
  await page.getByRole('combobox').click();
  await page.keyboard.type('report');
  await page.getByRole('option', { name: /^Report/ }).click();
  await page.waitForURL((at) => at.pathname === `/${id}/report`);

  await page.goto(url);
  const change = async () => {
    await page.getByRole('button', { name: `Change or remove ${name}` }).click();
    await page.getByRole('menuitem', { name: 'Change this ecosystem' }).click();
    await dialogReady(page);
    return page.getByRole('dialog');
  };
  const form = await change();
  const shown = form.getByRole('group', { name: 'What the public sees' }).getByRole('checkbox');
  const checked = async () => Promise.all((await shown.all()).map((each) => each.isChecked()));
  expect(await checked()).toEqual([true, true, false, false]);
  await form.getByRole('checkbox', { name: 'Links that one side disputes' }).uncheck();
  await form.getByRole('checkbox', { name: 'Individuals who were named and not reached yet' }).check();
  await form.getByRole('textbox', { name: 'Address', exact: true }).fill('sign-in');
  await form.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await form.getByText('This is an address of the program itself: choose another one.').waitFor();
  const slug = `before-${id}`;
  await form.getByRole('textbox', { name: 'Address', exact: true }).fill(slug);
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await form.waitFor({ state: 'detached' });
  // The list has read it again.
  await page.locator(`a[href="/${slug}"]`).waitFor();

  await change();
  await shown.first().waitFor();
  expect(await checked()).toEqual([true, false, true, false]);
  await page.goto(`${url}/${slug}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/${slug}`);
});
