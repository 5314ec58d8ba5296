/** What is held about somebody who signs in is told to them, all of it: whatever the database has of them is in the answer, or excepted by name. */
import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../server/schema.ts';
import { everyFieldOf } from '../support/held.ts';
import { codesOf, recordsIn } from '../support/records.ts';
import { ask, testServer } from '../support/server.ts';
import { signingIn } from '../support/signing-in.ts';

const { database, driver, freshEcosystem, graphql } = await testServer();
const HELD_ABOUT_ME = `{ viewer { account ${everyFieldOf(schema, 'Account')} } }`;

/** What is stored about an account and not told, each with the reason. */
const EXCEPTED: Record<string, string> = {
  'Session.token': 'a seal',
  'Session.updatedAt': 'as when it began: a session is never changed',
  'Session.userId': 'the account itself',
  'AccountToken.token': 'a seal',
  'AccountToken.userId': 'the account itself',
  'Identity.userId': 'the account itself',
  'Identity.id': 'a number of ours',
  'Identity.updatedAt': 'an identity is never changed',
  'RoleChange.account': 'the account itself',
  'RoleChange.by': 'told by name, as far as there is one',
  'RoleChange.ecosystem': 'told by name',
  'Invitation.id': 'a number of ours',
  'Invitation.token': 'a seal',
  'Invitation.ecosystem': 'told by name',
  'Invitation.createdAt': 'as the first of when it was sent',
  'Invitation.createdBy': 'who invites is told in the invitation',
  'Invitation.language': 'of the mail that they were sent',
  'Invitation.most': 'told as how it stands',
  'Invitation.used': 'told as how it stands',
  'Invitation.withdrawnAt': 'told as how it stands',
  'Receipt.key': 'counted',
  'Receipt.answer': 'counted: it tells records of an ecosystem, as they are read there',
  'Contact.ecosystem': 'told by name',
  'Contact.version': 'a number of ours',
  'Contact.consentNotedBy': 'who noted what stands under an id, and is for facilitators',
  'Contact.consentByItself': 'a yes or no',
  'Contact.takesMessages': 'a yes or no',
  'Contact.emailFor': 'who sees it, on the page of the stakeholder',
  'Contact.phoneFor': 'who sees it, on the page of the stakeholder',
  'ASKS_TO_JOIN.at': 'told with the request',
};
/** Under the id of the account stands who did what: counted, ecosystem by ecosystem. */
const COUNTED = /\.(createdBy|updatedBy|by|before|after|statusChanges|dismissedBy)$/;
/** What is about the account as a whole, and how it is known as such. */
const ABOUT = `
  CALL () {
    MATCH (a:Account {id: $id}) RETURN a AS of, labels(a) AS label
    UNION MATCH (n:Session|Identity|AccountToken) WHERE n.userId = $id RETURN n AS of, labels(n) AS label
    UNION MATCH (n:RoleChange) WHERE n.account = $id RETURN n AS of, labels(n) AS label
    UNION MATCH (n:Invitation) WHERE n.email = $email RETURN n AS of, labels(n) AS label
    UNION MATCH (:Account {id: $id})-[h:HOLDS_ROLE]->() UNWIND h.speaksFor AS spoken
      MATCH (:Stakeholder {id: spoken})-[:REACHED_BY]->(n) RETURN n AS of, labels(n) AS label
    UNION MATCH (:Account {id: $id})-[r]->() RETURN r AS of, [type(r)] AS label
  }
  RETURN head(label) AS label, properties(of) AS all`;
const NAMING = `MATCH (n) RETURN labels(n)[-1] AS label, properties(n) AS all
  UNION ALL MATCH ()-[r]->() RETURN type(r) AS label, properties(r) AS all`;

const { app, sink, somebody } = await signingIn(database);

const roleIn = (id: string, ecosystem: string, role: string, speaksFor: string[] = []) =>
  driver.executeQuery(
    `MATCH (a:Account {id: $id}), (e:Ecosystem {id: $ecosystem})
     MERGE (a)-[h:HOLDS_ROLE]->(e) SET h.role = $role, h.speaksFor = $speaksFor, h.since = '2026-01-02T03:04:05.000Z', h.seen = 424242`,
    { id, ecosystem, role, speaksFor },
  );

const INVITE = 'mutation ($input: InviteInput!) { invite(input: $input) { invited { id link } } }';
const ACCEPT = 'mutation ($t: String!) { acceptInvitation(input: { token: $t }) { address } }';
const ASK = 'mutation ($input: AskToJoinInput!) { askToJoin(input: $input) { isDone } }';
const CONTACT = 'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { version } }';
const ADD =
  'mutation ($id: ID!, $name: String!) { createStakeholder(input: { ecosystem: $id, kind: INSTITUTION, name: $name }) { stakeholder { id } } }';

/** Somebody of whom everything is held that can be. */
async function known() {
  const [one, host] = [await somebody(), await somebody()];
  const [here, asked, own] = [
    await freshEcosystem('Here'),
    await freshEcosystem('Asked'),
    await freshEcosystem('Own'),
  ];
  await host.done('mutation { updateAccount(input: { name: "Hosting Harriet" }) { account { id } } }');
  await one.done(
    'mutation { updateAccount(input: { name: "Held Hilda", language: FR }) { account { id } } }',
  );
  await roleIn(host.id, here.id, 'FACILITATOR');
  await roleIn(one.id, own.id, 'FACILITATOR');
  const spoken = await recordsIn(graphql, here.id).stakeholder('Spoken for', {});
  await host.done(CONTACT, {
    input: {
      ...{ stakeholder: spoken.id, version: 0, email: 'spoken@example.org', phone: '506 555 0111' },
      ...{ consentOn: '2026-02-03', consentHow: 'Said so at the fair' },
    },
  });
  await host.done(INVITE, {
    input: { ecosystem: here.id, role: 'PARTNER', emails: [one.email], speaksFor: [spoken.id] },
  });
  const link = /invite#(\S+)/.exec((await sink.next()).mail.text ?? '')?.[1] ?? '';
  await one.done(ACCEPT, { t: link });
  await one.done(ASK, { input: { ecosystem: asked.slug, note: 'Let Hilda in' } });
  await one.done(ADD, { id: own.id, name: 'By Hilda' });
  await one.done('mutation { createToken(input: { name: "Hilda’s script", scope: READ }) { token } }');
  await driver.executeQuery(
    `MATCH (a:Account {id: $id}) SET a.image = 'https://pictures.example.org/hilda.png'
     CREATE (:Identity {id: 'i-' + a.id, userId: a.id, providerId: 'oidc-0123', accountId: 'subject-of-hilda', createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z'})`,
    { id: one.id },
  );
  return { one, host, here, asked, own, spoken };
}

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? String(each) : each)));

describe('what is held about me', () => {
  let all: Awaited<ReturnType<typeof known>>;
  let told: string;
  beforeAll(async () => {
    all = await known();
    told = JSON.stringify(await all.one.done(HELD_ABOUT_ME));
  });

  test('names whatever the database has of an account, or it is excepted with a reason', async () => {
    const { id, email } = all.one;
    const about = await driver.executeQuery(ABOUT, { id, email });
    const naming = await driver.executeQuery(NAMING);
    const found = new Map<string, unknown>();
    for (const row of about.records)
      for (const [name, value] of Object.entries(row.get('all')))
        found.set(`${row.get('label')}.${name}`, value);
    for (const row of naming.records)
      for (const [name, value] of Object.entries(row.get('all'))) {
        const text = JSON.stringify(plain(value));
        const key = `${row.get('label')}.${name}`;
        if ((text.includes(id) || text.includes(email)) && !found.has(key)) found.set(key, value);
      }
    expect(found.size).toBeGreaterThan(40);
    const untold = [...found].flatMap(([key, value]) => {
      if (EXCEPTED[key] || COUNTED.test(key) || value === null) return [];
      const values = Array.isArray(value) ? value : [value];
      return values.every((each) => typeof each === 'boolean' || told.includes(String(each)))
        ? []
        : [`${key}: ${value}`];
    });
    expect(untold).toEqual([]);
  });

  test('is told in words that can be read: roles with who gave them, contact and consent, what was done', async () => {
    const { viewer } = JSON.parse(told);
    const { held, roles, name, language } = viewer.account;
    expect([name, language, held.runsServer, held.isConfirmed]).toEqual(['Held Hilda', 'FR', false, true]);
    expect(roles).toContainEqual(
      expect.objectContaining({ ecosystem: all.here.id, role: 'PARTNER', by: 'Hosting Harriet' }),
    );
    expect(held.speaksFor).toEqual([
      expect.objectContaining({
        ...{ id: all.spoken.id, email: 'spoken@example.org', consentOn: '2026-02-03' },
        consentHow: 'Said so at the fair',
      }),
    ]);
    expect(held.roleChanges).toMatchObject([
      { how: 'INVITED', before: null, after: 'PARTNER', byItself: false },
    ]);
    expect(held.invitations).toMatchObject([{ role: 'PARTNER', state: 'USED', email: all.one.email }]);
    expect(held.requests).toMatchObject([{ note: 'Let Hilda in', ecosystem: { address: all.asked.slug } }]);
    expect(held.recorded).toMatchObject([{ ecosystem: { id: all.own.id }, changes: 1, records: 1 }]);
    expect(held.receipts.kept).toBe(1);
    expect(held.identities).toMatchObject([{ subject: 'subject-of-hilda' }]);
  });

  test('tells nothing of an ecosystem that is not there for them: neither that they asked to join it, nor its name', async () => {
    const { one, own } = all;
    const closed = await freshEcosystem('A closed one');
    await driver.executeQuery('MATCH (e:Ecosystem {id: $id}) SET e.openTo = "MEMBERS"', { id: closed.id });
    await one.done(ASK, { input: { ecosystem: closed.slug } });
    await driver.executeQuery(
      `MATCH (e:Ecosystem {id: $own}) SET e.openTo = "INVITED", e.name = "Left behind"
       WITH e MATCH (:Account {id: $id})-[h:HOLDS_ROLE]->(e) DELETE h`,
      { id: one.id, own: own.id },
    );
    const { viewer } = await one.done(HELD_ABOUT_ME);
    const text = JSON.stringify(viewer);
    expect(text).not.toMatch(/A closed one|Left behind/);
    expect(text).not.toContain(closed.id);
    expect(viewer.account.held.recorded).toMatchObject([{ ecosystem: null, changes: 1 }]);
  });

  test('leaves out a stakeholder that is hidden from who speaks for it', async () => {
    const { one, spoken } = all;
    await driver.executeQuery('MATCH (s:Stakeholder {id: $id}) SET s.seenBy = "FACILITATORS"', {
      id: spoken.id,
    });
    const { viewer } = await one.done(HELD_ABOUT_ME);
    expect(viewer.account.held.speaksFor).toEqual([]);
  });

  test('is told to nobody else: no script of theirs, and no visitor', async () => {
    const { one } = all;
    const { createToken } = await one.done(
      'mutation { createToken(input: { name: "s", scope: CHANGE }) { token } }',
    );
    const by = await ask(app, HELD_ABOUT_ME, {}, { authorization: `Bearer ${createToken.token}` });
    expect([by.errors, by.data.viewer.account]).toEqual([[], null]);
    expect((await ask(app, HELD_ABOUT_ME)).data.viewer.account).toBeNull();
    expect(codesOf(await ask(app, HELD_ABOUT_ME))).toEqual([]);
  });
});
