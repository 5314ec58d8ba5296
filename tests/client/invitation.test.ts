import { describe, expect, test } from 'vitest';
import { addressesIn } from '../../client/members/addresses.ts';
import { firstView } from '../../client/members/first-view.ts';
import { readToken } from '../../client/members/token.ts';

describe('addresses that are pasted', () => {
  test.each([
    ['ana@example.org', ['ana@example.org']],
    [
      'ana@example.org, ben@example.org; cleo@example.org',
      ['ana@example.org', 'ben@example.org', 'cleo@example.org'],
    ],
    ['Ana Roy <ana@example.org>\r\n"Roy, Ben" <BEN@example.org>', ['ana@example.org', 'ben@example.org']],
    ['ana@example.org\tana@example.org\n\n', ['ana@example.org']],
    ['write to (mailto:ana@example.org).', ['ana@example.org']],
    ['nobody', []],
    ['', []],
  ])('%j', (text, found) => {
    expect(addressesIn(text)).toEqual(found);
  });
});

describe('the token of a link', () => {
  test('is what stands after #, and nothing that could be more', () => {
    const token = 'x'.repeat(43);
    expect(readToken(`#${token}`)).toBe(token);
    for (const hash of [
      '',
      '#',
      '#short',
      `#${token}&x=1`,
      `#${token}/..`,
      `# ${token}`,
      `#${'x'.repeat(101)}`,
      token,
    ])
      expect([hash, readToken(hash)]).toEqual([hash, undefined]);
  });
});

describe('what opens for who has accepted', () => {
  test('is the one stakeholder that they speak for, else the map', () => {
    expect(firstView('harbour', [{ id: 'e-s1' }])).toBe('/harbour?at=e-s1');
    expect(firstView('harbour', [])).toBe('/harbour');
    expect(firstView('harbour', [{ id: 'e-s1' }, { id: 'e-s2' }])).toBe('/harbour');
  });
});
