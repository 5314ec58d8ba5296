/** What readings draw of what could be: the best synergies, the one that is looked at, a coalition; and what would be other. */
import { describe, expect, test } from 'vitest';
import { decodeMap } from '../../client/map/decode.ts';
import { guessWords, synergyBetween } from '../../client/map/guess-marks.ts';
import { overlayOf } from '../../client/mobilisation/coalition-on-map.tsx';
import type { Team } from '../../client/mobilisation/mobilisation.documents.ts';
import { overlayBy, proposedBy } from '../../client/synergy/shown-on-map.ts';
import type { Synergy } from '../../client/synergy/synergy.documents.ts';
import { differenceOf, proposedCompared } from '../../client/what-if/before-after.ts';
import { encodeMap, madeUp } from './support/encode-map.ts';
import { interfaceWords } from './support/interface-words.ts';

const i18n = await interfaceWords();
const t = i18n.getFixedT('en');

describe('synergies on the map', () => {
  test('are the wider the better they are, and say of many that only the best are drawn', () => {
    expect(synergyBetween(1, 2, 80, 'k')).toMatchObject({ strength: 0.8, key: 'k' });
    expect(guessWords(t, { best: { shown: 100, all: 1234 } }, 'synergies')).toMatch(/100 best of 1,234/);
    expect(guessWords(t, { best: { shown: 12, all: 12 } }, 'synergies')).toBe('Could act together');
  });

  test('stand out when one is looked at, unless one of the two is not on this map', () => {
    const synergy = { kind: 'HYBRIDISATION', key: 'k', score: 50, one: { id: 'a' }, other: { id: 'b' } };
    const told = (more: object) => ({ ...synergy, ...more }) as unknown as Synergy;
    expect(overlayBy(told({}), 'words')).toMatchObject({ arcs: [{ from: 'a', to: 'b', isOut: true }] });
    for (const more of [{ kind: 'SAME_TAG' }, { kind: 'UNBRIDGED_COMMUNITIES' }, { other: null }]) {
      expect(overlayBy(told(more), 'words')).toBeUndefined();
      expect(proposedBy(told(more))).toBeUndefined();
    }
  });
});

test('a coalition is a tree of its ties, tells givers from introducers, and its key says what stays uncovered', () => {
  const who = (id: string) => ({ id, name: id });
  const member = (id: string, via: string | null, gives: string[] = []) => ({
    ...{
      who: who(id),
      isConvenor: via === null,
      via: via && who(via),
      trust: via && 0.7,
      gives,
      reasons: [],
    },
  });
  const team = {
    members: [
      member('chamber', null),
      member('hub', 'chamber'),
      member('isp', 'hub', ['1 Gb/s']),
      member('asked', 'hub'),
    ],
    covered: [
      { want: '1 Gb/s: Bandwidth', isWhole: true },
      { want: '50 seats: Space', isWhole: false },
    ],
  } as unknown as Team;
  const { arcs, notes, key } = overlayOf(team, t);
  expect(arcs.map(({ from, to, strength }) => [from, to, strength])).toEqual([
    ['chamber', 'hub', 0.7],
    ['hub', 'isp', 0.7],
    ['hub', 'asked', 0.7],
  ]);
  expect(Object.fromEntries(notes ?? [])).toEqual({
    chamber: { part: 'convenor' },
    hub: { part: 'introducer' },
    isp: { part: 'giver', text: '1 Gb/s' },
  });
  expect(key.map(({ words }) => words).at(-1)).toBe('Not covered: 50 seats: Space');
  expect(key.map(({ words }) => words).join()).not.toContain('Bandwidth');
});

describe('before and after', () => {
  const link = (from: number, to: number) => ({ from, to, type: 0, strength: 3, status: 1, direction: 0 });
  const { nodes } = madeUp(6, 0);
  // A chain of four, and two alone.
  const data = decodeMap(encodeMap(nodes, [link(0, 1), link(1, 2), link(2, 3)]));
  const id = (row: number) => data.idOf(row);
  const figures = (...given: Parameters<typeof proposedCompared>) =>
    Object.fromEntries(proposedCompared(...given).map(({ key, before, after }) => [key, [before, after]]));

  test('two who act together are one link apart, and only what would be other is told of the map', () => {
    expect(figures(data, { pairs: [[id(0), id(3)]] })).toEqual({ links: [3, 4], distance: [3, 1] });
  });

  test('who is linked with nobody comes in, from where no way led before', () => {
    expect(figures(data, { pairs: [[id(0), id(4)]] })).toEqual({
      ...{ links: [3, 4], largest: [4, 5], alone: [2, 1] },
      distance: [Number.POSITIVE_INFINITY, 1],
    });
  });

  test('a link that is there already is not counted again, and what a call leaves open is told', () => {
    const wants = { asked: 3, left: 1 };
    expect(figures(data, { pairs: [[id(0), id(1)]], wants })).toEqual({
      distance: [1, 1],
      uncovered: [3, 1],
    });
    expect(figures(undefined, { pairs: [], wants })).toEqual({ uncovered: [3, 1] });
    expect(differenceOf({ before: 2.7, after: 1.3 }, 'en')).toBe('−1.4');
  });
});
