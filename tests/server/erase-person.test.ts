/** An individual who is erased is nowhere any more, and nothing brings anything of them back. */
import { beforeAll, describe, expect, test } from 'vitest';
import { blanked, scrubbed, scrubbing } from '../../server/personal/blank.ts';
import { codesOf, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';

const { app, graphql, freshEcosystem, database, driver } = await testServer();
const ERASE = `mutation ($input: EraseIndividualInput!) { eraseIndividual(input: $input) { revision rewritten alsoNamed } }`;
const UNDO = 'mutation ($input: UndoInput!) { undoRevision(input: $input) { revision } }';
/** What everything that is planted has in it. */
const MARK = /zenobia|quillfeather|zq\.|5065550177/i;

/** Everything that the database holds, in nodes, relationships and indexes of texts, in which a mark stands. */
async function hits(): Promise<string[]> {
  const { records } = await driver.executeQuery(
    `MATCH (n) RETURN labels(n) AS of, properties(n) AS all
     UNION ALL MATCH ()-[r]->() RETURN [type(r)] AS of, properties(r) AS all`,
  );
  const stored = records.flatMap((row) => {
    const text = JSON.stringify(row.get('all'), (_key, value) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    return MARK.test(text) ? [`${row.get('of')}: ${text}`] : [];
  });
  const indexed = await Promise.all(
    ['element_text', 'stakeholder_likeness'].map(async (index) => {
      const found = await driver.executeQuery(
        `CALL db.index.fulltext.queryNodes($index, 'zenobia OR quillfeather OR *zenobia*', {analyzer: 'standard-folding'}) YIELD node RETURN node.id AS id`,
        { index },
      );
      return found.records.map((row) => `${index}: ${row.get('id')}`);
    }),
  );
  return [...stored, ...indexed.flat()];
}

const done = async (text: string, input: Record<string, unknown>) => {
  const answer = await graphql(text, { input });
  expect(answer.errors).toEqual([]);
  return Object.values(answer.data)[0] as { revision: number; rewritten: number; alsoNamed: number };
};

let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
let person: string;
let revisions: number[];

/** Somebody who is everywhere: in records, links, needs, notes of others, history, answers, findings, questions and receipts. */
async function planted() {
  const { id } = ecosystem;
  const named = { kind: 'INDIVIDUAL', nameFr: 'Zénobia Quillfeather', otherNames: ['Zenobia Q.', 'ZQ-Q'] };
  const one = await make.stakeholder('Zenobia Quillfeather', {
    ...named,
    summary: 'Quillfeather herself',
    tags: ['zq.tag'],
    website: 'https://zq.site.example.org',
  });
  const other = await make.stakeholder('Z. Quillfeather', { kind: 'INDIVIDUAL', summary: 'Zenobia again' });
  const firm = await make.stakeholder('Firm', {
    summary: 'Run by Zenobia Quillfeather since 1999',
    otherNames: ['Zenobia Quillfeather', 'The firm'],
  });
  const update =
    'mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { revision } }';
  const changed = await done(update, {
    id: one.id,
    version: 1,
    summary: 'Zenobia, in short',
    idempotencyKey: 'a-retry-key-1',
  });
  await done('mutation ($input: UpdateContactInput!) { updateContact(input: $input) { version } }', {
    stakeholder: one.id,
    version: 0,
    email: 'zq.mail@example.org',
    phone: '506 555 0177',
    consentHow: 'Zenobia said so',
  });
  const link = await make.link(one, firm, { note: 'Zenobia owns it', label: 'zq.label' });
  await done(
    'mutation ($input: AnswerInterdependencyInput!) { answerInterdependency(input: $input) { revision } }',
    { id: link.id, version: 1, answer: 'DISPUTE', note: 'zq.dispute' },
  );
  const resource = await make.resource('Room');
  await make.of('Need', { by: one.id, resource: resource.id, note: 'zq.need of hers' });
  const offer = await make.of('Offer', {
    by: firm.id,
    resource: resource.id,
    note: 'Ask Zenobia Quillfeather',
  });
  expect(offer.id).toBeDefined();
  await make.of('Nomination', { nominator: firm.id, nominee: one.id, source: 'zq.nomination' });
  const definition = {
    of: 'STAKEHOLDER',
    where: [{ field: 'name', contains: 'Zenobia Quillfeather' }],
    has: [],
  };
  await make.of('Question', { ecosystem: id, name: 'Where she is', definition });
  await graphql(`{ findings(ecosystem: "${ecosystem.slug}") { nodes { key } } }`);
  const merged = await done(
    'mutation ($input: MergeStakeholdersInput!) { mergeStakeholders(input: $input) { revision } }',
    { keep: one.id, keepVersion: 2, absorb: other.id, absorbVersion: 1 },
  );
  await besideTheMap(one.id);
  person = one.id;
  revisions = [changed.revision, merged.revision];
}

/** How she claimed to be herself, and was in a room; whom another one names who joins; what was said of her; who was asked to answer for her. */
const besideTheMap = (id: string) =>
  driver.executeQuery(
    `CREATE (:Claim {key: $e + ' zq', id: randomUUID(), ecosystem: $e, account: 'zq-account', state: 'APPROVED', stakeholder: $id, isMade: true,
       profile: '{"kind":"INDIVIDUAL","name":"Zenobia Quillfeather","summary":"zq.profile"}', draft: 'zq.draft', answers: '[{"id":"1","part":"NEED","name":"zq.need"}]'})
     CREATE (:Claim {key: $e + ' other', id: randomUUID(), ecosystem: $e, account: 'other', state: 'WAITING', profile: '{"name":"Else"}',
       answers: '[{"id":"2","part":"NOMINATION","name":"Zenobia Quillfeather"},{"id":"3","part":"NOMINATION","name":"Somebody else"}]'})
     CREATE (:RoomSeat {id: randomUUID(), room: 'r', ecosystem: $e, number: 1, state: 'APPROVED', stakeholder: $id, profile: '{"summary":"zq.room"}'})
     CREATE (:Matter {id: randomUUID(), ecosystem: $e, kind: 'FLAG', state: 'WAITING', at: '2026', about: $id, words: 'zq.flag'})
     CREATE (:LinkInvitation {token: 'zq.token', id: randomUUID(), ecosystem: $e, link: 'x', side: $id, createdBy: 'another', createdAt: '2026', expiresAt: '2027'})`,
    { e: ecosystem.id, id },
  );

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
  await planted();
});

describe('erasing an individual', () => {
  test('is for facilitators and who speaks for them, who type the name; no institution is erased', async () => {
    const firm = await make.stakeholder('An institution');
    const input = { stakeholder: person, confirm: 'Zenobia Quillfeather' };
    const partner = appFor(database, {
      id: 'partner',
      role: 'VISITOR',
      in: { [ecosystem.id]: 'PARTNER' },
      speaksFor: [firm.id],
    });
    const planner = appFor(database, { id: 'planner', role: 'VISITOR', in: { [ecosystem.id]: 'PLANNER' } });
    for (const by of [partner, planner])
      expect(codesOf(await ask(by, ERASE, { input }))).toEqual(['NOT_ALLOWED']);
    const wrong = await graphql(ERASE, { input: { ...input, confirm: 'Somebody else' } });
    expect(wrong.errors[0]?.extensions.issues).toMatchObject([{ path: 'confirm' }]);
    expect(
      codesOf(await graphql(ERASE, { input: { stakeholder: firm.id, confirm: 'An institution' } })),
    ).toEqual(['INVALID']);
    expect(
      codesOf(await graphql(ERASE, { input: { stakeholder: `${ecosystem.id}-s99999`, confirm: '' } })),
    ).toEqual(['NOT_FOUND']);
    expect((await hits()).length).toBeGreaterThan(15);
  });

  test('leaves nothing of them in nodes, relationships, history, receipts, findings, questions and indexes', async () => {
    const { revision, rewritten, alsoNamed } = await done(ERASE, {
      stakeholder: person,
      confirm: 'zenobia quillfeather ',
    });
    expect(revision).toBeGreaterThan(0);
    expect(rewritten).toBeGreaterThan(10);
    expect(alsoNamed).toBe(0);
    expect(await hits()).toEqual([]);
  });

  test('leaves a history that is read, in which somebody was erased', async () => {
    const { data, errors } = await graphql(
      `{ ecosystem(slug: "${ecosystem.slug}") { revisions(first: 100) { nodes { revision action changes { record name isNew isGone fields { field before after } } } } } }`,
    );
    expect(errors).toEqual([]);
    const all = data.ecosystem.revisions.nodes;
    expect(all.length).toBeGreaterThan(12);
    expect(JSON.stringify(all)).not.toMatch(MARK);
    const [erasing] = all;
    expect(erasing.action).toBe('eraseStakeholder');
    expect(erasing.changes).toContainEqual(
      expect.objectContaining({ record: person, name: 'Erased person / Personne effacée', isGone: true }),
    );
  });

  test('is undone by nothing: no undo, no undo of a merge, no key that was used, no day of the past', async () => {
    const { data } = await graphql(
      `{ ecosystem(slug: "${ecosystem.slug}") { revisions(first: 100) { nodes { revision } } } }`,
    );
    const all = data.ecosystem.revisions.nodes.map(({ revision }: { revision: number }) => revision);
    expect(all).toEqual(expect.arrayContaining(revisions));
    const [erasing] = all;
    const refused = await graphql(UNDO, { input: { ecosystem: ecosystem.id, revision: erasing } });
    expect(refused.errors.map(({ message }) => message)).toEqual([expect.stringContaining('erased')]);
    for (const revision of all) await graphql(UNDO, { input: { ecosystem: ecosystem.id, revision } });
    const again = await graphql(
      'mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { stakeholder { name } } }',
      {
        input: { id: person, version: 1, summary: 'Zenobia, in short', idempotencyKey: 'a-retry-key-1' },
      },
    );
    expect(JSON.stringify(again.data)).not.toMatch(MARK);
    const today = new Date().toISOString().slice(0, 10);
    const past = await graphql(
      `{ past(ecosystem: "${ecosystem.slug}", on: "${today}", first: 200) { nodes { fields { field value } } } }`,
    );
    expect(JSON.stringify(past.data)).not.toMatch(MARK);
    expect(await hits()).toEqual([]);
  });

  test('leaves what others are called, and says how many that are', async () => {
    const firm = await make.stakeholder('Aldous Brackenbury Foundation', {
      summary: 'Of Aldous Brackenbury',
    });
    const { id } = await make.stakeholder('Aldous Brackenbury', { kind: 'INDIVIDUAL' });
    expect(await done(ERASE, { stakeholder: id, confirm: 'Aldous Brackenbury' })).toMatchObject({
      alsoNamed: 1,
    });
    const { data } = await graphql(`{ stakeholder(id: "${firm.id}") { name summary version } }`);
    expect(data.stakeholder).toEqual({
      name: 'Aldous Brackenbury Foundation',
      summary: 'Of Erased person / Personne effacée',
      version: 2,
    });
  });

  test('reaches somebody who was removed before, and is done once', async () => {
    const { id } = await make.stakeholder('Ottoline Zq.Removed', { kind: 'INDIVIDUAL' });
    await done('mutation ($input: RemoveInput!) { removeStakeholder(input: $input) { revision } }', {
      id,
      version: 1,
    });
    expect(await hits()).not.toEqual([]);
    await done(ERASE, { stakeholder: id, confirm: 'Ottoline Zq.Removed' });
    expect(await hits()).toEqual([]);
  });

  test('is done by the person, and takes their voice in the ecosystem', async () => {
    const { id } = await make.stakeholder('Own self', { kind: 'INDIVIDUAL' });
    await driver.executeQuery(
      'MATCH (e:Ecosystem {id: $e}) CREATE (:Account {id: "own-self", email: "own@example.org"})-[:HOLDS_ROLE {role: "PARTNER", speaksFor: [$id]}]->(e)',
      { e: ecosystem.id, id },
    );
    const self = appFor(database, {
      id: 'own-self',
      role: 'VISITOR',
      in: { [ecosystem.id]: 'PARTNER' },
      speaksFor: [id],
    });
    expect(codesOf(await ask(self, ERASE, { input: { stakeholder: id, confirm: 'Own self' } }))).toEqual([]);
    const { records } = await driver.executeQuery(
      'MATCH (:Account {id: "own-self"})-[h:HOLDS_ROLE]->() RETURN h.speaksFor AS own',
    );
    expect(records[0]?.get('own')).toEqual([]);
  });
});

test('all or nothing: where the database fails in the middle, everything is as before, and it is done the next time', async () => {
  const { erasePerson } = await import('../../server/personal/erase-person.ts');
  const { id } = await make.stakeholder('Zq-Cut in two', { kind: 'INDIVIDUAL' });
  const before = await hits();
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
  await expect(erasePerson({ database: cut }, { id, author: 'local' })).rejects.toThrow('cut');
  expect(await hits()).toEqual(before);
  expect(await erasePerson({ database }, { id, author: 'local' })).toBeDefined();
  expect(await hits()).toEqual([]);
});

test('exports of the ecosystem have nothing of them', async () => {
  for (const route of ['map', 'findings.json', 'questions.json', 'coverage.csv?rows=SECTOR&columns=PLACE']) {
    const response = await app.request(`http://127.0.0.1/api/ecosystems/${ecosystem.slug}/${route}`, {
      headers: { host: '127.0.0.1' },
    });
    expect([route, response.status]).toEqual([route, 200]);
    expect(Buffer.from(await response.arrayBuffer()).toString('utf8')).not.toMatch(MARK);
  }
});

describe('words that are taken out', () => {
  const scrub = scrubbing(['Al Moss', 'Éloïse "Lo" Roy']);
  test.each([
    ['Met AL  MOSS today', 'Met Erased person / Personne effacée today'],
    ['Al Mossman stays', 'Al Mossman stays'],
    ['{"note":"Al Moss"}', '{"note":"Erased person / Personne effacée"}'],
    [JSON.stringify(['Éloïse "Lo" Roy']), '["Erased person / Personne effacée"]'],
    ['E\u0301loi\u0308se "Lo" Roy', 'Erased person / Personne effacée'],
    ['eloise "lo" roy', 'Erased person / Personne effacée'],
  ])('%s', (text, after) => expect(scrubbed(text, scrub)).toBe(after));

  test('of a record leave what it is', () => {
    const state = {
      id: 'abcdefgh-s1',
      kind: 'Stakeholder',
      refs: {},
      properties: {
        id: 'abcdefgh-s1',
        kind: 'INDIVIDUAL',
        name: 'Al Moss',
        summary: 'He',
        tags: ['a'],
        version: 2,
        sortName: 'al moss',
        importKey: 'individual:al moss',
      },
    };
    expect(blanked(state).properties).toEqual({
      id: 'abcdefgh-s1',
      kind: 'INDIVIDUAL',
      name: 'Erased person / Personne effacée',
      tags: [],
      version: 2,
    });
  });
});
