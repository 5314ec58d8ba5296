/** Open clients are told what changes, and catch up after a dropped connection. */

import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { VISITOR, type Viewer } from '../../server/access/viewer.ts';
import { createChanges } from '../../server/background/changes.ts';
import { createFollowing } from '../../server/history/follow.ts';
import { type Made, recordsIn, revisionOf } from '../support/records.ts';
import { appFor, testServer } from '../support/server.ts';
import { follow } from '../support/sse.ts';

const { graphql, freshEcosystem, app, database, driver } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
});

const NEWS = `subscription ($slug: String!, $since: Int) { news(ecosystem: $slug, since: $since) {
  revision isComplete by touched { record kind isNew isGone } } }`;
const followed = async (since?: number, through = app) => {
  const news = await follow(through, NEWS, { slug: ecosystem.slug, ...(since !== undefined && { since }) });
  expect([news.status, news.type]).toEqual([200, expect.stringContaining('text/event-stream')]);
  return news;
};
const told = (news: Record<string, unknown> | undefined) =>
  (news as { data: { news: Record<string, unknown> } }).data.news;
const touching = ({ id }: Made, kind: string, more: object = {}) => [
  { record: id, kind, isNew: false, isGone: false, ...more },
];
const remove = (kind: string, made: Made) =>
  graphql(`mutation ($input: RemoveInput!) { remove${kind}(input: $input) { revision } }`, { input: made });

test('Who follows an ecosystem is first told where it stands, then each change with what it touched', async () => {
  const news = await followed();
  const start = await revisionOf(graphql, ecosystem.slug);
  expect(told(await news.next())).toEqual({ revision: start, isComplete: true, by: null, touched: [] });
  const place = await make.place('Newly there');
  expect(told(await news.next())).toEqual({
    ...{ revision: start + 1, isComplete: true, by: 'local' },
    touched: touching(place, 'Place', { isNew: true }),
  });
  await remove('Place', place);
  expect(told(await news.next())).toMatchObject({
    revision: start + 2,
    touched: touching(place, 'Place', { isGone: true }),
  });
});

test('After a dropped connection, what was missed is told in order before what comes', async () => {
  const first = await followed();
  const since = Number(told(await first.next()).revision);
  await first.drop();
  const missed = [await make.place('one'), await make.stakeholder('two'), await make.mission('three')];
  const again = await followed(since);
  for (const [index, kind] of ['Place', 'Stakeholder', 'Mission'].entries())
    expect(told(await again.next())).toMatchObject({
      ...{ revision: since + index + 1, isComplete: true },
      touched: touching(missed[index] as Made, kind, { isNew: true }),
    });
  const next = await make.place('four');
  expect(told(await again.next())).toMatchObject({ touched: touching(next, 'Place', { isNew: true }) });
});

test('Who missed too much is told once, to read everything anew', async () => {
  const fresh = await freshEcosystem();
  const there = recordsIn(graphql, fresh.id);
  for (let n = 0; n < 102; n += 1) await there.place(`p${n}`);
  const news = await follow(app, NEWS, { slug: fresh.slug, since: 1 });
  expect(told(await news.next())).toMatchObject({ revision: 103, isComplete: false, touched: [] });
  await there.place('after');
  expect(told(await news.next())).toMatchObject({ revision: 104, isComplete: true });
});

test('What another server wrote is told as well', async () => {
  const news = await followed();
  await news.next();
  const other = appFor(database);
  const response = await other.request('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { host: '127.0.0.1', 'content-type': 'application/json', 'graphql-preflight': '1' },
    body: JSON.stringify({
      query: 'mutation ($id: ID!) { createPlace(input: { ecosystem: $id, name: "Elsewhere" }) { revision } }',
      variables: { id: ecosystem.id },
    }),
  });
  const { data } = (await response.json()) as { data: { createPlace: { revision: number } } };
  expect(told(await news.next()).revision).toBe(data.createPlace.revision);
});

test.each([VISITOR, { id: 'partner', role: 'PARTNER' } as const])(
  'A $role is told that something changed that they may see, not what or by whom, and nothing of anything else',
  async (viewer) => {
    const news = await followed(undefined, appFor(database, viewer));
    let start = Number(told(await news.next()).revision);
    const update = (kind: string, { id, version }: Made, changes: object) =>
      graphql(`mutation ($input: Update${kind}Input!) { update${kind}(input: $input) { revision } }`, {
        input: { id, version, ...changes },
      });
    /** What is done is told, as the so manieth change since what was told last. */
    const isNext = async (after: number) => {
      const answer = await news.next();
      expect(told(answer)).toEqual({ revision: start + after, isComplete: true, by: null, touched: [] });
      start += after;
    };
    const hidden = await make.stakeholder('Hidden', { visibility: 'FACILITATORS' });
    const resource = await make.resource(`Barges of a ${viewer.role}`);
    // The resource alone is told: the second change since.
    await isNext(2);
    const need = await make.of('Need', { by: hidden.id, resource: resource.id });
    const mission = await make.mission(`barges-${viewer.role.toLowerCase()}`);
    await isNext(2);
    const link = await make.link(hidden, mission);
    await update('Need', need, { note: 'soon' });
    await remove('Interdependency', link);
    await remove('Need', { ...need, version: 2 });
    const seen = await make.stakeholder('Seen');
    await isNext(5);
    // Whoever is hidden, or goes, is gone from what they saw.
    await update('Stakeholder', seen, { visibility: 'FACILITATORS' });
    await isNext(1);
    await update('Stakeholder', { ...seen, version: 2 }, { summary: 'Told to nobody.' });
    await update('Stakeholder', { ...seen, version: 3 }, { visibility: 'PUBLIC' });
    await isNext(2);
    await remove('Stakeholder', { ...seen, version: 4 });
    await isNext(1);
  },
);

test('Nobody is told of a link whose status is not shown to them, and of one that is told before', async () => {
  const [mill, mission] = [await make.stakeholder('Mill'), await make.mission('flour')];
  const settings = { showsDeclaredLinks: false };
  const { data } = await graphql(`{ ecosystem(slug: "${ecosystem.slug}") { id version } }`);
  await graphql('mutation ($input: UpdateEcosystemInput!) { updateEcosystem(input: $input) { revision } }', {
    input: { ...data.ecosystem, ...settings },
  });
  const visitor = await followed(undefined, appFor(database, VISITOR));
  const partner = await followed(undefined, appFor(database, { id: 'partner', role: 'PARTNER' }));
  const start = Number(told(await visitor.next()).revision);
  await partner.next();
  const link = await make.link(mill, mission);
  expect(told(await partner.next()).revision).toBe(start + 1);
  await graphql(
    'mutation ($input: AnswerInterdependencyInput!) { answerInterdependency(input: $input) { revision } }',
    { input: { ...link, answer: 'CONFIRM' } },
  );
  expect(told(await visitor.next()).revision).toBe(start + 2);
});

test('An ecosystem that is removed ends the stream; one that does not exist has none', async () => {
  const { id, slug } = await freshEcosystem();
  const news = await follow(app, NEWS, { slug });
  await news.next();
  await graphql('mutation ($id: ID!) { removeEcosystem(input: { id: $id, version: 1 }) { id } }', { id });
  expect(await news.next()).toBeUndefined();
  const nowhere = await follow(app, NEWS, { slug: 'no-such-place' });
  const answer = (await nowhere.next()) as { errors: { extensions: { code: string } }[] };
  // Nothing has failed.
  expect([answer.errors[0]?.extensions.code, nowhere.status]).toEqual(['NOT_FOUND', 404]);
});

test.each([
  ['is signed out', () => VISITOR],
  ['is a visitor from now on', (viewer: Viewer): Viewer => ({ ...viewer, in: {} })],
] as const)('Who %s is told nothing more, and the stream ends within seconds', async (_what, become) => {
  let viewer: Viewer = { id: 'ana', role: 'VISITOR', in: { [ecosystem.id]: 'FACILITATOR' } };
  const through = appFor(database, () => viewer);
  const [busy, idle] = [await followed(undefined, through), await followed(undefined, through)];
  const start = Number(told(await busy.next()).revision);
  await idle.next();
  await make.place('Told');
  expect(told(await busy.next())).toMatchObject({ revision: start + 1, by: 'local' });
  await idle.next();
  viewer = become(viewer);
  const after = Promise.all([busy.next(), idle.next()]);
  await make.place('Not told');
  expect(await after).toEqual([undefined, undefined]);
});

test('Who loses their role while nothing happens has the stream ended within seconds', async () => {
  let viewer: Viewer = { id: 'ana', role: 'VISITOR', in: { [ecosystem.id]: 'PARTNER' } };
  const news = await followed(
    undefined,
    appFor(database, () => viewer),
  );
  await news.next();
  viewer = VISITOR;
  expect(await news.next()).toBeUndefined();
});

test('While nobody knows who is asking, nothing is told; afterwards, what was missed is', async () => {
  let isAway = false;
  const viewer: Viewer = { id: 'ana', role: 'VISITOR', in: { [ecosystem.id]: 'FACILITATOR' } };
  const through = appFor(database, () => (isAway ? Promise.reject(new Error('away')) : viewer));
  const news = await followed(undefined, through);
  const start = Number(told(await news.next()).revision);
  isAway = true;
  const next = news.next();
  await make.place('While it is away');
  setTimeout(() => {
    isAway = false;
  }, 300);
  expect(told(await next)).toMatchObject({ revision: start + 1 });
});

test('Positions that are placed are told without a change', async () => {
  const news = await followed();
  const start = Number(told(await news.next()).revision);
  await driver.executeQuery('MATCH (e:Ecosystem {id: $id}) SET e.revision = e.revision + 1', {
    id: ecosystem.id,
  });
  expect(told(await news.next())).toEqual({ revision: start + 1, isComplete: true, by: null, touched: [] });
});

test('A reader who leaves is let go at once, though nothing happens', async () => {
  const following = createFollowing(database, createChanges());
  onTestFinished(() => following.close());
  const { id } = await freshEcosystem();
  const news = following.follow(id, undefined, true)[Symbol.asyncIterator]();
  expect((await news.next()).value).toEqual({ revision: 1, complete: true });
  const waiting = news.next();
  await news.return?.();
  expect((await waiting).done).toBe(true);
});
