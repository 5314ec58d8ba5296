import { CombinedError } from '@urql/core';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { duplicatesOf, likenessOf } from '../../client/stakeholder/duplicates.ts';

function refusal(extensions: Record<string, unknown>): CombinedError {
  return new CombinedError({ graphQLErrors: [new GraphQLError('no', { extensions })] });
}

describe('the stakeholders that a newcomer looks like', () => {
  it('are read out of the refusal, each with the reasons that are known here', () => {
    const duplicates = [
      {
        id: 'a-s1',
        name: 'Library',
        nameFr: 'Bibliothèque',
        kind: 'INSTITUTION',
        because: ['WEBSITE', 'SMELL', 'NAME'],
      },
      { id: 'a-s2', name: 'The Library' },
    ];
    expect(duplicatesOf(refusal({ code: 'CONFLICT', duplicates }))).toEqual([
      { id: 'a-s1', name: 'Library', nameFr: 'Bibliothèque', because: ['NAME', 'WEBSITE'] },
      { id: 'a-s2', name: 'The Library', nameFr: null, because: [] },
    ]);
  });

  it('are none when the refusal has another reason, or cannot be read', () => {
    expect(duplicatesOf(refusal({ code: 'CONFLICT', current: { version: 2 } }))).toEqual([]);
    expect(duplicatesOf(refusal({ duplicates: 'Library' }))).toEqual([]);
    expect(duplicatesOf(refusal({ duplicates: [null, 'Library', { name: 'no id' }] }))).toEqual([]);
    expect(duplicatesOf(new CombinedError({ networkError: new Error('away') }))).toEqual([]);
  });
});

describe('what makes a newcomer look like another', () => {
  const typed = { name: ' Library ', nameFr: '', otherNames: ['Biblio'], website: '' };

  it('is the same as typed and as sent', () => {
    expect(likenessOf({ ...typed, name: 'Library', nameFr: null, website: null })).toBe(likenessOf(typed));
  });

  it('changes with each name and with the website', () => {
    const others = [
      { ...typed, name: 'Libraries' },
      { ...typed, nameFr: 'Bibliothèque' },
      { ...typed, otherNames: ['Biblio', 'BP'] },
      { ...typed, website: 'https://library.test' },
    ];
    for (const other of others) expect(likenessOf(other)).not.toBe(likenessOf(typed));
  });
});
