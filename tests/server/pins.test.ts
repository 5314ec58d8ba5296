/** Places on the map that a facilitator has given for all. What a layout makes of them: map-placing.test.ts. */
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeMap } from '../../client/map/decode.ts';
import { LOCAL_FACILITATOR, VISITOR } from '../../server/access/viewer.ts';
import { importPlan } from '../../server/exchange/import.ts';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import { mapPlace } from '../../server/map/map.queries.ts';
import { codesOf, type Made, recordsIn, revisionOf } from '../support/records.ts';
import { appFor, testServer } from '../support/server.ts';

const store = await testServer();
const { graphql, freshEcosystem } = store;
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
});

const PIN = 'mutation ($input: PinElementsInput!) { done: pinElements(input: $input) { changed revision } }';
const UNPIN =
  'mutation ($input: UnpinElementsInput!) { done: unpinElements(input: $input) { changed revision } }';
const UNDO = 'mutation ($input: UndoInput!) { undoRevision(input: $input) { revision } }';
const RENAME = 'mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { revision } }';
const HISTORY = `query ($slug: String!) { ecosystem(slug: $slug) { revisions(first: 1) { edges { node {
  action changes { name fields { field before after } } } } } } }`;

const pin = (pins: object[], more: object = {}, headers: Record<string, string> = {}) =>
  graphql(PIN, { input: { ecosystem: ecosystem.id, pins, ...more } }, headers);
const unpin = (ids: string[]) => graphql(UNPIN, { input: { ecosystem: ecosystem.id, ids } });
const undo = (revision: number) => graphql(UNDO, { input: { ecosystem: ecosystem.id, revision } });

/** The map of an ecosystem, as an app gives it; with a day, `slug` is the rest of the address. */
async function mapOf(slug: string, app = store.app) {
  const rest = slug.includes('/') ? slug : `${slug}/map`;
  const answer = await app.request(`http://127.0.0.1/api/ecosystems/${rest}`, {
    headers: { host: '127.0.0.1' },
  });
  return decodeMap(await answer.arrayBuffer());
}

/** Where elements are stored to stand. */
async function placesOf(ids: readonly string[]) {
  const { records } = await store.driver.executeQuery(
    'UNWIND $ids AS id MATCH (e:Element {id: id}) RETURN e.x AS x, e.y AS y, e.pinned AS pinned',
    { ids },
  );
  return records.map((record) => record.toObject());
}

const two = async (name: string): Promise<[Made, Made]> => [
  await make.stakeholder(`${name} one`),
  await make.stakeholder(`${name} two`),
];

describe('what is pinned', () => {
  test('stands there for all in one revision, which the history tells and one undo takes back', async () => {
    const [one, other] = await two('Told');
    await mapOf(ecosystem.slug);
    const before = await placesOf([one.id, other.id]);
    const answer = await pin([{ id: one.id, x: 321, y: -45.5 }, { id: other.id }]);
    const { revision } = answer.data.done;
    expect(answer.data.done).toEqual({
      changed: 2,
      revision: await revisionOf(graphql, ecosystem.slug),
    });
    expect(await placesOf([one.id, other.id])).toEqual([
      { x: 321, y: -45.5, pinned: true },
      { ...before[1], pinned: true },
    ]);
    const map = await mapOf(ecosystem.slug);
    expect([...map.pinned]).toEqual([map.rowOf(one.id), map.rowOf(other.id)]);
    expect(map.x[map.rowOf(one.id)]).toBeCloseTo(321, 0);

    const { data } = await graphql(HISTORY, { slug: ecosystem.slug });
    const told = { fields: [{ field: 'pinned', before: null, after: 'true' }] };
    expect(data.ecosystem.revisions.edges[0].node).toEqual({
      action: 'pinElements',
      changes: [
        { name: 'Told one', ...told },
        { name: 'Told two', ...told },
      ],
    });

    expect((await undo(revision)).errors).toEqual([]);
    expect(await placesOf([one.id, other.id])).toEqual(before);
    expect((await mapOf(ecosystem.slug)).pinned.size).toBe(0);
  });

  test('stays where it is when it is unpinned, and that is undone too', async () => {
    const [one, other] = await two('Freed');
    await pin([
      { id: one.id, x: 10, y: 20 },
      { id: other.id, x: 30, y: 40 },
    ]);
    const answer = await unpin([one.id, other.id]);
    expect(answer.data.done.changed).toBe(2);
    expect(await placesOf([one.id])).toEqual([{ x: 10, y: 20, pinned: null }]);
    expect((await mapOf(ecosystem.slug)).pinned.size).toBe(0);
    await undo(answer.data.done.revision);
    expect(await placesOf([one.id])).toEqual([{ x: 10, y: 20, pinned: true }]);
    expect((await unpin([one.id, other.id])).data.done.changed).toBe(2);
  });

  test('is done once for one key, whoever sends it again, and not at all when it is so already', async () => {
    const [one, other] = await two('Once');
    const asked = [{ id: one.id, x: 1, y: 2 }];
    const idempotencyKey = 'pinned-once-and-only-once';
    const first = await pin(asked, { idempotencyKey });
    const again = await pin(asked, { idempotencyKey });
    expect(again.data).toEqual(first.data);
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(first.data.done.revision);
    expect(codesOf(await pin(asked))).toEqual(['INVALID']);
    expect((await pin([...asked, { id: other.id, x: 3, y: 4 }])).data.done.changed).toBe(1);
    expect(codesOf(await unpin([(await make.stakeholder('Never pinned')).id]))).toEqual(['INVALID']);
    await unpin([one.id, other.id]);
  });

  test('is left alone by a layout of the whole map, by newcomers and by an import of the same sheet', async () => {
    const { id, slug } = await freshEcosystem();
    const bring = (elements: string, connections?: string) => {
      const reading = readKumuSheets({
        elements: Buffer.from(elements),
        ...(connections && { connections: Buffer.from(connections) }),
      });
      if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues));
      return importPlan({
        ...{ database: store.database, ecosystem: { slug }, plan: reading.plan },
        viewer: LOCAL_FACILITATOR,
      });
    };
    const names = [...'ABCDEFGHIJ'];
    const sheet = `Label,Description\n${names.map((name) => `${name},\n`).join('')}`;
    await bring(sheet);
    const drawn = await mapOf(slug);
    const first = drawn.idOf(0);
    await graphql(PIN, { input: { ecosystem: id, pins: [{ id: first, x: 220, y: 140 }] } });
    const others = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((row) => drawn.idOf(row));
    const before = await placesOf(others);
    // Links that the first layout knew nothing of, a newcomer, and another text for the one that is pinned.
    const pairs = [0, 2, 4, 6, 8].flatMap((row) => [
      `${names[row]},${names[(row + 2) % 10]},Funds\n`,
      `${names[row + 1]},${names[(row + 3) % 10]},Funds\n`,
    ]);
    const again = sheet.replace('A,\n', 'A,Said anew\n');
    await bring(`${again}K,\n`, `From,To,Type\n${pairs.join('')}K,A,Funds\n`);
    // First the newcomer gets its place, then it shows that the layout tells nothing of the links.
    await mapOf(slug);
    await mapOf(slug);
    expect(await placesOf([first])).toEqual([{ x: 220, y: 140, pinned: true }]);
    expect(await placesOf(others)).not.toEqual(before);
  });

  test('comes back pinned when its removal is undone', async () => {
    const one = await make.stakeholder('Comes back');
    await pin([{ id: one.id, x: -7, y: 8 }]);
    const gone = await graphql(
      'mutation ($input: RemoveInput!) { removeStakeholder(input: $input) { revision } }',
      { input: { id: one.id, version: 2 } },
    );
    await undo(gone.data.removeStakeholder.revision);
    expect(await placesOf([one.id])).toEqual([{ x: -7, y: 8, pinned: true }]);
    await unpin([one.id]);
  });
});

test('a layout that was being worked out while something was pinned leaves it where it is', async () => {
  const [one, other] = await two('Meanwhile');
  await mapOf(ecosystem.slug);
  await pin([{ id: one.id, x: 11, y: 12 }]);
  const numberOf = ({ id }: Made) => BigInt(id.split('-s')[1] ?? '');
  const rows = [one, other].map((each) => [numberOf(each), 500, 600]);
  const placed = await store.database.transaction('test', 10_000, (run) =>
    run(mapPlace, { ecosystem: ecosystem.id, rows, again: true }),
  );
  expect(placed).toEqual([{ placed: 1 }]);
  expect(await placesOf([one.id, other.id])).toMatchObject([
    { x: 11, y: 12, pinned: true },
    { x: 500, y: 600, pinned: null },
  ]);
  await unpin([one.id]);
});

test('who may not see everything is told of the pins of what they see, and of a day as it was', async () => {
  const { id, slug } = await freshEcosystem();
  const own = recordsIn(graphql, id);
  await own.stakeholder('Hidden', { visibility: 'FACILITATORS' });
  const seen = await own.stakeholder('Seen');
  const secret = await own.stakeholder('Secret', { visibility: 'FACILITATORS' });
  await own.stakeholder('Not pinned');
  const pins = [seen, secret].map((each, row) => ({ id: each.id, x: 100 * row, y: 50 }));
  await graphql(PIN, { input: { ecosystem: id, pins } });
  const [all, visitors] = [await mapOf(slug), await mapOf(slug, appFor(store.database, VISITOR))];
  expect([...all.pinned].map((row) => all.idOf(row))).toEqual([seen.id, secret.id]);
  expect([...visitors.pinned].map((row) => visitors.idOf(row))).toEqual([seen.id]);
  const today = await mapOf(`${slug}/map?on=${new Date().toISOString().slice(0, 10)}`);
  expect(today.pinned.size).toBe(2);
});

test('what is undone stays where a layout has put it since, when it was not moved itself', async () => {
  const one = await make.stakeholder('Before any layout');
  const renamed = await graphql(RENAME, { input: { ...one, name: 'After it' } });
  await mapOf(ecosystem.slug);
  const [placed] = await placesOf([one.id]);
  expect(placed?.x).toEqual(expect.any(Number));
  expect((await undo(renamed.data.updateStakeholder.revision)).errors).toEqual([]);
  expect(await placesOf([one.id])).toEqual([placed]);
});

describe('a place is refused, with nothing changed,', () => {
  let one: Made;
  beforeAll(async () => {
    one = await make.stakeholder('Nowhere');
  });

  test.each([
    ['that is too far', () => [{ id: one.id, x: 5_001, y: 0 }], 'from -5000 to 5000', 'de -5000 à 5000'],
    ['that is half of one', () => [{ id: one.id, x: 1 }], 'give both', 'donnez les deux'],
    ['that is said twice', () => [{ id: one.id }, { id: one.id }], 'named twice', 'nommé deux fois'],
    ['that is not there yet', () => [{ id: one.id }], 'no place on the map yet', 'pas encore de place'],
    ['of nobody', () => [], 'one at least', 'au moins un'],
    [
      'of too many',
      () => Array.from({ length: 1_001 }, (_, n) => ({ id: `x${n}` })),
      '1000 can',
      '1000 au plus',
    ],
    ['of one that is gone', () => [{ id: `${ecosystem.id}-s999999`, x: 1, y: 1 }], 'not there', 'plus là'],
    [
      'of what is no element',
      async () => [{ id: (await make.place('Hill')).id, x: 1, y: 1 }],
      'not there',
      'plus là',
    ],
    ['of somebody else’s', async () => [{ id: await foreign(), x: 1, y: 1 }], 'not there', 'plus là'],
  ])('%s', async (_what, pins, english, french) => {
    const given = await pins();
    const revision = await revisionOf(graphql, ecosystem.slug);
    const plain = (text: string | undefined) => text?.replaceAll(/[ {2}]/g, ' ');
    const answers = [await pin(given), await pin(given, {}, { 'accept-language': 'fr' })];
    const said = answers.map(({ errors }) => errors.map(({ message }) => plain(message)));
    expect(said).toEqual([[expect.stringContaining(english)], [expect.stringContaining(french)]]);
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision);
    expect(await placesOf([one.id])).toEqual([{ x: null, y: null, pinned: null }]);
  });

  test('that is no number', async () => {
    const literal = (x: string) =>
      graphql(
        `mutation { pinElements(input: { ecosystem: "${ecosystem.id}", pins: [{ id: "${one.id}", x: ${x}, y: 0 }] }) { changed } }`,
      );
    for (const x of ['1e999', 'NaN', 'Infinity', '"1"']) {
      const { errors, data } = await literal(x);
      expect([errors.length > 0, data?.pinElements ?? null], x).toEqual([true, null]);
    }
  });

  const foreign = async () => {
    const other = await freshEcosystem();
    return (await recordsIn(graphql, other.id).stakeholder('Foreign')).id;
  };
});
