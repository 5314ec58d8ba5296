/** How a link is declared, confirmed, disputed and ended, and the types that an ecosystem adds. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  answering,
  codesOf,
  fieldsOf,
  type Input,
  type Made,
  recordsIn,
  revisionOf,
} from '../support/records.ts';
import { testServer } from '../support/server.ts';

const { graphql, freshEcosystem } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
let n = 0;
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
});

const today = new Date().toISOString().slice(0, 10);
const pair = async (): Promise<[Made, Made]> => {
  n += 1;
  return [await make.stakeholder(`left ${n}`), await make.stakeholder(`right ${n}`)];
};
const say = ({ status, ...input }: Input) =>
  graphql(
    `mutation ($input: AnswerInterdependencyInput!) { done: answerInterdependency(input: $input) {
      interdependency { status until version declaredBy statusChanges { status on by side note } } revision } }`,
    { input: { ...answering(status as string), ...input } },
  );

describe('the status of a link', () => {
  test('goes from declared to confirmed to disputed and back, until it is ended; each step is dated', async () => {
    const [from, to] = await pair();
    const link = await make.link(from, to, { declaredBy: from.id, since: '2026-01-01' });
    const steps = [
      { status: 'CONFIRMED', side: to.id, on: '2026-02-01', note: 'Seen' },
      { status: 'DISPUTED', side: to.id, on: '2026-03-01', note: 'Not any more' },
      { status: 'CONFIRMED', side: null, on: '2026-04-01', note: null },
      { status: 'ENDED', side: from.id, on: '2026-05-01', note: null },
    ];
    let version = 1;
    for (const { side, note, ...step } of steps) {
      const answer = await say({
        id: link.id,
        version,
        ...step,
        ...(side && { side }),
        ...(note && { note }),
      });
      expect([step.status, answer.errors]).toEqual([step.status, []]);
      version += 1;
    }
    const { data } = await graphql(
      `query ($id: ID!) { interdependency(id: $id) {
        status until version declaredBy statusChanges { status on by side note } } }`,
      { id: link.id },
    );
    expect(data.interdependency).toEqual({
      ...{ status: 'ENDED', until: '2026-05-01', version: 5, declaredBy: from.id },
      statusChanges: [
        { status: 'DECLARED', on: today, by: 'local', side: from.id, note: null },
        ...steps.map((step) => ({ ...step, by: 'local' })),
      ],
    });
  });

  test.each([
    ['CONFIRMED', ['CONFIRMED'], 'CONFIRMED'],
    ['DISPUTED', ['DISPUTED'], 'DISPUTED'],
    ['ENDED', ['ENDED'], 'CONFIRMED'],
    ['ENDED', ['ENDED'], 'ENDED'],
  ])('does not become %s after %j: %s', async (_, steps, next) => {
    const link = await make.link(...(await pair()));
    let version = 1;
    for (const status of steps) {
      await say({ id: link.id, version, status });
      version += 1;
    }
    const revision = await revisionOf(graphql, ecosystem.slug);
    const answer = await say({ id: link.id, version, status: next });
    expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['answer']]);
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision);
  });

  test('is never confirmed or disputed by the end that declared it, though that end may end it', async () => {
    const [from, to] = await pair();
    const link = await make.link(from, to, { declaredBy: to.id });
    for (const status of ['CONFIRMED', 'DISPUTED']) {
      const answer = await say({ ...link, status, side: to.id });
      expect([status, codesOf(answer), fieldsOf(answer)]).toEqual([status, ['INVALID'], ['side']]);
    }
    expect(codesOf(await say({ ...link, status: 'CONFIRMED', side: from.id }))).toEqual([]);
    expect(codesOf(await say({ id: link.id, version: 2, status: 'ENDED', side: to.id }))).toEqual([]);
  });

  test('is told by its two ends and nobody else, of the version that was seen', async () => {
    const link = await make.link(...(await pair()));
    const [stranger] = await pair();
    const answer = await say({ ...link, status: 'CONFIRMED', side: stranger.id });
    expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['side']]);
    expect(codesOf(await say({ id: link.id, version: 2, status: 'CONFIRMED' }))).toEqual(['CONFLICT']);
    expect(codesOf(await say({ id: `${ecosystem.id}-i99999`, version: 1, status: 'CONFIRMED' }))).toEqual([
      'NOT_FOUND',
    ]);
    const [from, to] = await pair();
    const declared = await graphql(
      'mutation ($input: CreateInterdependencyInput!) { createInterdependency(input: $input) { revision } }',
      { input: { from: from.id, to: to.id, type: 'FUNDS', declaredBy: stranger.id } },
    );
    expect([codesOf(declared), fieldsOf(declared)]).toEqual([['INVALID'], ['declaredBy']]);
  });

  test('cannot end before the first day; a link that was to end sooner keeps that day', async () => {
    const [from, to] = await pair();
    const late = await make.link(from, to, { since: '2026-06-01' });
    const answer = await say({ ...late, status: 'ENDED', on: '2026-05-31' });
    expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['on']]);
    const short = await make.link(from, to, { type: 'ADVISES', until: '2026-01-01' });
    const ended = await say({ ...short, status: 'ENDED', on: '2026-02-01' });
    expect(ended.data.done.interdependency.until).toBe('2026-01-01');
  });

  test('once ended, lets the same two declare a link of this type anew', async () => {
    const [from, to] = await pair();
    const link = await make.link(from, to, { since: '2026-01-01' });
    await say({ ...link, status: 'ENDED', on: '2026-02-01' });
    await make.link(from, to, { since: '2026-02-02' });
  });
});

describe('a type of link that the ecosystem adds', () => {
  const add = (label: string, more: Input = {}) =>
    make.of('InterdependencyType', { ecosystem: ecosystem.id, label, ...more });

  test('can be used by its key, which stays when it is worded anew', async () => {
    const own = await add('Prête à', { labelFr: 'Prête à' });
    const [from, to] = await pair();
    const link = await make.link(from, to, { type: 'PRETE_A' });
    await graphql(
      'mutation ($input: UpdateInterdependencyTypeInput!) { updateInterdependencyType(input: $input) { revision } }',
      { input: { ...own, label: 'Lends to' } },
    );
    const { data } = await graphql(
      `query ($id: ID!, $slug: String!) { interdependency(id: $id) { type { id key label labelFr own } }
        ecosystem(slug: $slug) { interdependencyTypes { key label own } } }`,
      { id: link.id, slug: ecosystem.slug },
    );
    const type = { key: 'PRETE_A', label: 'Lends to', own: true };
    expect(data.interdependency.type).toEqual({ ...type, id: own.id, labelFr: 'Prête à' });
    expect(data.ecosystem.interdependencyTypes).toContainEqual(type);
  });

  test('is known in its own ecosystem only', async () => {
    await add('Only here');
    const there = recordsIn(graphql, (await freshEcosystem()).id);
    const [x, y] = [await there.stakeholder('x'), await there.stakeholder('y')];
    await expect(there.link(x, y, { type: 'ONLY_HERE' })).rejects.toThrow(/is no type of link here/);
  });

  test('has at least one letter or digit', async () => {
    await expect(add('!!!')).rejects.toThrow(/at least one letter/);
  });
});

test('Links run between missions, and between a mission and a stakeholder, both ways', async () => {
  const [stakeholder] = await pair();
  const [one, other] = [await make.mission('one'), await make.mission('other')];
  await make.link(one, other, { type: 'DEPENDS_ON' });
  await make.link(one, stakeholder, { type: 'DEPENDS_ON' });
  await make.link(stakeholder, one, { type: 'CONTRIBUTES_TO' });
  const { data } = await graphql(
    `query ($id: ID!) { mission(id: $id) { degree interdependencies { nodes { from { __typename } to { __typename } } } } }`,
    { id: one.id },
  );
  expect(data.mission.degree).toBe(3);
  expect(
    data.mission.interdependencies.nodes.map(
      ({ from, to }: Record<'from' | 'to', { __typename: string }>) => `${from.__typename} ${to.__typename}`,
    ),
  ).toEqual(['Mission Mission', 'Mission Stakeholder', 'Stakeholder Mission']);
});
