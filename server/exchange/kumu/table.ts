// From the text of a sheet to its rows: the delimiter, the header line, and which column stands where.

import { type CsvError, parse } from 'csv-parse/sync';
import { type Sentence, sentence } from '../../language/sentence.ts';
import { unguarded } from '../../sheet-text.ts';
import { checkText, fold, isBlank, NAME_MAX } from '../../text.ts';
import type { KnownHeaders } from './columns.ts';
import { SHEET_CELLS_MAX, SHEET_COLUMNS_MAX, SHEET_ROWS_MAX, type SheetName } from './plan.ts';
import type { Report } from './report.ts';
import { plainWord } from './words.ts';

/** The rows of a sheet. `rows[i]` is row `i + 2` of the spreadsheet, blank rows included. */
export type Table<Column extends string> = {
  sheet: SheetName;
  /** As written. */
  headers: readonly string[];
  /** Where each known column stands. */
  columns: ReadonlyMap<Column, number>;
  /** Where the columns without a meaning of their own stand. */
  others: readonly number[];
  rows: readonly (readonly string[])[];
};

const DELIMITERS = [',', ';', '\t'];

/** Reads the text of a sheet; undefined, with an issue, when it is no table or a `required` column is missing. */
export function readTable<Column extends string>(
  text: string,
  sheet: SheetName,
  known: KnownHeaders<Column>,
  required: readonly Column[],
  report: Report,
): Table<Column> | undefined {
  const refuse = (said: Sentence, row = 1): undefined => report.issue({ sheet, row }, said) as undefined;
  if (isBlank(text)) return refuse(sentence('sheet.empty'));

  const delimiter = delimiterOf(text, known);
  if (count(text, delimiter) + count(text, '\n') > SHEET_CELLS_MAX)
    return refuse(sentence('sheet.cells', { most: SHEET_CELLS_MAX }));
  const records = parseRecords(text, delimiter, refuse);
  if (records === undefined) return undefined;
  const [headerRow = [], ...rows] = records;
  if (rows.length > SHEET_ROWS_MAX) return refuse(sentence('sheet.rows', { most: SHEET_ROWS_MAX }));
  if (headerRow.length > SHEET_COLUMNS_MAX)
    return refuse(sentence('sheet.columns', { columns: headerRow.length, most: SHEET_COLUMNS_MAX }));

  const headers = headerRow.map((header) => unguarded(header.trim()));
  const columns = locate(headers, known);
  for (const [index, header] of headers.entries()) {
    const wrong = checkText(header, { max: NAME_MAX });
    if (wrong) report.issue({ sheet, row: 1, column: header, value: header }, wrong);
    const first = headers.findIndex((other) => fold(other) === fold(header));
    if (header !== '' && first < index)
      report.issue(
        { sheet, row: 1, column: header, value: header },
        sentence('sheet.sameColumn', { second: index + 1, first: first + 1 }),
      );
  }
  const absent = required.filter((column) => !columns.has(column));
  if (absent.length > 0) {
    const missing = {
      en: absent.map(titled).join(' and no column '),
      fr: absent.map((column) => IN_FRENCH[column] ?? titled(column)).join(' ni de colonne '),
    };
    const shown = headers.map((header) => `“${header}”`).join(', ');
    return refuse(sentence('sheet.noColumn', { missing, headers: shown.slice(0, HEADERS_MAX) }));
  }
  const taken = new Set(columns.values());
  return { sheet, headers, columns, others: [...headers.keys()].filter((index) => !taken.has(index)), rows };
}

/** Most characters that are shown of a header line. */
const HEADERS_MAX = 350;

/** What French sheets call the columns that every sheet needs. */
const IN_FRENCH: Record<string, string> = { label: 'Libellé', from: 'De', to: 'Vers' };

function titled(column: string): string {
  return column.charAt(0).toUpperCase() + column.slice(1);
}

function locate<Column extends string>(
  headers: readonly string[],
  known: KnownHeaders<Column>,
): Map<Column, number> {
  const columns = new Map<Column, number>();
  // Own names first: in a sheet with Label and Name, Name is an attribute.
  for (const own of [true, false])
    for (const [index, header] of headers.entries()) {
      const match = known.get(plainWord(header));
      if (match?.own === own && !columns.has(match.column)) columns.set(match.column, index);
    }
  return columns;
}

// The delimiter under which the header line names the most columns that we know, then the most columns.
function delimiterOf<Column extends string>(text: string, known: KnownHeaders<Column>): string {
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 100_000))?.[0] ?? '';
  const score = (delimiter: string) => {
    const cells = line.split(delimiter).map((cell) => cell.replaceAll('"', ''));
    return cells.filter((cell) => known.has(plainWord(cell))).length * 1_000 + cells.length;
  };
  return DELIMITERS.toSorted((a, b) => score(b) - score(a))[0] ?? ',';
}

function parseRecords(
  text: string,
  delimiter: string,
  refuse: (said: Sentence, row?: number) => undefined,
): string[][] | undefined {
  try {
    return parse(text, {
      delimiter,
      // All three, because csv-parse otherwise keeps to the first it meets and joins the rows of a mixed file.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      // The header, the most rows that are allowed, and one that shows that there are more.
      to: SHEET_ROWS_MAX + 2,
    });
  } catch (error) {
    const { code, records } = error as CsvError & { records?: number };
    const row = (records ?? 0) + 1;
    return code === 'CSV_QUOTE_NOT_CLOSED'
      ? refuse(sentence('sheet.quote'), row)
      : refuse(sentence('sheet.csv'), row);
  }
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}
