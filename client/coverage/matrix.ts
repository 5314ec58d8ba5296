/** A coverage matrix as it is drawn: which dimensions, in which order, how much is missing in each line. */
import type { Coverage, CoverageCell, CoverageHeader, CoverageState } from './coverage.documents.ts';

/** The dimensions as an address names them, in the order in which they are offered. */
export const DIMENSIONS = ['place', 'mission', 'resource', 'role', 'sector', 'community'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export type Pair = { rows: Dimension; columns: Dimension };

/** The two dimensions that an address asks for: places and resources unless it says others. */
export function pairIn(address: { rows?: string | undefined; columns?: string | undefined }): Pair {
  const known = (word: string | undefined) => DIMENSIONS.find((each) => each === word);
  const rows = known(address.rows) ?? (known(address.columns) === 'place' ? 'resource' : 'place');
  const columns = known(address.columns);
  if (columns && columns !== rows) return { rows, columns };
  return { rows, columns: rows === 'resource' ? 'place' : 'resource' };
}

/** The pair after one side is chosen anew: what stood on the other side changes over. */
export function chosen(pair: Pair, side: keyof Pair, dimension: Dimension): Pair {
  const other = side === 'rows' ? 'columns' : 'rows';
  const next = { ...pair, [side]: dimension };
  return next[other] === dimension ? { ...next, [other]: pair[side] } : next;
}

export const swapped = ({ rows, columns }: Pair): Pair => ({ rows: columns, columns: rows });

type UpperCase = 'PLACE' | 'MISSION' | 'RESOURCE' | 'ROLE' | 'SECTOR' | 'COMMUNITY';
export const asked = (dimension: Dimension) => dimension.toUpperCase() as UpperCase;

/** How bad a state is, when lines are put in order. */
const WEIGHTS: Record<CoverageState, number> = {
  ...{ NONE: 100, PARTIAL: 30, ONE_PROVIDER: 5, COVERED: 0, NOT_SURVEYED: 0 },
};
const isGap = ({ state }: CoverageCell) => state === 'NONE' || state === 'PARTIAL';

/** A row or column with what is missing in it: cells without anything or with a part. */
export type Line = { header: CoverageHeader; cells: CoverageCell[]; gaps: number };
export type Matrix = { columns: Line[]; rows: Line[]; gaps: number };

/** In the order of the server, or the line that lacks most first. */
export function matrixOf({ rows, columns, cells }: Coverage, worstFirst: boolean): Matrix {
  const width = columns.length;
  const at = (row: number, column: number) => cells[row * width + column] as CoverageCell;
  const order = (count: number, cellsOf: (line: number) => CoverageCell[]) => {
    const lines = Array.from({ length: count }, (_, line) => line);
    if (!worstFirst) return lines;
    const weight = (line: number) => cellsOf(line).reduce((sum, { state }) => sum + WEIGHTS[state], 0);
    return lines.sort((one, other) => weight(other) - weight(one));
  };
  const down = order(rows.length, (row) => columns.map((_, column) => at(row, column)));
  const across = order(width, (column) => rows.map((_, row) => at(row, column)));
  const line = (header: CoverageHeader | undefined, of: CoverageCell[]): Line => ({
    header: header as CoverageHeader,
    cells: of,
    gaps: of.filter(isGap).length,
  });
  return {
    rows: down.map((row) =>
      line(
        rows[row],
        across.map((column) => at(row, column)),
      ),
    ),
    columns: across.map((column) =>
      line(
        columns[column],
        down.map((row) => at(row, column)),
      ),
    ),
    gaps: cells.filter(isGap).length,
  };
}

/** What stands beside the mark of a cell; nothing where there is nothing to count. */
export function countIn({ state, count, expected }: CoverageCell): string {
  if (state === 'NOT_SURVEYED' || expected === 0) return '';
  return expected === null ? String(count) : `${count}/${expected}`;
}

export const cellKey = ({ row, column }: { row: string; column: string }) => `${row}~${column}`;

/** How closely a matrix is set on paper, so that it stays on one page. */
export function density({ rows, columns }: Matrix): 'roomy' | 'dense' | 'tiny' {
  if (rows.length <= 14 && columns.length <= 10) return 'roomy';
  return rows.length <= 28 && columns.length <= 18 ? 'dense' : 'tiny';
}
