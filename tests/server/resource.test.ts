/** Needs, offers, what is committed and what was really given. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../server/access/viewer.ts';
import { ecosystemOf } from '../../server/kind/ids.ts';
import { codesOf, fieldsOf, type Input, type Made, makeRecord, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';

const { graphql, freshEcosystem, database } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
let space: Made;
let needy: Made;
let giver: Made;
let mission: Made;
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
  space = await make.resource('Space', { units: ['seats', 'rooms'] });
  needy = await make.stakeholder('Needy');
  giver = await make.stakeholder('Giver');
  mission = await make.mission('first-snow');
});

const create = (name: string, input: Input) =>
  graphql(`mutation ($input: Create${name}Input!) { done: create${name}(input: $input) { revision } }`, {
    input,
  });
const need = (more: Input = {}) => makeRecord(graphql, 'Need', { resource: space.id, by: needy.id, ...more });
const offer = (more: Input = {}) =>
  makeRecord(graphql, 'Offer', { resource: space.id, by: giver.id, ...more });
const commit = (to: Made, of: Made, more: Input = {}) =>
  makeRecord(graphql, 'Commitment', { need: to.id, offer: of.id, ...more });

const stateOf = async (id: string) => {
  const { data } = await graphql(
    'query ($id: ID!) { node(id: $id) { ... on Need { state committed } ... on Offer { state: state taken: committed } } }'.replace(
      'state: state taken: committed',
      'offered: state taken: committed',
    ),
    { id },
  );
  const { state, offered, committed, taken } = data.node;
  return [state ?? offered, committed ?? taken];
};
const seats = (quantity: number) => ({ quantity, unit: 'seats' });

describe('the state of a need and of an offer', () => {
  test('is what the commitments add up to', async () => {
    const [asked, first, second] = [await need(seats(50)), await offer(seats(40)), await offer(seats(20))];
    expect([await stateOf(asked.id), await stateOf(first.id)]).toEqual([
      ['OPEN', 0],
      ['OPEN', 0],
    ]);
    await commit(asked, first, { quantity: 30 });
    expect([await stateOf(asked.id), await stateOf(first.id)]).toEqual([
      ['PARTLY_MET', 30],
      ['PARTLY_TAKEN', 30],
    ]);
    const last = await commit(asked, second, { quantity: 20 });
    expect([await stateOf(asked.id), await stateOf(second.id)]).toEqual([
      ['MET', 50],
      ['TAKEN', 20],
    ]);
    await graphql('mutation ($input: RemoveInput!) { removeCommitment(input: $input) { id } }', {
      input: last,
    });
    expect(await stateOf(asked.id)).toEqual(['PARTLY_MET', 30]);
  });

  test('counts a commitment without a quantity for all of its offer, and one that has ended for nothing', async () => {
    const [asked, given] = [await need(seats(50)), await offer(seats(60))];
    await commit(asked, given, { since: '2020-01-01', until: '2020-12-31' });
    expect(await stateOf(asked.id)).toEqual(['OPEN', 0]);
    await commit(asked, given);
    expect([await stateOf(asked.id), await stateOf(given.id)]).toEqual([
      ['MET', 60],
      ['TAKEN', 60],
    ]);
  });

  test('is whole with any commitment when no quantity was said', async () => {
    const [asked, given] = [await need(), await offer()];
    await commit(asked, given);
    expect([(await stateOf(asked.id))[0], (await stateOf(given.id))[0]]).toEqual(['MET', 'TAKEN']);
  });

  test('is what people say of it where that goes further', async () => {
    const [met, gone] = [await need({ ...seats(5), state: 'MET' }), await need({ state: 'WITHDRAWN' })];
    await commit(gone, await offer());
    expect([(await stateOf(met.id))[0], (await stateOf(gone.id))[0]]).toEqual(['MET', 'WITHDRAWN']);
  });

  test.each([
    ['needs', ['OPEN', 'PARTLY_MET', 'MET', 'WITHDRAWN']],
    ['offers', ['OPEN', 'PARTLY_TAKEN', 'TAKEN', 'WITHDRAWN']],
  ])('of all these is what a list of %s is narrowed by', async (list, states) => {
    const read = async (filter: string) => {
      const text = `query ($slug: String!) { list: ${list}(ecosystem: $slug ${filter}) { nodes { id state } } }`;
      const { data } = await graphql(text, { slug: ecosystem.slug });
      return data.list.nodes as { id: string; state: string }[];
    };
    const all = await read('');
    expect(new Set(all.map(({ state }) => state)).size).toBeGreaterThan(2);
    for (const state of states)
      expect(await read(`filter: { state: ${state} }`)).toEqual(all.filter((each) => each.state === state));
  });

  test('is what a list is narrowed by', async () => {
    const fresh = await freshEcosystem();
    const there = recordsIn(graphql, fresh.id);
    const [resource, by] = [(await there.resource('r')).id, (await there.stakeholder('s')).id];
    const open = await there.of('Need', { resource, by });
    const met = await there.of('Need', { resource, by });
    await there.of('Commitment', { need: met.id, offer: (await there.of('Offer', { resource, by })).id });
    for (const [state, ids] of [
      ['OPEN', [open.id]],
      ['MET', [met.id]],
      ['WITHDRAWN', []],
    ] as const) {
      const { data } = await graphql(
        `query ($slug: String!) { needs(ecosystem: $slug, filter: { state: ${state} }) { totalCount nodes { id } } }`,
        { slug: fresh.slug },
      );
      expect(data.needs).toEqual({ totalCount: ids.length, nodes: ids.map((id) => ({ id })) });
    }
  });
});

describe('a quantity', () => {
  test.each(['Need', 'Offer'])('of a %s is counted in a unit of its resource', async (name) => {
    const base = { resource: space.id, by: giver.id };
    const unknown = await create(name, { ...base, quantity: 2, unit: 'hours' });
    expect([codesOf(unknown), fieldsOf(unknown)]).toEqual([['INVALID'], ['unit']]);
    expect(unknown.errors[0]?.message).toContain('use seats, rooms');
    expect(fieldsOf(await create(name, { ...base, quantity: 2 }))).toEqual(['unit']);
    expect(fieldsOf(await create(name, { ...base, quantity: -1, unit: 'seats' }))).toEqual(['quantity']);
    expect(codesOf(await create(name, { ...base, quantity: 0, unit: 'rooms' }))).toEqual([]);
  });

  test('keeps its unit when the resource changes', async () => {
    const asked = await need(seats(5));
    const hours = await make.resource('Time', { units: ['hours'] });
    const moved = await graphql(
      'mutation ($input: UpdateNeedInput!) { updateNeed(input: $input) { revision } }',
      {
        input: { ...asked, resource: hours.id },
      },
    );
    expect([codesOf(moved), fieldsOf(moved)]).toEqual([['INVALID'], ['unit']]);
  });

  test('needs a resource that is counted in something', async () => {
    const answer = await create('Resource', { ecosystem: ecosystem.id, name: 'Uncounted', units: [] });
    expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['units']]);
  });
});

test('An offer of one resource does not meet a need of another', async () => {
  const data = await make.resource('Data');
  const answer = await create('Commitment', {
    need: (await need()).id,
    offer: (await offer({ resource: data.id })).id,
  });
  expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['offer']]);
});

describe('a contribution', () => {
  const given = (more: Input = {}) => ({ by: giver.id, name: 'Chairs', mission: mission.id, ...more });

  test.each([
    ['mission', { mission: null }],
    ['currency', { economicValue: 100 }],
    ['currency', { economicValue: 100, currency: 'dollars' }],
    ['economicValue', { economicValue: -1, currency: 'CAD' }],
  ])('is refused by its %s, given %j', async (field, more) => {
    const answer = await create('Contribution', given(more));
    expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], [field]]);
  });

  test('is vouched for by others, each once, and not by who gave it', async () => {
    const { id } = await makeRecord(graphql, 'Contribution', given());
    const own = await create('Endorsement', { contribution: id, by: giver.id });
    expect([codesOf(own), fieldsOf(own)]).toEqual([['INVALID'], ['by']]);
    expect(codesOf(await create('Endorsement', { contribution: id, by: needy.id }))).toEqual([]);
    const again = await create('Endorsement', { contribution: id, by: needy.id });
    expect([codesOf(again), fieldsOf(again)]).toEqual([['INVALID'], ['by']]);
    expect(again.errors[0]?.message).toContain('vouches for this contribution already');
  });

  test('does not become a gift of who vouches for it', async () => {
    const { id } = await makeRecord(graphql, 'Contribution', given());
    await makeRecord(graphql, 'Endorsement', { contribution: id, by: needy.id });
    const answer = await graphql(
      'mutation ($input: UpdateContributionInput!) { updateContribution(input: $input) { revision } }',
      { input: { id, version: 1, by: needy.id } },
    );
    expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['by']]);
  });

  test('does not become one by undoing, either', async () => {
    const { id } = await makeRecord(graphql, 'Contribution', given({ by: needy.id }));
    const { data } = await graphql(
      'mutation ($input: UpdateContributionInput!) { done: updateContribution(input: $input) { revision } }',
      { input: { id, version: 1, by: giver.id } },
    );
    await makeRecord(graphql, 'Endorsement', { contribution: id, by: needy.id });
    const undone = await graphql(
      'mutation ($input: UndoInput!) { undoRevision(input: $input) { revision } }',
      { input: { ecosystem: ecosystemOf(id), revision: data.done.revision } },
    );
    expect([codesOf(undone), undone.errors[0]?.message]).toEqual([
      ['INVALID'],
      'Nobody endorses their own contribution: choose another stakeholder.',
    ]);
  });

  test('is not vouched for by who speaks for both sides, a facilitator neither', async () => {
    const { id } = await makeRecord(graphql, 'Contribution', given());
    const input = { contribution: id, by: needy.id };
    const endorse = (viewer: Viewer) =>
      ask(
        appFor(database, viewer),
        'mutation ($input: CreateEndorsementInput!) { createEndorsement(input: $input) { revision } }',
        { input },
      );
    const speaksFor = [giver.id, needy.id];
    for (const role of ['PARTNER', 'FACILITATOR'] as const)
      expect(codesOf(await endorse({ id: role, role, speaksFor }))).toEqual(['INVALID']);
    expect(codesOf(await endorse({ id: 'other', role: 'PARTNER', speaksFor: [needy.id] }))).toEqual([]);
  });
});

test('A resource that is removed takes needs and offers of it along; its parts move up', async () => {
  const wide = await make.resource('Wide');
  const middle = await make.resource('Middle', { broader: wide.id });
  const narrow = await make.resource('Narrow', { broader: middle.id });
  const asked = await need({ resource: middle.id });
  const promised = await commit(asked, await offer({ resource: middle.id }));
  await graphql('mutation ($input: RemoveInput!) { removeResource(input: $input) { id } }', {
    input: middle,
  });
  const { data } = await graphql(
    `query ($narrow: ID!, $asked: ID!, $promised: ID!) {
      resource(id: $narrow) { version broader { id } } need(id: $asked) { id } commitment(id: $promised) { id } }`,
    { narrow: narrow.id, asked: asked.id, promised: promised.id },
  );
  expect(data).toEqual({ resource: { version: 2, broader: { id: wide.id } }, need: null, commitment: null });
});
