// How other tools name columns, where their words mean something else in our sheets.
import type { Grid, Role } from '../formats/grid.ts';
import type { Column } from './columns.ts';
import { readDate } from './dates.ts';
import { DIRECTION_WORDS, meaning, plainWord } from './words.ts';

/** The columns of a table that a tool names otherwise: Gephi's `Source`, `Target`, `Type`; Onodo's dates. */
export function* habitsOf(grid: Grid, role: Role): Generator<[number, Column | 'attribute' | null]> {
  if (role !== 'connections') return;
  const at = new Map(grid.headers.map((header, index) => [plainWord(header), index]));
  const cells = (index: number) => grid.rows.flatMap((row) => row[index]?.trim() || []);
  const [source, target] = [at.get('source'), at.get('target')];
  if (source !== undefined && target !== undefined) {
    yield [source, 'from'];
    yield [target, 'to'];
    // Between a source and a target, Onodo's "from" and "to" are days.
    const isDay = (cell: string) => readDate(cell, () => true) !== undefined;
    for (const [word, column] of [
      ['from', 'since'],
      ['to', 'until'],
      ['at', 'since'],
    ] as const) {
      const index = at.get(word);
      if (index !== undefined && cells(index).every(isDay)) yield [index, column];
    }
    // The number that Gephi gives an edge.
    const id = at.get('id');
    if (id !== undefined) yield [id, null];
  }
  const type = at.get('type');
  if (type === undefined || at.has('direction')) return;
  const words = new Set(cells(type));
  if (words.size > 0 && [...words].every((word) => meaning(DIRECTION_WORDS, word))) yield [type, 'direction'];
}
