/** Who could introduce two: only through who agrees, and for whom it is told; and what was asked, made and taken back. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../server/access/viewer.ts';
import { codesOf, fieldsOf, type Input, type Made, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';

const { app, graphql, database, freshEcosystem } = await testServer();

const WAYS = `query ($ecosystem: String!, $from: ID!, $to: ID!) {
  introductionWays(ecosystem: $ecosystem, from: $from, to: $to) {
    ways { trust through { name } sentence steps { trust links sentence } } none { why who { name } sentence next } } }`;

let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
let seeker: Made;
let sought: Made;

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
  seeker = await make.stakeholder('Seeks a hall');
  sought = await make.stakeholder('Has a hall');
});

const viewer = (role: Viewer['role'], speaksFor: string[] = []): Viewer => ({
  ...{ id: `somebody-${role}`, role: 'FACILITATOR', in: { [ecosystem.id]: role }, speaksFor },
});

const asked = (from: Made, to: Made, by?: Viewer) => {
  const variables = { ecosystem: ecosystem.slug, from: from.id, to: to.id };
  return by ? ask(appFor(database, by), WAYS, variables) : graphql(WAYS, variables);
};
type Told = {
  ways: { trust: number; through: { name: string }[] }[];
  none: { why: string; who: { name: string }[]; sentence: string } | null;
};
const told = async (from: Made, to: Made, by?: Viewer): Promise<Told> => {
  const { data, errors } = await asked(from, to, by);
  expect(errors).toEqual([]);
  return data.introductionWays;
};
const through = ({ ways }: Told) => ways.map((way) => way.through.map(({ name }) => name).join(' > '));
const noneOf = ({ none }: Told) => none && [none.why, ...none.who.map(({ name }) => name)].join(' ');

const between = async (name: string, more: Input = {}, strength = 3): Promise<Made> => {
  const made = await make.stakeholder(name, more);
  await make.link(seeker, made, { type: 'COLLABORATES_WITH', strength });
  await make.link(made, sought, { type: 'COLLABORATES_WITH', strength });
  return made;
};
const says = async ({ id }: Made, introduces: string | null) => {
  const { data } = await graphql('query ($id: ID!) { stakeholder(id: $id) { version } }', { id });
  const input = { id, version: data.stakeholder.version, introduces };
  const { errors } = await graphql(
    'mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { revision } }',
    { input },
  );
  expect(errors).toEqual([]);
};

test('nobody is asked who has not agreed: an individual before a yes, whoever says no, who was only named, who is hidden', async () => {
  expect(noneOf(await told(seeker, sought))).toBe('ALONE Seeks a hall Has a hall');
  const hidden = await between('Hidden friend', { visibility: 'FACILITATORS' });
  expect(through(await told(seeker, sought))).toEqual(['Hidden friend']);
  const visitor = await told(seeker, sought, viewer('VISITOR'));
  expect(noneOf(visitor)).toBe('ALONE Seeks a hall Has a hall');
  await says(hidden, 'NO');
  expect(noneOf(await told(seeker, sought))).toBe('DECLINED Hidden friend');
  expect(await told(seeker, sought, viewer('VISITOR'))).toEqual(visitor);

  await between('Only named', { status: 'NOMINATED' });
  expect(noneOf(await told(seeker, sought, viewer('VISITOR')))).toBe('UNREACHED Only named');
  const person = await between('Ada Person', { kind: 'INDIVIDUAL' });
  const unsaid = await told(seeker, sought, viewer('VISITOR'));
  expect(noneOf(unsaid)).toBe('NOT_AGREED Ada Person');
  expect(unsaid.none?.sentence).toContain('Ada Person');
  await says(person, 'YES');
  expect(through(await told(seeker, sought, viewer('VISITOR')))).toEqual(['Ada Person']);
});

test('at most three ways, the most trusted first, each through others, and none with a detour', async () => {
  const strong = await between('Strong house', {}, 5);
  await between('Fair house', {}, 4);
  await between('Weak house', {}, 1);
  const beside = await make.stakeholder('Beside');
  await make.link(strong, beside, { type: 'SUPPLIES', strength: 5 });
  await make.link(beside, sought, { type: 'SUPPLIES', strength: 5 });
  const found = await told(seeker, sought);
  expect(through(found)).toEqual(['Strong house', 'Fair house', 'Ada Person']);
  const trusts = found.ways.map(({ trust }) => trust);
  expect(trusts).toEqual([...trusts].sort((a, b) => b - a));
  await says(strong, 'NO');
  expect(through(await told(seeker, sought))).toEqual(['Fair house', 'Ada Person', 'Weak house']);
});

test('who is linked already, too far, or apart is told so', async () => {
  const far = await make.stakeholder('Far away');
  const halfway = await make.stakeholder('Halfway');
  const beyond = await make.stakeholder('Beyond');
  await make.link(sought, halfway, { type: 'SUPPLIES' });
  expect(noneOf(await told(sought, halfway))).toBe('LINKED');
  await make.link(halfway, beyond, { type: 'SUPPLIES' });
  await make.link(beyond, far, { type: 'SUPPLIES' });
  expect(noneOf(await told(seeker, far))).toBe('FAR');
  const [one, other] = [await make.stakeholder('Island one'), await make.stakeholder('Island two')];
  await make.link(one, other, { type: 'COMPETES_WITH' });
  expect(noneOf(await told(one, other))).toBe('ALONE Island one Island two');
  await make.link(other, await make.stakeholder('Island three'), { type: 'SUPPLIES' });
  await make.link(one, await make.stakeholder('Island four'), { type: 'SUPPLIES' });
  expect(noneOf(await told(one, other))).toBe('APART');
});

test('the same two, a mission, somebody hidden and somebody of another ecosystem are refused by name', async () => {
  const mission = await make.mission('halls-for-all');
  const elsewhere = await freshEcosystem();
  const other = await recordsIn(graphql, elsewhere.id).stakeholder('Of elsewhere');
  const hidden = await make.stakeholder('Out of sight', { visibility: 'FACILITATORS' });
  expect(fieldsOf(await asked(seeker, seeker))).toEqual(['to']);
  expect(fieldsOf(await asked(mission, sought))).toEqual(['from']);
  expect(fieldsOf(await asked(other, other))).toEqual(['from', 'to']);
  const refused = await asked(seeker, hidden, viewer('VISITOR'));
  expect(fieldsOf(refused)).toEqual(['to']);
  expect(refused.errors[0]?.message).toBe((await asked(seeker, other)).errors[0]?.message);
});

test('as a sheet and as JSON, by name, in the language that is asked for', async () => {
  const query = new URLSearchParams({ from: 'seeks a hall', to: 'HAS A HALL', language: 'fr' });
  const path = `/api/ecosystems/${ecosystem.slug}/introductions`;
  const csv = await (await app.request(`${path}.csv?${query}`)).text();
  expect(csv).toContain('Demander à Fair house de présenter Seeks a hall à Has a hall.');
  const json = await (await app.request(`${path}.json?${query}`)).json();
  expect(json).toMatchObject({ from: 'Seeks a hall', none: null });
  expect((await app.request(`${path}.csv?from=nobody&to=nobody`)).status).toBe(422);
});

describe('an introduction', () => {
  const create =
    'mutation ($input: CreateIntroductionInput!) { done: createIntroduction(input: $input) { introduction { id version } revision } }';
  const update =
    'mutation ($input: UpdateIntroductionInput!) { done: updateIntroduction(input: $input) { introduction { id version } revision } }';
  const remove = 'mutation ($input: RemoveInput!) { removeIntroduction(input: $input) { revision } }';
  const send = (text: string, input: Input, by?: Viewer) =>
    by ? ask(appFor(database, by), text, { input }) : graphql(text, { input });
  const about = async (id: string, by?: Viewer) => {
    const text =
      'query ($e: String!, $id: ID!) { introductions(ecosystem: $e, filter: { about: $id }) { nodes { state seeker { name } } } }';
    const variables = { e: ecosystem.slug, id };
    const { data } = by ? await ask(appFor(database, by), text, variables) : await graphql(text, variables);
    return data.introductions.nodes.map(({ state }: { state: string }) => state);
  };

  test('is asked by who wants it, told at all who have a part in it, made by who introduces, and undone', async () => {
    const middle = await make.stakeholder('In the middle');
    const onward = await make.stakeholder('Further on', { visibility: 'FACILITATORS' });
    const parts = { seeker: seeker.id, sought: sought.id, through: middle.id };
    const [asks, introduces] = [viewer('PARTNER', [seeker.id]), viewer('PARTNER', [middle.id])];
    expect(codesOf(await send(create, parts, introduces))).toEqual(['NOT_ALLOWED']);
    const made = await send(create, { ...parts, askedOn: '2026-11-30' }, asks);
    expect(made.errors).toEqual([]);
    expect(codesOf(await send(create, parts, asks))).toEqual(['INVALID']);
    for (const id of Object.values(parts)) expect(await about(id)).toContain('ASKED');
    const between = await graphql(
      'query ($e: String!, $f: IntroductionFilter) { introductions(ecosystem: $e, filter: $f) { nodes { state } } }',
      { e: ecosystem.slug, f: { seeker: seeker.id, sought: sought.id } },
    );
    expect(between.data.introductions.nodes).toEqual([{ state: 'ASKED' }]);
    const { id, version } = made.data.done.introduction;
    expect(fieldsOf(await send(update, { id, version, state: 'MADE', settledOn: '2026-11-01' }))).toEqual([
      'settledOn',
    ]);
    const settled = await send(update, { id, version, state: 'MADE', settledOn: '2026-12-01' }, introduces);
    expect(settled.errors).toEqual([]);
    expect(await about(middle.id, introduces)).toEqual(['MADE']);
    const gone = { id, version: settled.data.done.introduction.version };
    expect(codesOf(await send(remove, gone, introduces))).toEqual(['NOT_ALLOWED']);
    const undone = await graphql(
      'mutation ($input: UndoInput!) { undoRevision(input: $input) { revision } }',
      {
        input: { ecosystem: ecosystem.id, revision: settled.data.done.revision },
      },
    );
    expect(undone.errors).toEqual([]);
    expect(await about(middle.id)).toEqual(['ASKED']);

    // Seen by who sees all of them.
    const second = await send(create, { ...parts, onward: onward.id });
    expect(second.errors).toEqual([]);
    expect(await about(middle.id)).toEqual(['ASKED', 'ASKED']);
    expect(await about(middle.id, viewer('VISITOR'))).toEqual(['ASKED']);
  });

  test('has each of those concerned in one part', async () => {
    const middle = await make.stakeholder('Twice in it');
    const parts = { seeker: seeker.id, sought: sought.id, through: middle.id };
    expect(fieldsOf(await send(create, { ...parts, sought: seeker.id }))).toEqual(['sought']);
    expect(fieldsOf(await send(create, { ...parts, through: sought.id }))).toEqual(['through']);
    expect(fieldsOf(await send(create, { ...parts, onward: middle.id }))).toEqual(['onward']);
  });
});
