/** Rows of text as the sheets that people take along: CSV for scripts, XLSX for who opens it. */
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { Invalid } from './errors.ts';
import { LANGUAGES, type Language } from './language/language.ts';
import { complaint, sentence } from './language/sentence.ts';
import { asTextCell, guarded } from './sheet-text.ts';

export const SHEET_FORMATS = ['csv', 'xlsx'] as const;
type SheetFormat = (typeof SHEET_FORMATS)[number];

const TYPES: Record<SheetFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export type Rows = readonly (readonly string[])[];

/** The language of a download, English where its address names none. Throws `Invalid` for one that there is not. */
export function languageAsked(query: URLSearchParams): Language {
  const given = query.get('language') ?? 'en';
  const language = LANGUAGES.find((each) => each === given);
  if (language) return language;
  throw new Invalid(sentence('option.wrong', { name: 'language', given, allowed: LANGUAGES }), [
    complaint('language', 'option.wanted', { allowed: LANGUAGES }),
  ]);
}

/** A sheet as a download. `name` is that of its file, without ending; `title` that of the sheet in a workbook. */
export async function sheetResponse(
  rows: Rows,
  { format, name, title }: { format: SheetFormat; name: string; title: string },
): Promise<Response> {
  const body = format === 'csv' ? toCsv(rows) : await toWorkbook([{ title, rows }]);
  return new Response(body, {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="${name.replace(/[^\w-]/g, '')}.${format}"`,
      'Cache-Control': 'private, no-cache',
    },
  });
}

/** A cell of a workbook holds no more characters than this. */
const MOST_CHARACTERS = 32_767;
const WIDTHS = { least: 10, most: 60 };

/** Tables as a workbook of a sheet each, whose first row is a head that stays in sight. Every cell is text: none is a formula. */
export async function toWorkbook(
  tables: readonly { title: string; rows: Rows }[],
): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = tables.map(({ title, rows }) => ({
    sheet: title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    columns: widthsOf(rows),
    stickyRowsCount: 1,
    data: rows.map((row, line) => row.map((text) => cellOf(text, line === 0))),
  }));
  const workbook = await writeXlsxFile(sheets).toBuffer();
  return new Uint8Array(workbook);
}

function widthsOf(rows: Rows): { width: number }[] {
  return (rows[0] ?? []).map((_, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0);
    return { width: Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest + 2)) };
  });
}

const cellOf = (text: string, isHead: boolean) => ({
  value: asTextCell(text).slice(0, MOST_CHARACTERS),
  type: String,
  wrap: true,
  alignVertical: 'top' as const,
  ...(isHead && { fontWeight: 'bold' as const }),
});

/** Rows as CSV (RFC 4180), marked as UTF-8 for spreadsheets; no cell is a formula. */
export function toCsv(rows: Rows): string {
  return stringify(
    rows.map((row) => row.map(guarded)),
    {
      ...{ bom: true, record_delimiter: 'windows' },
      // By itself it quotes the line ends that it writes, and no others.
      quoted_match: /[\r\n]/,
    },
  );
}
