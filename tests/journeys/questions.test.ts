import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { dialogReady, openPanel, startJourney } from '../support/journey.ts';

const journey = await startJourney();

type Made = { made: { record: { id: string } } };

async function send(mutation: string, input: object): Promise<string> {
  const [name, record] = mutation.split(' ');
  const kind = `${record?.charAt(0).toUpperCase()}${record?.slice(1)}`;
  const query = `mutation ($input: ${name}${kind}Input!) { made: ${name?.toLowerCase()}${kind}(input: $input) { record: ${record} { id } } }`;
  const response = await fetch(`${journey.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'graphql-preflight': '1' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = (await response.json()) as { data: Made; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join(', '));
  return data.made.record.id;
}

/** Two missions: one with an offer meant for it, one without. */
async function twoMissions(name: string) {
  const { id, slug } = await journey.freshEcosystem(name);
  const mission = (title: string) =>
    send('Create mission', { ecosystem: id, hashtag: title.replace(/\W/g, ''), name: title });
  await mission('Warm rooms');
  const skills = await mission('Digital skills');
  const library = await send('Create stakeholder', { ecosystem: id, kind: 'INSTITUTION', name: 'Library' });
  const resource = await send('Create resource', { ecosystem: id, name: 'Space', units: ['seats'] });
  await send('Create offer', { by: library, resource, mission: skills });
  return { id, slug, mission };
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const focused = (page: Page, name: string) =>
  page.waitForFunction((text) => document.activeElement?.textContent === text, name);

test('every mission without an offer: asked, saved, followed and removed with the keyboard alone', async () => {
  const { slug, mission } = await twoMissions('Questions');
  const { page, context, complaints } = await journey.open(`/${slug}?as=table`);
  const press = (name: string | RegExp, key = 'Enter') =>
    page.getByRole('button', { name, exact: typeof name === 'string' }).press(key);
  await openPanel(page, 'Readings', 'Questions');
  await focused(page, 'Questions');
  await press('New question');
  await focused(page, 'New question');
  await page.getByRole('combobox', { name: 'Of what' }).focus();
  await page.keyboard.type('offers m');
  await page.getByText('1 mission', { exact: true }).waitFor();
  await page.getByText('Every mission that has no offer meant for it', { exact: false }).first().waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await press('Warm rooms');
  await page.locator('#inspector-title', { hasText: 'Warm rooms' }).waitFor();
  await page.keyboard.press('Escape');

  await press('Save');
  await dialogReady(page);
  await page.keyboard.type('Missions nobody serves');
  await page.keyboard.press('Enter');
  await focused(page, 'Missions nobody serves');
  await page.waitForURL((url) => url.searchParams.has('question') && !url.searchParams.has('ask'));
  await page.goto(page.url());
  await heading(page, 'Missions nobody serves').waitFor();
  await page.getByText('1 mission', { exact: true }).waitFor();

  await mission('Night bus');
  await page.getByText('The answer changed: 1 before, 2 now. New: Night bus.').waitFor();
  await page.getByText('2 missions', { exact: true }).waitFor();

  await press('All readings');
  await page.getByRole('button', { name: 'Questions', exact: true }).waitFor();
  await mission('Winter coats');
  await page
    .getByText('The answer to “Missions nobody serves” changed: 2 before, 3 now.')
    .waitFor({ timeout: 40_000 });
  await press('Show');
  await focused(page, 'Missions nobody serves');
  await page.getByText('3 missions', { exact: true }).waitFor();

  await press('Remove');
  await dialogReady(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).press('Enter');
  await focused(page, 'Saved questions');
  await page.getByText('None yet.', { exact: false }).waitFor();
  await press('Undo');
  await page.getByRole('button', { name: /^Missions nobody serves/ }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('parts are added and removed by keyboard, and the focus follows', async () => {
  const { slug } = await twoMissions('Parts');
  const { page, context } = await journey.open(`/${slug}?reading=questions&as=table`);
  await page.getByRole('button', { name: 'New question' }).press('Enter');
  const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.getByRole('button', { name: 'where… (Missions)' }).press('Enter');
  await expect.poll(label).toBe('Field');
  await page.keyboard.type('name');
  await page.getByRole('textbox', { name: 'Name: text' }).fill('skills');
  await page.getByText('1 mission', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Remove: Condition 1 on: Missions' }).press('Enter');
  await expect.poll(label).toBe('where… (Missions)');
  await page.getByText('2 missions', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'and that has… (Missions)' }).press('Enter');
  await expect.poll(label).toBe('How many');
  await page.goBack();
  await page.getByRole('button', { name: 'New question' }).waitFor();
  await context.close();
});

test('who is in two missions and linked to nobody of a third: six clicks, by names that are typed', async () => {
  const { id, slug, mission } = await twoMissions('Two of three');
  const bus = await mission('Night bus');
  const taking = async (name: string, ...missions: string[]) => {
    const who = await send('Create stakeholder', { ecosystem: id, kind: 'INSTITUTION', name });
    for (const to of missions)
      await send('Create interdependency', { from: who, to, type: 'COLLABORATES_WITH' });
    return who;
  };
  const [warm, cold] = [await mission('Soup kitchen'), await mission('Snow line')];
  await taking('Parish', warm, cold);
  const shelter = await taking('Shelter', warm, cold);
  const driver = await taking('Drivers', bus);
  await send('Create interdependency', { from: shelter, to: driver, type: 'SUPPLIES' });
  const { page, context, complaints } = await journey.open(`/${slug}?as=table`);
  await openPanel(page, 'Readings', 'Questions');
  await page.getByRole('button', { name: /^Who is in two missions and linked to nobody/ }).click();
  for (const typed of ['soup', 'snow', 'night']) {
    await page.getByText('Complete the sentence', { exact: false }).waitFor();
    expect(await page.getByRole('list', { name: 'Answers' }).count()).toBe(0);
    // The blank that is next has the focus already.
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Missions');
    await page.keyboard.type(typed);
    await page.getByRole('option', { name: new RegExp(typed, 'i') }).click();
  }
  await page.getByText('1 stakeholder', { exact: true }).waitFor();
  await page.getByRole('list', { name: 'Answers' }).getByRole('button', { name: 'Parish' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  // The address holds all of it, with the names of what it holds.
  await page.goto(page.url());
  await page.getByText('1 stakeholder', { exact: true }).waitFor();
  await page.getByText('Soup kitchen', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'or… (Stakeholders)' }).last().press('Enter');
  await page.getByRole('group', { name: 'Alternative 2' }).waitFor();
  await page.getByText('either (', { exact: false }).first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('a typed line shows what it understood, and asks nothing on a guess', async () => {
  const { slug, mission } = await twoMissions('Lines');
  await mission('Night bus');
  const { page, context, complaints } = await journey.open(`/${slug}?reading=questions&as=table`);
  const line = page.getByRole('combobox', { name: 'Ask in a line' });
  await line.fill('missions without offers in Atlantis');
  const parts = page.getByRole('list', { name: 'What was understood' });
  await parts.getByText('Atlantis', { exact: true }).waitFor();
  await parts.getByText('not understood', { exact: true }).waitFor();
  await line.press('Enter');
  await page.getByRole('alert').getByText('Not asked', { exact: false }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  // What is proposed goes on with the line.
  await line.fill('missions without fun');
  await page.getByRole('option', { name: 'funder', exact: true }).click();
  await expect.poll(() => line.inputValue()).toBe('missions without funder ');
  await page.getByText('Every mission that has no funder.', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByText('3 missions', { exact: true }).waitFor();
  // Of what it means, the form is filled; the line is there again.
  expect(await page.getByRole('combobox', { name: 'Of what' }).inputValue()).toBe('funders');
  await page.getByRole('button', { name: 'All questions' }).click();
  await expect.poll(() => line.inputValue()).toBe('missions without funder ');
  expect(complaints).toEqual([]);
  await context.close();
});

test('what the server refuses is said in place, and an address that makes no sense is told', async () => {
  const { slug } = await twoMissions('Refused questions');
  const address = (ask: object) =>
    `/${slug}?reading=questions&as=table&ask=${encodeURIComponent(JSON.stringify(ask))}`;
  const where = [{ field: 'horizon', from: '2027-01-01', until: '2026-01-01' }];
  const { page, context } = await journey.open(address({ of: 'MISSION', where }));
  const condition = page.getByRole('group', { name: 'Condition 1 on: Missions' });
  await condition.getByText('The end cannot come before the beginning.').waitFor();
  await page.getByRole('alert').getByText('The end cannot come before the beginning.').waitFor();
  await page.goto(journey.url + address({ has: [] }));
  await page.getByText('The question in this address cannot be read.', { exact: false }).waitFor();
  await context.close();
});

test('in French on a phone, in the dark, a question reads as a sentence', async () => {
  const { slug } = await twoMissions('En français');
  const ask = encodeURIComponent(JSON.stringify({ of: 'MISSION', has: [{ count: 'NONE', what: 'offers' }] }));
  const { page, context, complaints } = await journey.open(`/${slug}?reading=questions&as=table&ask=${ask}`, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'fr-CA',
    colorScheme: 'dark',
  });
  await page.getByText('1 mission', { exact: true }).waitFor();
  await page.getByText('aucune offre qui lui est destinée', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
