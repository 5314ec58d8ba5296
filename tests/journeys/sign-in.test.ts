/** Coming in by a code, with one hand and by keyboard alone, and going out with nothing left on the screen. */
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { startSignedIn } from '../support/signed-in-journey.ts';

const { open, sink, provider, url, said, cookieOf, driver } = await startSignedIn();

const PHONE = { viewport: { width: 390, height: 844 }, locale: 'fr-CA' };
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? '');

/** Walks on with the Tab key until what has the focus says this. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let steps = 0; steps < 40; steps++) {
    if ((await focused(page)).includes(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead to ${words}`);
}

test('a session that ended elsewhere is said at once, and what was typed is there after signing in again', async () => {
  const email = 'host@example.org';
  const setUp = /set-up code (\S+)/.exec(said.join('\n'))?.[1] ?? '';
  const { page, context } = await open('/sign-in', { as: email });
  await page.getByRole('textbox', { name: 'Set-up code' }).fill(setUp);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Create an ecosystem' }).click();
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('A town');
  await driver.executeQuery(
    'MATCH (a:Account {email: $email}) MATCH (s:Session {userId: a.id}) DETACH DELETE s',
    { email },
  );
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const over = page.getByRole('dialog', { name: 'Your session has ended' });
  await over.getByRole('button', { name: 'Send me a code' }).click();
  const code = /\d{4} \d{4}/.exec((await sink.next()).mail.text ?? '')?.[0] ?? '';
  await over.getByRole('textbox', { name: 'Code of eight digits' }).fill(code);
  await page.keyboard.press('Enter');
  await over.waitFor({ state: 'detached' });
  expect(await name.inputValue()).toBe('A town');
  await context.close();
});

test('on a phone in French, by keyboard alone: an address, the code of the mail, and back to where one was', async () => {
  const { page, context, complaints } = await open('/newmarket?as=table', PHONE);
  await page.getByRole('link', { name: 'Se connecter' }).waitFor();
  await tabTo(page, 'Se connecter');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Connexion', level: 1 }).waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('input[name="email"]'));
  const email = 'zoe@exemple.org';
  await page.keyboard.type('zoe');
  await page.keyboard.press('Enter');
  await page.getByText('Écrivez une adresse de courriel, comme nom@exemple.org.').waitFor();
  await page.keyboard.type('@exemple.org');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const { to, mail } = await sink.next();
  expect(to).toEqual([email]);
  const code = /\d{4} \d{4}/.exec(mail.text ?? '')?.[0] ?? '';
  const field = page.getByRole('textbox', { name: 'Code à huit chiffres' });
  await field.waitFor();
  expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
  expect(await field.getAttribute('inputmode')).toBe('numeric');
  await page.keyboard.type('0000 0000');
  await page.keyboard.press('Enter');
  await page.getByText('Ce code ne fonctionne pas', { exact: false }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  // Each target is there for a thumb.
  const press = page.getByRole('button', { name: 'Se connecter' });
  const box = await press.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect(box?.y).toBeGreaterThan(844 / 3);
  // The page was put away while the mail was read, and begins anew.
  await page.reload();
  await field.waitFor();
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${url}/newmarket?as=table`);
  await page.getByRole('button', { name: `${email} : compte et réglages` }).waitFor();
  await tabTo(page, email);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Mon compte' }).press('Enter');
  await page.getByRole('heading', { name: 'Mon compte', level: 1 }).waitFor();
  const own = page.getByRole('textbox', { name: 'Nom' });
  await own.waitFor();
  await own.focus();
  await page.keyboard.type('Zoé Roy');
  await page.keyboard.press('Enter');
  await page.getByText('Enregistré.').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: /: compte et réglages$/ }).press('Enter');
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).press('Enter');
  await page.waitForURL(`${url}/`);
  await page.getByRole('link', { name: 'Se connecter' }).first().waitFor();
  expect(await page.getByText(email).count()).toBe(0);
  expect(complaints.filter((each) => !each.includes('422'))).toEqual([]);
  await context.close();
});

test('the link of a mail fills both in and waits for a button; from the code a step back leads to the address', async () => {
  // A reader of a kind of its own: who is next with a page that had a second tab beside it does not intercept all of the time.
  const { page, context } = await open('/sign-in?to=//evil.example', { locale: 'en-GB' });
  const email = 'link@example.org';
  await page.getByRole('textbox', { name: 'Your e-mail address' }).fill(email);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Code of eight digits' }).waitFor();
  expect(await page.getByRole('button', { name: /^Another code in \d+ seconds?$/ }).isVisible()).toBe(true);
  await page.goBack();
  const address = page.getByRole('textbox', { name: 'Your e-mail address' });
  await address.waitFor();
  expect(await address.inputValue()).toBe(email);
  const link = /http\S+#\S+/.exec((await sink.next()).mail.text ?? '')?.[0] ?? '';
  await page.goto('about:blank');
  await page.goto(link);
  const field = page.getByRole('textbox', { name: 'Code of eight digits' });
  await field.waitFor();
  expect(await field.inputValue()).toMatch(/^\d{8}$/);
  expect(page.url()).not.toContain('code=');
  const other = await page.context().newPage();
  await other.goto(`${url}/sign-in`);
  await other.getByRole('textbox', { name: 'Your e-mail address' }).waitFor();
  // Nothing is used up before the button is pressed.
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: `${email}: account and settings` }).waitFor();
  expect(page.url()).toBe(`${url}/`);
  // The tab that asked for the code is in as well.
  await other.getByRole('heading', { name: 'You are signed in' }).waitFor();
  await other.close();
  await context.close();
});

test('by a provider of identities: refused with a sentence, then in and back to where one was; a session that ended goes on', async () => {
  // Of the same kind as the reader of the link: a second tab is opened here, too.
  const { page, context } = await open('/newmarket?as=table', { locale: 'en-GB' });
  await page.getByRole('link', { name: 'Sign in' }).click();
  const way = page.getByRole('button', { name: 'Go on with Town hall' });
  await way.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const person = { sub: 'town-1', email: 'ann.roy@example.org', name: 'Ann Roy' };
  provider.sits({ ...person, email_verified: false });
  await way.click();
  await page.getByText('Town hall did not recognise you, or has not confirmed your address.').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  provider.sits({ ...person, email_verified: true });
  await way.click();
  await page.waitForURL(`${url}/newmarket?as=table`);
  await page.getByRole('button', { name: 'Ann Roy: account and settings' }).waitFor();
  await driver.executeQuery(
    'MATCH (a:Account {email: $email}) MATCH (s:Session {userId: a.id}) DETACH DELETE s',
    person,
  );
  // What is open stays as it is: the provider answers in another tab.
  await page.getByRole('button', { name: 'Ann Roy: account and settings' }).click();
  await page.getByRole('menuitem', { name: 'My account' }).click();
  const over = page.getByRole('dialog', { name: 'Your session has ended' });
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    over.getByRole('link', { name: 'Go on with Town hall, in another tab' }).click(),
  ]);
  await tab.getByRole('button', { name: 'Go on with Town hall' }).click();
  await over.waitFor({ state: 'detached' });
  await tab.close();
  await context.close();
});

test('who cannot be reached says so, and keeps what was typed', async () => {
  const { page, context } = await open('/sign-in');
  const address = page.getByRole('textbox', { name: 'Your e-mail address' });
  await address.fill('away@example.org');
  await page.route('**/api/sign-in/code', (route) =>
    route.fulfill({
      status: 429,
      headers: { 'retry-after': '125' },
      json: { error: { message: 'Too many tries.' } },
    }),
  );
  await page.keyboard.press('Enter');
  await page.getByText('Too many tries. Try again in 3 minutes.').waitFor();
  await page.unroute('**/api/sign-in/code');
  await context.setOffline(true);
  await page.keyboard.press('Enter');
  await page.getByText('This device is not connected.', { exact: false }).waitFor();
  expect(await address.inputValue()).toBe('away@example.org');
  await context.setOffline(false);
  await address.fill('refused@example.org');
  await page.keyboard.press('Enter');
  await page.getByText('The mail to refused@example.org was refused', { exact: false }).waitFor();
  await context.close();
});

test('on the page of an account a token is made and shown once, asks in its owner’s name, and is revoked; other sessions end', async () => {
  const email = 'scripts@example.org';
  const elsewhere = await cookieOf(email);
  await cookieOf(email);
  const { page, context } = await open('/account', { as: email });
  await page.getByRole('button', { name: 'Make a token' }).click();
  const form = page.getByRole('dialog', { name: 'Make a token' });
  await form.getByRole('textbox', { name: 'Name' }).fill('Weekly report');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const token = await page.getByText(/^maillage_/).innerText();
  const asked = (headers: Record<string, string>) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'graphql-preflight': '1', ...headers },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    });
  expect(await (await asked({ authorization: `Bearer ${token}` })).text()).toContain(email);
  await page.reload();
  await page.getByText('Weekly report').waitFor();
  expect(await page.getByText(/^maillage_/).count()).toBe(0);
  await page.getByRole('button', { name: 'Revoke the token Weekly report' }).click();
  await page.getByText('“Weekly report” does not work any more.').waitFor();
  expect((await asked({ authorization: `Bearer ${token}` })).status).toBe(403);
  const ends = page.getByRole('button', { name: /^End the session/ });
  expect(await ends.count()).toBe(2);
  await page.getByRole('button', { name: 'End all others' }).click();
  await page.getByText('All other sessions have ended.').waitFor();
  await ends.first().waitFor({ state: 'detached' });
  expect(await (await asked({ cookie: elsewhere })).text()).toContain('visitor');
  await page.getByRole('link', { name: 'See what is held about me' }).click();
  await page.getByRole('heading', { level: 1, name: 'What is held about me' }).waitFor();
  await page.getByText(`${email}, confirmed`).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as JSON' }).click(),
  ]);
  const kept = JSON.parse(await text(await download.createReadStream()));
  expect([kept.format, kept.account.email, kept.account.sessions.length]).toEqual([
    'maillage-account',
    email,
    1,
  ]);
  await page.getByRole('link', { name: 'My account' }).click();
  await page.getByRole('button', { name: 'Erase my account…' }).click();
  const erasing = page.getByRole('dialog', { name: 'Erase your account?' });
  const erase = erasing.getByRole('button', { name: 'Erase for good' });
  expect(await erase.isDisabled()).toBe(true);
  await erasing.getByRole('textbox').fill(email);
  expect(await axeFindings(page)).toEqual([]);
  await erase.click();
  await page.getByRole('dialog', { name: 'Your account is erased' }).waitFor();
  await page.getByRole('button', { name: 'Go on as a visitor' }).click();
  await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
  await context.close();
});
