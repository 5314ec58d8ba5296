import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circles, floorsIn, gathered, type Imports, importsWithin, upward } from '../support/imports.ts';

const root = join(import.meta.dirname, '../..');
const files = importsWithin(join(root, 'server'));

/** A room is a folder; the files beside the folders are called by their own names. */
const roomOf = (file: string) => file.split('/')[0] ?? file;
const rooms = gathered(files, roomOf);
const floors = floorsIn(readFileSync(join(root, 'docs/architecture.md'), 'utf8'), 'Floors of the server');

/** A declaration of a kind and whatever it stands on. */
function beneath(imports: Imports, file: string): Set<string> {
  const found = new Set<string>();
  const walk = (from: string) => {
    for (const to of imports.get(from) ?? []) {
      if (found.has(to)) continue;
      found.add(to);
      walk(to);
    }
  };
  walk(file);
  return found;
}

describe('the floors of the server', () => {
  test('hold: no room imports from a higher one, types included', () => {
    expect(files.size).toBeGreaterThan(200);
    expect(floors.length).toBeGreaterThan(10);
    expect(upward(rooms, floors)).toEqual([]);
  });

  test('name each room once, and none that is not there', () => {
    expect(floors.flat().sort()).toEqual([...rooms.keys()].sort());
  });

  test('have no circle of rooms, nor of files', () => {
    expect(circles(rooms)).toEqual([]);
    expect(circles(files)).toEqual([]);
  });
});

test('declarations are pure: queries are generated from them, and nothing of the database stands beneath', () => {
  const below = [...beneath(files, 'things.ts')];
  expect(below).toContain('kind/kind.ts');
  expect(below.filter((file) => file.endsWith('.queries.ts') || file.startsWith('neo4j/'))).toEqual([]);
});
