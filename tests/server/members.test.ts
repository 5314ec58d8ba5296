/** Who belongs to an ecosystem, who is invited and who asks, over HTTP, with a server of mails that keeps what it is handed. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newEcosystemId } from '../../server/kind/ids.ts';
import { createSignIn, type SignIn } from '../../server/sign-in/sign-in.ts';
import { testDatabase } from '../support/database.ts';
import { type MailSink, openMailSink } from '../support/mail-sink.ts';
import type { App } from '../support/over-http.ts';
import { codesOf, recordsIn } from '../support/records.ts';
import { appFor, ask, quiet } from '../support/server.ts';

const { database, driver, freshEcosystem } = await testDatabase();
const PUBLIC = 'http://127.0.0.1';
const SECRET = 'a secret of the tests, long enough';

let sink: MailSink;
let signIn: SignIn;
let app: App;

const opened = (mail: { url: string; from: string } | undefined) =>
  createSignIn({
    ...{ database, publicUrl: PUBLIC, secret: SECRET, log: quiet, report: () => undefined },
    settings: { mail, showsCodes: false, oidc: undefined, secret: undefined, proxies: 0 },
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

type Person = { email: string; cookie: string; id: string };

/** Somebody who has signed in: how they did, other tests tell. */
async function somebody(): Promise<Person> {
  const [id, token] = [randomUUID(), randomUUID()];
  const email = `${id.slice(0, 8)}@example.org`;
  await driver.executeQuery(
    `CREATE (:Account {id: $id, email: $email, name: '', emailVerified: true})
     CREATE (:Session {id: $id, userId: $id, token: $sealed, expiresAt: '2100-01-01T00:00:00.000Z'})`,
    { id, email, sealed: signIn.sealed(token) },
  );
  return { email, cookie: `maillage=${token}`, id };
}

const by = (person: Person | undefined, query: string, variables: Record<string, unknown> = {}, to = app) =>
  ask(to, query, variables, person ? { cookie: person.cookie } : {});

/** An ecosystem that somebody founded. */
async function founded(person: Person, more: object = {}) {
  // Who facilitates one already may: of the server's host other tests tell, over the same data.
  await driver.executeQuery(
    "MATCH (a:Account {id: $id}), (e:Ecosystem {id: $ecosystem}) MERGE (a)-[h:HOLDS_ROLE]->(e) SET h.role = 'FACILITATOR'",
    { id: person.id, ecosystem: (await freshEcosystem()).id },
  );
  const slug = `m-${newEcosystemId()}`;
  const { data, errors } = await by(
    person,
    'mutation ($input: CreateEcosystemInput!) { createEcosystem(input: $input) { ecosystem { id slug role mayEdit } } }',
    { input: { slug, name: 'Harbour <b>', ...more } },
  );
  expect(errors).toEqual([]);
  return data.createEcosystem.ecosystem as { id: string; slug: string; role: string; mayEdit: boolean };
}

/** Changes whose inputs are not called as they are. */
const INPUTS: Record<string, string> = {
  removeEcosystem: 'RemoveInput',
  undoRevision: 'UndoInput',
  sendInvitationAgain: 'InvitationInput',
  withdrawInvitation: 'InvitationInput',
};

const change = (person: Person, name: string, input: object) => {
  const type = INPUTS[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return by(person, `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input });
};

const LOST = 'query ($slug: String!) { ecosystem(slug: $slug) { invitations { id email isUndelivered } } }';
const INVITE = 'mutation ($input: InviteInput!) { invite(input: $input) { invited { id email link } } }';
const invite = (person: Person, input: object, to = app) => by(person, INVITE, { input }, to);

/** The token of a link of an ecosystem, and the id of its invitation. */
async function linkOf(person: Person, ecosystem: string, input: object = {}) {
  const { data, errors } = await invite(person, { ecosystem, role: 'PARTNER', ...input });
  expect(errors).toEqual([]);
  const [{ id, link }] = data.invite.invited;
  return { id: id as string, token: tokenIn(link) };
}
const tokenIn = (text: string): string => /\/invite#([\w-]+)/.exec(text)?.[1] ?? '';

const accept = (person: Person | undefined, token: string) =>
  by(person, 'mutation ($token: String!) { acceptInvitation(input: { token: $token }) { address } }', {
    token,
  });

const MEMBERS = `query ($slug: String!) { ecosystem(slug: $slug) { role members { totalCount nodes { id name email role isReader speaksFor { id name } } } } }`;
const membersOf = async (person: Person | undefined, slug: string) =>
  (await by(person, MEMBERS, { slug })).data.ecosystem;

/** Somebody who has come into an ecosystem. */
async function comes(facilitator: Person, ecosystem: { id: string }, input: object): Promise<Person> {
  const person = await somebody();
  const { token } = await linkOf(facilitator, ecosystem.id, input);
  expect(codesOf(await accept(person, token))).toEqual([]);
  return person;
}

describe('who founds an ecosystem', () => {
  test('is its facilitator from then on, and may found another', async () => {
    const ana = await somebody();
    const made = await founded(ana);
    expect(made).toMatchObject({ role: 'FACILITATOR', mayEdit: true });
    const { members } = await membersOf(ana, made.slug);
    expect(members.nodes).toEqual([
      { id: ana.id, name: '', email: ana.email, role: 'FACILITATOR', isReader: true, speaksFor: [] },
    ]);
    const slug = `m-${newEcosystemId()}`;
    expect(codesOf(await change(ana, 'createEcosystem', { slug, name: 'Second' }))).toEqual([]);
    expect(codesOf(await change(await somebody(), 'createEcosystem', { slug, name: 'x' }))).toEqual([
      'NOT_ALLOWED',
    ]);
  });
});

describe('a host who founded an ecosystem', () => {
  test('can give that role up, and facilitates it still', async () => {
    const ana = await somebody();
    const made = await founded(ana);
    const { id: ecosystem, slug } = made;
    await comes(ana, made, { role: 'FACILITATOR' });
    await driver.executeQuery('MATCH (a:Account {id: $id}) SET a.isHost = true', { id: ana.id });
    try {
      const isMember = async () => {
        const { data } = await by(ana, `{ ecosystem(slug: "${slug}") { isMember mayEdit } }`);
        return data.ecosystem;
      };
      expect(await isMember()).toEqual({ isMember: true, mayEdit: true });
      expect(codesOf(await change(ana, 'leaveEcosystem', { ecosystem }))).toEqual([]);
      expect(await isMember()).toEqual({ isMember: false, mayEdit: true });
    } finally {
      await driver.executeQuery('MATCH (a:Account {id: $id}) REMOVE a.isHost', { id: ana.id });
    }
  });
});

describe('the last facilitator', () => {
  test('cannot leave, be lowered or be removed', async () => {
    const ana = await somebody();
    const { id: ecosystem, slug } = await founded(ana);
    const account = ana.id;
    for (const answer of [
      await change(ana, 'leaveEcosystem', { ecosystem }),
      await change(ana, 'changeRole', { ecosystem, account, role: 'PLANNER' }),
      await change(ana, 'removeMember', { ecosystem, account }),
    ])
      expect(codesOf(answer)).toEqual(['INVALID']);
    expect((await membersOf(ana, slug)).role).toBe('FACILITATOR');
  });

  test('is one of two who leave, lower and remove each other at once', async () => {
    const ana = await somebody();
    for (let times = 0; times < 5; times++) {
      const made = await founded(ana);
      const { id: ecosystem } = made;
      const ben = await comes(ana, made, { role: 'FACILITATOR' });
      const answers = await Promise.all([
        change(ana, 'leaveEcosystem', { ecosystem }),
        change(ben, 'leaveEcosystem', { ecosystem }),
        change(ana, 'changeRole', { ecosystem, account: ben.id, role: 'VISITOR' }),
        change(ben, 'removeMember', { ecosystem, account: ana.id }),
      ]);
      expect(answers.flatMap(codesOf)).not.toContain('INTERNAL');
      const { records } = await driver.executeQuery(
        "MATCH (a:Account)-[:HOLDS_ROLE {role: 'FACILITATOR'}]->(:Ecosystem {id: $ecosystem}) RETURN count(a) AS left",
        { ecosystem },
      );
      expect(records[0]?.get('left')).toBe(1);
    }
  });
});

describe('roles of others', () => {
  test('are changed and ended by facilitators alone, and kept with who did it', async () => {
    const ana = await somebody();
    const made = await founded(ana);
    const { id: ecosystem, slug } = made;
    const make = recordsIn((query, variables) => by(ana, query, variables), ecosystem);
    const [mill, port] = [await make.stakeholder('Mill'), await make.stakeholder('Port')];
    const ben = await comes(ana, made, { role: 'PARTNER', speaksFor: [mill.id] });
    const cleo = await comes(ana, made, { role: 'PLANNER' });
    const raised = { ecosystem, account: ben.id, role: 'FACILITATOR' };
    for (const person of [ben, cleo, await somebody()]) {
      expect(codesOf(await change(person, 'changeRole', raised))).toEqual(['NOT_ALLOWED']);
      expect(codesOf(await change(person, 'removeMember', { ecosystem, account: cleo.id }))).toEqual([
        'NOT_ALLOWED',
      ]);
      expect(codesOf(await invite(person, { ecosystem, role: 'FACILITATOR' }))).toEqual(['NOT_ALLOWED']);
    }
    const elsewhere = await recordsIn(
      (query, variables) => by(ana, query, variables),
      (await founded(ana)).id,
    ).stakeholder('Elsewhere');
    const spoken = { ecosystem, account: ben.id, role: 'PARTNER' };
    expect(codesOf(await change(ana, 'changeRole', { ...spoken, speaksFor: [elsewhere.id] }))).toEqual([
      'INVALID',
    ]);
    expect(codesOf(await change(ana, 'changeRole', { ...spoken, speaksFor: [mill.id, port.id] }))).toEqual(
      [],
    );
    const told = (await membersOf(ana, slug)).members.nodes;
    expect(
      told.find(({ id }: Person) => id === ben.id).speaksFor.map(({ name }: { name: string }) => name),
    ).toEqual(['Mill', 'Port']);
    // Members are told who facilitates, without addresses; strangers nobody.
    const toBen = (await membersOf(ben, slug)).members;
    expect(toBen).toEqual({
      totalCount: 1,
      nodes: [{ id: ana.id, name: '', email: null, role: 'FACILITATOR', isReader: false, speaksFor: [] }],
    });
    expect((await membersOf(undefined, slug)).members).toEqual({ totalCount: 0, nodes: [] });
    expect(codesOf(await change(ana, 'removeMember', { ecosystem, account: ben.id }))).toEqual([]);
    expect((await membersOf(ben, slug)).role).toBe(null);
    expect(codesOf(await change(ana, 'removeMember', { ecosystem, account: ben.id }))).toEqual(['NOT_FOUND']);
    const history =
      'query ($slug: String!) { ecosystem(slug: $slug) { roleChanges { how by whom before after } } }';
    expect((await by(ana, history, { slug })).data.ecosystem.roleChanges).toEqual([
      { how: 'REMOVED', by: ana.email, whom: ben.email, before: 'PARTNER', after: null },
      { how: 'CHANGED', by: ana.email, whom: ben.email, before: 'PARTNER', after: 'PARTNER' },
      { how: 'INVITED', by: ana.email, whom: cleo.email, before: null, after: 'PLANNER' },
      { how: 'INVITED', by: ana.email, whom: ben.email, before: null, after: 'PARTNER' },
      { how: 'FOUNDED', by: ana.email, whom: ana.email, before: null, after: 'FACILITATOR' },
    ]);
    expect(codesOf(await by(cleo, history, { slug }))).toEqual(['NOT_ALLOWED']);
  });

  test('speak for what a stakeholder was merged into, and for itself again once that is undone', async () => {
    const ana = await somebody();
    const made = await founded(ana);
    const { id: ecosystem, slug } = made;
    const make = recordsIn((query, variables) => by(ana, query, variables), ecosystem);
    const [mill, port] = [await make.stakeholder('Mill'), await make.stakeholder('Port')];
    const ben = await comes(ana, made, { role: 'PARTNER', speaksFor: [mill.id] });
    const { token } = await linkOf(ana, ecosystem, { speaksFor: [mill.id] });
    const spoken = async () => {
      const { nodes } = (await membersOf(ana, slug)).members;
      return nodes
        .find(({ id }: Person) => id === ben.id)
        .speaksFor.map(({ name }: { name: string }) => name);
    };
    const { id: resource } = await make.resource('Flour');
    /** What Ben is told when he says what a stakeholder needs. */
    const changes = async ({ id }: { id: string }) =>
      codesOf(await change(ben, 'createNeed', { by: id, resource }));
    expect([await changes(mill), await changes(port)]).toEqual([[], ['NOT_ALLOWED']]);
    const { data, errors } = await by(
      ana,
      'mutation ($input: MergeStakeholdersInput!) { mergeStakeholders(input: $input) { revision } }',
      { input: { keep: port.id, keepVersion: 1, absorb: mill.id, absorbVersion: 1 } },
    );
    expect(errors).toEqual([]);
    expect(await spoken()).toEqual(['Port']);
    const offered = 'query ($token: String!) { invitation(token: $token) { speaksFor { name } } }';
    expect((await by(ana, offered, { token })).data.invitation.speaksFor).toEqual([{ name: 'Port' }]);
    expect(await changes(port)).toEqual([]);
    const { revision } = data.mergeStakeholders;
    expect(codesOf(await change(ana, 'undoRevision', { ecosystem, revision }))).toEqual([]);
    expect(await spoken()).toEqual(['Mill']);
    expect([await changes(mill), await changes(port)]).toEqual([[], ['NOT_ALLOWED']]);
  });

  test('a facilitator whom others remove comes back by no invitation of their own making', async () => {
    const ana = await somebody();
    const made = await founded(ana);
    const { id: ecosystem } = made;
    const ways = {
      REMOVED: (account: string) => change(ana, 'removeMember', { ecosystem, account }),
      CHANGED: (account: string) => change(ana, 'changeRole', { ecosystem, account, role: 'PARTNER' }),
    };
    for (const remove of Object.values(ways)) {
      const ben = await comes(ana, made, { role: 'FACILITATOR' });
      const [own, hers] = [
        await linkOf(ben, ecosystem, { role: 'FACILITATOR' }),
        await linkOf(ana, ecosystem),
      ];
      expect(codesOf(await remove(ben.id))).toEqual([]);
      expect(codesOf(await accept(await somebody(), own.token))).toEqual(['INVALID']);
      expect(codesOf(await accept(await somebody(), hers.token))).toEqual([]);
    }
    // Who leaves leaves their invitations good: those who are invited have done nothing.
    const cleo = await comes(ana, made, { role: 'FACILITATOR' });
    const { token } = await linkOf(cleo, ecosystem);
    expect(codesOf(await change(cleo, 'leaveEcosystem', { ecosystem }))).toEqual([]);
    expect(codesOf(await accept(await somebody(), token))).toEqual([]);
  });

  test('go with their ecosystem, and nothing of it hangs on an account', async () => {
    const ana = await somebody();
    const made = await founded(ana);
    const ben = await comes(ana, made, { role: 'PARTNER' });
    await change(await somebody(), 'askToJoin', { ecosystem: made.slug });
    expect(codesOf(await change(ana, 'removeEcosystem', { id: made.id, version: 1 }))).toEqual([]);
    const { records } = await driver.executeQuery(
      `OPTIONAL MATCH (n:Invitation|RoleChange {ecosystem: $id})
       OPTIONAL MATCH (a:Account)-[r]->() WHERE a.id IN $accounts AND NOT type(r) IN ['HOLDS_ROLE']
       RETURN count(n) AS left, count(r) AS tied`,
      { id: made.id, accounts: [ana.id, ben.id] },
    );
    expect(records[0]?.toObject()).toEqual({ left: 0, tied: 0 });
  });
});

describe('an invitation by mail', () => {
  test('reaches each address alone, in its language, and works for that address, once', async () => {
    const ana = await somebody();
    await driver.executeQuery("MATCH (a:Account {id: $id}) SET a.name = 'Ana\r\nBcc: eve@example.org <i>'", {
      id: ana.id,
    });
    const { id: ecosystem, slug } = await founded(ana);
    const [ben, cleo] = [await somebody(), await somebody()];
    const before = sink.received.length;
    const { data } = await invite(ana, {
      ...{
        ecosystem,
        role: 'PARTNER',
        language: 'FR',
        emails: [ben.email, ` ${cleo.email.toUpperCase()}`, ben.email],
      },
    });
    expect(data.invite.invited).toEqual([
      { id: expect.any(String), email: ben.email, link: null },
      { id: expect.any(String), email: cleo.email, link: null },
    ]);
    const mails = [await sink.next(), await sink.next()];
    expect(sink.received.length).toBe(before + 2);
    const toBen = mails.find(({ to }) => to[0] === ben.email);
    expect(mails.map(({ to }) => to).sort()).toEqual([[ben.email], [cleo.email]].sort());
    expect(toBen?.mail.subject).toBe('Ana Bcc: eve@example.org <i> vous invite à Harbour <b>');
    expect(toBen?.mail.headers.has('bcc')).toBe(false);
    expect(toBen?.mail.html).toContain('Harbour &lt;b&gt;');
    expect(toBen?.mail.html).not.toContain('<i>');
    const token = tokenIn(toBen?.mail.text ?? '');
    expect(toBen?.mail.text).toContain(`${PUBLIC}/invite#${token}`);
    const dead = async (person: Person) => {
      const { errors } = await accept(person, token);
      return [errors[0]?.extensions.code, errors[0]?.message];
    };
    const wrong = await dead(cleo);
    expect(wrong[0]).toBe('INVALID');
    const { data: offered } = await by(
      ben,
      'query ($token: String!) { invitation(token: $token) { name role by } }',
      { token },
    );
    expect(offered.invitation).toMatchObject({ name: 'Harbour <b>', role: 'PARTNER' });
    // Looking at it uses nothing up.
    expect((await accept(ben, token)).data.acceptInvitation.address).toBe(slug);
    expect((await membersOf(ben, slug)).role).toBe('PARTNER');
    // Once more, as when the answer was lost.
    expect((await accept(ben, token)).data.acceptInvitation.address).toBe(slug);
    await change(ana, 'removeMember', { ecosystem, account: ben.id });
    expect(await dead(ben)).toEqual(wrong);
    expect(
      (await by(ben, 'query ($token: String!) { invitation(token: $token) { name } }', { token })).data,
    ).toEqual({ invitation: null });
  });

  test('is made and mailed once for a key, however often it is asked for', async () => {
    const ana = await somebody();
    const { id: ecosystem } = await founded(ana);
    const input = { ecosystem, role: 'PLANNER', emails: ['one@example.org'], idempotencyKey: randomUUID() };
    const before = sink.received.length;
    const [first, second] = [await invite(ana, input), await invite(ana, input)];
    expect(second.data.invite.invited[0].email).toBe('one@example.org');
    await sink.next();
    expect(sink.received.length).toBe(before + 1);
    expect(first.errors).toEqual([]);
    const { records } = await driver.executeQuery(
      'MATCH (i:Invitation {ecosystem: $ecosystem}) RETURN count(i) AS made',
      { ecosystem },
    );
    expect(records[0]?.get('made')).toBe(1);
  });

  test('names two addresses in one nowhere, and is not made for what is no address', async () => {
    const ana = await somebody();
    const { id: ecosystem } = await founded(ana);
    const before = sink.received.length;
    for (const wrong of [
      'a@example.org, b@example.org',
      'a@example.org\r\nBcc: b@example.org',
      'a',
      '<a@example.org>',
    ])
      expect(
        codesOf(await invite(ana, { ecosystem, role: 'PARTNER', emails: ['fine@example.org', wrong] })),
      ).toEqual(['INVALID']);
    expect(sink.received.length).toBe(before);
  });

  test('is sent again with another link, and withdrawn for good', async () => {
    const ana = await somebody();
    const { id: ecosystem, slug } = await founded(ana);
    const ben = await somebody();
    const { data } = await invite(ana, { ecosystem, role: 'PARTNER', emails: [ben.email] });
    const [{ id: invitation }] = data.invite.invited;
    const older = tokenIn((await sink.next()).mail.text ?? '');
    expect(codesOf(await change(ana, 'sendInvitationAgain', { ecosystem, invitation }))).toEqual([]);
    const newer = tokenIn((await sink.next()).mail.text ?? '');
    expect(newer).not.toBe(older);
    expect(codesOf(await accept(ben, older))).toEqual(['INVALID']);
    expect(codesOf(await change(ana, 'withdrawInvitation', { ecosystem, invitation }))).toEqual([]);
    expect(codesOf(await accept(ben, newer))).toEqual(['INVALID']);
    const states =
      'query ($slug: String!) { ecosystem(slug: $slug) { invitations { state email by usedBy { name } } } }';
    expect((await by(ana, states, { slug })).data.ecosystem.invitations).toEqual([
      { state: 'WITHDRAWN', email: ben.email, by: ana.email, usedBy: [] },
    ]);
    expect(
      codesOf(await change(ana, 'withdrawInvitation', { ecosystem: (await founded(ana)).id, invitation })),
    ).toEqual(['NOT_FOUND']);
  });
});

describe('a link', () => {
  test('of one use makes one member, of 20 that use it at once', async () => {
    const ana = await somebody();
    const { id: ecosystem } = await founded(ana);
    const people = [await somebody(), await somebody(), await somebody(), await somebody()];
    const { token } = await linkOf(ana, ecosystem);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => accept(people[n % 4], token)));
    expect(answers.flatMap(codesOf)).not.toContain('INTERNAL');
    const { records } = await driver.executeQuery(
      `MATCH (a:Account)-[h:HOLDS_ROLE {role: 'PARTNER'}]->(:Ecosystem {id: $ecosystem}) WITH count(h) AS members
       MATCH (i:Invitation {ecosystem: $ecosystem}) RETURN members, i.used AS used`,
      { ecosystem },
    );
    expect(records[0]?.toObject()).toEqual({ members: 1, used: 1 });
  });

  test('that is used up, over, withdrawn, mistyped or of nobody is answered alike, to strangers too', async () => {
    const ana = await somebody();
    const { id: ecosystem, slug } = await founded(ana, { openTo: 'INVITED' });
    const told = async (token: string, person?: Person) => {
      const offer = await by(person, 'query ($token: String!) { invitation(token: $token) { name } }', {
        token,
      });
      const { errors } = await accept(person ?? (await somebody()), token);
      return [offer.data, errors.map(({ message, extensions }) => [message, extensions.code])];
    };
    const unknown = await told(randomUUID());
    expect(unknown[0]).toEqual({ invitation: null });
    const used = await linkOf(ana, ecosystem);
    await accept(await somebody(), used.token);
    const withdrawn = await linkOf(ana, ecosystem);
    await change(ana, 'withdrawInvitation', { ecosystem, invitation: withdrawn.id });
    const late = await linkOf(ana, ecosystem);
    await driver.executeQuery(
      "MATCH (i:Invitation {id: $id}) SET i.expiresAt = '2020-01-01T00:00:00.000Z'",
      late,
    );
    const mistyped = (await linkOf(ana, ecosystem)).token.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A'));
    for (const token of [used.token, withdrawn.token, late.token, mistyped, '', 'x'.repeat(5_000)])
      expect(await told(token)).toEqual(unknown);
    expect(codesOf(await accept(undefined, used.token))).toEqual(['NOT_ALLOWED']);
    expect((await by(await somebody(), MEMBERS, { slug })).data).toEqual({ ecosystem: null });
  });

  test('lets in as many as it says, raises a role and lowers none', async () => {
    const ana = await somebody();
    const made = await founded(ana);
    const { token } = await linkOf(ana, made.id, { role: 'PLANNER', most: 2 });
    const ben = await comes(ana, made, { role: 'VISITOR' });
    expect(codesOf(await accept(ana, token))).toEqual([]);
    expect(codesOf(await accept(ben, token))).toEqual([]);
    expect(codesOf(await accept(await somebody(), token))).toEqual(['INVALID']);
    expect((await membersOf(ana, made.slug)).role).toBe('FACILITATOR');
    expect((await membersOf(ben, made.slug)).role).toBe('PLANNER');
    expect(codesOf(await invite(ana, { ecosystem: made.id, role: 'FACILITATOR', most: 2 }))).toEqual([
      'INVALID',
    ]);
  });

  test('is nowhere in the database, in history or in receipts', async () => {
    const ana = await somebody();
    const { id: ecosystem } = await founded(ana);
    const { token } = await linkOf(ana, ecosystem, { idempotencyKey: randomUUID() });
    const { records } = await driver.executeQuery(
      'MATCH (n:Invitation|Receipt|Change|Revision|RoleChange) RETURN properties(n) AS kept',
    );
    const dump = JSON.stringify(records.map((row) => row.get('kept')));
    expect(dump).toContain(ecosystem);
    expect(dump).not.toContain(token);
  });

  test('is shown instead of mailed where no mail is sent', async () => {
    const own = await opened(undefined);
    const at = appFor(database, own.findViewer, { signIn: own, publicUrl: PUBLIC });
    const ana = await somebody();
    const { id: ecosystem } = await founded(ana);
    const { data } = await invite(ana, { ecosystem, role: 'PARTNER', emails: ['somebody@example.org'] }, at);
    expect(tokenIn(data.invite.invited[0].link).length).toBeGreaterThan(20);
    await own.close();
  });

  test('whose mail is refused, or dropped once it is there, is told to facilitators, until it is sent again', async () => {
    const ana = await somebody();
    const { id, slug } = await founded(ana);
    const emails = ['refused-zoe@example.org', 'dropped-leo@example.org', 'there@example.org'];
    await invite(ana, { ecosystem: id, role: 'VISITOR', emails });
    await sink.next();
    const lost = async () => {
      const { data } = await by(ana, LOST, { slug });
      return data.ecosystem.invitations.flatMap((each: { isUndelivered: boolean; email: string }) =>
        each.isUndelivered ? [each.email] : [],
      );
    };
    await expect
      .poll(async () => (await lost()).sort())
      .toEqual(['dropped-leo@example.org', 'refused-zoe@example.org']);
    await driver.executeQuery('MATCH (i:Invitation {email: $from}) SET i.email = $to', {
      ...{ from: 'refused-zoe@example.org', to: 'zoe@example.org' },
    });
    const { data } = await by(ana, LOST, { slug });
    const [{ id: invitation }] = data.ecosystem.invitations.filter(
      ({ email }: { email: string }) => email === 'zoe@example.org',
    );
    await change(ana, 'sendInvitationAgain', { ecosystem: id, invitation });
    await sink.next();
    expect(await lost()).toEqual(['dropped-leo@example.org']);
  });

  test('is one of 200 a day at most', async () => {
    const ana = await somebody();
    const { id: ecosystem } = await founded(ana);
    await linkOf(ana, ecosystem);
    await driver.executeQuery(
      'MATCH (i:Invitation {ecosystem: $ecosystem}) SET i.sends = [n IN range(1, 199) | $at]',
      { ecosystem, at: new Date().toISOString() },
    );
    expect(codesOf(await invite(ana, { ecosystem, role: 'PARTNER' }))).toEqual([]);
    expect(codesOf(await invite(ana, { ecosystem, role: 'PARTNER' }))).toEqual(['TOO_MANY']);
    // Nor is another ecosystem another beginning.
    const other = await founded(ana);
    expect(codesOf(await invite(ana, { ecosystem: other.id, role: 'PARTNER' }))).toEqual(['TOO_MANY']);
  });
});

describe('asking to join', () => {
  test('is answered alike everywhere, and seen where it may be asked', async () => {
    const ana = await somebody();
    const open = await founded(ana, { openTo: 'MEMBERS' });
    const closed = await founded(ana, { openTo: 'INVITED' });
    const ben = await somebody();
    const asked = async (slug: string) => {
      const { data, errors } = await change(ben, 'askToJoin', { ecosystem: slug, note: 'I bake.' });
      return { data, errors };
    };
    const nowhere = await asked('no-such-ecosystem');
    expect(nowhere.errors).toEqual([]);
    expect(await asked(open.slug)).toEqual(nowhere);
    expect(await asked(closed.slug)).toEqual(nowhere);
    const asking = 'query ($slug: String!) { ecosystem(slug: $slug) { asking { account email note } } }';
    expect((await by(ana, asking, { slug: open.slug })).data.ecosystem.asking).toEqual([
      { account: ben.id, email: ben.email, note: 'I bake.' },
    ]);
    expect((await by(ana, asking, { slug: closed.slug })).data.ecosystem.asking).toEqual([]);
    const answer = { ecosystem: open.id, account: ben.id, role: 'PLANNER' };
    expect(codesOf(await change(ben, 'answerAsking', answer))).toEqual(['NOT_ALLOWED']);
    expect(codesOf(await change(ana, 'answerAsking', answer))).toEqual([]);
    expect(codesOf(await change(ana, 'answerAsking', answer))).toEqual(['NOT_FOUND']);
    expect((await membersOf(ben, open.slug)).role).toBe('PLANNER');
    const { to, mail } = await sink.next();
    expect([to, mail.subject]).toEqual([[ben.email], 'You are in: Harbour <b>']);
    expect(mail.text).toContain(`${PUBLIC}/${open.slug}`);
    // Who was removed sees from the next request on that there is nothing.
    await change(ana, 'removeMember', { ecosystem: open.id, account: ben.id });
    expect((await by(ben, MEMBERS, { slug: open.slug })).data).toEqual({ ecosystem: null });
    expect(
      codesOf(await change(await somebody(), 'createEcosystem', { slug: closed.slug, name: 'x' })),
    ).toEqual(['NOT_ALLOWED']);
  });

  test('is not for who has not signed in, nor where nobody does', async () => {
    const { slug, id } = await freshEcosystem();
    expect(
      codesOf(
        await by(undefined, 'mutation ($e: String!) { askToJoin(input: { ecosystem: $e }) { isDone } }', {
          e: slug,
        }),
      ),
    ).toEqual(['NOT_ALLOWED']);
    const local = appFor(database);
    expect(
      codesOf(await by(undefined, INVITE, { input: { ecosystem: id, role: 'PARTNER' } }, local)),
    ).toEqual(['INVALID']);
  });
});
