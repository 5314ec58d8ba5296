// The cells of one sheet of a workbook, as text.
import { sentence } from '../../../language/sentence.ts';
import { SHEET_CELLS_MAX, SHEET_COLUMNS_MAX, SHEET_ROWS_MAX } from '../../kumu/plan.ts';
import { unescaped, walk } from './parts.ts';
import { type Archive, ArchiveRefused } from './zip.ts';

/** Most characters of a cell: Excel itself has 32,767. */
const CELL_MAX = 100_000;

export type Book = { shared: readonly string[]; dates: readonly boolean[]; isFrom1904: boolean };

/** The rows of a sheet; `rows[0]` is its first. Throws `ArchiveRefused` for a cell beyond what is read. */
export async function readCells(archive: Archive, part: string, book: Book): Promise<string[][]> {
  const rows: string[][] = [];
  let row: string[] = [];
  let [at, column, cells] = [-1, -1, 0];
  let [type, style, text, isValue] = ['', 0, '', false];
  await walk(archive, part, {
    open(name, a) {
      if (name === 'row') {
        at = a.r === undefined ? at + 1 : Number(a.r) - 1;
        column = -1;
        row = [];
      } else if (name === 'c') {
        column = a.r === undefined ? column + 1 : columnOf(a.r);
        type = a.t ?? 'n';
        style = Number(a.s ?? 0);
        text = '';
      } else if (name === 'v' || name === 't') isValue = true;
      else if (name === 'rPh') isValue = false;
    },
    text(more) {
      if (!isValue) return;
      text += more;
      if (text.length > CELL_MAX)
        throw new ArchiveRefused(sentence('workbook.cell', { cell: cellName(column, at) }));
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      if (name !== 'c' || text === '') return;
      if (!(at >= 0 && at <= SHEET_ROWS_MAX && column >= 0 && column < SHEET_COLUMNS_MAX))
        throw new ArchiveRefused(sentence('workbook.far', { cell: cellName(column, at) }));
      cells += 1;
      if (cells > SHEET_CELLS_MAX)
        throw new ArchiveRefused(sentence('sheet.cells', { most: SHEET_CELLS_MAX }));
      if (rows[at] === undefined) {
        while (rows.length < at) rows.push([]);
        rows[at] = row;
      }
      while (row.length < column) row.push('');
      row[column] = textOf(type, style, text, book);
    },
  });
  return rows;
}

function textOf(type: string, style: number, text: string, { shared, dates, isFrom1904 }: Book): string {
  if (type === 's') return shared[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return text.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
  if (type !== 'n') return unescaped(text);
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  return dates[style] ? dayOf(number + (isFrom1904 ? 1462 : 0)) : String(number);
}

const DAY = 86_400_000;

/** A day that is counted from 1899-12-30, with the time unless it is midnight. A time alone stays a number. */
function dayOf(serial: number): string {
  if (serial < 1 || serial > 2_958_465) return String(serial);
  const moment = new Date(Math.round((serial - 25_569) * DAY) || 0).toISOString();
  return moment.slice(11, 16) === '00:00'
    ? moment.slice(0, 10)
    : `${moment.slice(0, 10)} ${moment.slice(11, 16)}`;
}

/** `AB12` stands in column 27, counted from 0. */
function columnOf(cell: string): number {
  let column = 0;
  for (const letter of cell) {
    const place = letter.charCodeAt(0) - 64;
    if (place < 1 || place > 26) break;
    column = column * 26 + place;
  }
  return column - 1;
}

function cellName(column: number, row: number): string {
  let [name, rest] = ['', column + 1];
  for (; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return `${name}${row + 1}`;
}
