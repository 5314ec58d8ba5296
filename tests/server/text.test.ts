import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUnseen, textOrNull } from '../../client/ui/fields.ts';
import { speak } from '../../server/language/sentence.ts';
import * as text from '../../server/text.ts';

const { fold, isBlank, trimmed } = text;
/** What is wrong, as it is said. */
function checkText(...given: Parameters<typeof text.checkText>): string | undefined {
  const wrong = text.checkText(...given);
  return wrong && speak(wrong, 'en');
}
function checkWebsite(address: string): string | undefined {
  const wrong = text.checkWebsite(address);
  return wrong && speak(wrong, 'en');
}

test('two spellings of one name fold to the same text', () => {
  expect(fold('  Œuvre  d’ÉTÉ ')).toBe("oeuvre d'ete");
  expect(fold('Łódź – Straße Ærø, Đà Nẵng')).toBe('lodz - strasse aero, da nang');
  expect(fold('e\u0301cole')).toBe(fold('École'));
});

test('folding keeps the letters of other scripts apart', () => {
  expect(fold('कि')).not.toBe(fold('के'));
  expect(fold('協力')).toBe('協力');
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('folding ignores the case of Latin letters', () => {
  const letters = fc.string({ unit: fc.constantFrom(..."abcéèêàùçïöñœæøłđ '-", 'x') });
  fc.assert(
    fc.property(letters, (text) => {
      expect(fold(text.toUpperCase())).toBe(fold(text));
    }),
  );
});

test('ordinary text in any script is accepted', () => {
  for (const text of ['Café « Le Coin » – 5 à 7', 'مركز', '協力', '👩‍👩‍👧', '=1+1'])
    expect(checkText(text, { max: 100 })).toBeUndefined();
});

test('characters that hide or reverse text are refused by name', () => {
  expect(checkText('a\u0007b', { max: 10 })).toContain('U+0007');
  expect(checkText('a\u202eb', { max: 10 })).toContain('reading order (U+202E)');
  expect(checkText('a\u2066b', { max: 10, lines: true })).toContain('U+2066');
  expect(checkText('a\ud83d', { max: 10 })).toContain('half of a character');
});

test('line breaks are refused in a name and accepted in prose', () => {
  expect(checkText('a\nb', { max: 10 })).toContain('line break');
  expect(checkText('a\nb\tc', { max: 10, lines: true })).toBeUndefined();
});

test('length is counted in characters, not in units', () => {
  expect(checkText('👩'.repeat(10), { max: 10 })).toBeUndefined();
  expect(checkText('👩'.repeat(11), { max: 10 })).toBe('This has 11 characters; at most 10 are allowed.');
});

test('a text is accepted exactly when it has no control, override or half character', () => {
  const suspect = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(checkText(text, { max: 10_000 }) === undefined).toBe(!suspect.test(text));
    }),
  );
});

test('only http and https addresses without credentials are accepted', () => {
  expect(checkWebsite('https://example.org/a?b=c#d')).toBeUndefined();
  expect(checkWebsite('HTTP://example.org')).toBeUndefined();
  for (const address of [
    'javascript:alert(1)',
    'www.example.org',
    'ftp://example.org',
    'https://',
    'https://a b.org',
  ])
    expect(checkWebsite(address)).toContain('https://');
  expect(checkWebsite('https://bank@example.org')).toContain('user name');
});

/** Blanks, joiners, soft hyphens, fillers, variation selectors, tags, and Braille without a dot. */
const UNSEEN = [
  ...['', ' ', '\t\n', '\u00a0', '\u00ad', '\u034f', '\u061c', '\u115f', '\u1160', '\u17b4', '\u180e'],
  ...[
    '\u200b',
    '\u200d\u200b',
    '\u2060',
    '\u2064',
    '\u2800',
    '\u3000',
    '\u3164',
    '\ufe0f',
    '\ufeff',
    '\uffa0',
  ],
  ...[
    ' \u200b \u00ad ',
    '\u{e0001}',
    '\u{e0041}',
    '\u{e007f}',
    '\u{e0100}',
    '\u{1d159}',
    '\u{1d173}',
    '\u{16fe4}',
  ],
  ...['\u2800\u2800', '\u{e0068}\u{e0069}', '\u180b', '\u115f\u1160', '\ufe00\u2800'],
];
const SEEN = ['a', '\u200ba', '\u2801', '\u3131', '協', '+', '¿', '👩\u200d👧', 'e\u0301', '\u0600'];

test('a text of which nobody sees anything is blank, in the server as in the browser', () => {
  for (const text of UNSEEN) expect([text, isBlank(text), isUnseen(text)]).toEqual([text, true, true]);
  for (const text of SEEN) expect([text, isBlank(text), isUnseen(text)]).toEqual([text, false, false]);
});

test('blanks around a text go, and a mark U+FEFF at its start or end stays, in the server as in the browser', () => {
  for (const [given, kept] of [
    ['\ufeffa', '\ufeffa'],
    [' \t\u00a0\u3000a\ufeff\n', 'a\ufeff'],
    ['  \ufeff a b ', '\ufeff a b'],
  ] as const)
    expect([trimmed(given), textOrNull(given)]).toEqual([kept, kept]);
  expect([trimmed(' \n'), trimmed('')]).toEqual(['', '']);
});
