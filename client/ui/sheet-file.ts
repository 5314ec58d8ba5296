/** Rows of words and figures as files that spreadsheets open, made in the page. */

export type Cell = string | number;
export type Rows = readonly (readonly Cell[])[];

// As server/sheet-text.ts has it, whose comments say why; a test compares the two.
const SIGN = '[=+\\-@＝＋－＠﹦﹢﹣﹫]';
const RISKY = new RegExp(`^(?:'*[\\t\\r\\n]|[\\s']*${SIGN})`, 'u');
const UNGUARDED = new RegExp(`(?<=[;\\t\\r\\n])(?=(?:[^\\S\\t\\r\\n]|["'])*${SIGN})`, 'gu');

/** A text as a cell of CSV: no part of it is a formula, whichever sign separates cells. */
export function guarded(text: string): string {
  const inner = text.replace(UNGUARDED, "'");
  return RISKY.test(inner) ? `'${inner}` : inner;
}

/** Rows as CSV (RFC 4180), marked as UTF-8 for spreadsheets. Figures are plain ones, which no language writes otherwise. */
export async function toCsv(rows: Rows): Promise<Blob> {
  // Fetched when somebody wants one, as what makes workbooks is.
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const cells = rows.map((row) => row.map((value) => (typeof value === 'number' ? value : guarded(value))));
  // By itself it quotes the line ends that it writes, and no others.
  const text = stringify(cells, { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}

const WIDTHS = { least: 8, most: 50 };

/** Tables as a workbook of a sheet each, whose heads stay in sight. Its cells are words or figures: none is a formula. */
export async function toWorkbook(tables: readonly { title: string; rows: Rows }[]): Promise<Blob> {
  // Fetched when somebody wants one: few do.
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const sheets = tables.map(({ title, rows }) => ({
    sheet: title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    stickyRowsCount: 1,
    columns: (rows[0] ?? []).map((_, at) => ({
      width: rows.reduce(
        (most, row) => Math.min(WIDTHS.most, Math.max(most, String(row[at] ?? '').length + 2)),
        WIDTHS.least,
      ),
    })),
    data: rows.map((row, line) =>
      row.map((value) => ({
        value,
        type: typeof value === 'number' ? Number : String,
        ...(line === 0 && { fontWeight: 'bold' as const }),
      })),
    ),
  }));
  return writeXlsxFile(sheets as never).toBlob();
}

/** Hands a file to the browser, to keep. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Once the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
