/** A partner puts themselves on the map: on a phone, in French, by keyboard alone, in a few presses beside typing. */
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { recordsIn } from '../support/records.ts';
import { appFor, ask } from '../support/server.ts';
import { startSignedIn } from '../support/signed-in-journey.ts';

const { open, sink, driver, database, freshEcosystem, hasHost } = await startSignedIn();
/** The person at this machine, over the same data. */
const app = appFor(database);
const graphql = (query: string, variables?: Record<string, unknown>) => ask(app, query, variables);

const PHONE = { viewport: { width: 390, height: 844 }, locale: 'fr-CA' };
/** Presses beside typing, from the map to the end. */
const MOST = 14;

test('a partner joins in French at 390 px with the keyboard, leaves in the middle, goes on elsewhere, and is approved', async () => {
  hasHost();
  const { id, slug } = await freshEcosystem('Havre');
  const records = recordsIn(graphql, id);
  const mission = await records.mission('Logements chauds', { hashtag: 'chaleur' });
  const tools = await records.resource('Outils', { units: ['pieces'] });
  const shares = await records.stakeholder('Jeunesse en action', {});
  await records.link(shares, mission, { type: 'CONTRIBUTES_TO' });
  await records.of('Need', { by: shares.id, resource: tools.id, name: 'Une perceuse' });
  await records.of('Charter', {
    ecosystem: id,
    edition: '1',
    title: 'Charte',
    text: 'Listen.',
    textFr: 'Écouter.',
    adoptedOn: '2025-01-01',
  });
  await driver.executeQuery("MATCH (e:Ecosystem {id: $id}) SET e.joining = 'APPROVED'", { id });

  const phone = await open(`/${slug}`, PHONE);
  let page = phone.page;
  let presses = 0;
  /** Reaches something by Tab alone, and presses it. */
  const press = async (
    role: 'link' | 'button' | 'checkbox' | 'option',
    name: string | RegExp,
    key = 'Enter',
  ) => {
    const wanted = page.getByRole(role, { name }).first();
    await wanted.waitFor({ state: 'attached' });
    for (let n = 0; n < 60 && !(await wanted.evaluate((each) => each === document.activeElement)); n++)
      await page.keyboard.press('Tab');
    expect(await wanted.evaluate((each) => each === document.activeElement)).toBe(true);
    presses++;
    await page.keyboard.press(key);
  };
  const type = async (name: string | RegExp, text: string) => {
    const field = page.getByRole('textbox', { name }).or(page.getByRole('combobox', { name })).first();
    await field.focus();
    await page.keyboard.type(text);
  };
  const enter = async () => {
    presses++;
    await page.keyboard.press('Enter');
  };
  const asked = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

  await press('link', 'S’inscrire');
  await press('link', 'Se connecter et s’inscrire');
  await page.getByRole('textbox', { name: 'Votre adresse de courriel' }).waitFor();
  await type('Votre adresse de courriel', 'florence@exemple.org');
  await enter();
  const code = (await sink.next()).mail.text?.match(/\d{4} \d{4}/)?.[0] ?? '';
  await page.getByRole('textbox', { name: 'Code à huit chiffres' }).waitFor();
  await type('Code à huit chiffres', code);
  await enter();
  // The way back is kept: signing in leads here again.
  await asked('Qui êtes-vous ?');
  expect(new URL(page.url()).pathname).toBe(`/${slug}/join`);
  await type(/^Nom de votre organisation/, 'Jeunesse');
  await page.getByRole('button', { name: 'C’est moi : Jeunesse en action' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('textbox', { name: /^Nom de votre organisation/ }).fill('Atelier Verdure');
  await page.getByRole('button', { name: /^C’est moi/ }).waitFor({ state: 'detached' });
  await enter();
  await asked('La charte');
  await press('button', 'Accepter et continuer');
  await asked('Quelles missions partagez-vous ?');
  await press('checkbox', /Logements chauds/, 'Space');
  await enter();
  await asked('De quoi avez-vous besoin ?');
  await press('button', 'Continuer');
  await asked('Qu’offrez-vous ?');
  await press('checkbox', 'Outils', 'Space');
  await type('Outils : en quelques mots', 'Deux perceuses');
  // What is half typed is there on another device.
  await page.waitForResponse((response) => response.request().postData()?.includes('KeepDraft') === true);
  const elsewhere = await open(`/${slug}/join`, { ...PHONE, as: 'florence@exemple.org' });
  await phone.context.close();
  page = elsewhere.page;
  await asked('Qu’offrez-vous ?');
  const words = page.getByRole('textbox', { name: 'Outils : en quelques mots' });
  expect(await words.inputValue()).toBe('Deux perceuses');
  await words.focus();
  await enter();
  await asked('Avec qui travaillez-vous ?');
  await press('button', 'Continuer');
  await asked('Qui d’autre faut-il inviter ?');
  await type('Nom', 'Maison des aînés');
  await enter();
  await asked('Votre demande est envoyée');
  expect(presses).toBeLessThanOrEqual(MOST);
  await page.getByText('Vous travaillez tous deux à #chaleur').waitFor();
  await page.getByRole('link', { name: 'Une perceuse' }).waitFor();
  await page.getByText('L’animation regarde votre demande').waitFor();
  expect(await axeFindings(page)).toEqual([]);

  const desk = await open(`/${slug}`, { as: 'ana@example.org' });
  await driver.executeQuery(
    `MATCH (a:Account {email: 'ana@example.org'}), (e:Ecosystem {id: $id}) CREATE (a)-[:HOLDS_ROLE {role: 'FACILITATOR'}]->(e)`,
    { id },
  );
  await desk.page.reload();
  await desk.page.getByRole('button', { name: /^Waiting/ }).click();
  await desk.page.getByRole('menuitem', { name: '1 thing to decide' }).click();
  await desk.page.getByRole('button', { name: 'Approve · florence@exemple.org is Atelier Verdure' }).click();
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Welcome');
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await desk.page.getByText('1 was approved.').waitFor();
  expect((await sink.next()).mail.text).toContain('Welcome');
  await page.reload();
  await page.getByRole('link', { name: 'Voir ma place sur la carte' }).waitFor();
  const { data } = await graphql(
    'query ($e: String!) { offers(ecosystem: $e) { nodes { name } } nominations(ecosystem: $e) { totalCount } }',
    { e: slug },
  );
  expect(data).toEqual({ offers: { nodes: [{ name: 'Deux perceuses' }] }, nominations: { totalCount: 1 } });
});
