import { describe, expect, it } from 'vitest';
import { periodWords } from '../../client/interdependency/link-period.ts';
import type { Words } from '../../client/language/use-words.ts';

/** Says the last part of the key and what goes into it. */
const words = {
  t: (key: string, values?: object) => [key.split('.').at(-1), ...Object.values(values ?? {})].join(' '),
  language: 'en',
} as unknown as Words;
const said = (since: string | null, until: string | null) =>
  periodWords({ since, until }, '2026-11-21', words);

describe('the period of a link', () => {
  it('names the days that are known, and nothing where none is', () => {
    expect(said(null, null)).toBeUndefined();
    expect(said('2020-05-01', null)).toBe('since May 1, 2020');
    expect(said(null, '2026-11-21')).toBe('untilOn Nov 21, 2026');
    expect(said('2020-05-01', '2030-05-01')).toBe('period May 1, 2020 May 1, 2030');
  });

  it('says that it is over from the day after the last, or to come until the first', () => {
    expect(said(null, '2026-11-20')).toBe('over untilOn Nov 20, 2026');
    expect(said('2010-01-01', '2015-01-01')).toBe('over period Jan 1, 2010 Jan 1, 2015');
    expect(said('2026-11-21', null)).toBe('since Nov 21, 2026');
    expect(said('2026-11-22', null)).toBe('toCome since Nov 22, 2026');
  });
});
