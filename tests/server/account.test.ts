/** What somebody who has signed in does with their own account, over HTTP: sessions, tokens, and what they say of themselves. */
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { codesOf } from '../support/records.ts';
import { ask } from '../support/server.ts';
import { PUBLIC, signingIn } from '../support/signing-in.ts';

const { database, driver, freshEcosystem } = await testDatabase();

const { app, sink, post, somebody } = await signingIn(database);

const roleIn = (email: string, ecosystem: string, role: string) =>
  driver.executeQuery(
    `MATCH (a:Account {email: $email}), (e:Ecosystem {id: $ecosystem})
     MERGE (a)-[h:HOLDS_ROLE]->(e) SET h.role = $role`,
    { email, ecosystem, role },
  );

const SESSIONS = '{ viewer { account { sessions { id createdAt device isThis } } } }';
const END = 'mutation ($id: ID!) { endSession(input: { id: $id }) { account { sessions { id } } } }';
const name = async (cookie: string) =>
  (await ask(app, '{ viewer { name } }', {}, { cookie })).data.viewer.name;

describe('sessions', () => {
  test('are listed with their device, and are dead at once when they are ended, one or all others', async () => {
    const one = await somebody(undefined, 'Phone');
    const [two, three] = [await somebody(one.email, 'Laptop'), await somebody(one.email, 'Library')];
    const { data } = await one.asks(SESSIONS);
    const { sessions } = data.viewer.account;
    expect(
      sessions.map(({ device, isThis }: { device: string; isThis: boolean }) => [device, isThis]),
    ).toEqual([
      ...[
        ['Library', false],
        ['Laptop', false],
        ['Phone', true],
      ],
    ]);
    expect(JSON.stringify(sessions)).not.toContain(decodeURIComponent(one.cookie).slice(9, 30));
    const ended = await one.asks(END, { id: sessions[0].id });
    expect(ended.data.endSession.account.sessions).toHaveLength(2);
    expect(await name(three.cookie)).toBe('visitor');
    expect(await name(two.cookie)).toBe(one.email);
    await one.asks('mutation { endOtherSessions(input: {}) { account { id } } }');
    expect([await name(two.cookie), await name(one.cookie)]).toEqual(['visitor', one.email]);
  });

  test('of somebody else answer like those that do not exist, and go on', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const { data } = await other.asks(SESSIONS);
    const [theirs, none] = [
      await one.asks(END, { id: data.viewer.account.sessions[0].id }),
      await one.asks(END, { id: 'none' }),
    ];
    expect(codesOf(theirs)).toEqual(['NOT_FOUND']);
    expect(theirs.errors[0]?.message).toBe(none.errors[0]?.message);
    expect(await name(other.cookie)).toBe(other.email);
  });
});

describe('an account', () => {
  test('says a name and a language of mails, which the next mail follows', async () => {
    const one = await somebody();
    const { data, errors } = await one.asks(
      'mutation { updateAccount(input: { name: " Ann B. ", language: FR }) { account { name language } } }',
    );
    expect([errors, data?.updateAccount.account]).toEqual([[], { name: 'Ann B.', language: 'FR' }]);
    expect(await name(one.cookie)).toBe('Ann B.');
    await post('code', { email: one.email }, { 'accept-language': 'en' });
    expect((await sink.next()).mail.subject).toContain('votre code');
    expect(
      codesOf(await one.asks('mutation { updateAccount(input: { name: "" }) { account { id } } }')),
    ).toEqual(['INVALID']);
  });

  test('lists the ecosystems in which it holds a role', async () => {
    const one = await somebody();
    const { id, slug } = await freshEcosystem();
    await roleIn(one.email, id, 'PLANNER');
    const { data } = await one.asks('{ viewer { account { roles { ecosystem address role } } } }');
    expect(data.viewer.account.roles).toEqual([{ ecosystem: id, address: slug, role: 'PLANNER' }]);
  });
});

const CREATE = `mutation ($input: CreateTokenInput!) { createToken(input: $input) { token account { tokens { id name scope usedOn expiresAt } } } }`;
type Somebody = Awaited<ReturnType<typeof somebody>>;
const tokenOf = async (one: Somebody, input: object) => {
  const { data, errors } = await one.asks(CREATE, { input: { name: 'A script', scope: 'CHANGE', ...input } });
  expect(errors).toEqual([]);
  return data.createToken.token as string;
};
const by = (token: string, query: string, variables = {}, more = {}) =>
  ask(app, query, variables, { authorization: `Bearer ${token}`, ...more });
const ADD = `mutation ($id: ID!) { createStakeholder(input: { ecosystem: $id, kind: INSTITUTION, name: "By a script" }) { stakeholder { id } } }`;

describe('a token', () => {
  test('asks in the name of its owner, by what they may at that moment, without a cookie', async () => {
    const one = await somebody();
    const { id } = await freshEcosystem();
    await roleIn(one.email, id, 'FACILITATOR');
    const token = await tokenOf(one, {});
    expect((await by(token, '{ viewer { name account { id } } }')).data.viewer).toEqual({
      ...{ name: one.email, account: null },
    });
    expect((await by(token, ADD, { id })).errors).toEqual([]);
    await roleIn(one.email, id, 'PARTNER');
    expect(codesOf(await by(token, ADD, { id }))).toEqual(['NOT_ALLOWED']);
  });

  test('that reads changes nothing, and says so', async () => {
    const one = await somebody();
    const { id, slug } = await freshEcosystem();
    await roleIn(one.email, id, 'FACILITATOR');
    const token = await tokenOf(one, { scope: 'READ' });
    const { errors } = await by(token, ADD, { id });
    expect(errors[0]?.message).toContain('This token only reads');
    const { data } = await by(token, 'query ($slug: String!) { ecosystem(slug: $slug) { mayEdit } }', {
      slug,
    });
    expect(data.ecosystem.mayEdit).toBe(false);
  });

  test('of one ecosystem is nobody in another, and dead with the role of its owner', async () => {
    const one = await somebody();
    const [here, there] = [await freshEcosystem(), await freshEcosystem()];
    for (const { id } of [here, there]) await roleIn(one.email, id, 'FACILITATOR');
    const token = await tokenOf(one, { ecosystem: here.id });
    expect((await by(token, ADD, { id: here.id })).errors).toEqual([]);
    expect(codesOf(await by(token, ADD, { id: there.id }))).toEqual(['NOT_ALLOWED']);
    const FOUND =
      'mutation { createEcosystem(input: { name: "By a script", slug: "by-a-script" }) { ecosystem { id } } }';
    expect(codesOf(await by(token, FOUND))).toEqual(['NOT_ALLOWED']);
    // What only members see there is not there for it either, whoever its owner is.
    await driver.executeQuery("MATCH (e:Ecosystem) WHERE e.id IN $ids SET e.openTo = 'MEMBERS'", {
      ids: [here.id, there.id],
    });
    const SEE = 'query ($slug: String!) { ecosystem(slug: $slug) { id } }';
    expect((await by(token, SEE, here)).data.ecosystem.id).toBe(here.id);
    expect((await by(token, SEE, there)).data).toEqual({ ecosystem: null });
    expect((await by(await tokenOf(one, {}), SEE, there)).data.ecosystem.id).toBe(there.id);
    await driver.executeQuery('MATCH (:Account {email: $email})-[h:HOLDS_ROLE]->() DELETE h', {
      email: one.email,
    });
    expect((await by(token, '{ viewer { name } }')).status).toBe(403);
    const elsewhere = await freshEcosystem();
    const refused = await one.asks(CREATE, { input: { name: 'x', scope: 'READ', ecosystem: elsewhere.id } });
    expect(codesOf(refused)).toEqual(['CONFLICT']);
  });

  test('makes no tokens, ends no sessions and changes no account', async () => {
    const one = await somebody();
    const token = await tokenOf(one, {});
    for (const change of [
      'createToken(input: { name: "x", scope: READ }) { token }',
      'revokeToken(input: { id: "x" }) { account { id } }',
      'endSession(input: { id: "x" }) { account { id } }',
      'endOtherSessions(input: {}) { account { id } }',
      'updateAccount(input: { name: "x" }) { account { id } }',
    ])
      expect([change, codesOf(await by(token, `mutation { ${change} }`))]).toEqual([change, ['NOT_ALLOWED']]);
    expect(await name(one.cookie)).toBe(one.email);
  });

  test('counts, where a cookie comes with it', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const token = await tokenOf(other, {});
    const { data } = await by(token, '{ viewer { name } }', {}, { cookie: one.cookie });
    expect(data.viewer.name).toBe(other.email);
  });

  test('is listed with the day of its last use, revoked at once, and dead when it has expired', async () => {
    const one = await somebody();
    const token = await tokenOf(one, { days: 2 });
    await by(token, '{ viewer { name } }');
    const listed = async () =>
      (await one.asks('{ viewer { account { tokens { id usedOn expiresAt } } } }')).data.viewer.account
        .tokens;
    await expect.poll(async () => (await listed())[0].usedOn).toBe(new Date().toISOString().slice(0, 10));
    const [{ id, expiresAt }] = await listed();
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(2 * 86_400_000);
    await driver.executeQuery(
      'MATCH (t:AccountToken {id: $id}) SET t.expiresAt = "2026-01-02T00:00:00.000Z"',
      { id },
    );
    const late = await by(token, '{ viewer { name } }');
    expect([late.status, await late.data]).toEqual([403, undefined]);
    const other = await somebody();
    const REVOKE = 'mutation ($id: ID!) { revokeToken(input: { id: $id }) { account { tokens { id } } } }';
    expect(codesOf(await other.asks(REVOKE, { id }))).toEqual(['NOT_FOUND']);
    await driver.executeQuery(
      'MATCH (t:AccountToken {id: $id}) SET t.expiresAt = "2099-01-02T00:00:00.000Z"',
      { id },
    );
    expect((await by(token, '{ viewer { name } }')).status).toBe(200);
    const revoked = await one.asks(REVOKE, { id });
    expect([revoked.errors, revoked.data?.revokeToken.account.tokens]).toEqual([[], []]);
    expect((await by(token, '{ viewer { name } }')).status).toBe(403);
    for (const days of [0, 367]) {
      const refused = await one.asks(CREATE, { input: { name: 'x', scope: 'READ', days } });
      expect(codesOf(refused)).toEqual(['INVALID']);
    }
  });

  test('is nowhere in the database, opens the routes too, and goes with its owner', async () => {
    const one = await somebody();
    const { id, slug } = await freshEcosystem();
    await roleIn(one.email, id, 'FACILITATOR');
    const token = await tokenOf(one, {});
    const { records } = await driver.executeQuery(
      'MATCH (n:AccountToken) RETURN properties(n) AS properties',
    );
    expect(JSON.stringify(records.map((row) => row.get('properties')))).not.toContain(token.slice(9));
    const form = new FormData();
    form.set('elements', new Blob(['Label,Type\nAn import,Institution\n']), 'elements.csv');
    const sent = (authorization: string) =>
      app.request(
        new Request(`${PUBLIC}/api/ecosystems/${slug}/import`, {
          method: 'POST',
          headers: { host: 'map.example.org', 'x-maillage': '1', authorization },
          body: form,
        }),
      );
    expect((await sent(`Bearer ${token}`)).status).toBe(200);
    expect((await sent('Bearer maillage_mistyped')).status).toBe(403);
    await driver.executeQuery('MATCH (a:Account {email: $email}) DETACH DELETE a', { email: one.email });
    expect((await sent(`Bearer ${token}`)).status).toBe(403);
  });
});
