import { describe, expect, it } from 'vitest';
import type { Words } from '../../client/language/use-words.ts';
import { measureLine } from '../../client/mission/measure-line.ts';
import { aimWords, progressWords, shareOf } from '../../client/mission/progress.ts';

/** Says the last part of the key and what goes into it. */
const words = {
  t: (key: string, values?: object) => [key.split('.').at(-1), ...Object.values(values ?? {})].join(' '),
  language: 'en',
} as unknown as Words;

const indicator = {
  unit: 'hours',
  baseline: 10,
  target: 40,
  latestValue: 25,
  latestOn: '2025-03-15',
  progress: 0.5,
};

describe('the progress of an indicator', () => {
  it('is told by the last value and its share of the way', () => {
    expect(progressWords(indicator, words)).toBe('last 25 hours Mar 15, 2025 way 50%');
    expect(aimWords(indicator, words)).toBe('fromTo 10 40 hours');
  });

  it('is never rounded up to the whole way', () => {
    expect(progressWords({ ...indicator, progress: 0.999 }, words)).toContain('way 99%');
    expect(progressWords({ ...indicator, progress: 1 }, words)).toContain('reached');
  });

  it('says so when the value moved away, and fills no bar', () => {
    expect(progressWords({ ...indicator, progress: -0.2 }, words)).toContain('away');
    expect(shareOf({ progress: -0.2 })).toBe(0);
    expect(shareOf({ progress: 3 })).toBe(1);
    expect(shareOf({ progress: null })).toBeUndefined();
  });

  it('is not told before anything was measured', () => {
    expect(progressWords({ ...indicator, latestValue: null, latestOn: null, progress: null }, words)).toBe(
      'unmeasured',
    );
    expect(aimWords({ ...indicator, target: null }, words)).toBe('from 10 hours');
    expect(aimWords({ ...indicator, baseline: null, target: null }, words)).toBe('aimless');
  });
});

describe('the line of measures', () => {
  const box = { left: 0, top: 0, width: 100, height: 50 };

  it('runs from the oldest at the left to the latest at the right, the highest on top', () => {
    const { points, target, baseline } = measureLine(
      [
        { on: '2025-01-11', value: 40 },
        { on: '2025-01-01', value: 0 },
        { on: '2025-01-06', value: 20 },
      ],
      { target: 40, baseline: 0 },
      box,
    );
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [0, 50],
      [50, 25],
      [100, 0],
    ]);
    expect([target, baseline]).toEqual([0, 50]);
  });

  it('puts what has no range in the middle', () => {
    const { points } = measureLine([{ on: '2025-01-01', value: 3 }], { target: null, baseline: null }, box);
    expect(points.map(({ x, y }) => [x, y])).toEqual([[50, 25]]);
  });
});
