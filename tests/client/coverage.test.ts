/** The matrix as it is drawn: which pair, in which order, how much is missing in each line. */
import { describe, expect, it } from 'vitest';
import type { Coverage, CoverageState } from '../../client/coverage/coverage.documents.ts';
import { chosen, countIn, density, matrixOf, pairIn, swapped } from '../../client/coverage/matrix.ts';

const header = (id: string) => ({ id, label: id, title: null, reached: 1, nominated: 0 });
/** A matrix from one letter for each cell: N none, P partial, O one only, C covered, ? not surveyed. */
function coverage(...lines: string[]): Coverage {
  const states: Record<string, CoverageState> = {
    ...{ N: 'NONE', P: 'PARTIAL', O: 'ONE_PROVIDER', C: 'COVERED', '?': 'NOT_SURVEYED' },
  };
  const rows = lines.map((_, row) => header(`r${row}`));
  const columns = [...(lines[0] ?? '')].map((_, column) => header(`c${column}`));
  const cells = lines.flatMap((line, row) =>
    [...line].map((letter, column) => ({
      ...{ row: `r${row}`, column: `c${column}`, state: states[letter] ?? 'NONE' },
      ...{ count: 1, expected: 2, sentence: '' },
    })),
  );
  return {
    ...{ day: '2026-11-22', rowTotal: rows.length, columnTotal: columns.length, outside: 0, counted: '' },
    ...{ rows, columns, cells, meanings: [] },
  };
}
const ids = (lines: readonly { header: { id: string } }[]) => lines.map((line) => line.header.id);

describe('the pair of dimensions in an address', () => {
  it('is places by resources unless it says others', () => {
    expect(pairIn({})).toEqual({ rows: 'place', columns: 'resource' });
    expect(pairIn({ rows: 'colour', columns: 'shape' })).toEqual({ rows: 'place', columns: 'resource' });
    expect(pairIn({ rows: 'mission', columns: 'role' })).toEqual({ rows: 'mission', columns: 'role' });
  });

  it('is never the same twice', () => {
    expect(pairIn({ rows: 'sector', columns: 'sector' })).toEqual({ rows: 'sector', columns: 'resource' });
    expect(pairIn({ rows: 'resource', columns: 'resource' })).toEqual({ rows: 'resource', columns: 'place' });
    expect(pairIn({ columns: 'place' })).toEqual({ rows: 'resource', columns: 'place' });
  });

  it('changes over when one side takes what stood on the other', () => {
    const pair = { rows: 'place', columns: 'resource' } as const;
    expect(chosen(pair, 'columns', 'place')).toEqual({ rows: 'resource', columns: 'place' });
    expect(chosen(pair, 'rows', 'role')).toEqual({ rows: 'role', columns: 'resource' });
    expect(swapped(pair)).toEqual({ rows: 'resource', columns: 'place' });
  });
});

describe('a matrix', () => {
  it('counts in each line the cells that lack something, not those that nobody surveyed', () => {
    const { rows, columns, gaps } = matrixOf(coverage('NPO', '??C'), false);
    expect(rows.map((line) => line.gaps)).toEqual([2, 0]);
    expect(columns.map((line) => line.gaps)).toEqual([1, 1, 0]);
    expect(gaps).toBe(2);
  });

  it('puts what lacks most first, its cells along with it, and otherwise keeps its order', () => {
    const given = coverage('CC', 'PO', 'NP', 'CC');
    expect(ids(matrixOf(given, false).rows)).toEqual(['r0', 'r1', 'r2', 'r3']);
    const { rows, columns } = matrixOf(coverage('CC?', 'PO?', 'NPN', 'CC?'), true);
    expect(ids(rows)).toEqual(['r2', 'r1', 'r0', 'r3']);
    expect(ids(columns)).toEqual(['c0', 'c2', 'c1']);
    expect(rows[0]?.cells.map(({ row, column }) => `${row}${column}`)).toEqual(['r2c0', 'r2c2', 'r2c1']);
    expect(columns[1]?.cells.map(({ state }) => state)[0]).toBe('NONE');
  });

  it('says how many of how many, or how many, or nothing where nothing can be counted', () => {
    const cell = { row: 'r', column: 'c', sentence: '' };
    expect(countIn({ ...cell, state: 'PARTIAL', count: 1, expected: 3 })).toBe('1/3');
    expect(countIn({ ...cell, state: 'NONE', count: 0, expected: null })).toBe('0');
    expect(countIn({ ...cell, state: 'COVERED', count: 0, expected: 0 })).toBe('');
    expect(countIn({ ...cell, state: 'NOT_SURVEYED', count: 0, expected: null })).toBe('');
  });

  it('is set closer on paper the larger it is', () => {
    const of = (rows: number, columns: number) =>
      density(matrixOf(coverage(...Array.from({ length: rows }, () => 'C'.repeat(columns))), false));
    expect([of(14, 10), of(15, 10), of(28, 18), of(60, 40)]).toEqual(['roomy', 'dense', 'dense', 'tiny']);
  });
});
