/** How stakeholders are reached: who sees it, who changes it, that nothing else tells of it, and what becomes of it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { plainPhone } from '../../server/contact/contact.ts';
import { codesOf, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';

const { app, graphql, freshEcosystem, database, driver } = await testServer();
const UPDATE = `mutation ($input: UpdateContactInput!) { updateContact(input: $input) {
  email emailFor phone phoneFor version lacksConsent consent { on how byItself notedBy } } }`;
const READ = `query ($id: ID!) { stakeholder(id: $id) { contact {
  email emailFor phone phoneFor version lacksConsent consent { on how byItself notedBy } } } }`;

let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
});
const NOTHING = { email: null, emailFor: null, phone: null, phoneFor: null, consent: null };
const reader = (role: 'VISITOR' | 'PARTNER' | 'PLANNER', ...speaksFor: string[]) =>
  appFor(database, { id: `reader-${role}`, role: 'VISITOR', in: { [ecosystem.id]: role }, speaksFor });
const contactOf = async (id: string, by = app) => (await ask(by, READ, { id })).data.stakeholder?.contact;
const update = (input: Record<string, unknown>, by = app) => ask(by, UPDATE, { input });

describe('an e-mail and a telephone', () => {
  test.each([
    [undefined, []],
    ['FACILITATORS', []],
    ['MEMBERS', ['PARTNER', 'PLANNER']],
    ['PUBLIC', ['VISITOR', 'PARTNER', 'PLANNER']],
  ] as const)('for %s are seen by facilitators, who speaks for it, and %j', async (audience, seers) => {
    const { id } = await make.stakeholder(`Reached by ${audience}`);
    const given = { email: ' Ana@Example.ORG', phone: '+1 (416) 555-0123 ext. 7' };
    const { data, errors } = await update({
      ...{ stakeholder: id, version: 0, ...given },
      ...(audience && { emailFor: audience, phoneFor: audience }),
    });
    expect(errors).toEqual([]);
    const seen = { email: 'ana@example.org', phone: '+14165550123 x7', version: 1, lacksConsent: true };
    expect(data.updateContact).toMatchObject({ ...seen, emailFor: audience ?? 'FACILITATORS' });
    expect(await contactOf(id)).toEqual(data.updateContact);
    for (const role of ['VISITOR', 'PARTNER', 'PLANNER'] as const) {
      const isSeen = (seers as readonly string[]).includes(role);
      const told = await contactOf(id, reader(role));
      expect([role, told]).toEqual([
        role,
        isSeen
          ? { ...NOTHING, ...data.updateContact, version: null, lacksConsent: false }
          : { ...NOTHING, version: null, lacksConsent: false },
      ]);
    }
    const own = await contactOf(id, reader('PARTNER', id));
    expect(own).toMatchObject({ ...seen });
  });

  test('have an audience each', async () => {
    const { id } = await make.stakeholder('Two audiences');
    await update({
      stakeholder: id,
      version: 0,
      email: 'a@example.org',
      phone: '4165550123',
      phoneFor: 'PUBLIC',
    });
    expect(await contactOf(id, reader('VISITOR'))).toMatchObject({ email: null, phone: '4165550123' });
  });

  test('of a stakeholder that somebody may not see are not there', async () => {
    const { id } = await make.stakeholder('Hidden', { visibility: 'FACILITATORS' });
    await update({ stakeholder: id, version: 0, email: 'h@example.org', emailFor: 'PUBLIC' });
    expect(await contactOf(id, reader('PARTNER'))).toBeUndefined();
    const refused = await update({ stakeholder: id, version: 1, phone: '4165550123' }, reader('PARTNER', id));
    expect(codesOf(refused)).toEqual(['NOT_FOUND']);
  });

  test.each([
    ['email', 'nobody'],
    ['email', 'a@example.org,b@example.org'],
    ['email', 'a@example.org\r\nBcc: b@example.org'],
    ['email', '"a" <a@example.org>'],
    ['phone', '12345'],
    ['phone', '1234567890123456'],
    ['phone', 'call me'],
    ['phone', '416 555 0123, 416 555 0124'],
    ['consentOn', '2999-01-01'],
  ])('are refused where %s is %j, and nothing is kept', async (field, value) => {
    const { id } = await make.stakeholder(`Refused ${field} ${value.length}`);
    const answer = await update({ stakeholder: id, version: 0, [field]: value });
    expect(codesOf(answer)).toEqual(['INVALID']);
    expect(answer.errors[0]?.extensions.issues).toMatchObject([{ path: field }]);
    expect(await contactOf(id)).toMatchObject({ ...NOTHING, version: 0 });
  });

  test('are changed by who speaks for it and by facilitators, and by nobody else', async () => {
    const [{ id }, other] = [await make.stakeholder('Own'), await make.stakeholder('Of others')];
    const own = reader('PARTNER', id);
    const input = { version: 0, email: 'own@example.org' };
    expect(codesOf(await update({ stakeholder: other.id, ...input }, own))).toEqual(['NOT_ALLOWED']);
    expect(codesOf(await update({ stakeholder: id, ...input }, reader('PLANNER')))).toEqual(['NOT_ALLOWED']);
    expect(codesOf(await update({ stakeholder: id, ...input }, own))).toEqual([]);
    expect(await contactOf(id)).toMatchObject({ email: 'own@example.org' });
  });

  test('are not overwritten by who has not seen them; the same again is no conflict', async () => {
    const { id } = await make.stakeholder('Twice');
    const first = { stakeholder: id, version: 0, email: 'first@example.org' };
    expect(codesOf(await update(first))).toEqual([]);
    expect(codesOf(await update(first))).toEqual([]);
    const late = await update({ ...first, email: 'late@example.org' });
    expect(codesOf(late)).toEqual(['CONFLICT']);
    expect(JSON.stringify(late.errors)).not.toContain('first@');
    expect(await contactOf(id)).toMatchObject({ email: 'first@example.org', version: 1 });
    await update({ stakeholder: id, version: 1, email: null });
    expect(await contactOf(id)).toMatchObject({ email: null, emailFor: null, version: 2 });
  });

  test.each([
    ['416 555-0123', '4165550123'],
    ['(416) 555.0123 poste 12', '4165550123 x12'],
    ['+33 1 23 45 67 89', '+33123456789'],
    ['0033 1 23 45 67 89', '+33123456789'],
    ['+１ 416 555 0123', '+14165550123'],
  ])('%j is kept as %j', (given, kept) => expect(plainPhone(given)).toBe(kept));
});

describe('consent', () => {
  test('is lacking to an individual, and to whatever can be reached, until a day is noted', async () => {
    const person = await make.stakeholder('Person', { kind: 'INDIVIDUAL' });
    const firm = await make.stakeholder('Firm');
    expect(await contactOf(person.id)).toMatchObject({ lacksConsent: true });
    expect(await contactOf(firm.id)).toMatchObject({ lacksConsent: false });
    const consent = { consentOn: '2026-02-03', consentHow: 'Said so at the fair' };
    await update({ stakeholder: person.id, version: 0, ...consent });
    expect(await contactOf(person.id)).toMatchObject({
      lacksConsent: false,
      consent: { on: '2026-02-03', how: 'Said so at the fair', byItself: false, notedBy: 'local' },
    });
    expect(await contactOf(person.id, reader('PLANNER'))).toMatchObject({
      consent: null,
      lacksConsent: false,
    });
    const own = reader('PARTNER', person.id);
    await update({ stakeholder: person.id, version: 1, consentOn: '2026-02-04' }, own);
    expect(await contactOf(person.id, own)).toMatchObject({ consent: { on: '2026-02-04', byItself: true } });
    await update({ stakeholder: person.id, version: 2, consentOn: null }, own);
    expect(await contactOf(person.id)).toMatchObject({ consent: null, lacksConsent: true });
  });
});

describe('what becomes of it', () => {
  const MERGE =
    'mutation ($input: MergeStakeholdersInput!) { mergeStakeholders(input: $input) { revision } }';
  const UNDO = 'mutation ($input: UndoInput!) { undoRevision(input: $input) { revision } }';
  const REMOVE = 'mutation ($input: RemoveInput!) { removeStakeholder(input: $input) { revision } }';

  test('two that become one keep a way to reach them, and an undo gives it back', async () => {
    const [keep, absorb] = [await make.stakeholder('Kept'), await make.stakeholder('Absorbed')];
    await update({ stakeholder: absorb.id, version: 0, email: 'absorbed@example.org' });
    const { data } = await graphql(MERGE, {
      input: { keep: keep.id, keepVersion: 1, absorb: absorb.id, absorbVersion: 1 },
    });
    expect(await contactOf(keep.id)).toMatchObject({ email: 'absorbed@example.org' });
    const input = { ecosystem: ecosystem.id, revision: data.mergeStakeholders.revision };
    expect((await graphql(UNDO, { input })).errors).toEqual([]);
    expect(await contactOf(keep.id)).toMatchObject(NOTHING);
    expect(await contactOf(absorb.id)).toMatchObject({ email: 'absorbed@example.org' });
  });

  test('it goes with the stakeholder, and no undo, receipt or day of the past brings it back', async () => {
    const gone = await make.stakeholder('Gone');
    await update({
      stakeholder: gone.id,
      version: 0,
      email: 'gone-for-good@example.org',
      phone: '5065550199',
    });
    const { data } = await graphql(REMOVE, { input: { id: gone.id, version: 1 } });
    const input = { ecosystem: ecosystem.id, revision: data.removeStakeholder.revision };
    expect((await graphql(UNDO, { input })).errors).toEqual([]);
    expect(await contactOf(gone.id)).toMatchObject({ ...NOTHING, version: 0 });
    const { records } = await driver.executeQuery('MATCH (n) RETURN properties(n) AS all');
    const all = JSON.stringify(records.map((record) => record.get('all')));
    expect(all).not.toMatch(/gone-for-good|5065550199/);
  });

  test('nothing but its own field tells of it, to facilitators either', async () => {
    const { id } = await make.stakeholder('Looked for');
    await update({ stakeholder: id, version: 0, email: 'looked-for@example.org', phone: '5065550123' });
    const slug = ecosystem.slug;
    const asked = [
      `{ search(ecosystem: "${slug}", text: "looked-for@example.org") { name } }`,
      `{ search(ecosystem: "${slug}", text: "5065550123") { name } }`,
      `{ node(id: "${id}") { ... on Element { kind name otherNames attributes { name value } } } }`,
      `{ ecosystem(slug: "${slug}") { revisions(first: 50) { nodes { changes { name fields { before after } } } } likelyDuplicates { because } } }`,
      `{ past(ecosystem: "${slug}", on: "2999-01-01", first: 200) { nodes { id fields { field value } } } }`,
      `{ questionTerms { key fields { key } } }`,
    ];
    for (const text of asked) {
      const { data, errors } = await graphql(text);
      expect([text, errors]).toEqual([text, []]);
      expect(JSON.stringify(data)).not.toMatch(/looked-for@|5065550123|"email"|"phone"/i);
    }
    const found = await graphql(asked[0] as string);
    expect(found.data.search).toEqual([]);
    for (const route of ['map', 'findings.json', 'questions.json']) {
      const path = `/api/ecosystems/${slug}/${route}`;
      const response = await app.request(`http://127.0.0.1${path}`, { headers: { host: '127.0.0.1' } });
      const text = Buffer.from(await response.arrayBuffer()).toString('latin1');
      expect([route, response.status, /looked-for@|5065550123/.test(text)]).toEqual([route, 200, false]);
    }
  });
});
