/** Signing in by a provider of identities, and what is refused of one. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { providerId } from '../../server/sign-in/auth.ts';
import { createSignIn, type SignIn } from '../../server/sign-in/sign-in.ts';
import { testDatabase } from '../support/database.ts';
import { type Lie, openProvider, type Person } from '../support/identity-provider.ts';
import type { App } from '../support/over-http.ts';
import { appFor, ask, quiet } from '../support/server.ts';

const { database, driver } = await testDatabase();
const PUBLIC = 'http://map.example.org';
let provider: Awaited<ReturnType<typeof openProvider>>;
let signIn: SignIn;
let app: App;
/** The same on the machine of its host, where who asks for a code is shown it. */
let here: App;

const opened = (issuer: string, showsCodes = false) =>
  createSignIn({
    ...{ database, publicUrl: PUBLIC, secret: 'a secret of the tests, long enough', log: quiet },
    settings: {
      ...{ mail: undefined, showsCodes, oidc: { ...provider.settings, issuer } },
      ...{ secret: undefined, proxies: 0 },
    },
    report: () => undefined,
  });

beforeAll(async () => {
  provider = await openProvider();
  signIn = await opened(provider.settings.issuer);
  app = appFor(database, signIn.findViewer, { signIn, publicUrl: PUBLIC });
  const own = await opened(provider.settings.issuer, true);
  here = appFor(database, own.findViewer, { signIn: own, publicUrl: PUBLIC });
});
afterAll(async () => {
  await signIn.close();
  await provider.close();
});

const post = (path: string, body: object, to = app) =>
  to.request(`${PUBLIC}/api/sign-in/${path}`, {
    method: 'POST',
    headers: { host: 'map.example.org', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const cookiesIn = (answer: Response) =>
  answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');

/** To the provider: where the browser is sent, and what it carries. */
async function leave() {
  const answer = await post('provider', {});
  expect(answer.status).toBe(200);
  return { url: ((await answer.json()) as { url: string }).url, cookie: cookiesIn(answer).join('; ') };
}

const comeBack = (query: URLSearchParams, cookie: string) =>
  app.request(`${PUBLIC}/api/sign-in/callback/${providerId(provider.settings.issuer)}?${query}`, {
    headers: { host: 'map.example.org', cookie },
  });

/** The whole way, as somebody whom the provider says something of. */
async function come(person: Person, lie?: Lie) {
  const { url, cookie } = await leave();
  const answer = await comeBack(provider.agree(url, person, lie), cookie);
  const session = cookiesIn(answer).find((each) => /^maillage=./.test(each));
  const { data } = await ask(app, '{ viewer { name role } }', {}, session ? { cookie: session } : {});
  return { to: answer.headers.get('location') ?? '', viewer: data.viewer };
}

const somebody = (): Person => ({
  ...{ sub: randomUUID(), email: `${randomUUID().slice(0, 8)}@example.org`, email_verified: true },
});

test('beyond this machine nobody is shown a code where none is mailed: it would open every account', async () => {
  const answer = await post('code', { email: somebody().email });
  expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('sends no codes')]);
  const ways = await app.request(`${PUBLIC}/api/sign-in/ways`, { headers: { host: 'map.example.org' } });
  expect(await ways.json()).toMatchObject({ codes: null, provider: provider.settings.name });
});

test('who agrees there comes in here, again as the same, whatever their address is then', async () => {
  const person = { ...somebody(), name: 'Ann Roy' };
  expect(await come(person)).toMatchObject({
    to: '/sign-in?done',
    viewer: { name: 'Ann Roy', role: 'VISITOR' },
  });
  await come({ ...person, email: `moved-${person.email}` });
  const { records } = await driver.executeQuery(
    'MATCH (i:Identity {accountId: $sub}) RETURN i.userId AS id, i.accessToken AS access, i.idToken AS token',
    { sub: person.sub },
  );
  expect(records.length).toBe(1);
  expect(records[0]?.toObject()).toMatchObject({ access: null, token: null });
});

test('who came by a code before is known again by an address that the provider vouches for', async () => {
  const person = somebody();
  const { code } = (await (await post('code', { email: person.email }, here)).json()) as { code: string };
  expect((await post('session', { email: person.email, code }, here)).status).toBe(200);
  expect((await come(person)).viewer.name).toBe(person.email);
  const { records } = await driver.executeQuery('MATCH (a:Account {email: $email}) RETURN count(a) AS many', {
    email: person.email,
  });
  expect(records[0]?.get('many')).toBe(1);
});

test.each([[false], ['false'], [undefined], ['perhaps']])(
  'whose address is not vouched for (%j) is nobody, be it that of the one who runs the server',
  async (email_verified) => {
    const person = somebody();
    const { code } = (await (await post('code', { email: person.email }, here)).json()) as { code: string };
    await post('session', { email: person.email, code });
    await driver.executeQuery('MATCH (a:Account {email: $email}) SET a.isHost = true', {
      email: person.email,
    });
    const found = await come({ ...person, email_verified });
    expect(found.viewer).toEqual({ name: 'visitor', role: 'VISITOR' });
    expect(found.to).toMatch(/^\/sign-in\?failed/);
    await driver.executeQuery('MATCH (a:Account {email: $email}) REMOVE a.isHost', { email: person.email });
    expect((await come({ ...somebody(), email_verified })).viewer.name).toBe('visitor');
  },
);

test.each<[string, Lie]>([
  ['of another issuer', { claims: { iss: 'https://id.example.net' } }],
  ['for another server', { claims: { aud: 'another' } }],
  ['of another sign-in', { claims: { nonce: 'another' } }],
  ['without a nonce', { claims: { nonce: undefined } }],
  ['that has expired', { claims: { exp: 1_000_000_000 } }],
  ['without a signature', { signed: 'none' }],
  ['signed with what both know', { signed: 'HS256' }],
  ['signed by a key that is not published', { signed: 'other' }],
  ['of somebody else than is told beside it', { claims: { sub: 'somebody-else', email: undefined } }],
  ['that is not there', { leaveOutToken: true }],
])('a token %s makes nobody', async (_what, lie) => {
  const found = await come(somebody(), lie);
  expect(found.viewer).toEqual({ name: 'visitor', role: 'VISITOR' });
  expect(found.to).toMatch(/\/sign-in\?failed/);
});

test('who comes back with a state that is not theirs, or none, is nobody, and is sent to our own page', async () => {
  const [own, other] = [await leave(), await leave()];
  const query = provider.agree(own.url, somebody());
  for (const [asked, cookie] of [
    [query, other.cookie],
    [query, ''],
    [new URLSearchParams({ code: query.get('code') ?? '' }), own.cookie],
    [new URLSearchParams({ ...Object.fromEntries(query), state: 'made-up' }), own.cookie],
    [
      new URLSearchParams({ error: 'access_denied', error_description: 'call +1 555', state: 'x' }),
      own.cookie,
    ],
  ] as const) {
    const answer = await comeBack(asked, cookie);
    expect(cookiesIn(answer).filter((each) => /^maillage=./.test(each))).toEqual([]);
    expect(answer.headers.get('location')).toMatch(/^(http:\/\/map\.example\.org)?\/sign-in\?failed/);
  }
  expect((await comeBack(query, own.cookie)).headers.get('location')).toBe('/sign-in?done');
  // What was used once is used.
  expect((await comeBack(query, own.cookie)).headers.get('location')).toMatch(/failed/);
});

test('nobody says where to go on: what a request asks for is not listened to', async () => {
  const answer = await post('provider', {
    callbackURL: 'https://evil.example.net',
    errorCallbackURL: '//evil.example.net',
  });
  const { url } = (await answer.json()) as { url: string };
  expect(decodeURIComponent(url)).not.toContain('evil');
  const back = await comeBack(provider.agree(url, somebody()), cookiesIn(answer).join('; '));
  expect(back.headers.get('location')).toBe('/sign-in?done');
});

test('a provider that is away is said', async () => {
  const own = await opened('http://127.0.0.1:9');
  const at = appFor(database, own.findViewer, { signIn: own, publicUrl: PUBLIC });
  const answer = await post('provider', {}, at);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('The provider of identities does not answer');
});
