/** What stakeholders say of themselves and of each other, as a facilitator writes it down. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chooseIn, dialogReady, startAdding, startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** Presses a button of the dialog by keyboard, and waits until the dialog is gone; one that stays is quoted. */
async function finish(page: Page, button: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: button, exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' }).catch(async () => {
    throw new Error(`the dialog stays: ${await dialog.innerText()}`);
  });
}

/** What GraphQL knows, asked beside the page. */
async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${journey.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'graphql-preflight': '1' },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as { data: Data }).data;
}

async function create(ecosystem: string, name: string, more: object = {}): Promise<string> {
  const { createStakeholder } = await ask<{ createStakeholder: { stakeholder: { id: string } } }>(
    'mutation ($input: CreateStakeholderInput!) { createStakeholder(input: $input) { stakeholder { id } } }',
    { input: { ecosystem, kind: 'INSTITUTION', name, ...more } },
  );
  return createStakeholder.stakeholder.id;
}

test('one that looks like another is proposed as the same, and added when it is not', async () => {
  const { id, slug } = await journey.freshEcosystem('Alike');
  const there = await create(id, 'Centre culturel Beauséjour', { website: 'https://beausejour.example' });
  const { page, context, complaints } = await journey.open(`/${slug}`);
  await startAdding(page, 'Stakeholder');
  const dialog = page.getByRole('dialog');
  const name = dialog.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Galerie du Pont');
  await dialog.getByRole('textbox', { name: 'Website' }).fill('http://www.beausejour.example/');
  await dialog.getByText('What it does').click();
  await dialog.getByRole('combobox', { name: 'Brings' }).fill('a hall');
  await dialog.getByRole('combobox', { name: 'Languages' }).fill('cre');
  await page.getByRole('option', { name: 'Cree', exact: true }).click();
  await dialog.getByRole('button', { name: 'Save', exact: true }).press('Enter');

  const proposals = dialog.getByRole('region', { name: 'Is it there already?' });
  const sentence = 'It looks like “Centre culturel Beauséjour”, which is there already: same website.';
  await proposals.getByText(sentence).waitFor();
  const link = proposals.getByRole('link', { name: 'Open it in a new tab: Centre culturel Beauséjour' });
  expect(await link.getAttribute('href')).toBe(`/${slug}?at=${there}`);
  expect(await name.inputValue()).toBe('Galerie du Pont');

  await finish(page, 'Add it even so');
  await page.getByRole('heading', { name: 'Galerie du Pont' }).waitFor();
  await page.getByText('a hall', { exact: true }).waitFor();
  await page.getByText('All that is recorded of it').click();
  await page.getByText('Cree', { exact: true }).waitFor();
  const query = `{ stakeholders(ecosystem: "${slug}") { nodes { name brings languages } } }`;
  const { stakeholders } = await ask<{ stakeholders: { nodes: unknown[] } }>(query);
  expect(stakeholders.nodes).toHaveLength(2);
  expect(stakeholders.nodes).toContainEqual({
    name: 'Galerie du Pont',
    brings: ['a hall'],
    languages: ['cr'],
  });
  expect(complaints).toEqual([]);
  await context.close();
});

test('a proposal goes away when the name is changed, and the next answer is its own', async () => {
  const { id, slug } = await journey.freshEcosystem('Another name');
  await create(id, 'Maison des Aînés');
  const { page, context } = await journey.open(`/${slug}`);
  await startAdding(page, 'Stakeholder');
  const dialog = page.getByRole('dialog');
  const name = dialog.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('MAISON DES AINES');
  await dialog.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await dialog.getByText('which is there already: same name', { exact: false }).waitFor();
  await name.fill('Maison des Jeunes');
  await dialog.getByText('which is there already', { exact: false }).waitFor({ state: 'detached' });
  await finish(page, 'Save');
  await page.getByRole('heading', { name: 'Maison des Jeunes' }).waitFor();
  await context.close();
});

test('an individual is erased once the name was typed, and nothing is left open', async () => {
  const { id, slug } = await journey.freshEcosystem('Erased');
  const zoe = await create(id, 'Zoé Roy', { kind: 'INDIVIDUAL' });
  const { page, context, complaints } = await journey.open(`/${slug}?at=${zoe}`);
  await chooseIn(page, 'More actions', 'Erase this person…');
  await dialogReady(page);
  await page.getByRole('dialog').getByRole('textbox').fill('zoe roy');
  await finish(page, 'Erase for good');
  await page.getByText('Erased for good.').waitFor();
  await page.waitForURL(`${journey.url}/${slug}`);
  expect(await page.getByText('Zoé Roy').count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a link is declared by one side, confirmed by the other, disputed and ended', async () => {
  const { id, slug } = await journey.freshEcosystem('Two sides');
  const from = await create(id, 'Fonds du Havre');
  const to = await create(id, 'École du Rivage');
  const { page, context, complaints } = await journey.open(`/${slug}?at=${from}`);
  await chooseIn(page, 'Add…', 'Add a link');
  await dialogReady(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'To which stakeholder or mission' }).fill('rivage');
  await page.getByRole('option', { name: /École du Rivage/ }).click();
  await dialog.getByRole('combobox', { name: 'Type' }).click();
  await page.getByRole('option', { name: 'Funds', exact: true }).click();
  await dialog.getByRole('radio', { name: 'Fonds du Havre' }).check();
  await finish(page, 'Save');

  await page.getByRole('button', { name: 'Details of the link with École du Rivage' }).click();
  const sides = page.getByRole('region', { name: 'What each side says' });
  await sides.getByText('Fonds du Havre declares it').waitFor();
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await dialogReady(page);
  await dialog.getByText('Fonds du Havre declared this link and cannot confirm it.').waitFor();
  expect(await dialog.getByRole('radio').count()).toBe(2);
  expect(await dialog.getByRole('radio', { name: 'École du Rivage' }).isChecked()).toBe(true);
  await finish(page, 'Confirm');
  await sides.getByText('École du Rivage confirms it').waitFor();

  await page.getByRole('button', { name: 'Dispute', exact: true }).click();
  await dialog.getByRole('button', { name: 'Dispute', exact: true }).press('Enter');
  await dialog.getByText('Say in a few words what is wrong.').waitFor();
  await dialog.getByRole('textbox', { name: 'Why' }).fill('The grant was never paid.');
  await finish(page, 'Dispute');
  await sides.getByText('“The grant was never paid.”').waitFor();

  await page.getByRole('button', { name: 'End', exact: true }).click();
  await dialogReady(page);
  await dialog.getByLabel('Last day').fill('2026-06-30');
  await finish(page, 'End');
  await page.getByText('This link is over and stays so.', { exact: false }).waitFor();
  const query = `{ interdependencies(ecosystem: "${slug}") {
    nodes { status until declaredBy statusChanges { status side note } } } }`;
  const { interdependencies } = await ask<{ interdependencies: { nodes: unknown[] } }>(query);
  expect(interdependencies.nodes).toEqual([
    {
      status: 'ENDED',
      until: '2026-06-30',
      declaredBy: from,
      statusChanges: [
        { status: 'DECLARED', side: from, note: null },
        { status: 'CONFIRMED', side: to, note: null },
        { status: 'DISPUTED', side: to, note: 'The grant was never paid.' },
        { status: 'ENDED', side: null, note: null },
      ],
    },
  ]);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a stakeholder is kept for facilitators, and its page says so', async () => {
  const { id, slug } = await journey.freshEcosystem('Discreet');
  const stakeholder = await create(id, 'Refuge de nuit');
  const { page, context, complaints } = await journey.open(`/${slug}?at=${stakeholder}`);
  // What can be done with it comes first, then where the record comes from, then all the rest of it.
  await page.getByText('All that is recorded of it').waitFor();
  const told = await page.getByRole('complementary', { name: 'Details' }).innerText();
  const order = [
    'Refuge de nuit',
    'Change',
    'What if it left?',
    'No source given',
    'All that is recorded of it',
  ];
  const places = order.map((words) => told.indexOf(words));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
  // How it is reached takes no room before it is known, and then stands in its summary; a dialog from a menu gives the keyboard back.
  expect(told).not.toMatch(/contact|e-mail/i);
  await chooseIn(page, 'Add…', 'Add an e-mail or a telephone');
  await dialogReady(page);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Add…');
  await chooseIn(page, 'Add…', 'Add an e-mail or a telephone');
  await dialogReady(page);
  await page.getByRole('dialog').getByLabel('E-mail', { exact: true }).fill('refuge@example.org');
  await finish(page, 'Save');
  await page.getByRole('link', { name: 'refuge@example.org' }).waitFor();
  const now = await page.getByRole('complementary', { name: 'Details' }).innerText();
  expect(now.indexOf('refuge@example.org')).toBeLessThan(now.indexOf('What if it left?'));
  await page.getByText('All that is recorded of it').click();
  await page.getByText('Everyone', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Its links, needs, offers and seats are hidden with it', { exact: false }).waitFor();
  await dialog.getByRole('radio', { name: 'Facilitators only' }).check();
  await finish(page, 'Save');
  await page.getByText('Facilitators only', { exact: true }).first().waitFor();
  const query = `{ stakeholders(ecosystem: "${slug}", filter: { visibility: FACILITATORS }) { nodes { name } } }`;
  expect(await ask(query)).toEqual({ stakeholders: { nodes: [{ name: 'Refuge de nuit' }] } });
  expect(complaints).toEqual([]);
  await context.close();
});

test('a logo that is no web address is told where it stands, in a section that was folded away', async () => {
  const { slug } = await journey.freshEcosystem('Folded');
  const { page, context } = await journey.open(`/${slug}`);
  await startAdding(page, 'Stakeholder');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Atelier');
  const logo = dialog.getByRole('textbox', { name: 'Logo' });
  await logo.fill('logo.png');
  await dialog.getByText('Identity').click();
  await logo.waitFor({ state: 'hidden' });
  await dialog.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await dialog.getByText('Write a whole address that starts with http:// or https://.').waitFor();
  expect(await logo.evaluate((node) => node === document.activeElement)).toBe(true);
  await context.close();
});
