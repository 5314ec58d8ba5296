// A table written as text: CSV with commas, semicolons or tabs.
import { type CsvError, parse } from 'csv-parse/sync';
import { type Sentence, sentence } from '../../language/sentence.ts';
import { unguarded } from '../../sheet-text.ts';
import { isBlank } from '../../text.ts';
import { isKnownHeader } from '../kumu/columns.ts';
import { SHEET_CELLS_MAX, SHEET_ROWS_MAX } from '../kumu/plan.ts';
import { type Grid, tooLarge } from './grid.ts';

const DELIMITERS = [',', ';', '\t'];

/** Refuses the file: at a row, in one sentence. */
type Refuse = (said: Sentence, row?: number) => undefined;

/** The table that a text holds; undefined when it is none, which `refuse` was told. */
export function readTextGrid(
  text: string,
  refuse: Refuse,
): Pick<Grid, 'headers' | 'rows' | 'firstRow'> | undefined {
  if (isBlank(text)) return refuse(sentence('sheet.empty'));
  // What Excel writes, and reads, before the header: which sign separates the cells.
  const said = /^"?sep=(.)"?[ \t]*\r?\n/i.exec(text.slice(0, 20));
  const body = said ? text.slice(said[0].length) : text;
  const delimiter = said?.[1] ?? delimiterOf(body);
  if (count(body, delimiter) + count(body, '\n') > SHEET_CELLS_MAX)
    return refuse(sentence('sheet.cells', { most: SHEET_CELLS_MAX }));
  const skipped = said ? 1 : 0;
  const records = parseRecords(body, delimiter, (why, row = 1) => refuse(why, row + skipped));
  if (records === undefined) return undefined;
  const [headerRow = [], ...rows] = records;
  const wrong = rows.length > SHEET_ROWS_MAX ? tooLarge(rows.length, 1) : tooLarge(0, headerRow.length);
  if (wrong) return refuse(wrong);
  return { headers: headerRow.map((header) => unguarded(header.trim())), rows, firstRow: 2 + skipped };
}

// The delimiter under which the header line names the most columns that we know, then the most columns.
function delimiterOf(text: string): string {
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 100_000))?.[0] ?? '';
  const score = (delimiter: string) => {
    const cells = line.split(delimiter).map((cell) => cell.replaceAll('"', ''));
    return cells.filter(isKnownHeader).length * 1_000 + cells.length;
  };
  return DELIMITERS.toSorted((a, b) => score(b) - score(a))[0] ?? ',';
}

function parseRecords(text: string, delimiter: string, refuse: Refuse): string[][] | undefined {
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
