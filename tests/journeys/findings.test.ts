import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { dialogReady, openPanel, startJourney } from '../support/journey.ts';

const journey = await startJourney();
/** The first look at an ecosystem plans every query of the catalogue. */
const LONG = { timeout: 60_000 };

const WORDS = {
  en: {
    ...{ locale: 'en-CA', panel: 'Readings', reading: 'What is missing', kinds: /^Kinds of finding/ },
    ...{ kind: /^Need without offer/, place: /^Place, with/, state: /^State/, dismissedState: 'Dismissed' },
    ...{ dismiss: 'Dismiss', reason: 'Why it is none', undo: 'Undo', assign: 'Assign', name: 'Name' },
    ...{
      by: 'looks after it',
      all: 'All findings',
      list: 'Findings',
      rule: /Say why/,
      reopened: /open again/,
    },
  },
  fr: {
    ...{ locale: 'fr-CA', panel: 'Lectures', reading: 'Ce qui manque', kinds: /^Types de constat/ },
    ...{ kind: /^Besoin sans offre/, place: /^Lieu, avec/, state: /^État/, dismissedState: 'Écartés' },
    ...{ dismiss: 'Écarter', reason: 'Pourquoi ce n’en est pas un', undo: 'Annuler', assign: 'Confier' },
    ...{ name: 'Nom', by: 'Confié à', all: 'Tous les constats', list: 'Constats', rule: /Dites pourquoi/ },
    ...{ reopened: /ouvert de nouveau/ },
  },
} as const;

const rows = (page: Page) => page.locator('button[id^="finding-"]:visible');
/** How many findings fit, as the panel says. */
const total = async (page: Page) =>
  Number((await page.getByText(/^[\d,\s]+(findings?|constats?)$/).innerText()).replace(/\D/g, ''));

/** Chooses in a part of the sentence, and waits for the list that follows. */
async function choose(page: Page, part: RegExp, choice: RegExp | string, role: 'checkbox' | 'radio') {
  await page.getByRole('button', { name: part }).press('Enter');
  await page.getByRole('dialog').getByRole(role, { name: choice }).first().press('Space');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

test.each(['en', 'fr'] as const)(
  'a planner finds what is missing in a place, dismisses it, takes it back and assigns it, by keyboard (%s)',
  { timeout: 240_000 },
  async (language) => {
    const words = WORDS[language];
    const { name } = await journey.copyOf('newmarket', `A Newmarket of its own (${language})`);
    const { page, context, complaints } = await journey.open('/', { locale: words.locale });
    await page.getByRole('link', { name, exact: true }).press('Enter');
    await openPanel(page, words.panel, words.reading);
    await rows(page).first().waitFor(LONG);
    const before = await total(page);

    // Each choice narrows the list once more: what is read of it before that may be gone the next moment.
    await choose(page, words.kinds, words.kind, 'checkbox');
    await expect.poll(() => total(page), LONG).toBeLessThan(before);
    const ofKind = await total(page);
    await choose(page, words.place, 'Newmarket', 'radio');
    await expect.poll(() => total(page), LONG).toBeLessThan(ofKind);
    expect(new URL(page.url()).searchParams.get('gap')).toBe('NEED_WITHOUT_OFFER');
    expect(new URL(page.url()).searchParams.get('within')).toMatch(/-p\d+$/);

    const row = rows(page).first();
    const id = (await row.getAttribute('id')) ?? '';
    await row.press('Enter');
    const finding = page.getByRole('article');
    await finding.waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('finding-sentence');
    const sentence = await finding.locator('#finding-sentence').innerText();

    await finding.getByRole('button', { name: words.dismiss }).press('Enter');
    await dialogReady(page);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: words.dismiss }).press('Enter');
    await dialog.getByText(words.rule).waitFor();
    await dialog.getByRole('textbox', { name: words.reason }).fill('It comes from elsewhere');
    await dialog.getByRole('button', { name: words.dismiss }).press('Enter');
    await finding.getByText('It comes from elsewhere').waitFor();

    await page.getByRole('status').getByRole('button', { name: words.undo, exact: true }).press('Enter');
    await page.getByText(words.reopened).waitFor();
    await finding.getByText('It comes from elsewhere').waitFor({ state: 'detached' });

    await finding.getByRole('button', { name: words.assign, exact: true }).press('Enter');
    await dialogReady(page);
    await dialog.getByRole('combobox', { name: words.name }).fill(`Ana ${language}`);
    await page.keyboard.press('Enter');
    await finding.getByText(words.by).waitFor();

    await page.getByRole('button', { name: words.all }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(id);
    expect(await page.locator(`[id="${id}"]`).innerText()).toContain(`Ana ${language}`);
    expect(await page.locator(`[id="${id}"]`).innerText()).toContain(sentence);
    await page.goBack();
    await finding.waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  },
);

test('findings of a kind are gone through one by one, whom to call is one click away, and many are marked at once', {
  timeout: 240_000,
}, async () => {
  const { slug } = await journey.copyOf('newmarket', 'A Newmarket to go through');
  const { page, context, complaints } = await journey.open(`/${slug}`);
  // From the map to whom to call: the panel, the reading, a kind, a finding, and the stakeholder.
  await page.locator('[data-drawn="true"]').waitFor(LONG);
  await openPanel(page, 'Readings', 'What is missing');
  await page.getByRole('region', { name: 'Start here' }).getByRole('listitem').nth(9).waitFor(LONG);
  expect(await page.getByRole('region', { name: 'Start here' }).getByRole('listitem').count()).toBe(10);
  const kind = page.getByRole('button', { name: /^Link long unconfirmed/ });
  const all = Number((await kind.innerText()).match(/(\d+)\s*$/)?.[1]);
  await kind.press('Enter');
  await page.getByRole('heading', { name: `Link long unconfirmed ${all}` }).waitFor();
  await expect.poll(() => rows(page).count()).toBe(all);

  await rows(page).first().press('Enter');
  const finding = page.getByRole('article');
  await page.getByText(`1 of ${all} · Link long unconfirmed`).waitFor();
  const first = await finding.locator('#finding-sentence').innerText();
  await page.keyboard.press('ArrowRight');
  await page.getByText(`2 of ${all}`).waitFor();
  expect(await finding.locator('#finding-sentence').innerText()).not.toBe(first);
  const second = page.url();
  await page.getByRole('button', { name: 'Previous finding' }).press('Enter');
  await page.getByText(`1 of ${all}`).waitFor();
  await page.goto(second);
  await page.getByText(`2 of ${all} · Link long unconfirmed`).waitFor(LONG);
  await page.getByRole('group', { name: 'Whom to call' }).getByRole('button').first().press('Enter');
  expect(new URL(page.url()).searchParams.get('at')).toMatch(/-s\d+$/);

  await page.getByRole('button', { name: 'All of “Link long unconfirmed”' }).press('Enter');
  await expect.poll(() => rows(page).count(), LONG).toBe(all);
  await page
    .getByRole('checkbox', { name: /^Choose:/ })
    .first()
    .press('Space');
  await page.getByRole('button', { name: 'Dismiss 1', exact: true }).waitFor();
  await page.getByRole('checkbox', { name: `All ${all}`, exact: true }).press('Space');
  await page.getByRole('button', { name: `Dismiss ${all}`, exact: true }).press('Enter');
  await dialogReady(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Why they are none' }).fill('Asked at the assembly');
  await dialog.getByRole('button', { name: 'Dismiss', exact: true }).press('Enter');
  await page.getByText('There is no such finding any more.').waitFor(LONG);
  await page.getByRole('status').getByRole('button', { name: 'Undo', exact: true }).press('Enter');
  await expect.poll(() => rows(page).count(), LONG).toBe(all);

  await page.getByRole('checkbox', { name: `All ${all}`, exact: true }).press('Space');
  await page.getByRole('button', { name: `Assign ${all}`, exact: true }).press('Enter');
  await dialogReady(page);
  await dialog.getByRole('combobox', { name: 'Name' }).fill('Ana');
  await page.keyboard.press('Enter');
  await expect.poll(() => rows(page).filter({ hasText: 'looked after by Ana' }).count(), LONG).toBe(all);
  await page.getByRole('status').getByRole('button', { name: 'Undo', exact: true }).press('Enter');
  await expect.poll(() => rows(page).filter({ hasText: 'looked after by Ana' }).count(), LONG).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

test('what rings say on the map, the table says too, and the details of each element', async () => {
  const { page, context } = await journey.open('/newmarket?reading=gaps&as=table');
  await rows(page).first().waitFor(LONG);
  const column = page.getByRole('columnheader', { name: 'Findings' });
  await column.getByRole('button').press('Enter');
  await column.getByRole('button').press('Enter');
  const top = page.locator('tbody tr').first();
  const count = Number(await top.locator('td').last().innerText());
  expect(count).toBeGreaterThan(1);
  await page.getByRole('switch', { name: /^Show on the map/ }).press('Space');
  await column.waitFor({ state: 'detached' });

  await top.getByRole('button').press('Enter');
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByText('What is missing here').click(LONG);
  const about = details.getByRole('list', { name: 'What is missing here' });
  await about.getByRole('button').first().press('Enter');
  await page.getByRole('article').waitFor();
  await context.close();
});

test('a link to a finding opens it, and one to a finding that is gone says so', async () => {
  const { page, context } = await journey.open('/newmarket?reading=gaps&finding=NO.x1');
  await page.getByRole('heading', { name: 'This finding is not here' }).waitFor(LONG);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'All findings' }).first().click();
  await rows(page).first().press('Enter');
  await page.getByRole('article').waitFor();
  const address = page.url();
  const sentence = await page.locator('#finding-sentence').innerText();
  await page.goto('about:blank');
  await page.goto(address);
  await page.getByRole('article', { name: sentence }).waitFor(LONG);
  await context.close();
});

test('somebody is supposed to leave: findings appear, nothing is changed, and the address keeps it', async () => {
  const { page, context } = await journey.open('/newmarket?as=table');
  await openPanel(page, 'Readings', 'What if…');
  await page.getByRole('button', { name: 'Somebody leaves' }).press('Enter');
  const field = page.getByRole('combobox', { name: 'Who or what would not be there' });
  await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
  await field.fill('newmarket chamber');
  await page.locator('[data-combobox-option]').first().waitFor(LONG);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('Newmarket Chamber of Commerce is not there').waitFor();
  await page.getByRole('heading', { name: /^Would appear: [1-9]/ }).waitFor(LONG);
  // What there is beside what there would be, in a table that is read out as one.
  const beside = page.getByRole('table', { name: 'How the map holds together' });
  expect(await beside.getByRole('row', { name: /^Stakeholders and missions/ }).innerText()).toMatch(/−1$/);
  const byKind = page.getByRole('table', { name: 'Findings by kind' });
  expect(await byKind.getByRole('columnheader').allInnerTexts()).toEqual(['Now', 'Then', 'Change']);
  await page.reload();
  await page.getByRole('heading', { name: /^Would appear: [1-9]/ }).waitFor(LONG);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: /^Suppose no longer/ }).press('Enter');
  await page.getByText('Nothing is supposed yet', { exact: false }).waitFor();
  expect(new URL(page.url()).searchParams.has('suppose')).toBe(false);
  await context.close();
});

test('from the panel of an element: what breaks if it leaves, and who funds it and another', async () => {
  const { page, context, complaints } = await journey.open('/newmarket?as=table');
  const search = page.getByRole('combobox', { name: 'Search this ecosystem' });
  // Three clicks besides typing: the search, the answer, the question.
  await search.fill('newmarket chamber');
  await page.getByRole('option', { name: /Newmarket Chamber/ }).click(LONG);
  await page.getByRole('button', { name: 'What if it left?' }).click(LONG);
  await page.getByRole('table', { name: 'How the map holds together' }).waitFor(LONG);
  // And five: the search, the answer, whom to compare with, the answer, how they are linked.
  await search.fill('newmarket public library');
  // Another institution bears nearly the same name.
  await page.getByRole('option', { name: /^Newmarket Public Library(?! Inc)/ }).click(LONG);
  await page.getByRole('button', { name: 'Compare with…' }).click(LONG);
  const other = page.getByRole('combobox', { name: 'Compare with' });
  await expect.poll(() => other.evaluate((field) => field === document.activeElement)).toBe(true);
  await other.fill('southlake');
  await page.getByRole('option', { name: /Southlake/ }).click(LONG);
  const partners = page.getByRole('region', { name: /^Partners in common/ });
  await partners.getByRole('listitem').nth(2).waitFor(LONG);
  await partners
    .getByRole('combobox', { name: 'Which partners' })
    .selectOption({ label: 'Collaborates with, both (2)' });
  const names = partners.getByRole('listitem').getByRole('button');
  expect((await names.allInnerTexts()).sort()).toEqual([
    'Newmarket Chamber of Commerce',
    'Town of Newmarket',
  ]);
  expect(new URL(page.url()).searchParams.get('tie')).toBe('COLLABORATES_WITH-both');
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

const READERS = {
  'on a desktop, light': {},
  'on a desktop, dark, in French': { colorScheme: 'dark', locale: 'fr-CA' },
  'on a phone, dark': {
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    colorScheme: 'dark',
  },
} as const;

test.each(Object.entries(READERS))('axe finds nothing wrong with the findings %s', async (_, reader) => {
  const { page, context } = await journey.open('/newmarket?reading=gaps', reader);
  await rows(page)
    .first()
    .waitFor({ ...LONG, state: 'attached' });
  expect(await axeFindings(page)).toEqual([]);
  await rows(page).first().press('Enter');
  await page.getByRole('article').waitFor({ ...LONG, state: 'attached' });
  await page.getByRole('article').locator('summary').click();
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
});
