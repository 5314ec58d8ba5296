import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMap, mapLength } from '../../client/map/decode.ts';
import { linksOf, NO_FIRST_DAY, NO_LAST_DAY, neighboursOf } from '../../client/map/map-data.ts';
import { type EncodedLink, type EncodedNode, encodeMap, madeUp } from './support/encode-map.ts';

const node = (number: number, changes: Partial<EncodedNode> = {}): EncodedNode => ({
  number,
  kind: 0,
  sector: 0,
  status: 2,
  place: 2,
  x: 0,
  y: 0,
  name: `Name ${number}`,
  nameFr: '',
  hashtag: '',
  ...changes,
});
const link = (from: number, to: number, changes: Partial<EncodedLink> = {}): EncodedLink => ({
  from,
  to,
  type: 2,
  strength: 3,
  status: 1,
  direction: 0,
  ...changes,
});

const three = [
  node(3, { name: 'Town of Newmarket', nameFr: 'Ville de Newmarket', x: -100, y: 80 }),
  node(130, {
    kind: 2,
    sector: 255,
    status: 255,
    name: 'Age well',
    nameFr: 'Bien vieillir',
    hashtag: 'AgeWell',
  }),
  node(20_000, { kind: 1, place: 65535, name: 'Amara Diallo', x: 100, y: -80 }),
];

describe('the decoder of the map', () => {
  it('reads back every column that was written', () => {
    const data = decodeMap(
      encodeMap(three, [link(2, 1, { type: 9, strength: 5, status: 2, direction: 2 }), link(0, 1)]),
    );
    expect([...data.number]).toEqual([3, 130, 20_000]);
    expect([...data.kind]).toEqual([0, 2, 1]);
    expect([...data.sector]).toEqual([0, 255, 0]);
    expect([...data.place]).toEqual([2, 2, 65535]);
    expect([data.x[0], data.y[0], data.x[2], data.y[2]]).toEqual([-100, 80, 100, -80]);
    expect([...data.source]).toEqual([0, 2]);
    expect([...data.target]).toEqual([1, 1]);
    expect([data.linkType[1], data.strength[1], data.linkStatus[1], data.direction[1]]).toEqual([9, 5, 2, 2]);
    expect([...data.degree]).toEqual([1, 2, 1]);
  });

  it('reads the days of links, and the tags, communities and seats of elements with their days', () => {
    const [town, mission, person] = three as [EncodedNode, EncodedNode, EncodedNode];
    const data = decodeMap(
      encodeMap(
        [
          { ...town, tags: [0, 2], communities: [{ row: 1, since: 20_200_101 }] },
          mission,
          { ...person, tags: [2], seats: [{ row: 1 }, { row: 1, until: 20_301_231 }] },
        ],
        [link(0, 1, { since: 20_150_630 }), link(2, 1)],
      ),
    );
    expect([...data.since]).toEqual([20_150_630, NO_FIRST_DAY]);
    expect([...data.until]).toEqual([NO_LAST_DAY, NO_LAST_DAY]);
    expect([...data.tagged.starts]).toEqual([0, 2, 2, 3]);
    expect(Array.from(data.tagged.rows, (row) => data.header.tags[row])).toEqual([
      'climate',
      'Winter',
      'Winter',
    ]);
    expect([...data.members.starts]).toEqual([0, 1, 1, 1]);
    expect([data.members.rows[0], data.members.since[0], data.members.until[0]]).toEqual([
      1,
      20_200_101,
      NO_LAST_DAY,
    ]);
    expect([...data.seated.rows]).toEqual([1, 1]);
    expect([...data.seated.until]).toEqual([NO_LAST_DAY, 20_301_231]);
  });

  it('gives the id of a row and the row of an id, with m for missions and s for stakeholders', () => {
    const data = decodeMap(encodeMap(three, []));
    expect([0, 1, 2].map(data.idOf)).toEqual(['k3f9x2ab-s3', 'k3f9x2ab-m130', 'k3f9x2ab-s20000']);
    expect(data.rowOf('k3f9x2ab-m130')).toBe(1);
    expect(data.rowOf('k3f9x2ab-s130')).toBe(-1);
    expect(data.rowOf('k3f9x2ab-s4')).toBe(-1);
    expect(data.rowOf('another1-s3')).toBe(-1);
  });

  it('names elements in the language asked for, and in the other one when there is no name in it', () => {
    const data = decodeMap(encodeMap(three, []));
    expect(data.nameOf(0, 'fr-CA')).toBe('Ville de Newmarket');
    expect(data.nameOf(0, 'en')).toBe('Town of Newmarket');
    expect(data.nameOf(2, 'fr')).toBe('Amara Diallo');
    expect([0, 1].map(data.hashtagOf)).toEqual(['', 'AgeWell']);
  });

  it('finds links and neighbours either way, a link to itself once and parallel links each', () => {
    const data = decodeMap(encodeMap(three, [link(0, 1), link(0, 1), link(1, 0), link(1, 1), link(2, 0)]));
    expect([...linksOf(data, 1)].map((row) => [data.source[row], data.target[row]])).toEqual([
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 1],
    ]);
    expect([...neighboursOf(data, 0)].sort()).toEqual([1, 2]);
    expect([...neighboursOf(data, 1)]).toEqual([0]);
  });

  it('reads a map without elements', () => {
    const data = decodeMap(encodeMap([], []));
    expect([data.nodeCount, data.linkCount]).toEqual([0, 0]);
    expect(data.nameOf(0, 'en')).toBe('');
  });

  it('holds the same links whatever their number and order', () => {
    const links = fc.array(fc.record({ from: fc.nat(6), to: fc.nat(6) }), { maxLength: 40 });
    fc.assert(
      fc.property(links, (pairs) => {
        const nodes = Array.from({ length: 7 }, (_, row) => node(row * 50));
        const data = decodeMap(
          encodeMap(
            nodes,
            pairs.map(({ from, to }) => link(from, to)),
          ),
        );
        const read = [...data.source].map((from, row) => `${from}>${data.target[row]}`);
        expect(read.sort()).toEqual(pairs.map(({ from, to }) => `${from}>${to}`).sort());
      }),
    );
  });

  it('says how long the whole answer is as soon as the header has come', () => {
    const buffer = encodeMap(three, [link(0, 1)]);
    expect(mapLength(new Uint8Array(buffer, 0, 20))).toBeUndefined();
    expect(mapLength(new Uint8Array(buffer))).toBe(buffer.byteLength);
  });

  it('refuses, in one sentence, what is not a map, another version, and a map cut short', () => {
    const { nodes, links } = madeUp(50, 90);
    const buffer = encodeMap(nodes, links);
    expect(() => decodeMap(new TextEncoder().encode('<!doctype html>').buffer)).toThrow(
      'does not begin with MLG1',
    );
    expect(() => decodeMap(new ArrayBuffer(3))).toThrow('too short');
    expect(() => decodeMap(encodeMap(nodes, links, { version: 1 }))).toThrow('version 1');
    for (let length = 0; length < buffer.byteLength; length += 97) {
      expect(() => decodeMap(buffer.slice(0, length))).toThrow(/^This is not a map that can be read: .+\.$/);
    }
  });
});
