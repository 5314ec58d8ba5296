import { describe, expect, test } from 'vitest';
import { decodeMap } from '../../client/map/decode.ts';
import { applyFilter } from '../../client/map/filter.ts';
import { arrange, ringsFor } from '../../client/map/group-layout.ts';
import { placeGroupNames } from '../../client/map/group-names.ts';
import { groupAt, paintBelow } from '../../client/map/group-painter.ts';
import { drawnOf, grouped, groupedPlaces, type MapGroups } from '../../client/map/grouped.ts';
import { NO_GROUP, OTHERS, partitionOf, usualGrouping, usuallyOpen } from '../../client/map/grouping.ts';
import { atOnce } from '../../client/map/in-pieces.ts';
import { areTouching } from '../../client/map/labels.ts';
import { NO_PLACE } from '../../client/map/map-data.ts';
import { createSvgPen } from '../../client/map/picture/svg-pen.ts';
import { rearranged } from '../../client/map/rearranged.ts';
import { sumBoxes, written } from '../../client/map/ring-numbers.ts';
import { sumByGroup } from '../../client/map/ring-sums.ts';
import { createScene, type Look } from '../../client/map/scene.ts';
import { frameOf } from '../../client/map/view.ts';
import { encodeMap, madeUp } from './support/encode-map.ts';

const mapOf = (elements: number, links: number) => {
  const made = madeUp(elements, links);
  return decodeMap(encodeMap(made.nodes, made.links));
};
const small = mapOf(130, 300);
const home = { x: small.x.map((x) => 0.5 + x / 200), y: small.y.map((y) => 0.5 + y / 200) };
const bySector = partitionOf(small, 'sector');

const groupsOf = (open: readonly string[]): MapGroups => ({
  partition: bySector,
  open: new Set(open),
  names: bySector.keys,
});

describe('a map divided into groups', () => {
  test('holds each element in exactly one, the largest group first', () => {
    const sizes = [...bySector.sizes];
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(small.nodeCount);
    expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
    expect(bySector.keys).toContain('MISSION');
  });

  test('counts a stakeholder whose sector nobody gave among the others', () => {
    const row = small.sector.findIndex((sector, at) => sector === 255 && small.kind[at] !== 2);
    expect(bySector.keys[bySector.of[row] as number]).toBe('OTHER');
  });

  test('by place keeps those without a place for the end', () => {
    const byPlace = partitionOf(small, 'place');
    expect(byPlace.keys.at(-1)).toBe(NO_GROUP);
    const row = small.place.indexOf(NO_PLACE);
    expect(byPlace.keys[byPlace.of[row] as number]).toBe(NO_GROUP);
  });

  test('by place stands as near to the ground as few groups allow', () => {
    const made = madeUp(400, 0);
    const places = [
      { id: 'region', name: 'Region', nameFr: null, within: -1 },
      ...Array.from({ length: 80 }, (_, at) => ({ id: `town${at}`, name: 'Town', nameFr: null, within: 0 })),
    ];
    made.nodes.forEach((node, at) => {
      node.place = 1 + (at % 80);
    });
    expect(partitionOf(decodeMap(encodeMap(made.nodes, [], { places })), 'place').keys).toEqual(['region']);
    made.nodes.forEach((node, at) => {
      node.place = 1 + (at % 20);
    });
    expect(partitionOf(decodeMap(encodeMap(made.nodes, [], { places })), 'place').keys).toHaveLength(20);
  });

  test('by mission puts each with the mission that it is linked to most strongly', () => {
    const { nodes } = madeUp(60, 0);
    const missions = nodes.flatMap(({ kind }, row) => (kind === 2 ? [row] : []));
    const [one, other] = missions as [number, number];
    const link = { type: 0, status: 1, direction: 0 };
    const data = decodeMap(
      encodeMap(nodes, [
        { ...link, from: 50, to: one, strength: 2 },
        { ...link, from: other, to: 50, strength: 4 },
      ]),
    );
    const byMission = partitionOf(data, 'mission');
    expect(byMission.keys[byMission.of[50] as number]).toBe(data.idOf(other));
    expect(byMission.keys[byMission.of[51] as number]).toBe(NO_GROUP);
  });

  test('by community or by mission puts each where it belongs on the day, not where it will or did', () => {
    const { nodes } = madeUp(60, 0);
    const mission = nodes.findIndex(({ kind }) => kind === 2);
    const belongings = [
      { row: 0, until: 20_261_231 },
      { row: 1, since: 20_270_101 },
    ];
    for (const node of nodes) Object.assign(node, { communities: [], seats: [] });
    Object.assign(nodes[50] ?? {}, {
      communities: belongings,
      seats: [{ row: mission, since: 20_260_601, until: 20_261_231 }],
    });
    const data = decodeMap(encodeMap(nodes, []), 20_261_130);
    const groupOn = (by: 'community' | 'mission', day: number) => {
      const { keys, of } = partitionOf({ ...data, day }, by);
      return keys[of[50] as number];
    };
    const [now, next] = data.header.communities.map(({ id }) => id);
    const days = [20_260_501, 20_261_130, 20_270_101];
    expect(days.map((day) => groupOn('community', day))).toEqual([now, now, next]);
    // Still to begin, it does not group, and once over neither.
    expect(days.map((day) => groupOn('mission', day))).toEqual([NO_GROUP, data.idOf(mission), NO_GROUP]);
  });

  test('gathers the smallest of too many', () => {
    const { nodes } = madeUp(3_000, 0);
    const data = decodeMap(encodeMap(nodes, []));
    const { keys } = partitionOf(data, 'mission');
    expect(keys).toHaveLength(61);
    expect(keys.slice(-2)).toEqual([OTHERS, NO_GROUP]);
  });

  test('is first shown so when it is large, with its groups closed', () => {
    expect(usualGrouping(small)).toBeUndefined();
    expect(usuallyOpen(small, bySector)).toEqual(bySector.keys);
    const large = mapOf(2_500, 5_000);
    expect(usualGrouping(large)).toBe('sector');
    // Around one of them, as long as they are few.
    expect([usualGrouping(large, 300), usualGrouping(large, large.nodeCount - 1)]).toEqual([
      undefined,
      'sector',
    ]);
    // And where a filter leaves only a few.
    expect([usualGrouping(large, undefined, 299), usualGrouping(large, undefined, 300)]).toEqual([
      undefined,
      'sector',
    ]);
    expect(usuallyOpen(large, partitionOf(large, 'sector'))).toEqual([]);
  });
});

describe('where groups lie', () => {
  const { circles, x, y } = arrange(home, bySector);

  test('no circle touches another, and all of them are in the frame', () => {
    circles.forEach((one, at) => {
      for (const other of circles.slice(at + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius);
      expect(one.x - one.radius).toBeGreaterThanOrEqual(-1e-6);
      expect(one.y + one.radius).toBeLessThanOrEqual(1 + 1e-6);
    });
  });

  test('members stand in their circle, none upon another', () => {
    const seen = new Set<string>();
    bySector.of.forEach((group, row) => {
      const circle = circles[group];
      if (!circle) throw new Error('a group without a circle');
      const away = Math.hypot((x[row] as number) - circle.x, (y[row] as number) - circle.y);
      expect(away).toBeLessThan(circle.radius);
      seen.add(`${x[row]?.toFixed(5)},${y[row]?.toFixed(5)}`);
    });
    expect(seen.size).toBe(small.nodeCount);
  });

  test('rings hold as many as there are', () => {
    for (const count of [0, 1, 2, 6, 7, 8, 20, 99, 1_000, 12_345])
      expect(ringsFor(count).reduce((sum, each) => sum + each, 0)).toBe(count);
  });
});

describe('open and closed groups', () => {
  const all = applyFilter(small, {});
  const [first, second] = bySector.keys as [string, string];

  test('links between closed groups are summed, and nothing of them is drawn one by one', () => {
    const closed = grouped(small, home, all, groupsOf([]));
    const drawn = drawnOf(small, all, closed);
    expect([drawn.nodeCount, drawn.linkCount]).toEqual([0, 0]);
    const across = [...small.source].filter(
      (from, link) => bySector.of[from] !== bySector.of[small.target[link] as number],
    );
    expect(closed.bundles.reduce((sum, { count }) => sum + count, 0)).toBe(across.length);
    const places = groupedPlaces(closed);
    expect(places.x[0]).toBeCloseTo(closed.arrangement.circles[bySector.of[0] as number]?.x ?? 0);
  });

  test('an open one shows its members and all their links, and is in no sum', () => {
    const one = grouped(small, home, all, groupsOf([first]));
    const drawn = drawnOf(small, all, one);
    expect(drawn.nodeCount).toBe(bySector.sizes[0]);
    const touching = [...small.source].filter(
      (from, link) => bySector.of[from] === 0 || bySector.of[small.target[link] as number] === 0,
    );
    expect(drawn.linkCount).toBe(touching.length);
    expect(one.bundles.some(({ from, to }) => from === 0 || to === 0)).toBe(false);
  });

  test('what a filter leaves out counts in no group', () => {
    const none = applyFilter(small, { sectors: [second] });
    const counts = grouped(small, home, none, groupsOf([])).counts;
    expect(counts[0]).toBe(0);
    expect(counts[1]).toBe(bySector.sizes[1]);
  });

  test('findings about members of a closed one are summed at its disc, as far as a filter leaves them', () => {
    const rings = () => ({
      counts: new Map([...bySector.of].map((_, row) => [row, 1])),
      now: new Set<number>(),
    });
    const one = grouped(small, home, all, groupsOf([first]));
    const sums = sumByGroup({ grouped: one }, rings());
    expect([sums.get(0), sums.get(1)]).toEqual([undefined, bySector.sizes[1]]);
    const none = grouped(small, home, applyFilter(small, { sectors: [second] }), groupsOf([]));
    const left = sumByGroup({ grouped: none }, rings());
    expect([left.get(0), left.get(1)]).toEqual([undefined, bySector.sizes[1]]);
    const scene = createScene(
      small,
      frameOf(small.header.bounds),
      { colourBy: 'sector', scheme: 'light' },
      all,
      groupsOf([]),
    );
    scene.rings = rings();
    const at = { left: 0, top: 800, pixels: 800, scale: 1, width: 800, height: 800, narrow: false };
    const look = { language: 'en', scheme: 'light', ink: '', ground: '' } as const;
    const boxes = sumBoxes({ scene, at, look, context: createSvgPen((text) => text.length * 6) });
    expect(boxes.reduce((sum, { count }) => sum + count, 0)).toBe(small.nodeCount);
    // Of findings that not all are told of, a sum is what there is at least.
    scene.rings = { ...rings(), isCut: true };
    const [cut] = sumBoxes({ scene, at, look, context: createSvgPen((text) => text.length * 6) });
    expect(cut && written(new Intl.NumberFormat('en'), cut)).toMatch(/^[\d,]+\+$/);
  });

  test('is named whole on the screen, by number too, and not under what lies over the map', () => {
    const scene = createScene(
      small,
      frameOf(small.header.bounds),
      { colourBy: 'sector', scheme: 'light' },
      all,
      { ...groupsOf([]), names: bySector.keys.map(() => 'Social economy of the region') },
    );
    const size = 300;
    const at = { left: 0, top: size, pixels: size, scale: 1, width: size, height: size, narrow: true };
    const covers = [{ left: 0, top: 150, right: 120, bottom: size }];
    const look = { language: 'en', scheme: 'light', ink: '', ground: '', covers } as const;
    const context = createSvgPen((text) => text.length * 6);
    const boxes = placeGroupNames({ scene, at, look, context }).map(({ box }) => box);
    expect(boxes.length).toBeGreaterThan(2);
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(size);
      expect(covers.some((cover) => areTouching(cover, box))).toBe(false);
    }
  });

  test('lines between closed ones are no wider than a part of a disc, however small the screen', () => {
    const scene = createScene(
      small,
      frameOf(small.header.bounds),
      { colourBy: 'sector', scheme: 'light' },
      all,
      groupsOf([]),
    );
    const widest = (pixels: number) => {
      const at = { left: 0, top: pixels, pixels, scale: 1, width: pixels, height: pixels, narrow: true };
      const context = createSvgPen((text) => text.length * 6);
      const look = { language: 'en', scheme: 'light', ink: '', ground: '' } as const;
      paintBelow({ scene, at, look, context }, { scheme: 'light', hovered: undefined });
      return Math.max(
        ...[...context.markup().matchAll(/stroke-width="([\d.]+)"/g)].map(([, width]) => Number(width)),
      );
    };
    expect(widest(4_000)).toBe(14);
    const radii = scene.grouped?.arrangement.circles.map(({ radius }) => radius) ?? [];
    expect(widest(200)).toBeLessThanOrEqual(Math.max(...radii) * 200 * 0.26);
  });

  test('a closed one answers to the pointer anywhere on its disc, an open one by its name', () => {
    const at = { left: 0, top: 800, pixels: 800, scale: 1, width: 800, height: 800, narrow: false };
    const one = grouped(small, home, all, groupsOf([first]));
    const middle = (group: number) => {
      const { x, y } = one.arrangement.circles[group] as { x: number; y: number };
      return [x * 800, 800 - y * 800] as const;
    };
    expect(groupAt(one, at, [], ...middle(1))).toBe(1);
    expect(groupAt(one, at, [], ...middle(0))).toBeUndefined();
    const name = { group: 0, lines: ['x'], box: { left: 1, top: 1, right: 9, bottom: 9 } };
    expect(groupAt(one, at, [name], 5, 5)).toBe(0);
  });

  test('what is marked stays marked in other groups, and nothing is done where nothing is other', () => {
    const frame = frameOf(small.header.bounds);
    const look: Look = { colourBy: 'sector', scheme: 'light' };
    const scene = createScene(small, frame, look, all);
    const marks = { open: { needs: new Map([[3, 1]]) }, haloed: new Set([4]), gone: new Set([5]) };
    Object.assign(scene, marks);
    const asked = { filtered: all, look, groups: undefined };
    expect(atOnce(rearranged(scene, look, asked, frame))).toBeUndefined();
    const now = atOnce(rearranged(scene, look, { ...asked, groups: groupsOf([first]) }, frame));
    expect(now).toMatchObject({ isOther: true, isMoved: true, isRegrouped: true });
    expect(now?.scene).toMatchObject(marks);
    const opened = now && atOnce(rearranged(now.scene, look, { ...asked, groups: groupsOf([]) }, frame));
    expect(opened).toMatchObject({ isOther: false, isMoved: true, isRegrouped: false });
  });
});
