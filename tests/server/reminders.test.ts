/** Reminders by mail: who is reminded of what and when, by a clock of the test's own, and the way out of them. */
import { beforeAll, expect, test } from 'vitest';
import { remind } from '../../server/sides/reminders.ts';
import { type Made, recordsIn } from '../support/records.ts';
import { testServer } from '../support/server.ts';
import { PUBLIC, signingIn } from '../support/signing-in.ts';

const { graphql, freshEcosystem, database, driver } = await testServer();
const { app, sink, signIn, somebody } = await signingIn(database);
const DAY = 86_400_000;
const on = (days: number) => new Date(Date.now() + days * DAY);

let bea: Awaited<ReturnType<typeof somebody>>;
let link: Made;
/** Others may have something waiting in the same database: they are out of this. */
const reminded = async (days: number) => {
  const before = sink.received.length;
  const count = await remind({ ...signIn, database }, on(days));
  for (let at = 0; at < count; at++) await sink.next();
  return sink.received.slice(before).filter(({ to }) => to.includes(bea.email));
};

beforeAll(async () => {
  await driver.executeQuery('MATCH (a:Account) SET a.remindsNot = $at', { at: 'before' });
  const { id } = await freshEcosystem('Harbour\r\nBcc: all@example.org');
  const make = recordsIn(graphql, id);
  const [library, hospital] = [await make.stakeholder('Library'), await make.stakeholder('Hospital')];
  const hidden = await make.stakeholder('Hidden', { visibility: 'FACILITATORS' });
  bea = await somebody();
  await driver.executeQuery(
    `MATCH (a:Account {id: $account}), (e:Ecosystem {id: $id}) SET a.language = 'FR'
     CREATE (a)-[:HOLDS_ROLE {role: 'PARTNER', speaksFor: [$side]}]->(e)`,
    { account: bea.id, id, side: hospital.id },
  );
  link = await make.link(library, hospital, { declaredBy: library.id });
  await make.link(hidden, hospital, { declaredBy: hidden.id });
});

test('come for what has waited three days, once a week at most, in one mail in the language of its reader', async () => {
  expect(await reminded(2)).toEqual([]);
  const [received, ...more] = await reminded(3.1);
  expect(more).toEqual([]);
  expect(received?.mail.text).toContain('un lien attend votre réponse');
  expect(received?.mail.text).not.toMatch(/Hidden|Library/);
  expect(received?.mail.headers.has('bcc')).toBe(false);
  expect(JSON.stringify(received?.mail.headers.get('list'))).toContain('/api/reminders/stop?token=');
  expect([await reminded(4), await reminded(9)]).toEqual([[], []]);
  expect(await reminded(10.2)).toHaveLength(1);
});

test('come no more for what was answered', async () => {
  const answer = (answer: string) =>
    bea.done(
      'mutation ($input: AnswerInterdependencyInput!) { answerInterdependency(input: $input) { revision } }',
      { input: { id: link.id, version: 1, answer } },
    );
  await answer('LET_BE');
  expect(await reminded(20)).toEqual([]);
  await graphql('mutation ($input: UndoInput!) { undoRevision(input: $input) { revision } }', {
    input: { ecosystem: link.id.split('-')[0], revision: await latest() },
  });
  expect(await reminded(30)).toHaveLength(1);
});

const latest = async () => {
  const { records } = await driver.executeQuery(
    'MATCH (e:Ecosystem {id: $id}) RETURN e.revision AS revision',
    {
      id: link.id.split('-')[0],
    },
  );
  return Number(records[0]?.get('revision'));
};

test('are stopped by one POST of who has the link of a mail, without signing in, and by nothing else', async () => {
  const [received] = await reminded(40);
  const url =
    /https?:\S+\/api\/reminders\/stop\?token=[\w.-]+/.exec(
      JSON.stringify(received?.mail.headers.get('list')),
    )?.[0] ?? '';
  const token = url.split('=')[1] ?? '';
  expect(received?.mail.text).toContain(`${PUBLIC}/reminders#${token}`);
  const post = (given: string) =>
    app.request(`${PUBLIC}/api/reminders/stop?token=${given}`, {
      method: 'POST',
      headers: { host: 'map.example.org', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
  for (const wrong of ['', 'x', `${bea.id}.x`, `${token}x`, token.replace(bea.id, 'other')])
    expect((await post(wrong)).status).toBe(422);
  const get = await app.request(`${PUBLIC}/api/reminders/stop?token=${token}`, {
    headers: { host: 'map.example.org' },
  });
  expect(get.status).toBe(404);
  expect(await reminded(50)).toHaveLength(1);
  expect([(await post(token)).status, (await post(token)).status]).toEqual([200, 200]);
  expect(await reminded(60)).toEqual([]);
});

test('are stopped and begun again on the page of one’s account', async () => {
  const UPDATE =
    'mutation ($is: Boolean) { updateAccount(input: { isReminded: $is }) { account { remindedAt remindersStoppedAt } } }';
  const set = async (is: boolean | null) => (await bea.done(UPDATE, { is })).updateAccount.account;
  const { remindersStoppedAt } = await set(false);
  expect(remindersStoppedAt).not.toBeNull();
  // What is not said stays, and saying it again does not make it later.
  expect([(await set(null)).remindersStoppedAt, (await set(false)).remindersStoppedAt]).toEqual([
    ...[remindersStoppedAt, remindersStoppedAt],
  ]);
  expect(await reminded(60)).toEqual([]);
  const { remindedAt } = await set(true);
  expect(remindedAt).not.toBeNull();
  expect(await reminded(70)).toHaveLength(1);
});
