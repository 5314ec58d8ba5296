/** Who says what of a link: the sides as they are named, what is offered to whom, and what is sent. */
import { describe, expect, it } from 'vitest';
import { answersTo, sidesFor } from '../../client/interdependency/link-answers.ts';
import { dayOf, endOf, idOfSide, SIDES, sideOf } from '../../client/interdependency/link-status.ts';
import { summaryOf } from '../../client/interdependency/said-by-sides.tsx';
import { blankAnswer, inputOf } from '../../client/interdependency/use-answer-form.ts';

const ends = { from: { id: 'a-s1' }, to: { id: 'a-s2' } };
const named = (id: string) => ({
  id,
  __typename: 'Stakeholder',
  kind: 'INSTITUTION',
  name: id,
  nameFr: null,
});
const FUNDS = { key: 'FUNDS', label: 'Funds', labelFr: 'Finance', own: false };
const word = (side: string | null, more: object) => ({
  ...{ says: 'DECLARED', side, on: '2026-01-01', by: null, isByFacilitator: false, note: null },
  ...{ type: FUNDS, direction: 'DIRECTED', from: 'a-s1', strength: 4 },
  ...more,
});
/** A link that the first end declared, as somebody sees it who speaks for the second. */
const link = {
  ...{ id: 'a-i3', version: 2, status: 'DECLARED', declaredBy: 'a-s1', waitsFor: ['a-s2'], strength: 4 },
  ...{ from: named('a-s1'), to: named('a-s2'), type: FUNDS, direction: 'DIRECTED', mayReword: false },
  answers: [{ side: 'a-s2', answers: ['CONFIRM', 'CORRECT', 'DISPUTE', 'LET_BE', 'END'] }],
  declarations: [word('a-s1', {})],
} as unknown as Parameters<typeof inputOf>[0];

describe('what is offered', () => {
  it('is what the server takes, for the side that is asked first', () => {
    const both = {
      ...link,
      answers: [
        { side: 'a-s1', answers: ['END' as const] },
        { side: null, answers: ['CONFIRM' as const, 'END' as const] },
        { side: 'a-s2', answers: ['CONFIRM' as const, 'END' as const] },
      ],
    };
    expect(answersTo(both)).toEqual(['CONFIRM', 'END']);
    expect(sidesFor(both, 'CONFIRM')).toEqual(['TO', 'FACILITATOR']);
    expect(sidesFor(both, 'END')).toEqual(['FACILITATOR', 'FROM', 'TO']);
    expect([answersTo({ ...link, answers: [] }), sidesFor(both, 'DISPUTE')]).toEqual([[], []]);
    const own = { ...link, answers: [{ side: 'a-s1', answers: ['CORRECT' as const, 'END' as const] }] };
    expect([answersTo({ ...own, mayReword: true }), answersTo(own)]).toEqual([['END'], ['CORRECT', 'END']]);
  });
});

describe('an answer', () => {
  it('begins with what the other side says', () => {
    const said = word('a-s1', { type: { ...FUNDS, key: 'ADVISES' }, from: 'a-s2', strength: 2 });
    const blank = blankAnswer({ ...link, declarations: [said] } as typeof link, 'CORRECT', 'TO');
    expect(blank).toMatchObject({ side: 'TO', type: 'ADVISES', way: 'BACK', strength: '2', note: '' });
    expect(blankAnswer(link, 'DISPUTE', 'TO')).toMatchObject({ type: 'FUNDS', way: 'FORTH', strength: null });
  });

  it('sends what it says and no more: of a correction the way that the link runs, of a confirmation its strength', () => {
    const values = { ...blankAnswer(link, 'CORRECT', 'TO'), on: '2026-02-01' };
    const rest = { id: 'a-i3', version: 2, side: 'a-s2', note: null };
    expect(inputOf(link, 'CORRECT', { ...values, way: 'BACK' })).toEqual({
      ...{ ...rest, answer: 'CORRECT', on: '2026-02-01', type: 'FUNDS', direction: 'DIRECTED', from: 'a-s2' },
      strength: 4,
    });
    expect(inputOf(link, 'CORRECT', { ...values, way: 'MUTUAL' })).toMatchObject({ direction: 'MUTUAL' });
    expect(inputOf(link, 'CONFIRM', { ...values, strength: '3' })).toEqual({
      ...{ ...rest, answer: 'CONFIRM', on: '2026-02-01', strength: 3 },
    });
    expect(inputOf(link, 'LET_BE', values)).toEqual({ ...rest, answer: 'LET_BE' });
    expect(inputOf(link, 'DISPUTE', { ...values, side: 'FACILITATOR', note: ' Not so ' })).toEqual({
      ...{ ...rest, answer: 'DISPUTE', side: null, on: '2026-02-01', note: 'Not so' },
    });
  });
});

it('where both sides stand is one of: both say so, somebody is asked, nobody is, disputed', () => {
  const of = (status: string, waitsFor: string[] = []) => summaryOf({ status, waitsFor } as typeof link);
  expect([of('CONFIRMED'), of('DECLARED', ['a-s2']), of('DISPUTED', ['a-s1'])]).toEqual([
    'BOTH',
    'WAITS',
    'WAITS',
  ]);
  expect([of('DECLARED'), of('DISPUTED'), of('ENDED')]).toEqual(['OPEN', 'DISPUTED', 'ENDED']);
});

describe('a side', () => {
  it('is named by the id of the end, and a facilitator by none', () => {
    expect(SIDES.map((side) => idOfSide(side, { from: 'a-s1', to: 'a-s2' }))).toEqual(['a-s1', 'a-s2', null]);
    expect(['a-s1', 'a-s2', null].map((id) => sideOf(id, ends))).toEqual(SIDES);
    expect(endOf('a-s2', ends)).toBe(ends.to);
    expect(endOf(null, ends)).toBeUndefined();
  });
});

describe('the day on which it is said', () => {
  it('is the day of the reader, not of Greenwich', () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
    expect(dayOf(new Date(2026, 10, 21, 0, 1))).toBe('2026-11-21');
  });
});
