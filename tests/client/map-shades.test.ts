import { describe, expect, test } from 'vitest';
import { bandsOf } from '../../client/map/bands.ts';
import { betweenness, tiesOf } from '../../client/map/betweenness.ts';
import { decodeMap } from '../../client/map/decode.ts';
import { applyFilter } from '../../client/map/filter.ts';
import { partitionOf } from '../../client/map/grouping.ts';
import { radiiOf } from '../../client/map/importance.ts';
import { measured } from '../../client/map/measures.ts';
import { contrast, GROUND, outlineOf, toRgb } from '../../client/map/palette.ts';
import { createScene } from '../../client/map/scene.ts';
import { onlySteps, shadeOf, shadeOfGroups } from '../../client/map/shade.ts';
import { bandWords, countSteps } from '../../client/map/use-shade.ts';
import { encodeMap, madeUp } from './support/encode-map.ts';

const made = madeUp(130, 300);
const data = decodeMap(encodeMap(made.nodes, made.links));
const all = applyFilter(data, {});

describe('a measure in steps', () => {
  test('each of few values is a step, and nothing is one of its own', () => {
    const { bands, of } = bandsOf([0, 2, 1, 0, 2, 2]);
    expect(bands.map(({ from, to, count }) => [from, to, count])).toEqual([
      [0, 0, 2],
      [1, 1, 1],
      [2, 2, 3],
    ]);
    expect([...of]).toEqual([0, 2, 1, 0, 2, 2]);
  });

  test('many values make five steps that hold all of them, in order and without a gap', () => {
    const { bands } = bandsOf(data.degree);
    expect(bands).toHaveLength(6);
    expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(data.nodeCount);
    for (let step = 2; step < bands.length; step++)
      expect(bands[step]?.from).toBeGreaterThan(bands[step - 1]?.to ?? 0);
  });

  test('are said with their figures, shares as percent', () => {
    expect(bandWords({ from: 3, to: 3 }, 'links', 'en')).toBe('3');
    expect(bandWords({ from: 1_200, to: 4_000 }, 'links', 'en')).toBe('1,200–4,000');
    expect(bandWords({ from: 0.1234, to: 4.56 }, 'betweenness', 'fr')).toBe('0,12–4,6\u00a0%');
  });

  test('strength adds up what is known at both ends of a link', () => {
    const values = measured(data, 'strength', {});
    const total = data.strength.reduce((sum, each) => sum + each, 0);
    expect(Array.from(values ?? []).reduce((sum, each) => sum + each, 0)).toBe(2 * total);
  });

  test('what the map does not hold is unknown until it is told, and then told by id', () => {
    expect(measured(data, 'needs', {})).toBeUndefined();
    const values = measured(data, 'needs', {
      needs: new Map([
        [data.idOf(7), 3],
        ['elsewhere-s1', 9],
      ]),
    });
    expect(values?.[7]).toBe(3);
    expect(Array.from(values ?? []).reduce((sum, each) => sum + each, 0)).toBe(3);
  });
});

describe('betweenness', () => {
  const ties = (pairs: [number, number][], count: number) =>
    tiesOf(
      count,
      Uint32Array.from(pairs, ([from]) => from),
      Uint32Array.from(pairs, ([, to]) => to),
    );

  test('is all of the paths for the middle of a star, and half of them where there are two ways', () => {
    expect([
      ...betweenness(
        ties(
          [
            [0, 1],
            [2, 0],
            [0, 3],
          ],
          4,
        ),
      ),
    ]).toEqual([100, 0, 0, 0]);
    const ring = betweenness(
      ties(
        [
          [0, 1],
          [1, 2],
          [2, 3],
          [3, 0],
          [0, 1],
          [2, 2],
        ],
        4,
      ),
    );
    for (const share of ring) expect(share).toBeCloseTo(100 / 6);
  });

  test('an estimate finds the same one in the middle', () => {
    const star = ties(
      Array.from({ length: 60 }, (_, at) => [0, at + 1]),
      61,
    );
    const estimate = betweenness(star, 20);
    expect(estimate[0]).toBeGreaterThan(80);
    expect(estimate[5]).toBeLessThan(1);
  });
});

describe('colours and sizes', () => {
  test('each step of a scale is darker than the one before, and lighter on the dark ground', () => {
    const { colours } = shadeOf(bandsOf(data.degree));
    const white = toRgb('#FFFFFF');
    const contrasts = (scheme: 'light' | 'dark') =>
      colours[scheme].slice(1).map((colour) => contrast(toRgb(colour), white));
    expect(contrasts('light')).toEqual(contrasts('light').toSorted((one, other) => one - other));
    expect(contrasts('dark')).toEqual(contrasts('dark').toSorted((one, other) => other - one));
  });

  test('every mark has an outline that stands out from the ground', () => {
    for (const scheme of ['light', 'dark'] as const) {
      for (const colour of shadeOf(bandsOf(data.degree)).colours[scheme])
        expect(contrast(outlineOf(toRgb(colour), scheme), toRgb(GROUND[scheme]))).toBeGreaterThanOrEqual(3);
    }
  });

  test('sectors keep their colours, and of other groups those that nobody can tell apart share one', () => {
    const bySector = shadeOfGroups(partitionOf(data, 'sector'));
    expect(bySector.colours.light[partitionOf(data, 'sector').keys.indexOf('HEALTH')]).toBe('#D55E00');
    const large = madeUp(3_000, 0);
    const byMission = shadeOfGroups(partitionOf(decodeMap(encodeMap(large.nodes, [])), 'mission'));
    expect(new Set(byMission.colours.light).size).toBe(9);
  });

  test('a mark is coloured by its step', () => {
    const frame = { x: 0, y: 0, size: 200 };
    const plain = createScene(data, frame, { colourBy: 'sector', scheme: 'light' }, all);
    const shade = shadeOf(bandsOf(data.degree));
    const shaded = createScene(data, frame, { colourBy: 'sector', scheme: 'light', shade }, all);
    expect(shaded.marks.bytes).not.toEqual(plain.marks.bytes);
    expect(shaded.radius).toEqual(plain.radius);
  });

  test('the most of a measure is the largest mark, and nothing of it the smallest', () => {
    const sizes = new Uint32Array(data.nodeCount);
    const row = data.kind.indexOf(0);
    sizes[row] = 40;
    const radii = radiiOf(data, sizes);
    const others = radii.filter((_, each) => data.kind[each] !== 2 && each !== row);
    expect(Math.min(...others)).toBe(Math.max(...others));
    expect(radii[row]).toBeGreaterThan(2 * (others[0] as number));
  });

  test('choosing steps leaves only what has one of them, with the links between', () => {
    const shade = shadeOf(bandsOf(data.degree));
    const counts = countSteps(all, shade);
    const some = onlySteps(data, all, shade, new Set([5]));
    expect(some.nodeCount).toBe(counts.get(5));
    for (let link = 0; link < data.linkCount; link++) {
      const isBetween = [data.source[link], data.target[link]].every((row) => shade.of[row as number] === 5);
      expect(some.links[link] === 1).toBe(isBetween && all.links[link] === 1);
    }
    expect(onlySteps(data, all, shade, new Set())).toBe(all);
  });
});
