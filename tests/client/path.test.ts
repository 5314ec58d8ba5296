import { describe, expect, it } from 'vitest';
import { decodeMap } from '../../client/map/decode.ts';
import { mapOn } from '../../client/map/holds.ts';
import { linksOf, type MapData } from '../../client/map/map-data.ts';
import { findWays } from '../../client/path/find-ways.ts';
import { type By, passedOn, type Route } from '../../client/path/route.ts';
import { linksToGo } from '../../client/path/steps.ts';
import { type EncodedLink, encodeMap, HEADER, madeUp } from './support/encode-map.ts';

const STATUS = Object.fromEntries(HEADER.linkStatuses.map((status, code) => [status, code]));
const COMPETES = HEADER.linkTypes.findIndex(({ key }) => key === 'COMPETES_WITH');

const DAY = 20261130;

type Given = {
  from: number;
  to: number;
  strength?: number;
  status?: string;
  type?: number;
  since?: number;
  until?: number;
};

/** A map of so many elements with these links. */
const mapOf = (count: number, links: Given[]): MapData => {
  const { nodes } = madeUp(count, 0);
  const encoded = links.map(
    ({ strength = 3, status = 'CONFIRMED', type = 0, ...given }): EncodedLink => ({
      ...given,
      ...{ strength, type, direction: 0, status: STATUS[status] as number },
    }),
  );
  return decodeMap(encodeMap(nodes, encoded), DAY);
};

const find = (data: MapData, from: number, to: number, by: By, all = false) => {
  const search = findWays(data, from, to, { by, all });
  for (let next = search.next(); ; next = search.next()) if (next.done) return next.value;
};
const waysOf = (data: MapData, from: number, to: number, by: By, all = false): number[][] => {
  const found = find(data, from, to, by, all);
  return found.state === 'found' ? found.routes.map(({ rows }) => rows) : [];
};

/** Every way without a detour between two, by trying. */
const everyWay = (data: MapData, from: number, to: number, open: Uint8Array): Route[] => {
  const ways: Route[] = [];
  const walk = (rows: number[], links: number[], trust: number) => {
    const row = rows.at(-1) as number;
    if (row === to) {
      ways.push({ rows, links, trust });
      return;
    }
    for (const link of linksOf(data, row)) {
      const other = (data.source[link] === row ? data.target[link] : data.source[link]) as number;
      if (!open[link] || rows.includes(other)) continue;
      walk([...rows, other], [...links, link], trust * passedOn(data.strength[link] as number));
    }
  };
  walk([from], [], 1);
  return ways;
};

describe('a path between two', () => {
  it('of fewest steps goes along links whichever way they point, up to three, the most trusted first', () => {
    const links = [1, 2, 3, 4].flatMap((middle) => [
      { from: middle, to: 0, strength: middle },
      { from: middle, to: 5, strength: 3 },
    ]);
    expect(waysOf(mapOf(6, links), 0, 5, 'short')).toEqual([
      [0, 4, 5],
      [0, 3, 5],
      [0, 2, 5],
    ]);
  });

  it('of most trust prefers two strong ties to one weak one, and one medium to two', () => {
    const weak = [{ from: 0, to: 1, strength: 2 }];
    const strong = [
      { from: 0, to: 2, strength: 5 },
      { from: 2, to: 1, strength: 5 },
    ];
    expect(waysOf(mapOf(3, [...weak, ...strong]), 0, 1, 'strong')).toEqual([
      [0, 2, 1],
      [0, 1],
    ]);
    const medium = { from: 0, to: 1, strength: 5 };
    expect(waysOf(mapOf(3, [medium, ...strong]), 0, 1, 'strong')[0]).toEqual([0, 1]);
  });

  it('of most trust goes through others than those of the paths before', () => {
    const data = mapOf(5, [
      { from: 0, to: 1, strength: 5 },
      { from: 1, to: 4, strength: 5 },
      { from: 0, to: 2, strength: 5 },
      { from: 2, to: 1, strength: 5 },
      { from: 0, to: 3, strength: 1 },
      { from: 3, to: 4, strength: 1 },
    ]);
    expect(waysOf(data, 0, 4, 'strong')).toEqual([
      [0, 1, 4],
      [0, 3, 4],
    ]);
  });

  it('takes the strongest of several links between the same two', () => {
    const data = mapOf(2, [
      { from: 0, to: 1, strength: 2 },
      { from: 1, to: 0, strength: 4 },
    ]);
    for (const by of ['short', 'strong'] as const) {
      const found = find(data, 0, 1, by);
      const [route] = found.state === 'found' ? found.routes : [];
      expect(data.strength[route?.links[0] ?? -1]).toBe(4);
      expect(route?.trust).toBeCloseTo(0.72);
    }
  });

  it('leaves out what is disputed or over, and competitors where trust counts, unless all is asked for', () => {
    const left = [{ status: 'DISPUTED' }, { status: 'ENDED' }, { until: DAY - 1 }, { since: DAY + 1 }];
    for (const given of left) {
      const data = mapOf(2, [{ from: 0, to: 1, ...given }]);
      expect(find(data, 0, 1, 'short')).toEqual({ state: 'left-out' });
      expect(waysOf(data, 0, 1, 'short', true)).toEqual([[0, 1]]);
    }
    expect(waysOf(mapOf(2, [{ from: 0, to: 1, since: DAY, until: DAY }]), 0, 1, 'short')).toEqual([[0, 1]]);
    const rivals = mapOf(2, [{ from: 0, to: 1, type: COMPETES }]);
    expect(find(rivals, 0, 1, 'strong')).toEqual({ state: 'left-out' });
    expect(waysOf(rivals, 0, 1, 'short')).toEqual([[0, 1]]);
  });

  it('goes along what stood on the day that is looked at, ended since or not, and not along what came later', () => {
    const data = mapOf(3, [
      { from: 0, to: 1, status: 'ENDED', until: 20_260_601 },
      { from: 1, to: 2, until: 20_260_601 },
      { from: 0, to: 2, since: 20_260_602 },
    ]);
    const then = mapOn(data, 20_260_501);
    for (const by of ['short', 'strong'] as const) {
      expect(waysOf(then, 0, 2, by)).toEqual([[0, 1, 2]]);
      expect(waysOf(data, 0, 2, by)).toEqual([[0, 2]]);
    }
  });

  it('that is not there is told with the two parts of the map', () => {
    const data = mapOf(6, [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 3, to: 4 },
    ]);
    expect(find(data, 0, 4, 'strong')).toEqual({ state: 'apart', from: 3, to: 2 });
    expect(find(data, 0, 5, 'short', true)).toEqual({ state: 'apart', from: 3, to: 1 });
  });

  it('is the one that trying every way finds', () => {
    for (let seed = 0; seed < 40; seed++) {
      const { nodes, links } = madeUp(9 + (seed % 4), 14 + (seed % 9));
      const data = decodeMap(encodeMap(nodes, links), DAY);
      for (const by of ['short', 'strong'] as const) {
        const ways = everyWay(data, 0, 5, linksToGo(data, { by, all: false }));
        const found = find(data, 0, 5, by);
        if (found.state !== 'found') {
          expect(ways).toEqual([]);
          continue;
        }
        const [route] = found.routes as [Route];
        const fewest = Math.min(...ways.map((way) => way.links.length));
        const asShort = ways.filter((way) => by === 'strong' || way.links.length === fewest);
        if (by === 'short') expect(route.links).toHaveLength(fewest);
        expect(route.trust).toBeCloseTo(Math.max(...asShort.map(({ trust }) => trust)), 10);
        expect(new Set(found.routes.map(({ rows }) => rows.join())).size).toBe(found.routes.length);
      }
    }
  });

  it('pauses on the way, so that a large map holds the page for moments only', () => {
    const { nodes, links } = madeUp(9_000, 27_000);
    const data = decodeMap(encodeMap(nodes, links), DAY);
    for (const by of ['short', 'strong'] as const) {
      let pauses = 0;
      const search = findWays(data, 0, 8_999, { by, all: false });
      while (!search.next().done) pauses++;
      expect(pauses, by).toBeGreaterThanOrEqual(by === 'short' ? 2 : 3);
    }
  });
});
