/** Who named whom. */
import { beforeAll, expect, test } from 'vitest';
import { codesOf, fieldsOf, type Input, type Made, recordsIn } from '../support/records.ts';
import { testServer } from '../support/server.ts';

const { graphql, freshEcosystem } = await testServer();
let make: ReturnType<typeof recordsIn>;
let one: Made;
let two: Made;
let mission: Made;
beforeAll(async () => {
  make = recordsIn(graphql, (await freshEcosystem()).id);
  [one, two] = [await make.stakeholder('One'), await make.stakeholder('Two')];
  mission = await make.mission('m');
});

const name = (more: Input = {}) =>
  graphql('mutation ($input: CreateNominationInput!) { createNomination(input: $input) { revision } }', {
    input: { nominator: one.id, nominee: two.id, ...more },
  });

test('A nomination is read from who named, from who was named, and from what it was for', async () => {
  const role = await make.of('Role', { mission: mission.id, kind: 'CONVENOR' });
  const given = { mission: mission.id, role: role.id, on: '2026-03-01', reason: 'Knows ice.\nAnd snow.' };
  expect((await name(given)).errors).toEqual([]);
  const { data } = await graphql(
    `query ($one: ID!, $two: ID!, $mission: ID!, $role: ID!) {
      one: stakeholder(id: $one) { made: nominationsMade { nodes { nominee { name } on reason } } nominations { totalCount } }
      two: stakeholder(id: $two) { nominations { nodes { nominator { name } } } }
      mission(id: $mission) { nominations { totalCount } } role(id: $role) { nominations { totalCount } } }`,
    { one: one.id, two: two.id, mission: mission.id, role: role.id },
  );
  expect(data).toEqual({
    one: {
      made: { nodes: [{ nominee: { name: 'Two' }, on: given.on, reason: given.reason }] },
      nominations: { totalCount: 0 },
    },
    two: { nominations: { nodes: [{ nominator: { name: 'One' } }] } },
    mission: { nominations: { totalCount: 1 } },
    role: { nominations: { totalCount: 1 } },
  });
});

test('Nobody names themselves', async () => {
  const answer = await name({ nominee: one.id });
  expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['nominee']]);
});

test('Nobody is named who was erased, nor for a mission of another ecosystem: one sentence, and nothing is written', async () => {
  const gone = await make.stakeholder('Quillfeather', { kind: 'INDIVIDUAL' });
  const erase = 'mutation ($input: EraseIndividualInput!) { eraseIndividual(input: $input) { revision } }';
  const input = { stakeholder: gone.id, confirm: 'Quillfeather' };
  expect((await graphql(erase, { input })).errors).toEqual([]);
  const elsewhere = await recordsIn(graphql, (await freshEcosystem()).id).mission('other');
  for (const wrong of [{ nominee: gone.id }, { nominator: gone.id }, { mission: elsewhere.id }]) {
    const answer = await name(wrong);
    expect(answer.errors.map(({ message }) => message)).toEqual([expect.stringMatching(/^[^.]+\.$/)]);
    expect(codesOf(answer)).not.toEqual(['INTERNAL']);
  }
});

test('A role is one of the mission that somebody was named for', async () => {
  const elsewhere = await make.of('Role', { mission: (await make.mission('n')).id, kind: 'FUNDER' });
  const answer = await name({ mission: mission.id, role: elsewhere.id });
  expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['role']]);
  expect(codesOf(await name({ role: elsewhere.id }))).toEqual([]);
});

test('What somebody was named for may go; the nomination stays. Who named may not', async () => {
  const [gone, wanted] = [await make.stakeholder('Gone'), await make.mission('o')];
  const { id } = await make.of('Nomination', { nominator: gone.id, nominee: two.id, mission: wanted.id });
  const remove = (noun: string, input: Made) =>
    graphql(`mutation ($input: RemoveInput!) { remove${noun}(input: $input) { id } }`, { input });
  const read = async () =>
    (
      await graphql('query ($id: ID!) { nomination(id: $id) { version mission { id } nominee { id } } }', {
        id,
      })
    ).data.nomination;
  await remove('Mission', wanted);
  expect(await read()).toEqual({ version: 2, mission: null, nominee: { id: two.id } });
  await remove('Stakeholder', gone);
  expect(await read()).toBeNull();
});
