/** Communities, and who belongs to them. */
import { beforeAll, expect, test } from 'vitest';
import { codesOf, fieldsOf, type Input, makeRecord, recordsIn, revisionOf } from '../support/records.ts';
import { testServer } from '../support/server.ts';

const { graphql, freshEcosystem } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
});

const community = (name: string, more: Input = {}) =>
  makeRecord(graphql, 'Community', { ecosystem: ecosystem.id, kind: 'PRACTICE', name, ...more });
const read = async (id: string) =>
  (
    await graphql(
      `query ($id: ID!) { community(id: $id) { name version memberCount animator { name }
        memberships { totalCount nodes { member { name } } } } }`,
      { id },
    )
  ).data.community;

test('A community counts its members, and each belongs to it once', async () => {
  const ice = await community('Ice makers');
  const [one, two] = [await make.stakeholder('One'), await make.stakeholder('Two')];
  await make.of('Membership', { community: ice.id, member: one.id });
  await make.of('Membership', { community: ice.id, member: two.id, since: '2026-01-01' });
  expect(await read(ice.id)).toMatchObject({
    memberCount: 2,
    memberships: { totalCount: 2, nodes: [{ member: { name: 'One' } }, { member: { name: 'Two' } }] },
  });
  const revision = await revisionOf(graphql, ecosystem.slug);
  const again = await graphql(
    'mutation ($input: CreateMembershipInput!) { createMembership(input: $input) { revision } }',
    { input: { community: ice.id, member: one.id } },
  );
  expect([codesOf(again), fieldsOf(again)]).toEqual([['INVALID'], ['member']]);
  expect(again.errors[0]?.message).toBe(
    'This stakeholder belongs to this community already: change that membership.',
  );
  expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision);
  await make.of('Membership', { community: (await community('Others')).id, member: one.id });
});

test('Of ten requests at once to join, one is done', async () => {
  const crowd = await community('Crowd');
  const { id: member } = await make.stakeholder('Eager');
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      graphql('mutation ($input: CreateMembershipInput!) { createMembership(input: $input) { revision } }', {
        input: { community: crowd.id, member },
      }),
    ),
  );
  expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  expect(answers.flatMap(codesOf)).toEqual(Array.from({ length: 9 }, () => 'INVALID'));
  expect((await read(crowd.id)).memberCount).toBe(1);
});

test('A community goes with its memberships; a member that goes leaves it, and leaves it without animator', async () => {
  const animator = await make.stakeholder('Animator');
  const kept = await community('Kept', { animator: animator.id });
  const gone = await community('Gone', { animator: animator.id });
  const membership = await make.of('Membership', { community: gone.id, member: animator.id });
  await make.of('Membership', { community: kept.id, member: animator.id });
  const remove = (noun: string, input: object) =>
    graphql(`mutation ($input: RemoveInput!) { remove${noun}(input: $input) { id } }`, { input });

  expect((await remove('Community', gone)).errors).toEqual([]);
  const { data } = await graphql(
    'query ($one: ID!, $two: ID!) { membership(id: $one) { id } stakeholder(id: $two) { name memberships { totalCount } animates { nodes { name } } } }',
    { one: membership.id, two: animator.id },
  );
  expect(data).toEqual({
    membership: null,
    stakeholder: {
      name: 'Animator',
      memberships: { totalCount: 1 },
      animates: { nodes: [{ name: 'Kept' }] },
    },
  });
  expect((await remove('Stakeholder', animator)).errors).toEqual([]);
  expect(await read(kept.id)).toEqual({
    ...{ name: 'Kept', version: 2, memberCount: 0, animator: null },
    memberships: { totalCount: 0, nodes: [] },
  });
});

test('Communities are listed by name and narrowed by kind and animator', async () => {
  const fresh = await freshEcosystem();
  const there = recordsIn(graphql, fresh.id);
  const animator = await there.stakeholder('a');
  for (const [name, kind] of [
    ['É', 'SECTOR'],
    ['b', 'INTEREST'],
    ['D', 'INTEREST'],
  ])
    await there.of('Community', {
      ...{ ecosystem: fresh.id, name, kind },
      ...(name === 'D' && { animator: animator.id }),
    });
  const names = async (filter: Input) =>
    (
      await graphql(
        'query ($slug: String!, $filter: CommunityFilter) { communities(ecosystem: $slug, filter: $filter) { nodes { name } } }',
        { slug: fresh.slug, filter },
      )
    ).data.communities.nodes.map(({ name }: { name: string }) => name);
  expect(await names({})).toEqual(['b', 'D', 'É']);
  expect(await names({ kind: 'INTEREST' })).toEqual(['b', 'D']);
  expect(await names({ kind: 'INTEREST', animator: animator.id })).toEqual(['D']);
});
