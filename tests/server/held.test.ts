/** What is held about somebody who signs in is told to them, all of it: whatever the database has of them is in the answer, or excepted by name. */
import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../server/schema.ts';
import { mailboxSeal } from '../../server/sides/invitations.ts';
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
  ...because('Claim', 'the account itself', ['account', 'key']),
  ...because('Claim', 'a number of ours', ['id', 'stakeholder', 'place']),
  ...because('Claim', 'told as when it last changed', ['createdAt', 'claimedAt', 'decidedAt']),
  ...because('Claim', 'told by name, or as how it stands', ['ecosystem', 'how', 'decidedBy']),
  ...because('LinkInvitation', 'a seal', ['token', 'mailbox']),
  ...because('LinkInvitation', 'a number of ours, or told by name', ['id', 'ecosystem', 'link', 'side']),
  ...because('Matter', 'a number of ours, or told by name', ['id', 'ecosystem', 'about', 'deed']),
  ...because('Matter', 'told as whether it was decided', ['state', 'language', 'record']),
  ...because('RoomSeat', 'a seal', ['token', 'wayBack']),
  ...because('RoomSeat', 'a number of ours, or told by name', ['id', 'room', 'ecosystem', 'stakeholder']),
  ...because('RoomSeat', 'told as when it last changed', ['createdAt', 'claimedAt', 'state']),
  'RoomSeat.keptBy': 'the account itself',
  'Room.openedBy': 'counted',
  'Campaign.createdBy': 'counted',
  ...because('Invitee', 'a seal, a number of ours, or told by name', [
    'id',
    'key',
    'token',
    'campaign',
    'ecosystem',
  ]),
  ...because('Invitee', 'told as when it asked', ['addedAt', 'stakeholder', 'due']),
  ...because('Allowance', 'the account itself', ['account', 'key']),
};
function because(label: string, why: string, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [`${label}.${name}`, why]));
}
/** Under the id of the account stands who did what: counted, ecosystem by ecosystem. */
const COUNTED = /\.(createdBy|updatedBy|by|before|after|statusChanges|dismissedBy)$/;
/** What is about the account as a whole, and how it is known as such. */
const ABOUT = `
  CALL () {
    MATCH (a:Account {id: $id}) RETURN a AS of, labels(a) AS label
    UNION MATCH (n:Session|Identity|AccountToken) WHERE n.userId = $id RETURN n AS of, labels(n) AS label
    UNION MATCH (n:RoleChange) WHERE n.account = $id RETURN n AS of, labels(n) AS label
    UNION MATCH (n:Invitation) WHERE n.email = $email RETURN n AS of, labels(n) AS label
    UNION MATCH (n:Claim|Allowance) WHERE n.account = $id RETURN n AS of, labels(n) AS label
    UNION MATCH (n:LinkInvitation) WHERE n.createdBy = $id OR n.mailbox = $mailbox RETURN n AS of, labels(n) AS label
    UNION MATCH (n:Matter) WHERE n.by = $id OR n.email = $email RETURN n AS of, labels(n) AS label
    UNION MATCH (n:RoomSeat) WHERE n.keptBy = $id RETURN n AS of, labels(n) AS label
    UNION MATCH (n:Invitee) WHERE n.email = $email RETURN n AS of, labels(n) AS label
    UNION MATCH (:Account {id: $id})-[h:HOLDS_ROLE]->() UNWIND h.speaksFor AS spoken
      MATCH (:Stakeholder {id: spoken})-[:REACHED_BY]->(n) RETURN n AS of, labels(n) AS label
    UNION MATCH (:Account {id: $id})-[r]->() RETURN r AS of, [type(r)] AS label
  }
  RETURN head(label) AS label, properties(of) AS all`;
const NAMING = `MATCH (n) RETURN labels(n)[-1] AS label, properties(n) AS all
  UNION ALL MATCH ()-[r]->() RETURN type(r) AS label, properties(r) AS all`;

const { app, sink, signIn, somebody } = await signingIn(database);

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
  await besideTheMap(one, here.id);
  return { one, host, here, asked, own, spoken };
}

/** What waits and what is kept beside the map: each with what nothing else has. */
const besideTheMap = ({ id, email }: { id: string; email: string }, here: string) =>
  driver.executeQuery(
    `MATCH (a:Account {id: $id}) SET a.remindedAt = '2026-03-01T00:00:00.000Z', a.remindsNot = '2026-03-02T00:00:00.000Z'
     WITH a MATCH (i:Invitation {email: a.email}) SET i.lostAt = '2026-03-03T00:00:00.000Z'
     WITH DISTINCT a
     CREATE (:Claim {key: $here + ' ' + $id, id: randomUUID(), ecosystem: $here, account: $id, state: 'DECLINED', createdAt: '2026-03-04T00:00:00.000Z',
       claimedAt: '2026-03-04T01:00:00.000Z', updatedAt: '2026-03-04T02:00:00.000Z', profile: 'Claimed as', answers: 'Answered so', draft: 'Half typed', reason: 'Declined since', decidedBy: 'x', how: 'AT_ONCE'})
     CREATE (:LinkInvitation {token: 'sent' + $id, id: randomUUID(), ecosystem: $here, link: 'l', side: 's', createdBy: $id, mailbox: 'of another',
       createdAt: '2026-03-05T00:00:00.000Z', expiresAt: '2026-03-06T00:00:00.000Z', usedAt: '2026-03-07T00:00:00.000Z'})
     CREATE (:LinkInvitation {token: 'got' + $id, id: randomUUID(), ecosystem: $here, link: 'l', side: 's', createdBy: 'another', mailbox: $mailbox,
       createdAt: '2026-03-08T00:00:00.000Z', expiresAt: '2026-03-09T00:00:00.000Z', withdrawnAt: '2026-03-10T00:00:00.000Z'})
     CREATE (:Matter {id: randomUUID(), ecosystem: $here, kind: 'FLAG', state: 'DECIDED', at: '2026-03-11T00:00:00.000Z', by: $id, about: 'x', reason: 'SPAM', words: 'Flagged for this',
       deed: 'd', decision: 'KEPT', decidedAt: '2026-03-12T00:00:00.000Z', why: 'Kept because'})
     CREATE (:Matter {id: randomUUID(), ecosystem: $here, kind: 'NEWCOMER', state: 'WAITING', at: '2026-03-13T00:00:00.000Z', email: $email, language: 'fr', name: 'Suggested name'})
     CREATE (:Matter {id: randomUUID(), ecosystem: $here, kind: 'ADDITION', state: 'WAITING', at: '2026-03-14T00:00:00.000Z', by: $id, record: 'Need', input: 'Added so'})
     CREATE (r:Room {id: 'r' + $here, ecosystem: $here, name: 'A room of theirs', openedBy: $id, seats: 7, openedAt: '2026', closesAt: '2026'})
     CREATE (:RoomSeat {id: randomUUID(), room: r.id, ecosystem: $here, number: 707, token: 't' + $id, state: 'APPROVED', createdAt: '2026-03-15T00:00:00.000Z',
       updatedAt: '2026-03-16T00:00:00.000Z', keptBy: $id, keptAt: '2026-03-17T00:00:00.000Z', isMade: true, profile: 'Phone profile', answers: 'Phone answers', draft: 'Phone draft'})
     CREATE (c:Campaign {id: 'c' + $here, ecosystem: $here, title: 'A campaign', createdBy: $id, createdAt: '2026'})
     CREATE (:Invitee {id: randomUUID(), key: 'k' + $id, token: 'i' + $id, campaign: c.id, ecosystem: $here, stakeholder: 's', email: $email, addedAt: '2026-03-18T00:00:00.000Z',
       roundAt: '2026-03-19T00:00:00.000Z', mailedAt: '2026-03-20T00:00:00.000Z', openedAt: '2026-03-21T00:00:00.000Z', answeredAt: '2026-03-22T00:00:00.000Z'})
     CREATE (:Allowance {key: $id + ' flag', account: $id, used: 77, until: '2026-03-23T00:00:00.000Z'})`,
    { id, email, here, mailbox: mailboxSeal(signIn, email) },
  );

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
    const about = await driver.executeQuery(ABOUT, { id, email, mailbox: mailboxSeal(signIn, email) });
    const naming = await driver.executeQuery(NAMING);
    const found: [key: string, value: unknown][] = about.records.flatMap((row) =>
      Object.entries(row.get('all')).map(([name, value]): [string, unknown] => [
        `${row.get('label')}.${name}`,
        value,
      ]),
    );
    const keys = new Set(found.map(([key]) => key));
    for (const row of naming.records)
      for (const [name, value] of Object.entries(row.get('all'))) {
        const text = JSON.stringify(plain(value));
        const key = `${row.get('label')}.${name}`;
        if ((text.includes(id) || text.includes(email)) && !keys.has(key)) found.push([key, value]);
      }
    expect(keys.size).toBeGreaterThan(90);
    const untold = found.flatMap(([key, value]) => {
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
    const at = (id: string) =>
      held.recorded.find((each: { ecosystem: { id: string } }) => each.ecosystem.id === id);
    expect(at(all.own.id)).toMatchObject({ changes: 1, records: 1, campaigns: 0, rooms: 0 });
    expect(at(all.here.id)).toMatchObject({ changes: 0, rooms: 1, campaigns: 1 });
    expect(held.linkInvitations.map(({ isTheirs }: { isTheirs: boolean }) => isTheirs)).toEqual([
      false,
      true,
    ]);
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
    expect(viewer.account.held.recorded).toContainEqual(
      expect.objectContaining({ ecosystem: null, changes: 1 }),
    );
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
