import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { newKey } from '../support/database.ts';
import { chooseIn, startAdding, startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** By keyboard: a dialog may still be growing under the pointer. */
async function save(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).press('Enter');
}

/** Waits until the dialog is gone; one that stays is quoted, since it says why. */
async function closed(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.waitFor({ state: 'detached' }).catch(async () => {
    throw new Error(`the dialog stays: ${await dialog.innerText()}`);
  });
}

async function add(
  page: Page,
  kind: 'Stakeholder' | 'Mission',
  fields: Record<string, string>,
): Promise<void> {
  await startAdding(page, kind);
  for (const [label, value] of Object.entries(fields))
    await page.getByRole('dialog').getByRole('textbox', { name: label, exact: true }).fill(value);
  await save(page);
  await closed(page);
}

/** What GraphQL knows, asked beside the page. */
async function ask(query: string, variables: object = {}) {
  const response = await fetch(`${journey.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'graphql-preflight': '1' },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as { data: Record<string, unknown> }).data;
}

test('a facilitator founds an ecosystem, fills it, changes it and takes it apart', async () => {
  const { page, context, complaints } = await journey.open('/');
  const name = `Vallée ${newKey().slice(0, 6)}`;
  await page.getByRole('button', { name: 'Create an ecosystem' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await save(page);
  await closed(page);
  if (new URL(page.url()).pathname === '/') await page.getByRole('link', { name, exact: true }).click();
  await page.getByText('This map is empty').waitFor();

  await page.getByRole('button', { name: 'Add a first stakeholder' }).click();
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: 'Name', exact: true })
    .fill('Bibliothèque du Pont');
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: 'Source', exact: true })
    .fill('Council minutes');
  await save(page);
  await closed(page);
  await page.getByRole('heading', { name: 'Bibliothèque du Pont' }).waitFor();
  await page.getByText('Source: Council minutes').waitFor();

  await add(page, 'Mission', { Title: 'Warm rooms in winter', '#tag': '#Warm Rooms' });
  await page.getByRole('heading', { name: 'Warm rooms in winter' }).waitFor();
  await page.getByText('#warm-rooms').first().waitFor();

  await chooseIn(page, 'Add…', 'Add a link');
  await page
    .getByRole('dialog')
    .getByRole('combobox', { name: 'To which stakeholder or mission' })
    .fill('biblio');
  await page.getByRole('option', { name: /Bibliothèque du Pont/ }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Type' }).click();
  await page.getByRole('option', { name: 'Depends on' }).click();
  await save(page);
  await closed(page);
  await page.getByRole('button', { name: 'Bibliothèque du Pont', exact: true }).click();
  await page
    .getByRole('region', { name: 'Is needed by' })
    .getByRole('button', { name: 'Warm rooms in winter', exact: true })
    .waitFor();

  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: 'Name', exact: true })
    .fill('Bibliothèque du Vieux-Pont');
  await save(page);
  await closed(page);
  await page.getByRole('heading', { name: 'Bibliothèque du Vieux-Pont' }).waitFor();

  await chooseIn(page, 'More actions', 'Remove');
  const question = page.getByRole('dialog');
  await question.getByText('Its link goes with it', { exact: false }).waitFor();
  await question.getByRole('button', { name: 'Remove' }).click();
  await question.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Bibliothèque du Vieux-Pont' }).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await context.close();
});

test('a place is added within another and can be filtered by', async () => {
  const { slug } = await journey.freshEcosystem('Places');
  const { page, context } = await journey.open(`/${slug}?panel=places`);
  await page.getByRole('button', { name: 'Add a place', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }).fill('North');
  await save(page);
  await closed(page);
  await page.getByRole('button', { name: 'Add a place within North' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }).fill('Harbour');
  await save(page);
  await closed(page);
  await page.getByRole('button', { name: /^Harbour/ }).waitFor();
  const data = await ask(`{ places(ecosystem: "${slug}") { nodes { name within { name } } } }`);
  expect((data.places as { nodes: unknown }).nodes).toEqual([
    { name: 'Harbour', within: { name: 'North' } },
    { name: 'North', within: null },
  ]);
  await context.close();
});

test('two people who change the same thing see both versions, and nothing is lost', async () => {
  const { id, slug } = await journey.freshEcosystem('Two people');
  const made = await ask(
    `mutation ($input: CreateStakeholderInput!) { createStakeholder(input: $input) { stakeholder { id } } }`,
    { input: { ecosystem: id, kind: 'INSTITUTION', name: 'Old name' } },
  );
  const stakeholder = (made.createStakeholder as { stakeholder: { id: string } }).stakeholder.id;
  const { page, context } = await journey.open(`/${slug}?at=${stakeholder}`);
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }).fill('My name');
  await ask(`mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { revision } }`, {
    input: { id: stakeholder, version: 1, name: 'Their name' },
  });
  await save(page);
  await page.getByRole('cell', { name: 'My name' }).waitFor();
  await page.getByRole('cell', { name: 'Their name' }).waitFor();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await closed(page);
  await page.getByRole('heading', { name: 'My name' }).waitFor();
  await context.close();
});

test('a refused value is told at its field and what was typed stays', async () => {
  const { slug } = await journey.freshEcosystem('Refused');
  const { page, context } = await journey.open(`/${slug}`);
  await page.getByRole('button', { name: 'Add a first stakeholder' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: 'Name', exact: true })
    .fill(`Reversed ${String.fromCodePoint(0x202e)} name`);
  await save(page);
  const name = dialog.getByRole('textbox', { name: 'Name', exact: true });
  await page.waitForFunction(() => document.querySelector('[role=dialog] input[aria-invalid=true]') !== null);
  expect(await name.inputValue()).toContain('Reversed');
  await dialog.getByText('reading order', { exact: false }).first().waitFor();
  await context.close();
});

test('when the answer is lost on the way, trying again creates one and not two', async () => {
  const { slug } = await journey.freshEcosystem('Lost answer');
  const { page, context } = await journey.open(`/${slug}`);
  let cut = true;
  await context.route('**/graphql', async (route) => {
    const isCreation = route.request().postData()?.includes('createStakeholder') === true;
    if (!isCreation || !cut) return route.continue();
    cut = false;
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Add a first stakeholder' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }).fill('Only once');
  await save(page);
  await page.getByText('What you typed is kept', { exact: false }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
  await closed(page);
  const data = await ask(`{ stakeholders(ecosystem: "${slug}") { totalCount } }`);
  expect(data.stakeholders).toEqual({ totalCount: 1 });
  await context.close();
});

test('what cannot be saved for now is told in the words of the server, and what was typed is kept', async () => {
  const { slug } = await journey.freshEcosystem('No room');
  const { page, context } = await journey.open(`/${slug}`);
  let isFull = true;
  await context.route('**/graphql', (route) => {
    const isCreation = route.request().postData()?.includes('createStakeholder') === true;
    if (!isCreation || !isFull) return route.continue();
    const errors = [
      { message: 'The disk has 3 MB left.', extensions: { code: 'UNAVAILABLE', retryAfter: 30 } },
    ];
    return route.fulfill({ status: 503, json: { data: null, errors }, headers: { 'retry-after': '30' } });
  });
  await page.getByRole('button', { name: 'Add a first stakeholder' }).click();
  const name = page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Waits for room');
  await save(page);
  const alert = page.getByRole('dialog').getByRole('alert');
  await alert.getByText('Nothing was saved for now.').waitFor();
  expect(await alert.textContent()).toContain('The disk has 3 MB left. What you typed is kept');
  expect(await name.inputValue()).toBe('Waits for room');
  // The server is there: nothing says that it does not answer.
  expect(await page.getByText('The server does not answer').count()).toBe(0);
  isFull = false;
  await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
  await closed(page);
  await context.close();
});

test('typed work is not lost by a slip of the Escape key', async () => {
  const { slug } = await journey.freshEcosystem('Slip');
  const { page, context } = await journey.open(`/${slug}`);
  await page.getByRole('button', { name: 'Add a first stakeholder' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }).fill('Half a name');
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').getByText('What you typed is not saved', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Keep editing' }).click();
  expect(
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }).inputValue(),
  ).toBe('Half a name');
  await context.close();
});
