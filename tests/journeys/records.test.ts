/** What belongs to a mission and to a stakeholder, as a facilitator reads it and writes it down. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { chooseIn, dialogReady, openPanel, startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** What GraphQL knows, asked beside the page. */
async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${journey.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'graphql-preflight': '1' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

type Made = { done: { made: { id: string } } };

/** An ecosystem with a mission, two stakeholders and a resource. */
async function winter() {
  const { id, slug } = await journey.freshEcosystem('Warm rooms');
  const make = async (kind: string, input: object) => {
    const noun = kind.charAt(0).toLowerCase() + kind.slice(1);
    const made = await ask<Made>(
      `mutation ($input: Create${kind}Input!) { done: create${kind}(input: $input) { made: ${noun} { id } } }`,
      { input: { ecosystem: id, ...input } },
    );
    return made.done.made.id;
  };
  return {
    slug,
    mission: await make('Mission', { hashtag: 'warm-rooms', name: 'Warm rooms in winter' }),
    library: await make('Stakeholder', { kind: 'INSTITUTION', name: 'Bibliothèque du Pont' }),
    school: await make('Stakeholder', { kind: 'INSTITUTION', name: 'École du Rivage' }),
    space: await make('Resource', { name: 'Space', nameFr: 'Espace', units: ['seats', 'rooms'] }),
  };
}

/** Fills the dialog that a button opens, by the labels of its fields, and saves it. */
async function record(page: Page, button: string, fields: Record<string, string>, save = 'Save') {
  await page.getByRole('button', { name: button, exact: true }).first().press('Enter');
  await fill(page, fields, save);
}

/** The same of what the inspected element has none of yet. */
async function recordFirst(page: Page, item: string, fields: Record<string, string>) {
  await chooseIn(page, 'Add…', item);
  await fill(page, fields);
}

async function fill(page: Page, fields: Record<string, string>, save = 'Save') {
  await dialogReady(page);
  for (const [label, value] of Object.entries(fields)) await field(page, label).fill(value);
  await finish(page, save);
}

/** A field of the dialog by its label, which ends in a star where something must be typed. */
function field(page: Page, label: string) {
  return page.getByRole('dialog').getByLabel(new RegExp(`^${label}( \\*)?$`));
}

async function finish(page: Page, save = 'Save') {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: save, exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' }).catch(async () => {
    throw new Error(`the dialog stays: ${await dialog.innerText()}`);
  });
}

/** Chooses by keyboard in the list of a field of the dialog; the list is searched by what is typed. */
async function choose(page: Page, label: string, typed: string, option: RegExp) {
  await page.getByRole('dialog').getByRole('combobox', { name: label, exact: true }).fill(typed);
  await page.getByRole('option', { name: option }).click();
}

/** Unfolds a section of the inspector. */
async function unfold(page: Page, name: string) {
  const section = page.locator('details').filter({ has: page.getByRole('heading', { name, exact: true }) });
  await section.waitFor();
  if ((await section.getAttribute('open')) === null) await section.locator('summary').click();
}

test('a mission shows how far its indicator is, and which seats are vacant', async () => {
  const { slug, mission, school } = await winter();
  const { page, context, complaints } = await journey.open(`/${slug}?as=table&at=${mission}`);
  // What it has none of takes no room in its panel.
  await page.getByText('No link yet.').waitFor();
  expect(await page.getByRole('heading', { name: 'Indicators' }).count()).toBe(0);
  await recordFirst(page, 'Add an indicator', {
    'What is measured': 'Hours open',
    Unit: 'hours',
    Baseline: '10',
    Target: '40',
  });
  await page.getByText('From 10 to 40 hours').waitFor();
  await page.getByText('Not measured yet.').waitFor();
  await page.getByRole('button', { name: 'Hours open' }).press('Enter');
  await record(page, 'Add a measure', { Value: '16', Date: '2025-01-15' });
  await page.getByText('20% of the way.', { exact: false }).waitFor();
  await record(page, 'Add a measure', { Value: '25', Date: '2025-03-15' });
  await page.getByText('50% of the way.', { exact: false }).waitFor();
  await page.getByRole('img', { name: '2 measures over time' }).waitFor();
  expect(await page.getByRole('row').filter({ hasText: '2025' }).first().innerText()).toContain('25');

  await recordFirst(page, 'Add a role', { 'How many at least': '2' });
  await page.getByText('0 of 2 filled').waitFor();
  const seats = page.getByRole('list', { name: 'Seats: Convenor' });
  expect(await seats.getByText('Vacant seat').count()).toBe(2);
  await seats.getByRole('button', { name: 'Fill a seat: Convenor' }).first().press('Enter');
  await dialogReady(page);
  await choose(page, 'Held by', 'biblio', /Bibliothèque du Pont/);
  await finish(page);
  await page.getByText('1 of 2 filled').waitFor();
  await seats.getByRole('button', { name: 'Bibliothèque du Pont', exact: true }).waitFor();
  expect(await seats.getByText('Vacant seat').count()).toBe(1);
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('button', { name: 'Remove Hours open' }).press('Enter');
  await page.getByRole('dialog').getByText('Its measures go with it.').waitFor();
  await finish(page, 'Remove');
  await page.getByRole('heading', { name: 'Indicators' }).waitFor({ state: 'detached' });

  // The other seat is given to who takes it in its own panel; then there is none to give.
  await page.goto(`${journey.url}/${slug}?as=table&at=${school}`);
  await chooseIn(page, 'Add…', 'Give it a vacant seat');
  await dialogReady(page);
  await choose(page, 'Which seat', 'conv', /^Convenor, #warm-rooms$/);
  await finish(page);
  await page.getByRole('heading', { name: 'Seats held' }).waitFor();
  await page.getByRole('button', { name: /^Convenor Warm rooms in winter/ }).waitFor();
  await chooseIn(page, 'Add…', 'Give it a vacant seat');
  await page.getByRole('dialog').getByText('No seat is vacant.').waitFor();
  await page.keyboard.press('Escape');
  await page.goto(`${journey.url}/${slug}?as=table&at=${mission}`);
  await page.getByText('2 of 2 filled').waitFor();
  await seats.getByRole('button', { name: 'École du Rivage', exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('what one needs and another offers is brought together by a commitment', async () => {
  const { slug, library, school } = await winter();
  const { page, context, complaints } = await journey.open(`/${slug}?as=table&at=${school}`);
  await chooseIn(page, 'Add…', 'Add a need');
  await dialogReady(page);
  await choose(page, 'Resource', 'spa', /Space/);
  await field(page, 'Quantity').fill('-3');
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await page.getByText('Not less than 0.').waitFor();
  await field(page, 'Quantity').fill('40');
  await finish(page);
  await page.getByText('40 seats · Open').waitFor();

  await page.goto(`${journey.url}/${slug}?as=table&at=${library}`);
  await chooseIn(page, 'Add…', 'Add an offer');
  await dialogReady(page);
  await choose(page, 'Resource', 'spa', /Space/);
  await field(page, 'Quantity').fill('30');
  await finish(page);
  await page.getByRole('button', { name: /^Space 30 seats/ }).press('Enter');
  await page.getByRole('button', { name: 'Commit it to a need' }).press('Enter');
  await dialogReady(page);
  await choose(page, 'Need', 'riv', /Space, 40 seats – École du Rivage/);
  await finish(page);
  await page.getByText('30 seats · Taken').waitFor();
  await page.getByRole('button', { name: /^Space, 40 seats – École du Rivage/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await page.goto(`${journey.url}/${slug}?as=table&at=${school}`);
  await page.getByText('40 seats · Partly met · 30 seats promised', { exact: false }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('a mark on the map tells what is needed, and leads to that very need', async () => {
  const { id, slug } = await journey.freshEcosystem('Marks');
  const made = async (kind: string, input: object) => {
    const noun = kind.toLowerCase();
    const query = `mutation ($input: Create${kind}Input!) { done: create${kind}(input: $input) { made: ${noun} { id } } }`;
    return (await ask<Made>(query, { input })).done.made.id;
  };
  const school = await made('Stakeholder', { ecosystem: id, kind: 'INSTITUTION', name: 'École du Rivage' });
  const space = await made('Resource', { ecosystem: id, name: 'Warm space', units: ['rooms'] });
  const need = await made('Need', { by: school, resource: space, quantity: 3, unit: 'rooms' });
  const { page, context, complaints } = await journey.open(`/${slug}?show=needs`);
  const map = page.locator('[data-drawn="true"]');
  await map.waitFor();
  await page.getByRole('button', { name: 'Legend' }).getByText('Legend').waitFor();
  // Alone, it stands in the middle of the map, and its mark up and a little to the right.
  const point = await map.boundingBox();
  if (!point) throw new Error('the map has no place on the page');
  const [x, y] = [point.x + point.width / 2, point.y + point.height / 2];
  const isOver = () => map.evaluate((place: HTMLElement) => place.style.cursor === 'pointer');
  const isFound = async () => {
    for (let away = 120; away > 18 && !(await isOver()); away -= 3)
      await page.mouse.move(x + away * Math.cos(-1.25), y + away * Math.sin(-1.25));
    return isOver();
  };
  // What is open is fetched after the map.
  await expect.poll(isFound, { timeout: 20_000 }).toBe(true);
  await page.mouse.down();
  await page.mouse.up();
  const card = page.getByRole('dialog', { name: 'Needs: École du Rivage' });
  // Closed, it gives the keyboard back to the map.
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Warm space'));
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'application');
  // Two presses within a third of a second are one double press, which comes nearer.
  await page.waitForTimeout(400);
  await page.mouse.down();
  await page.mouse.up();
  await card.getByRole('button', { name: /^Warm space 3 rooms/ }).press('Enter');
  await page.waitForURL(new RegExp(`at=${school}.*record=${need}`));
  const row = page.getByRole('button', { name: /^Warm space 3 rooms · Open/, expanded: true });
  await row.waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Warm space'));
  // Whoever is sent the address sees the same; what is inspected next has nothing unfolded.
  await page.reload();
  await row.waitFor();
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !/at=|record=/.test(url.search));
  expect(complaints).toEqual([]);
  await context.close();
});

test('who is named by a new name is recorded as nominated', async () => {
  const { slug, library } = await winter();
  const { page, context } = await journey.open(`/${slug}?as=table&at=${library}`);
  await chooseIn(page, 'Add…', 'Name somebody');
  await dialogReady(page);
  await choose(page, 'Who should be invited', 'Maison des aînés', /Somebody new/);
  await field(page, 'Why').fill('They know who is alone.');
  await finish(page);
  await page.getByRole('button', { name: /^Maison des aînés not reached yet/ }).waitFor();
  const { stakeholders } = await ask<{ stakeholders: { nodes: object[] } }>(
    `{ stakeholders(ecosystem: "${slug}", filter: { status: NOMINATED }) { nodes { name nominations { nodes { reason } } } } }`,
  );
  expect(stakeholders.nodes).toEqual([
    { name: 'Maison des aînés', nominations: { nodes: [{ reason: 'They know who is alone.' }] } },
  ]);
  await context.close();
});

test('on a phone, in French, a list of the ecosystem is opened, added to and left again', async () => {
  const { slug, library } = await winter();
  const { page, context, complaints } = await journey.open(`/${slug}?as=table`, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'fr-CA',
  });
  await openPanel(page, 'Catalogue', 'Communautés');
  await record(page, 'Ajouter une communauté', { Nom: 'Lieux chauds' }, 'Enregistrer');
  await page.getByRole('button', { name: /^Lieux chauds Communauté de pratique · 0 membre/ }).click();
  await page.getByRole('button', { name: 'Ajouter un membre' }).press('Enter');
  await dialogReady(page);
  await choose(page, 'Membre', 'biblio', /Bibliothèque du Pont/);
  await finish(page, 'Enregistrer');
  await page.getByText('Communauté de pratique · 1 membre').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.goBack();
  await page.getByRole('button', { name: 'Communautés', exact: true }).waitFor();
  await page.goto(`${journey.url}/${slug}?as=table&at=${library}`);
  await page.getByRole('button', { name: 'En voir plus' }).click();
  await page.getByRole('button', { name: /^Lieux chauds/ }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('a gathering is recorded with who came, changed and removed, by keyboard, in French', async () => {
  const { slug, library } = await winter();
  const { page, context, complaints } = await journey.open(`/${slug}?as=table`, { locale: 'fr-CA' });
  const press = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: true }).first().press('Enter');
  await openPanel(page, 'Catalogue', 'Rencontres');
  await page.getByText('Pas encore de rencontre.', { exact: false }).waitFor();
  await record(page, 'Ajouter une rencontre', { Nom: 'Souper d’hiver', Date: '2026-02-11' }, 'Enregistrer');
  await press(/^Souper d’hiver 11 févr\. 2026 · 0 présence/);
  await page.getByRole('button', { name: 'Noter qui est venu' }).press('Enter');
  await dialogReady(page);
  await choose(page, 'Qui est venu', 'biblio', /Bibliothèque du Pont/);
  await field(page, 'Part prise').fill('hôte');
  await finish(page, 'Enregistrer');
  await page.getByText('11 févr. 2026 · 1 présence').waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await record(page, 'Modifier Souper d’hiver', { 'Dernier jour': '2026-02-12' }, 'Enregistrer');
  await page.getByText('du 11 févr. 2026 au 12 févr. 2026 · 1 présence').waitFor();
  await page.goto(`${journey.url}/${slug}?as=table&at=${library}`);
  await unfold(page, 'Rencontres suivies');
  await page.getByRole('button', { name: /^Souper d’hiver 11 févr\. 2026 · hôte/ }).waitFor();

  await openPanel(page, 'Catalogue', 'Rencontres');
  await press(/^Souper d’hiver du 11/);
  await press('Supprimer Souper d’hiver');
  await finish(page, 'Supprimer');
  await page.getByText('Pas encore de rencontre.', { exact: false }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
