import { beforeAll, describe, expect, it } from 'vitest';
import { type Clause, clauseWords } from '../../client/explorer/filter-clauses.tsx';
import type { Language } from '../../client/language/language.ts';
import type { FilterList, MapFilter } from '../../client/map/clauses.ts';
import { interfaceWords } from './support/interface-words.ts';

let words: Awaited<ReturnType<typeof interfaceWords>>;
beforeAll(async () => {
  words = await interfaceWords();
});

/** A clause with these values, each called by itself. */
const clause = (list: FilterList, values: string[]): Clause => ({
  ...{ list, label: list },
  choices: values.map((value) => ({ value, label: value })),
});
const said = (language: Language, { list, choices }: Clause, filter: MapFilter) =>
  clauseWords({ list, label: list, choices }, filter, { t: words.getFixedT(language), language });

const TAGS = clause('tags', ['Food', 'winter', 'R&D', 'youth', 'games']);
const STRENGTHS = clause('strengths', ['5', '4', '3', '2', '1', 'UNKNOWN']);
const DATES = clause('dates', ['HOLDS', 'OVER', 'TO_COME']);

describe('a clause of the filter in words', () => {
  it('says one of several values, or all of them, and names a few', () => {
    expect(said('en', TAGS, {})).toBeUndefined();
    expect(said('en', TAGS, { tags: ['Food', 'winter'] })).toBe('Food or winter');
    expect(said('fr', TAGS, { tags: ['Food', 'winter'], all: ['tags'] })).toBe('Food et winter');
    expect(said('en', TAGS, { tags: TAGS.choices.map(({ value }) => value) })).toBe(
      'Food, winter, R&D, or 2 others',
    );
  });

  it('says strengths that reach to one end in two words', () => {
    expect(said('en', STRENGTHS, { strengths: ['5', '4'] })).toBe('strength 4 and more');
    expect(said('fr', STRENGTHS, { strengths: ['1', '2'] })).toBe('force 2 et moins');
    expect(said('en', STRENGTHS, { strengths: ['5', '3'] })).toBe('strength 3 or 5');
    expect(said('fr', STRENGTHS, { strengths: ['UNKNOWN'] })).toBe('force inconnue');
  });

  it('says when links hold: what they are on the day, and a period', () => {
    expect(said('en', DATES, { dates: ['HOLDS', 'OVER'] })).toBe('on this day or in the past');
    expect(said('en', DATES, { period: '2026-01-01~2026-06-30' })).toBe('from Jan 1, 2026 to Jun 30, 2026');
    expect(said('fr', DATES, { dates: ['HOLDS'], period: '2026-01-02~' })).toBe(
      'ce jour-là, depuis le 2 janv. 2026',
    );
  });
});
