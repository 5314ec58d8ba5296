/** Asking a side of a link for its answer by mail: who may, what is mailed and kept, and what its token opens. */
import { beforeAll, expect, test } from 'vitest';
import { forgetInvitations } from '../../server/sides/invitations.ts';
import { codesOf, type Made, recordsIn } from '../support/records.ts';
import { ask, testServer } from '../support/server.ts';
import { signingIn } from '../support/signing-in.ts';

const { graphql, freshEcosystem, database, driver } = await testServer();
const { app, sink, somebody } = await signingIn(database);

let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
let lea: Awaited<ReturnType<typeof somebody>>;
let library: Made;
let n = 0;
beforeAll(async () => {
  ecosystem = await freshEcosystem('Harbour <b>');
  make = recordsIn(graphql, ecosystem.id);
  library = await make.stakeholder('Library');
  lea = await somebody();
  await speak(lea.id, library);
});

const speak = (account: string, side: Made) =>
  driver.executeQuery(
    `MATCH (a:Account {id: $account}), (e:Ecosystem {id: $e})
     MERGE (a)-[h:HOLDS_ROLE]->(e) SET h.role = 'PARTNER', h.speaksFor = coalesce(h.speaksFor, []) + $side`,
    { account, e: ecosystem.id, side: side.id },
  );

const INVITE = 'mutation ($input: InviteSideInput!) { inviteSide(input: $input) { link expiresAt } }';
const OFFER = `query ($token: String!) { linkInvitation(token: $token) {
  place by side version answers from { name } to { name } type { key } declarations { says side by } } }`;
const ANSWER = 'mutation ($input: AnswerByInvitationInput!) { answerByInvitation(input: $input) { isDone } }';
const nobody = (query: string, variables = {}) => ask(app, query, variables, { host: 'map.example.org' });

/** A link that Lea declared with somebody for whom nobody speaks. */
async function declared(name = `Hospital ${++n}`) {
  const hospital = await make.stakeholder(name);
  const { createInterdependency } = await lea.done(
    'mutation ($input: CreateInterdependencyInput!) { createInterdependency(input: $input) { interdependency { id } } }',
    { input: { from: library.id, to: hospital.id, type: 'FUNDS' } },
  );
  return { hospital, id: createInterdependency.interdependency.id as string };
}
const tokenIn = (text: string | null | undefined) => /#([\w-]+)/.exec(text ?? '')?.[1] ?? '';
const statusOf = async (id: string) =>
  (
    await graphql(
      'query ($id: ID!) { interdependency(id: $id) { status declarations { says side by isByFacilitator } } }',
      { id },
    )
  ).data.interdependency;

test('is mailed with names as text, kept without the address, and answered once without an account', async () => {
  const { hospital, id } = await declared();
  // No input takes it: what an older program may have let in.
  await driver.executeQuery('MATCH (s:Stakeholder {id: $id}) SET s.name = $name', {
    ...{ id: hospital.id, name: 'Hôpital\r\nBcc: all@example.org <script>' },
  });
  const input = { id, side: hospital.id, email: 'Sage+x@Example.org' };
  expect(await lea.done(INVITE, { input })).toMatchObject({ inviteSide: { link: null } });
  const { mail, to } = await sink.next();
  expect(to).toEqual(['sage+x@example.org']);
  expect(mail.headers.has('bcc')).toBe(false);
  expect(mail.html).not.toContain('<script>');
  const { records } = await driver.executeQuery(
    'MATCH (i:LinkInvitation) RETURN properties(i) AS properties',
  );
  expect(JSON.stringify(records.map((row) => row.get('properties')))).not.toMatch(/sage|example\.org/i);
  const token = tokenIn(mail.text);
  const { data } = await nobody(OFFER, { token });
  expect(data.linkInvitation).toMatchObject({
    ...{ place: 'Harbour <b>', side: hospital.id, type: { key: 'FUNDS' }, from: { name: 'Library' } },
    declarations: [{ says: 'DECLARED', side: library.id, by: null }],
  });
  const said = { token, version: data.linkInvitation.version, answer: 'CONFIRM' };
  const answers = await Promise.all([
    nobody(ANSWER, { input: said }),
    nobody(ANSWER, { input: { ...said, answer: 'DISPUTE', note: 'No' } }),
  ]);
  expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  const now = await statusOf(id);
  expect(now.declarations[1]).toMatchObject({
    ...{ side: hospital.id, isByFacilitator: false, by: 'somebody who was asked' },
  });
  expect([codesOf(await nobody(ANSWER, { input: said })), (await nobody(OFFER, { token })).data]).toEqual([
    ...[['NOT_FOUND'], { linkInvitation: null }],
  ]);
  expect((await statusOf(id)).status).toBe(now.status);
});

test('is for the address that was asked, never for who sent it, and not where somebody speaks for the side', async () => {
  const { hospital, id } = await declared();
  const own = await lea.asks(INVITE, {
    input: { id, side: hospital.id, email: lea.email.replace('@', '+2@') },
  });
  expect(codesOf(own)).toEqual(['INVALID']);
  await lea.done(INVITE, { input: { id, side: hospital.id, email: 'meant@example.org' } });
  const token = tokenIn((await sink.next()).mail.text);
  const stranger = await somebody();
  for (const other of [lea, stranger])
    expect(await other.done(OFFER, { token })).toEqual({ linkInvitation: null });
  // Who has declared nothing invites nobody, and not for their own side.
  expect(codesOf(await stranger.asks(INVITE, { input: { id, side: hospital.id } }))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await lea.asks(INVITE, { input: { id, side: library.id } }))).toEqual(['NOT_ALLOWED']);
  await speak(stranger.id, hospital);
  expect(codesOf(await lea.asks(INVITE, { input: { id, side: hospital.id } }))).toEqual(['INVALID']);
});

test('a link to show is told once; one that is new, over, or of a link that is gone opens nothing', async () => {
  const { hospital, id } = await declared();
  const first = await lea.done(INVITE, { input: { id, side: hospital.id } });
  const second = await lea.done(INVITE, { input: { id, side: hospital.id } });
  const [old, token] = [tokenIn(first.inviteSide.link), tokenIn(second.inviteSide.link)];
  expect((await nobody(OFFER, { token: old })).data).toEqual({ linkInvitation: null });
  expect((await nobody(OFFER, { token })).data.linkInvitation).not.toBeNull();
  const merged = await make.stakeholder(`Clinic ${n}`);
  await graphql(
    'mutation ($input: MergeStakeholdersInput!) { mergeStakeholders(input: $input) { revision } }',
    {
      input: { keep: merged.id, keepVersion: 1, absorb: hospital.id, absorbVersion: 1 },
    },
  );
  expect((await nobody(OFFER, { token })).data.linkInvitation).toMatchObject({ side: merged.id });
  await driver.executeQuery(
    "MATCH (i:LinkInvitation {link: $id}) SET i.expiresAt = '2020-01-01T00:00:00.000Z'",
    { id },
  );
  expect((await nobody(OFFER, { token })).data).toEqual({ linkInvitation: null });
});

test('counts with the invitations of members: 200 a day from one account', async () => {
  const { hospital, id } = await declared();
  await driver.executeQuery(
    `UNWIND range(1, 200) AS n CREATE (:LinkInvitation {token: $lea + n, createdBy: $lea, createdAt: $at, link: 'x'})`,
    { lea: lea.id, at: new Date().toISOString() },
  );
  expect(codesOf(await lea.asks(INVITE, { input: { id, side: hospital.id } }))).toEqual(['TOO_MANY']);
  await driver.executeQuery("MATCH (i:LinkInvitation {link: 'x'}) DELETE i");
});

test('is forgotten the day after it is over, and not before', async () => {
  const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const left = async () => {
    const found = await driver.executeQuery(
      "MATCH (i:LinkInvitation {link: 'to-forget'}) RETURN i.token AS token ORDER BY token",
    );
    return found.records.map((row) => row.get('token'));
  };
  await driver.executeQuery(
    `UNWIND $all AS each CREATE (i:LinkInvitation {link: 'to-forget', createdAt: '2020', createdBy: 'x'}) SET i += each`,
    {
      all: [
        { token: 'good', expiresAt: at(20) },
        { token: 'over', expiresAt: at(-2) },
        { token: 'just-over', expiresAt: at(-0.5) },
        { token: 'used', expiresAt: at(20), usedAt: at(-2) },
        { token: 'withdrawn', expiresAt: at(20), withdrawnAt: at(-2) },
      ],
    },
  );
  await forgetInvitations(database);
  expect(await left()).toEqual(['good', 'just-over']);
  await forgetInvitations(database, new Date(at(1)));
  expect(await left()).toEqual(['good']);
  await driver.executeQuery("MATCH (i:LinkInvitation {link: 'to-forget'}) DELETE i");
});
