import { describe, expect, it } from 'vitest';
import { fuller, pairKey, withoutAside } from '../../client/duplicates/pairs.ts';

const pair = (one: string, other: string) => ({ one: { id: one }, other: { id: other } });

describe('a pair of likely duplicates', () => {
  it('is the same whichever comes first', () => {
    expect(pairKey(pair('a-s2', 'a-s1'))).toBe(pairKey(pair('a-s1', 'a-s2')));
  });

  it('is not shown again once it was set aside', () => {
    const pairs = [pair('a-s1', 'a-s2'), pair('a-s1', 'a-s3')];
    expect(withoutAside(pairs, new Set([pairKey(pair('a-s2', 'a-s1'))]))).toEqual([pair('a-s1', 'a-s3')]);
  });

  it('proposes to keep who speaks for itself, else who is told more of', () => {
    const listed = { status: 'LISTED', otherNames: [], website: 'https://example.org', summary: 'A library' };
    const registered = { status: 'REGISTERED', otherNames: [] };
    expect(fuller(listed, registered)).toBe(registered);
    const told = { ...registered, website: 'https://example.org' };
    expect(fuller({ ...registered, website: '' }, told)).toBe(told);
    expect(fuller(listed, { ...listed })).toBe(listed);
  });
});
