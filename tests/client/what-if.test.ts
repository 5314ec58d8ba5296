import { describe, expect, test } from 'vitest';
import { decodeMap } from '../../client/map/decode.ts';
import { differenceOf, findingsCompared, mapCompared } from '../../client/what-if/before-after.ts';
import { litBy } from '../../client/what-if/use-consequences.ts';
import type { WhatIf } from '../../client/what-if/what-if.documents.ts';
import { encodeMap, madeUp } from './support/encode-map.ts';

const link = (from: number, to: number, more: object = {}) => ({
  ...{ from, to, type: 0, strength: 3, status: 1, direction: 0, ...more },
});

/** A hub with two leaves, a pair apart, and one alone. */
const { nodes } = madeUp(6, 0);
const data = decodeMap(
  encodeMap(nodes, [link(0, 1), link(0, 2), link(3, 4), link(3, 5, { until: 20200101 })]),
);
const leaves = (row: number) => [{ remove: data.idOf(row) }];

describe('what there is beside what there would be', () => {
  test('who leaves takes its links along, and the map falls apart', () => {
    const rows = mapCompared(data, leaves(0), 20261130);
    expect(Object.fromEntries(rows.map(({ key, before, after }) => [key, [before, after]]))).toEqual({
      elements: [6, 5],
      links: [3, 1],
      parts: [2, 1],
      largest: [3, 2],
      alone: [1, 3],
    });
  });

  test('nothing is said of the map when nobody leaves, or somebody who is not on it', () => {
    expect(mapCompared(data, [{ seat: { seat: 'x', by: data.idOf(0) } }], 20261130)).toEqual([]);
    expect(mapCompared(data, [{ remove: 'constructor' }], 20261130)).toEqual([]);
    expect(mapCompared(undefined, leaves(0), 20261130)).toEqual([]);
  });

  test('findings are told by kind, those whose number stays only by how many kinds', () => {
    const kind = (key: string, before: number, after: number) => ({
      kind: { key, name: key },
      before,
      after,
    });
    const { changed, same } = findingsCompared({
      kinds: [kind('ISOLATED', 0, 2), kind('BRIDGE', 3, 3), kind('CUT_POINT', 4, 1)],
    });
    expect(changed.map((row) => [row.name, differenceOf(row, 'en')])).toEqual([
      ['ISOLATED', '+2'],
      ['CUT_POINT', '−3'],
    ]);
    expect(same).toBe(1);
  });
});

test('nothing fades on the map before it is known what would be found, and who leaves is a ghost at once', () => {
  expect(litBy([{ remove: 'hub' }], undefined)).toEqual({ ids: [], gone: ['hub'] });
});

test('on the map who leaves is a ghost, and what breaks is ringed with how much', () => {
  const appear = [{ elementIds: ['leaf', 'hub'] }, { elementIds: ['leaf', 'town'] }];
  const lit = litBy([{ remove: 'hub' }], { appear } as unknown as WhatIf);
  expect(lit).toEqual({
    ids: ['hub', 'leaf', 'town'],
    gone: ['hub'],
    counts: new Map([
      ['leaf', 2],
      ['town', 1],
    ]),
  });
});
