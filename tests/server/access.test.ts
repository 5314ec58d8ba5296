import {
  GraphQLID,
  type GraphQLInputType,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  isEnumType,
  isInputObjectType,
  isNonNullType,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { ACTIONS, LOCAL_FACILITATOR, may, ROLES, VISITOR, type Viewer } from '../../server/access/viewer.ts';
import { requireScopes } from '../../server/graphql/deny-by-default.ts';
import { schema } from '../../server/schema.ts';
import { codesOf, type Input, type Made, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';
import { specimensIn } from '../support/specimens.ts';

const { graphql, freshEcosystem, database, driver } = await testServer();
let ecosystem: { id: string; slug: string };
/** One record of every kind, and another stakeholder to be linked and merged with. */
let known: Record<string, Made & { input: Input }>;
let other: Made;
let link: Made;
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  const make = recordsIn(graphql, ecosystem.id);
  known = await specimensIn(graphql, ecosystem.id).everything();
  other = await make.stakeholder('other');
  link = await make.link(idOf('Mission'), other.id);
});
const idOf = (kind: string) => known[kind]?.id ?? '';

/** By what is asked by mail, whoever has the token of it answers; from a phone in a room, who was let in there says what is theirs. */
const BY_TOKEN =
  /^(answerByInvitation|openCampaign|answerCampaign|answerCall|introduce|answerInRoom|takeBackInRoom|keepRoomDraft|keepRoomEntry)$/;
/** What whoever reads tells the facilitators, beside the map. */
const BY_READERS = ['flag', 'suggest'];
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
  ({ name }) => !BY_TOKEN.test(name) && !BY_READERS.includes(name),
);

/** A value that the server accepts for a field, whatever the mutation. */
function valueFor(mutation: string, field: string, type: GraphQLInputType): unknown {
  const noun = mutation.replace(/^[a-z]+/, '');
  const values: Record<string, unknown> = {
    ...{ id: { Ecosystem: ecosystem.id, Interdependency: link.id, Side: link.id }[noun] ?? idOf(noun) },
    ...{ account: 'nobody', invitation: 'nothing', token: 'nothing', days: 14, most: 1 },
    ...{
      matters: ['nothing'],
      addition: 'nothing',
      deeds: ['nothing'],
      one: idOf('Stakeholder'),
      other: other.id,
    },
    ...{ email: 'nobody@example.org', side: other.id, claim: 'nothing', answers: [], draft: '' },
    ...{ room: 'nothing', entries: [], isAccepted: true, isApproved: true, acceptsAtOnce: true },
    ...{ campaign: 'nothing', isClosed: true, words: { title: 'Spring', questions: [] } },
    ...(mutation === 'saveCall' && { title: 'A room', call: { convenor: other.id, wants: [] } }),
    ...((mutation === 'askCoalition' || mutation === 'hearCall') && { call: 'nothing', who: other.id }),
    ...(noun === 'BackAnswer' && { answer: 'nothing' }),
    ...(noun === 'Room' && { name: 'An evening' }),
    ...{ ecosystem: ecosystem.id, version: 1, revision: 1, slug: `slug-${ecosystem.id}` },
    ...{ stakeholder: idOf('Stakeholder'), confirm: 'nobody', message: 'Hello', email: 'nobody@example.org' },
    ...{ from: other.id, to: idOf('Mission'), status: 'CONFIRMED' },
    ...{ keep: idOf('Stakeholder'), keepVersion: 1, absorb: other.id, absorbVersion: 1 },
    ...(mutation.startsWith('create') && known[noun]?.input),
    ...(mutation === 'takeSeat' && { role: idOf('Role'), holder: other.id }),
    ...(noun === 'Interdependency' && { type: 'FUNDS' }),
    // An object of JSON is no literal of GraphQL; its text is taken too.
    ...(noun === 'Question' && { definition: JSON.stringify({ of: 'MISSION' }) }),
    ...(noun === 'Ecosystem' && { name: 'Founded' }),
    ...(noun === 'Token' && { name: 'A script' }),
    ...(noun === 'Finding' && { key: 'NEED_UNMET:nothing', reason: 'Known', assignee: 'Ana' }),
    ...(noun === 'Elements' && {
      ids: [idOf('Stakeholder')],
      addTags: ['x'],
      pins: [{ id: idOf('Stakeholder') }],
    }),
    ...(noun === 'Findings' && {
      keys: ['NEED_UNMET:nothing'],
      reason: 'Known',
      assignments: [{ keys: ['NEED_UNMET:nothing'] }],
    }),
  };
  const bare = isNonNullType(type) ? type.ofType : type;
  if (!(field in values) && isEnumType(bare)) return bare.getValues()[0]?.name;
  if (!(field in values)) throw new Error(`no value for ${mutation}(input: { ${field} }): add one`);
  return values[field];
}

/** A value as GraphQL writes it: the names of fields stand bare. */
const literal = (value: unknown) => JSON.stringify(value).replace(/"(\w+)":/g, '$1: ');

function requestFor(mutation: (typeof mutations)[number]): string {
  const [arg] = mutation.args;
  const type = arg && isNonNullType(arg.type) ? arg.type.ofType : arg?.type;
  if (!isInputObjectType(type)) throw new Error(`${mutation.name} takes no input object`);
  const given = Object.values(type.getFields())
    .filter((field) => isNonNullType(field.type))
    .map((field) => {
      const value = valueFor(mutation.name, field.name, field.type);
      const isEnum = isNonNullType(field.type) && isEnumType(field.type.ofType);
      return `${field.name}: ${isEnum ? value : literal(value)}`;
    });
  return `mutation { ${mutation.name}(input: { ${given.join(', ')} }) { __typename } }`;
}

/** Everything that the ecosystem holds, to see that nothing of it changed. */
async function contents(): Promise<string> {
  const { records } = await driver.executeQuery(
    `MATCH (n) WHERE n.ecosystem = $id OR n.id = $id OR n.slug = 'slug-' + $id
     OPTIONAL MATCH (n)-[r]->() WITH n, r ORDER BY n.id, r.id
     RETURN collect([properties(n), properties(r)]) AS all`,
    { id: ecosystem.id },
  );
  return JSON.stringify(records[0]?.get('all'));
}

/** What planners do: they mark findings, and write questions. */
const PLANNED = /(Findings?|Question)$/;

describe('a visitor', () => {
  const visitor = appFor(database, VISITOR);

  test.each(ROLES.filter((role) => role !== 'FACILITATOR'))(
    'or a %s who speaks for nobody is refused every change that is not theirs to make, and nothing is written',
    async (role) => {
      const app = appFor(database, { id: 'someone', role });
      expect(mutations.length).toBeGreaterThanOrEqual(60);
      const before = await contents();
      for (const mutation of mutations.filter(({ name }) => role !== 'PLANNER' || !PLANNED.test(name))) {
        const answer = await ask(app, requestFor(mutation));
        expect([mutation.name, codesOf(answer), answer.data ?? null]).toEqual([
          mutation.name,
          ['NOT_ALLOWED'],
          null,
        ]);
      }
      expect(await contents()).toBe(before);
    },
  );

  test('reads what is public, and is told that it cannot be changed', async () => {
    const { data, errors } = await ask(
      visitor,
      `query ($slug: String!, $id: ID!) { viewer { name role } ecosystem(slug: $slug) { mayEdit name counts { missions } }
        node(id: $id) { id } stakeholders(ecosystem: $slug) { nodes { name interdependencies { nodes { id } } } }
        search(ecosystem: $slug, text: "m") { name } }`,
      { slug: ecosystem.slug, id: idOf('Stakeholder') },
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      viewer: { name: 'visitor', role: 'VISITOR' },
      ecosystem: { mayEdit: false },
    });
    expect(data.stakeholders.nodes).toContainEqual({
      name: 'other',
      interdependencies: { nodes: [{ id: link.id }] },
    });
  });
});

describe('roles', () => {
  test('are held per ecosystem: who curates one may not touch another, whatever the id names', async () => {
    const elsewhere = await freshEcosystem();
    const app = appFor(database, {
      ...{ id: 'neighbour', role: 'VISITOR', in: { [elsewhere.id]: 'FACILITATOR' } },
    });
    const before = await contents();
    // Who facilitates one may found another, which touches nobody's.
    for (const mutation of mutations.filter(({ name }) => name !== 'createEcosystem'))
      expect([mutation.name, codesOf(await ask(app, requestFor(mutation)))]).toEqual([
        mutation.name,
        ['NOT_ALLOWED'],
      ]);
    expect(await contents()).toBe(before);
    const remove = 'mutation ($id: ID!) { removeStakeholder(input: { id: $id, version: 1 }) { id } }';
    const real = await ask(app, remove, { id: idOf('Stakeholder') });
    for (const id of [`${ecosystem.id}-s99999`, 'zzzzzzzz-s1', 'nonsense', '']) {
      const unknown = await ask(app, remove, { id });
      expect([id, unknown.errors]).toEqual([id, real.errors]);
    }
    const own = await ask(
      app,
      'mutation ($id: ID!) { createPlace(input: { ecosystem: $id, name: "Mine" }) { revision } }',
      {
        id: elsewhere.id,
      },
    );
    expect(own.errors).toEqual([]);
  });

  test.each(ROLES)(
    '%s may read; partners may contribute, planners suppose and mark, and only a FACILITATOR curates and founds',
    (role) => {
      const viewer: Viewer = { id: 'someone', role };
      const isFacilitator = role === 'FACILITATOR';
      const mayPlan = isFacilitator || role === 'PLANNER';
      expect(ACTIONS.map((action) => may(viewer, action, 'any'))).toEqual([
        ...[true, mayPlan || role === 'PARTNER', mayPlan, mayPlan, isFacilitator, isFacilitator],
      ]);
    },
  );
});

test('A facilitator is refused none of the same changes', async () => {
  const account = { id: 'somebody', email: 'somebody@example.org', name: '', session: 'one' };
  const somebody = appFor(database, { ...LOCAL_FACILITATOR, account });
  for (const mutation of [...mutations].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // What is there already, has changed or is gone is refused for that reason, not for the role.
    const codes = codesOf(await ask(somebody, requestFor(mutation)));
    const other = codes.filter((code) => !['NOT_FOUND', 'CONFLICT', 'INVALID'].includes(code ?? ''));
    expect([mutation.name, other]).toEqual([mutation.name, []]);
  }
});

describe('a server whose schema leaves a field open does not start', () => {
  const scoped = { extensions: { pothosOptions: { authScopes: { read: true } } } };
  const thing = (scopes: object, fieldScopes: object) =>
    new GraphQLObjectType({
      name: 'Thing',
      ...scopes,
      fields: { secret: { type: GraphQLString, ...fieldScopes } },
    });
  const build = (type: GraphQLObjectType, root: object) =>
    new GraphQLSchema({
      query: new GraphQLObjectType({ name: 'Query', ...scoped, fields: { thing: { type, ...root } } }),
    });

  test('at the root, where the type’s own scopes are not enough', () => {
    expect(() => requireScopes(build(thing(scoped, {}), {}))).toThrow('Query.thing');
  });

  test('or below', () => {
    expect(() => requireScopes(build(thing({}, {}), scoped))).toThrow('Thing.secret');
  });

  test('at the root of changes', () => {
    const mutation = new GraphQLObjectType({ name: 'Mutation', fields: { wipe: { type: GraphQLID } } });
    expect(() => requireScopes(new GraphQLSchema({ mutation }))).toThrow('Mutation.wipe');
  });

  test('and starts when the field or its type says who may use it', () => {
    expect(() => requireScopes(build(thing(scoped, {}), scoped))).not.toThrow();
    expect(() => requireScopes(build(thing({}, scoped), scoped))).not.toThrow();
  });
});
