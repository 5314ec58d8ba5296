/** Who recorded, changed or dismissed what is told to facilitators; who looks after findings, and why one is none, to planners too. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../server/access/viewer.ts';
import type { Database } from '../../server/neo4j/database.ts';
import { recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';

const { app, graphql, freshEcosystem, database, driver } = await testServer();
const SECRET = /secret-(author|assignee|reason)/;
let slug: string;
let ids: { need: string; link: string; stakeholder: string };

beforeAll(async () => {
  const ecosystem = await freshEcosystem();
  slug = ecosystem.slug;
  const make = recordsIn(graphql, ecosystem.id);
  const stakeholder = await make.stakeholder('Mill');
  const resource = await make.resource('Boats');
  const need = await make.of('Need', { by: stakeholder.id, resource: resource.id, name: 'boats' });
  const link = await make.link(stakeholder, await make.mission('boats'));
  ids = { need: need.id, link: link.id, stakeholder: stakeholder.id };
  const { data } = await graphql(`{ findings(ecosystem: "${slug}") { nodes { key } } }`);
  const [dismissed, assigned] = data.findings.nodes.map(({ key }: { key: string }) => key);
  const input = { ecosystem: ecosystem.id };
  await graphql(
    'mutation ($input: DismissFindingInput!) { dismissFinding(input: $input) { finding { key } } }',
    {
      input: { ...input, key: dismissed, reason: 'secret-reason' },
    },
  );
  for (const key of [dismissed, assigned])
    await graphql(
      'mutation ($input: AssignFindingInput!) { assignFinding(input: $input) { finding { key } } }',
      {
        input: { ...input, key, assignee: 'secret-assignee' },
      },
    );
  await driver.executeQuery(
    `MATCH (n:Record {ecosystem: $id}) SET n.createdBy = 'secret-author 1', n.updatedBy = 'secret-author 2'
     WITH DISTINCT $id AS id
     MATCH ()-[r:INTERDEPENDS {ecosystem: id}]->() SET r.createdBy = 'secret-author 3', r.updatedBy = 'secret-author 4',
       r.statusChanges = [step IN r.statusChanges | replace(step, 'local', 'secret-author 5')]
     WITH DISTINCT id MATCH (f:Finding {ecosystem: id}) WHERE f.dismissedBy IS NOT NULL SET f.dismissedBy = 'secret-author 6'`,
    { id: ecosystem.id },
  );
});

/** Everything that could name somebody. */
async function answers(role: Role): Promise<string[]> {
  const app = appFor(database, { id: role, role });
  const E = `ecosystem: "${slug}"`;
  const finding = 'key dismissedBy dismissedReason assignee';
  const queries = [
    `{ stakeholders(${E}) { nodes { createdBy updatedBy } } needs(${E}) { nodes { createdBy updatedBy } } }`,
    `{ node(id: "${ids.stakeholder}") { ... on Recorded { createdBy updatedBy } } ecosystem(slug: "${slug}") { createdBy updatedBy } }`,
    `{ interdependency(id: "${ids.link}") { createdBy updatedBy statusChanges { by status } } }`,
    `{ past(${E}, on: "2999-01-01") { nodes { fields { field value } } } }`,
    `{ findings(${E}, filter: { state: DISMISSED }) { assignees nodes { ${finding} } } }`,
    `{ findings(${E}, filter: { state: OPEN }) { assignees nodes { ${finding} } } }`,
    `{ findings(${E}, filter: { state: OPEN, assignee: "secret-assignee" }) { totalCount } }`,
  ];
  const asked = await Promise.all(
    queries.map(async (query) => {
      const { data, errors } = await ask(app, query);
      expect([query, errors]).toEqual([query, []]);
      return JSON.stringify(data);
    }),
  );
  const routes = [
    'findings.json',
    'findings.csv',
    'findings.json?state=DISMISSED',
    'findings.csv?state=DISMISSED',
  ];
  const taken = await Promise.all(
    routes.map(async (route) => {
      const path = `http://127.0.0.1/api/ecosystems/${slug}/${route}`;
      const response = await app.request(path, { headers: { host: '127.0.0.1' } });
      expect([route, response.status]).toEqual([route, 200]);
      return response.text();
    }),
  );
  return [...asked, ...taken];
}

describe('names and reasons', () => {
  test('are told to facilitators, in each of these answers', async () => {
    const told = await answers('FACILITATOR');
    const silent = told.filter((answer) => !SECRET.test(answer));
    // How many findings somebody looks after is a number.
    expect(silent).toEqual([expect.stringContaining('"totalCount":1')]);
  });

  test('of who looks after findings, and why they are none, are told to planners, and those of authors are not', async () => {
    const told = (await answers('PLANNER')).join();
    expect(new Set(told.match(new RegExp(SECRET, 'g')))).toEqual(
      new Set(['secret-assignee', 'secret-reason']),
    );
  });

  test.each(['PARTNER', 'VISITOR'] as const)('are told to no %s', async (role) => {
    const told = await answers(role);
    expect(told.filter((answer) => SECRET.test(answer))).toEqual([]);
    // Nor by what a filter finds.
    expect(told.filter((answer) => answer.includes('"totalCount":1'))).toEqual([]);
  });
});

describe('under the id of an account', () => {
  const ANA = 'a'.repeat(31);
  const query = () =>
    `{ node(id: "${ids.stakeholder}") { ... on Recorded { createdBy updatedBy } }
       interdependency(id: "${ids.link}") { createdBy updatedBy statusChanges { by } }
       ecosystem(slug: "${slug}") { createdBy revisions(first: 1) { nodes { by } } } }`;

  test('stands what its holder is called by now: a name, else an address; who is gone, and who is none', async () => {
    await driver.executeQuery(
      `CREATE (:Account {id: $ana + '1', name: 'Ana Ng', email: 'ana.ng@example.org'}), (:Account {id: $ana + '2', name: '', email: 'bo.by@example.org'})
       WITH 1 AS one MATCH (n:Record {id: $stakeholder}) SET n.createdBy = $ana + '1', n.updatedBy = $ana + '2'
       WITH 1 AS one MATCH ()-[r:INTERDEPENDS {id: $link}]->() SET r.createdBy = $ana + '3', r.updatedBy = 'local', r.statusChanges = ['{"status":"DECLARED","on":"2026-01-01","by":"' + $ana + '1"}']
       WITH 1 AS one MATCH (r:Revision {ecosystem: $ecosystem}) SET r.by = $ana + '3'`,
      { ana: ANA, ...ids, ecosystem: ids.link.split('-')[0] },
    );
    const told = (language: string) => ask(app, query(), {}, { 'accept-language': language });
    const { data } = await told('en');
    expect(data.node).toEqual({ createdBy: 'Ana Ng', updatedBy: 'bo.by@example.org' });
    expect(data.interdependency).toEqual({
      ...{ createdBy: 'a former account', updatedBy: 'local', statusChanges: [{ by: 'Ana Ng' }] },
    });
    expect(data.ecosystem).toEqual({
      createdBy: 'secret-author 1',
      revisions: { nodes: [{ by: 'a former account' }] },
    });
    expect((await told('fr')).data.interdependency.createdBy).toBe('un ancien compte');
    const partner = await ask(
      appFor(database, { id: 'p', role: 'PARTNER' }),
      query().replace(/revisions.*/, '} }'),
    );
    expect(JSON.stringify(partner)).not.toMatch(/Ana|example\.org|former/);
  });

  test('a conflict names them so as well', async () => {
    const input = { id: ids.stakeholder, version: 1, summary: 'one' };
    const UPDATE =
      'mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { revision } }';
    expect((await graphql(UPDATE, { input })).errors).toEqual([]);
    await driver.executeQuery(`MATCH (n:Record {id: $stakeholder}) SET n.updatedBy = $ana + '2'`, {
      ana: ANA,
      ...ids,
    });
    const { errors } = await graphql(UPDATE, { input: { ...input, summary: 'two' } });
    expect(errors[0]?.message).toContain('by bo.by@example.org)');
    expect(JSON.stringify(errors)).not.toContain(ANA);
  });

  test('all names of an answer are looked up at once, and none where there is no account', async () => {
    let lookups = 0;
    const counting: Database = {
      ...database,
      read: (asked, params, limits) => {
        lookups += Number(asked.name === 'sign-in/names');
        return database.read(asked, params, limits);
      },
    };
    const through = appFor(counting);
    const { data } = await ask(through, `{ ecosystem(slug: "${slug}") { revisions { nodes { by } } } }`);
    expect(data.ecosystem.revisions.nodes.length).toBeGreaterThan(5);
    expect(lookups).toBe(1);
    await ask(through, `{ ecosystem(slug: "${slug}") { createdBy updatedBy } }`);
    expect(lookups).toBe(1);
  });
});
