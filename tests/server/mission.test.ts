import { beforeAll, expect, test } from 'vitest';
import { codesOf, fieldsOf, recordsIn, revisionOf } from '../support/records.ts';
import { testServer } from '../support/server.ts';

const { graphql, freshEcosystem } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
});

const FACTS = 'id kind hashtag name purpose horizon state tags version place { id } degree';
const CREATE = `mutation ($input: CreateMissionInput!) { createMission(input: $input) { mission { ${FACTS} } } }`;
const UPDATE = `mutation ($input: UpdateMissionInput!) { updateMission(input: $input) { mission { ${FACTS} } } }`;
const REMOVE = 'mutation ($input: RemoveInput!) { removeMission(input: $input) { id } }';
const READ = `query ($id: ID!) { mission(id: $id) { ${FACTS} } node(id: $id) { id __typename } }`;
const LIST = `query ($ecosystem: String!, $filter: MissionFilter, $first: Int, $after: String) {
  missions(ecosystem: $ecosystem, filter: $filter, first: $first, after: $after) {
    totalCount nodes { name } pageInfo { hasNextPage endCursor } } }`;

test('A mission is created, read by its id and by node, changed and removed', async () => {
  const place = await make.place('Newmarket');
  const given = { name: 'Ready for snow', purpose: 'Nobody alone', horizon: '2027-02-28', state: 'PROPOSED' };
  const input = {
    ecosystem: ecosystem.id,
    hashtag: '#FirstSnow',
    place: place.id,
    tags: ['winter'],
    ...given,
  };
  const { mission } = (await graphql(CREATE, { input })).data.createMission;
  const kept = { ...given, hashtag: 'firstsnow', kind: 'MISSION', place: { id: place.id }, version: 1 };
  expect(mission).toMatchObject(kept);
  const { id } = mission;
  expect(id).toMatch(/-m\d+$/);
  expect((await graphql(READ, { id })).data).toEqual({ mission, node: { id, __typename: 'Mission' } });

  const changed = await graphql(UPDATE, {
    input: { id, version: 1, state: 'ACTIVE', horizon: '2028-02-29' },
  });
  expect(changed.data.updateMission.mission).toEqual({
    ...{ ...mission, state: 'ACTIVE', horizon: '2028-02-29', version: 2 },
  });
  const cleared = await graphql(UPDATE, {
    input: { id, version: 2, horizon: null, purpose: null, place: null },
  });
  expect(cleared.data.updateMission.mission).toMatchObject({ horizon: null, purpose: null, place: null });
  expect(codesOf(await graphql(REMOVE, { input: { id, version: 3 } }))).toEqual([]);
  expect((await graphql(READ, { id })).data).toEqual({ mission: null, node: null });
});

test('A #tag is kept in one form and is unique in its ecosystem, but not across ecosystems', async () => {
  const tag = async (hashtag: string, id = ecosystem.id) =>
    graphql(CREATE, { input: { ecosystem: id, hashtag, name: 'Tagged' } });
  expect((await tag('# Été à Québec! ')).data.createMission.mission.hashtag).toBe('ete-a-quebec');
  const revision = await revisionOf(graphql, ecosystem.slug);
  const taken = await tag('ÉTÉ—À—QUÉBEC');
  expect([codesOf(taken), fieldsOf(taken)]).toEqual([['INVALID'], ['hashtag']]);
  expect(taken.errors[0]?.message).toContain('#tag is taken');
  const { id } = await make.mission('another');
  const renamed = await graphql(UPDATE, { input: { id, version: 1, hashtag: 'Été-à-Québec' } });
  expect([codesOf(renamed), fieldsOf(renamed)]).toEqual([['INVALID'], ['hashtag']]);
  expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision + 1);
  expect(codesOf(await tag('ete-a-quebec', (await freshEcosystem()).id))).toEqual([]);
});

test.each(['', '#', '!!!', 'x'.repeat(61), '雪'])('%s is no #tag', async (hashtag) => {
  const answer = await graphql(CREATE, { input: { ecosystem: ecosystem.id, hashtag, name: 'Untagged' } });
  expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['hashtag']]);
});

test.each(['name', 'hashtag', 'state'])('A mission cannot lose its %s', async (field) => {
  const { id } = await make.mission(`keeps-${field}`);
  const answer = await graphql(UPDATE, { input: { id, version: 1, [field]: null } });
  expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], [field]]);
});

test.each(['2026-02-29', '2026-13-01', '21/11/2026', 'soon', 20261121])('%s is no date', async (horizon) => {
  const answer = await graphql(CREATE, {
    input: { ecosystem: ecosystem.id, hashtag: 'd', name: 'd', horizon },
  });
  expect(answer.data).toBeUndefined();
  expect(answer.errors[0]?.message).toMatch(/horizon.*is not a date: write it as 2026-11-21/);
});

test('Missions are listed by name, filtered by state, tag and place, and paged', async () => {
  const fresh = await freshEcosystem();
  const there = recordsIn(graphql, fresh.id);
  const town = await there.place('Town');
  const street = await there.place('Street', { within: town.id });
  await there.mission('b', { state: 'DONE', tags: ['x'] });
  await there.mission('a', { place: street.id });
  await there.mission('c', { state: 'DONE' });
  await there.stakeholder('no mission', { place: street.id });
  const list = async (variables: object) =>
    (await graphql(LIST, { ecosystem: fresh.slug, ...variables })).data.missions;
  const names = async (filter: object) =>
    (await list({ filter })).nodes.map(({ name }: { name: string }) => name);
  expect(await names({})).toEqual(['a', 'b', 'c']);
  expect(await names({ state: 'DONE' })).toEqual(['b', 'c']);
  expect(await names({ state: 'DONE', tag: 'x' })).toEqual(['b']);
  expect(await names({ place: town.id })).toEqual(['a']);
  const first = await list({ first: 2, filter: {} });
  expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([3, true]);
  const second = await list({ first: 2, after: first.pageInfo.endCursor });
  expect(second).toMatchObject({ totalCount: 3, nodes: [{ name: 'c' }], pageInfo: { hasNextPage: false } });
  expect(codesOf(await graphql(LIST, { ecosystem: 'nowhere-at-all' }))).toEqual(['NOT_FOUND']);
});

test('A stakeholder is no mission: its id answers like one that does not exist', async () => {
  const { id } = await make.stakeholder('Not a mission');
  expect((await graphql('query ($id: ID!) { mission(id: $id) { id } }', { id })).data.mission).toBeNull();
  for (const change of [UPDATE, REMOVE])
    expect(codesOf(await graphql(change, { input: { id, version: 1 } }))).toEqual(['NOT_FOUND']);
});
