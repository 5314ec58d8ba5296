/** The drawing in docs/data-model.md shows every reference that is declared, and none that is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseId } from '../../server/kind/ids.ts';
import { ELEMENT, kinds } from '../../server/kind/kind.ts';
import '../../server/things.ts';

const text = readFileSync(join(import.meta.dirname, '../../docs/data-model.md'), 'utf8');

test('The drawing of the data model has every reference that is declared, and no other', () => {
  const declared = kinds()
    .filter(({ storedAs }) => !storedAs)
    .flatMap((kind) =>
      Object.values(kind.refs).map(
        ({ by, to }) => `${kind.isElement ? ELEMENT : kind.name} -- ${by} --> ${to}`,
      ),
    );
  const drawn = [...text.matchAll(/^ {2}(\w+ -- [A-Z_]+ --> \w+)$/gm)].map(([, edge]) => edge);
  expect(drawn.toSorted()).toEqual([...new Set(declared)].toSorted());
});

test('The table of the data model has every kind with the letters of its ids', () => {
  for (const { name, letters } of kinds()) {
    const row = text.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${name}\``));
    expect([name, row?.includes(letters === '' ? 'eight characters' : `\`${letters}\``)]).toEqual([
      name,
      true,
    ]);
    if (letters !== '') expect(parseId(`abcdefgh-${letters}1`)?.type).toBe(name);
  }
});

test('What a kind says to be unique is kept so by a constraint', () => {
  const folder = join(import.meta.dirname, '../../cypher/schema');
  const schema = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const guarded = [...schema.join('\n').matchAll(/FOR \(\w+:(\w+)\) REQUIRE (.+) IS UNIQUE/g)];
  const unguarded = kinds().filter(
    ({ name, unique }) =>
      unique &&
      !guarded.some(([, label, required]) => label === name && required?.includes(`.${unique.property}`)),
  );
  expect(kinds().filter(({ unique }) => unique).length).toBeGreaterThan(5);
  expect(unguarded.map(({ name }) => name)).toEqual([]);
});
