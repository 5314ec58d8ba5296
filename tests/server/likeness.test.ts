import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likenessKeys, likenessReasons } from '../../server/stakeholder/likeness.ts';

const keys = (name: string) => likenessKeys({ name });
const webKeys = (website: string) => likenessKeys({ website });

describe('names', () => {
  test.each([
    ['Bibliothèque publique', 'Bibliotheque Publique Inc.'],
    ['Bibliothèque publique de Rivière-aux-Pins', 'Bibliothèque Publique de Rivière aux Pins'],
    ['St. Brigid Hospital', 'SAINT-BRIGID HOSPITAL'],
    ['École Ste-Cécile', 'ecole sainte cécile'],
    ['Univ. of the Bay', 'The University of the Bay'],
    ['Univ. de Moncton', 'Université de Moncton'],
    ["Int'l Fund, Gov't of Québec", 'International Fund Govt. Quebec'],
    ['Mulock & Hart', 'Mulock and Hart'],
    ['Fortin & Abdelkader', 'Fortin et Abdelkader, S.E.N.C.'],
    ['Dupont & Cie Ltée', 'DUPONT'],
    ['S.A.R.L. Dupont', 'Dupont S. A. R. L.'],
    ['Two Tongues Translation Co-operative Inc.', 'Two Tongues Translation Coop'],
    ['Coopérative L’Étoile', "La COOP d'Etoile"],
    ['Cie Marie Chouinard', 'Compagnie Marie Chouinard'],
    ['Ｐｉｘｅｌ Orchard', 'Pixel\u00a0Or\u00adchard\u200b'],
    ['Саfé Νordiquе', 'Cafe Nordique'],
    ['ΟΔΟΣ’ΑΛΦΑ', 'οδος’αλφα'],
  ])('%s is likely %s', (one, other) => {
    expect(keys(one)).toHaveLength(1);
    expect(keys(one)).toEqual(keys(other));
  });

  test.each([
    ['Lower Bend Public School', 'Maple Ferry Public School'],
    ['Cie Marie Chouinard', 'Marie Chouinard'],
    ['Holland River Fibre Co-operative', 'Holland River Fibre'],
    ['Laramie County Fire District (1 volunteer)', 'Laramie County Fire District (2 volunteer)'],
    ['École Saint-Martin', 'École Sainte-Martine'],
    ['The Rapist Unit', 'Therapist Unit'],
    ['協力', '協会'],
    ['!!', '??'],
  ])('%s is not %s', (one, other) => {
    expect(keys(one)).not.toEqual([]);
    expect(keys(one)).not.toEqual(keys(other));
  });

  test('a name made of noise or of legal forms only keeps its last word', () => {
    expect([keys('The'), keys('Inc'), keys('SA Inc.'), keys('UQ')]).toEqual([
      ['the'],
      ['inc'],
      ['sa'],
      ['uq'],
    ]);
  });

  test('a word that JavaScript objects know is a word like others', () => {
    expect(keys('Constructor Hall')).toEqual(['constructorhall']);
  });

  test('another name of one or two letters is no key', () => {
    expect(likenessKeys({ name: 'Université du Québec', otherNames: ['UQ', 'UdQ', '!'] })).toEqual([
      'udq',
      'universityquebec',
    ]);
  });

  test('a key has at most 200 characters and never half of one', () => {
    const [key] = keys(`${'a'.repeat(199)}𠀀𠀀`);
    expect(key).toBe('a'.repeat(199));
    expect(keys('a. '.repeat(300_000))).toEqual(['a'.repeat(200)]);
    for (const long of webKeys(`https://example.org/${'a'.repeat(900)}`)) expect(long).toHaveLength(200);
  });

  test('a stakeholder without text has no key', () => {
    expect(likenessKeys({})).toEqual([]);
    expect(likenessKeys({ name: null, nameFr: 3, otherNames: null, website: '' })).toEqual([]);
  });
});

describe('spellings', () => {
  const telling = fc.string({
    unit: fc.constantFrom(...'abcdefghijkmnopqrstuvwxyzABCEHKMOPTXéçÏœ'),
    minLength: 6,
  });
  const word = fc.oneof(
    telling,
    fc.constantFrom('St.', 'Univ', 'de', "l'", 'd’', '&', 'co-op', 'The', 'Corp', '-'),
  );
  // The word in the middle makes sure that something is left beside noise and legal forms.
  const name = fc
    .tuple(fc.array(word, { maxLength: 3 }), telling, fc.array(word, { maxLength: 3 }))
    .map(([before, middle, after]) => [...before, middle, ...after].join(' '));
  const choices = fc.infiniteStream(fc.boolean());
  /** Rewrites the characters that chance picks. */
  const rewrite = (text: string, chosen: Iterator<boolean>, one: (character: string) => string) =>
    [...text].map((character) => (chosen.next().value ? one(character) : character)).join('');

  const CYRILLIC = new Map(
    [...'aceijopsxyABCEHIKMOPTX'].map((latin, at) => [latin, [...'асеіјорѕхуАВСЕНІКМОРТХ'][at]]),
  );
  const rewritings: [string, (character: string) => string][] = [
    ['accents', (character) => (/[a-z]/i.test(character) ? `${character}\u0301` : character)],
    ['upper case', (character) => character.toUpperCase()],
    ['lower case', (character) => character.toLowerCase()],
    ['Cyrillic look-alikes', (character) => CYRILLIC.get(character) ?? character],
    [
      'full-width letters',
      (character) => character.replace(/[!-~]/, (a) => String.fromCharCode(a.charCodeAt(0) + 0xfee0)),
    ],
    ['invisible characters', (character) => `${character}\u200b`],
  ];
  test.each(rewritings)('writing with %s never changes the keys', (_, one) => {
    fc.assert(
      fc.property(name, choices, (text, chosen) => {
        expect(keys(rewrite(text, chosen, one))).toEqual(keys(text));
      }),
    );
  });

  test('a legal form more never changes the keys', () => {
    const last = fc.constantFrom(
      ', Inc.',
      ' LTD',
      ' Ltée',
      ' Limited',
      ' Corp.',
      ' Co.',
      ' & Cie',
      ' LLC',
      ' S.E.N.C.',
      ' Enr.',
    );
    const anywhere = fc.constantFrom('SA', 'S.A.R.L.', 'SAS', 'GmbH', 'OBNL', 'osbl', 'Inc.', 'Ltd');
    fc.assert(
      fc.property(name, last, anywhere, (text, form, other) => {
        fc.pre(!/[-'’&.]$|Corp$/.test(text));
        expect(keys(text + form)).toEqual(keys(text));
        expect(keys(`${text} ${other}`)).toEqual(keys(text));
        expect(keys(`${other} ${text}`)).toEqual(keys(text));
      }),
    );
  });

  test('the scheme, www, the case and a last slash never change the key of an address', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https'] }), fc.boolean(), (address, secure) => {
        const bare = address.replace(/^https:\/\/(www\d?\.)?/, '').replace(/\/+$/, '');
        const written = `${secure ? 'https' : 'http'}://WWW.${bare}/`;
        expect(webKeys(written)).toEqual(webKeys(`https://${bare}`));
        expect(webKeys(written.toUpperCase())).toEqual(webKeys(`https://${bare}`));
      }),
    );
  });

  test('two stakeholders have a reason exactly when they share a key', () => {
    const few = fc.constantFrom('Alpha', 'Alpha Inc', 'Bêta', 'beta', 'AB', '!', 'Γ');
    const site = fc.constantFrom('https://a.org', 'http://www.a.org/', 'https://b.org/x');
    const one = fc.record(
      { name: few, nameFr: few, otherNames: fc.array(few, { maxLength: 3 }), website: site },
      { requiredKeys: ['name'] },
    );
    fc.assert(
      fc.property(one, one, (a, b) => {
        const shared = likenessKeys(a).filter((key) => likenessKeys(b).includes(key));
        expect(likenessReasons(a, b).length > 0).toBe(shared.length > 0);
        expect(likenessReasons(b, a)).toEqual(likenessReasons(a, b));
      }),
    );
  });
});

describe('addresses', () => {
  test('a page of a shared site is a key, the site itself is not', () => {
    expect(webKeys('https://www.facebook.com/')).toEqual([]);
    expect(webKeys('https://x.com')).toEqual([]);
    expect(webKeys('https://wordpress.com')).toEqual([]);
    expect(webKeys('https://fr-ca.facebook.com/LeRadeau/')).toEqual(['web:facebook.com/leradeau']);
    expect(webKeys('https://twitter.com/radeau')).toEqual(webKeys('https://x.com/Radeau'));
    expect(webKeys('https://radeau.wordpress.com')).toEqual(['web:radeau.wordpress.com']);
    expect(webKeys('https://m.facebook.com/profile.php?id=1')).not.toEqual(
      webKeys('https://facebook.com/profile.php?id=2'),
    );
  });

  test('what is no web address gives no key', () => {
    for (const text of ['', 'example.org', 'mailto:a@example.org', 'https://', 'http://['])
      expect(webKeys(text)).toEqual([]);
  });
});

test('a proposal says why', () => {
  const library = {
    name: 'Newmarket Public Library',
    otherNames: ['NPL'],
    website: 'https://npl.example.org',
  };
  expect(likenessReasons(library, { name: 'NEWMARKET PUBLIC LIBRARY INC.' })).toEqual(['NAME']);
  expect(likenessReasons(library, { name: 'N.P.L.' })).toEqual(['OTHER_NAME']);
  expect(likenessReasons(library, { ...library, website: 'http://www.npl.example.org/' })).toEqual([
    'NAME',
    'OTHER_NAME',
    'WEBSITE',
  ]);
  expect(likenessReasons({ name: 'Alpha', otherNames: ['Alpha Inc.'] }, { name: 'alpha' })).toEqual(['NAME']);
  expect(likenessReasons(library, { name: 'Aurora Public Library' })).toEqual([]);
});

test.each([
  ['newmarket', [['Newmarket Public Library', 'Newmarket Public Library Inc.']]],
  ['saint-john', [['Bay Credit Union', 'Bay Credit Union Ltd.']]],
  ['healthy-ageing', [['Bibliothèque publique', 'Bibliotheque Publique Inc.']]],
  ['education-coalition', [['Pine River Public Library', 'Bibliothèque Publique de Rivière aux Pins']]],
  ['cheyenne', []],
  ['mt-st-helens', []],
  ['texas', []],
])('in %s only what was planted is proposed', (folder, planted) => {
  const all = stakeholdersOf(folder);
  const pairs = all.flatMap((one, at) =>
    all
      .slice(at + 1)
      .flatMap((other) => (likenessReasons(one, other).length > 0 ? [[one.name, other.name]] : [])),
  );
  expect(pairs).toEqual(planted);
});

function stakeholdersOf(folder: string) {
  const file = readFileSync(join(import.meta.dirname, '../../fixtures', folder, 'elements.csv'));
  const rows: Record<string, string>[] = parse(file, { columns: true, bom: true, relax_column_count: true });
  return rows
    .filter(({ Type }) => Type === 'Institution' || Type === 'Individual')
    .map((row) => ({
      name: row.Label,
      nameFr: row['Label fr'] || undefined,
      otherNames: row['Other names']?.split('|'),
      website: row.Website,
    }));
}
