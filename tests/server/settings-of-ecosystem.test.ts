/**
 * What an ecosystem allows the public to see: each setting turned off and on again, and everything that tells of the
 * ecosystem follows; members and facilitators are told all the same.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { decodeMap } from '../../client/map/decode.ts';
import { seenBy, seenByText } from '../../server/access/sees.ts';
import type { Role } from '../../server/access/viewer.ts';
import { SETTINGS } from '../../server/ecosystem/ecosystem.ts';
import { cypher, name, render } from '../../server/kind/cypher.ts';
import { kindOf, kinds } from '../../server/kind/kind.ts';
import { answering, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';

const { graphql, freshEcosystem, database, driver } = await testServer();
const PERSON = 'Blandine Thérrien';

type Setting = keyof typeof SETTINGS;
let ecosystem: { id: string; slug: string };
let ids: Record<'mill' | 'mission' | 'person' | 'nomination' | 'declared' | 'disputed', string>;

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  const make = recordsIn(graphql, ecosystem.id);
  const mill = await make.stakeholder('Mill');
  const mission = await make.mission('grain');
  const named = { kind: 'INDIVIDUAL', status: 'NOMINATED', sector: 'HEALTH' };
  const person = await make.stakeholder(PERSON, named);
  const nomination = await make.of('Nomination', { nominator: mill.id, nominee: person.id });
  // An institution that was only named is no secret.
  await make.stakeholder('Bakery', { status: 'NOMINATED' });
  const declared = await make.link(mill, mission, { type: 'FUNDS' });
  const disputed = await make.link(mill, mission, { type: 'ADVISES' });
  await say(disputed.id, 'DISPUTED', 'because-of-the-flour');
  ids = {
    ...{ mill: mill.id, mission: mission.id, person: person.id, nomination: nomination.id },
    ...{ declared: declared.id, disputed: disputed.id },
  };
});

async function say(id: string, status: string, note: string): Promise<void> {
  const { data } = await graphql('query ($id: ID!) { interdependency(id: $id) { id version } }', { id });
  const { errors } = await graphql(
    'mutation ($input: AnswerInterdependencyInput!) { answerInterdependency(input: $input) { revision } }',
    { input: { ...data.interdependency, ...answering(status), note } },
  );
  expect(errors).toEqual([]);
}

async function set(settings: Partial<Record<Setting, boolean | null>>): Promise<number> {
  const { data } = await graphql(`{ ecosystem(slug: "${ecosystem.slug}") { id version } }`);
  const { data: done, errors } = await graphql(
    `mutation ($input: UpdateEcosystemInput!) { updateEcosystem(input: $input) { revision ecosystem { ${Object.keys(SETTINGS).join(' ')} } } }`,
    { input: { ...data.ecosystem, ...settings } },
  );
  expect(errors).toEqual([]);
  return done.updateEcosystem.revision;
}

const appOf = (role: Role) => appFor(database, { id: role, role });

/** What somebody of a role is told of what the settings are about, wherever it could be told. */
async function told(role: Role) {
  const app = appOf(role);
  const E = `ecosystem: "${ecosystem.slug}"`;
  const on = new Date().toISOString().slice(0, 10);
  const data = async (query: string) => {
    const answer = await ask(app, query);
    expect([query, answer.errors]).toEqual([query, []]);
    return answer.data;
  };
  const mapOn = async (query: string) => {
    const response = await app.request(`http://127.0.0.1/api/ecosystems/${ecosystem.slug}/map${query}`, {
      headers: { host: '127.0.0.1' },
    });
    return decodeMap(await response.arrayBuffer());
  };
  const asked = (has: object[]) =>
    `ask(${E}, question: ${JSON.stringify({ of: 'STAKEHOLDER', where: [], has }).replaceAll(/"(\w+)":/g, '$1:')}) { totalCount }`;
  const by = (types: string[]) => [
    { count: 'AT_LEAST', number: 1, what: 'linkedMissions', types, where: [], has: [] },
  ];
  const past = (id: string) => `past(${E}, on: "${on}", record: "${id}") { totalCount }`;
  // A few fields at a time: each is a query of its own, and all are planned at first.
  const whole = {
    ...(await data(`{
      stakeholders(${E}) { totalCount nodes { name } } nominations(${E}) { totalCount }
      search(${E}, text: "${PERSON}") { name }
      person: node(id: "${ids.person}") { id } nomination: node(id: "${ids.nomination}") { id } }`)),
    ...(await data(`{
      nobody: ${asked([])} coverage(${E}, rows: SECTOR, columns: PLACE) { rows { id nominated } }
      personPast: ${past(ids.person)} nominationPast: ${past(ids.nomination)}
      ecosystem(slug: "${ecosystem.slug}") { counts { stakeholders interdependencies } } }`)),
    ...(await data(`{
      mill: stakeholder(id: "${ids.mill}") { degree nominationsMade { totalCount } interdependencies { totalCount nodes { id } } }
      interdependencies(${E}) { totalCount nodes { id } }
      between: interdependencies(${E}, filter: { between: ["${ids.mill}", "${ids.mission}"] }) { nodes { id } } }`)),
    ...(await data(`{
      declared: node(id: "${ids.declared}") { id } disputed: node(id: "${ids.disputed}") { id }
      funds: ${asked(by(['FUNDS']))}
      declaredPast: ${past(ids.declared)} disputedPast: ${past(ids.disputed)} }`)),
  };
  const [today, then] = [await mapOn(''), await mapOn(`?on=${on}`)];
  const linked = (id: string, nodes: { id: string }[]) => nodes.some((each) => each.id === id);
  const { counts } = whole.ecosystem;
  return {
    person: {
      list: JSON.stringify(whole.stakeholders).includes(PERSON),
      total: whole.stakeholders.totalCount === 3,
      count: counts.stakeholders === 3,
      search: whole.search.length === 1,
      node: whole.person !== null,
      nomination: whole.nomination !== null,
      nominations: whole.nominations.totalCount === 1,
      'nominations of another': whole.mill.nominationsMade.totalCount === 1,
      question: whole.nobody.totalCount === 3,
      coverage: whole.coverage.rows.some(
        ({ id, nominated }: { id: string; nominated: number }) => id === 'HEALTH' && nominated > 0,
      ),
      past: whole.personPast.totalCount === 1,
      'past nomination': whole.nominationPast.totalCount === 1,
      map: today.nodeCount === 4,
      'map of the past': then.nodeCount === 4,
    },
    declared: {
      list: linked(ids.declared, whole.interdependencies.nodes),
      between: linked(ids.declared, whole.between.nodes),
      'of an element': linked(ids.declared, whole.mill.interdependencies.nodes),
      node: whole.declared !== null,
      question: whole.funds.totalCount === 1,
      past: whole.declaredPast.totalCount === 1,
    },
    disputed: {
      list: linked(ids.disputed, whole.interdependencies.nodes),
      between: linked(ids.disputed, whole.between.nodes),
      'of an element': linked(ids.disputed, whole.mill.interdependencies.nodes),
      node: whole.disputed !== null,
      past: whole.disputedPast.totalCount === 1,
    },
    links: {
      total: whole.interdependencies.totalCount,
      count: counts.interdependencies,
      degree: whole.mill.degree,
      'of an element': whole.mill.interdependencies.totalCount,
      map: today.linkCount,
      'map of the past': then.linkCount,
    },
  };
}

const all = <T>(value: T, surfaces: Record<string, unknown>) =>
  Object.fromEntries(Object.keys(surfaces).map((surface) => [surface, value]));

test.each([
  { shown: { showsNominatedIndividuals: false }, person: false, declared: true, disputed: true, links: 2 },
  { shown: { showsNominatedIndividuals: true }, person: true, declared: true, disputed: true, links: 2 },
  { shown: { showsDeclaredLinks: false }, person: true, declared: false, disputed: true, links: 1 },
  { shown: { showsDisputedLinks: false }, person: true, declared: false, disputed: false, links: 0 },
  { shown: { showsDeclaredLinks: true }, person: true, declared: true, disputed: false, links: 1 },
  // As at first: links are shown, individuals who were only named are not.
  {
    shown: { showsDeclaredLinks: null, showsDisputedLinks: null, showsNominatedIndividuals: null },
    ...{ person: false, declared: true, disputed: true, links: 2 },
  },
])(
  'with $shown the public is told person: $person, declared: $declared, disputed: $disputed, everywhere',
  async ({ shown, ...expected }) => {
    await set(shown);
    const visitor = await told('VISITOR');
    expect(visitor).toEqual({
      person: all(expected.person, visitor.person),
      declared: all(expected.declared, visitor.declared),
      disputed: all(expected.disputed, visitor.disputed),
      links: all(expected.links, visitor.links),
    });
    for (const role of ['PARTNER', 'FACILITATOR'] as const) {
      const member = await told(role);
      expect([role, member]).toEqual([
        role,
        {
          person: all(true, member.person),
          declared: all(true, member.declared),
          disputed: all(true, member.disputed),
          links: all(2, member.links),
        },
      ]);
    }
  },
);

test('a setting is one change of the history, and undone with all that followed from it', async () => {
  const before = await told('VISITOR');
  const revision = await set({ showsDeclaredLinks: false, showsNominatedIndividuals: true });
  expect(await told('VISITOR')).not.toEqual(before);
  const { data } = await graphql(
    `{ ecosystem(slug: "${ecosystem.slug}") { revisions(first: 1) { nodes { changes { record fields { field before after } } } } } }`,
  );
  expect(data.ecosystem.revisions.nodes[0].changes).toEqual([
    {
      record: ecosystem.id,
      fields: [
        { field: 'showsDeclaredLinks', before: null, after: 'false' },
        { field: 'showsNominatedIndividuals', before: null, after: 'true' },
      ],
    },
  ]);
  const { errors } = await graphql(
    'mutation ($input: UndoInput!) { undoRevision(input: $input) { revision } }',
    { input: { ecosystem: ecosystem.id, revision } },
  );
  expect(errors).toEqual([]);
  expect(await told('VISITOR')).toEqual(before);
});

test('what becomes something that is not shown is hidden with that change, and its past with it', async () => {
  await set({ showsDisputedLinks: false });
  const make = recordsIn(graphql, ecosystem.id);
  const link = await make.link(ids.mill, ids.mission, { type: 'SUPPLIES' });
  const visitor = appOf('VISITOR');
  // As if all of it had been there long ago, and the link is disputed today.
  await driver.executeQuery(
    `MATCH (n:Record {ecosystem: $id}) SET n.createdAt = n.createdAt - duration('P9D')
     WITH DISTINCT $id AS id
     MATCH ()-[r:INTERDEPENDS {ecosystem: id}]->() SET r.createdAt = r.createdAt - duration('P9D')
     WITH DISTINCT id
     MATCH (c:Change {ecosystem: id}) SET c.at = c.at - duration('P9D')`,
    { id: ecosystem.id },
  );
  const seen = async () => {
    const on = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
    const { data } = await ask(
      visitor,
      `{ node(id: "${link.id}") { id } past(ecosystem: "${ecosystem.slug}", on: "${on}", record: "${link.id}") { totalCount } }`,
    );
    return [data.node !== null, data.past.totalCount];
  };
  expect(await seen()).toEqual([true, 1]);
  await say(link.id, 'DISPUTED', 'no');
  expect(await seen()).toEqual([false, 0]);
  await set({ showsDisputedLinks: null });
  expect(await seen()).toEqual([true, 1]);
});

test('who sees what is said alike by a predicate, by an expression of a query, and by the migration', async () => {
  const migration = readFileSync(new URL('../../cypher/schema/0007-seen-by.cypher', import.meta.url), 'utf8');
  // Of this ecosystem alone: others are being tested beside it.
  const migrated = (statement: number) =>
    (migration.split(';\n')[statement] ?? '').replace(/:Element|:INTERDEPENDS/, '$& {ecosystem: $id}');
  const settings = { showsDeclaredLinks: false, showsDisputedLinks: true, showsNominatedIndividuals: true };
  const rows = (
    await graphql(
      `{ stakeholders(ecosystem: "${ecosystem.slug}") { nodes { id kind status visibility } } interdependencies(ecosystem: "${ecosystem.slug}") { nodes { id status } } }`,
    )
  ).data;
  const states = [
    ...rows.stakeholders.nodes.map((row: object) => ({ kind: 'Stakeholder', ...{ properties: row } })),
    ...rows.interdependencies.nodes.map((row: object) => ({ kind: 'Interdependency', properties: row })),
  ].map((each) => ({ ...each, id: String(each.properties.id), refs: {} }));
  const said = async (text: string, params = {}) => {
    const { records } = await driver.executeQuery(text, params);
    return new Map(records.map((record) => [record.get('id'), record.get('seenBy')]));
  };
  const n = name('n');
  for (const [kind, pattern] of [
    ['Stakeholder', cypher`(n:Stakeholder)`],
    ['Interdependency', cypher`()-[n:INTERDEPENDS]->()`],
  ] as const) {
    for (const shown of [{}, settings]) {
      const { text, params } = render(
        cypher`MATCH ${pattern} RETURN n.id AS id, ${seenByText(kindOf(kind), n, shown)} AS seenBy`,
      );
      const byQuery = await said(text, params);
      for (const state of states.filter((each) => each.kind === kind))
        expect([state.properties, byQuery.get(state.id)]).toEqual([state.properties, seenBy(state, shown)]);
    }
  }
  await driver.executeQuery(migrated(0), ecosystem);
  await driver.executeQuery(migrated(1), ecosystem);
  const stored = await said(
    'MATCH (n:Element) RETURN n.id AS id, n.seenBy AS seenBy UNION ALL MATCH ()-[n:INTERDEPENDS]->() RETURN n.id AS id, n.seenBy AS seenBy',
  );
  expect(states.length).toBeGreaterThan(4);
  for (const state of states)
    expect([state.properties, stored.get(state.id)]).toEqual([state.properties, seenBy(state, {})]);
});

test('every setting that a kind is shown by is one of an ecosystem', () => {
  const named = kinds().flatMap(({ shownBy = {} }) => Object.keys(shownBy));
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((setting) => !(setting in SETTINGS))).toEqual([]);
});
