/** From an invitation by mail to a member: a facilitator at a desk, a partner with a phone in French. */
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { startSignedIn } from '../support/signed-in-journey.ts';

const { open, sink, url, driver, freshEcosystem, hasHost } = await startSignedIn();

const PHONE = { viewport: { width: 390, height: 844 }, locale: 'fr-CA' };

test('a facilitator invites by mail and by link, a partner comes in on a phone, and somebody asks to join', async () => {
  hasHost();
  const { id, slug } = await freshEcosystem('Harbour');
  const ana = 'ana@example.org';
  const desk = await open(`/${slug}?panel=people`, { as: ana });
  await desk.page.getByRole('button', { name: 'Ask to join' }).waitFor();
  await driver.executeQuery(
    `MATCH (a:Account {email: $ana}), (e:Ecosystem {id: $id}) SET e.openTo = 'MEMBERS'
     CREATE (a)-[:HOLDS_ROLE {role: 'FACILITATOR'}]->(e)`,
    { ana, id },
  );
  await desk.page.reload();
  await desk.page.getByRole('button', { name: 'Invite people' }).click();
  const dialog = desk.page.getByRole('dialog', { name: 'Invite people' });
  const addresses = dialog.getByRole('textbox', { name: 'E-mail addresses' });
  // What is no address is named where it was pasted, and no longer once that is mended.
  await addresses.fill('florence@@exemple.org');
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await addresses.and(desk.page.locator('[aria-invalid="true"]')).waitFor();
  expect(await addresses.evaluate((field) => document.activeElement === field)).toBe(true);
  await dialog
    .getByText(/florence@@exemple\.org/)
    .last()
    .waitFor();
  await desk.page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Keep editing' }).click();
  await addresses.fill('Florence <florence@exemple.org>; florence@exemple.org');
  await dialog.getByText('1 address').waitFor();
  expect(await addresses.getAttribute('aria-invalid')).not.toBe('true');
  await dialog.getByRole('radio', { name: /^Planner/ }).check();
  await dialog.getByRole('combobox', { name: 'Language of the mail' }).click();
  await desk.page.getByRole('option', { name: 'Français' }).click();
  expect(await axeFindings(desk.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await dialog.getByText('1 invitation is on its way.').waitFor();
  await desk.page.keyboard.press('Escape');
  await desk.page.getByText(/Planner · waiting, until/).waitFor();

  const { mail } = await sink.next();
  const link = mail.text?.match(/http\S+\/invite#\S+/)?.[0] ?? '';
  const phone = await open(link.replace(url, ''), PHONE);
  await phone.page.getByRole('heading', { name: 'Vous êtes invité à Harbour' }).waitFor();
  await phone.page.getByText('Connectez-vous avec florence@exemple.org').waitFor();
  expect(await axeFindings(phone.page)).toEqual([]);
  await phone.page.getByRole('link', { name: 'Se connecter' }).last().click();
  await phone.page.getByRole('textbox', { name: 'Votre adresse de courriel' }).fill('florence@exemple.org');
  await phone.page.keyboard.press('Enter');
  const code = (await sink.next()).mail.text?.match(/\d{4} \d{4}/)?.[0] ?? '';
  await phone.page.getByRole('textbox', { name: 'Code à huit chiffres' }).fill(code);
  await phone.page.keyboard.press('Enter');
  await phone.page.getByRole('button', { name: 'Accepter l’invitation' }).click();
  await phone.page.waitForURL(`${url}/${slug}`);
  await phone.page.getByRole('button', { name: /Harbour/ }).waitFor();
  // The same link again is said to be of no use.
  await phone.page.goto(link);
  await phone.page.getByRole('heading', { name: 'Cette invitation ne peut pas servir' }).waitFor();

  // A stranger at its address finds nothing, and may ask.
  const door = await open(`/${slug}`, { as: 'leo@example.org' });
  await door.page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
  await door.page.getByRole('textbox', { name: /Who you are/ }).fill('I bake bread.');
  await door.page.getByRole('button', { name: 'Ask to join' }).click();
  await door.page.getByText(/its facilitators see yours now/).waitFor();

  // Who asks to join waits for facilitators; a planner has the same menu, in which nothing waits.
  await phone.page.goto(`${url}/${slug}`);
  await phone.page.getByRole('button', { name: 'En attente', exact: true }).click();
  await phone.page.getByRole('menu').getByText('Rien ne vous attend.').waitFor();
  expect(await phone.page.getByRole('menuitem').count()).toBe(0);
  await phone.context.close();

  await desk.page.reload();
  await desk.page.getByRole('button', { name: /^Waiting/ }).click();
  await desk.page.getByRole('menuitem', { name: '1 thing to decide' }).click();
  await desk.page.getByText('“I bake bread.”').waitFor();
  // Declining takes a second press, and is taken back.
  await desk.page.getByRole('button', { name: 'Decline · leo@example.org' }).click();
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Decline' }).click();
  await desk.page.getByText('1 was declined.').waitFor();
  await desk.page.getByRole('button', { name: 'Undo', exact: true }).click();
  await desk.page.getByText('1 decision taken back: it waits again.').waitFor();
  await desk.page.getByRole('button', { name: 'Let in · leo@example.org' }).click();
  await desk.page.getByRole('button', { name: 'Let in', exact: true }).click();
  await desk.page.getByText('leo@example.org is a member now.').waitFor();
  await desk.page.goto(`${url}/${slug}?panel=people`);
  const members = desk.page.getByRole('region', { name: 'Members' });
  await members.getByText('florence@exemple.org').waitFor();
  await members.getByText('ana@example.org (you)').waitFor();
  await members.getByRole('button', { name: 'Remove leo@example.org' }).click();
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await members.getByText('leo@example.org').waitFor({ state: 'detached' });
  await door.page.reload();
  await door.page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
  await door.context.close();

  await desk.page.getByRole('button', { name: 'Invite people' }).click();
  await dialog.getByText('By link or QR code').click();
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  await dialog.getByRole('img', { name: 'QR code of the link' }).waitFor();
  expect(await dialog.getByRole('textbox', { name: 'Link of the invitation' }).inputValue()).toContain(
    `${url}/invite#`,
  );
  await desk.page.keyboard.press('Escape');
  await desk.page.getByRole('button', { name: 'Leave this ecosystem' }).click();
  await desk.page.getByRole('button', { name: 'Leave', exact: true }).click();
  await desk.page.getByText('An ecosystem keeps at least one facilitator').waitFor();
  expect([...desk.complaints, ...phone.complaints]).toEqual([]);
  await desk.context.close();
});
