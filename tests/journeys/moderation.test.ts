/** What visitors tell and partners ask for, on a phone, and what a facilitator makes of it in one list. */
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { recordsIn } from '../support/records.ts';
import { appFor, ask } from '../support/server.ts';
import { startSignedIn } from '../support/signed-in-journey.ts';

const { open, driver, database, freshEcosystem, hasHost } = await startSignedIn();
const app = appFor(database);
const graphql = (query: string, variables?: Record<string, unknown>) => ask(app, query, variables);

const PHONE = { viewport: { width: 390, height: 844 }, locale: 'fr-CA' };

test('a visitor flags and suggests, a partner asks for a seat, and a facilitator decides it together, and takes it back', async () => {
  hasHost();
  const { id, slug } = await freshEcosystem('Havre');
  const make = recordsIn(graphql, id);
  const [mill, bakery] = [
    await make.stakeholder('Old mill', { visibility: 'PUBLIC', sector: 'PRIVATE', skills: ['Comptabilité'] }),
    await make.stakeholder('Bakery', { visibility: 'PUBLIC' }),
  ];
  const mission = await make.mission('Warm rooms', { hashtag: 'warm' });
  const role = await make.of('Role', { mission: mission.id, kind: 'FUNDER' });
  await make.of('Seat', { role: role.id, sector: 'PRIVATE', skill: 'comptable' });

  // What was promised was given, and who received it says so.
  const resource = (await make.resource('Heaters')).id;
  const need = await make.of('Need', { by: bakery.id, resource });
  const offer = await make.of('Offer', { by: mill.id, resource });
  await make.of('Commitment', { offer: offer.id, need: need.id });
  const gift = await make.of('Contribution', { by: mill.id, need: need.id, name: 'Two heaters' });
  await make.of('Endorsement', { contribution: gift.id, by: bakery.id });

  const visitor = await open(`/${slug}?as=table&at=${mill.id}`);
  const kept = visitor.page.getByRole('list', { name: 'Commitments made and kept' });
  await kept.getByText('Kept', { exact: true }).waitFor();
  await kept.getByText(/^Confirmed by Bakery, who received it/).waitFor();
  for (const at of [mill.id, bakery.id]) {
    await visitor.page.goto(`${new URL(visitor.page.url()).origin}/${slug}?as=table&at=${at}`);
    await visitor.page.getByRole('button', { name: 'Flag', exact: true }).click();
    const dialog = visitor.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'It is out of date' }).check();
    await dialog.getByRole('button', { name: 'Flag', exact: true }).click();
    await visitor.page.getByText('Thank you: the facilitators will look at it.').waitFor();
  }
  await visitor.page.getByRole('button', { name: 'Suggest a change' }).click();
  await visitor.page.getByRole('textbox', { name: 'What should be otherwise?' }).fill('It has moved');
  await visitor.page.getByRole('button', { name: 'Send', exact: true }).click();
  await visitor.page.getByText('Thank you: a facilitator will read it.').waitFor();
  await visitor.context.close();

  const phone = await open(`/${slug}?as=table&at=${mission.id}`, { as: 'florence@exemple.org', ...PHONE });
  const hold = (email: string, as: string, speaksFor: string[]) =>
    driver.executeQuery(
      `MATCH (a:Account {email: $email}), (e:Ecosystem {id: $id})
       MERGE (a)-[h:HOLDS_ROLE]->(e) SET h.role = $as, h.speaksFor = $speaksFor`,
      { email, id, as, speaksFor },
    );
  await hold('florence@exemple.org', 'PARTNER', [mill.id]);
  await phone.page.reload();
  await phone.page.getByText(/^Convient à Old mill/).waitFor();
  await phone.page.getByRole('button', { name: /^Prendre ce siège/ }).click();
  await phone.page.getByRole('textbox', { name: /^Pourquoi/ }).fill('Nous tenons des livres');
  await phone.page.getByRole('button', { name: 'Le demander' }).click();
  await phone.page.getByText(/^Vous l’avez demandé/).waitFor();
  expect(await axeFindings(phone.page)).toEqual([]);

  const desk = await open(`/${slug}?as=table`, { as: 'ana@example.org' });
  await hold('ana@example.org', 'FACILITATOR', []);
  await desk.page.reload();
  const { page } = desk;
  await page.getByRole('button', { name: /^Waiting/ }).click();
  await page.getByRole('menuitem', { name: '4 things to decide' }).click();
  await page.getByText('Flagged 2').click();
  await page.waitForURL((url) => url.searchParams.get('waits') === 'flag');
  for (const name of ['Old mill', 'Bakery'])
    await page
      .getByRole('listitem', { name: `Flagged · ${name}` })
      .getByRole('checkbox')
      .check();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('group', { name: '2 chosen' }).getByRole('button', { name: 'Hide' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('Both are closed');
  await page.getByRole('dialog').getByRole('button', { name: 'Hide' }).click();
  await page.getByText('2 were hidden.').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('2 decisions taken back: they wait again.').waitFor();
  await page.getByText('Flagged 2').click();
  await page.getByText('“Nous tenons des livres” · florence@exemple.org').waitFor();
  await page.getByRole('button', { name: /^Approve · Funder/ }).click();
  await page.getByText('1 was approved.').waitFor();

  await phone.page.goto(`${new URL(page.url()).origin}/${slug}?as=table&at=${mission.id}`);
  await phone.page.getByRole('button', { name: 'Old mill', exact: true }).waitFor();
  await phone.context.close();

  // What was decided is at an address of its own, and taken back there.
  await page.goto(`${new URL(page.url()).origin}/${slug}?as=table&panel=to-decide&queue=decided&waits=seat`);
  await page.getByText('Approved by ana@example.org').waitFor();
  await page.getByRole('button', { name: /^Undo · Funder/ }).click();
  await page.getByText('1 decision taken back: it waits again.').waitFor();
  const { data } = await graphql('query ($id: ID!) { role(id: $id) { vacancies } }', { id: role.id });
  expect(data.role.vacancies).toBe(1);
  await desk.context.close();
});
