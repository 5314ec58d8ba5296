import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circles, floorsIn, gathered, importsWithin, upward } from '../support/imports.ts';

const root = join(import.meta.dirname, '../..');
const client = join(root, 'client');
const files = importsWithin(client);

/** A room is a folder; the files beside the folders are called by their own names. */
const roomOf = (file: string) => file.split('/')[0] ?? file;
const rooms = gathered(files, roomOf);
const listed = floorsIn(readFileSync(join(root, 'docs/architecture.md'), 'utf8'), 'Floors of the client');
const readings = [...rooms.keys()].filter(
  (room) => existsSync(join(client, room, 'reading.ts')) && !listed.flat().includes(room),
);
const floors = listed.map((floor) => floor.flatMap((word) => (word === 'reading.ts' ? readings : [word])));

describe('the floors of the client', () => {
  it('hold: no room imports from a higher one, types included', () => {
    expect(files.size).toBeGreaterThan(200);
    expect(floors.length).toBeGreaterThan(5);
    expect(upward(rooms, floors)).toEqual([]);
  });

  it('name each room once, and none that is not there', () => {
    expect(floors.flat().sort()).toEqual([...rooms.keys()].sort());
  });

  it('have no circle of rooms, nor of files', () => {
    expect(circles(rooms)).toEqual([]);
    expect(circles(files)).toEqual([]);
  });
});

describe('what reads the imports', () => {
  const map = (imports: Record<string, string[]>) =>
    new Map(Object.entries(imports).map(([from, to]) => [from, new Set(to)]));

  it('finds circles, however long, each once', () => {
    const found = circles(map({ a: ['b'], b: ['c', 'd'], c: ['a'], d: ['e'], e: ['d'], f: ['a'] }));
    expect(found).toEqual([
      ['d', 'e'],
      ['a', 'b', 'c'],
    ]);
  });

  it('finds imports that run up, and rooms that stand nowhere', () => {
    const imports = map({ low: ['high'], high: ['low'], beside: ['high'], lost: [] });
    expect(upward(imports, [['low'], ['high', 'beside']])).toEqual([
      'low imports high',
      'lost stands on no floor',
    ]);
  });

  it('sees types and code that is fetched later', () => {
    expect([...(files.get('explorer/map-stage.tsx') ?? [])]).toContain('map/map-data.ts');
    expect([...(files.get('gaps/reading.ts') ?? [])]).toContain('gaps/findings.tsx');
    expect([...(files.get('main.tsx') ?? [])]).toContain('shell/app.tsx');
  });
});
