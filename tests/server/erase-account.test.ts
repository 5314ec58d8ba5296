/** An account that is erased is nowhere any more, opens nothing, and whoever had it may come again as somebody new. */
import { beforeAll, describe, expect, test } from 'vitest';
import { createChanges } from '../../server/background/changes.ts';
import { scrubbed, scrubbingAddress } from '../../server/personal/blank.ts';
import { endAccount, eraseLeftOvers } from '../../server/personal/erase-account.ts';
import { mailboxSeal } from '../../server/sides/invitations.ts';
import { codesOf, recordsIn } from '../support/records.ts';
import { ask, testServer } from '../support/server.ts';
import { signingIn } from '../support/signing-in.ts';

const { database, driver, freshEcosystem, graphql } = await testServer();
const ERASE = 'mutation ($confirm: String!) { eraseAccount(input: { confirm: $confirm }) { isDone } }';

const { app, sink, post, signIn, somebody } = await signingIn(database);

let newcomers = 0;
const newcomer = () => `zk-newcomer-${++newcomers}@example.net`;

const roleIn = (id: string, ecosystem: string, role: string) =>
  driver.executeQuery(
    'MATCH (a:Account {id: $id}), (e:Ecosystem {id: $ecosystem}) MERGE (a)-[h:HOLDS_ROLE]->(e) SET h.role = $role',
    { id, ecosystem, role },
  );

/** Every property of every node and relationship in which a text stands. */
async function hits(text: string): Promise<string[]> {
  const { records } = await driver.executeQuery(
    `MATCH (n) RETURN labels(n) AS of, properties(n) AS all
     UNION ALL MATCH ()-[r]->() RETURN [type(r)] AS of, properties(r) AS all`,
  );
  return records.flatMap((row) =>
    Object.entries(row.get('all')).flatMap(([name, value]) => {
      const stored = JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? String(each) : each));
      return stored.toLowerCase().includes(text) ? [`${row.get('of')}.${name}`] : [];
    }),
  );
}

/** An address that stands everywhere that one can, and what is left of it in texts of others. */
async function planted() {
  const one = await somebody('zk.own+me@example.org');
  const host = await somebody('zk-host@example.net');
  const { id } = await freshEcosystem('Here');
  await roleIn(host.id, id, 'FACILITATOR');
  await roleIn(one.id, id, 'PLANNER');
  const make = recordsIn(graphql, id);
  const firm = await make.stakeholder('Firm', { summary: `Write to ${one.email} or to job.${one.email}` });
  const called = await make.stakeholder(one.email, { otherNames: [one.email, 'Else'] });
  await make.link(firm, called, { note: `Asked ZK.Own+Me@Example.org` });
  await graphql(
    'mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { revision } }',
    {
      input: { id: firm.id, version: 1, source: one.email, idempotencyKey: 'a-key-of-somebody' },
    },
  );
  await graphql('mutation ($input: UpdateContactInput!) { updateContact(input: $input) { version } }', {
    input: {
      stakeholder: firm.id,
      version: 0,
      email: one.email,
      phone: '506 555 0100',
      consentHow: one.email,
    },
  });
  const other = await somebody('zk-other@example.net');
  const asked = await freshEcosystem('Asked');
  await other.done('mutation ($input: AskToJoinInput!) { askToJoin(input: $input) { isDone } }', {
    input: { ecosystem: asked.slug, note: `From ${one.email}` },
  });
  await host.done('mutation ($input: InviteInput!) { invite(input: $input) { invited { id } } }', {
    input: { ecosystem: id, role: 'VISITOR', emails: [one.email] },
  });
  await sink.next();
  await one.done('mutation ($input: AskToJoinInput!) { askToJoin(input: $input) { isDone } }', {
    input: { ecosystem: asked.slug },
  });
  await besideTheMap(one, id);
  const { createToken } = await one.done(
    `mutation { createToken(input: { name: "${one.email}", scope: CHANGE }) { token } }`,
  );
  const { createQuestion } = await one.done(
    `mutation ($input: CreateQuestionInput!) { createQuestion(input: $input) { question { id } } }`,
    { input: { ecosystem: id, name: 'By one', definition: { of: 'STAKEHOLDER', where: [], has: [] } } },
  );
  await post('code', { email: one.email });
  await sink.next();
  return { one, host, id, firm, token: createToken.token as string, question: createQuestion.question.id };
}

/** What waits, and what is kept, beside the map: theirs, and what others say of them. */
const besideTheMap = ({ id, email }: { id: string; email: string }, ecosystem: string) =>
  driver.executeQuery(
    `CREATE (:Claim {key: $e + ' ' + $id, id: randomUUID(), ecosystem: $e, account: $id, state: 'WAITING', draft: $email})
     CREATE (:Claim {key: $e + ' another', id: randomUUID(), ecosystem: $e, account: 'another', state: 'WAITING', answers: $answers})
     CREATE (:Room {id: 'room-' + $e, ecosystem: $e, name: 'With ' + $email, openedBy: $id})
     CREATE (:RoomSeat {id: randomUUID(), room: 'room-' + $e, ecosystem: $e, number: 1, token: 'seal-of-' + $id, state: 'APPROVED', keptBy: $id, keptAt: '2026',
       profile: '{"name":"ZK, kept in a room"}', draft: 'zk half typed'})
     CREATE (:Matter {id: randomUUID(), ecosystem: $e, kind: 'FLAG', state: 'WAITING', at: '2026', by: $id, email: $email, words: $email})
     CREATE (:LinkInvitation {token: randomUUID(), id: randomUUID(), ecosystem: $e, link: 'x', side: 'y', createdBy: 'another', mailbox: $mailbox,
       createdAt: '2026', expiresAt: '2027'})`,
    {
      e: ecosystem,
      id,
      email,
      mailbox: mailboxSeal(signIn, email),
      answers: JSON.stringify([{ name: email }]),
    },
  );

describe('erasing one’s own account', () => {
  let all: Awaited<ReturnType<typeof planted>>;
  beforeAll(async () => {
    all = await planted();
  });

  test('is confirmed by typing one’s address, and is done by nobody’s script', async () => {
    const { one, token } = all;
    expect(codesOf(await one.asks(ERASE, { confirm: 'zk-host@example.net' }))).toEqual(['INVALID']);
    const by = await ask(app, ERASE, { confirm: one.email }, { authorization: `Bearer ${token}` });
    expect(codesOf(by)).toEqual(['NOT_ALLOWED']);
    expect(codesOf(await ask(app, ERASE, { confirm: one.email }))).toEqual(['NOT_ALLOWED']);
    expect((await hits(one.email)).length).toBeGreaterThan(12);
  });

  test('goes only once somebody else facilitates what one alone does, which is named', async () => {
    const { one, host } = all;
    const { id } = await freshEcosystem('Lonely town');
    await roleIn(one.id, id, 'FACILITATOR');
    const refused = await one.asks(ERASE, { confirm: one.email });
    expect(refused.errors[0]?.message).toContain('Lonely town');
    expect(refused.errors[0]?.message).not.toContain('Here');
    expect((await one.asks('{ viewer { name } }')).data.viewer.name).toBe(one.email);
    await roleIn(host.id, id, 'FACILITATOR');
  });

  test.each([['who both erase their account'], ['of whom one leaves there instead']])(
    'leaves one of two who alone facilitate an ecosystem and go at once, %s',
    async (how) => {
      for (let time = 0; time < 2; time++) {
        const [one, other] = [await somebody(newcomer()), await somebody(newcomer())];
        const { id } = await freshEcosystem(`Town ${time}`);
        for (const each of [one, other]) await roleIn(each.id, id, 'FACILITATOR');
        const answers = await Promise.all([
          one.asks(ERASE, { confirm: one.email }),
          how.includes('both')
            ? other.asks(ERASE, { confirm: other.email })
            : other.asks('mutation ($id: ID!) { leaveEcosystem(input: { ecosystem: $id }) { isDone } }', {
                id,
              }),
        ]);
        expect(answers.map(codesOf).sort()).toEqual([[], ['INVALID']]);
        const { records } = await driver.executeQuery(
          'MATCH (a:Account)-[h:HOLDS_ROLE {role: "FACILITATOR"}]->(:Ecosystem {id: $id}) RETURN a.id AS id',
          { id },
        );
        const stayed = [one, other].filter((_each, index) => codesOf(answers[index] as never).length > 0);
        expect(records.map((row) => row.get('id'))).toEqual(stayed.map((each) => each.id));
      }
    },
  );

  test('leaves one of two who alone run the server and go at once', async () => {
    const { records } = await driver.executeQuery(
      'MATCH (a:Account) WHERE a.isHost REMOVE a.isHost RETURN a.id AS id',
    );
    for (let time = 0; time < 2; time++) {
      const two = [await somebody(newcomer()), await somebody(newcomer())];
      await driver.executeQuery('MATCH (a:Account) SET a.isHost = CASE WHEN a.id IN $ids THEN true END', {
        ids: two.map(({ id }) => id),
      });
      const answers = await Promise.all(two.map((each) => each.asks(ERASE, { confirm: each.email })));
      expect(answers.map(codesOf).sort()).toEqual([[], ['INVALID']]);
      const hosts = await driver.executeQuery('MATCH (a:Account) WHERE a.isHost RETURN a.id AS id');
      const stayed = two.filter((_each, index) => codesOf(answers[index] as never).length > 0);
      expect(hosts.records.map((row) => row.get('id'))).toEqual(stayed.map(({ id }) => id));
    }
    await driver.executeQuery('MATCH (a:Account) SET a.isHost = CASE WHEN a.id IN $ids THEN true END', {
      ids: records.map((row) => row.get('id')),
    });
  });

  test('goes only once somebody else runs the server too, whom who runs it can name', async () => {
    const { one, host } = all;
    const ADD = 'mutation ($email: String!) { addHost(input: { email: $email }) { isDone } }';
    const { records } = await driver.executeQuery('MATCH (a:Account) WHERE a.isHost RETURN a.id AS id');
    const others = records.map((row) => row.get('id'));
    await driver.executeQuery('MATCH (a:Account) WHERE a.isHost REMOVE a.isHost');
    expect(codesOf(await one.asks(ADD, { email: host.email }))).toEqual(['NOT_ALLOWED']);
    await driver.executeQuery('MATCH (a:Account {id: $id}) SET a.isHost = true', { id: one.id });
    const refused = await one.asks(ERASE, { confirm: one.email });
    expect(refused.errors[0]?.message).toContain('run');
    expect(codesOf(await one.asks(ADD, { email: 'nobody@example.org' }))).toEqual(['INVALID']);
    await one.done(ADD, { email: host.email });
    expect((await host.done('{ viewer { role } }')).viewer.role).toBe('FACILITATOR');
    await driver.executeQuery('MATCH (a:Account) WHERE a.id IN $others SET a.isHost = true', { others });
  });

  test('ends everything that opens a door at once, and leaves the address nowhere, also after a cut', async () => {
    const { one, token } = all;
    await endAccount(database, { ...one, mailbox: mailboxSeal(signIn, one.email) });
    expect((await one.asks('{ viewer { name } }')).data.viewer.name).toBe('visitor');
    expect((await ask(app, '{ viewer { name } }', {}, { authorization: `Bearer ${token}` })).status).toBe(
      403,
    );
    const { records } = await driver.executeQuery('MATCH (n) WHERE n.userId = $id RETURN labels(n) AS of', {
      id: one.id,
    });
    expect(records.map((row) => row.get('of'))).toEqual([]);
    let writes = 0;
    const cut = {
      ...database,
      transaction: ((name, timeout, work) =>
        database.transaction(name, timeout, (run) =>
          work((asked, params) => {
            if (asked.name === 'personal/rewrite' && ++writes > 0) throw new Error('cut');
            return run(asked, params);
          }),
        )) as typeof database.transaction,
    };
    await expect(eraseLeftOvers({ database: cut })).rejects.toThrow('cut');
    expect(await hits(one.email)).not.toEqual([]);
    await eraseLeftOvers({ database });
    // The address of somebody else that ends alike stays.
    expect(await hits(one.email)).toEqual(await hits(`job.${one.email}`));
    // Beside the map neither their mailbox, nor under what a phone knew them, nor what they had entered and half typed.
    for (const mark of [
      mailboxSeal(signIn, one.email),
      `seal-of-${one.id}`,
      'kept in a room',
      'zk half typed',
    ])
      expect(await hits(mark.toLowerCase())).toEqual([]);
    expect((await hits(one.id.toLowerCase())).filter((each) => /Claim|RoomSeat|Matter/.test(each))).toEqual(
      [],
    );
  });

  test('leaves what was recorded, by a former account, and a history that is read', async () => {
    const { host, id, firm, question } = all;
    const { stakeholder } = await host.done(
      `{ stakeholder(id: "${firm.id}") { summary source contact { email phone } } }`,
    );
    expect(stakeholder).toEqual({
      summary: 'Write to Erased person / Personne effacée or to job.zk.own+me@example.org',
      source: 'Erased person / Personne effacée',
      contact: { email: null, phone: '5065550100' },
    });
    const { question: kept, ecosystem } = await host.done(
      `{ question(id: "${question}") { createdBy } ecosystem(slug: "${id}") { revisions { nodes { action by changes { name } } } roleChanges { how whom by } } }`,
    );
    expect(kept.createdBy).toBe('a former account');
    expect(ecosystem.revisions.nodes[0]).toMatchObject({ action: 'eraseAccount', by: 'a former account' });
    expect(ecosystem.roleChanges[0]).toMatchObject({ how: 'LEFT', whom: null, by: null });
  });

  test('lets whoever had it come again as somebody new', async () => {
    const { one } = all;
    const again = await somebody(one.email);
    expect(again.id).not.toBe(one.id);
    const { viewer } = await again.done('{ viewer { account { name roles { role } tokens { id } } } }');
    expect(viewer.account).toMatchObject({ roles: [], tokens: [] });
    expect(await again.done(ERASE, { confirm: ` ${one.email.toUpperCase()} ` })).toEqual({
      eraseAccount: { isDone: true },
    });
    expect((await again.asks('{ viewer { name } }')).data.viewer.name).toBe('visitor');
    await expect
      .poll(() => hits(again.id).then((all) => all.filter((each) => each.startsWith('AccountErasure'))))
      .toEqual([]);
  });
});

describe('an address that an ecosystem holds in one thing alone', () => {
  /** One such thing each, in an ecosystem of its own. */
  const THINGS: Record<
    string,
    (email: string, make: ReturnType<typeof recordsIn>, id: string) => Promise<unknown>
  > = {
    'the text of a stakeholder': (email, make) => make.stakeholder('Firm', { summary: `Write to ${email}` }),
    'one of several other names': (email, make) => make.stakeholder('Firm', { otherNames: ['Else', email] }),
    'the note of a link': async (email, make) =>
      make.link(await make.stakeholder('Firm'), await make.stakeholder('Fund'), { note: `By ${email}` }),
    'its past': async (email, make) => {
      const { id } = await make.stakeholder('Firm', { summary: `Write to ${email}` });
      await driver.executeQuery('MATCH (s:Stakeholder {id: $id}) REMOVE s.summary', { id });
    },
    'how somebody is reached': async (email, make) => {
      const { id } = await make.stakeholder('Firm');
      const input = { stakeholder: id, version: 0, email };
      await graphql('mutation ($input: UpdateContactInput!) { updateContact(input: $input) { version } }', {
        input,
      });
    },
    'what somebody else answers who joins': (email, _make, ecosystem) =>
      driver.executeQuery(
        "CREATE (:Claim {key: $e, id: randomUUID(), ecosystem: $e, account: 'another', state: 'WAITING', answers: $answers})",
        { e: ecosystem, answers: JSON.stringify([{ id: '1', part: 'NOMINATION', name: email }]) },
      ),
    'what somebody else suggests': (words, _make, ecosystem) =>
      driver.executeQuery(
        "CREATE (:Matter {id: randomUUID(), ecosystem: $e, kind: 'CORRECTION', state: 'WAITING', at: '2026', words: $words})",
        { e: ecosystem, words },
      ),
    'why a finding is none': (reason, _make, ecosystem) =>
      driver.executeQuery(
        "CREATE (:Finding {ecosystem: $ecosystem, key: 'one', entities: [], reason: $reason})",
        { ecosystem, reason },
      ),
  };

  test('goes from each of them, and no other ecosystem is written to', async () => {
    const one = await somebody(newcomer());
    const all = await Promise.all(
      Object.keys(THINGS).map(async (name) => ({ name, ...(await freshEcosystem(name)) })),
    );
    for (const { name, id } of all) await THINGS[name]?.(one.email, recordsIn(graphql, id), id);
    const other = await freshEcosystem('Other');
    expect((await hits(one.email)).sort()).toEqual(
      expect.arrayContaining(['Finding.reason', 'INTERDEPENDS.note']),
    );
    const written: string[] = [];
    await endAccount(database, { ...one, mailbox: mailboxSeal(signIn, one.email) });
    await eraseLeftOvers({ database, changes: { ...createChanges(), tell: (id) => void written.push(id) } });
    expect(await hits(one.email)).toEqual([]);
    // Other files of tests erase accounts in the same database: what waits for them is none of this one's.
    const told = written.filter((id) => [...all, other].some((ours) => ours.id === id));
    expect(told.sort()).toEqual(all.map(({ id }) => id).sort());
  });
});

describe('an address that is taken out', () => {
  const scrub = scrubbingAddress('ann@example.org');
  test.each([
    [
      '<Ann@Example.org>, mailto:ann@example.org.',
      '<Erased person / Personne effacée>, mailto:Erased person / Personne effacée.',
    ],
    ['joann@example.org, o.ann@example.org', 'joann@example.org, o.ann@example.org'],
    ['ann@example.org.uk and ann@example.organ', 'ann@example.org.uk and ann@example.organ'],
  ])('%s', (text, after) => expect(scrubbed(text, scrub)).toBe(after));
});
