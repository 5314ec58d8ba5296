/** What is open today, as the map draws it, and the map as small as a stamp: for whoever asks. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Viewer } from '../../server/access/viewer.ts';
import { COSTS } from '../../server/load/costs.ts';
import { sketchOf } from '../../server/map/sketch.ts';
import { codesOf, type Input, type Made, recordsIn } from '../support/records.ts';
import { appFor, testServer } from '../support/server.ts';

const { graphql, freshEcosystem, database } = await testServer();
let ecosystem: { id: string; slug: string };
const made: Record<string, Made> = {};
const visitor: Viewer = { id: 'v', role: 'VISITOR' };

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  const make = recordsIn(graphql, ecosystem.id);
  const space = await make.resource('Space', { units: ['seats'] });
  made.open = await make.stakeholder('Open to all');
  made.hidden = await make.stakeholder('Hidden well', { visibility: 'FACILITATORS' });
  made.mission = await make.mission('together');
  made.done = await make.mission('over', { state: 'DONE' });
  await make.link(made.open, made.mission);
  await make.link(made.open, made.hidden);
  const [needy, over, role] = [made.open.id, { until: '2020-01-01' }, { kind: 'FUNDER', minimum: 2 }];
  const claim = (kind: 'Need' | 'Offer', input: Input) =>
    make.of(kind, { resource: space.id, by: needy, ...input });
  made.need = await claim('Need', { quantity: 5, unit: 'seats', since: '2090-01-01' });
  made.ofMission = await claim('Need', { by: made.mission.id });
  for (const gone of [
    { state: 'MET' },
    { state: 'WITHDRAWN' },
    over,
    { mission: made.done.id },
    { by: made.done.id },
  ])
    await claim('Need', gone);
  made.hiddenNeed = await claim('Need', { by: made.hidden.id });
  made.offer = await claim('Offer', { quantity: 9, unit: 'seats' });
  for (const gone of [{ state: 'TAKEN' }, over]) await claim('Offer', gone);
  const met = await claim('Need', { quantity: 2, unit: 'seats' });
  await make.of('Commitment', { need: met.id, offer: made.offer.id, quantity: 2 });
  made.role = await make.of('Role', { mission: made.mission.id, ...role });
  await make.of('Role', { mission: made.done.id, ...role });
  await make.of('Seat', { role: made.role.id, holder: made.hidden.id });
  // Described once, and over: nobody is looked for any more.
  for (let times = 0; times < 4; times++) await make.of('Seat', { role: made.role.id, until: '2020-01-01' });
});

const QUERY = `query ($slug: String!) { openRecords(ecosystem: $slug) {
  needs { records elements counts } offers { records elements counts } seats { records elements counts } } }`;
const idOf = (name: string) => made[name]?.id as string;

async function openFor(viewer: Viewer) {
  const answer = await appFor(database, viewer).request('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { host: '127.0.0.1', 'content-type': 'application/json', 'graphql-preflight': '1' },
    body: JSON.stringify({ query: QUERY, variables: { slug: ecosystem.slug } }),
  });
  const { data } = (await answer.json()) as { data: { openRecords: Record<string, Columns> } };
  return data.openRecords;
}
type Columns = { records: string[]; elements: string[]; counts: number[] };

describe('what is open today', () => {
  test('is neither met, taken, withdrawn nor over, nor of a mission that has ended', async () => {
    const { data } = await graphql(QUERY, { slug: ecosystem.slug });
    const { needs, offers, seats } = data.openRecords;
    expect(needs.records.toSorted()).toEqual(
      [idOf('need'), idOf('ofMission'), idOf('hiddenNeed')].toSorted(),
    );
    expect(offers).toEqual({ records: [idOf('offer')], elements: [idOf('open')], counts: [1] });
    // One of two seats is held.
    expect(seats).toEqual({ records: [idOf('role')], elements: [idOf('mission')], counts: [1] });
  });

  test('is what the reader may see: a seat held by somebody hidden looks vacant', async () => {
    const { needs, seats } = await openFor(visitor);
    expect(needs?.records.toSorted()).toEqual([idOf('need'), idOf('ofMission')].toSorted());
    expect(needs?.elements.toSorted()).toEqual([idOf('open'), idOf('mission')].toSorted());
    expect(seats?.counts).toEqual([2]);
  });

  test('of an ecosystem that is not there is not found; of one without anything, nothing', async () => {
    expect(codesOf(await graphql(QUERY, { slug: 'nowhere-at-all' }))).toEqual(['NOT_FOUND']);
    const { slug } = await freshEcosystem();
    const { data } = await graphql(QUERY, { slug });
    expect(data.openRecords.needs.records).toEqual([]);
    expect(COSTS.open).toBeLessThan(COSTS.matrix);
  });
});

describe('a map as small as a stamp', () => {
  const sketchFor = (viewer: Viewer, headers: Record<string, string> = {}) =>
    appFor(database, viewer).request(`http://127.0.0.1/api/ecosystems/${ecosystem.slug}/sketch`, {
      headers: { host: '127.0.0.1', ...headers },
    });

  test('holds what its reader may see, is laid out when nobody has opened the map, and is asked for again for nothing', async () => {
    // Laid out after the first look, which raises the revision.
    await vi.waitFor(async () => {
      const first = (await (await sketchFor(visitor)).json()) as ReturnType<typeof sketchOf>;
      expect(first.isWhole).toBe(true);
    }, 30_000);
    const answer = await sketchFor(visitor);
    const { elements, links } = (await answer.json()) as ReturnType<typeof sketchOf>;
    expect(elements.kind.toSorted()).toEqual(['INSTITUTION', 'MISSION', 'MISSION']);
    expect([elements.x.length, elements.y.length, elements.sector.length]).toEqual([3, 3, 3]);
    expect(links.from).toHaveLength(1);
    const tag = answer.headers.get('etag') ?? '';
    expect((await sketchFor(visitor, { 'If-None-Match': tag })).status).toBe(304);
    // Who sees more has another picture.
    const other = await sketchFor({ id: 'f', role: 'FACILITATOR' }, { 'If-None-Match': tag });
    expect(other.status).toBe(200);
    expect(((await other.json()) as ReturnType<typeof sketchOf>).elements.kind).toHaveLength(4);
  });

  test('has its upper left at nought, leaves out links that lead out of it, and bears an element without a place', () => {
    const row = { kind: 'INSTITUTION', sector: null };
    const { elements, links, isWhole } = sketchOf([
      { ...row, number: 1, x: 10, y: 40, to: [2, 9] },
      { ...row, number: 2, x: 30, y: 20, to: [1] },
      { ...row, number: 3, x: null, y: null, to: [1] },
    ]);
    expect(isWhole).toBe(false);
    expect([elements.x, elements.y]).toEqual([
      [0, 1000],
      [0, 1000],
    ]);
    expect([links.from, links.to]).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});
