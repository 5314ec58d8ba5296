// A table of which it is known what the columns mean.
import type { Words } from '../../language/language.ts';
import { sentence } from '../../language/sentence.ts';
import { checkText, fold, NAME_MAX } from '../../text.ts';
import type { Grid } from '../formats/grid.ts';
import type { KnownHeaders } from './columns.ts';
import { ColumnFacts } from './facts.ts';
import { withoutMarks } from './marks.ts';
import type { SheetName } from './plan.ts';
import type { Report } from './report.ts';
import { plainWord } from './words.ts';

/** The rows of a table, blank ones included. */
export type Table<Column extends string> = {
  sheet: SheetName;
  file?: string;
  /** As written. */
  headers: readonly string[];
  /** Where each known column stands. */
  columns: ReadonlyMap<Column, number>;
  /** Where the columns without a meaning of their own stand. */
  others: readonly number[];
  rows: readonly (readonly string[])[];
  firstRow: number;
  places?: Grid['places'];
  facts: ColumnFacts;
};

/** What a person, or the habit of a tool, says a column is, by where it stands; `null`: it is not read at all. */
export type GivenColumns<Column extends string> = ReadonlyMap<number, Column | 'attribute' | null>;

/** What a table is about; `namesFile` when its rows are told apart from those of another one by their file. */
type Expected<Column extends string> = {
  sheet: SheetName;
  known: KnownHeaders<Column>;
  required: readonly Column[];
  namesFile: boolean;
};

/** Finds the columns of a table; undefined, with an issue, when a `required` one is missing. */
export function readTable<Column extends string>(
  grid: Grid,
  { sheet, known, required, namesFile }: Expected<Column>,
  given: GivenColumns<Column>,
  report: Report,
): Table<Column> | undefined {
  const { file, headers, firstRow } = grid;
  const at = { sheet, row: firstRow - 1, ...(file !== undefined && { file }) };
  const columns = locate(headers, known, given);
  const firsts = new Map<string, number>();
  for (const [index, header] of headers.entries()) {
    const wrong = checkText(header, { max: NAME_MAX });
    if (wrong) report.whole({ ...at, column: header, value: header }, wrong);
    const first = firsts.get(fold(header));
    if (first === undefined) firsts.set(fold(header), index);
    else if (header !== '')
      report.whole(
        { ...at, column: header, value: header },
        sentence('sheet.sameColumn', { second: index + 1, first: first + 1 }),
      );
  }
  const absent = required.filter((column) => !columns.has(column));
  if (absent.length > 0) {
    const titles = absent.map(titleOf);
    const missing = {
      en: titles.map(({ en }) => en).join(' and no column '),
      fr: titles.map(({ fr }) => fr).join(' ni de colonne '),
    };
    const shown = headers.map((header) => `“${header}”`).join(', ');
    report.whole(at, sentence('sheet.noColumn', { missing, headers: shown.slice(0, HEADERS_MAX) }));
    return undefined;
  }
  const taken = new Set(columns.values());
  const others = [...headers.keys()].filter((index) => !taken.has(index) && given.get(index) !== null);
  const own = namesFile && file !== undefined && { file };
  const rows = withoutMarks(grid, columns, { sheet, row: firstRow, ...own, report });
  return {
    ...{ sheet, headers, columns, others, rows, firstRow, facts: new ColumnFacts(rows) },
    ...own,
    ...(grid.places && { places: grid.places }),
  };
}

/** Most characters that are shown of a header line. */
const HEADERS_MAX = 350;

/** What French sheets call the columns that every sheet needs. */
const IN_FRENCH: Record<string, string> = { label: 'Libellé', from: 'De', to: 'Vers' };

/** What a column is called by who writes it. */
export function titleOf(column: string): Words {
  const en = column.charAt(0).toUpperCase() + column.slice(1);
  return { en, fr: IN_FRENCH[column] ?? en };
}

/** Where each known column stands: what is given first, then own names: in a sheet with Label and Name, Name is an attribute. */
export function locate<Column extends string>(
  headers: readonly string[],
  known: KnownHeaders<Column>,
  given: GivenColumns<Column> = new Map(),
): Map<Column, number> {
  const columns = new Map<Column, number>();
  for (const [index, column] of given)
    if (column !== null && column !== 'attribute' && !columns.has(column)) columns.set(column, index);
  for (const own of [true, false])
    for (const [index, header] of headers.entries()) {
      if (given.has(index)) continue;
      const match = known.get(plainWord(header));
      if (match?.own === own && !columns.has(match.column)) columns.set(match.column, index);
    }
  return columns;
}
