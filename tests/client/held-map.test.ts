import { describe, expect, it } from 'vitest';
import { dayAgo } from '../../client/history/days-ago.ts';
import { decodeMap } from '../../client/map/decode.ts';
import { applyFilter } from '../../client/map/filter.ts';
import { mapOn } from '../../client/map/holds.ts';
import { linksOf } from '../../client/map/map-data.ts';
import { encodeMap, madeUp } from './support/encode-map.ts';

const node = { kind: 0, sector: 0, status: 2, place: 2, x: 0, y: 0, name: 'A', nameFr: '', hashtag: '' };
const nodes = [1, 2, 3].map((number) => ({ ...node, number }));
const link = { type: 0, strength: 1, status: 1, direction: 0 };
const TODAY = 20_261_130;

/** Which links are left, by their type. */
const typesOn = (links: object[], day: number) => {
  const all = links.map((own, type) => ({ ...link, from: 0, to: 1, ...own, type }));
  return [...mapOn(decodeMap(encodeMap(nodes, all), TODAY), day).linkType];
};

describe('what was true on a day', () => {
  it('is the links that had begun and were not over, both days included', () => {
    const links = [
      {},
      { since: 20_260_301 },
      { until: 20_260_228 },
      { since: 20_260_301, until: 20_260_301 },
    ];
    expect(typesOn(links, 20_260_228)).toEqual([0, 2]);
    expect(typesOn(links, 20_260_301)).toEqual([0, 1, 3]);
    expect(typesOn(links, 20_260_302)).toEqual([0, 1]);
  });

  it('holds a link that has ended since up to its last day, and not where nobody knows when that was', () => {
    const links = [{ status: 3, until: 20_260_601 }, { status: 3 }, { status: 2 }];
    expect(typesOn(links, 20_260_501)).toEqual([0, 2]);
    expect(typesOn(links, 20_260_602)).toEqual([2]);
    // Today, and from then on, what has ended is over whatever its days.
    expect(typesOn([{ status: 3, until: TODAY }], TODAY)).toEqual([]);
    expect(typesOn([{ since: 20_270_101 }], 20_270_201)).toEqual([0]);
  });

  it('takes what has ended since for what it was then', () => {
    const links = [{ ...link, from: 0, to: 1, status: 3, until: 20_260_601 }];
    const data = decodeMap(encodeMap(nodes, links), TODAY);
    expect(applyFilter(data, { dates: ['HOLDS'] }).linkCount).toBe(0);
    expect(applyFilter(mapOn(data, 20_260_501), { dates: ['HOLDS'] }).linkCount).toBe(1);
  });

  it('is a whole map: every element, and links that agree with their ends', () => {
    const made = madeUp(200, 600);
    const data = decodeMap(encodeMap(made.nodes, made.links), TODAY);
    const then = mapOn(data, 20_210_101);
    expect([then.nodeCount, then.day]).toEqual([200, 20_210_101]);
    expect(then.linkCount).toBeLessThan(600);
    expect(then.linkCount).toBeGreaterThan(300);
    expect(then.degree.reduce((sum, degree) => sum + degree, 0)).toBe(2 * then.linkCount);
    for (let row = 0; row < 200; row++) {
      const touching = [...linksOf(then, row)];
      expect(touching.every((at) => then.source[at] === row || then.target[at] === row)).toBe(true);
      expect(touching.length).toBe(then.degree[row]);
    }
    expect(applyFilter(then, { dates: ['HOLDS'] }).linkCount).toBeGreaterThan(0);
  });
});

describe('a day some time ago', () => {
  it('is the same day of the month, or the last one that it has', () => {
    expect(dayAgo('week', '2026-03-03')).toBe('2026-02-24');
    expect(dayAgo('month', '2026-03-31')).toBe('2026-02-28');
    expect(dayAgo('month', '2026-01-15')).toBe('2025-12-15');
    expect(dayAgo('year', '2024-02-29')).toBe('2023-02-28');
  });
});
