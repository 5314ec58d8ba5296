/** Writing to a stakeholder through the server: what is mailed to whom, who may, and that neither side learns more than is said. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSignIn, type SignIn } from '../../server/sign-in/sign-in.ts';
import { type MailSink, openMailSink } from '../support/mail-sink.ts';
import type { App } from '../support/over-http.ts';
import { codesOf, type Input, recordsIn } from '../support/records.ts';
import { appFor, ask, quiet, testServer } from '../support/server.ts';

const { database, driver, freshEcosystem, graphql } = await testServer();
const PUBLIC = 'http://127.0.0.1';
const FRAME =
  'query ($id: ID!) { messageFrame(stakeholder: $id) { subject opening answered unanswered link isNamed closing } }';
const SEND = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { isDone } }';
const CONTACT =
  'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { version takesMessages } }';
const HIDDEN = 'zq-hidden';

let sink: MailSink;
let signIn: SignIn;
let app: App;
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
let ana: Person;
beforeAll(async () => {
  sink = await openMailSink();
  signIn = await opened({ url: sink.url, from: 'Maillage <maillage@example.org>' });
  app = appFor(database, signIn.findViewer, { signIn, publicUrl: PUBLIC });
  ecosystem = await freshEcosystem('Harbour <b>');
  make = recordsIn(graphql, ecosystem.id);
  ana = await somebody('Ana Ng');
});
afterAll(async () => {
  await signIn.close();
  await sink.close();
});

const opened = (mail: { url: string; from: string } | undefined) =>
  createSignIn({
    ...{ database, publicUrl: PUBLIC, secret: 'a secret of the tests, long enough', log: quiet },
    ...{
      report: () => undefined,
      settings: { mail, showsCodes: false, oidc: undefined, secret: undefined, proxies: 0 },
    },
  });

type Person = { id: string; email: string; cookie: string };

/** Somebody who has signed in: how they did, other tests tell. */
async function somebody(name: string, more: { email?: string; language?: string } = {}): Promise<Person> {
  const [id, token] = [randomUUID(), randomUUID()];
  const email = more.email ?? `${id.slice(0, 8)}@example.net`;
  await driver.executeQuery(
    `CREATE (:Account {id: $id, email: $email, name: $name, emailVerified: true, language: $language})
     CREATE (:Session {id: $id, userId: $id, token: $sealed, expiresAt: '2100-01-01T00:00:00.000Z'})`,
    { id, email, name, language: more.language ?? null, sealed: signIn.sealed(token) },
  );
  return { id, email, cookie: `maillage=${token}` };
}

const by = (
  person: Person | undefined,
  query: string,
  variables: Record<string, unknown>,
  to = app,
  language = 'en',
) =>
  ask(to, query, variables, {
    ...(person && { cookie: person.cookie }),
    ...{ 'accept-language': language },
  });
const send = (person: Person | undefined, input: object, to = app) => by(person, SEND, { input }, to);

/** A stakeholder that is reached so. */
async function reached(name: string, contact: object, more: Input = {}) {
  const { id } = await make.stakeholder(name, more);
  const { errors } = await graphql(CONTACT, { input: { stakeholder: id, version: 0, ...contact } });
  expect(errors).toEqual([]);
  return id;
}
const AGREED = { consentOn: '2026-02-03' };
const address = (name: string) => `${HIDDEN}-${name}@example.org`;

describe('a message', () => {
  test('is mailed once, to the address alone, as its writer was shown it, and their own address is not told', async () => {
    const id = await reached('Town & Co', { email: address('one'), ...AGREED });
    const { data } = await by(ana, FRAME, { id });
    const message = '  Shall we meet?\n<b>Monday</b>\r\nBcc: all@example.org ';
    expect((await send(ana, { stakeholder: id, message })).data).toEqual({ sendMessage: { isDone: true } });
    const { to, mail } = await sink.next();
    expect(to).toEqual([address('one')]);
    expect(mail.from?.text).toBe('"Maillage" <maillage@example.org>');
    expect([mail.replyTo, mail.cc, mail.bcc]).toEqual([undefined, undefined, undefined]);
    const { subject, opening, unanswered, closing, isNamed } = data.messageFrame;
    expect(isNamed).toBe(true);
    expect(mail.subject).toBe(subject);
    expect(subject).toBe('Ana Ng writes to Town & Co, by Harbour <b>');
    for (const part of [opening, unanswered, closing]) expect(mail.text).toContain(part);
    expect(mail.text).toContain('> Shall we meet?\n> <b>Monday</b>\n> Bcc: all@example.org');
    expect(mail.html).toContain(
      'Shall we meet?<br>&lt;b&gt;Monday&lt;/b&gt;<br>Bcc: all@example.org</blockquote>',
    );
    expect(mail.text).toContain(`${PUBLIC}/${ecosystem.slug}?at=${id}`);
    expect(mail.text?.replaceAll('\n', ' ')).toContain(data.messageFrame.link);
    expect(mail.text).toContain('write to maillage@example.org');
    expect(`${mail.text}${mail.html}${JSON.stringify(mail.headerLines)}`).not.toContain(ana.email);
  });

  test('is answered to its writer only where they say so, who sees that beforehand', async () => {
    const id = await reached('Answering', { email: address('two'), ...AGREED });
    const { data } = await by(ana, FRAME, { id });
    expect(data.messageFrame.answered).toContain(ana.email);
    await send(ana, { stakeholder: id, message: 'Hello', tellsAddress: true });
    const { mail } = await sink.next();
    expect(mail.replyTo?.value).toEqual([{ name: '', address: ana.email }]);
    expect(mail.text).toContain(data.messageFrame.answered);
    expect(mail.text).not.toContain(data.messageFrame.unanswered);
  });

  test('of somebody who is called by their address names nobody', async () => {
    const id = await reached('By nobody', { email: address('three'), ...AGREED });
    for (const name of ['', 'me@elsewhere.example']) {
      const nameless = await somebody(name);
      expect((await by(nameless, FRAME, { id })).data.messageFrame.isNamed).toBe(false);
      await send(nameless, { stakeholder: id, message: 'Hello' });
      const { mail } = await sink.next();
      expect(mail.subject).toBe('Somebody writes to By nobody, by Harbour <b>');
      expect(`${mail.text}${mail.html}`).not.toMatch(new RegExp(`${nameless.email}|elsewhere`));
    }
  });

  test('makes no header of a name, and no words of ours of what is written', async () => {
    const id = await reached('Quoted', { email: address('four'), ...AGREED });
    const odd = await somebody('Ann\r\nBcc: x\u2028<img>');
    await send(odd, { stakeholder: id, message: 'One\n\nIt is mailed by this server' });
    const { to, mail } = await sink.next();
    expect(to).toEqual([address('four')]);
    expect([mail.bcc, mail.subject?.startsWith('Ann Bcc: x <img> writes to')]).toEqual([undefined, true]);
    expect(mail.html).not.toContain('<img');
    expect(mail.text).toContain('> One\n> \n> It is mailed by this server');
  });

  test('is in the language of its recipient, else in that of the ecosystem', async () => {
    const id = await reached('En deux langues', { email: address('five'), ...AGREED });
    await driver.executeQuery('MATCH (e:Ecosystem {id: $id}) SET e.language = "FR"', { id: ecosystem.id });
    await send(ana, { stakeholder: id, message: 'Hello' });
    expect((await sink.next()).mail.subject).toBe('Ana Ng écrit à En deux langues, par Harbour <b>');
    await somebody('', { email: address('five'), language: 'en' });
    // Who writes reads it in their own language, whatever that of the other is.
    const { data } = await by(ana, FRAME, { id }, app, 'fr');
    expect(data.messageFrame.opening).toContain('écrit ceci');
    await send(ana, { stakeholder: id, message: 'Hello' });
    expect((await sink.next()).mail.subject).toContain('writes to');
    await driver.executeQuery('MATCH (e:Ecosystem {id: $id}) SET e.language = "EN"', { id: ecosystem.id });
  });

  test('that is refused comes back to its writer, in their language, and tells no address', async () => {
    const id = await reached('Moved away', { email: 'dropped-four@example.org', ...AGREED });
    await by(ana, SEND, { input: { stakeholder: id, message: 'Are you there?' } }, app, 'fr');
    const { to, mail } = await sink.next();
    expect(to).toEqual([ana.email]);
    expect(mail.subject).toBe('Votre message à Moved away n’a pas pu être remis');
    expect(mail.text).toContain('> Are you there?');
    expect(`${mail.text}${mail.html}`).not.toContain('dropped');
  });

  test('stands nowhere in the database afterwards', async () => {
    const { records } = await driver.executeQuery('MATCH (n) RETURN properties(n) AS all');
    const all = JSON.stringify(
      records.map((row) => row.get('all')),
      (_key, value) => (typeof value === 'bigint' ? String(value) : value),
    );
    expect(all).toContain(address('one'));
    expect(all).not.toMatch(/Shall we meet|It is mailed by this server/);
  });
});

describe('whether somebody is written to', () => {
  test.each([
    ['that agreed, and of which nothing is said', { ...AGREED }, true],
    ['that agreed, and takes none', { ...AGREED, takesMessages: false }, false],
    ['that did not agree', {}, false],
    ['that takes them, as an institution may that has an address for it', { takesMessages: true }, true],
  ])('with an address, %s', async (how, contact, isTaken) => {
    const id = await reached(`Taking ${how}`.slice(0, 80), { email: address('taking'), ...contact });
    const { data } = await by(ana, FRAME, { id });
    expect(data.messageFrame !== null).toBe(isTaken);
    if (!isTaken) expect(codesOf(await send(ana, { stakeholder: id, message: 'x' }))).toEqual(['INVALID']);
  });

  test('is refused alike without an address, without consent, and where it takes none', async () => {
    const writer = await somebody('Alike');
    const ids = [
      await reached('Without', { phone: '4165550123', ...AGREED }),
      await reached('Not agreed', { email: address('six') }),
      await reached('Takes none', { email: address('six'), ...AGREED, takesMessages: false }),
      (await make.stakeholder('Nothing kept')).id,
    ];
    const answers = await Promise.all(ids.map((id) => send(writer, { stakeholder: id, message: 'Hello' })));
    expect(
      new Set(answers.map(({ errors }) => JSON.stringify(errors.map(({ path: _path, ...all }) => all)))).size,
    ).toBe(1);
    expect(codesOf(answers[0] as never)).toEqual(['INVALID']);
  });

  test('is said for facilitators and who speaks for it, and goes with the e-mail', async () => {
    const id = await reached('Said', { email: address('seven'), ...AGREED, takesMessages: false });
    const read = 'query ($id: ID!) { stakeholder(id: $id) { contact { takesMessages email } } }';
    expect((await graphql(read, { id })).data.stakeholder.contact.takesMessages).toBe(false);
    const other = await by(ana, read, { id });
    expect(other.data.stakeholder.contact).toEqual({ takesMessages: null, email: null });
    await graphql(CONTACT, { input: { stakeholder: id, version: 1, email: null } });
    const { data } = await graphql(CONTACT, {
      input: { stakeholder: id, version: 2, email: address('seven') },
    });
    expect(data.updateContact.takesMessages).toBe(null);
  });

  test('is asked by who has signed in and sees it, and by nobody else', async () => {
    const id = await reached(
      'Seen by few',
      { email: address('eight'), ...AGREED },
      { visibility: 'MEMBERS' },
    );
    const open = await reached('Seen by all', { email: address('eight'), ...AGREED });
    for (const [person, stakeholder, code] of [
      [ana, id, 'NOT_FOUND'],
      [ana, `${ecosystem.id}-S99999`, 'NOT_FOUND'],
      [ana, 'nothing', 'NOT_FOUND'],
      [undefined, open, 'NOT_ALLOWED'],
    ] as const) {
      expect((await by(person, FRAME, { id: stakeholder })).data.messageFrame).toBe(null);
      expect(codesOf(await send(person, { stakeholder, message: 'Hello' }))).toEqual([code]);
    }
    const [hidden, unknown] = [
      await send(ana, { stakeholder: id, message: 'Hello' }),
      await send(ana, { stakeholder: `${ecosystem.id}-S99999`, message: 'Hello' }),
    ];
    expect(hidden.errors[0]?.message).toBe(unknown.errors[0]?.message);
  });

  test.each(['', ' \n ', 'x'.repeat(2_001), 'a\u0000b', 'a\u202Eb'])(
    'is refused with %j',
    async (message) => {
      const id = await reached(`Text ${message.length}`, { email: address('nine'), ...AGREED });
      const answer = await send(ana, { stakeholder: id, message });
      expect([codesOf(answer), answer.errors[0]?.extensions.issues]).toMatchObject([
        ['INVALID'],
        [{ path: 'message' }],
      ]);
    },
  );

  test('is no question where no mail is sent', async () => {
    const silent = await opened(undefined);
    const without = appFor(database, silent.findViewer, { signIn: silent, publicUrl: PUBLIC });
    const id = await reached('No mail', { email: address('ten'), ...AGREED });
    expect((await by(ana, FRAME, { id }, without)).data.messageFrame).toBe(null);
    expect(codesOf(await send(ana, { stakeholder: id, message: 'Hello' }, without))).toEqual(['INVALID']);
    expect((await graphql(FRAME, { id })).data.messageFrame).toBe(null);
  });
});

describe('too many messages', () => {
  test('are refused by writer and address, by writer, and by address, all in the same words', async () => {
    const [one, again] = [
      await reached('Often', { email: address('often'), ...AGREED }),
      await reached('The same address', { email: address('often'), ...AGREED }),
    ];
    const writer = await somebody('Writer');
    const said = new Set<string | undefined>();
    const count = async (person: Person, stakeholder: string) => {
      const answer = await send(person, { stakeholder, message: 'Hello' });
      if (codesOf(answer).length === 0) return 1;
      expect(codesOf(answer)).toEqual(['TOO_MANY']);
      said.add(answer.errors[0]?.message);
      return 0;
    };
    let sent = 0;
    for (const stakeholder of [one, again, one, again]) sent += await count(writer, stakeholder);
    expect(sent).toBe(3);
    // Others still may, up to what one mailbox is burdened with in a day.
    for (let each = 0; each < 3; each++) {
      const other = await somebody(`Other ${each}`);
      for (let time = 0; time < 3; time++) sent += await count(other, one);
    }
    expect(sent).toBe(10);
    // Whoever tries stakeholders one by one is stopped, too.
    const { id } = await make.stakeholder('Takes none at all');
    const codes = [];
    for (let time = 0; time < 32; time++)
      codes.push(...codesOf(await send(writer, { stakeholder: id, message: 'Hello' })));
    expect(codes.filter((code) => code === 'INVALID').length).toBe(26);
    expect(await count(writer, again)).toBe(0);
    expect(said.size).toBe(1);
  });

  test('reach nobody: the server of mails was handed those that were sent, and no other', async () => {
    await expect.poll(() => sink.received.filter(({ to }) => to[0] === address('often')).length).toBe(10);
    const others = sink.received
      .flatMap(({ to }) => to)
      .filter((to) => !/(one|two|three|four|five|often)@/.test(to));
    // Its writer was told of the one that was dropped.
    expect(others).toEqual([ana.email]);
  });
});
