import { describe, expect, it } from 'vitest';
import { tagFrom } from '../../client/element/hashtag.ts';

describe('a tag made from a title', () => {
  it('is its words in small letters, joined by hyphens', () => {
    expect(tagFrom('Warm rooms, every winter!')).toBe('warm-rooms-every-winter');
    expect(tagFrom('  L’Été à l’école ')).toBe('l-été-à-l-école');
    expect(tagFrom('--- ')).toBe('');
  });

  it('ends with a whole word when the title is long', () => {
    const title = 'Every child in the county reads by the age of nine and goes on reading';
    expect(tagFrom(title)).toBe('every-child-in-the-county-reads-by-the');
    expect(tagFrom('x'.repeat(90))).toHaveLength(40);
  });
});
