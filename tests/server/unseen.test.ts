/** Who is still missing, over the GraphQL edge: the planted numbers, what narrows them, and whom they are told for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../server/access/viewer.ts';
import { demoFolders, readDestination } from '../../server/exchange/demo.ts';
import { importPlan } from '../../server/exchange/import.ts';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import { newEcosystemId } from '../../server/kind/ids.ts';
import { codesOf, type Input, type Made, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';

const { app, graphql, database, freshEcosystem } = await testServer();

const UNSEEN = `query ($ecosystem: String!, $about: UnseenAbout) {
  unseen(ecosystem: $ecosystem, about: $about) {
    lists names mentions namedOnce namedTwice coverage newNameRate isThin unnamed
    estimate { missingAtLeast total low high }
    headline french: headline(language: FR) told blindSpots sources
    warnings { caution sentence } working { means formula } curve { lists names isExtrapolated }
  } }`;

async function read(ecosystem: string, about?: Input, role: Role = 'FACILITATOR') {
  const asked = role === 'FACILITATOR' ? app : appFor(database, { id: 'someone', role });
  const answer = await ask(asked, UNSEEN, { ecosystem, about });
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer.data.unseen;
}

async function demonstration(name: string): Promise<string> {
  const folder = demoFolders().find((path) => path.endsWith(name)) ?? '';
  const sheet = (file: string) => readFileSync(join(folder, file));
  const reading = readKumuSheets({ elements: sheet('elements.csv'), connections: sheet('connections.csv') });
  if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues));
  const { ecosystem } = await importPlan({
    database,
    ecosystem: { ...readDestination(folder), slug: `unseen-${newEcosystemId()}` },
    plan: reading.plan,
    viewer: { id: 'tester', role: 'FACILITATOR' },
  });
  return ecosystem.slug;
}

/** The planted intervals were worked out with 1.96 for 95 %, as it is written; ours with the quantile itself, as in R. */
const planted = (told: number, right: number) => expect(Math.abs(told / right - 1)).toBeLessThan(1e-5);

describe('what was planted comes out', () => {
  test('in Newmarket', { timeout: 120_000 }, async () => {
    const told = await read(await demonstration('newmarket'));
    expect(told).toMatchObject({ lists: 23, names: 42, mentions: 84, namedOnce: 18, namedTwice: 14 });
    planted(told.estimate.total, 51.757);
    planted(told.estimate.low, 45.129);
    planted(told.estimate.high, 72.42);
    expect(told.coverage).toBeCloseTo(0.7999, 4);
    expect(told).toMatchObject({ isThin: false, headline: 'At least 3 stakeholders are still missing.' });
    expect(told.french).toBe('Au moins 3 parties prenantes restent à identifier.');
    expect(told.working.map(({ formula }: { formula: string }) => formula)).toContain(
      'N̂ = S + (T−1)/T · Q1(Q1−1) / 2(Q2+1) = 42 + 22/23 · 18·17 / 30 = 51.757',
    );
    expect(told.told[1]).toBe(
      'Of 100 names in the next list, about 20 will be new; 24 to 29 where those who are asked were named by others who were asked.',
    );
    expect(told.curve.at(-1)).toMatchObject({ lists: 46, isExtrapolated: true });
  });

  test('in Saint John', { timeout: 120_000 }, async () => {
    const told = await read(await demonstration('saint-john'));
    expect(told).toMatchObject({ lists: 55, names: 120 });
    planted(told.estimate.total, 223.209);
    planted(told.estimate.low, 175.77);
    planted(told.estimate.high, 310.999);
    expect(told.coverage).toBeCloseTo(0.6533, 4);
    expect(told.headline).toBe('At least 55 stakeholders are still missing.');
  });
});

describe('of a town', () => {
  let slug: string;
  let place: Made;
  let mission: Made;
  let elsewhere: string;
  beforeAll(async () => {
    const ecosystem = await freshEcosystem();
    slug = ecosystem.slug;
    const make = recordsIn(graphql, ecosystem.id);
    const region = await make.place('Region');
    const quarter = await make.place('Quarter', { within: region.id });
    place = region;
    mission = await make.mission('bread');
    const role = await make.of('Role', { mission: mission.id, kind: 'FUNDER' });
    const [a, b] = [await make.stakeholder('A'), await make.stakeholder('B')];
    const secret = await make.stakeholder('Secret', { visibility: 'FACILITATORS' });
    const near = await make.stakeholder('Near', { place: quarter.id, sector: 'HEALTH' });
    const far = await make.stakeholder('Far', { sector: 'PRIVATE' });
    const named = (nominator: Made, nominee: Made, more: Input = {}) =>
      make.of('Nomination', { nominator: nominator.id, nominee: nominee.id, ...more });
    await named(a, near);
    await named(b, near, { role: role.id });
    await named(a, far, { mission: mission.id });
    await named(secret, far);
    const other = recordsIn(graphql, (await freshEcosystem()).id);
    elsewhere = (await other.mission('other')).id;
  }, 60_000);

  test('what one stakeholder said for one mission is one list, and a role counts for its mission', async () => {
    expect(await read(slug)).toMatchObject({ lists: 4, names: 2, mentions: 4, unnamed: 3 });
    expect(await read(slug, { mission: mission.id })).toMatchObject({ lists: 2, names: 2, mentions: 2 });
  });

  test('a place with what lies within it, and a sector, keep who is there', async () => {
    expect(await read(slug, { place: place.id })).toMatchObject({ lists: 2, names: 1, unnamed: 0 });
    expect(await read(slug, { sector: 'PRIVATE' })).toMatchObject({ lists: 2, names: 1 });
    expect(await read(slug, { sector: 'PRIVATE', place: place.id })).toMatchObject({ lists: 0, names: 0 });
  });

  test('it is told as if who is hidden were not there', async () => {
    expect(await read(slug, undefined, 'VISITOR')).toMatchObject({ lists: 3, names: 2, unnamed: 2 });
  });

  test('nobody asked, or nothing learnt, is no estimate and never complete', async () => {
    const none = await read(slug, { sector: 'HEALTH', mission: mission.id });
    expect(none).toMatchObject({ estimate: null, isThin: true });
    expect(none.headline).toMatch(/^No estimate: 1 list does not say who is missing\./);
    const empty = await read((await freshEcosystem()).slug);
    expect(empty).toMatchObject({ lists: 0, estimate: null, told: [], working: [], curve: [] });
    expect(empty.headline).toMatch(/^No estimate yet/);
  });

  test('a mission of another ecosystem is refused in one sentence', async () => {
    const answer = await ask(app, UNSEEN, { ecosystem: slug, about: { mission: elsewhere } });
    expect(codesOf(answer)).toEqual(['INVALID']);
    expect(answer.errors[0]?.message).toBe(
      'There is no such mission in this ecosystem: leave it out or choose another.',
    );
  });

  test('a second list needs somebody’s word that it is independent, and one name at least', async () => {
    const REGISTER = `query ($ecosystem: String!, $register: UnseenRegisterInput!) {
      unseenByRegister(ecosystem: $ecosystem, register: $register) { first second both unknown doubtful { name } headline } }`;
    const compare = (register: Input) => ask(app, REGISTER, { ecosystem: slug, register });
    const { data } = await compare({ names: ['Near', 'Stranger'], isIndependent: true });
    expect(data.unseenByRegister).toMatchObject({ first: 2, second: 2, both: 1, unknown: ['Stranger'] });
    for (const wrong of [
      { names: ['Near'], isIndependent: false },
      { names: [], isIndependent: true },
    ])
      expect(codesOf(await compare(wrong))).toEqual(['INVALID']);
  });

  test('whom to ask next is nobody who is hidden from the reader', async () => {
    const ASK = `query ($ecosystem: String!) { unseen(ecosystem: $ecosystem) {
      stopping { condition isMet sentence(language: FR) } interviews { stakeholder { name } reason } } }`;
    const visitor = appFor(database, { id: 'someone', role: 'VISITOR' });
    const { data } = await ask(visitor, ASK, { ecosystem: slug });
    expect(data.unseen.stopping).toHaveLength(3);
    const names = data.unseen.interviews.map(({ stakeholder }: { stakeholder: Input }) => stakeholder.name);
    expect(names.toSorted()).toEqual(['Far', 'Near']);
  });
});

describe('an individual who was only nominated', () => {
  const REACH = `query ($ecosystem: String!) { unseen(ecosystem: $ecosystem) { reach { totalCount
    people { name isByRole value introducers { stakeholder { name } } } seats { name reason } } } }`;
  let ecosystem: { id: string; slug: string };
  const reach = async (role: Role) => {
    const asked = role === 'FACILITATOR' ? app : appFor(database, { id: 'someone', role });
    const { data, errors } = await ask(asked, REACH, { ecosystem: ecosystem.slug });
    expect(errors).toEqual([]);
    return data.unseen.reach;
  };
  const sheet = async (format: string) =>
    app.request(`http://127.0.0.1/api/ecosystems/${ecosystem.slug}/unknowns.${format}`, {
      headers: { host: '127.0.0.1' },
    });

  beforeAll(async () => {
    ecosystem = await freshEcosystem();
    const make = recordsIn(graphql, ecosystem.id);
    const [mission, asker] = [await make.mission('bread'), await make.stakeholder('Asker')];
    const role = await make.of('Role', { mission: mission.id, kind: 'FUNDER' });
    const nominee = await make.stakeholder('Rosa Quietly', { kind: 'INDIVIDUAL', status: 'NOMINATED' });
    await make.of('Nomination', { nominator: asker.id, nominee: nominee.id, role: role.id });
  }, 60_000);

  test('is named to facilitators, called by its role to members, and not there for the public', async () => {
    const told = await reach('FACILITATOR');
    expect(told.people).toMatchObject([
      { name: 'Rosa Quietly', isByRole: false, value: 4, introducers: [{ stakeholder: { name: 'Asker' } }] },
    ]);
    // Missions of the same tag elsewhere may expect more.
    expect(told.seats[0]).toMatchObject({ name: '#bread: funder' });
    expect((await reach('PARTNER')).people).toMatchObject([
      { name: 'An individual, for funder, for #bread', isByRole: true },
    ]);
    expect(await reach('VISITOR')).toMatchObject({ totalCount: 0, people: [] });
  });

  test('is a finding that is assigned, dismissed with a reason and taken back, for all who read whom to reach', async () => {
    const MARKED = `query ($ecosystem: String!) { unseen(ecosystem: $ecosystem) { reach { totalCount
      people { findingKey assignee } aside { assignee dismissedReason } } } }`;
    const FINDINGS = `query ($ecosystem: String!) { findings(ecosystem: $ecosystem, filter: {kind: ["NAMED_NOT_REACHED"]}) {
      isCurrent nodes { key sentence severity } } }`;
    const marked = async (asked = app) =>
      (await ask(asked, MARKED, { ecosystem: ecosystem.slug })).data.unseen.reach;
    const [{ findingKey: key }] = (await marked()).people;
    await expect
      .poll(async () => (await ask(app, FINDINGS, { ecosystem: ecosystem.slug })).data?.findings.nodes)
      .toEqual([
        // Not by name, which goes into sheets and reports.
        {
          key,
          severity: 'LOW',
          sentence: 'An individual was named by 1 stakeholder and has not been reached.',
        },
      ]);
    const say = async (action: string, input: Input) => {
      const type = `${action.charAt(0).toUpperCase()}${action.slice(1)}Input`;
      const text = `mutation ($input: ${type}!) { ${action}(input: $input) { finding { state } } }`;
      expect((await ask(app, text, { input: { ecosystem: ecosystem.id, key, ...input } })).errors).toEqual(
        [],
      );
    };
    await say('assignFinding', { assignee: 'Ana' });
    expect((await marked()).people).toMatchObject([{ assignee: 'Ana' }]);
    const partner = appFor(database, { id: 'someone', role: 'PARTNER' });
    expect((await marked(partner)).people).toMatchObject([{ assignee: null }]);
    await say('dismissFinding', { reason: 'Moved away' });
    const aside = { totalCount: 0, people: [], aside: [{ assignee: 'Ana', dismissedReason: 'Moved away' }] };
    expect(await marked()).toEqual(aside);
    expect(await marked(partner)).toEqual({ totalCount: 0, people: [], aside: [] });
    await say('reopenFinding', {});
    expect(await marked()).toMatchObject({ totalCount: 1, aside: [] });
  });

  test('is reached on the day on which it is a nomination no longer, as the history tells', async () => {
    const { id, slug } = await freshEcosystem();
    const make = recordsIn(graphql, id);
    const [asker, other] = [await make.stakeholder('Asker'), await make.stakeholder('Other')];
    const nominee = await make.stakeholder('Baker', { status: 'NOMINATED' });
    await make.of('Nomination', { nominator: asker.id, nominee: nominee.id });
    await make.of('Nomination', { nominator: asker.id, nominee: other.id });
    const text = `mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { revision } }`;
    const input = {
      id: nominee.id,
      version: 1,
      status: 'LISTED',
      summary: 'It said "status":"NOMINATED" before',
    };
    expect((await ask(app, text, { input })).errors).toEqual([]);
    const { data } = await ask(
      app,
      `query ($slug: String!) { unseen(ecosystem: $slug) { progress { told points { reached names seatsHeld } } } }`,
      { slug },
    );
    expect(data.unseen.progress.points).toEqual([{ reached: 1, names: 2, seatsHeld: 0 }]);
  });

  test('is called by its role in what is taken along, as CSV, as JSON and as a workbook', async () => {
    const csv = await (await sheet('csv')).text();
    expect(csv).toContain('"An individual, for funder, for #bread",4,1');
    expect(csv).not.toContain('Rosa');
    expect(csv.split('\n')[1]).toMatch(/^Estimate,/);
    const json = (await (await sheet('json')).json()) as { toReach: Input[]; missingAtLeast: unknown };
    expect(json).toMatchObject({ missingAtLeast: null, toReach: [{ value: 4 }] });
    expect((await sheet('xlsx')).headers.get('content-type')).toMatch(/spreadsheetml/);
  });

  test('is named to whoever sees it where the ecosystem says so', async () => {
    const { data } = await ask(
      app,
      'query ($slug: String!) { ecosystem(slug: $slug) { version } }',
      ecosystem,
    );
    const input = { id: ecosystem.id, version: data.ecosystem.version, showsNominatedIndividuals: true };
    const UPDATE = 'mutation ($input: UpdateEcosystemInput!) { updateEcosystem(input: $input) { revision } }';
    expect((await ask(app, UPDATE, { input })).errors).toEqual([]);
    for (const role of ['PARTNER', 'VISITOR'] as const)
      expect((await reach(role)).people).toMatchObject([{ name: 'Rosa Quietly', isByRole: false }]);
    expect(await (await sheet('csv')).text()).toContain('Rosa Quietly');
  });
});
