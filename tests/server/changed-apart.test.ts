import { beforeAll, expect, test } from 'vitest';
import { codesOf, type Input, type Made, recordsIn } from '../support/records.ts';
import { testServer } from '../support/server.ts';
import { COMPANIONS, KINDS, sampleOf, singularOf, specimensIn } from '../support/specimens.ts';

const { graphql, freshEcosystem } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
let one: ReturnType<typeof specimensIn>['one'];
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
  ({ one } = specimensIn(graphql, ecosystem.id));
});

const update = (name: string, input: Input) =>
  graphql(
    `mutation ($input: Update${name}Input!) { update${name}(input: $input) { made: ${singularOf({ name })} { id version } } }`,
    { input },
  );
const stakeholder = async ({ id }: Made) =>
  (
    await graphql(
      `query ($id: ID!) { stakeholder(id: $id) { name summary tags website source version place { id } } }`,
      { id },
    )
  ).data.stakeholder;

test('what several people change apart from each other is all kept, lists and references too', async () => {
  const { id } = await make.stakeholder('Known');
  const place = await make.place('Somewhere');
  const changes = [
    { summary: 'What it does.' },
    { tags: ['a', 'b'] },
    { place: place.id },
    { website: 'https://a.example' },
  ];
  const answers = await Promise.all(
    changes.map((change) => update('Stakeholder', { id, version: 1, ...change })),
  );
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  const kept = await stakeholder({ id, version: 1 });
  expect(kept).toEqual({
    ...{ name: 'Known', source: null, version: 5, place: { id: place.id } },
    ...{ summary: 'What it does.', tags: ['a', 'b'], website: 'https://a.example' },
  });
});

test.each(KINDS.map((kind) => [kind.name, kind] as const))('of any kind: %s', async (_, kind) => {
  const [field, ...others] = Object.entries(kind.fields).filter(
    ([name, { fixed, kept, is }]) =>
      !fixed && !kept && is !== 'enum' && !(name in COMPANIONS) && !['unit', 'type'].includes(name),
  );
  const other = others.find(([, { is }]) => is === 'line' || is === 'prose' || is === 'name');
  if (!field || !other) return expect(others.length, 'fields that can be changed').toBeLessThan(2);
  const { id } = await one(kind.name);
  const first = await update(kind.name, { id, version: 1, [field[0]]: sampleOf(kind, field[0]) });
  const value = sampleOf(kind, other[0]);
  const second = await update(kind.name, { id, version: 1, [other[0]]: value });
  expect([first.errors, second.errors]).toEqual([[], []]);
  const { data } = await graphql(
    `query ($id: ID!) { node(id: $id) { ... on ${kind.name} { version said: ${other[0]} first: ${field[0]} } } }`,
    { id },
  );
  expect(data.node).toMatchObject({ version: 3, said: value });
  expect(data.node.first).toBeTruthy();
});

test('a field that was sent as it was seen leaves what somebody else has made of it', async () => {
  const { id } = await make.stakeholder('Seen', { source: 'A list' });
  await update('Stakeholder', { id, version: 1, name: 'Renamed', source: null });
  const whole = await update('Stakeholder', {
    id,
    version: 1,
    name: 'Seen',
    source: 'A list',
    summary: 'New',
  });
  expect(whole.errors).toEqual([]);
  expect(await stakeholder({ id, version: 1 })).toMatchObject({
    name: 'Renamed',
    source: null,
    summary: 'New',
  });
});

test('the same field conflicts, whoever else changed what since, and nothing of that change is written', async () => {
  const { id } = await make.stakeholder('First');
  const place = await make.place('Here');
  await update('Stakeholder', { id, version: 1, place: place.id, tags: ['a'] });
  await update('Stakeholder', { id, version: 2, summary: 'Later' });
  const elsewhere = await make.place('There');
  for (const taken of [{ tags: ['a', 'b'] }, { place: elsewhere.id }, { summary: null, tags: ['b'] }]) {
    const late = await update('Stakeholder', { id, version: 1, source: 'Late', ...taken });
    expect([taken, codesOf(late)]).toEqual([taken, ['CONFLICT']]);
    expect(late.errors[0]?.extensions).toMatchObject({
      yours: { id, version: 1, source: 'Late' },
      current: { id, version: 3, summary: 'Later' },
    });
  }
  expect(await stakeholder({ id, version: 3 })).toMatchObject({ version: 3, source: null, tags: ['a'] });
});

test('what only means something together conflicts: a number and its unit', async () => {
  const resource = await make.resource('Beds');
  const by = await make.stakeholder('Offers');
  const offer = { by: by.id, resource: resource.id, quantity: 5, unit: 'hours' };
  const { id } = await make.of('Offer', offer);
  await update('Offer', { id, version: 1, unit: 'days' });
  expect(codesOf(await update('Offer', { id, version: 1, quantity: 7 }))).toEqual(['CONFLICT']);
  const place = await make.place('Point', { latitude: 1, longitude: 1 });
  await update('Place', { id: place.id, version: 1, latitude: 2 });
  expect(codesOf(await update('Place', { id: place.id, version: 1, longitude: 2 }))).toEqual(['CONFLICT']);
});

test('what breaks a rule only when it is laid together conflicts', async () => {
  const { id } = await one('Membership');
  expect((await update('Membership', { id, version: 1, since: '2026-05-01' })).errors).toEqual([]);
  expect(codesOf(await update('Membership', { id, version: 1, until: '2026-01-01' }))).toEqual(['CONFLICT']);
  expect((await update('Membership', { id, version: 1, until: '2026-06-01' })).errors).toEqual([]);
});

test('an undone change counts as none, and who saw a version that never was conflicts', async () => {
  const { id } = await make.stakeholder('Before');
  await update('Stakeholder', { id, version: 1, name: 'Meanwhile' });
  const { data } = await graphql('query ($slug: String!) { ecosystem(slug: $slug) { id revision } }', {
    slug: ecosystem.slug,
  });
  const undone = await graphql('mutation ($input: UndoInput!) { undoRevision(input: $input) { revision } }', {
    input: { ecosystem: data.ecosystem.id, revision: data.ecosystem.revision },
  });
  expect(undone.errors).toEqual([]);
  expect((await update('Stakeholder', { id, version: 1, name: 'After' })).errors).toEqual([]);
  for (const version of [0, -1, 99])
    expect(codesOf(await update('Stakeholder', { id, version, summary: 'x' }))).toEqual(['CONFLICT']);
});
