import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dialogReady, startAdding, startJourney } from '../support/journey.ts';
import { recordsIn } from '../support/records.ts';

const journey = await startJourney();

const ask = async (query: string, variables?: object) => {
  const headers = { 'content-type': 'application/json', 'graphql-preflight': '1' };
  const body = JSON.stringify({ query, variables });
  const answer = await fetch(`${journey.url}/graphql`, { method: 'POST', headers, body });
  return { errors: [], ...(await answer.json()) };
};
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const show = (page: Page, part: string) => page.getByText(part, { exact: true }).click();

test('an ecosystem without nominations says how to ask; a mission that begins with a template shows its empty seats', async () => {
  const { id, slug } = await journey.freshEcosystem('Where nobody was asked');
  const { page, context, complaints } = await journey.open(`/${slug}?reading=unseen`);
  await page.getByText('No estimate yet', { exact: false }).waitFor();
  await page.getByText('Ten answers or more', { exact: false }).waitFor();
  await startAdding(page, 'Mission');
  await dialogReady(page);
  await page.getByLabel('Title').first().fill('Growing old here');
  await page.getByLabel('Roles to begin with').selectOption('Healthy ageing');
  await page.getByText('World Health Organization (2007)', { exact: false }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.goto(`${journey.url}/${slug}?reading=unseen&missing=reach`);
  await heading(page, '8 empty seats').waitFor();
  await page.getByText('#growing-old-here: Older people').waitFor();

  // Who is named is reached through who knows them, or set aside with a reason, which can be undone.
  const make = recordsIn(ask, id);
  const [asked, named] = [
    await make.stakeholder('Asker'),
    await make.stakeholder('Baker', { status: 'NOMINATED' }),
  ];
  await make.of('Nomination', { nominator: asked.id, nominee: named.id });
  await page.reload();
  await page.getByRole('button', { name: 'Ask for an introduction: Baker' }).click();
  const message = page.getByLabel('The message');
  await message.waitFor();
  expect(await message.inputValue()).toMatch(/^Hello Asker,[\s\S]*invite Baker/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Dismiss: Baker' }).click();
  await dialogReady(page);
  await page.getByLabel('Why it is none').fill('Has moved away');
  await page.getByRole('dialog').getByRole('button', { name: 'Dismiss', exact: true }).press('Enter');
  await page.getByText('1 not to be reached').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await heading(page, '1 named and not reached').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('who is missing is told in words, worked out on demand, and leads to whom to ask and to whom to reach', async () => {
  const { page, context, complaints } = await journey.open('/newmarket?reading=unseen');
  await heading(page, 'At least 3 stakeholders are still missing.').waitFor();
  const formula = page.getByText('= 51.757', { exact: false });
  expect(await formula.isVisible()).toBe(false);
  await page.getByText('How this is computed').click();
  await formula.waitFor();

  await page.getByText('Compare with a second list').click();
  await page.getByLabel('Names of the register').fill('Newmarket Public Library\nNobody Ever Heard Of');
  const compare = page.getByRole('button', { name: 'Compare 2 names' });
  expect(await compare.isDisabled()).toBe(true);
  await page.getByLabel(/without regard to the lists/).check();
  await compare.click();
  await page.getByText('1 name is not on the map: Nobody Ever Heard Of').waitFor();

  await show(page, 'Ask next');
  await heading(page, 'When asking may end').waitFor();
  await show(page, 'Reach');
  await page.getByRole('button', { name: 'Walter Oduya', exact: true }).waitFor();
  expect(new URL(page.url()).searchParams.get('missing')).toBe('reach');
  await page
    .getByRole('button', { name: /^Path from .* to Walter Oduya$/ })
    .first()
    .click();
  await heading(page, 'Path between two').waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Walter Oduya', exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('what is only supposed is asked: a likely link is drawn as a question and answered, a name of a text is decided', async () => {
  const { id, slug } = await journey.freshEcosystem('What is supposed');
  const make = recordsIn(ask, id);
  const place = (await make.place('The cove')).id;
  const [hub, one, other] = [
    await make.stakeholder('Harbour Trust', { place }),
    await make.stakeholder('Cove School', { place }),
    await make.stakeholder('Cove Library', { place }),
  ];
  for (const each of [one, other]) await make.link(hub, each);
  const { page, context, complaints } = await journey.open(`/${slug}?reading=likely`);
  const no = page.getByRole('button', { name: 'No, Cove School does not work with Cove Library' });
  await no.waitFor();
  await page.getByRole('switch', { name: /^Show the first of them on the map/ }).click();
  await page.getByRole('button', { name: /^May work together: a question/ }).waitFor();
  expect(new URL(page.url()).searchParams.get('show')).toBe('likely');
  await no.click();
  await page.getByText('Answered no (1)').waitFor();

  await page.goto(`${journey.url}/${slug}?reading=unseen&missing=ask`);
  await page.getByRole('switch', { name: 'Show them on the map as a haze' }).click();
  const haze = page.getByRole('button', { name: /^Little was asked here\s*1/ });
  await haze.waitFor();
  await page.getByText('Nobody of it was named yet.').waitFor();

  await page.goto(`${journey.url}/${slug}?reading=names`);
  await page
    .getByRole('textbox', { name: 'Text', exact: true })
    .fill('We met Kestrel Valley Food Bank and the Harbour Trust in June.');
  await page.getByRole('button', { name: 'Find the names' }).click();
  await page.getByText('1 name that the map does not know, 1 stakeholder of the map.').waitFor();
  await page.getByRole('button', { name: 'Nominate Kestrel Valley Food Bank as an institution' }).click();
  await page.getByText('Kestrel Valley Food Bank is nominated.').first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
