/** The first page of who is signed in: what waits is decided there, or is one step away; what is new is told once. */
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { recordsIn } from '../support/records.ts';
import { appFor, ask } from '../support/server.ts';
import { startSignedIn } from '../support/signed-in-journey.ts';

const { open, database, driver, freshEcosystem, hasHost } = await startSignedIn();

test('a facilitator is led on a phone from the first page to what is to be decided, opens the map, and is told later what is new', async () => {
  hasHost();
  const { id, slug } = await freshEcosystem('Chez nous');
  const app = appFor(database);
  const make = recordsIn((query, variables) => ask(app, query, variables), id);
  await make.stakeholder('Bibliothèque');
  const phone = { viewport: { width: 390, height: 844 }, locale: 'fr-CA' };
  const { page, context, complaints } = await open('/', { as: 'rose@example.org', ...phone });
  await page.getByText('Vous n’appartenez encore à aucun écosystème').waitFor();
  await driver.executeQuery(
    `MATCH (a:Account {email: 'rose@example.org'}), (e:Ecosystem {id: $id})
     CREATE (a)-[:HOLDS_ROLE {role: 'FACILITATOR'}]->(e)
     CREATE (:Account {id: 'asks-' + $id, email: 'nina@example.org', name: 'Nina'})
     CREATE (:Claim {id: 'claim-' + $id, key: $id + ' asks-' + $id, ecosystem: $id, account: 'asks-' + $id, state: 'WAITING', answers: '[]', isMade: false,
       isWayIn: true, isHeld: false, createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z',
       claimedAt: '2026-01-01T00:00:00.000Z', profile: '{"kind":"INSTITUTION","name":"Nouvelle venue"}'})`,
    { id },
  );
  await page.reload();
  await page.getByText('Vous n’avez pas encore ouvert cette carte.').waitFor();
  await page.getByText('1 chose vous attend.').waitFor();
  await page
    .getByRole('list', { name: /^Ce qui vous attend/ })
    .getByRole('link')
    .press('Enter');
  // The list of all that is to be decided is one step away, and what was decided waits no more.
  await page.waitForURL((url) => url.searchParams.get('panel') === 'to-decide');
  await page.getByText('Nouvelle venue').first().waitFor();
  await driver.executeQuery(
    "MATCH (c:Claim {ecosystem: $id}) SET c.state = 'DECLINED', c.decidedAt = c.claimedAt",
    { id },
  );
  await page.goBack();
  await page.getByText('Rien ne vous attend.').waitFor();
  expect(await axeFindings(page)).toEqual([]);

  const saw = page.waitForResponse(
    (answer) => answer.request().postData()?.includes('SawEcosystem') === true,
  );
  await page.locator(`a[href="/${slug}"]`).first().press('Enter');
  await saw;
  await make.stakeholder('Hôpital');
  await page.goto(new URL('/', page.url()).href);
  await page
    .getByRole('list', { name: /^Du nouveau/ })
    .getByRole('link', { name: 'Hôpital' })
    .waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
