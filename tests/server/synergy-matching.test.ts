/** Who gives how much to whom: the exact optimum, and the words that two texts have in common. */
import { expect, test } from 'vitest';
import { pathsBetween, reachOf, type Trust } from '../../server/structure/trust.ts';
import { distribute, NO_END } from '../../server/synergy/b-matching.ts';
import { likeness, wordsOf } from '../../server/synergy/said-words.ts';
import { readJson } from '../oracles/oracles.ts';

type Case = { id: string; need_qty: number[]; offer_qty: number[]; score: number[][]; optimum: number };
const { cases } = readJson<{ cases: Case[] }>('matching.json');

test.each(cases)('the offers of $id are distributed to the exact optimum, in whole numbers', async (one) => {
  const arcs = one.score.flatMap((row, need) => row.map((worth, offer) => ({ need, offer, worth })));
  const { given, total } = await distribute(arcs, { needs: one.need_qty, offers: one.offer_qty });
  expect(total).toBe(one.optimum);
  const sum = (of: (arc: (typeof arcs)[number]) => boolean) =>
    arcs.reduce((all, arc, row) => all + (of(arc) ? (given[row] ?? 0) : 0), 0);
  one.need_qty.forEach((most, need) => {
    expect(sum((arc) => arc.need === need)).toBeLessThanOrEqual(most);
  });
  one.offer_qty.forEach((most, offer) => {
    expect(sum((arc) => arc.offer === offer)).toBeLessThanOrEqual(most);
  });
  expect([...given].every(Number.isInteger)).toBe(true);
});

test('an offer without end serves everybody, and nothing is distributed where nothing suits', async () => {
  const arcs = [
    { need: 0, offer: 0, worth: 3 },
    { need: 1, offer: 0, worth: 2 },
  ];
  const { given } = await distribute(arcs, { needs: [4, 5], offers: [NO_END] });
  expect([...given]).toEqual([4, 5]);
  expect(await distribute([], { needs: [], offers: [] })).toMatchObject({ total: 0 });
});

test('texts agree by the words that mean something, singular and plural alike, in both languages', () => {
  const alike = (one: string, other: string) => likeness(wordsOf(one), wordsOf(other));
  expect(alike('electricians', 'an electrician')).toBe(1);
  expect(alike('exercise records to design with', 'anonymous exercise records')).toBeGreaterThan(0.5);
  expect(alike('relève de nuit', 'releves de nuit')).toBe(1);
  expect(alike('welders', 'electricians')).toBe(0);
  expect(alike('with the others', 'pour les autres')).toBe(0);
});

/** A line 0–1–2–3–4–6, each of .5, and a way round 0–5–3 of .9. */
function line(): Trust {
  const ties: [number, number, number][] = [
    [0, 1, 0.5],
    [1, 2, 0.5],
    [2, 3, 0.5],
    [3, 4, 0.5],
    [0, 5, 0.9],
    [5, 3, 0.9],
    [4, 6, 0.5],
  ];
  const of = [0, 1, 2, 3, 4, 5, 6].map((row) =>
    ties.flatMap(([a, b, trust], link) =>
      a === row || b === row ? [{ to: a === row ? b : a, trust, link }] : [],
    ),
  );
  return {
    count: 7,
    start: Uint32Array.from([0, ...of.map((_, row) => of.slice(0, row + 1).flat().length)]),
    neighbour: Uint32Array.from(of.flat().map(({ to }) => to)),
    trust: Float64Array.from(of.flat().map(({ trust }) => trust)),
    link: Uint32Array.from(of.flat().map(({ link }) => link)),
  };
}

test('trust goes along the best of three ties, and no further', () => {
  const reach = reachOf(line(), 0);
  expect(reach.get(3)).toBeCloseTo(0.81);
  expect(reach.get(4)).toBeCloseTo(0.405);
  expect(reach.has(0)).toBe(false);
  expect(reach.has(6)).toBe(false);
});

test('ways between two are told the most trusted first, and only over those who introduce', () => {
  const ways = pathsBetween(line(), [0, 3], () => true);
  expect(ways.map(({ rows }) => rows)).toEqual([
    [0, 5, 3],
    [0, 1, 2, 3],
  ]);
  expect(ways[0]?.trust).toBeCloseTo(0.81);
  expect(pathsBetween(line(), [0, 3], (row) => row !== 5).map(({ rows }) => rows)).toEqual([[0, 1, 2, 3]]);
  expect(pathsBetween(line(), [1, 4], () => false)).toEqual([]);
});
