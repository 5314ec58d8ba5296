/** A database in which somebody else keeps nodes and links too: docs/decisions/0037-a-database-shared-with-others.md. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { importPlan } from '../../server/exchange/import.ts';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import type { ImportPlan } from '../../server/exchange/kumu/plan.ts';
import { openDatabase } from '../../server/neo4j/database.ts';
import { RELATIONS } from '../../server/question/relations.ts';
import { signInForget } from '../../server/sign-in/sign-in.queries.ts';
import { writeReceiptForget } from '../../server/write/write.queries.ts';
import { recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';
import { specimensIn } from '../support/specimens.ts';
import { allOfTheirs, plantTheirs, removeTheirs, THEIRS } from '../support/theirs.ts';
import { everyList, everyStep } from '../support/walk.ts';

const { graphql, freshEcosystem, database, driver } = await testServer();
const today = new Date().toISOString().slice(0, 10);

let ecosystem: { id: string; slug: string };
let ids: Record<string, string>;
let free: string[];
let before: Map<string, string[]>;

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  const made = await specimensIn(graphql, ecosystem.id).everything();
  ids = Object.fromEntries(Object.entries(made).map(([kind, record]) => [kind, record.id]));
  // Nothing of theirs is tied to these.
  const { stakeholder, link } = recordsIn(graphql, ecosystem.id);
  const twins = await Promise.all(['Twin', 'Other twin'].map((name) => stakeholder(name)));
  await link(twins[0] as never, ids.Stakeholder as string);
  free = twins.map(({ id }) => id);
  before = await told();
  await plantTheirs(driver, [ecosystem.id, ...Object.values(ids)]);
}, 120_000);

afterAll(() => removeTheirs(driver));

/** Everything that a server which has read nothing yet answers about the ecosystem, by what it is asked. */
async function told(): Promise<Map<string, string[]>> {
  const app = appFor(openDatabase(driver, inject('neo4j').database));
  const E = `ecosystem: "${ecosystem.slug}"`;
  const further = [
    `{ findings(${E}, first: 200) { totalCount nodes { kind { key } sentence evidence { label value } entities { __typename } toCall { id } } } }`,
    `{ whatIf(${E}, suppose: [{ remove: "${ids.Stakeholder}" }]) { same appear { sentence } disappear { sentence } moot { sentence } } }`,
    ...RELATIONS.filter(({ of }) => of === 'Place' || of === 'Mission').map(({ of, key, byDistance }) => {
      const kind = of.replace(/\B[A-Z]/g, '_$&').toUpperCase();
      const near = byDistance === 'needed' ? ', kilometres: 10' : '';
      return `{ ask(${E}, question: { of: "${kind}", where: [], has: [{ count: "AT_LEAST", number: 1, what: "${key}"${near} }] }) { totalCount nodes { id } } }`;
    }),
    `{ openRecords(${E}) { needs { records } offers { records } seats { records } } }`,
    `{ coverage(${E}, rows: SECTOR, columns: PLACE) { rows { id label } cells { count } } }`,
    `{ past(${E}, on: "${today}", first: 200) { nodes { id fields { field value } } } }`,
    `{ search(${E}, text: "name") { id name } none: search(${E}, text: "${THEIRS}") { id } }`,
    `{ viewer { name role } ecosystem(slug: "${ecosystem.slug}") { likelyDuplicates { because } revisions(first: 200) { nodes { action } } } }`,
    `{ whole: ecosystem(slug: "${ecosystem.slug}") { counts { stakeholders missions interdependencies places } } }`,
  ].map((text) => ({ text, variables: {} }));
  const answers = new Map<string, string[]>();
  // Whoever asks for the map first places it.
  for (const route of [
    'map',
    'sketch',
    'findings.csv',
    'questions.json',
    'coverage.csv?rows=SECTOR&columns=PLACE',
  ]) {
    const path = `/api/ecosystems/${ecosystem.slug}/${route}`;
    const response = await app.request(`http://127.0.0.1${path}`, { headers: { host: '127.0.0.1' } });
    expect([path, response.status]).toEqual([path, 200]);
    answers.set(path, [Buffer.from(await response.arrayBuffer()).toString('latin1')]);
  }
  const queries = [...further, ...everyList(ecosystem.slug), ...everyStep(ids)].values();
  const walker = async () => {
    for (const { text, variables } of queries) {
      const { data, errors } = await ask(app, text, variables);
      expect([text, errors]).toEqual([text, []]);
      // What a record says of itself has no order.
      answers.set(
        text,
        JSON.stringify(data)
          .split(/[{}[\],]+/)
          .sort(),
      );
    }
  };
  await Promise.all([walker(), walker()]);
  return answers;
}

const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
const change = (name: string, input: Record<string, unknown>, type = `${capital(name)}Input`) =>
  graphql(`mutation ($input: ${type}!) { ${name}(input: $input) { revision } }`, { input });
const versionOf = async (id: string) =>
  (await graphql('query ($id: ID!) { node(id: $id) { ... on Recorded { version } } }', { id })).data.node
    ?.version;
const removal = async (name: string, id: string) =>
  change(name, { id, version: await versionOf(id) }, 'RemoveInput');

test('what somebody else keeps in the same database is read by nothing, and makes no read fail', {
  timeout: 240_000,
}, async () => {
  const after = await told();
  for (const [asked, answer] of before) expect([asked, after.get(asked)]).toEqual([asked, answer]);
  expect([...after.values()].flat().join('\n')).not.toContain(THEIRS);
});

test('nothing of it is touched, whatever is changed, merged, undone or imported beside it', {
  timeout: 120_000,
}, async () => {
  const theirs = await allOfTheirs(driver);
  const [keep, absorb] = free as [string, string];
  const { Stakeholder, Need, Seat } = ids as Record<string, string>;
  const done = [
    await change('updateStakeholder', {
      id: Stakeholder,
      version: await versionOf(Stakeholder as string),
      place: null,
    }),
    await change('updateNeed', { id: Need, version: await versionOf(Need as string), mission: null }),
    await change('updateSeat', { id: Seat, version: await versionOf(Seat as string), holder: keep }),
    await change('mergeStakeholders', { keep, keepVersion: 1, absorb, absorbVersion: 1 }),
  ];
  const { revision } = done[3]?.data?.mergeStakeholders ?? {};
  done.push(await change('undoRevision', { ecosystem: ecosystem.id, revision }, 'UndoInput'));
  expect(done.flatMap(({ errors }) => errors)).toEqual([]);
  const sheet = 'Label,Type,Location,Tags\nOf a sheet,Institution,Sussex,one\n';
  await importPlan({
    database,
    ecosystem: { slug: ecosystem.slug },
    plan: (readKumuSheets({ elements: Buffer.from(sheet) }) as { plan: ImportPlan }).plan,
    viewer: { id: 'tester', role: 'FACILITATOR' },
  });
  await database.transaction('test', 5_000, async (run) => {
    await run(signInForget, { now: new Date().toISOString() });
    await run(writeReceiptForget, {});
  });
  expect(await allOfTheirs(driver)).toBe(theirs);
});

test('what they have tied to a record or to an ecosystem is not taken away with it: the removal is refused, whole, until they have', async () => {
  const theirs = await allOfTheirs(driver);
  for (const [name, id] of [
    ['removeStakeholder', ids.Stakeholder],
    ['removePlace', ids.Place],
    ['removeEcosystem', ecosystem.id],
  ] as [string, string][]) {
    const { errors } = await removal(name, id);
    expect([name, errors.map(({ message, extensions }) => [extensions.code, message])]).toEqual([
      name,
      [['INVALID', expect.stringContaining('not of Maillage')]],
    ]);
    expect(await versionOf(id)).toEqual(expect.any(Number));
  }
  expect(await allOfTheirs(driver)).toBe(theirs);
  expect((await removal('removeStakeholder', free[0] as string)).errors).toEqual([]);
  await driver.executeQuery('MATCH (:Theirs)-[r]-(:Record {ecosystem: $id}) DELETE r', { id: ecosystem.id });
  await driver.executeQuery(
    "MATCH (:Record {ecosystem: $id})-[r]->() WHERE r.id IS NULL AND type(r) IN ['THEIRS', 'INTERDEPENDS'] DELETE r",
    { id: ecosystem.id },
  );
  expect((await removal('removeStakeholder', ids.Stakeholder as string)).errors).toEqual([]);
  expect((await removal('removeEcosystem', ecosystem.id)).errors).toEqual([]);
  const { records } = await driver.executeQuery('MATCH (n {ecosystem: $id}) RETURN labels(n) AS labels', {
    id: ecosystem.id,
  });
  expect(
    records.map((record) => record.get('labels')).filter((labels) => !labels.includes('Receipt')),
  ).toEqual([]);
});
