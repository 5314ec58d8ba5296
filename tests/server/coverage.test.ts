/** The coverage matrix: what each state means for each of the three rules, who is counted, and what is refused. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../server/access/viewer.ts';
import { COVERAGE_DIMENSIONS } from '../../server/coverage/coverage.ts';
import { codesOf, fieldsOf, type Input, type Made, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';

const { graphql, app, freshEcosystem, database } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;

type Cell = { row: string; column: string; state: string; count: number; expected: number | null };
type Side = string | Made;
const idOf = (side: Side) => (typeof side === 'string' ? side : side.id);

const MATRIX = `query ($ecosystem: String!, $rows: CoverageDimension!, $columns: CoverageDimension!, $filter: CoverageFilter) {
  coverage(ecosystem: $ecosystem, rows: $rows, columns: $columns, filter: $filter) {
    rowTotal columnTotal outside
    rows { id label reached nominated } columns { id label reached }
    cells { row column state count expected sentence french: sentence(language: FR) }
    meanings { state name meaning(language: FR) }
  } }`;

async function read(rows: string, columns: string, filter?: Input, role: Role = 'FACILITATOR') {
  const asked = role === 'FACILITATOR' ? app : appFor(database, { id: 'someone', role });
  const answer = await ask(asked, MATRIX, { ecosystem: ecosystem.slug, rows, columns, filter });
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  const { coverage } = answer.data;
  return {
    ...coverage,
    at: (row: Side, column: Side) =>
      coverage.cells.find((cell: Cell) => cell.row === idOf(row) && cell.column === idOf(column)),
    state: (row: Side, column: Side): [string, number, number | null] => {
      const cell = coverage.cells.find(
        (each: Cell) => each.row === idOf(row) && each.column === idOf(column),
      );
      return [cell?.state, cell?.count, cell?.expected ?? null];
    },
  };
}

async function detail(rows: string, columns: string, row: Side, column: Side) {
  const { data, errors } = await graphql(
    `query ($ecosystem: String!, $rows: CoverageDimension!, $columns: CoverageDimension!, $row: ID!, $column: ID!) {
      coverageCell(ecosystem: $ecosystem, rows: $rows, columns: $columns, row: $row, column: $column) {
        cell { state sentence } row { label } column { label } lineTotal
        lines { kind id element state label sentence } } }`,
    { ecosystem: ecosystem.slug, rows, columns, row: idOf(row), column: idOf(column) },
  );
  expect(errors).toEqual([]);
  return data.coverageCell;
}

/** A town with somebody known in it. */
const towns: Record<string, Made> = {};
const resources: Record<string, Made> = {};
const people: Record<string, Made> = {};
const missions: Record<string, Made> = {};
const communities: Record<string, Made> = {};
const need = (by: Made, resource: Made, place: Made | null, quantity: number | null = 10, more: Input = {}) =>
  make.of('Need', {
    ...{ by: by.id, resource: resource.id, place: place?.id ?? null },
    ...(quantity === null ? {} : { quantity, unit: 'hours' }),
    ...more,
  });
const offer = (
  by: Made,
  resource: Made,
  place: Made | null,
  quantity: number | null = 10,
  more: Input = {},
) =>
  make.of('Offer', {
    ...{ by: by.id, resource: resource.id, place: place?.id ?? null },
    ...(quantity === null ? {} : { quantity, unit: 'hours' }),
    ...more,
  });
/** A role with as many seats held as holders are named. */
async function roleOf(mission: Made, kind: string, minimum: number, holders: Made[], more: Input = {}) {
  const role = await make.of('Role', { mission: mission.id, kind, minimum });
  for (const holder of holders) await make.of('Seat', { role: role.id, holder: holder.id, ...more });
  return role;
}

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
  const region = await make.place('Region');
  for (const name of ['North', 'South', 'East', 'West', 'Centre', 'Empty'])
    towns[name] = await make.place(name, { within: region.id });
  towns.Quarter = await make.place('Quarter', { within: towns.North?.id });
  towns.Region = region;
  for (const name of ['Room', 'Line', 'Bus']) resources[name] = await make.resource(name);
  resources.Hall = await make.resource('Hall', { broader: resources.Room?.id });
  const at = (place: string, sector: string, more: Input = {}) => ({
    place: towns[place]?.id,
    sector,
    ...more,
  });
  const stakeholders: [string, Input][] = [
    ['asker', at('Quarter', 'HEALTH')],
    ['giver', at('South', 'EDUCATION')],
    ['other', at('South', 'EDUCATION')],
    ['loner', at('East', 'PRIVATE')],
    ['named', at('West', 'PRIVATE', { status: 'NOMINATED' })],
    ['hidden', at('Centre', 'PRIVATE', { visibility: 'FACILITATORS' })],
    ['placeless', { sector: 'CITIZEN' }],
  ];
  for (const [name, more] of stakeholders) people[name] = await make.stakeholder(name, more);
  for (const tag of ['bread', 'snow', 'silent']) missions[tag] = await make.mission(tag);
  missions.over = await make.mission('over', { state: 'DONE' });
  for (const name of ['Cooks', 'Readers'])
    communities[name] = await make.of('Community', { ecosystem: ecosystem.id, kind: 'PRACTICE', name });
}, 120_000);

const t = (name: string) => towns[name] as Made;
const r = (name: string) => resources[name] as Made;
const p = (name: string) => people[name] as Made;
const m = (name: string) => missions[name] as Made;
const c = (name: string) => communities[name] as Made;

describe('needs against offers, by place and resource', () => {
  test('a need without offer is none, one met by two is covered, by one only says so, in part is partial', async () => {
    await need(p('asker'), r('Bus'), t('North'));
    await need(p('asker'), r('Line'), t('South'));
    await offer(p('giver'), r('Line'), t('South'));
    await need(p('asker'), r('Room'), t('South'));
    await offer(p('giver'), r('Hall'), t('South'), 6);
    await offer(p('other'), r('Room'), t('Region'), 6);
    await need(p('asker'), r('Line'), t('East'), 30);
    await offer(p('other'), r('Line'), t('East'), 10);
    const { state, at } = await read('PLACE', 'RESOURCE');
    expect(state(t('North'), r('Bus'))).toEqual(['NONE', 0, 1]);
    expect(state(t('South'), r('Line'))).toEqual(['ONE_PROVIDER', 1, 1]);
    expect(state(t('South'), r('Room'))).toEqual(['COVERED', 1, 1]);
    expect(state(t('East'), r('Line'))).toEqual(['PARTIAL', 0, 1]);
    expect(at(t('East'), r('Line')).sentence).toBe('0 of 1 need is met. Missing: 20 hours.');
    expect(at(t('East'), r('Line')).french).toBe('0 sur 1 besoin est comblé. Il manque 20 hours.');
  });

  test('what nobody needs or offers is not surveyed, which is not none', async () => {
    const { state, at } = await read('PLACE', 'RESOURCE');
    expect(state(t('East'), r('Bus'))).toEqual(['NOT_SURVEYED', 0, 0]);
    expect(at(t('East'), r('Bus')).sentence).toContain('1 stakeholder is known here to ask');
    expect(at(t('West'), r('Bus')).sentence).toContain(
      'Nobody has been reached in “West” yet, 1 is only nominated',
    );
    expect(at(t('Empty'), r('Bus')).state).toBe('NOT_SURVEYED');
  });

  test('what is offered and not needed is covered; what is needed in a part of a place is needed there', async () => {
    await offer(p('loner'), r('Bus'), t('Centre'));
    await need(p('asker'), r('Line'), t('Quarter'));
    const { state } = await read('PLACE', 'RESOURCE');
    expect(state(t('Centre'), r('Bus'))).toEqual(['COVERED', 0, 0]);
    expect(state(t('North'), r('Line'))).toEqual(['NONE', 0, 1]);
  });

  test('two needs that could each be met, but not at once, are covered in part', async () => {
    await need(p('asker'), r('Bus'), t('South'), 10);
    await need(p('asker'), r('Bus'), t('South'), 10);
    await offer(p('giver'), r('Bus'), t('South'), 8);
    await offer(p('other'), r('Bus'), t('South'), 7);
    const { at } = await read('PLACE', 'RESOURCE');
    expect(at(t('South'), r('Bus'))).toMatchObject({ state: 'PARTIAL', count: 2, expected: 2 });
    expect(at(t('South'), r('Bus')).sentence).toContain('Missing: 5 hours');
  });

  test('a need that is said to be met counts as met, and one that is withdrawn not at all', async () => {
    await need(p('asker'), r('Bus'), t('West'), 10, { state: 'MET' });
    await need(p('asker'), r('Line'), t('West'), 10, { state: 'WITHDRAWN' });
    const { state } = await read('PLACE', 'RESOURCE');
    expect(state(t('West'), r('Bus'))).toEqual(['COVERED', 1, 1]);
    expect(state(t('West'), r('Line'))[0]).toBe('NOT_SURVEYED');
  });

  test('a need that names a wider place, or none, has a row of its own', async () => {
    await need(p('asker'), r('Line'), t('Region'));
    const nowhere = await need(p('placeless'), r('Line'), null);
    const matrix = await read('PLACE', 'RESOURCE');
    const labels = matrix.rows.map(({ label }: { label: string }) => label);
    expect(labels).toEqual([
      'Centre',
      'East',
      'Empty',
      'North',
      'South',
      'West',
      'Region as a whole',
      'Not said',
    ]);
    const { lines } = await detail('PLACE', 'RESOURCE', 'NONE', r('Line'));
    expect(lines.map(({ id }: { id: string }) => id)).toContain(nowhere.id);
  });

  test('narrowed to a place, its parts are the rows; to a resource, its parts are the columns', async () => {
    const matrix = await read('PLACE', 'RESOURCE', { place: t('North').id, resource: r('Room').id });
    expect(matrix.rows.map(({ label }: { label: string }) => label)).toContain('Quarter');
    expect(matrix.columns.map(({ label }: { label: string }) => label)).toEqual(['Hall', 'Room as a whole']);
  });

  test('the cell tells what is needed, by whom, and what is offered', async () => {
    const { cell, row, column, lines } = await detail('RESOURCE', 'PLACE', r('Line'), t('East'));
    expect([cell.state, row.label, column.label]).toEqual(['PARTIAL', 'Line', 'East']);
    expect(lines).toMatchObject([
      {
        kind: 'NEED',
        element: p('asker').id,
        state: 'PARTIAL',
        sentence: '30 hours, needed by asker; 20 hours missing; 1 provider.',
      },
      { kind: 'OFFER', element: p('other').id, label: 'other', sentence: '10 hours, offered by other.' },
    ]);
  });
});

describe('seats held, by mission and role', () => {
  test('compares with the minimum; a role that is not expected is not surveyed', async () => {
    await roleOf(m('bread'), 'CONVENOR', 1, [p('giver')]);
    await roleOf(m('bread'), 'FUNDER', 2, [p('giver')]);
    await roleOf(m('bread'), 'OPERATOR', 2, [p('giver'), p('giver')]);
    await roleOf(m('bread'), 'VOICE', 1, []);
    await roleOf(m('bread'), 'ADVISER', 1, [p('loner')], { since: '2020-01-01', until: '2020-02-01' });
    const { state, at, columns } = await read('MISSION', 'ROLE');
    expect(state(m('bread'), 'CONVENOR')).toEqual(['COVERED', 1, 1]);
    expect(state(m('bread'), 'FUNDER')).toEqual(['PARTIAL', 1, 2]);
    expect(state(m('bread'), 'OPERATOR')).toEqual(['ONE_PROVIDER', 2, 2]);
    expect(state(m('bread'), 'VOICE')).toEqual(['NONE', 0, 1]);
    expect(state(m('bread'), 'ADVISER')).toEqual(['NONE', 0, 1]);
    expect(state(m('bread'), 'EVALUATOR')).toEqual(['NOT_SURVEYED', 0, null]);
    expect(at(m('bread'), 'FUNDER').sentence).toBe('1 of 2 seats held: 1 is missing.');
    expect(at(m('over'), 'CONVENOR')).toBeUndefined();
    expect(columns.map(({ id }: { id: string }) => id)).not.toContain('AMBASSADOR');
  });

  test('a seat too many in one role fills none in another of the same kind', async () => {
    await roleOf(m('snow'), 'OPERATOR', 1, [p('giver'), p('other')]);
    await roleOf(m('snow'), 'OPERATOR', 1, []);
    const { state } = await read('ROLE', 'MISSION');
    expect(state('OPERATOR', m('snow'))).toEqual(['PARTIAL', 2, 2]);
  });
});

describe('stakeholders who are there, in every other pair', () => {
  beforeAll(async () => {
    await make.of('Membership', { community: c('Cooks').id, member: p('giver').id });
    await make.of('Membership', { community: c('Cooks').id, member: p('other').id });
    await make.of('Membership', { community: c('Cooks').id, member: p('named').id });
    await make.of('Membership', { community: c('Readers').id, member: p('asker').id });
    await make.link(p('named'), m('snow'));
    await make.link(p('loner'), m('snow'));
  });

  test('two are covered, one is one only, none is none, and a line without anybody is not surveyed', async () => {
    const { state, at } = await read('PLACE', 'COMMUNITY');
    expect(state(t('South'), c('Cooks'))).toEqual(['COVERED', 2, null]);
    expect(state(t('North'), c('Readers'))).toEqual(['ONE_PROVIDER', 1, null]);
    expect(state(t('North'), c('Cooks'))).toEqual(['NONE', 0, null]);
    expect(at(t('North'), c('Cooks')).sentence).toBe(
      'Nobody, while 1 stakeholder is known in “North” and 2 in “Cooks”.',
    );
    expect(state(t('Empty'), c('Cooks'))[0]).toBe('NOT_SURVEYED');
    // Somebody is nominated there, and nobody has been reached.
    expect(state(t('West'), c('Cooks'))[0]).toBe('NOT_SURVEYED');
  });

  test('who is only nominated is a part, where others of the row and the column have been reached', async () => {
    const { state } = await read('SECTOR', 'COMMUNITY');
    expect(state('PRIVATE', c('Cooks'))).toEqual(['PARTIAL', 0, null]);
    expect(state('EDUCATION', c('Cooks'))).toEqual(['COVERED', 2, null]);
    expect(state('MUNICIPAL', c('Cooks'))[0]).toBe('NOT_SURVEYED');
  });

  test('on a mission is who holds a seat in it, is linked with it or gives to it', async () => {
    const { state } = await read('MISSION', 'SECTOR');
    expect(state(m('bread'), 'EDUCATION')).toEqual(['ONE_PROVIDER', 1, null]);
    expect(state(m('snow'), 'EDUCATION')).toEqual(['COVERED', 2, null]);
    expect(state(m('snow'), 'PRIVATE')).toEqual(['ONE_PROVIDER', 1, null]);
    expect(state(m('silent'), 'PRIVATE')[0]).toBe('NOT_SURVEYED');
  });

  test('a role is played by who holds a seat of that kind; the cell names them, the reached first', async () => {
    const { state } = await read('ROLE', 'SECTOR');
    expect(state('OPERATOR', 'EDUCATION')).toEqual(['COVERED', 2, null]);
    const { lines } = await detail('SECTOR', 'MISSION', 'PRIVATE', m('snow'));
    expect(lines).toMatchObject([
      { kind: 'STAKEHOLDER', element: p('loner').id, label: 'loner' },
      { kind: 'NOMINATED', element: p('named').id, label: 'named' },
    ]);
  });

  test('narrowed to a mission, a sector known elsewhere is none there, and not unsurveyed', async () => {
    const { state } = await read('SECTOR', 'PLACE', { mission: m('snow').id });
    expect(state('HEALTH', t('North'))[0]).toBe('NONE');
    expect(state('MUNICIPAL', t('North'))[0]).toBe('NOT_SURVEYED');
  });

  test('who has no place is said to be outside', async () => {
    expect((await read('PLACE', 'SECTOR')).outside).toBe(1);
  });
});

test('every pair of dimensions has an answer, in words of both languages', async () => {
  for (const rows of COVERAGE_DIMENSIONS) {
    for (const columns of COVERAGE_DIMENSIONS.filter((each) => each !== rows)) {
      const { cells, rows: heads, columns: across, meanings } = await read(rows, columns);
      expect([rows, columns, cells.length]).toEqual([rows, columns, heads.length * across.length]);
      const said = JSON.stringify([cells, meanings]);
      expect(said, `${rows} × ${columns}`).not.toMatch(/[{[][?!]|…|undefined|\{\w/);
    }
  }
});

describe('who sees what', () => {
  test('a hidden stakeholder is neither counted nor named for who may not see it, nor what is theirs', async () => {
    await offer(p('hidden'), r('Line'), t('North'));
    await need(p('hidden'), r('Bus'), t('Centre'), 3);
    const whole = await read('PLACE', 'RESOURCE');
    expect(whole.state(t('North'), r('Line'))[0]).toBe('ONE_PROVIDER');
    expect(whole.state(t('Centre'), r('Bus'))).toEqual(['ONE_PROVIDER', 1, 1]);
    for (const role of ['VISITOR', 'PARTNER', 'PLANNER'] as const) {
      const part = await read('PLACE', 'RESOURCE', undefined, role);
      expect(part.state(t('North'), r('Line'))[0]).toBe('NONE');
      expect(part.state(t('Centre'), r('Bus'))).toEqual(['COVERED', 0, 0]);
      const present = await read('PLACE', 'SECTOR', undefined, role);
      expect(present.state(t('Centre'), 'PRIVATE')[0]).toBe('NOT_SURVEYED');
    }
    expect((await read('PLACE', 'SECTOR')).state(t('Centre'), 'PRIVATE')).toEqual(['ONE_PROVIDER', 1, null]);
  });
});

describe('what is refused', () => {
  const send = (rows: string, columns: string, filter: Input = {}, slug = ecosystem.slug) =>
    graphql(MATRIX, { ecosystem: slug, rows, columns, filter });

  test('the same dimension twice, with one sentence', async () => {
    const answer = await send('PLACE', 'PLACE');
    expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['columns']]);
    expect(answer.errors[0]?.message).toBe(
      'A matrix needs two different dimensions: choose another one for its columns.',
    );
  });

  test('a filter that names a record of another ecosystem, and an ecosystem that is not there', async () => {
    const elsewhere = recordsIn(graphql, (await freshEcosystem()).id);
    const answer = await send('PLACE', 'SECTOR', { place: (await elsewhere.place('Elsewhere')).id });
    expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['filter.place']]);
    expect(codesOf(await send('PLACE', 'SECTOR', {}, 'nowhere-at-all'))).toEqual(['NOT_FOUND']);
  });

  test('a cell that is not in the matrix is null', async () => {
    expect(await detail('PLACE', 'SECTOR', 'nothing', 'HEALTH')).toBeNull();
  });
});

describe('as CSV', () => {
  const get = (query: string) =>
    app.request(`http://127.0.0.1/api/ecosystems/${ecosystem.slug}/coverage.csv?${query}`, {
      headers: { host: '127.0.0.1' },
    });

  test('rows by columns, in the language asked for, with what the states mean', async () => {
    const response = await get('rows=mission&columns=role&language=fr');
    const text = await response.text();
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(text).toContain('Missions × rôles,Rassembleur,');
    expect(text).toContain('#bread — bread,couverte (1/1),partielle (1/2),un seul fournisseur (2/2)');
    expect(text).toContain('Non recensée,');
  });

  test('an unknown dimension is refused by name', async () => {
    const response = await get('rows=colour&columns=role');
    expect(response.status).toBe(422);
    expect((await response.json()).error.message).toContain('rows is "colour"');
  });
});
