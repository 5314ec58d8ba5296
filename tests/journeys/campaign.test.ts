/** A campaign from choosing whom to ask to answers on the map: mailed, answered on a phone in French, reminded, closed. */
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { recordsIn } from '../support/records.ts';
import { appFor, ask } from '../support/server.ts';
import { startSignedIn } from '../support/signed-in-journey.ts';

const { open, sink, driver, database, freshEcosystem, hasHost } = await startSignedIn();
const app = appFor(database);
const graphql = (query: string, variables?: Record<string, unknown>) => ask(app, query, variables);
const PHONE = { viewport: { width: 390, height: 844 }, locale: 'fr-CA' };

test('a facilitator asks, a partner answers by the mailed link on a phone, the map and the list show it', async () => {
  hasHost();
  const { id, slug } = await freshEcosystem('Harbour');
  const make = recordsIn(graphql, id);
  const tools = await make.resource('Outils', { units: ['pieces'] });
  const library = await make.stakeholder('Library', { nameFr: 'Bibliothèque' });
  const hospital = await make.stakeholder('Hospital');
  await make.link(hospital, library, { declaredBy: hospital.id, type: 'FUNDS' });
  await make.of('Need', { by: library.id, resource: tools.id, name: 'Une échelle' });
  const email = 'finn@example.org';
  const desk = await open('/', { as: email });
  await driver.executeQuery(
    `MATCH (a:Account {email: $email}), (e:Ecosystem {id: $id}) MERGE (a)-[h:HOLDS_ROLE]->(e) SET h.role = 'FACILITATOR'`,
    { email, id },
  );
  const { page } = desk;
  const press = (name: string | RegExp, within = page) =>
    within.getByRole('button', { name }).first().click();
  await page.goto(`${new URL(page.url()).origin}/${slug}?reading=campaigns`);
  await press('Begin a campaign');
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Spring');
  await page.getByRole('textbox', { name: 'Title in French' }).fill('Printemps');
  await page.getByRole('textbox', { name: 'What the mail says', exact: true }).fill('Dear all');
  await press('Continue');
  await press('Choose whom to ask');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'What the map shows: 2 who are not in yet' }).waitFor();
  await dialog.getByRole('button', { name: 'Add' }).click();
  await press('Address: Library');
  await page.getByRole('textbox', { name: 'Address: Library' }).fill('bib@exemple.org');
  await press('Save');
  await page.getByText('bib@exemple.org').waitFor();
  await press('Send to 2');
  await dialog.getByRole('region', { name: 'The mail' }).waitFor();
  await dialog.getByRole('button', { name: 'Ask 2' }).click();
  await page.getByRole('button', { name: 'Asked: 2' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  let received = await sink.next();
  while (!received.to.includes('bib@exemple.org')) received = await sink.next();
  const link = /https?:\S+\/respond#[\w-]+/.exec(received.mail.text ?? '')?.[0] ?? '';

  const phone = await open('/ready', PHONE);
  const there = phone.page;
  await there.goto(link);
  await there.getByRole('heading', { level: 1, name: 'Printemps' }).waitFor();
  expect(await axeFindings(there)).toEqual([]);
  await page.getByRole('button', { name: 'Opened: 1' }).waitFor();
  await press('Commencer', there);
  await there.getByRole('heading', { level: 1, name: 'Est-ce vrai ?' }).waitFor();
  await there.getByRole('radio', { name: 'Oui, c’est juste' }).check();
  expect(await axeFindings(there)).toEqual([]);
  await press('Continuer', there);
  await there.getByRole('heading', { level: 1, name: 'Avec qui travaillez-vous ?' }).waitFor();
  await press('Passer', there);
  await there.getByRole('heading', { level: 1, name: 'De quoi avez-vous besoin ?' }).waitFor();
  await there.goBack();
  await there.getByRole('heading', { level: 1, name: 'Avec qui travaillez-vous ?' }).waitFor();
  await press('Passer', there);
  await press('Passer', there);
  await there.getByRole('heading', { level: 1, name: 'Qu’offrez-vous ?' }).waitFor();
  await there.getByText('Outils').click();
  await press('Continuer', there);
  await there.getByRole('heading', { level: 1, name: 'Qui d’autre devrait être à la table ?' }).waitFor();
  await there.getByRole('textbox', { name: 'Nom' }).fill('Le phare');
  await press('Continuer', there);
  await there.getByRole('heading', { level: 1, name: 'Merci' }).waitFor();
  expect(new URL(there.url()).hash).toBe(new URL(link).hash);

  await page.getByRole('button', { name: 'Answered: 1' }).waitFor();
  await page.getByText(/2 new · 2 still true/).waitFor();
  // On the map: its legend says who has answered.
  const { data } = await graphql(
    'query ($id: ID!) { stakeholder(id: $id) { interdependencies { nodes { status } } } }',
    {
      id: library.id,
    },
  );
  expect(data.stakeholder.interdependencies.nodes).toMatchObject([{ status: 'CONFIRMED' }]);
  // Nobody is reminded within a week.
  expect(await page.getByRole('button', { name: /^Remind/ }).isDisabled()).toBe(true);
  await driver.executeQuery(
    "MATCH (i:Invitee {ecosystem: $id}) SET i.email = coalesce(i.email, 'hop@exemple.org'), i.mailedAt = '2025-01-01T00:00:00.000Z'",
    { id },
  );
  await press('Remind 1');
  received = await sink.next();
  expect([received.to, received.mail.subject]).toEqual([['hop@exemple.org'], 'Still open: Spring']);
  // The one with words: a notice has a cross.
  await page.getByRole('button', { name: 'Close', exact: true }).filter({ hasText: 'Close' }).click();
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await page.getByRole('button', { name: 'Open again' }).waitFor();
  await phone.context.close();
  await desk.context.close();
});
