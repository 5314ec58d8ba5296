/** Cypher is put together from pieces: nothing that is not one goes into a text, and whatever is given travels beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join as pathOf } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { type Cypher, cypher, given, indented, join, name, render, where } from '../../server/kind/cypher.ts';

describe('a text of Cypher', () => {
  test('takes no bare string, in its type and when it runs', () => {
    const typed = "x' OR true //";
    // @ts-expect-error: a string is no piece of Cypher.
    expect(() => cypher`MATCH (n {name: '${typed}'})`).toThrow('only a piece of Cypher');
    // @ts-expect-error: nor is a number.
    expect(() => cypher`LIMIT ${3}`).toThrow('only a piece of Cypher');
    // @ts-expect-error: nor is what looks like one.
    expect(() => join([{ texts: [typed], values: [] }], cypher`, `)).toThrow('only a piece of Cypher');
  });

  test('does not go into a bare string', () => {
    expect(() => `${given(1)}`).toThrow('not into a bare string');
  });

  test.each(['', '1n', 'n-m', 'n m', 'n`', 'n)', 'n\n', 'é', "n'", '$p', 'a.b'])(
    'knows that %j is no name',
    (text) => {
      expect(() => name(text)).toThrow('is no name');
      expect(() => given(1, text)).toThrow('is no name');
    },
  );

  test('holds nothing that was given', () => {
    const { text, params } = render(
      cypher`MATCH (n:${name('Need')} {name: ${given('x"}) DETACH DELETE (n')}})`,
    );
    expect(text).toBe('MATCH (n:Need {name: $p1})');
    expect(params).toEqual({ p1: 'x"}) DETACH DELETE (n' });
  });
});

describe('parameters', () => {
  test('of pieces that are put together never share a name, whatever they wish to be called', () => {
    const one = cypher`${given('a')} ${given('b', 'p2')} ${given('c', 'name')}`;
    const other = cypher`${given('d', 'name')} ${given('e', 'name2')} ${given('f')} ${given('g', 'name')}`;
    const { text, params } = render(join([one, other, one], cypher` | `));
    expect(text).toBe('$p1 $p2 $name | $name2 $name22 $p3 $name3 | $p1 $p2 $name');
    expect(params).toEqual({ p1: 'a', p2: 'b', name: 'c', name2: 'd', name22: 'e', p3: 'f', name3: 'g' });
  });

  test('are one where the same piece stands twice, and two where two pieces hold the same', () => {
    const id = given('x', 'id');
    expect(render(cypher`${id} ${id} ${given('x', 'id')}`).text).toBe('$id $id $id2');
  });

  test('that are whole numbers are sent as such', () => {
    expect(render(cypher`${given(3)} ${given(2.5)} ${given([3])}`).params).toEqual({
      p1: 3n,
      p2: 2.5,
      p3: [3],
    });
  });

  test('leave the text of a shape as it is, whatever their values are', () => {
    const asked = (value: unknown) => render(cypher`RETURN ${given(value, 'value')}, ${given(value)}`).text;
    expect(asked('a')).toBe(asked(['b', 'c']));
  });
});

test('conditions are joined, and none at all ask for no WHERE', () => {
  const conditions: Cypher[] = [cypher`a = ${given(1)}`, cypher`b`];
  expect(render(cypher`MATCH (n)${where(...conditions)}`).text).toBe('MATCH (n) WHERE a = $p1 AND b');
  expect(render(cypher`MATCH (n)${where()}`).text).toBe('MATCH (n)');
  expect(render(join([], cypher`, `)).text).toBe('');
});

test('lines are set in, values are not', () => {
  const { text, params } = render(indented(cypher`a\nb ${given('c\nd')}\ne`));
  expect([text, params]).toEqual(['a\n  b $p1\n  e', { p1: 'c\nd' }]);
});

/** The texts of a source file that are neither tagged nor documentation. */
function bareTextsOf(path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isTagged = ts.isTaggedTemplateExpression(node.parent ?? node);
    if (!isTagged && (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)))
      found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

test('no bare string of the server is Cypher, but for the query files and what migrates', () => {
  const root = pathOf(import.meta.dirname, '../../server');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.ts') &&
      !file.endsWith('.queries.ts') &&
      !file.startsWith('neo4j/') &&
      // Which changes texts that are sent.
      file !== pathOf('kind', 'ours.ts'),
  );
  expect(files.length).toBeGreaterThan(150);
  const CYPHER = /\b(?:MATCH|WHERE|WITH|RETURN|UNWIND|EXISTS|COUNT|COLLECT)\b|\)<?-\[|\]->?\(/;
  expect(
    files.flatMap((file) => bareTextsOf(pathOf(root, file))).filter((text) => CYPHER.test(text)),
  ).toEqual([]);
});
