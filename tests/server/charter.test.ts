/** The charter in its versions, who accepted which, and the rules of engagement. */
import { beforeAll, expect, test } from 'vitest';
import { codesOf, fieldsOf, makeRecord, recordsIn } from '../support/records.ts';
import { testServer } from '../support/server.ts';

const { graphql, freshEcosystem } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
});

const edition = (name: string) =>
  makeRecord(graphql, 'Charter', {
    ...{ ecosystem: ecosystem.id, edition: name, title: `Charter ${name}`, text: 'We\nagree.' },
  });

test('A version of the charter tells who accepted it; a new version takes nothing from the old one', async () => {
  const [one, two] = [await make.stakeholder('One'), await make.stakeholder('Two')];
  const first = await edition('1');
  for (const { id } of [one, two])
    await make.of('Acceptance', { charter: first.id, by: id, on: '2026-01-01' });
  const second = await edition('2');
  await make.of('Acceptance', { charter: second.id, by: one.id });
  const { data } = await graphql(
    `query ($slug: String!, $one: ID!) {
      charters(ecosystem: $slug) { nodes { edition acceptanceCount acceptances { nodes { by { name } } } } }
      stakeholder(id: $one) { acceptances { nodes { charter { edition } on } } } }`,
    { slug: ecosystem.slug, one: one.id },
  );
  expect(data.charters.nodes).toEqual([
    {
      ...{ edition: '1', acceptanceCount: 2 },
      acceptances: { nodes: [{ by: { name: 'One' } }, { by: { name: 'Two' } }] },
    },
    { edition: '2', acceptanceCount: 1, acceptances: { nodes: [{ by: { name: 'One' } }] } },
  ]);
  expect(data.stakeholder.acceptances.nodes).toEqual([
    { charter: { edition: '1' }, on: '2026-01-01' },
    { charter: { edition: '2' }, on: null },
  ]);
});

test('A version is accepted once by each', async () => {
  const { id: charter } = await edition('once');
  const { id: by } = await make.stakeholder('Signs twice');
  await make.of('Acceptance', { charter, by });
  const again = await graphql(
    'mutation ($input: CreateAcceptanceInput!) { createAcceptance(input: $input) { revision } }',
    { input: { charter, by } },
  );
  expect([codesOf(again), fieldsOf(again)]).toEqual([['INVALID'], ['by']]);
  expect(again.errors[0]?.message).toBe(
    'This stakeholder has accepted this version already: change that acceptance.',
  );
});

test('A version that is removed takes its acceptances along, and the stakeholders stay', async () => {
  const charter = await edition('gone');
  const { id: by } = await make.stakeholder('Stays');
  const { id } = await make.of('Acceptance', { charter: charter.id, by });
  await graphql('mutation ($input: RemoveInput!) { removeCharter(input: $input) { id } }', {
    input: charter,
  });
  const { data } = await graphql(
    'query ($id: ID!, $by: ID!) { acceptance(id: $id) { id } stakeholder(id: $by) { version acceptances { totalCount } } }',
    { id, by },
  );
  expect(data).toEqual({ acceptance: null, stakeholder: { version: 1, acceptances: { totalCount: 0 } } });
});

test('Rules of engagement are listed in the order they were made', async () => {
  for (const name of ['Be kind', 'Answer within a week', 'Share'])
    await make.of('EngagementRule', { ecosystem: ecosystem.id, name, text: 'In practice.' });
  const { data } = await graphql(
    'query ($slug: String!) { engagementRules(ecosystem: $slug) { nodes { name text } } }',
    { slug: ecosystem.slug },
  );
  expect(data.engagementRules.nodes.map(({ name }: { name: string }) => name)).toEqual([
    'Be kind',
    'Answer within a week',
    'Share',
  ]);
});
