import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accumulation } from '../../server/unseen/accumulation.ts';
import { chao2, chapman, unseen } from '../../server/unseen/estimate.ts';
import { type Incidence, incidence, incidenceOf, type Mention } from '../../server/unseen/incidence.ts';
import { readJson } from '../oracles/oracles.ts';

type Counts = Record<string, number>;
type Known = {
  incidence: { name: string; lists: number; counts: Counts; chao2: Counts; coverage: number }[];
  coverage: {
    name: string;
    lists: number;
    mentions: number;
    names: number;
    firstCounts: Counts;
    coverage: number;
  }[];
  twoLists: { first: number; second: number; both: number; chapman: number; interval: [number, number] }[];
};
const known = readJson<Known>('unseen.json');

const heldByOf = (counts: Counts): number[] =>
  Object.entries(counts).flatMap(([times, many]) => Array<number>(many).fill(Number(times)));
const within = (told: number, right: number) => expect(Math.abs(told / right - 1)).toBeLessThan(1e-6);

describe('how many there are', () => {
  test.each(known.incidence)('is the known answer: $name', ({ lists, counts, chao2: right, coverage }) => {
    const told = unseen(incidence(lists, heldByOf(counts)));
    within(told.coverage, coverage);
    // A single name that one list holds says nothing of who is missing, whatever interval others give it.
    if (counts[1] === 1) expect(told.estimate).toBeUndefined();
    else {
      within(told.estimate?.total ?? 0, right.est ?? 0);
      within(told.estimate?.interval.low ?? 0, right.lo ?? 0);
      within(told.estimate?.interval.high ?? 0, right.hi ?? 0);
    }
  });

  test.each(known.coverage)('coverage is the published one: $name', (each) => {
    const counts = new Map(Object.entries(each.firstCounts).map(([times, many]) => [Number(times), many]));
    const { coverage } = unseen({ lists: each.lists, names: each.names, mentions: each.mentions, counts });
    expect(Math.abs(coverage - each.coverage)).toBeLessThan(5e-4);
  });

  test.each(known.twoLists)(
    'of two lists of $first and $second',
    ({ first, second, both, chapman: right, interval }) => {
      const told = chapman(first, second, both);
      within(told.total, right);
      within(told.interval.low, interval[0]);
      within(told.interval.high, interval[1]);
    },
  );

  test('nothing named twice is an estimate with every caution', () => {
    const told = unseen(incidence(4, Array(7).fill(1)));
    expect(told.estimate?.total).toBeCloseTo(22.75, 10);
    expect(told.estimate?.interval.low).toBeCloseTo(10.679, 3);
    expect(told.cautions).toEqual(['FEW_LISTS', 'LOW_COVERAGE', 'MOSTLY_NAMED_ONCE', 'FEW_NAMED_TWICE']);
    expect(told.isThin).toBe(true);
  });

  test('no list, and one list, say nothing', () => {
    for (const each of [incidence(0, []), incidence(1, [1, 1, 1])]) {
      const { estimate, coverage, isThin } = unseen(each);
      expect([estimate, isThin]).toEqual([undefined, true]);
      expect(coverage).toBeGreaterThanOrEqual(0);
    }
  });

  test('never claims fewer missing than none, nor more than its own lower end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.integer({ min: 1, max: 60 })),
        (lists, held) => {
          const given = incidence(
            lists,
            held.map((times) => Math.min(times, lists)),
          );
          const { estimate, coverage } = unseen(given);
          expect(coverage).toBeGreaterThanOrEqual(0);
          expect(coverage).toBeLessThanOrEqual(1);
          if (!estimate) return;
          expect(estimate.missingAtLeast).toBeGreaterThanOrEqual(0);
          expect(given.names + estimate.missingAtLeast).toBeLessThanOrEqual(estimate.interval.low);
          expect(estimate.interval.low).toBeLessThanOrEqual(estimate.total);
          expect(estimate.total).toBeLessThanOrEqual(estimate.interval.high);
        },
      ),
    );
  });
});

describe('lists', () => {
  const said = (nominator: string, nominee: string, mission?: string): Mention => ({
    nominator,
    nominee,
    mission,
  });

  test('are what one person answered for one mission, and hold a name once', () => {
    const told = incidenceOf([
      ...[
        said('a', 'x'),
        said('a', 'x'),
        said('a', 'y'),
        said('a', 'x', 'm'),
        said('b', 'x'),
        said('b', 'z'),
      ],
    ]);
    expect(told).toEqual({
      lists: 3,
      names: 3,
      mentions: 5,
      counts: new Map([
        [3, 1],
        [1, 2],
      ]),
    });
  });
});

describe('the accumulation curve', () => {
  const given: Incidence = incidence(20, heldByOf({ 1: 48, 2: 22, 3: 11, 4: 7, 5: 5, 6: 3, 9: 2, 14: 1 }));

  test('begins with nobody, passes through what was named, and tends towards the estimate', () => {
    const curve = accumulation(given);
    expect(curve[0]).toEqual({ lists: 0, names: 0, isExtrapolated: false });
    expect(curve.find(({ lists }) => lists === 20)?.names).toBeCloseTo(99, 9);
    // One list holds as many names as lists do on average.
    expect(curve.find(({ lists }) => lists === 1)?.names).toBeCloseTo(given.mentions / 20, 9);
    const last = curve.at(-1);
    expect(last?.lists).toBe(40);
    expect(last?.names).toBeGreaterThan(99);
    expect(last?.names).toBeLessThan(chao2(given)?.total ?? 0);
    for (const [at, { names }] of curve.entries())
      expect(names).toBeGreaterThanOrEqual(curve[at - 1]?.names ?? 0);
  });

  test('averages over every choice of lists', () => {
    const lists = [['x', 'y'], ['x'], ['z'], ['x', 'w']];
    const all = incidenceOf(
      lists.flatMap((names, at) =>
        names.map((nominee) => ({ nominator: `${at}`, nominee, mission: undefined })),
      ),
    );
    const pairs = lists.flatMap((one, at) =>
      lists.slice(at + 1).map((other) => new Set([...one, ...other]).size),
    );
    const mean = pairs.reduce((sum, size) => sum + size, 0) / pairs.length;
    expect(accumulation(all).find(({ lists: reached }) => reached === 2)?.names).toBeCloseTo(mean, 12);
  });

  test('is not drawn beyond what was asked where there is no estimate', () => {
    expect(accumulation(incidence(6, [1, 2, 2, 3])).every(({ isExtrapolated }) => !isExtrapolated)).toBe(
      true,
    );
    expect(accumulation(incidence(0, []))).toEqual([]);
  });
});
