import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import '../../server/things.ts';
import { Invalid, NotFound, refusalIn } from '../../server/errors.ts';
import { linesIn } from '../../server/exchange/kumu/plan.ts';
import { Report } from '../../server/exchange/kumu/report.ts';
import { kinds } from '../../server/kind/kind.ts';
import { asMessage, sentenceOf } from '../../server/language/checks.ts';
import { fieldIn } from '../../server/language/fields.ts';
import { LANGUAGES, languageAt } from '../../server/language/language.ts';
import { languageFor, languageIn } from '../../server/language/reader.ts';
import { REFUSALS } from '../../server/language/refusals.ts';
import {
  complaint,
  type Sentence,
  type SentenceKey,
  sentence,
  speak,
} from '../../server/language/sentence.ts';
import { nameText } from '../../server/write/inputs.ts';

type Entry = Record<'en' | 'fr', string | { one: string; other: string }>;
const ENTRIES = Object.entries<Entry>(REFUSALS);

const textsOf = (said: Entry['en']) => (typeof said === 'string' ? [said] : Object.values(said));
const factsIn = (text: string) => text.match(/\{\{[^}]+\}\}/g) ?? [];
const uniqueFacts = (said: Entry['en']) => [...new Set(textsOf(said).flatMap(factsIn))].sort();
/** Whether an entry says something of its own, beside its facts. */
const saysSomething = (said: Entry['en']) =>
  textsOf(said).some((text) => /\p{L}/u.test(text.replace(/\{\{[^}]+\}\}/g, '')));

const folder = join(import.meta.dirname, '../..');
const SOURCES = globSync('server/**/*.ts', { cwd: folder })
  .filter((file) => !file.startsWith('server/language/refusals') && !file.endsWith('.queries.ts'))
  .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

/** Something for every fact that an entry names. */
function sampleOf(said: Entry['en']): Sentence['facts'] {
  const samples = {
    list: ['first', 'second'],
    words: { en: 'words', fr: 'mots' },
    said: sentence('date.wanted'),
    field: 'until',
  };
  return Object.fromEntries(
    uniqueFacts(said).map((fact) => {
      const [, name = '', format] = /\{\{(\w+)(?:, (\w+))?\}\}/.exec(fact) ?? [];
      return [name, samples[format as keyof typeof samples] ?? 7];
    }),
  );
}

describe.each(ENTRIES)('%s', (key, said) => {
  it('is said in English and in French, with the same facts', () => {
    expect(uniqueFacts(said.fr)).toEqual(uniqueFacts(said.en));
    expect(typeof said.fr).toBe(typeof said.en);
    for (const text of LANGUAGES.flatMap((language) => textsOf(said[language]))) {
      expect(text.trim()).toBe(text);
      expect(text).not.toBe('');
    }
    if (saysSomething(said.en)) expect(said.fr).not.toEqual(said.en);
  });

  it('leaves no fact out when it is said', () => {
    for (const language of LANGUAGES) {
      const spoken = speak({ key: key as SentenceKey, facts: sampleOf(said.en) }, language);
      expect(spoken).not.toBe(key);
      expect(spoken).not.toMatch(/[{}]|undefined|\[object|NaN/);
    }
  });

  it('is used', () => {
    expect(SOURCES.some(({ text }) => text.includes(`'${key}'`))).toBe(true);
  });
});

test('French is written with its own apostrophes, quotation marks and words', () => {
  for (const [key, { fr }] of ENTRIES)
    for (const text of textsOf(fr)) {
      const own = text.replace(/\{\{[^}]+\}\}/g, '');
      expect(own, key).not.toMatch(/[\p{L}]'\p{L}|"|“|”/u);
      expect(own, key).not.toMatch(/\b(the|this|must|cannot|please)\b/i);
    }
});

test('nothing is refused by a bare sentence: all of them come from the catalogue', () => {
  const bare = /new (?:Invalid|NotFound|NotAllowed|Conflict|Unavailable|StartError)\(\s*['"`]/;
  const wire = /\bmessage\s*[:=]\s*(?:\n\s*)?['"`]\S/;
  for (const { file, text } of SOURCES) {
    expect(text, file).not.toMatch(bare);
    expect(text, file).not.toMatch(wire);
  }
  const own = SOURCES.filter(({ text }) => text.includes('new GraphQLError(')).map(({ file }) => file);
  expect(own.sort()).toEqual(['server/graphql/refused-value.ts', 'server/graphql/said-errors.ts']);
});

test('every field and reference of every kind, and every kind, has a word in French', () => {
  for (const { name, fields, refs, phrase, phraseFr } of kinds()) {
    expect(phraseFr, name).not.toBe(phrase);
    expect(phraseFr, name).toMatch(/^une? /);
    for (const field of [...Object.keys(fields), ...Object.keys(refs)])
      expect(fieldIn(field, 'fr'), `${name}.${field}`).not.toBe(field);
  }
});

describe('a sentence', () => {
  it('carries its facts as plain JSON, and is said afterwards', () => {
    const all = [
      complaint('until', 'period.backwards'),
      complaint('unit', 'resource.unit', { unit: 'm', units: ['h', 'd'] }),
    ];
    const sent = JSON.parse(JSON.stringify(sentence('as.said', { all }))) as Sentence;
    expect(speak(sent, 'en')).toBe(
      'The last day cannot come before the first. "m" is no unit of this resource: use h, d.',
    );
    expect(speak(sent, 'fr')).toBe(
      'Le dernier jour ne peut pas précéder le premier. «\u00a0m\u00a0» n’est pas une unité de cette ressource\u00a0: prenez h, d.',
    );
  });

  it('takes what people wrote as it is: no template, no markup, no other sentence', () => {
    for (const slug of ['{{slug}}', '$t(date.wrong)', '<b>&amp;</b>', '{{slug, said}}'])
      expect(speak(sentence('ecosystem.unknown', { slug }), 'en')).toBe(`There is no ecosystem "${slug}".`);
  });

  it('counts in the forms of each language', () => {
    const said = (count: number) =>
      LANGUAGES.map((language) => speak(sentence('import.refused', { count }), language));
    expect(said(1)).toEqual([
      'The sheets have one problem: nothing was imported.',
      'Les tableaux ont un problème\u00a0: rien n’a été importé.',
    ]);
    expect(said(2)[1]).toContain('ont 2 problèmes');
    expect(said(1_000_000)[1]).toContain('ont 1000000 problèmes');
  });

  it('names a field as the API does in English, and by its label in French', () => {
    const at = (path: string) => LANGUAGES.map((language) => fieldIn(path, language));
    expect(at('otherNames.2')).toEqual(['otherNames.2', 'Autres noms, 2']);
    expect(at('has.1.where.2.field')).toEqual(['has.1.where.2.field', 'has.1.where.2.field']);
  });

  it('goes through a check of zod, whose own words are known in French too', () => {
    const [empty] = nameText.safeParse('').error?.issues ?? [];
    const [number] = nameText.safeParse(3).error?.issues ?? [];
    expect(empty && speak(sentenceOf(empty), 'fr')).toMatch(/^Donnez un nom/);
    const own = number && LANGUAGES.map((language) => speak(sentenceOf(number), language));
    expect(own?.[0]).toBe('Invalid input: expected string, received number');
    expect(own?.[1]).toMatch(/^Entrée invalide/);
    expect(sentenceOf({ message: asMessage(sentence('field.name')) })).toEqual(sentence('field.name'));
  });

  it('goes out with its code and its issues said, and English in the log', () => {
    const error = new Invalid(sentence('list.rows', { given: 0, most: 50 }), [
      complaint('first', 'list.rowsWanted', { most: 50 }),
    ]);
    expect(error.message).toBe('first is 0: it takes 1 to 50.');
    expect(refusalIn(error, 'fr')).toEqual({
      code: 'INVALID',
      message: '«\u00a0first\u00a0» vaut 0\u00a0: il va de 1 à 50.',
      issues: [{ path: 'first', message: 'de 1 à 50' }],
    });
    expect(refusalIn(new NotFound(sentence('record.gone')), 'en')).not.toHaveProperty('issues');
  });

  it('is given once for repeated rows of a sheet, with how many there are', () => {
    const report = new Report();
    for (const row of [2, 3])
      report.notice({ sheet: 'elements', row, column: 'Type' }, sentence('element.type'));
    const said = LANGUAGES.map((language) =>
      linesIn(report.notices(), language).map(({ message }) => message),
    );
    expect(said[0]?.[0]).toMatch(/kept as attribute Type\. \(2 rows\)$/);
    expect(said[1]?.[0]).toMatch(/gardé comme attribut Type\. \(2 lignes\)$/);
  });
});

describe('the language of a reader', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA, en;q=0.8', 'fr'],
    ['en-CA, fr;q=0.9', 'en'],
    ['de, fr;q=0.2, en;q=0.1', 'fr'],
    ['fr;q=0, en', 'en'],
    ['de', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ] as const)('of Accept-Language %s is %s', (header, language) => {
    expect(languageIn(header)).toBe(language);
  });

  it('is that of a download’s address where that says one', () => {
    const request = (query: string) =>
      new Request(`http://127.0.0.1/x${query}`, { headers: { 'accept-language': 'fr' } });
    expect(languageFor(request('?language=en'))).toBe('en');
    expect(languageFor(request('?language=de'))).toBe('fr');
  });

  it.each([
    [[], {}, 'en'],
    [[], { LANG: 'fr_CA.UTF-8' }, 'fr'],
    [[], { LANG: 'fr_CA.UTF-8', LC_ALL: 'C' }, 'en'],
    [[], { LANG: 'frp' }, 'en'],
    [['--language', 'en'], { LANG: 'fr_CA.UTF-8' }, 'en'],
    [['--language=fr'], {}, 'fr'],
    [['--language'], { LANG: 'fr' }, 'fr'],
    [['--language', 'de'], {}, 'en'],
  ] as const)('at a terminal, of %j with %j, is %s', (argv, env, language) => {
    expect(languageAt(argv, env)).toBe(language);
  });
});
