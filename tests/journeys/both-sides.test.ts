/** Two browsers side by side: one side declares a link, the other sees it come and answers, and the first sees that in turn. */
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { chooseIn, dialogReady } from '../support/journey.ts';
import { recordsIn } from '../support/records.ts';
import { appFor, ask } from '../support/server.ts';
import { startSignedIn } from '../support/signed-in-journey.ts';

const { open, database, driver, freshEcosystem, hasHost } = await startSignedIn();

test('one side declares a link, the other notices and corrects it on a phone, and both agree, live', async () => {
  hasHost();
  const { id, slug } = await freshEcosystem('Both sides');
  const app = appFor(database);
  const make = recordsIn((query, variables) => ask(app, query, variables), id);
  const [library, hospital] = [await make.stakeholder('Bibliothèque'), await make.stakeholder('Hôpital')];
  const left = await open('/', { as: 'lea@example.org' });
  const phone = { viewport: { width: 390, height: 844 }, locale: 'fr-CA' };
  const right = await open('/', { as: 'hal@example.org', ...phone });
  for (const [email, side] of [
    ['lea@example.org', library],
    ['hal@example.org', hospital],
  ] as const)
    await driver.executeQuery(
      `MATCH (a:Account {email: $email}), (e:Ecosystem {id: $id})
       CREATE (a)-[:HOLDS_ROLE {role: 'PARTNER', speaksFor: [$side]}]->(e)`,
      { email, id, side: side.id },
    );
  await left.page.goto(left.page.url().replace(/\/$/, `/${slug}?at=${library.id}`));
  await right.page.goto(right.page.url().replace(/\/$/, `/${slug}`));
  const waiting = right.page.getByRole('button', { name: /^En attente/ });
  await waiting.waitFor();

  await chooseIn(left.page, 'Add…', 'Add a link');
  await dialogReady(left.page);
  const form = left.page.getByRole('dialog');
  await form.getByRole('combobox', { name: 'To which stakeholder or mission' }).fill('hôp');
  await left.page.getByRole('option', { name: /Hôpital/ }).click();
  await form.getByRole('combobox', { name: 'Type' }).click();
  await left.page.getByRole('option', { name: 'Funds', exact: true }).click();
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await left.page.getByRole('button', { name: 'Details of the link with Hôpital' }).click();
  const said = left.page.getByRole('region', { name: 'What each side says' });
  await said.getByText('Waits for an answer of Hôpital.').waitFor();

  // Nobody has reloaded anything.
  await right.page.getByRole('button', { name: /^En attente.*1/ }).click();
  await right.page.getByRole('menuitem', { name: '1 lien attend votre réponse' }).click();
  await right.page.getByText('Bibliothèque le dit. Est-ce juste').waitFor();
  expect(await axeFindings(right.page)).toEqual([]);
  await right.page.getByRole('button', { name: 'Corriger', exact: true }).click();
  await dialogReady(right.page);
  const correction = right.page.getByRole('dialog');
  await correction.getByRole('combobox', { name: 'Type' }).click();
  await right.page.getByRole('option', { name: 'Conseille', exact: true }).click();
  await correction.getByRole('textbox', { name: 'Note' }).fill('Sans argent');
  expect(await axeFindings(right.page)).toEqual([]);
  await correction.getByRole('button', { name: 'Corriger', exact: true }).click();
  await right.page.getByText('Aucun lien ne vous attend.').waitFor();

  await said.getByText('Hôpital corrects it').waitFor();
  await said.getByText('“Sans argent”').waitFor();
  await left.page.getByRole('button', { name: /^Waiting.*1/ }).waitFor();
  await left.page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await dialogReady(left.page);
  await form.getByRole('button', { name: 'Confirm', exact: true }).click();
  await said.getByText('Both sides say so.').waitFor();
  expect(left.complaints.concat(right.complaints)).toEqual([]);
  await Promise.all([left.context.close(), right.context.close()]);
});
