// Excel workbooks (XLSX), as Excel, LibreOffice and Google Sheets write them: a table for each sheet.
import { sentence } from '../../../language/sentence.ts';
import { unguarded } from '../../../sheet-text.ts';
import { isBlank } from '../../../text.ts';
import type { FileAt } from '../file-at.ts';
import { type Grid, tooLarge } from '../grid.ts';
import { readDateStyles, readShared, readSheets } from './parts.ts';
import { type Book, readCells } from './sheet.ts';
import type { Archive } from './zip.ts';

/** Sheets that their makers set aside, as Kumu does. */
const IGNORED = /\(\s*(?:ignore|ignorer|ignorar)\s*\)/i;

/** Throws `ArchiveRefused` when a part is not what the archive says. */
export async function readWorkbook(archive: Archive, at: FileAt): Promise<Grid[]> {
  if (!archive.has('xl/workbook.xml')) return at.refuse(sentence(whatElse(archive))) ?? [];
  const { sheets, isFrom1904 } = await readSheets(archive);
  const book: Book = {
    shared: await readShared(archive),
    dates: await readDateStyles(archive),
    isFrom1904,
  };
  const grids: Grid[] = [];
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  for (const { name, part } of shown.length > 0 ? shown : sheets) {
    if (IGNORED.test(name)) at.notice(sentence('workbook.ignored'), { value: name });
    else {
      const grid = gridOf(await readCells(archive, part, book), name, at, shown.length > 1);
      if (grid) grids.push(grid);
    }
  }
  for (const { name } of shown.length > 0 ? sheets.filter(({ isHidden }) => isHidden) : [])
    at.notice(sentence('workbook.hidden'), { value: name });
  if (grids.length === 0) at.refuse(sentence('sheet.empty'));
  return grids;
}

function whatElse(archive: Archive): 'workbook.binary' | 'workbook.openDocument' | 'workbook.archive' {
  if (archive.has('xl/workbook.bin')) return 'workbook.binary';
  return archive.has('content.xml') ? 'workbook.openDocument' : 'workbook.archive';
}

/** The table of a sheet: its header is the first row that is more than a title. */
function gridOf(rows: string[][], name: string, at: FileAt, isOneOfSeveral: boolean): Grid | undefined {
  const filled = (row: readonly string[] | undefined) => (row ?? []).filter((cell) => !isBlank(cell)).length;
  const first = rows.findIndex((row) => filled(row) > 0);
  if (first < 0) return undefined;
  const isTitle = filled(rows[first]) === 1 && filled(rows[first + 1] ?? rows[first + 2]) > 1;
  const header = isTitle ? rows.findIndex((row, index) => index > first && filled(row) > 1) : first;
  if (isTitle)
    at.notice(sentence('workbook.title'), {
      row: first + 1,
      value: rows[first]?.find((cell) => !isBlank(cell)) ?? '',
    });
  const headers = (rows[header] ?? []).map((cell) => unguarded(cell.trim()));
  const below = rows.slice(header + 1);
  const width = below.reduce((most, row) => Math.max(most, row.length), headers.length);
  const wrong = tooLarge(below.length, width);
  if (wrong) return at.refuse(wrong);
  const sheet = isOneOfSeveral || at.file === undefined ? name : '';
  const file = [at.file, sheet].filter(Boolean).join(', ');
  return {
    format: 'XLSX',
    ...(at.as && !isOneOfSeveral && { role: at.as }),
    file,
    headers,
    rows: below,
    firstRow: header + 2,
  };
}
