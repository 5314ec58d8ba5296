import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../client/app/locales/en.json' with { type: 'json' };
import fr from '../../client/app/locales/fr.json' with { type: 'json' };
import duplicatesEn from '../../client/duplicates/locales/en.json' with { type: 'json' };
import duplicatesFr from '../../client/duplicates/locales/fr.json' with { type: 'json' };
import historyEn from '../../client/history/locales/en.json' with { type: 'json' };
import historyFr from '../../client/history/locales/fr.json' with { type: 'json' };
import mapEn from '../../client/map/locales/en.json' with { type: 'json' };
import mapFr from '../../client/map/locales/fr.json' with { type: 'json' };
import recordEn from '../../client/record/locales/en.json' with { type: 'json' };
import recordFr from '../../client/record/locales/fr.json' with { type: 'json' };

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

const english = flat({ ...mapEn, ...historyEn, ...duplicatesEn, ...recordEn, ...en });
const french = flat({ ...mapFr, ...historyFr, ...duplicatesFr, ...recordFr, ...fr });

describe('the words of the interface', () => {
  it('are the same in English and French', () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('are never empty', () => {
    const empty = [...english, ...french].filter(([, text]) => !text.trim()).map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('take the same values in both languages', () => {
    for (const [key, text] of english) {
      expect(placeholders(french.get(key) ?? ''), key).toEqual(placeholders(text));
    }
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
