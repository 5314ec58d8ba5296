/**
 * Who sees what is one rule (server/access/sees.ts). Each form of it is turned round in turn, and everything that tells of
 * an ecosystem follows: what did not follow would have a rule of its own.
 */
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { decodeMap } from '../../client/map/decode.ts';
import { RULE } from '../../server/access/sees.ts';
import type { Viewer } from '../../server/access/viewer.ts';
import { newEcosystemId } from '../../server/kind/ids.ts';
import { recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';

const { graphql, freshEcosystem, database } = await testServer();
const NAME = `Hidden Harbour ${newEcosystemId()}`;
const planner: Viewer = { id: 'planner', role: 'PLANNER' };

let ecosystem: { id: string; slug: string };
let ids: Record<'hidden' | 'open' | 'place' | 'need' | 'mission', string>;

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  const make = recordsIn(graphql, ecosystem.id);
  const place = await make.place('Quay');
  const open = await make.stakeholder('Open House', { place: place.id });
  const more = { visibility: 'FACILITATORS', sector: 'HEALTH', place: place.id };
  const hidden = await make.stakeholder(NAME, more);
  const mission = await make.mission('quay');
  const resource = await make.resource('Boats');
  const need = await make.of('Need', { by: hidden.id, resource: resource.id, name: NAME });
  await make.link(hidden, open);
  ids = { hidden: hidden.id, open: open.id, place: place.id, need: need.id, mission: mission.id };
});

const today = () => new Date().toISOString().slice(0, 10);

/** Every way in which a reader could be told of the hidden stakeholder: whether they are. */
async function tells(): Promise<Record<string, boolean>> {
  const app = appFor(database, planner);
  const { slug } = ecosystem;
  const text = async (query: string) => JSON.stringify(await ask(app, query));
  const has = async (query: string) => (await text(query)).includes(NAME);
  const E = `ecosystem: "${slug}"`;
  const map = await app.request(`http://127.0.0.1/api/ecosystems/${slug}/map`, {
    headers: { host: '127.0.0.1' },
  });
  const data = decodeMap(await map.arrayBuffer());
  const counts = await ask(
    app,
    `{ ecosystem(slug: "${slug}") { counts { stakeholders interdependencies } } }`,
  );
  const degree = await ask(
    app,
    `{ stakeholder(id: "${ids.open}") { degree interdependencies { totalCount } } }`,
  );
  const coverage = await ask(app, `{ coverage(${E}, rows: SECTOR, columns: PLACE) { rows { id reached } } }`);
  const supposed = await ask(app, `{ whatIf(${E}, suppose: [{ remove: "${ids.hidden}" }]) { same } }`);
  return {
    list: await has(`{ stakeholders(${E}) { nodes { name } } }`),
    'record by its id': await has(`{ node(id: "${ids.hidden}") { ... on Stakeholder { name } } }`),
    search: await has(`{ search(${E}, text: "${NAME}") { name } }`),
    link: (degree.data.stakeholder.interdependencies.totalCount as number) > 0,
    degree: degree.data.stakeholder.degree > 0,
    count: counts.data.ecosystem.counts.stakeholders === 2,
    'count of links': counts.data.ecosystem.counts.interdependencies === 1,
    question:
      (await ask(app, `{ ask(${E}, question: { of: "STAKEHOLDER", where: [], has: [] }) { totalCount } }`))
        .data?.ask?.totalCount === 2,
    past: await has(`{ past(${E}, on: "${today()}", kind: "Stakeholder") { nodes { fields { value } } } }`),
    map: data.nodeCount === 3,
    findings: await has(`{ findings(${E}) { nodes { sentence } } }`),
    coverage: coverage.data.coverage.rows.some(
      ({ id, reached }: { id: string; reached: number | null }) => id === 'HEALTH' && (reached ?? 0) > 0,
    ),
    'what if': supposed.errors.length === 0,
  };
}

const all = (told: boolean, surfaces: Record<string, boolean>) =>
  Object.fromEntries(Object.keys(surfaces).map((surface) => [surface, told]));

test('what is hidden is told nowhere; with the rule that everybody sees everything, it is told everywhere', async () => {
  const hidden = await tells();
  expect(hidden).toEqual(all(false, hidden));

  const wrong = vi.spyOn(RULE, 'seen').mockReturnValue(true);
  onTestFinished(() => wrong.mockRestore());
  const told = await tells();
  expect(told).toEqual(all(true, told));
});

test('with the rule that nothing is hidden with what it belongs to, all that belongs to somebody hidden is told', async () => {
  const { slug } = ecosystem;
  // A server of its own each time: what was seen of the past is kept, and the rule does not change while one runs.
  const needs = async (app = appFor(database, planner)) => ({
    list: (await ask(app, `{ needs(ecosystem: "${slug}") { totalCount } }`)).data.needs.totalCount,
    node: (await ask(app, `{ node(id: "${ids.need}") { id } }`)).data.node !== null,
    past: (
      await ask(app, `{ past(ecosystem: "${slug}", on: "${today()}", record: "${ids.need}") { totalCount } }`)
    ).data.past.totalCount,
  });
  expect(await needs()).toEqual({ list: 0, node: false, past: 0 });
  const wrong = vi.spyOn(RULE, 'hiding').mockReturnValue([]);
  onTestFinished(() => wrong.mockRestore());
  expect(await needs()).toEqual({ list: 1, node: true, past: 1 });
});
