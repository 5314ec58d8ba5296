import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import pino from 'pino';
import { expect, test } from 'vitest';
import { decodeMap } from '../../client/map/decode.ts';
import { AUDIENCES } from '../../server/access/sees.ts';
import { NO_LAST_DAY } from '../../server/kind/holds.ts';
import { createBodies } from '../../server/map/bodies.ts';
import { encodeMap } from '../../server/map/encode.ts';
import { belonging, filed, listed } from '../../server/map/groups.ts';
import type { MapSource } from '../../server/map/map-source.ts';
import { narrow } from '../../server/map/narrow.ts';
import { snapshotFrom } from '../../server/map/read-snapshot.ts';
import { makeSnapshot, type Snapshot } from '../../server/map/snapshot.ts';

const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('Établissement', 'Œuvre de l’Île', '🤝 together', ' ', 'line\nbreak'),
);
const day = fc.constantFrom(0, 19_990_101, 20_261_130);
const belongs = fc.record({ group: fc.nat(), since: day, until: day });
const element = fc.record({
  tags: fc.uniqueArray(fc.constantFrom('food', 'Food', 'climat', 'œuvre'), { maxLength: 3 }),
  members: fc.array(belongs, { maxLength: 3 }),
  seats: fc.array(belongs, { maxLength: 3 }),
  step: fc.integer({ min: 1, max: 400 }),
  kind: fc.integer({ min: 0, max: 2 }),
  sector: fc.constantFrom(0, 3, 9, 255),
  status: fc.constantFrom(0, 1, 2, 255),
  place: fc.constantFrom(0, 1, 65_535),
  name,
  nameFr: fc.oneof(fc.constant(''), name),
  hashtag: fc.constantFrom('', 'toit-pour-tous'),
  pinned: fc.boolean(),
  x: fc.float({ min: -2_000, max: 2_000, noNaN: true }),
  y: fc.float({ min: -2_000, max: 2_000, noNaN: true }),
});
const link = fc.record({
  from: fc.nat(),
  to: fc.nat(),
  type: fc.integer({ min: 0, max: 1 }),
  strength: fc.integer({ min: 0, max: 5 }),
  status: fc.integer({ min: 0, max: 3 }),
  direction: fc.integer({ min: 0, max: 2 }),
  since: day,
  until: day,
});
const graph = fc
  .record({ elements: fc.array(element, { maxLength: 40 }), drawn: fc.array(link, { maxLength: 120 }) })
  .map(({ elements, drawn }) => toSnapshot(elements, elements.length === 0 ? [] : drawn));

type ElementOf = typeof element extends fc.Arbitrary<infer T> ? T : never;
type LinkOf = typeof link extends fc.Arbitrary<infer T> ? T : never;

function toSnapshot(elements: ElementOf[], drawn: LinkOf[]): Snapshot {
  let number = 0;
  return makeSnapshot({
    ecosystem: { id: 'k3f9x2ab', slug: 'newmarket' },
    revision: 42,
    nodes: {
      number: Uint32Array.from(elements, ({ step }) => (number += step)),
      kind: Uint8Array.from(elements, ({ kind }) => kind),
      sector: Uint8Array.from(elements, ({ sector }) => sector),
      status: Uint8Array.from(elements, ({ status }) => status),
      visibility: new Uint8Array(elements.length),
      place: Uint16Array.from(elements, ({ place }) => place),
      name: elements.map((one) => one.name),
      nameFr: elements.map((one) => one.nameFr),
      hashtag: elements.map((one) => one.hashtag),
      x: Float32Array.from(elements, ({ x }) => x),
      y: Float32Array.from(elements, ({ y }) => y),
      pinned: Uint8Array.from(elements, ({ pinned }) => (pinned ? 1 : 0)),
    },
    links: {
      number: Uint32Array.from(drawn, (_, i) => i + 1),
      source: Uint32Array.from(drawn, ({ from }) => from % elements.length),
      target: Uint32Array.from(drawn, ({ to }) => to % elements.length),
      type: Uint8Array.from(drawn, ({ type }) => type),
      strength: Uint8Array.from(drawn, ({ strength }) => strength),
      status: Uint8Array.from(drawn, ({ status }) => status),
      direction: Uint8Array.from(drawn, ({ direction }) => direction),
      visibility: new Uint8Array(drawn.length),
      since: Uint32Array.from(drawn, ({ since }) => since),
      until: Uint32Array.from(drawn, ({ until }) => until || NO_LAST_DAY),
    },
    groups: {
      ...filed(elements.map(({ tags }) => tags)),
      communities: [
        { id: 'k3f9x2ab-co1', kind: 'PRACTICE', name: 'Club', nameFr: null },
        { id: 'k3f9x2ab-co2', kind: 'SECTOR', name: 'Kitchens', nameFr: 'Cuisines' },
      ],
      members: listsOf(elements, 2, ({ members }) => members),
      seated: listsOf(elements, elements.length, ({ seats }) => seats),
    },
    places: [
      { number: 1, id: 'k3f9x2ab-p1', name: 'York', nameFr: null, within: -1 },
      { number: 2, id: 'k3f9x2ab-p2', name: 'Newmarket', nameFr: null, within: 0 },
    ],
    linkTypes: [
      { key: 'FUNDS', label: 'Funds', labelFr: 'Finance', own: false },
      { key: 'HOSTS', label: 'Hosts', labelFr: null, own: true },
    ],
  });
}

const listsOf = (elements: ElementOf[], groups: number, of: (one: ElementOf) => ElementOf['members']) =>
  listed(
    elements.flatMap((one, row) =>
      of(one).map(({ group, since, until }) => belonging(row, group % groups, since || null, until || null)),
    ),
    elements.length,
  );

function sentTo(snapshot: Snapshot) {
  const bytes = encodeMap({ snapshot, positions: snapshot.nodes, layout: 'settled' });
  return decodeMap(Uint8Array.from(bytes).buffer);
}

const oneLine = (text: string) => text.replaceAll('\n', ' ');

test('the client reads back every element that the server wrote', () => {
  fc.assert(
    fc.property(graph, (snapshot) => {
      const map = sentTo(snapshot);
      const { nodes } = snapshot;
      expect(map.nodeCount).toBe(nodes.number.length);
      for (const column of ['number', 'kind', 'sector', 'status', 'place'] as const) {
        expect([...map[column]], column).toEqual([...nodes[column]]);
      }
      expect([...map.pinned]).toEqual([...nodes.pinned.keys()].filter((row) => nodes.pinned[row] === 1));
      for (let row = 0; row < map.nodeCount; row++) {
        const [own, french] = [oneLine(nodes.name[row] ?? ''), oneLine(nodes.nameFr[row] ?? '')];
        expect(map.nameOf(row, 'en')).toBe(own || french);
        expect(map.nameOf(row, 'fr')).toBe(french || own);
        expect(map.hashtagOf(row)).toBe(nodes.hashtag[row]);
        expect(map.rowOf(map.idOf(row))).toBe(row);
      }
    }),
  );
});

test('the client reads back every link that the server wrote, parallel ones and those to oneself too', () => {
  fc.assert(
    fc.property(graph, (snapshot) => {
      const map = sentTo(snapshot);
      const { links } = snapshot;
      expect([...map.source]).toEqual([...links.source]);
      expect([...map.target]).toEqual([...links.target]);
      expect([...map.linkType]).toEqual([...links.type]);
      expect([...map.strength]).toEqual([...links.strength]);
      expect([...map.linkStatus]).toEqual([...links.status]);
      expect([...map.direction]).toEqual([...links.direction]);
      expect([...map.degree]).toEqual([...snapshot.degree]);
    }),
  );
});

test('the client reads back the days of links, and what each element belongs to', () => {
  fc.assert(
    fc.property(graph, (snapshot) => {
      const { since, until, tagged, members, seated, header } = sentTo(snapshot);
      expect({ since, until }).toEqual({ since: snapshot.links.since, until: snapshot.links.until });
      const { tags, communities } = header;
      expect({ tags, communities, tagged, members, seated }).toEqual(snapshot.groups);
    }),
  );
});

test('positions arrive to within a 65,535th of the width of the map', () => {
  fc.assert(
    fc.property(graph, (snapshot) => {
      const map = sentTo(snapshot);
      const [left, bottom, right, top] = map.header.bounds;
      snapshot.nodes.x.forEach((x, row) => {
        expect(Math.abs((map.x[row] ?? 0) - x)).toBeLessThanOrEqual((right - left) / 65_535 + 0.001);
        const y = snapshot.nodes.y[row] ?? 0;
        expect(Math.abs((map.y[row] ?? 0) - y)).toBeLessThanOrEqual((top - bottom) / 65_535 + 0.001);
      });
    }),
  );
});

test('links that leave an element are sorted by their end, whatever the order they came in', () => {
  fc.assert(
    fc.property(graph, ({ outStart, inStart, inLinks, links, degree }) => {
      for (let row = 0; row < degree.length; row++) {
        const leaving = links.target.subarray(outStart[row], outStart[row + 1]);
        expect([...leaving]).toEqual([...leaving].sort((one, other) => one - other));
        for (const reaching of inLinks.subarray(inStart[row], inStart[row + 1])) {
          expect(links.target[reaching]).toBe(row);
        }
      }
    }),
  );
});

test('a map that is asked for again later is compressed as small as it gets; its editor alone is not worth that', async () => {
  const several = fc.array(element, { minLength: 400, maxLength: 400 });
  const snapshot = toSnapshot(fc.sample(several, { numRuns: 1, seed: 1 })[0] ?? [], []);
  const map = { snapshot, positions: snapshot.nodes, layout: 'settled' as const };
  const bodies = createBodies({ holds: () => true, grow: () => undefined }, pino({ level: 'silent' }), 200);
  const asked = () => bodies.of(map, 'br', { audience: 'all' });
  const [first, ...others] = [await asked(), await asked(), await asked()];
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(others.map(({ tag }) => tag)).toEqual([first.tag, first.tag]);
  expect((await asked()).tag).toBe(first.tag);
  await expect.poll(async () => (await asked()).tag).toBe(`${first.tag}11`);
  const best = await asked();
  expect(best.bytes.length).toBeLessThan(first.bytes.length);
  expect(brotliDecompressSync(best.bytes)).toEqual(brotliDecompressSync(first.bytes));
});

test('audiences who see the same are sent the same, under tags of their own', async () => {
  const snapshot = toSnapshot([], []);
  const map = { snapshot, positions: snapshot.nodes, layout: 'settled' as const };
  const bodies = createBodies({ holds: () => true, grow: () => undefined }, pino({ level: 'silent' }));
  const sent = await Promise.all(
    AUDIENCES.map((audience) => bodies.of(narrow(map, audience), 'br', { audience })),
  );
  expect(new Set(sent.map(({ bytes }) => bytes)).size).toBe(1);
  expect(new Set(sent.map(({ tag }) => tag)).size).toBe(3);
});

test('What a map is read from is asked for at once: a new database plans one question while it plans the next', async () => {
  const asked = new Set<string>();
  const all = Promise.withResolvers<void>();
  const ask =
    <T>(what: string, answer: T) =>
    async () => {
      asked.add(what);
      if (asked.size === 6) all.resolve();
      await all.promise;
      return answer;
    };
  const place = { number: 7, id: 'abcdefgh-p7', name: 'Here', nameFr: null, within: null };
  const source: MapSource = {
    places: ask('places', [place]),
    types: ask('types', []),
    communities: ask('communities', []),
    memberships: ask('memberships', undefined),
    seats: ask('seats', undefined),
    elements: async (_codes, onRow) => {
      await ask('elements', undefined)();
      const row: Record<string, unknown> = { number: 1, kind: 0, name: 'One', place: 7 };
      onRow((column) => row[column] ?? null);
    },
    links: async () => undefined,
  };
  const snapshot = await snapshotFrom(source, { id: 'abcdefgh', slug: 'x', revision: 1 });
  expect([...snapshot.nodes.place]).toEqual([0]);
});
