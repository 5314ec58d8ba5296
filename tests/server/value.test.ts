/** What missions received and from whom, through the edge: exact sums, for whom, of which mission, and what is refused. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../server/access/viewer.ts';
import { demoFolders, readDestination } from '../../server/exchange/demo.ts';
import { importPlan } from '../../server/exchange/import.ts';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import { newEcosystemId } from '../../server/kind/ids.ts';
import { fieldsOf, type Input, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';

const { app, graphql, database, freshEcosystem } = await testServer();

const SUMS = `contributions givers economic social societal unsaid unmeasured vouched
  amounts { currency amount contributions } quantities { resource { name } unit quantity }`;
const VALUE = `query ($ecosystem: String!, $by: ValueGrouping!, $mission: ID, $group: ID, $kind: ValueKind) {
  value(ecosystem: $ecosystem, by: $by, mission: $mission, group: $group, kind: $kind) {
    outside total { ${SUMS} } groups { id label stakeholders gave { contributions } }
    missions { name isNeedy received { ${SUMS} } cells { group received { contributions } }
      indicators { name baseline target latestValue latestOn progress } }
    givers { name } contributions { id name mission by { name } kinds vouched } } }`;

type Sums = { contributions: number } & Record<string, unknown>;
type Told = {
  outside: number;
  total: Sums;
  groups: { id: string; label: string; gave: Sums }[];
  missions: { name: string; isNeedy: boolean; received: Sums; cells: unknown[]; indicators: Input[] }[];
  givers: { name: string }[];
  contributions: { name: string; mission: string | null }[];
};

async function told(ecosystem: string, more: Input = {}, viewer?: Viewer): Promise<Told> {
  const asked = viewer ? appFor(database, viewer) : app;
  const { data, errors } = await ask(asked, VALUE, { ecosystem, by: 'SECTOR', ...more });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.value;
}
const received = ({ missions }: Told) =>
  Object.fromEntries(missions.map(({ name, received: { contributions } }) => [name, contributions]));

async function demonstration(name: string): Promise<string> {
  const folder = demoFolders().find((path) => path.endsWith(name)) ?? '';
  const sheet = (file: string) => readFileSync(join(folder, file));
  const reading = readKumuSheets({ elements: sheet('elements.csv'), connections: sheet('connections.csv') });
  if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues));
  const { ecosystem } = await importPlan({
    database,
    ecosystem: { ...readDestination(folder), slug: `value-${newEcosystemId()}` },
    plan: reading.plan,
    viewer: { id: 'tester', role: 'FACILITATOR' },
  });
  return ecosystem.slug;
}

test('Saint John: what each mission received, by kind of value and by sector', async () => {
  const slug = await demonstration('saint-john');
  const found = await told(slug);
  expect(found.total).toMatchObject({
    ...{ contributions: 5, givers: 5, economic: 3, social: 2, societal: 1, unsaid: 1, unmeasured: 0 },
    amounts: [{ currency: 'CAD', amount: 40_500, contributions: 3 }],
  });
  expect(received(found)).toMatchObject({
    ...{ '#truegrowth': 1, '#warmhomes': 1, '#carenearhome': 1, '#dryfeet': 1, '#stayandbelong': 1 },
    ...{ '#tradesfirst': 0, '#readbynine': 0, '#localtable': 0, '#lightsonuptown': 0 },
  });
  const gave = Object.fromEntries(found.groups.map(({ id, gave: { contributions } }) => [id, contributions]));
  expect(gave).toMatchObject({ MUNICIPAL: 1, EDUCATION: 1, PUBLIC: 3, PRIVATE: 0 });
  expect(found.missions.find(({ name }) => name === '#truegrowth')?.indicators).toContainEqual(
    expect.objectContaining({ name: 'Partners at the table', baseline: 40, target: 200, latestValue: 130 }),
  );
  const csv = await app.request(`http://127.0.0.1/api/ecosystems/${slug}/value.csv?language=fr`);
  expect(await csv.text()).toMatch(/#dryfeet,Public,1,1,1,0,0,0,24000 CAD,[^,]*8/);
}, 120_000);

test('healthy ageing: exact sums, and a cell holds its contributions', async () => {
  const slug = await demonstration('healthy-ageing');
  const found = await told(slug, { by: 'CATEGORY' });
  expect(found.total).toMatchObject({
    ...{ contributions: 4, economic: 2, social: 2, societal: 1, unsaid: 1 },
    amounts: [{ currency: 'CAD', amount: 38_000 }],
  });
  const cell = await told(slug, { by: 'CATEGORY', group: 'INSTITUTION', kind: 'SOCIETAL' });
  expect(cell.contributions).toMatchObject([{ by: { name: 'Déneigement Lavoie et filles' } }]);
}, 120_000);

const VISITOR: Viewer = { id: 'somebody', role: 'VISITOR' };

describe('what was given', async () => {
  const ecosystem = await freshEcosystem();
  const { slug } = ecosystem;
  const make = recordsIn(graphql, ecosystem.id);
  const [first, second] = [await make.mission('valuefirst'), await make.mission('valuesecond')];
  const [open, hidden] = [
    await make.stakeholder('Open hand', { sector: 'HEALTH' }),
    await make.stakeholder('Hidden hand', { sector: 'PRIVATE', visibility: 'FACILITATORS' }),
  ];
  const space = await make.resource('Rooms of value', { units: ['rooms'] });
  const need = (by: string, more: Input = {}) => make.of('Need', { by, resource: space.id, ...more });
  const give = (name: string, by: string, more: Input) => make.of('Contribution', { name, by, ...more });
  const ownNeed = await need(first.id);
  await give('to its need', open.id, { need: ownNeed.id });
  await give('named', open.id, { mission: second.id, need: ownNeed.id });
  await give('for it', open.id, { need: (await need(open.id, { mission: second.id })).id });
  await give('to nobody', open.id, { need: (await need(open.id)).id });
  const secret = await give('in secret', hidden.id, { mission: first.id, economicValue: 9, currency: 'CAD' });
  await make.of('Endorsement', { by: open.id, contribution: secret.id });

  test('counts once: for the mission that it names, else for that of the need', async () => {
    const found = await told(slug);
    expect(received(found)).toEqual({ '#valuefirst': 2, '#valuesecond': 2 });
    expect([found.total.contributions, found.outside]).toEqual([5, 1]);
    const outside = await told(slug, { mission: 'NONE' });
    expect(outside.contributions).toMatchObject([{ name: 'to nobody', mission: null }]);
  });

  test('by somebody hidden is neither counted nor named, and their group is not there', async () => {
    const all = await told(slug);
    expect(all.givers.map(({ name }) => name)).toEqual(['Hidden hand', 'Open hand']);
    const seen = await told(slug, {}, VISITOR);
    expect(received(seen)).toEqual({ '#valuefirst': 1, '#valuesecond': 2 });
    expect(seen.total).toMatchObject({ contributions: 4, economic: 0, amounts: [] });
    expect(seen.groups.map(({ id }) => id)).toEqual(['HEALTH']);
    expect(JSON.stringify(seen)).not.toContain('Hidden hand');
  });
});

test('where nothing was given, missions are told as having received nothing', async () => {
  const { id, slug } = await freshEcosystem();
  const make = recordsIn(graphql, id);
  const mission = await make.mission('valuenothing');
  const resource = await make.resource('Time of value');
  await make.of('Need', { by: mission.id, resource: resource.id });
  const found = await told(slug);
  expect(found).toMatchObject({ total: { contributions: 0 }, groups: [], givers: [] });
  expect(found.missions).toMatchObject([{ name: '#valuenothing', isNeedy: true, cells: [] }]);
});

test('a mission or a group that is not there is refused with its name', async () => {
  const { slug } = await freshEcosystem();
  const asked = (more: Input) => graphql(VALUE, { ecosystem: slug, by: 'SECTOR', ...more });
  expect(fieldsOf(await asked({ mission: 'x-1' }))).toEqual(['mission']);
  expect(fieldsOf(await asked({ group: 'HEALTH' }))).toEqual(['group']);
  const response = await app.request(`http://127.0.0.1/api/ecosystems/${slug}/value.json?by=size`);
  expect(response.status).toBe(422);
});
