/** What waits for a facilitator: flags and suggestions of readers, pairs that are two, and taking each decision back. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { forgetDecided } from '../../server/moderation/forget.ts';
import { codesOf, recordsIn } from '../support/records.ts';
import { ask, testServer } from '../support/server.ts';
import { signingIn } from '../support/signing-in.ts';

const { database, driver, freshEcosystem, graphql } = await testServer();
const { app, sink, somebody } = await signingIn(database);

const FLAG = 'mutation ($input: FlagInput!) { flag(input: $input) { isDone } }';
const SUGGEST = 'mutation ($input: SuggestInput!) { suggest(input: $input) { isDone } }';
const MATTER = `id kind isGone name decisions deed decision why decidedBy
  about { ... on Stakeholder { id name } ... on Need { id } ... on Interdependency { id } }
  other { ... on Stakeholder { id } } said { reason words by isTold }`;
const MATTERS = `query ($e: String!, $d: Boolean!) { ecosystem(slug: $e) { waitingMatters matters(isDecided: $d) { ${MATTER} } } }`;
const DECIDE = `mutation ($input: DecideMattersInput!) { decideMatters(input: $input) { matters { ${MATTER} } refused { id message } } }`;
const UNDO = `mutation ($input: UndoDecisionsInput!) { undoDecisions(input: $input) { matters { ${MATTER} } refused { message } } }`;
const APART = `mutation ($input: SetApartInput!) { setApart(input: $input) { matters { deed } } }`;
const ALIKE = 'query ($e: String!) { ecosystem(slug: $e) { likelyDuplicates { one { id } other { id } } } }';

/** An ecosystem with somebody who facilitates it, and what a visitor does there. */
async function moderated(settings: Record<string, unknown> = {}) {
  const ecosystem = await freshEcosystem('Harbour');
  const facilitator = await somebody();
  await driver.executeQuery(
    `MATCH (a:Account {id: $id}), (e:Ecosystem {id: $ecosystem}) SET e += $settings
     MERGE (a)-[h:HOLDS_ROLE]->(e) SET h.role = 'FACILITATOR'`,
    { id: facilitator.id, ecosystem: ecosystem.id, settings },
  );
  const visitor = (query: string, input: object) => ask(app, query, { input });
  const matters = async (isDecided = false) =>
    (await facilitator.done(MATTERS, { e: ecosystem.slug, d: isDecided })).ecosystem;
  const decide = async (ids: string[], decision: string, reason?: string) =>
    (
      await facilitator.done(DECIDE, {
        input: { ecosystem: ecosystem.id, matters: ids, decision, reason },
      })
    ).decideMatters;
  const undo = async (deeds: string[]) =>
    (await facilitator.done(UNDO, { input: { ecosystem: ecosystem.id, deeds } })).undoDecisions;
  return {
    ...ecosystem,
    facilitator,
    visitor,
    matters,
    decide,
    undo,
    make: recordsIn(graphql, ecosystem.id),
  };
}

/** Everything that an ecosystem holds, as it stands, but for what every change sets anew. */
async function held(ecosystem: string): Promise<string> {
  const { records } = await driver.executeQuery(
    `MATCH (n:Record) WHERE n.ecosystem = $ecosystem
     RETURN labels(n) AS labels, properties(n) AS all, [(n)-[r]->(t:Record) | type(r) + t.id] AS refs ORDER BY n.id
     UNION MATCH (a)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(b)
     RETURN [a.id, b.id] AS labels, properties(r) AS all, [] AS refs ORDER BY r.id`,
    { ecosystem },
  );
  const silent = new Set(['version', 'updatedAt', 'updatedBy', 'revision']);
  return JSON.stringify(
    records.map((row) => [
      [...row.get('labels')].sort(),
      Object.entries(row.get('all'))
        .filter(([name]) => !silent.has(name))
        .sort(([one], [other]) => one.localeCompare(other)),
      [...row.get('refs')].sort(),
    ]),
    (_key, value) => (typeof value === 'bigint' ? String(value) : value),
  );
}

describe('a flag', () => {
  test('changes nothing, and those of one record are one row, for facilitators alone', async () => {
    const place = await moderated();
    const one = await place.make.stakeholder('Old mill', { visibility: 'PUBLIC' });
    const before = await held(place.id);
    const member = await somebody();
    expect(codesOf(await place.visitor(FLAG, { record: one.id, reason: 'OUTDATED' }))).toEqual([]);
    const words = 'It closed in June <b>for good</b>';
    for (const _ of [1, 2]) await member.done(FLAG, { input: { record: one.id, reason: 'WRONG', words } });
    const { waitingMatters, matters } = await place.matters();
    expect(waitingMatters).toBe(1);
    expect(matters).toMatchObject([
      {
        kind: 'FLAG',
        about: { id: one.id },
        decisions: ['KEPT', 'HIDDEN', 'REMOVED'],
        said: [
          { reason: 'OUTDATED', by: null },
          { reason: 'WRONG', words },
        ],
      },
    ]);
    expect(await held(place.id)).toBe(before);
    const asked = await member.asks(MATTERS, { e: place.slug, d: false });
    expect(codesOf(asked)).toContain('NOT_ALLOWED');
    expect(JSON.stringify(asked)).not.toContain('closed in June');
    const input = { ecosystem: place.id, matters: [matters[0].id], decision: 'KEPT' };
    expect(codesOf(await member.asks(DECIDE, { input }))).toEqual(['NOT_ALLOWED']);
  });

  test('of what is hidden is answered as of what is not there, and of what cannot be flagged it is said', async () => {
    const place = await moderated();
    const hidden = await place.make.stakeholder('Secret', { visibility: 'FACILITATORS' });
    const need = await place.make.of('Need', {
      by: hidden.id,
      resource: (await place.make.resource('Room')).id,
    });
    const codes = async (record: string) =>
      codesOf(await place.visitor(FLAG, { record, reason: 'WRONG' })).join();
    expect(await codes(hidden.id)).toBe('NOT_FOUND');
    expect(await codes(need.id)).toBe('NOT_FOUND');
    expect(await codes(`${place.id}-s999`)).toBe('NOT_FOUND');
    expect(await codes(place.id)).toBe('INVALID');
    expect(await codes((await place.make.place('Town')).id)).toBe('INVALID');
    expect((await place.matters()).waitingMatters).toBe(0);
  });

  test.each(['HIDDEN', 'REMOVED'])(
    'is decided as %s with a reason, and taken back to the byte',
    async (decision) => {
      const place = await moderated();
      const one = await place.make.stakeholder('Old mill', { visibility: 'PUBLIC', tags: ['mill'] });
      const other = await place.make.stakeholder('New mill', { visibility: 'PUBLIC' });
      const link = await place.make.link(one.id, other.id, { type: 'FUNDS' });
      await place.make.of('Need', { by: one.id, resource: (await place.make.resource('Room')).id });
      for (const record of [one.id, link.id]) await place.visitor(FLAG, { record, reason: 'SPAM' });
      const before = await held(place.id);
      const waiting = await place.matters();
      const ids = waiting.matters.map(({ id }: { id: string }) => id);
      const input = { ecosystem: place.id, matters: ids, decision };
      expect(codesOf(await place.facilitator.asks(DECIDE, { input }))).toEqual(['INVALID']);
      // A link is not hidden by itself, and is gone with what it leads to: what is refused holds up nothing else.
      const { matters, refused } = await place.decide(ids, decision, 'It is gone');
      expect([matters.length, refused.length]).toEqual([1, 1]);
      expect(await held(place.id)).not.toBe(before);
      const decided = (await place.matters(true)).matters;
      expect(decided).toMatchObject([{ decision, why: 'It is gone', decisions: [] }]);
      expect(decided[0].decidedBy).toBe(place.facilitator.email);
      const undone = await place.undo(decided.map(({ deed }: { deed: string }) => deed));
      expect(undone.refused).toEqual([]);
      expect(await held(place.id)).toBe(before);
      expect(await place.matters()).toEqual(waiting);
      expect((await place.matters(true)).matters).toEqual([]);
    },
  );

  test('of what was removed meanwhile can be closed, and nothing else', async () => {
    const place = await moderated();
    const one = await place.make.stakeholder('Old mill', { visibility: 'PUBLIC' });
    await place.visitor(FLAG, { record: one.id, reason: 'SPAM' });
    await graphql('mutation ($input: RemoveInput!) { removeStakeholder(input: $input) { id } }', {
      input: { id: one.id, version: 1 },
    });
    const { matters } = await place.matters();
    expect(matters).toMatchObject([{ isGone: true, about: null, decisions: ['KEPT'] }]);
    const { refused } = await place.decide([matters[0].id], 'REMOVED', 'Gone');
    expect(refused).toHaveLength(1);
    expect((await place.matters()).waitingMatters).toBe(1);
    expect((await place.decide([matters[0].id], 'KEPT')).refused).toEqual([]);
    expect((await place.matters()).waitingMatters).toBe(0);
  });

  test('is decided once, by one of two, and taken back only while nothing was built on it', async () => {
    const place = await moderated();
    const one = await place.make.stakeholder('Old mill', { visibility: 'PUBLIC' });
    await place.visitor(FLAG, { record: one.id, reason: 'SPAM' });
    const [{ id }] = (await place.matters()).matters;
    const both = await Promise.all([
      place.decide([id], 'KEPT'),
      place.decide([id], 'HIDDEN', 'Both at once'),
    ]);
    expect(both.map(({ matters }) => matters.length).sort()).toEqual([0, 1]);
    const [{ deed, decision }] = (await place.matters(true)).matters;
    if (decision === 'KEPT') await place.undo([deed]);
    if (decision === 'KEPT') await place.decide([id], 'HIDDEN', 'After all');
    const [{ deed: hidden }] = (await place.matters(true)).matters;
    const { data } = await graphql('query ($id: ID!) { stakeholder(id: $id) { id version } }', {
      id: one.id,
    });
    await graphql(
      'mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { revision } }',
      {
        input: { ...data.stakeholder, summary: 'Changed since' },
      },
    );
    expect((await place.undo([hidden])).refused).toHaveLength(1);
    expect((await place.matters()).waitingMatters).toBe(0);
  });
});

describe('a suggestion', () => {
  test('writes nothing to the map, keeps markup as text, and is taken over or declined', async () => {
    const place = await moderated();
    const one = await place.make.stakeholder('Old mill', { visibility: 'PUBLIC' });
    const before = await held(place.id);
    const words = '<script>alert(1)</script> closed in June';
    await place.visitor(SUGGEST, { ecosystem: place.id, about: one.id, words });
    await place.visitor(SUGGEST, { ecosystem: place.id, name: 'The night shelter', words: 'On King Street' });
    expect(await held(place.id)).toBe(before);
    const { matters } = await place.matters();
    expect(matters).toMatchObject([
      {
        kind: 'CORRECTION',
        about: { name: 'Old mill' },
        said: [{ words }],
        decisions: ['TAKEN', 'DECLINED'],
      },
      { kind: 'NEWCOMER', name: 'The night shelter' },
    ]);
    const ids = matters.map(({ id }: { id: string }) => id);
    expect((await place.decide(ids, 'TAKEN')).refused).toEqual([]);
    const deeds = (await place.matters(true)).matters.map(({ deed }: { deed: string }) => deed);
    expect((await place.undo(deeds)).matters).toHaveLength(2);
    expect(await place.matters()).toMatchObject({ waitingMatters: 2 });
  });

  test('is refused with what is no address, too long, about nothing, or where visitors suggest nothing', async () => {
    const place = await moderated();
    const suggests = async (input: object) =>
      codesOf(await place.visitor(SUGGEST, { ecosystem: place.id, ...input })).join();
    const name = 'The night shelter';
    for (const email of ['a@example.org\r\nBcc: all@example.org', 'a@example.org, b@example.org', 'nobody'])
      expect(await suggests({ name, email })).toBe('INVALID');
    expect(await suggests({ name, words: 'x'.repeat(5_001) })).toBe('INVALID');
    expect(await suggests({ words: 'About nothing' })).toBe('INVALID');
    expect(await suggests({ about: `${place.id}-x1`, words: 'No kind of ours' })).toBe('INVALID');
    const big = await app.request('http://map.example.org/graphql', {
      method: 'POST',
      headers: { host: 'map.example.org', 'content-type': 'application/json', 'graphql-preflight': '1' },
      body: JSON.stringify({ query: SUGGEST, variables: { input: { name, words: 'x'.repeat(10_000_000) } } }),
    });
    expect(big.status).toBe(413);
    const closed = await moderated({ visitorsSuggest: false, visitorsFlag: false });
    const one = await closed.make.stakeholder('Old mill', { visibility: 'PUBLIC' });
    expect(codesOf(await closed.visitor(SUGGEST, { ecosystem: closed.id, name }))).toEqual(['NOT_ALLOWED']);
    expect(codesOf(await closed.visitor(FLAG, { record: one.id, reason: 'SPAM' }))).toEqual(['NOT_ALLOWED']);
    expect((await place.matters()).waitingMatters).toBe(0);
  });

  test('tells who left an address what became of it, and forgets that address thirty days after', async () => {
    const place = await moderated();
    const email = `${randomUUID().slice(0, 8)}@example.net`;
    await place.visitor(SUGGEST, { ecosystem: place.id, name: 'Shelter\r\nBcc: x@example.org', email });
    expect((await place.matters()).waitingMatters).toBe(0);
    await place.visitor(SUGGEST, { ecosystem: place.id, name: 'Shelter <b>', email });
    const [matter] = (await place.matters()).matters;
    expect(matter.said).toMatchObject([{ isTold: true }]);
    expect(JSON.stringify(matter)).not.toContain(email);
    await place.decide([matter.id], 'DECLINED', 'Bcc: all@example.org');
    const { mail } = await sink.next();
    expect(mail.to).toMatchObject({ text: email });
    expect(mail.subject).toBe('What you suggested for Harbour');
    expect(mail.text).toContain('> Bcc: all@example.org');
    expect(mail.html).toContain('Shelter &lt;b&gt;');
    const kept = async () =>
      (await driver.executeQuery('MATCH (m:Matter {email: $email}) RETURN m', { email })).records.length;
    const in29 = new Date(Date.now() + 29 * 86_400_000);
    const in31 = new Date(Date.now() + 31 * 86_400_000);
    const in91 = new Date(Date.now() + 91 * 86_400_000);
    await forgetDecided(database, in29);
    expect(await kept()).toBe(1);
    await forgetDecided(database, in31);
    expect(await kept()).toBe(0);
    expect((await place.matters(true)).matters).toHaveLength(1);
    await forgetDecided(database, in91);
    expect((await place.matters(true)).matters).toHaveLength(0);
  });
});

describe('what is kept of people', () => {
  test('goes with them: what was said of a person who is erased, and whose it was once their account is', async () => {
    const place = await moderated();
    const ana = await place.make.stakeholder('Ana Ng', { kind: 'INDIVIDUAL', visibility: 'PUBLIC' });
    const mill = await place.make.stakeholder('Old mill', { visibility: 'PUBLIC' });
    const giver = await somebody();
    await giver.done(SUGGEST, { input: { ecosystem: place.id, about: ana.id, words: 'She has moved' } });
    const words = 'Ana Ng closed it';
    await giver.done(SUGGEST, { input: { ecosystem: place.id, about: mill.id, words, email: giver.email } });
    await place.facilitator.done(
      'mutation ($input: EraseIndividualInput!) { eraseIndividual(input: $input) { __typename } }',
      { input: { stakeholder: ana.id, confirm: 'Ana Ng' } },
    );
    await giver.done('mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { __typename } }', {
      input: { confirm: giver.email },
    });
    const { matters } = await place.matters();
    expect(matters).toMatchObject([{ about: { id: mill.id }, said: [{ by: null, isTold: false }] }]);
    expect(JSON.stringify(matters)).not.toMatch(/Ana Ng|moved/);
    const { records } = await driver.executeQuery(
      'MATCH (n) WHERE any(key IN keys(n) WHERE n[key] = $id OR n[key] = $email) RETURN labels(n) AS labels',
      { id: giver.id, email: giver.email },
    );
    expect(records.flatMap((row) => row.get('labels'))).not.toContain('Matter');
  });
});

describe('two that are not the same', () => {
  test('are proposed as duplicates no more, until that is taken back', async () => {
    const place = await moderated();
    const [one, other] = [
      await place.make.stakeholder('Harbour Light House', {}),
      await place.make.stakeholder('Harbour Light House Inc.', { evenIfAlike: true }),
    ];
    const alike = async () =>
      (await place.facilitator.done(ALIKE, { e: place.slug })).ecosystem.likelyDuplicates;
    expect(await alike()).toEqual([{ one: { id: one.id }, other: { id: other.id } }]);
    const { setApart } = await place.facilitator.done(APART, { input: { one: other.id, other: one.id } });
    expect(await alike()).toEqual([]);
    await forgetDecided(database, new Date(Date.now() + 400 * 86_400_000));
    expect(await alike()).toEqual([]);
    expect((await place.undo([setApart.matters[0].deed])).refused).toEqual([]);
    expect(await alike()).toHaveLength(1);
    expect((await place.matters()).waitingMatters).toBe(0);
    expect(codesOf(await place.facilitator.asks(APART, { input: { one: one.id, other: one.id } }))).toEqual([
      'INVALID',
    ]);
  });
});

describe('what partners add where it needs approval', () => {
  const ADD = 'mutation ($input: CreateNeedInput!) { createNeed(input: $input) { need { id } } }';
  const MINE = 'query ($e: String!) { myAdditions(ecosystem: $e) { id adds addition isDeclined why } }';
  const NEEDS = `query ($e: String!, $by: ID!) { needs(ecosystem: $e) { totalCount nodes { id name } }
    stakeholder(id: $by) { needs { totalCount } } search(ecosystem: $e, text: "zq-waits") { name }
    ecosystem(slug: $e) { revision } }`;

  /** Two partners, each of a stakeholder of their own. */
  async function partnered(rule: string) {
    const place = await moderated({ addsNeeds: rule });
    const resource = await place.make.resource('Room');
    const partner = async (name: string) => {
      const of = await place.make.stakeholder(name, { visibility: 'PUBLIC' });
      const person = await somebody();
      await driver.executeQuery(
        `MATCH (a:Account {id: $id}), (e:Ecosystem {id: $ecosystem})
         MERGE (a)-[h:HOLDS_ROLE]->(e) SET h.role = 'PARTNER', h.speaksFor = [$of]`,
        { id: person.id, ecosystem: place.id, of: of.id },
      );
      return { ...person, of: of.id };
    };
    const [ana, ben] = [await partner('Ana’s'), await partner('Ben’s')];
    const adds = (more: object = {}) =>
      ana.asks(ADD, { input: { by: ana.of, resource: resource.id, name: 'zq-waits', ...more } });
    const mine = async (person: { done: typeof ana.done }) =>
      (await person.done(MINE, { e: place.slug })).myAdditions;
    return { ...place, ana, ben, adds, mine };
  }

  test('waits beside the map: its author and facilitators know of it, and nobody else by any path', async () => {
    const place = await partnered('APPROVED');
    const before = await held(place.id);
    const seen = await place.ben.done(NEEDS, { e: place.slug, by: place.ana.of });
    const key = { idempotencyKey: randomUUID() };
    for (const _ of [1, 2]) {
      const { errors } = await place.adds(key);
      expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_ALLOWED', isKept: true });
    }
    // What is wrong is told at once, and does not wait; nor does what is somebody else's.
    expect(codesOf(await place.adds({ quantity: -1 }))).toEqual(['INVALID']);
    expect(codesOf(await place.adds({ by: place.ben.of }))).toEqual(['NOT_ALLOWED']);
    expect(await place.mine(place.ana)).toMatchObject([
      { adds: 'Need', addition: 'zq-waits · Room · Ana’s' },
    ]);
    expect(await place.mine(place.ben)).toEqual([]);
    expect(await place.ben.done(NEEDS, { e: place.slug, by: place.ana.of })).toEqual(seen);
    expect(await held(place.id)).toBe(before);
    const [{ id }] = await place.mine(place.ana);
    const take = 'mutation ($input: TakeBackAdditionInput!) { takeBackAddition(input: $input) { isDone } }';
    expect(codesOf(await place.ben.asks(take, { input: { addition: id } }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await place.ben.asks(MATTERS, { e: place.slug, d: false }))).toContain('NOT_ALLOWED');
    await place.ana.done(take, { input: { addition: id } });
    expect((await place.matters()).waitingMatters).toBe(0);
  });

  test('is made as its author’s by one decision, and is gone again when that is taken back', async () => {
    const place = await partnered('APPROVED');
    await place.adds();
    const before = await held(place.id);
    const [{ id }] = (await place.matters()).matters;
    expect((await place.decide([id], 'APPROVED')).refused).toEqual([]);
    const { needs } = await place.ben.done(NEEDS, { e: place.slug, by: place.ana.of });
    expect(needs).toMatchObject({ totalCount: 1, nodes: [{ name: 'zq-waits' }] });
    expect(await place.mine(place.ana)).toEqual([]);
    const [{ deed }] = (await place.matters(true)).matters;
    expect((await place.undo([deed])).refused).toEqual([]);
    const plain = (text: string) => text.replace(/\["counter",\d+\]/g, '');
    expect(plain(await held(place.id))).toBe(plain(before));
    await place.decide([id], 'DECLINED', 'Not here');
    expect(await place.mine(place.ana)).toMatchObject([{ isDeclined: true, why: 'Not here' }]);
    // Who speaks for nobody any more adds nothing.
    await place.undo([(await place.matters(true)).matters[0].deed]);
    await driver.executeQuery('MATCH (:Account {id: $id})-[h:HOLDS_ROLE]->() DELETE h', { id: place.ana.id });
    expect((await place.decide([id], 'APPROVED')).refused).toHaveLength(1);
    expect((await place.matters()).waitingMatters).toBe(1);
  });

  test('is refused where only facilitators add it, who always do', async () => {
    const place = await partnered('NOBODY');
    expect((await place.adds()).errors[0]?.extensions).not.toHaveProperty('isKept');
    expect((await place.matters()).waitingMatters).toBe(0);
    await place.make.of('Need', { by: place.ana.of, resource: (await place.make.resource('Hall')).id });
  });
});

describe('a quota', () => {
  test('of visitors says how many there are in a day and until when', async () => {
    const place = await moderated();
    const one = await place.make.stakeholder('Old mill', { visibility: 'PUBLIC' });
    const answers = [];
    for (let at = 0; at < 21; at++)
      answers.push(await place.visitor(FLAG, { record: one.id, reason: 'SPAM' }));
    expect(answers.slice(0, 20).flatMap(codesOf)).toEqual([]);
    const [error] = answers[20]?.errors ?? [];
    expect(error?.extensions).toMatchObject({ code: 'TOO_MANY' });
    expect(error?.message).toMatch(/^At most 20 flags a day: go on from \d{4}-\d\d-\d\d \d\d:\d\d UTC\./);
  });
});
