import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Words = { [key: string]: string | Words };

function flat(words: Words, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

const placeholders = (text: string) => (text.match(/\{\{[^}]+\}\}/g) ?? []).sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

/** The words of one language, over all folders of the client. */
function wordsIn(language: 'en' | 'fr'): Map<string, string> {
  const folder = join(import.meta.dirname, '../../client');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith(join('locales', `${language}.json`)),
  );
  return new Map(
    files.flatMap((path) => [...flat(JSON.parse(readFileSync(join(folder, path), 'utf8')) as Words)]),
  );
}

const english = wordsIn('en');
const french = wordsIn('fr');

describe('the words of the interface', () => {
  it('are the same in English and French', () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('are never empty', () => {
    const empty = [...english, ...french].filter(([, text]) => !text.trim()).map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('have in French a space before a high sign, which is made no-break where it is said', () => {
    const tight = [...french].filter(([, text]) => /[\p{L}\d)}»’](?:;|[!?])(?=\s|$)/u.test(text));
    expect(tight.map(([key]) => key)).toEqual([]);
  });

  it('take the same values in both languages', () => {
    for (const [key, text] of english) {
      expect(placeholders(french.get(key) ?? ''), key).toEqual(placeholders(text));
    }
  });

  it('count one thing in the singular', () => {
    // The number of a row or of a part, and a share of a whole: nothing is counted.
    const numbered = [
      'compare.anyTie',
      'question.alternative',
      'question.conditionOn',
      'question.hasOf',
      'coverage.outOf',
    ];
    const counted = [...english].filter(([, text]) => text.includes('{{count'));
    const plural = counted.filter(([key]) => !/_(one|other)$/.test(key)).map(([key]) => key);
    expect(plural.sort()).toEqual(numbered.sort());
  });

  it('exist for every key that the code names', () => {
    const keys = [...english.keys()].map((key) => key.replace(/_(one|other)$/, ''));
    const named = sources(join(import.meta.dirname, '../../client')).flatMap((source) =>
      [...source.matchAll(/\bt\(\s*(?:'([^']+)'|`([^`]+)`)/g)].map((match) => match[1] ?? match[2] ?? ''),
    );
    // A key with a value in it, such as `sector.${sector}`, must match at least one.
    const patterns = [...new Set(named)].map((key) => ({
      key,
      pattern: new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[^.]+')}$`),
    }));
    expect(patterns.length).toBeGreaterThan(100);
    const missing = patterns.filter(({ pattern }) => !keys.some((key) => pattern.test(key)));
    expect(missing.map(({ key }) => key)).toEqual([]);
  });

  it('leave no key that nothing names', () => {
    const code = sources(join(import.meta.dirname, '../../client')).join('\n');
    const patterns = [...code.matchAll(/['`]([a-zA-Z]+(?:\.[\w${}.]+)+)['`]/g)].map(
      (match) =>
        new RegExp(
          `^${(match[1] ?? '').replaceAll('.', '\\.').replace(/\$\{.+?\}/g, '[^.]+')}(_one|_other)?$`,
        ),
    );
    const unused = [...english.keys()].filter((key) => !patterns.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });
});
