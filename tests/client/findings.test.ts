import { describe, expect, it } from 'vitest';
import type { FindingCount } from '../../client/finding/finding.documents.ts';
import {
  choiceCounts,
  fileOf,
  filterOf,
  groupAddress,
  isByWhom,
  isNarrowed,
  openKind,
  ringed,
  START,
  tally,
  widerThan,
} from '../../client/finding/finding-filter.ts';
import { assignmentsBefore, markedWords } from '../../client/finding/marked.ts';
import { placeIn } from '../../client/finding/use-steps.ts';
import { placeNumbers } from '../../client/map/ring-numbers.ts';
import { suggestionOf } from '../../client/what-if/from-finding.ts';
import { MOST_SUPPOSED, readSupposed, writeSupposed } from '../../client/what-if/suppose.ts';
import { interfaceWords } from './support/interface-words.ts';

const i18n = await interfaceWords();

const address = {
  ...{ gap: ['VACANT_SEAT'], severity: ['HIGH' as const], within: 'e-p1' },
  ...{ mission: 'e-m1', state: 'CLOSED' as const, assignee: 'Ana & Bo' },
};

describe('which findings are asked for', () => {
  it('is what the address says, in the words of the server', () => {
    expect(filterOf(address)).toEqual({
      ...{ kind: ['VACANT_SEAT'], severity: ['HIGH'], place: 'e-p1' },
      ...{ mission: 'e-m1', state: 'CLOSED', assignee: 'Ana & Bo' },
    });
    expect(filterOf({})).toEqual({});
    expect([isNarrowed({}), isNarrowed({ gap: ['X'] })]).toEqual([false, true]);
  });

  it('is wider without its kinds and severities, to say how many others there are', () => {
    expect(widerThan(address)).toEqual({
      ...{ place: 'e-p1', mission: 'e-m1', state: 'CLOSED', assignee: 'Ana & Bo' },
    });
  });

  it('goes into the address of a file as it is, with the language', () => {
    expect(fileOf('csv', 'new market', { ...address, gap: ['A', 'B'] }, 'fr')).toBe(
      '/api/ecosystems/new%20market/findings.csv?place=e-p1&mission=e-m1&state=CLOSED&assignee=Ana+%26+Bo&language=fr&kind=A&kind=B&severity=HIGH',
    );
  });
});

const count = (key: string, severity: FindingCount['severity'], count: number): FindingCount => ({
  ...{ kind: { key }, severity, count },
});
const counts = [count('A', 'HIGH', 2), count('A', 'LOW', 3), count('B', 'LOW', 5)];

describe('which group is open', () => {
  it('is a kind, whose findings are those of the address, whatever kinds it says', () => {
    expect([openKind({ among: 'ISOLATED' }), openKind({ among: START }), openKind({})]).toEqual([
      'ISOLATED',
      undefined,
      undefined,
    ]);
    expect(filterOf(groupAddress({ ...address, among: 'ISOLATED', whom: 'e-s1' }, 'ISOLATED'))).toMatchObject(
      {
        ...{ kind: ['ISOLATED'], severity: ['HIGH'], whom: 'e-s1' },
      },
    );
  });

  it('is what is narrowed by nothing: a group can be open of all findings', () => {
    expect(isNarrowed({ whom: 'e-s1' })).toBe(false);
    expect(isNarrowed({ about: 'e-s1' })).toBe(true);
    expect(filterOf({ about: 'e-s1' })).toEqual({ entity: 'e-s1' });
  });

  it('gathers by whom they are told of where there are many, several of most', () => {
    expect(isByWhom({ count: 25, whoms: 9 })).toBe(true);
    expect(isByWhom({ count: 25, whoms: 20 })).toBe(false);
    expect(isByWhom({ count: 8, whoms: 1 })).toBe(false);
  });

  it('has a place for each, with neighbours but at its ends', () => {
    const rows = ['a', 'b', 'c'].map((key) => ({ key }));
    expect(placeIn(rows, 'a')).toEqual({ at: 1, of: 3, previous: null, next: 'b' });
    expect(placeIn(rows, 'c')).toEqual({ at: 3, of: 3, previous: 'b', next: null });
  });
});

describe('how many findings a choice stands for', () => {
  it('counts a kind among the severities that are chosen, and a severity among the kinds', () => {
    const { byKind, bySeverity } = choiceCounts(counts, { kinds: ['A'], severities: ['LOW'] });
    expect([...byKind]).toEqual([
      ['A', 3],
      ['B', 5],
    ]);
    expect([...bySeverity]).toEqual([
      ['HIGH', 2],
      ['LOW', 3],
    ]);
  });

  it('is told for each severity that there is, the most severe first', () => {
    expect(tally(counts)).toEqual([
      { severity: 'HIGH', count: 2 },
      { severity: 'LOW', count: 8 },
    ]);
  });
});

describe('the numbers on rings', () => {
  it('never cover one another, and the greatest is kept', () => {
    const box = (row: number, number: number, x: number) => ({ row, count: number, x, y: 50, width: 16 });
    const placed = placeNumbers([box(1, 2, 50), box(2, 9, 60), box(3, 1, 90)]);
    expect(placed.map(({ row }) => row)).toEqual([2, 3]);
  });
});

describe('what is supposed', () => {
  const changes = [
    { remove: 'e-s1' },
    { offer: { by: 'e-s2', resource: 'e-r1', quantity: 9, unit: 'Gb/s' } },
    { seat: { seat: 'e-se1', by: 'e-s3' } },
  ];

  it('comes back from the address as it went in', () => {
    const supposed = { changes, draft: { do: 'offer' as const, resource: 'e-r1' } };
    expect(readSupposed(writeSupposed(supposed))).toEqual(supposed);
    expect(writeSupposed({ changes: [] })).toBeUndefined();
  });

  it('leaves out what cannot be understood, and what is too much', () => {
    expect(readSupposed('{')).toEqual({ changes: [] });
    expect(readSupposed('[1]')).toEqual({ changes: [] });
    const odd = [{ remove: 1 }, { offer: { by: 'e-s1' } }, { seat: { seat: 'e-se1' } }, 'x', null];
    expect(readSupposed(JSON.stringify({ changes: odd, draft: { do: 'harm' } }))).toEqual({ changes: [] });
    const many = Array.from({ length: MOST_SUPPOSED + 1 }, (_, at) => ({ remove: `e-s${at}` }));
    expect(readSupposed(JSON.stringify({ changes: many })).changes).toHaveLength(MOST_SUPPOSED);
    const offer = '{"by":"a-s1","resource":"a-k1","since":"soon","until":"2026-02-30","quantity":1e999}';
    expect(readSupposed(`{"changes":[{"offer":${offer}}]}`).changes).toEqual([
      { offer: { by: 'a-s1', resource: 'a-k1' } },
    ]);
  });

  const finding = (key: string, entities: object[]) =>
    suggestionOf({ kind: { key }, entities } as Parameters<typeof suggestionOf>[0]);
  const need = {
    ...{ __typename: 'Need', id: 'e-ne1', resource: { id: 'e-r1' }, quantity: 9, unit: 'Gb/s' },
    ...{ place: { id: 'e-p1' }, neededFor: null, since: null, until: '2027-01-01' },
  };

  it('is taken from a finding: what is needed, which seat is vacant, who holds things together', () => {
    expect(finding('NEED_WITHOUT_OFFER', [need])?.supposed.draft).toEqual({
      ...{ do: 'offer', resource: 'e-r1', quantity: 9, unit: 'Gb/s', place: 'e-p1', until: '2027-01-01' },
    });
    const seats = [
      { __typename: 'Seat', id: 'e-se1', holder: { id: 'e-s1' } },
      { __typename: 'Seat', id: 'e-se2', holder: null },
    ];
    expect(finding('VACANT_SEAT', seats)?.supposed.draft).toEqual({ do: 'seat', seat: 'e-se2' });
    expect(finding('CUT_POINT', [{ __typename: 'Stakeholder', id: 'e-s1' }])?.supposed.changes).toEqual([
      { remove: 'e-s1' },
    ]);
    const offer = { __typename: 'Offer', id: 'e-o1', belongsTo: { id: 'e-s4' } };
    expect(finding('NEED_WITH_ONE_PROVIDER', [need, offer])?.supposed.changes).toEqual([{ remove: 'e-s4' }]);
    expect(finding('ISOLATED', [{ __typename: 'Stakeholder', id: 'e-s1' }])).toBeUndefined();
  });
});

describe('whom rings stand around', () => {
  const row = (severity: 'HIGH' | 'LOW', ...elementIds: string[]) => ({ severity, elementIds });

  it('are those of the listed findings of high severity, each once', () => {
    expect(ringed([row('HIGH', 'a', 'b'), row('HIGH', 'b'), row('LOW', 'c')])).toEqual(['a', 'b']);
  });

  it('are all that the list is about when nothing in it is of high severity', () => {
    expect(ringed([row('LOW', 'a'), row('LOW', 'c')])).toEqual(['a', 'c']);
    expect(ringed([])).toEqual([]);
  });
});

describe('what is told once findings are marked', () => {
  const said = (language: 'en' | 'fr', asked: number, marked: number) =>
    markedWords(i18n.getFixedT(language), 'areDismissed', {
      asked,
      marked: Array.from({ length: marked }, (_, at) => ({ key: String(at) })),
    });

  it('is how many were, and how many of those that were chosen are no longer there', () => {
    expect(said('en', 1, 1)).toBe('The finding is dismissed.');
    expect(said('en', 5, 5)).toBe('5 findings are dismissed.');
    expect(said('en', 5, 4)).toBe('4 findings are dismissed. One more is no longer found.');
    expect(said('fr', 5, 2)).toBe('2 constats sont écartés. 3 autres ne sont plus à constater.');
  });

  it('is taken back to whoever looked after each of them before', () => {
    const before = [{ key: 'a', assignee: 'Ana' }, { key: 'b' }, { key: 'c', assignee: 'Ana' }];
    expect(assignmentsBefore(before)).toEqual([
      { assignee: 'Ana', keys: ['a', 'c'] },
      { assignee: null, keys: ['b'] },
    ]);
  });
});
