// What sheets write where nothing is known: told once for each column and mark.
import { sentence } from '../../language/sentence.ts';
import type { Grid } from '../formats/grid.ts';
import type { RowRef } from './plan.ts';
import type { Report } from './report.ts';

/** In columns that have a meaning, beside an empty cell and `--`; in others such a text is a value. */
const UNKNOWN = new Set(
  'n/a,n.a.,n.a,n/d,n.d.,s/o,?,??,???,-,–,—,null,unknown,inconnu,inconnue,tbd'.split(','),
);
/** What spreadsheets leave where a formula failed: unknown in any column. */
const FAILED = new Set(
  '#n/a,#na,#ref!,#value!,#name?,#div/0!,#num!,#null!,#valeur!,#nom?,#spill!'.split(','),
);
const LONGEST = 12;

/** Columns whose cells are what somebody or something is called, or prose: any text is a value there. */
const FREE = new Set(
  'id,label,labelFr,from,to,note,summary,summaryFr,purpose,reason,nominated,nominator,source'.split(','),
);

type At = RowRef & { report: Report };

/** The rows, with empty cells for marks of the unknown. Where `++` stands in a column too, `--` is a word like it. */
export function withoutMarks(
  { headers, rows, firstRow }: Grid,
  columns: ReadonlyMap<string, number>,
  { report, ...at }: At,
): readonly (readonly string[])[] {
  const typed = new Set([...columns].flatMap(([column, index]) => (FREE.has(column) ? [] : [index])));
  const signed = signedColumns(rows);
  return rows.map((row, index) => {
    let cleaned: string[] | undefined;
    for (const [column, cell] of row.entries()) {
      if (cell === '' || cell.length > LONGEST || !/^\s*[-–—#?a-zA-Z]/.test(cell)) continue;
      const text = cell.trim().toLowerCase();
      const isSigned = signed.has(column);
      // Guarded, as our export writes such a cell: then it is text.
      const isWord = text === '--' && isSigned;
      const isMark = FAILED.has(text) || (typed.has(column) && !isSigned && UNKNOWN.has(text));
      if (!isWord && !isMark) continue;
      cleaned ??= [...row];
      cleaned[column] = isWord ? `'${text}` : '';
      if (isWord) continue;
      const header = headers[column] ?? '';
      report.notice(
        { ...at, row: firstRow + index, column: header, value: cell.trim() },
        sentence('sheet.unknownMark'),
      );
    }
    return cleaned ?? row;
  });
}

function signedColumns(rows: Grid['rows']): Set<number> {
  const signed = new Set<number>();
  for (const row of rows)
    for (const [column, cell] of row.entries())
      if (cell.length <= LONGEST && cell.startsWith('+') && /^\+{1,3}\s*$/.test(cell)) signed.add(column);
  return signed;
}
