/** Open clients are told what changes, and catch up after a dropped connection. */

import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { VISITOR } from '../../server/access/viewer.ts';
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

test('A reader who is no facilitator is told that something changed, not what or by whom', async () => {
  const news = await followed(undefined, appFor(database, VISITOR));
  await news.next();
  const hidden = await make.stakeholder('Hidden', { visibility: 'FACILITATORS' });
  const answer = await news.next();
  expect(told(answer)).toMatchObject({ isComplete: true, by: null, touched: [] });
  expect(JSON.stringify(answer)).not.toContain(hidden.id);
});

test('An ecosystem that is removed ends the stream; one that does not exist has none', async () => {
  const { id, slug } = await freshEcosystem();
  const news = await follow(app, NEWS, { slug });
  await news.next();
  await graphql('mutation ($id: ID!) { removeEcosystem(input: { id: $id, version: 1 }) { id } }', { id });
  expect(await news.next()).toBeUndefined();
  const nowhere = await follow(app, NEWS, { slug: 'no-such-place' });
  const answer = (await nowhere.next()) as { errors: { extensions: { code: string } }[] };
  expect(answer.errors[0]?.extensions.code).toBe('NOT_FOUND');
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
  const news = following.follow(id, undefined)[Symbol.asyncIterator]();
  expect((await news.next()).value).toEqual({ revision: 1, complete: true });
  const waiting = news.next();
  await news.return?.();
  expect((await waiting).done).toBe(true);
});
