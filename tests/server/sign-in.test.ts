/** Signing in by a code that is mailed, over HTTP, with a server of mails that keeps what it is handed. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressBehind } from '../../server/http/address.ts';
import { createSignIn, type SignIn } from '../../server/sign-in/sign-in.ts';
import { testDatabase } from '../support/database.ts';
import { codeIn, type MailSink, openMailSink } from '../support/mail-sink.ts';
import type { App } from '../support/over-http.ts';
import { appFor, ask, quiet } from '../support/server.ts';

const { database, driver } = await testDatabase();
const PUBLIC = 'http://map.example.org';
const said: string[] = [];

let sink: MailSink;
let signIn: SignIn;
let app: App;

const SECRET = 'a secret of the tests, long enough';
const opened = (mail: { url: string; from: string } | undefined, secret = SECRET) =>
  createSignIn({
    ...{ database, publicUrl: PUBLIC, secret, log: quiet },
    settings: { mail, showsCodes: mail === undefined, oidc: undefined, secret: undefined, proxies: 0 },
    report: (message) => said.push(message),
  });

beforeAll(async () => {
  sink = await openMailSink();
  signIn = await opened({ url: sink.url, from: 'Maillage <maillage@example.org>' });
  app = appFor(database, signIn.findViewer, { signIn, publicUrl: PUBLIC });
});
afterAll(async () => {
  await signIn.close();
  await sink.close();
});

const anybody = () => `${randomUUID().slice(0, 8)}@example.org`;

const post = (path: string, body: unknown, headers: Record<string, string> = {}, to = app) =>
  to.request(`http://map.example.org/api/sign-in/${path}`, {
    method: 'POST',
    headers: { host: 'map.example.org', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** The code that an address is mailed. */
async function codeFor(email: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await post('code', { email }, headers);
  expect(answer.status).toBe(202);
  return codeIn(await sink.next());
}

/** A session: what its browser sends from then on. */
async function sessionOf(email: string): Promise<string> {
  const answer = await post('session', { email, code: await codeFor(email) });
  expect(answer.status).toBe(200);
  return cookieIn(answer);
}

const cookieIn = (answer: Response): string => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';

const viewer = async (cookie: string) => {
  const { data } = await ask(app, '{ viewer { name role } }', {}, { cookie });
  return data.viewer;
};

describe('a code by mail', () => {
  test('makes a session, in a cookie that no script reads and no other site sends', async () => {
    const email = anybody();
    const answer = await post('session', { email, code: await codeFor(email) });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^maillage=[^;]+;.*HttpOnly/);
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).toContain('Path=/');
    expect(cookie).not.toContain('Domain');
    expect(await answer.text()).toBe('{"isSignedIn":true}');
    expect(await viewer(cookieIn(answer))).toEqual({ name: email, role: 'VISITOR' });
  });

  test('is written in the language of who asks, as text and as a page, and leads to our own page', async () => {
    const email = anybody();
    await post('code', { email }, { 'accept-language': 'fr-CA', 'x-forwarded-host': 'evil.example.net' });
    const { mail, to } = await sink.next();
    expect(to).toEqual([email]);
    expect(mail.subject).toMatch(/^\d{4} \d{4} est votre code pour Maillage$/);
    expect(mail.text).toContain('Il sert une seule fois, pendant 10 minutes.');
    expect(mail.text).toContain(`${PUBLIC}/sign-in#email=${encodeURIComponent(email)}&code=`);
    expect(mail.html).toContain(`href="${PUBLIC}/sign-in#`);
    expect(`${mail.text}${mail.html}`).not.toContain('evil');
  });

  test('makes one session, of 20 that use it at once', async () => {
    const email = anybody();
    const code = await codeFor(email);
    const answers = await Promise.all(Array.from({ length: 20 }, () => post('session', { email, code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(422)]);
    const { records } = await driver.executeQuery(
      'MATCH (a:Account {email: $email}) OPTIONAL MATCH (s:Session {userId: a.id}) RETURN a.id AS id, count(s) AS sessions',
      { email },
    );
    expect(records.map((row) => row.get('sessions'))).toEqual([1]);
  });

  test('that is wrong, used, older, of another address or expired is answered alike', async () => {
    const [email, other] = [anybody(), anybody()];
    const older = await codeFor(email);
    const code = await codeFor(email);
    const wrong = code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    const tried = async (body: object) => {
      const answer = await post('session', body);
      const { error } = (await answer.json()) as { error?: unknown };
      return { status: answer.status, error, cookies: answer.headers.getSetCookie().length };
    };
    const first = await tried({ email, code: wrong });
    expect(first).toMatchObject({ status: 422, error: { code: 'INVALID' }, cookies: 0 });
    expect(await tried({ email, code: older })).toEqual(first);
    expect(await tried({ email: other, code })).toEqual(first);
    expect(await tried({ email, code: '' })).toEqual(first);
    expect((await post('session', { email, code })).status).toBe(200);
    expect(await tried({ email, code })).toEqual(first);
    const late = await codeFor(email);
    // Of this address alone: others sign in to the same database meanwhile.
    const identifier = createHash('sha256').update(`sign-in-otp-${email}`).digest('base64url');
    const { records } = await driver.executeQuery(
      "MATCH (c:SignInCode {identifier: $identifier}) SET c.expiresAt = '2020-01-01T00:00:00.000Z' RETURN c",
      { identifier },
    );
    expect(records.length).toBeGreaterThan(0);
    expect(await tried({ email, code: late })).toEqual(first);
  });

  test('can be tried five times, then a new one is needed', async () => {
    const email = anybody();
    const code = await codeFor(email);
    for (let times = 0; times < 5; times++) await post('session', { email, code: '00000000' });
    expect((await post('session', { email, code })).status).toBe(422);
    expect((await post('session', { email, code: await codeFor(email) })).status).toBe(200);
  });

  test('is asked for alike by who is known and who is not', async () => {
    const known = anybody();
    await sessionOf(known);
    const asked = async (email: string) => {
      const answer = await post('code', { email });
      await sink.next();
      return { status: answer.status, body: await answer.text() };
    };
    expect(await asked(anybody())).toEqual(await asked(known));
  });

  test.each([
    'ann@example.org, eve@example.org',
    'ann@example.org;eve@example.org',
    'ann@example.org\r\nBcc: eve@example.org',
    'ann@example.org\nSubject: hello',
    '"ann@example.org, eve@example.org" <ann@example.org>',
    '<ann@example.org>',
    'ann@example.org eve@example.org',
    'ann@[127.0.0.1]',
    '@relay.example.org:ann@example.org',
    'ann',
    'ann@localhost',
    'zoé@example.org',
    '',
    { address: 'ann@example.org' },
  ])('is sent to one address: %j is refused', async (email) => {
    const before = sink.received.length;
    const answer = await post('code', { email });
    expect(answer.status).toBe(422);
    expect(sink.received.length).toBe(before);
  });

  test('is not sent for ever: who asks too often is told when to try again', async () => {
    const email = anybody();
    for (let times = 0; times < 6; times++) await codeFor(email);
    const answer = await post('code', { email });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('and a session are nowhere in the database', async () => {
    const email = anybody();
    const cookie = await sessionOf(email);
    const code = (await codeFor(email)).replace(' ', '');
    const { records } = await driver.executeQuery(
      'MATCH (n:Account|Session|Identity|SignInCode) RETURN properties(n) AS properties',
    );
    const dump = JSON.stringify(records.map((row) => row.get('properties')));
    expect(dump).toContain(email);
    expect(dump).not.toContain(code);
    const token = decodeURIComponent(cookie).replace('maillage=', '').split('.')[0] as string;
    expect(token.length).toBeGreaterThan(20);
    expect(dump).not.toContain(token);
    // What is kept of a session does not open it.
    const [stored] = records.flatMap((row) => row.get('properties').token ?? []);
    expect(await viewer(`maillage=${stored}`)).toMatchObject({ name: 'visitor' });
  });
});

describe('a session', () => {
  test('is told with each answer, by an id: a page notices when it is not for its owner any more', async () => {
    const cookie = await sessionOf(anybody());
    const whose = async () => await ask(app, '{ viewer { account { id } isLocal } }', {}, { cookie });
    const { data, headers } = await whose();
    expect(data.viewer).toEqual({ account: { id: headers.get('x-viewer') }, isLocal: false });
    await post('out', {}, { cookie });
    const after = await whose();
    expect([after.headers.get('x-viewer'), after.data.viewer.account]).toEqual(['visitor', null]);
  });

  test('is dead once its owner has gone out, whoever kept its cookie', async () => {
    const cookie = await sessionOf(anybody());
    expect((await viewer(cookie)).name).toContain('@');
    const answer = await post('out', {}, { cookie });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie().join()).toMatch(/maillage=;.*Max-Age=0/);
    expect(await viewer(cookie)).toEqual({ name: 'visitor', role: 'VISITOR' });
  });

  test('is not one when its cookie is changed, empty or of another name', async () => {
    const cookie = await sessionOf(anybody());
    for (const wrong of [
      cookie.replace('maillage=', 'maillage=x'),
      'maillage=',
      cookie.replace('maillage', 'other'),
    ])
      expect(await viewer(wrong)).toEqual({ name: 'visitor', role: 'VISITOR' });
  });

  test('outlives the server, and is worth nothing to one that has another secret', async () => {
    const email = anybody();
    const cookie = await sessionOf(email);
    for (const [secret, name] of [
      [SECRET, email],
      ['another secret of the tests, long too', 'visitor'],
    ] as const) {
      const again = await opened(undefined, secret);
      const at = appFor(database, again.findViewer, { signIn: again, publicUrl: PUBLIC });
      const { data } = await ask(at, '{ viewer { name } }', {}, { cookie });
      expect(data.viewer.name).toBe(name);
    }
  });

  test('is over after its time', async () => {
    const email = anybody();
    const cookie = await sessionOf(email);
    await driver.executeQuery(
      "MATCH (a:Account {email: $email}) MATCH (s:Session {userId: a.id}) SET s.expiresAt = '2020-01-01T00:00:00.000Z'",
      { email },
    );
    expect(await viewer(cookie)).toEqual({ name: 'visitor', role: 'VISITOR' });
  });

  test('is not made by a page of another site, nor by a form', async () => {
    const email = anybody();
    const code = await codeFor(email);
    const elsewhere = await post('session', { email, code }, { origin: 'https://evil.example.net' });
    expect(elsewhere.status).toBe(403);
    const form = await post('session', { email, code }, { 'content-type': 'text/plain' });
    expect(form.status).toBe(422);
    expect((await post('session', { email, code })).status).toBe(200);
  });
});

describe('where people sign in', () => {
  test('nothing else of better-auth can be reached', async () => {
    for (const path of [
      'get-session',
      'list-sessions',
      'sign-up/email',
      'update-user',
      'ok',
      'error',
      'sign-in/email-otp',
    ])
      for (const method of ['GET', 'POST']) {
        const answer = await app.request(`http://map.example.org/api/sign-in/${path}`, {
          method,
          headers: { host: 'map.example.org', 'content-type': 'application/json' },
          ...(method === 'POST' && { body: '{}' }),
        });
        expect([path, answer.status]).toEqual([path, 404]);
      }
  });

  test('the server answers under its own address and to no other host', async () => {
    const asked = (host: string) => app.request('http://x/api/sign-in/ways', { headers: { host } });
    const known = await asked('map.example.org');
    expect(await known.json()).toEqual({ codes: 'MAILED', provider: null, needsHost: expect.any(Boolean) });
    expect((await asked('127.0.0.1:4500')).status).toBe(200);
    expect((await asked('evil.example.net')).status).toBe(403);
  });

  test('what a request says of proxies changes nothing, but as many as the host says stand there', async () => {
    const forwarded = {
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'evil.example.net',
      forwarded: 'for=1',
    };
    expect((await viewer('')).name).toBe('visitor');
    const { data } = await ask(app, '{ viewer { name } }', {}, forwarded);
    expect(data.viewer.name).toBe('visitor');
    const request = {
      headers: { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' },
      socket: { remoteAddress: '127.0.0.1' },
    } as unknown as Parameters<ReturnType<typeof addressBehind>>[0];
    expect([0, 1, 2, 3].map((proxies) => addressBehind(proxies)(request))).toEqual([
      ...['127.0.0.1', '198.51.100.7', '203.0.113.9', '127.0.0.1'],
    ]);
  });

  test('the first who gives the set-up code runs the server, and nobody after', async () => {
    await driver.executeQuery('MATCH (a:Account) REMOVE a.isHost');
    said.length = 0;
    const own = await opened({ url: sink.url, from: 'maillage@example.org' });
    const at = appFor(database, own.findViewer, { signIn: own, publicUrl: PUBLIC });
    const code = /set-up code (\S+)/.exec(said.join('\n'))?.[1] ?? '';
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    const [first, second] = [await sessionOf(anybody()), await sessionOf(anybody())];
    expect((await post('set-up', { code }, {}, at)).status).toBe(403);
    expect((await post('set-up', { code: 'AAAA-AAAA-AAAA' }, { cookie: first }, at)).status).toBe(422);
    expect((await post('set-up', { code: code.toLowerCase() }, { cookie: first }, at)).status).toBe(200);
    expect(own.needsHost()).toBe(false);
    expect((await post('set-up', { code }, { cookie: second }, at)).status).toBe(422);
    expect((await viewer(first)).role).toBe('FACILITATOR');
    expect((await viewer(second)).role).toBe('VISITOR');
    said.length = 0;
    await (await opened({ url: sink.url, from: 'maillage@example.org' })).close();
    expect(said).toEqual([]);
    await driver.executeQuery('MATCH (a:Account) REMOVE a.isHost');
    await own.close();
  });

  test('without mail, who asks at this machine is shown the code, and nobody through a proxy', async () => {
    said.length = 0;
    const own = await opened(undefined);
    const at = appFor(database, own.findViewer, { signIn: own, publicUrl: PUBLIC });
    const email = anybody();
    const answer = (await (await post('code', { email }, {}, at)).json()) as { code: string };
    expect(said.join('\n')).toContain(answer.code.replace(/(.{4})(.{4})/, '$1 $2'));
    expect((await post('session', { email, code: answer.code }, {}, at)).status).toBe(200);
    expect((await post('code', { email }, { 'x-forwarded-for': '203.0.113.9' }, at)).status).toBe(403);
    await own.close();
  });
});

describe('a server of mails', () => {
  test.each(['refused', 'dropped'])(
    'that takes no mail to an address (%s) is told to who waits for its code, until the next',
    async (how) => {
      const [email, other] = [`${how}-${anybody()}`, anybody()];
      const isLost = async (of: string) =>
        (await (await post('lost', { email: of })).json()) as { isLost: boolean };
      expect((await post('code', { email })).status).toBe(202);
      await expect.poll(() => isLost(email)).toEqual({ isLost: true });
      await codeFor(other);
      expect(await isLost(other)).toEqual({ isLost: false });
      expect((await post('lost', { email: 'a, b@example.org' })).status).toBe(422);
    },
  );

  test('that is down does not hold up the answer, and its mail arrives once it is back', async () => {
    const away = await openMailSink();
    await away.close();
    const own = await opened({ url: away.url, from: 'maillage@example.org' });
    const at = appFor(database, own.findViewer, { signIn: own, publicUrl: PUBLIC });
    const email = anybody();
    const began = performance.now();
    expect((await post('code', { email }, {}, at)).status).toBe(202);
    expect(performance.now() - began).toBeLessThan(2_000);
    const back = await openMailSink({ port: away.port });
    const code = codeIn(await back.next());
    expect((await post('session', { email, code }, {}, at)).status).toBe(200);
    await own.close();
    await back.close();
  });
});
