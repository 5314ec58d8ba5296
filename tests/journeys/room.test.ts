/** A workshop from an empty map to its last page: a wall and two phones, one in French, over the port that is for phones alone. */
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { startJourney } from '../support/journey.ts';

const { open, phones, freshEcosystem } = await startJourney();
const PHONE = { viewport: { width: 390, height: 844 } };

test('a room fills an empty map from phones, and ends with what appeared, what is missing and who was named', async () => {
  const { slug } = await freshEcosystem('Harbour');
  const { page: wall, context } = await open(`/${slug}/room`);
  await wall.getByRole('textbox', { name: 'Name of the room' }).fill('Harbour evening');
  await wall.getByRole('radio', { name: 'waits until you accept it' }).check();
  await wall.getByRole('button', { name: 'Open the room' }).press('Enter');
  await wall.getByText('Nobody is on the map yet').waitFor();
  const shown = wall.getByRole('img', { name: /^([A-Z] ){5}[A-Z]$/ });
  const code = (await shown.textContent()) ?? '';
  expect(await axeFindings(wall)).toEqual([]);

  // By keyboard, with the code typed from the wall.
  const one = await open(`${phones}/room`, { ...PHONE, locale: 'fr-CA' });
  await one.page.getByRole('textbox', { name: 'Code' }).fill(code.toLowerCase());
  await one.page.keyboard.press('Enter');
  await one.page.getByRole('textbox', { name: /^Nom de votre/ }).fill('Banque alimentaire');
  expect(await axeFindings(one.page)).toEqual([]);
  await one.page.keyboard.press('Enter');
  await one.page.getByRole('textbox', { name: /ans vos mots/ }).fill('Une camionnette');
  await one.page.keyboard.press('Enter');
  await one.page.getByRole('heading', { level: 1, name: 'De quoi avez-vous besoin ?' }).waitFor();

  // One by one: on the wall once it was accepted.
  await wall.getByRole('button', { name: '1 waits' }).press('Enter');
  await wall.getByRole('button', { name: 'Accept Banque alimentaire' }).press('Enter');
  await wall.getByRole('dialog').getByText('On the map').waitFor();
  await wall.keyboard.press('Escape');
  await wall.getByRole('img', { name: /1 element/ }).waitFor();

  // By the QR code of the wall, which says the code.
  const two = await open(`${phones}/room/${code}`, PHONE);
  await two.page.getByRole('textbox', { name: /organisation/ }).fill('Harbour church');
  await two.page.keyboard.press('Enter');
  await two.page.getByRole('heading', { level: 1, name: 'What do you offer?' }).waitFor();
  await wall.getByRole('button', { name: '1 waits' }).press('Enter');
  await wall.getByRole('button', { name: 'Accept Harbour church' }).press('Enter');
  await wall.getByRole('dialog').getByText('On the map').nth(1).waitFor();
  await wall.keyboard.press('Escape');
  await two.page.getByRole('button', { name: 'Skip' }).press('Enter');
  await two.page.getByRole('textbox', { name: /own words/ }).fill('Volunteers');
  await two.page.keyboard.press('Enter');
  await two.page.getByRole('combobox', { name: 'With whom' }).fill('Banque');
  await two.page.getByRole('option', { name: /Banque alimentaire/ }).click();
  await two.page.getByRole('button', { name: 'Continue' }).press('Enter');
  await two.page.getByRole('textbox', { name: 'Name' }).fill('The school');
  await two.page.keyboard.press('Enter');
  await two.page.getByText('Harbour church is on the map: look at the wall.').waitFor();
  await wall.getByRole('img', { name: /3 elements/ }).waitFor();

  // Kept by a link, which is shown once and leads back.
  await two.page.getByRole('button', { name: 'Keep my entry' }).press('Enter');
  const link = await two.page.getByRole('textbox', { name: /Link/ }).inputValue();
  await wall.getByRole('button', { name: 'End the room' }).press('Enter');
  await wall.getByRole('dialog').getByRole('button', { name: 'End the room' }).press('Enter');
  const part = (name: string) => wall.getByRole('region', { name });
  await part('What appeared').getByText('brings: Une camionnette').waitFor();
  await part('What is missing')
    .getByText(/Volunteers/)
    .waitFor();
  await part('Who was named').getByText('The school').waitFor();
  expect(await axeFindings(wall)).toEqual([]);

  await one.page.getByRole('heading', { level: 1, name: 'La salle est fermée' }).waitFor();
  const back = await open(link, PHONE);
  await back.page.getByText('Harbour church is on the map').waitFor();
  await Promise.all([context, one.context, two.context, back.context].map((each) => each.close()));
});
