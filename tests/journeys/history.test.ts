import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chooseIn, startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** What GraphQL answers, asked beside the pages. */
async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${journey.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'graphql-preflight': '1' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join(', '));
  return data;
}

async function stakeholder(ecosystem: string, name: string, fields: object = {}): Promise<string> {
  const input = { ecosystem, kind: 'INSTITUTION', name, evenIfAlike: true, ...fields };
  const { made } = await ask<{ made: { stakeholder: { id: string } } }>(
    `mutation ($input: CreateStakeholderInput!) { made: createStakeholder(input: $input) { stakeholder { id } } }`,
    { input },
  );
  return made.stakeholder.id;
}

/** Opens the form of what is inspected, writes a new name and saves it. */
async function rename(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await dialog.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

const title = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const history = (page: Page) => page.getByRole('list', { name: 'History' });

test('what one changes the other sees without reloading, and an undo brings it back', async () => {
  const { id, slug } = await journey.freshEcosystem('Live');
  const library = await stakeholder(id, 'Library');
  const ana = await journey.open(`/${slug}?as=table&at=${library}`);
  const bo = await journey.open(`/${slug}?as=table&at=${library}`);
  await title(ana.page, 'Library').waitFor();
  await title(bo.page, 'Library').waitFor();

  await rename(ana.page, 'Library of the Harbour');
  await title(bo.page, 'Library of the Harbour').waitFor();
  await bo.page.getByText('changed Library of the Harbour').waitFor();

  await ana.page.getByRole('button', { name: 'Undo', exact: true }).click();
  await ana.page.getByText('The change was undone.').waitFor();
  await title(ana.page, 'Library').waitFor();
  await title(bo.page, 'Library').waitFor();
  expect(await ana.page.getByText('See what').count()).toBe(0);
  // Brought back it can be undone again, both by the keyboard.
  await ana.page.keyboard.press('Control+Shift+Z');
  await ana.page.getByText('The change is back.').waitFor();
  await title(bo.page, 'Library of the Harbour').waitFor();
  await ana.page.keyboard.press('Control+Z');
  await title(ana.page, 'Library').waitFor();
  await title(bo.page, 'Library').waitFor();

  await chooseIn(bo.page, 'More actions', 'History');
  const rows = history(bo.page).getByRole('listitem');
  await rows.filter({ hasText: 'undid a change of Library' }).first().waitFor();
  const changed = rows.filter({ hasText: 'changed Library' });
  await changed.getByText('Undone').waitFor();
  await changed.getByText('Library of the Harbour').first().waitFor();
  await bo.page.goBack();
  await title(bo.page, 'Library').waitFor();
  expect([...ana.complaints, ...bo.complaints]).toEqual([]);
  await Promise.all([ana.context.close(), bo.context.close()]);
});

test('what is typed in a form stays while others change the same thing', async () => {
  const { id, slug } = await journey.freshEcosystem('Typing');
  const library = await stakeholder(id, 'Library');
  const { page, context } = await journey.open(`/${slug}?as=table&at=${library}`);
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  const source = page.getByRole('dialog').getByRole('textbox', { name: 'Source', exact: true });
  await source.fill('Half a sentence');
  await stakeholder(id, 'Newcomers’ Table');
  await ask(`mutation ($input: RemoveInput!) { removeStakeholder(input: $input) { revision } }`, {
    input: { id: library, version: 1 },
  });
  // The table behind has changed; that is told once nothing lies on the buttons of the form any more.
  await page.getByText('Newcomers’ Table').first().waitFor({ state: 'attached' });
  expect(await source.inputValue()).toBe('Half a sentence');
  expect(await page.getByText(/made 2 changes|removed Library/).count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave without saving' }).click();
  // Two notices, or one for both, as fast as the machine is.
  await page
    .getByText(/made 2 changes|removed Library|added Newcomers’ Table/)
    .first()
    .waitFor();
  await page.getByText('It is not here any more').waitFor();
  await context.close();
});

test('what happens while the stream is cut is told when it is open again', async () => {
  const { id, slug } = await journey.freshEcosystem('Cut');
  await stakeholder(id, 'Library');
  const { page, context } = await journey.open('/');
  let cut = 0;
  let isCut = true;
  await context.route('**/graphql', (route) => {
    if (!isCut || !route.request().postData()?.includes('subscription')) return route.continue();
    cut += 1;
    return route.abort();
  });
  await page.goto(`${journey.url}/${slug}?as=table`);
  await page.getByRole('button', { name: 'Library' }).waitFor();
  await stakeholder(id, 'Workshop');
  await expect.poll(() => cut, { timeout: 10_000 }).toBeGreaterThan(1);
  expect(await page.getByRole('button', { name: 'Workshop' }).count()).toBe(0);
  isCut = false;
  await page.getByRole('button', { name: 'Workshop' }).waitFor();
  await context.close();
});

test('Ctrl+Z undoes the last change of this page, but not what is typed', async () => {
  const { id, slug } = await journey.freshEcosystem('Keyboard');
  const library = await stakeholder(id, 'Library');
  const { page, context } = await journey.open(`/${slug}?as=table&at=${library}`);
  await rename(page, 'Reading room');
  await title(page, 'Reading room').waitFor();
  await page.getByRole('combobox', { name: 'Search this ecosystem' }).press('Control+z');
  await page.getByRole('heading', { name: 'Reading room', exact: true }).click();
  await title(page, 'Reading room').waitFor();
  await page.keyboard.press('Control+z');
  await title(page, 'Library').waitFor();
  await context.close();
});

test('a change that something was built on is not undone, and the server says why', async () => {
  const { id, slug } = await journey.freshEcosystem('Refused');
  const library = await stakeholder(id, 'Library');
  await ask(`mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { revision } }`, {
    input: { id: library, version: 1, name: 'Reading room' },
  });
  const { page, context } = await journey.open(`/${slug}?as=table&panel=history`);
  await page.getByRole('button', { name: /^Undo: .* added/ }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('alert').getByText('has changed since', { exact: false }).waitFor();
  await context.close();
});

test('two that are one are merged, the old address leads to the one that stays, and it can be undone', async () => {
  const { id, slug } = await journey.freshEcosystem('Duplicates');
  const kept = await stakeholder(id, 'Newmarket Library', { status: 'REGISTERED' });
  const gone = await stakeholder(id, 'Newmarket Library Inc.');
  const { page, context } = await journey.open(`/${slug}?as=table`);
  await page.getByRole('button', { name: 'Waiting 1', exact: true }).click();
  await page.getByRole('menuitem', { name: '1 thing to decide' }).click();
  await page.getByRole('button', { name: /^Compare · Newmarket Library/ }).click();
  await page.getByRole('radio', { name: 'Newmarket Library', exact: true, checked: true }).waitFor();
  await page.getByRole('button', { name: 'Make one of the two' }).click();
  await page.getByText('The two are one now.').waitFor();
  await page.getByText('No two stakeholders look alike.').waitFor();

  // Pointed at, it stays for as long as it takes to look at the old address.
  await page.getByRole('button', { name: 'Undo', exact: true }).hover();
  const old = await journey.open(`/${slug}?as=table&at=${gone}`);
  await title(old.page, 'Newmarket Library').waitFor();
  await old.page.waitForURL((url) => url.searchParams.get('at') === kept);
  await old.context.close();

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('button', { name: 'Newmarket Library Inc.', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Waiting 1', exact: true }).click();
  await page.getByRole('menuitem', { name: '1 thing to decide' }).waitFor();
  await context.close();
});

test('the map is shown as on a day, read only, and leads back to today', async () => {
  const { id, slug } = await journey.freshEcosystem('Past');
  const library = await stakeholder(id, 'Library', { summary: 'Books and a warm room' });
  const today = new Date().toISOString().slice(0, 10);
  const { page, context } = await journey.open(`/${slug}?as=table&at=${library}`);
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await page.getByLabel('Another day').fill(today);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByText('read only').waitFor();
  await page.getByText('Books and a warm room').waitFor();
  expect(await page.getByRole('button', { name: 'Change', exact: true }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Add', exact: true }).count()).toBe(0);

  await page.goto(`${journey.url}/${slug}?as=table&on=2020-01-01`);
  await page.getByText('Nothing was on this map yet').waitFor();
  // What was true then is told from today's records: a link that was declared today, and began long ago.
  await page.getByRole('status').getByRole('button', { name: 'What was true then' }).click();
  await page.waitForURL(/held=2020-01-01/);
  await page.getByRole('button', { name: 'Library', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Back to today' }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).waitFor();
  await page.waitForURL((url) => !url.search.includes('held'));

  // Last month, in three clicks.
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await page.getByText('What was true', { exact: true }).click();
  await page.getByRole('button', { name: /^A month ago/ }).click();
  await page.waitForURL(/held=\d{4}-\d{2}-\d{2}/);
  await page.getByText('The links that held then, as known today.', { exact: false }).waitFor();
  // What is of today whatever day is shown says so, and what the map shows for today only is switched off.
  await page.getByRole('button', { name: 'Readings', exact: true }).click();
  await page.getByRole('button', { name: /^What is missing/ }).click();
  const readings = page.getByRole('complementary', { name: 'Readings' });
  await readings.getByText('This is of today, whatever day the map shows.').waitFor();
  await page.getByRole('button', { name: 'All readings' }).click();
  await page.getByRole('button', { name: /^Path between two/ }).click();
  await readings.getByRole('combobox', { name: 'To' }).waitFor();
  expect(await readings.getByText('This is of today').count()).toBe(0);
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await page.getByText('Shown for today only, and the map shows another day.').waitFor();
  expect(await page.getByRole('checkbox', { name: 'Needs' }).isDisabled()).toBe(true);
  await page.getByText('Coverage', { exact: true }).click();
  await page.getByRole('main').getByText('This is of today, whatever day the map shows.').waitFor();
  await context.close();
});

test('a busy server is said, lists fill when it answers, and an undo that could not run is offered again', async () => {
  const { slug } = await journey.freshEcosystem('Busy');
  const { page, context } = await journey.open(`/${slug}`);
  await page.getByText('This map is empty').waitFor();
  let busy = true;
  const refused = (operation: RegExp, status: number, code: string) =>
    page.route('**/graphql', (route) => {
      if (!busy || !operation.test(route.request().postData() ?? '')) return route.fallback();
      const errors = [{ message: 'The server has too much to do.', extensions: { code } }];
      return route.fulfill({ status, json: { errors }, headers: { 'retry-after': '2' } });
    });
  // What a form chooses from: the wait is said above the form, and ends by itself.
  await refused(/query Places/, 503, 'UNAVAILABLE');
  await page.getByRole('button', { name: 'Add a first stakeholder' }).press('Enter');
  await page.getByText('Busy, trying again').first().waitFor();
  busy = false;
  await page.getByText('Busy, trying again').first().waitFor({ state: 'detached' });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Library');
  await dialog.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });

  busy = true;
  await refused(/mutation UndoRevision/, 503, 'UNAVAILABLE');
  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
  const told = page.getByRole('alert').filter({ hasText: 'This could not be undone for now.' });
  await told.getByText('The server has too much to do.').waitFor();
  busy = false;
  await told.getByRole('button', { name: 'Try again' }).press('Enter');
  await page.getByText('This map is empty').waitFor();
  await context.close();
});
