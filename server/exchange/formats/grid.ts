// A table as it stands in a file, whichever: cells as text, before anybody knows what its columns mean.

import { type Sentence, sentence } from '../../language/sentence.ts';
import { SHEET_CELLS_MAX, SHEET_COLUMNS_MAX, SHEET_ROWS_MAX, type SheetName } from '../kumu/plan.ts';

/** What a file is, by what it holds. */
export const FORMATS = [
  ...['CSV', 'XLSX', 'KUMU_BLUEPRINT', 'KUMU_EXPORT', 'GEXF', 'GRAPHML', 'GML', 'GRAPHOLOGY', 'CYTOSCAPE'],
  ...['JSON_LD', 'MURMURATIONS', 'LITTLESIS', 'POLINODE', 'NODE_LINK', 'JSON'],
] as const;
export type Format = (typeof FORMATS)[number];

/** What the rows of a table are about; needs and offers are read as what elements need and offer. */
export type Role = SheetName | 'resources';

export type Grid = {
  format: Format;
  /** The file, and the sheet of it, as a person knows them. */
  file?: string;
  /** What it holds, when the format or who gave it says so. */
  role?: Role;
  headers: readonly string[];
  rows: readonly (readonly string[])[];
  /** The row number of the first of `rows`, as a spreadsheet counts. */
  firstRow: number;
  /** Where the file draws the element of each row, in units of its own. */
  places?: readonly ({ x: number; y: number } | undefined)[];
};

/** What is wrong with the size of a table, or nothing. */
export function tooLarge(rows: number, columns: number): Sentence | undefined {
  if (rows > SHEET_ROWS_MAX) return sentence('sheet.rows', { most: SHEET_ROWS_MAX });
  if (columns > SHEET_COLUMNS_MAX) return sentence('sheet.columns', { columns, most: SHEET_COLUMNS_MAX });
  return rows * columns > SHEET_CELLS_MAX ? sentence('sheet.cells', { most: SHEET_CELLS_MAX }) : undefined;
}
