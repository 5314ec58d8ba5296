/** A text over HTTP: who may have it read, what it becomes by a decision, and who sees that. */
import { expect, test } from 'vitest';
import { codesOf, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';

const { graphql, freshEcosystem, database, app } = await testServer();
const visitor = appFor(database, { id: 'v', role: 'VISITOR' });

const post = (to: typeof app, slug: string, body: string | Uint8Array<ArrayBuffer>) =>
  to.request(`http://127.0.0.1/api/ecosystems/${slug}/names`, {
    method: 'POST',
    headers: { host: '127.0.0.1', 'x-maillage': '1', 'accept-language': 'fr' },
    body,
  });
const TEXT = 'We met Kestrel Valley Food Bank and the Harbour Trust in June. Dana Whitfield took notes.';

test('Who facilitates has a text read; a visitor has not, and what is no text is refused in the language of who asks', async () => {
  const { id, slug } = await freshEcosystem();
  const trust = await recordsIn(graphql, id).stakeholder('The Harbour Trust');
  const answer = await post(app, slug, TEXT);
  expect(answer.status).toBe(200);
  const names = JSON.parse(await answer.text());
  expect(names.known.map((each: { id: string }) => each.id)).toEqual([trust.id]);
  expect(names.unknown.map((each: { name: string }) => each.name)).toEqual([
    'Kestrel Valley Food Bank',
    'Dana Whitfield',
  ]);
  expect((await post(visitor, slug, TEXT)).status).toBe(403);
  const refused = await post(app, slug, new Uint8Array(2_000));
  expect([refused.status, (await refused.text()).includes('Ce n’est pas du texte')]).toEqual([422, true]);
  const long = await post(app, slug, new Uint8Array(10 * 1024 * 1024));
  expect([long.status, JSON.parse(await long.text()).error.message]).toEqual([
    413,
    expect.stringMatching(/ 5\s?Mo/),
  ]);
});

test('A text names somebody, as the source; a name that is no stakeholder is remembered, for facilitators alone', async () => {
  const { id, slug } = await freshEcosystem();
  const nominee = await recordsIn(graphql, id).stakeholder('Kestrel Valley Food Bank', {
    status: 'NOMINATED',
  });
  const nominate = (source?: string) =>
    graphql(
      'mutation ($input: CreateNominationInput!) { createNomination(input: $input) { nomination { source nominator { id } } } }',
      { input: { nominee: nominee.id, source } },
    );
  expect(codesOf(await nominate())).toEqual(['INVALID']);
  const { data } = await nominate('Minutes');
  expect(data.createNomination.nomination).toEqual({ source: 'Minutes', nominator: null });
  const aside = await graphql(
    'mutation ($input: CreateNotStakeholderInput!) { createNotStakeholder(input: $input) { revision } }',
    { input: { ecosystem: id, name: 'Dana Whitfield' } },
  );
  expect(aside.errors).toEqual([]);
  const names = JSON.parse(await (await post(app, slug, TEXT)).text());
  expect(names.aside).toEqual(['Dana Whitfield']);
  const list = `{ notStakeholders(ecosystem: "${slug}") { totalCount nodes { name } } }`;
  expect((await graphql(list)).data.notStakeholders.totalCount).toBe(1);
  expect((await ask(visitor, list)).data.notStakeholders).toEqual({ totalCount: 0, nodes: [] });
});
