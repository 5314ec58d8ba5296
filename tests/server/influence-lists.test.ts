/** Who stands out and why, in small maps that are made up for it. */
import { describe, expect, test } from 'vitest';
import { Invalid } from '../../server/errors.ts';
import { findInfluence } from '../../server/influence/find-influence.ts';
import type { Entry, Section } from '../../server/influence/influence.ts';
import { reasonOf } from '../../server/influence/influence-words.ts';
import { periodOf } from '../../server/influence/period.ts';
import { tiesOverTime } from '../../server/influence/ties-over-time.ts';
import { NO_FIRST_DAY, NO_LAST_DAY } from '../../server/kind/holds.ts';
import type { RecordState } from '../../server/kind/kind.ts';
import { belonging, listed, noGroups } from '../../server/map/groups.ts';
import { makeSnapshot, NO_PLACE, NO_ROW } from '../../server/map/snapshot.ts';

const TODAY = '2026-11-30';
const TYPES = ['COLLABORATES_WITH', 'DEPENDS_ON', 'FUNDS', 'COMPETES_WITH'];
const CONFIRMED = 1;
const LISTED = 1;
const NOMINATED = 0;

type Made = {
  /** One letter for each stakeholder. */
  who: string;
  /** `ab`, or `ab FUNDS` (from a to b). */
  ties: string[];
  /** Name and letters of its members. */
  communities?: Record<string, string>;
  nominated?: string;
};

function lists({ who, ties, communities = {}, nominated = '' }: Made, isForMembers = true) {
  const count = who.length;
  const rowOf = (letter = '') => who.indexOf(letter);
  const zeros = (length: number) => new Uint8Array(length);
  const all = ties.map((tie) => ({ ends: tie.slice(0, 2), type: tie.slice(3) || 'COLLABORATES_WITH' }));
  const names = Object.keys(communities);
  const belongings = names.flatMap((name, group) =>
    [...(communities[name] ?? '')].map((letter) => belonging(rowOf(letter), group)),
  );
  const snapshot = makeSnapshot({
    ...{ ecosystem: { id: 'iiiiiiii', slug: 'influence' }, revision: 1, places: [] },
    nodes: {
      number: Uint32Array.from({ length: count }, (_, row) => row + 1),
      ...{ kind: zeros(count), sector: zeros(count).fill(NO_ROW), visibility: zeros(count) },
      status: Uint8Array.from(who, (letter) => (nominated.includes(letter) ? NOMINATED : LISTED)),
      place: new Uint16Array(count).fill(NO_PLACE),
      ...{ name: [...who], nameFr: Array(count).fill(''), hashtag: Array(count).fill('') },
      ...{ x: new Float32Array(count), y: new Float32Array(count), pinned: zeros(count) },
    },
    links: {
      number: Uint32Array.from(all, (_, row) => row + 1),
      source: Uint32Array.from(all, ({ ends }) => rowOf(ends[0])),
      target: Uint32Array.from(all, ({ ends }) => rowOf(ends[1])),
      type: Uint8Array.from(all, ({ type }) => TYPES.indexOf(type)),
      ...{ strength: zeros(all.length), status: zeros(all.length).fill(CONFIRMED) },
      direction: Uint8Array.from(all, ({ type }) => (type === 'COLLABORATES_WITH' ? 1 : 0)),
      visibility: zeros(all.length),
      ...{ since: new Uint32Array(all.length).fill(NO_FIRST_DAY) },
      ...{ until: new Uint32Array(all.length).fill(NO_LAST_DAY) },
    },
    linkTypes: TYPES.map((key) => ({ key, label: key, labelFr: null, own: false })),
    groups: {
      ...noGroups(count),
      communities: names.map((name, row) => ({
        ...{ id: `iiiiiiii-co${row + 1}`, kind: 'PRACTICE', name, nameFr: null },
      })),
      members: listed(belongings, count),
    },
  });
  const found = findInfluence({ snapshot, today: TODAY, isForMembers });
  const named = (section: Exclude<Section, 'TIES'>) =>
    found[section].map((entry) => `${entry.kind} ${entry.who.map(({ name }) => name).join('')}`);
  return { found, named };
}

const circle = (letters: string) =>
  [...letters].flatMap((one, place) => [...letters.slice(place + 1)].map((other) => `${one}${other}`));
const entriesOf = (found: Record<string, readonly Entry[]>) => Object.values(found).flat();

/** Two circles that m joins, with hangers-on. */
const TWO = { who: 'abcdefghmxy', ties: [...circle('abcd'), ...circle('efgh'), 'am', 'me', 'bx', 'fy'] };

describe('in two circles that one joins', () => {
  const { found, named } = lists({ ...TWO, communities: { Letters: 'abcdx', Others: 'efghy' } });

  test('an ambassador is found for each community, and each names only whom the ones before do not reach', () => {
    expect(named('AMBASSADORS').toSorted()).toEqual(['AMBASSADOR a', 'AMBASSADOR f']);
    const reached = found.AMBASSADORS.flatMap(({ who, others }) => [...who, ...others].map(({ id }) => id));
    expect(new Set(reached).size).toBe(reached.length);
  });

  test('who joins them is a broker, between these two groups', () => {
    expect(named('BROKERS')).toEqual(['BROKER m']);
    expect(reasonOf(found.BROKERS[0] as Entry, 'en')).toMatch(
      /^Between Letters \(a\) and Others \(e\): 1 pair of its partners there has no link/,
    );
  });

  test('each circle has its core, and who has one link stands at the edge', () => {
    expect(named('CORE')).toEqual(['CORE abcd', 'CORE efgh', 'EDGE x', 'EDGE y']);
  });

  test('groups that were found correspond to the communities', () => {
    expect(named('COMMUNITIES')).toEqual(expect.arrayContaining([expect.stringMatching(/^FOUND_SAME /)]));
    expect(named('COMMUNITIES').join()).not.toMatch(/UNNAMED|SPLIT/);
  });

  test('every reason reads in both languages', () => {
    for (const entry of entriesOf(found))
      for (const language of ['en', 'fr'] as const)
        expect(reasonOf(entry, language)).not.toMatch(/undefined|null|NaN|…|[{}[\]]/);
  });
});

test('a group without a name is told with all of its members, and a community with two circles in it is split', () => {
  const { found, named } = lists({ ...TWO, communities: { Both: 'abcdefgh' }, who: 'abcdefghmxyijkl' });
  expect(named('COMMUNITIES')[0]).toMatch(/^DECLARED_SPLIT/);
  const split = found.COMMUNITIES.find(({ kind }) => kind === 'DECLARED_SPLIT');
  expect(split && reasonOf(split, 'en')).toMatch(/4 around .* and 4 around .*\. 0 links join/);
  const unnamed = lists({
    who: 'abcdef',
    ties: circle('abc').concat(circle('def')),
    communities: { Own: 'abc' },
  });
  expect(unnamed.named('COMMUNITIES')).toEqual(['FOUND_UNNAMED def', 'FOUND_SAME abc']);
});

test('those on whom many rely are found by which way each link runs', () => {
  // All depend on h; f funds all of them, who rely on it; t is funded by all.
  const ties = [...'abcd'].flatMap((each) => [`${each}h DEPENDS_ON`, `f${each} FUNDS`, `${each}t FUNDS`]);
  const { found, named } = lists({ who: 'abcdhft', ties });
  expect(named('SALIENCE')).toEqual(['SALIENT f', 'SALIENT h']);
  expect(reasonOf(found.SALIENCE[0] as Entry, 'en')).toMatch(
    /^4 stakeholders rely on it, by these links: FUNDS \(4\)/,
  );
});

test('who was only nominated counts for nothing, nor does a rivalry', () => {
  const plain = lists(TWO);
  const more = {
    who: `${TWO.who}nz`,
    ties: [...TWO.ties, 'an', 'nz', 'ne', 'az COMPETES_WITH', 'xy COMPETES_WITH'],
  };
  const { named } = lists({ ...more, nominated: 'n' });
  for (const section of ['AMBASSADORS', 'BROKERS', 'SALIENCE', 'CORE', 'COMMUNITIES'] as const)
    expect(named(section)).toEqual(plain.named(section));
});

test('an empty map, and one without a link, tell nothing', () => {
  expect(entriesOf(lists({ who: '', ties: [] }).found)).toEqual([]);
  expect(entriesOf(lists({ who: 'abc', ties: [], communities: { All: 'abc' } }).found)).toEqual([]);
});

describe('links over a period', () => {
  const stakeholder = (id: string, more = {}): RecordState => ({
    ...{ id, kind: 'Stakeholder', refs: {}, properties: { name: id, status: 'LISTED', ...more } },
  });
  const link = (id: string, properties: object, refs = { from: 'a', to: 'b' }): RecordState => ({
    ...{ id, kind: 'Interdependency', refs },
    properties: { type: 'FUNDS', status: 'CONFIRMED', updatedAt: '2026-10-01T10:00:00Z', ...properties },
  });
  const told = (before: RecordState[], after: RecordState[]) => {
    const ends = [stakeholder('a'), stakeholder('b'), stakeholder('n', { status: 'NOMINATED' })];
    const byId = (records: RecordState[]) => new Map([...ends, ...records].map((each) => [each.id, each]));
    return tiesOverTime({
      ...{ before: byId(before), after: byId(after) },
      ...{ from: '2026-01-01', to: TODAY, silentMonths: 12 },
    });
  };

  test.each([
    ['TIE_STRONGER', { strength: 2 }, { strength: 4 }],
    ['TIE_WEAKER', { strength: 4 }, { strength: 3 }],
    ['TIE_CONFIRMED', { status: 'DECLARED' }, {}],
    ['TIE_DISPUTED', {}, { status: 'DISPUTED', strength: 5 }],
    ['TIE_ENDED', {}, { status: 'ENDED' }],
    ['TIE_LAPSED', {}, { until: '2026-06-30' }],
    ['TIE_SILENT', {}, { updatedAt: '2025-11-29T10:00:00Z' }],
  ])('are told as %s', (kind, then, now) => {
    const [entry, ...more] = told([link('l', then)], [link('l', now)]);
    expect([entry?.kind, more]).toEqual([kind, []]);
    for (const language of ['en', 'fr'] as const)
      expect(entry && reasonOf(entry, language)).not.toMatch(/undefined|null|NaN|…|[{}[\]]/);
  });

  test('are not told where nothing happened, before or after it, of a rivalry, or of who was only nominated', () => {
    const silent = { updatedAt: '2020-01-01T10:00:00Z' };
    expect(told([link('l', {})], [link('l', { updatedAt: '2025-12-01T00:00:00Z' })])).toEqual([]);
    expect(told([link('l', { status: 'ENDED' })], [link('l', { status: 'ENDED' })])).toEqual([]);
    expect(told([], [link('l', { until: '2025-06-30' }), link('m', { strength: 5 })])).toEqual([]);
    expect(told([], [link('l', { ...silent, since: '2027-01-01' })])).toEqual([]);
    expect(told([], [link('l', { ...silent, type: 'COMPETES_WITH' })])).toEqual([]);
    expect(told([], [link('l', silent, { from: 'a', to: 'n' })])).toEqual([]);
  });

  test('say that a weak one has become strong only where it has', () => {
    const grown = (less: number, more: number) => {
      const [entry] = told([link('l', { strength: less })], [link('l', { strength: more })]);
      return entry && reasonOf(entry, 'en');
    };
    expect(grown(2, 4)).toContain('become a strong one');
    expect(grown(4, 5)).not.toContain('become a strong one');
  });
});

describe('a period', () => {
  test('is of twelve months unless told, to the last day of a shorter month', () => {
    expect(periodOf({}, TODAY)).toEqual({ from: '2025-11-30', to: TODAY, silentMonths: 12 });
    expect(periodOf({ to: '2024-02-29' }, TODAY).from).toBe('2023-02-28');
  });

  test.each([
    ['to', { to: '2026-12-01' }],
    ['from', { from: '2026-11-30' }],
    ['from', { from: '2026-05-01', to: '2026-04-01' }],
    ['silentMonths', { silentMonths: 0 }],
    ['silentMonths', { silentMonths: Number.NaN }],
    ['silentMonths', { silentMonths: 121 }],
  ])('is refused by its field %s: %o', (field, asked) => {
    expect(fieldsOf(() => periodOf(asked, TODAY))).toEqual([field]);
  });
});

/** The fields that a refusal names. */
function fieldsOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof Invalid) return (error.details.issues ?? []).map(({ path }) => path);
    throw error;
  }
  return [];
}
