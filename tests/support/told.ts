/** Everything that one reader can get out of an ecosystem: each answer as text, by what was asked. */
import { decodeMap } from '../../client/map/decode.ts';
import { COVERAGE_DIMENSIONS } from '../../server/coverage/coverage.ts';
import type { World } from './public-world.ts';
import { type appFor, ask } from './server.ts';
import { KINDS } from './specimens.ts';

type App = ReturnType<typeof appFor>;

/** What every write counts up, and tells that something happened but not what: the exceptions of docs/security.md. */
const COUNTED = new Set(['revision']);

const FINDINGS = `totalCount assignees elements { id count } counts { kind { key } severity count }
  nodes { key severity state sentence nextStep evidence { label value } entityIds elementIds openedOn closedOn
    entities { __typename id } }`;

/**
 * What is counted or worked out of single records, over all that they belong to. When a seat was changed is not asked: that
 * is told of what a reader sees, whatever was changed of it (docs/security.md).
 */
const FIELDS: Record<string, string> = {
  ...{
    Stakeholder:
      'degree needs(first: 1) { totalCount } offers(first: 1) { totalCount } seats(first: 1) { totalCount }',
  },
  Mission: `degree needs(first: 1) { totalCount } neededFor(first: 1) { totalCount } offeredFor(first: 1) { totalCount } contributions(first: 1) { totalCount }
    roles(first: 4) { totalCount nodes { held vacancies seats(first: 1) { totalCount } } } interdependencies(first: 1) { totalCount }`,
  ...{
    Need: 'state committed commitments(first: 1) { totalCount }',
    Offer: 'state committed commitments(first: 1) { totalCount }',
  },
  Resource: 'needs(first: 1) { totalCount } offers(first: 1) { totalCount }',
  ...{
    Role: 'held vacancies',
    Seat: 'inWords holder { id } role { id }',
    Place: 'elementCount elements(first: 1) { totalCount }',
  },
  ...{
    Community: 'memberCount memberships(first: 1) { totalCount }',
    Event: 'attendanceCount attendances(first: 1) { totalCount }',
  },
  ...{
    Charter: 'acceptanceCount acceptances(first: 1) { totalCount }',
    Contribution: 'endorsements(first: 1) { totalCount }',
  },
};

const least = (number: number, what: string, more: object = {}) => ({
  count: 'AT_LEAST',
  number,
  what,
  where: [],
  has: [],
  ...more,
});
const none = (what: string, more: object = {}) => ({ count: 'NONE', what, where: [], has: [], ...more });

/** Questions that a hidden actor would be an answer to, or change the answer of, by name. */
const QUESTIONS: [name: string, definition: object][] = Object.entries({
  everybody: { of: 'STAKEHOLDER' },
  linked: { of: 'STAKEHOLDER', where: [{ field: 'degree', from: 2 }] },
  alone: { of: 'STAKEHOLDER', has: [none('linkedStakeholders')] },
  unnamed: { of: 'STAKEHOLDER', has: [none('nominations')] },
  near: { of: 'STAKEHOLDER', has: [least(1, 'nearStakeholders', { kilometres: 5 })] },
  crowded: { of: 'MISSION', has: [least(4, 'people')] },
  without: { of: 'MISSION', has: [none('offers')] },
  unpromised: { of: 'NEED', has: [none('commitments')] },
  served: { of: 'NEED', has: [least(2, 'offers')] },
  met: { of: 'NEED', where: [{ field: 'state', is: ['MET', 'PARTLY_MET'] }] },
  unwanted: { of: 'OFFER', has: [none('needs')] },
  empty: { of: 'PLACE', has: [none('stakeholders')] },
  vacant: { of: 'ROLE', where: [{ field: 'vacancies', from: 1 }] },
  seats: { of: 'SEAT' },
  unheld: { of: 'SEAT', where: [{ field: 'holder', isSet: false }] },
  unendorsed: { of: 'CONTRIBUTION', has: [none('endorsements')] },
}).map(([name, question]) => [name, { where: [], has: [], ...question }]);

const today = () => new Date().toISOString().slice(0, 10);

const PAIRS = COVERAGE_DIMENSIONS.flatMap((rows, index) =>
  COVERAGE_DIMENSIONS.slice(index + 1).map((columns) => ({ rows, columns })),
);

/** Asks everything, under names that say what: no answer may differ between two worlds that are alike to this reader. */
export async function toldTo(app: App, world: World): Promise<Record<string, string>> {
  await looked(app, world.slug);
  const told: Record<string, string> = {};
  const asking = askingIn(app, world, (name, answer) => {
    told[name] = JSON.stringify(answer, (key, value) => (COUNTED.has(key) ? undefined : value), 1);
  });
  for (const ask of [askFindings, askCoverage, askUnseen, askRecords, askMaps]) await ask(asking, world);
  return told;
}

type Asking = ReturnType<typeof askingIn>;

function askingIn(app: App, { slug }: World, put: (name: string, answer: unknown) => void) {
  return {
    put,
    graphql: async (name: string, query: string, variables: Record<string, unknown> = {}) => {
      const { data, errors } = await ask(app, query, { slug, ...variables });
      if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
      for (const [key, value] of Object.entries(data)) put(`${name} ${key}`, value);
    },
    route: async (path: string) => {
      const address = `http://127.0.0.1/api/ecosystems/${slug}/${path}`;
      const answer = await app.request(address, { headers: { host: '127.0.0.1' } });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return answer;
    },
  };
}

async function askFindings({ graphql, route, put }: Asking, { ids }: World): Promise<void> {
  await graphql(
    'findings',
    `query ($slug: String!) { open: findings(ecosystem: $slug, first: 200) { ${FINDINGS} } }`,
  );
  await graphql(
    'findings',
    `query ($slug: String!, $place: ID!, $mission: ID!) {
      closed: findings(ecosystem: $slug, filter: { state: CLOSED }) { totalCount nodes { key } }
      dismissed: findings(ecosystem: $slug, filter: { state: DISMISSED }) { totalCount nodes { key openedOn } }
      there: findings(ecosystem: $slug, filter: { place: $place }) { totalCount }
      ofMission: findings(ecosystem: $slug, filter: { mission: $mission }) { totalCount nodes { key } }
    }`,
    { place: ids.north, mission: ids.snow },
  );
  await graphql(
    'groups of findings',
    `query ($slug: String!) {
      kinds: findingGroups(ecosystem: $slug) { totalCount nodes { key count whoms severities { severity count } first { id inWords } } }
      whoms: findingGroups(ecosystem: $slug, by: WHOM) { totalCount nodes { key count whom { id inWords } } }
      begin: findings(ecosystem: $slug, first: 1) { keys startHere { key concerns entityIds toCall { id inWords } } }
      called: findings(ecosystem: $slug, first: 200) { nodes { key concerns toCall { id } } }
    }`,
  );
  for (const path of ['findings.json', 'findings.csv']) {
    const text = await (await route(path)).text();
    put(path, path.endsWith('json') ? JSON.parse(text) : text);
  }
}

async function askCoverage({ graphql, route, put }: Asking): Promise<void> {
  for (const { rows, columns } of PAIRS) {
    const path = `coverage.csv?rows=${rows.toLowerCase()}&columns=${columns.toLowerCase()}`;
    put(path, await (await route(path)).text());
  }
  await graphql(
    'coverage',
    `query ($slug: String!) { coverage(ecosystem: $slug, rows: PLACE, columns: RESOURCE) {
      outside rowTotal rows { id reached nominated } cells { row column state count expected sentence } } }`,
  );
}

async function askUnseen({ graphql }: Asking): Promise<void> {
  await graphql(
    'who is missing',
    `query ($slug: String!) { unseen(ecosystem: $slug) {
      lists names mentions namedOnce namedTwice coverage unnamed estimate { total low high } headline told blindSpots
      warnings { caution sentence } working { formula } curve { lists names }
      stopping { isMet done of open } interviews { around untouched reason stakeholder { id } }
      reach { totalCount people { id name value lists reason introducers { sentence stakeholder { id } } } seats { mission hashtag name reason } } } }`,
  );
}

async function askRecords({ graphql }: Asking): Promise<void> {
  for (const some of portions(QUESTIONS))
    await graphql(
      'questions',
      `query ($slug: String!, ${some.map(([name]) => `$${name}: QuestionDefinition!`).join(' ')}) { ${some
        .map(
          ([name]) =>
            `${name}: ask(ecosystem: $slug, question: $${name}, first: 50) { totalCount elementIds nodes { id } }`,
        )
        .join('\n')} }`,
      Object.fromEntries(some),
    );
  for (const some of portions(
    KINDS.filter(({ name }) => name !== 'Question' && name !== 'InterdependencyType'),
  ))
    await graphql(
      'lists',
      `query ($slug: String!) { ${some
        .map(
          ({ plural, name }) =>
            `${plural}(ecosystem: $slug, order: OLDEST, first: 50) { totalCount nodes { id ${name === 'Seat' ? '' : 'version updatedAt'} ${FIELDS[name] ?? ''} } }`,
        )
        .join('\n')} }`,
    );
  await graphql(
    'ecosystem',
    `query ($slug: String!, $today: Date!) {
      ecosystem(slug: $slug) { counts { stakeholders missions interdependencies places } }
      house: search(ecosystem: $slug, text: "house", first: 60) { id }
      hidden: search(ecosystem: $slug, text: "hidden") { id }
      past(ecosystem: $slug, on: $today) { totalCount }
    }`,
    { today: today() },
  );
}

type MapColumn = number | Iterable<number> | { [column: string]: MapColumn };

/** What a map says, whether it is one number, a column or several. */
function numbersOf(column: MapColumn): unknown {
  if (typeof column === 'number') return column;
  if (Symbol.iterator in column) return [...(column as Iterable<number>)];
  return Object.entries(column).map(([name, part]) => [name, numbersOf(part)]);
}

async function askMaps({ route, put }: Asking): Promise<void> {
  for (const path of ['map', `map?on=${today()}`]) {
    const { header, x: _x, y: _y, ...map } = decodeMap(await (await route(path)).arrayBuffer());
    const { bounds: _bounds, layout: _layout, ...plain } = header;
    const names = Array.from({ length: map.nodeCount }, (_, row) => map.nameOf(row, 'en'));
    const columns = Object.entries(map).filter(([, column]) => typeof column !== 'function');
    put(path, {
      plain,
      names,
      columns: columns.map(([name, column]) => [name, numbersOf(column as MapColumn)]),
    });
  }
}

/** What would be missing if somebody were not there. */
export async function supposedBy(app: App, { slug, ids }: World): Promise<unknown> {
  await looked(app, slug);
  const { data, errors } = await ask(
    app,
    `query ($slug: String!, $suppose: [SupposeInput!]!) { whatIf(ecosystem: $slug, suppose: $suppose) {
      same ${['appear', 'disappear', 'moot'].map((list) => `${list} { key sentence evidence { label value } openedOn }`).join(' ')} } }`,
    { slug, suppose: [{ remove: ids.mill }] },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.whatIf;
}

/** Waits until what is missing is known of the last revision: older findings are given meanwhile. */
export async function looked(app: App, slug: string): Promise<void> {
  for (;;) {
    const { data } = await ask(app, 'query ($slug: String!) { findings(ecosystem: $slug) { isCurrent } }', {
      slug,
    });
    if (data?.findings?.isCurrent) return;
  }
}

/** How many things one request asks for: each is a query of its own, which the database plans when it is new. */
const PORTION = 2;

function portions<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / PORTION) }, (_, n) =>
    all.slice(n * PORTION, (n + 1) * PORTION),
  );
}
