import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import '../../server/things.ts';
import { fillPlaceholders, placeholders } from '../../server/kind/placeholders.ts';
import { generatedQueries, writeOrCheck } from '../../server/neo4j/generate.ts';
import { parseFile, parseShape } from '../../server/neo4j/header.ts';
import { toRule, toType } from '../../server/neo4j/header-types.ts';

const file = (...lines: string[]) => ['// What it answers.', ...lines].join('\n');
const GOOD = [
  '// @access read',
  '// @param id: ID',
  '// @return name: string',
  'MATCH (n {id: $id}) RETURN n.name AS name',
];

describe('a header', () => {
  test('gives the access, the time limit, the parameters and the columns of its query', () => {
    expect(parseFile('noun/verb', file(...GOOD))).toEqual({
      ...{ name: 'noun/verb', text: 'What it answers.', access: 'read', timeout: 5_000, body: GOOD[3] },
      params: [{ name: 'id', type: { is: 'string', optional: false } }],
      returns: [{ name: 'name', type: { is: 'string', optional: false } }],
    });
    expect(parseFile('n/v', file('// @access write', 'CREATE ()')).timeout).toBe(10_000);
    expect(
      parseFile('n/v', file('// @access read', '// @timeout analysis', 'MATCH (n) RETURN 1')).timeout,
    ).toBe(30_000);
  });

  test.each<[string, string[], RegExp]>([
    ['leaves a parameter out', GOOD.filter((line) => !line.includes('@param')), /\$id has no @param/],
    ['names one that is not used', ['// @param more: ID', ...GOOD], /@param more is not used/],
    [
      'names one that only a comment uses',
      ['// @param more: ID', ...GOOD, '// $more'],
      /@param more is not used/,
    ],
    ['has an unknown tag', ['// @returns name: string', ...GOOD], /"@returns name: string" is no tag/],
    ['has a tag without a value', ['// @access', ...GOOD], /"@access" is no tag/],
    ['does not say whether it writes', GOOD.slice(1), /@access is read or write/],
    ['has another access', ['// @access delete', ...GOOD.slice(1)], /@access is read or write/],
    ['has an unknown time limit', ['// @timeout forever', ...GOOD], /@timeout/],
    ['has an unknown type', ['// @return n: number', ...GOOD], /"number" does not start with a type/],
    ['has half a type', ['// @return n: list<string', ...GOOD], /list<.* without/],
    ['has something after a type', ['// @return n: string!', ...GOOD], /"!" follows the type of n/],
    ['has no query below it', GOOD.slice(0, 2), /no query/],
  ])('that %s is refused by the name of its file', (_, lines, message) => {
    const parse = () => parseFile('noun/verb', file(...lines));
    expect(parse).toThrow(message);
    expect(parse).toThrow('noun/verb');
  });
});

test('A type of a header becomes the type of a row and the rule that checks it', () => {
  const { fields } = parseShape(
    'Thing',
    '// A thing.\na: list<string?>\nb: Place?\nc: { n: integer, d: date? }',
  );
  expect(fields.map(({ type }) => [toType(type), toRule(type)])).toEqual([
    ['(string | null)[]', 'is.list(is.optional(is.string))'],
    ['Place | null', 'is.optional(is.record(PlaceRules))'],
    ['{ n: number; d?: string | null }', 'is.record({ n: is.integer, d: is.optional(is.date) })'],
  ]);
});

describe('the check', () => {
  const written = (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'maillage-generated-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'deep/noun.queries.ts');
    writeOrCheck([{ path, text }], false);
    return path;
  };

  test('sees a file that is out of date or missing, and leaves it alone', () => {
    const path = written('new');
    expect(writeOrCheck([{ path, text: 'new' }], true)).toEqual([]);
    writeFileSync(path, 'old');
    expect(writeOrCheck([{ path, text: 'new' }], true)).toHaveLength(1);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(writeOrCheck([{ path: `${path}.missing`, text: 'new' }], true)).toHaveLength(1);
  });

  test('finds every committed file up to date', () => {
    const names = placeholders();
    const files = generatedQueries((text) => fillPlaceholders(text, names));
    expect(writeOrCheck(files, true)).toEqual([]);
  });
});
