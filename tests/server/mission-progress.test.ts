/** What a mission measures itself by, and the roles and seats that carry it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { codesOf, fieldsOf, type Input, type Made, recordsIn } from '../support/records.ts';
import { testServer } from '../support/server.ts';

const { graphql, freshEcosystem } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
let mission: Made;
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
  mission = await make.mission('first-snow');
});

const create = (name: string, input: Input) =>
  graphql(`mutation ($input: Create${name}Input!) { create${name}(input: $input) { revision } }`, { input });
const remove = (noun: string, input: Made) =>
  graphql(`mutation ($input: RemoveInput!) { remove${noun}(input: $input) { id revision } }`, { input });

describe('the progress of an indicator', () => {
  const indicator = (more: Input = {}) =>
    make.of('Indicator', { mission: mission.id, name: 'Homes', unit: 'homes', ...more });
  const measure = ({ id }: Made, value: number, on: string) =>
    make.of('Measure', { indicator: id, value, on });
  const read = async ({ id }: Made) =>
    (await graphql('query ($id: ID!) { indicator(id: $id) { latestValue latestOn progress } }', { id })).data
      .indicator;

  test('is how far the last measure is from the baseline to the target', async () => {
    const homes = await indicator({ baseline: 100, target: 200 });
    expect(await read(homes)).toEqual({ latestValue: null, latestOn: null, progress: null });
    await measure(homes, 150, '2026-05-01');
    await measure(homes, 120, '2026-03-01');
    expect(await read(homes)).toEqual({ latestValue: 150, latestOn: '2026-05-01', progress: 0.5 });
    await measure(homes, 90, '2026-06-01');
    expect((await read(homes)).progress).toBeCloseTo(-0.1);
    const corrected = await measure(homes, 250, '2026-06-01');
    expect((await read(homes)).progress).toBe(1.5);
    await remove('Measure', corrected);
    expect((await read(homes)).latestValue).toBe(90);
  });

  test('runs downwards where lower is better', async () => {
    const cold = await indicator({ good: 'LOWER', baseline: 10, target: 0 });
    await measure(cold, 2.5, '2026-05-01');
    expect((await read(cold)).progress).toBe(0.75);
  });

  test.each([[{ baseline: 1 }], [{ target: 1 }], [{ baseline: 1, target: 1 }]])(
    'is not known with %j only',
    async (more) => {
      const some = await indicator(more);
      await measure(some, 5, '2026-05-01');
      expect(await read(some)).toMatchObject({ latestValue: 5, progress: null });
    },
  );

  test('cannot be aimed the wrong way', async () => {
    const base = { mission: mission.id, name: 'x', unit: 'x' };
    for (const more of [
      { baseline: 2, target: 1 },
      { good: 'LOWER', baseline: 1, target: 2 },
    ]) {
      const answer = await create('Indicator', { ...base, ...more });
      expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['target']]);
    }
    const { id } = await indicator({ baseline: 1, target: 2 });
    const turned = await graphql(
      'mutation ($input: UpdateIndicatorInput!) { updateIndicator(input: $input) { revision } }',
      { input: { id, version: 1, good: 'LOWER' } },
    );
    expect([codesOf(turned), fieldsOf(turned)]).toEqual([['INVALID'], ['target']]);
  });
});

describe('the vacancies of a role', () => {
  const role = (more: Input = {}) => make.of('Role', { mission: mission.id, kind: 'OPERATOR', ...more });
  const seat = ({ id }: Made, more: Input = {}) => make.of('Seat', { role: id, ...more });
  const read = async ({ id }: Made) =>
    (await graphql('query ($id: ID!) { role(id: $id) { held vacancies } }', { id })).data.role;

  test('are what is missing to the minimum, or the vacant seats described where those are more', async () => {
    const operators = await role({ minimum: 2 });
    expect(await read(operators)).toEqual({ held: 0, vacancies: 2 });
    const holder = (await make.stakeholder('Holder')).id;
    await seat(operators, { holder });
    expect(await read(operators)).toEqual({ held: 1, vacancies: 1 });
    for (const skill of ['ploughs', 'salt', 'maps']) await seat(operators, { skill });
    expect(await read(operators)).toEqual({ held: 1, vacancies: 3 });
  });

  test('count a seat that was held in the past as held no more', async () => {
    const evaluators = await role({ kind: 'EVALUATOR' });
    const holder = (await make.stakeholder('Former')).id;
    await seat(evaluators, { holder, until: '2020-01-01' });
    expect(await read(evaluators)).toEqual({ held: 0, vacancies: 1 });
  });

  test('grow when a holder is removed: the seat stays, vacant', async () => {
    const funders = await role({ kind: 'FUNDER' });
    const holder = await make.stakeholder('Leaves');
    const { id } = await seat(funders, { holder: holder.id });
    expect(await read(funders)).toEqual({ held: 1, vacancies: 0 });
    await remove('Stakeholder', holder);
    expect(await read(funders)).toEqual({ held: 0, vacancies: 1 });
    const { data } = await graphql('query ($id: ID!) { seat(id: $id) { version holder { id } } }', { id });
    expect(data.seat).toEqual({ version: 2, holder: null });
  });

  test('narrow the list of seats', async () => {
    const voices = await role({ kind: 'VOICE' });
    const held = await seat(voices, { holder: (await make.stakeholder('Voice')).id });
    const vacant = await seat(voices, { sector: 'CITIZEN' });
    for (const [isVacant, id] of [
      [true, vacant.id],
      [false, held.id],
    ]) {
      const { data } = await graphql(
        `query ($slug: String!, $filter: SeatFilter) { seats(ecosystem: $slug, filter: $filter) { totalCount nodes { id } } }`,
        { slug: ecosystem.slug, filter: { vacant: isVacant, role: voices.id } },
      );
      expect(data.seats).toEqual({ totalCount: 1, nodes: [{ id }] });
    }
  });

  test('cannot be asked of a role of kind OTHER without a title', async () => {
    const answer = await create('Role', { mission: mission.id, kind: 'OTHER' });
    expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['title']]);
    expect(codesOf(await create('Role', { mission: mission.id, kind: 'OTHER', title: 'Cook' }))).toEqual([]);
    for (const minimum of [0, 101])
      expect(fieldsOf(await create('Role', { mission: mission.id, kind: 'VOICE', minimum }))).toEqual([
        'minimum',
      ]);
  });
});

test('A mission that is removed takes its indicators, measures, roles and seats along; offers to it stay', async () => {
  const gone = await make.mission('gone');
  const indicator = await make.of('Indicator', { mission: gone.id, name: 'x', unit: 'x' });
  const measure = await make.of('Measure', { indicator: indicator.id, value: 1, on: '2026-01-01' });
  const role = await make.of('Role', { mission: gone.id, kind: 'VOICE' });
  const seat = await make.of('Seat', { role: role.id });
  const [resource, by] = [(await make.resource('Ice')).id, (await make.stakeholder('Iceman')).id];
  const need = await make.of('Need', { resource, by: gone.id });
  const offer = await make.of('Offer', { resource, by, mission: gone.id });
  const link = await make.link(by, gone);
  await remove('Mission', gone);
  for (const { id } of [gone, indicator, measure, role, seat, need, link]) {
    const { data } = await graphql('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect([id, data.node]).toEqual([id, null]);
  }
  const { data } = await graphql('query ($id: ID!) { offer(id: $id) { version mission { id } } }', {
    id: offer.id,
  });
  expect(data.offer).toEqual({ version: 2, mission: null });
});
