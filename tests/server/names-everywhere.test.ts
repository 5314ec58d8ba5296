/**
 * Every record, link, finding and revision of an ecosystem is given an author, a reason and an assignee of its own, and every
 * stakeholder an e-mail, a telephone and a consent. Then
 * every answer that there is, of the schema, of the routes and of the subscription, is searched for them.
 */
import { beforeAll, expect, test } from 'vitest';
import type { Role } from '../../server/access/viewer.ts';
import { OUT_NAMES } from '../../server/exchange/out/formats.ts';
import { schema } from '../../server/schema.ts';
import { appFor, ask, testServer } from '../support/server.ts';
import { KINDS, singularOf, specimensIn } from '../support/specimens.ts';
import { follow } from '../support/sse.ts';
import { unzipped } from '../support/unzipped.ts';
import { everyQuery } from '../support/walk.ts';

const { graphql, freshEcosystem, database, driver } = await testServer();
const PLANTED = /planted-[a-z]+-[\w-]*\w/g;
const today = new Date().toISOString().slice(0, 10);

let ecosystem: { id: string; slug: string };
let ids: Record<string, string>;
let sought: string;
let hashtag: string;
let findings: Record<'open' | 'dismissed' | 'closed', string>;
/** Every name and reason that was planted. */
let planted: Set<string>;

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  const { id } = ecosystem;
  const made = await specimensIn(graphql, id).everything();
  ids = Object.fromEntries(Object.entries(made).map(([kind, record]) => [kind, record.id]));
  hashtag = String(made.Mission?.input.hashtag);
  sought = String(made.Introduction?.input.sought);
  await graphql(
    'mutation ($input: AnswerInterdependencyInput!) { answerInterdependency(input: $input) { revision } }',
    { input: { id: ids.Interdependency, version: 1, answer: 'DISPUTE', note: 'planted-note-of-dispute' } },
  );
  const { data } = await graphql(`{ findings(ecosystem: "${ecosystem.slug}") { nodes { key } } }`);
  const [open, dismissed, closed] = data.findings.nodes.map(({ key }: { key: string }) => key);
  findings = { open, dismissed, closed };
  for (const key of [open, dismissed]) {
    const input = { ecosystem: id, key };
    await graphql(
      'mutation ($input: AssignFindingInput!) { assignFinding(input: $input) { finding { key } } }',
      {
        input: { ...input, assignee: 'somebody' },
      },
    );
  }
  await graphql(
    'mutation ($input: DismissFindingInput!) { dismissFinding(input: $input) { finding { key } } }',
    {
      input: { ecosystem: id, key: dismissed, reason: 'something' },
    },
  );
  planted = await plant(id);
});

/** Gives everything an author of its own, as the database keeps it; answers all of them. */
async function plant(id: string): Promise<Set<string>> {
  const statements = [
    // Whatever could be told is told of somebody whom everybody sees.
    `MATCH (n:Stakeholder {ecosystem: $id}) SET n.visibility = 'PUBLIC', n.seenBy = 'PUBLIC'`,
    `MATCH (n:Record {ecosystem: $id}) SET n.createdBy = 'planted-creator-' + n.id, n.updatedBy = 'planted-changer-' + n.id`,
    `MATCH ()-[n:INTERDEPENDS {ecosystem: $id}]->() SET n.createdBy = 'planted-creator-' + n.id, n.updatedBy = 'planted-changer-' + n.id,
       n.statusChanges = [nth IN range(0, size(n.statusChanges) - 1) | replace(n.statusChanges[nth], '"local"', '"planted-speaker-' + n.id + '-' + nth + '"')]`,
    `MATCH (n:Finding {ecosystem: $id}) WHERE n.assignee IS NOT NULL SET n.assignee = 'planted-assignee-' + elementId(n)`,
    `MATCH (n:Finding {ecosystem: $id}) WHERE n.dismissedBy IS NOT NULL
       SET n.dismissedBy = 'planted-dismisser-' + elementId(n), n.dismissedReason = 'planted-reason-' + elementId(n)`,
    `MATCH (n:Finding {ecosystem: $id, key: $closed}) SET n.closedAt = datetime(), n.closedBy = 1, n.assignee = 'planted-assignee-closed'`,
    `MATCH (s:Stakeholder {ecosystem: $id}) CREATE (s)-[:REACHED_BY]->(:Contact {ecosystem: $id, version: 1,
       email: 'planted-email-' + s.id + '@example.org', phone: 'planted-phone-' + s.id, consentOn: '2026-01-02',
       consentHow: 'planted-consent-' + s.id, consentNotedBy: 'planted-noter-' + s.id})`,
    `MATCH (n:Revision {ecosystem: $id}) SET n.by = 'planted-reviser-' + n.revision`,
    `MATCH (n:Change {ecosystem: $id}) SET n.by = 'planted-reviser-' + n.revision,
       n.before = replace(n.before, '"local"', '"planted-formerly-' + n.revision + '"'), n.after = replace(n.after, '"local"', '"planted-formerly-' + n.revision + '"')`,
  ];
  for (const text of statements) await driver.executeQuery(text, { id, closed: findings.closed });
  const { records } = await driver.executeQuery(
    `MATCH (n {ecosystem: $id}) RETURN properties(n) AS properties
     UNION ALL MATCH ()-[n:INTERDEPENDS {ecosystem: $id}]->() RETURN properties(n) AS properties`,
    { id },
  );
  return new Set(records.flatMap((record) => JSON.stringify(record.get('properties')).match(PLANTED) ?? []));
}

/** Requests of the schema that the walk does not make: what is worked out, what was, and what facilitators read. */
function further(): string[] {
  const E = `ecosystem: "${ecosystem.slug}"`;
  const finding = `key state dismissedBy dismissedReason assignee openedBy closedBy sentence nextStep evidence { label value }
    kind { key name } entities { __typename ... on Recorded { createdBy updatedBy } ... on Interdependency { statusChanges { by note } } }`;
  const states = ['OPEN', 'DISMISSED', 'CLOSED'].map(
    (state) =>
      `{ findings(${E}, first: 200, filter: { state: ${state} }) { totalCount assignees counts { count } elements { id } nodes { ${finding} } } }`,
  );
  const all = '{ of: "STAKEHOLDER", where: [], has: [] }';
  return [
    ...states,
    ...Object.values(findings).map((key) => `{ finding(${E}, key: ${JSON.stringify(key)}) { ${finding} } }`),
    `{ findings(${E}, filter: { assignee: "planted-assignee-closed", state: CLOSED }) { totalCount nodes { key } } }`,
    `{ findingGroups(${E}) { nodes { key count first { id } } } findingPlace(${E}, key: ${JSON.stringify(findings.open)}) { at previous next } }`,
    `{ whatIf(${E}, suppose: [{ remove: "${ids.Stakeholder}" }]) { same appear { ${finding} } disappear { ${finding} } moot { ${finding} } } }`,
    `{ ask(${E}, question: ${all}) { totalCount sentence cypher parameters nodes { ... on Recorded { createdBy updatedBy } } } }`,
    `{ questionRecords(${E}, of: "Element") { inWords ... on Recorded { createdBy updatedBy } } }`,
    `{ questionLine(${E}, line: "stakeholders") { sentence parts { text means } suggestions { line text } } }`,
    `{ openRecords(${E}) { needs { records } offers { records } seats { records } } }`,
    `{ coverage(${E}, rows: SECTOR, columns: PLACE) { rows { id label } cells { count } } }`,
    `{ coverageCell(${E}, rows: SECTOR, columns: PLACE, row: "NONE", column: "NONE") { lines { label } } }`,
    `{ messageFrame(stakeholder: "${ids.Stakeholder}") { subject opening answered unanswered link isNamed closing } }`,
    `{ past(${E}, on: "${today}", first: 200) { nodes { id fields { field value } } } }`,
    `{ past(${E}, on: "2999-01-01", first: 200) { nodes { id fields { field value } } } }`,
    `{ search(${E}, text: "name") { ... on Recorded { createdBy updatedBy } } }`,
    `{ node(id: "${ids.Interdependency}") { ... on Recorded { createdBy updatedBy } ... on Interdependency { statusChanges { status on by side note } } } }`,
    `{ ecosystem(slug: "${ecosystem.slug}") { createdBy updatedBy revisions(first: 200) { nodes { by changes { name fields { field before after } } } }
       likelyDuplicates { because } } }`,
    ...KINDS.map(
      (kind) =>
        `{ ${singularOf(kind)}(id: "${ids[kind.name]}") { createdBy updatedBy } ${kind.plural}(${E}, first: 200) { nodes { createdBy updatedBy } } }`,
    ),
    `{ stakeholders(${E}, first: 200) { nodes { contact { email phone consent { on how notedBy } } } } }`,
    '{ ecosystems { nodes { slug createdBy updatedBy } } viewer { name role } findingKinds { key } questionTerms { key } invitation(token: "x") { by } linkInvitation(token: "x") { by } }',
    `{ unseen(${E}) { headline told blindSpots interviews { __typename } } likelyLinks(${E}) { byOthers { one { createdBy updatedBy } reasons { name } } byPartners { other { createdBy updatedBy } } } }`,
    `{ synergies(${E}) { nodes { reasons message proposal { createdBy updatedBy note } } } }`,
    `{ influence(${E}, section: COMMUNITIES) { entries { name reason who { name } others { name } } } ties: influence(${E}, section: TIES) { entries { reason } } }`,
    `{ introductionWays(${E}, from: "${ids.Stakeholder}", to: "${sought}") { none { sentence } ways { sentence message { text } } } }`,
    `{ value(${E}, by: SECTOR) { groups { label } missions { title indicators { name } } givers { name } contributions { name socialValue } } }`,
    `{ callInWords(${E}, text: "1 seat") { notUnderstood } mobilisation(${E}, call: { convenor: "${ids.Stakeholder}", wants: [{ resource: "${ids.Resource}" }] }) { refusals { sentence } } }`,
    `{ unseenByRegister(${E}, register: { names: ["name"], isIndependent: true }) { unknown duplicates doubtful { __typename } } }`,
    `{ rooms(ecosystem: "${ecosystem.id}") { name entries { __typename } } mySeat { name } myAdditions(${E}) { __typename } }`,
    `{ missionsTagged(hashtag: "${hashtag}") { createdBy updatedBy } }`,
  ];
}

const ROUTES = {
  map: ['', `?on=${today}`],
  sketch: [''],
  ...Object.fromEntries(
    ['csv', 'xlsx', 'json'].map((format) => [
      `findings.${format}`,
      ['', '?state=DISMISSED', '?state=CLOSED', '?state=CLOSED&assignee=planted-assignee-closed&language=fr'],
    ]),
  ),
  ...Object.fromEntries(
    ['csv', 'xlsx', 'json'].map((format) => [
      `answer.${format}`,
      [
        `?definition=${encodeURIComponent('{"of":"STAKEHOLDER","where":[],"has":[]}')}`,
        `?definition=${encodeURIComponent('{"of":"NOMINATION","where":[],"has":[]}')}`,
      ],
    ]),
  ),
  'questions.json': [''],
  'coverage.csv': ['?rows=SECTOR&columns=PLACE'],
  'coverage.xlsx': ['?rows=SECTOR&columns=PLACE'],
  'coalition.csv': ['?convenor=STAKEHOLDER&want=RESOURCE'],
  'coalition.xlsx': ['?convenor=STAKEHOLDER&want=RESOURCE'],
  'coalition.json': ['?convenor=STAKEHOLDER&want=RESOURCE'],
  ...Object.fromEntries(
    ['csv', 'xlsx', 'json'].map((format) => [`introductions.${format}`, ['?from=STAKEHOLDER&to=OTHER']]),
  ),
  'synergies.csv': [''],
  'synergies.xlsx': [''],
  'synergies.json': [''],
  'influence.csv': [''],
  'influence.xlsx': [''],
  'influence.json': [''],
  'value.csv': [''],
  'value.xlsx': [''],
  'value.json': ['', '?by=COMMUNITY'],
  'unknowns.csv': [''],
  'unknowns.xlsx': [''],
  'unknowns.json': [''],
  ...Object.fromEntries(OUT_NAMES.map((format) => [`export.${format}`, ['']])),
} as Record<string, string[]>;

/** Everything that somebody of a role is answered, by what they asked. */
async function answers(role: Role): Promise<Map<string, string>> {
  const app = appFor(database, { id: 'reader', role });
  const told = new Map<string, string>();
  for (const text of further()) {
    const { data, errors } = await ask(app, text);
    expect([text, errors.filter(({ extensions }) => extensions.code !== 'NOT_ALLOWED')]).toEqual([text, []]);
    told.set(text, JSON.stringify([data, errors]));
  }
  // Facilitators are told all of it without walking on; what others are told lies two levels deep too. Planners, who are
  // told more than partners, walk for both.
  const walks = role === 'VISITOR' || role === 'PLANNER';
  const queries = (walks ? everyQuery(ecosystem.slug, ids) : []).values();
  const walker = async () => {
    for (const { text, variables } of queries) {
      const { data, errors } = await ask(app, text, variables);
      expect([text, errors]).toEqual([text, []]);
      told.set(text, JSON.stringify(data));
    }
  };
  await Promise.all([walker(), walker()]);
  for (const [route, queries] of Object.entries(ROUTES))
    for (const query of queries) {
      const asked = query
        .replace('STAKEHOLDER', `${ids.Stakeholder}`)
        .replace('RESOURCE', `${ids.Resource}`)
        .replace('OTHER', sought);
      const isOfSome = /^(coalition|introductions)/.test(route);
      const path = `/api/ecosystems/${ecosystem.slug}/${route}${isOfSome ? asked : query}`;
      const response = await app.request(`http://127.0.0.1${path}`, { headers: { host: '127.0.0.1' } });
      expect([path, response.status]).toEqual([path, 200]);
      const bytes = Buffer.from(await response.arrayBuffer());
      const parts = /\.(?:xlsx|kumu)$/.test(route) ? [...unzipped(bytes).values()] : [bytes.toString('utf8')];
      told.set(path, parts.join('\n'));
    }
  told.set('news', await newsFor(app));
  return told;
}

/** All that is told since the first revision. */
async function newsFor(app: ReturnType<typeof appFor>): Promise<string> {
  const news = await follow(
    app,
    'subscription ($slug: String!) { news(ecosystem: $slug, since: 1) { revision isComplete at by touched { record kind isNew isGone } } }',
    { slug: ecosystem.slug },
  );
  // What everybody is told of comes last.
  const { data } = await graphql(
    'mutation ($input: CreatePlaceInput!) { createPlace(input: $input) { revision } }',
    { input: { ecosystem: ecosystem.id, name: 'Last' } },
  );
  const told: string[] = [];
  for (;;) {
    const next = (await news.next()) as { data: { news: { revision: number } } };
    told.push(JSON.stringify(next));
    if (next.data.news.revision >= data.createPlace.revision) break;
  }
  await news.drop();
  return told.join('\n');
}

const namesIn = (told: Map<string, string>) =>
  new Set([...told.values()].flatMap((text) => text.match(PLANTED) ?? []));

/** Told to who has signed in, of themselves, by a link that is theirs, or of one room: home, joining, campaign and room.test.ts ask these as others. */
const OF_THEMSELVES = ['campaignSearch', 'home', 'myJoining', 'needsToMeet', 'peopleToMeet', 'room'];

test('every field of the schema and every route that reads is asked', () => {
  const texts = [...further(), ...everyQuery(ecosystem.slug, ids).map(({ text }) => text)].join('\n');
  const roots = Object.keys(schema.getQueryType()?.getFields() ?? {});
  expect(roots.length).toBeGreaterThan(60);
  expect(roots.filter((root) => !new RegExp(`\\b${root}\\b`).test(texts)).sort()).toEqual(OF_THEMSELVES);
  expect(Object.keys(schema.getSubscriptionType()?.getFields() ?? {})).toEqual(['news']);
  const routes = appFor(database).routes.flatMap(({ method, path }) =>
    method === 'GET' && path.startsWith('/api/') ? [path.replace('/api/ecosystems/:slug/', '')] : [],
  );
  // The report that is kept of an import is for those who may import: `import-preview.test.ts`.
  expect(new Set(routes)).toEqual(new Set([...Object.keys(ROUTES), 'imports/:revision']));
});

test('every name and every reason is told to facilitators', { timeout: 300_000 }, async () => {
  const told = namesIn(await answers('FACILITATOR'));
  expect(planted.size).toBeGreaterThan(100);
  // Who had changed something before somebody else did is kept, and read by nobody.
  const tellable = [...planted].filter((name) => !name.startsWith('planted-formerly'));
  expect(tellable.filter((name) => !told.has(name))).toEqual([]);
});

test.each(['VISITOR', 'PARTNER'] as const)(
  'no name and no reason is told to a %s',
  { timeout: 300_000 },
  async (role) => {
    const told = await answers(role);
    expect([...told].filter(([, text]) => text.match(PLANTED)).map(([asked]) => asked)).toEqual([]);
    // Nor by what a filter finds.
    const asked = [...told].filter(([text]) => text.includes('planted-assignee'));
    expect(asked.length).toBeGreaterThan(3);
    for (const [text, answer] of asked)
      expect([text, answer.includes(findings.closed)]).toEqual([text, false]);
  },
);

test('a planner is told who looks after findings and why one is none, and no author', {
  timeout: 300_000,
}, async () => {
  const told = namesIn(await answers('PLANNER'));
  expect(new Set([...told].map((name) => name.split('-')[1]))).toEqual(new Set(['assignee', 'reason']));
});

test('why a link was disputed is told to whoever sees it, where the ecosystem shows the notes of disputes', async () => {
  const note = async (role: Role) => {
    const { data } = await ask(
      appFor(database, { id: 'reader', role }),
      `{ interdependency(id: "${ids.Interdependency}") { statusChanges { status by note } } }`,
    );
    return data.interdependency.statusChanges.map((step: { by: string | null; note: string | null }) => [
      step.by,
      step.note,
    ]);
  };
  const set = async (showsDisputeNotes: boolean | null) => {
    const { data } = await graphql(`{ ecosystem(slug: "${ecosystem.slug}") { id version } }`);
    const { errors } = await graphql(
      'mutation ($input: UpdateEcosystemInput!) { updateEcosystem(input: $input) { revision } }',
      { input: { ...data.ecosystem, showsDisputeNotes } },
    );
    expect(errors).toEqual([]);
  };
  await set(true);
  for (const role of ['VISITOR', 'PARTNER'] as const)
    expect(await note(role)).toEqual([
      [null, null],
      [null, 'planted-note-of-dispute'],
    ]);
  await set(null);
  expect((await note('PARTNER')).flat()).toEqual([null, null, null, null]);
});
