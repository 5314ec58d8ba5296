/** The same stakeholder typed twice: proposed when it is added, and made one when it was. */
import { beforeAll, expect, test } from 'vitest';
import { codesOf, recordsIn } from '../support/records.ts';
import { testServer } from '../support/server.ts';

const { graphql, freshEcosystem } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
});

const CREATE = `mutation ($input: CreateStakeholderInput!) { createStakeholder(input: $input) { stakeholder { id } } }`;
const add = (name: string, more: object = {}) =>
  graphql(CREATE, { input: { ecosystem: ecosystem.id, kind: 'INSTITUTION', name, ...more } });
const duplicatesIn = (answer: Awaited<ReturnType<typeof add>>) =>
  (answer.errors[0]?.extensions.duplicates ?? []) as { id: string; name: string; because: string[] }[];

test('Of thirty who add one name at once, one adds it and twenty-nine are told of it', async () => {
  const answers = await Promise.all(Array.from({ length: 30 }, () => add('Harbour Youth Centre')));
  const made = answers.filter(({ errors }) => errors.length === 0);
  expect(made).toHaveLength(1);
  const { id } = made[0]?.data.createStakeholder.stakeholder ?? {};
  const told = answers.filter(({ errors }) => errors.length > 0);
  expect(told.flatMap(codesOf)).toEqual(Array(29).fill('CONFLICT'));
  for (const answer of told) expect(duplicatesIn(answer).map((each) => each.id)).toEqual([id]);
  const { data } = await graphql('query ($slug: String!) { stakeholders(ecosystem: $slug) { totalCount } }', {
    slug: ecosystem.slug,
  });
  expect(data.stakeholders.totalCount).toBe(1);
}, 120_000);

test.each([
  ['without its accents', 'Théâtre de la Gare', 'THEATRE DE LA GARE', {}, 'NAME'],
  ['with a legal form', 'Old Mill Bakery', 'Old Mill Bakery Inc.', {}, 'NAME'],
  ['with a word written short', 'Saint Mary Parish', 'St. Mary Parish', {}, 'NAME'],
  ['with a letter that only looks alike', 'Copper Arcade', 'Сopper Arcade', {}, 'NAME'],
  [
    'under another of its names',
    'Bureau des voisins',
    'BdV Neighbours',
    { otherNames: ['bureau des voisins'] },
    'OTHER_NAME',
  ],
  [
    'by its page',
    'First of its site',
    'Second of it',
    { website: 'http://www.one-site.example.org/' },
    'WEBSITE',
  ],
])('One that is there is proposed when it is added again %s', async (_how, first, second, more, because) => {
  const { id } = await make.stakeholder(first, {
    website: because === 'WEBSITE' ? 'https://one-site.example.org' : null,
  });
  const answer = await add(second, more);
  expect(codesOf(answer)).toEqual(['CONFLICT']);
  expect(duplicatesIn(answer)).toEqual([expect.objectContaining({ id, name: first, because: [because] })]);
  expect(codesOf(await add(second, { ...more, evenIfAlike: true }))).toEqual([]);
});

test('Merging two keeps links, names, nominations, needs and seats, and can be undone', async () => {
  const [keep, absorb, other] = [
    await make.stakeholder('Food Bank', { tags: ['food'], summary: 'Kept' }),
    await make.stakeholder('Food Bank Ltd', {
      tags: ['winter'],
      summary: 'Dropped',
      nameFr: 'Banque alimentaire',
    }),
    await make.stakeholder('Somebody else'),
  ];
  const mission = await make.mission('fed');
  await make.link(absorb, mission);
  await make.link(keep, other);
  await make.link(absorb, other, { note: 'said twice' });
  await make.link(keep, absorb, { type: 'ADVISES' });
  const of = async (kind: string, input: object) => {
    const one = kind.charAt(0).toLowerCase() + kind.slice(1);
    const { data, errors } = await graphql(
      `mutation ($input: Create${kind}Input!) { create${kind}(input: $input) { made: ${one} { id version } } }`,
      { input },
    );
    expect(errors).toEqual([]);
    return data[`create${kind}`].made as { id: string };
  };
  const resource = await of('Resource', { ecosystem: ecosystem.id, name: 'Meals', units: ['meals'] });
  const need = await of('Need', { resource: resource.id, by: absorb.id, name: 'bread' });
  const nomination = await of('Nomination', { nominator: other.id, nominee: absorb.id });
  const role = await of('Role', { mission: mission.id, kind: 'OPERATOR' });
  const seat = await of('Seat', { role: role.id, holder: absorb.id });

  const MERGE = `mutation ($input: MergeStakeholdersInput!) { mergeStakeholders(input: $input) { revision stakeholder { id name } } }`;
  const merged = await graphql(MERGE, {
    input: { keep: keep.id, keepVersion: 1, absorb: absorb.id, absorbVersion: 1 },
  });
  expect(merged.errors).toEqual([]);
  const SEE = `query ($id: ID!) { stakeholder(id: $id) { id name summary otherNames tags degree
    interdependencies { nodes { note to { id } from { id } } } needs { nodes { id } } nominations { nodes { id } } seats { nodes { id } } } }`;
  const see = async (id: string) => (await graphql(SEE, { id })).data.stakeholder;
  const whole = await see(keep.id);
  expect(whole).toMatchObject({
    ...{ name: 'Food Bank', summary: 'Kept', tags: ['food', 'winter'], degree: 2 },
    ...{ needs: { nodes: [{ id: need.id }] }, nominations: { nodes: [{ id: nomination.id }] } },
    seats: { nodes: [{ id: seat.id }] },
  });
  expect(whole.otherNames).toEqual(['Food Bank Ltd', 'Banque alimentaire']);
  expect(whole.interdependencies.nodes.map(({ note }: { note: string | null }) => note)).toContain(
    'said twice',
  );
  // The old address leads to the one that stays.
  expect((await see(absorb.id)).id).toBe(keep.id);

  const UNDO = 'mutation ($input: UndoInput!) { undoRevision(input: $input) { records } }';
  const input = { ecosystem: ecosystem.id, revision: merged.data.mergeStakeholders.revision };
  expect((await graphql(UNDO, { input })).errors).toEqual([]);
  expect(await see(absorb.id)).toMatchObject({
    id: absorb.id,
    degree: 3,
    needs: { nodes: [{ id: need.id }] },
  });
  expect(await see(keep.id)).toMatchObject({ otherNames: [], degree: 2, needs: { nodes: [] } });
});
