// The one entry: files of any format in, one plan or a report out. What a file is, is told by what it holds; its name is only shown.
import { type Sentence, sentence } from '../../language/sentence.ts';
import { decodeSheet } from '../kumu/bytes.ts';
import { type Mapping, readGrids, type TablesReading } from '../kumu/kumu.ts';
import { FILES_MAX, SHEET_BYTES_MAX, type SheetName } from '../kumu/plan.ts';
import { Report } from '../kumu/report.ts';
import type { FileAt } from './file-at.ts';
import { readGml } from './gml.ts';
import type { Grid } from './grid.ts';
import { readJson } from './json.ts';
import { readPacked } from './packed.ts';
import { readTextGrid } from './text-grid.ts';
import { readXml } from './xml.ts';

/** A file as it was given. `as` is what a table is taken for whose headers do not tell. */
export type GivenFile = { name?: string; bytes: Uint8Array<ArrayBuffer>; as?: SheetName };

/** Never throws for what the files hold: every problem is an issue by file, row and column. */
export async function readFiles(files: readonly GivenFile[], mapping: Mapping = {}): Promise<TablesReading> {
  const report = new Report();
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const whole = (said: Sentence) => report.whole({ sheet: files[0]?.as ?? 'elements', row: 1 }, said);
  const grids: Grid[] = [];
  if (files.length === 0) whole(sentence('sheet.none'));
  else if (files.length > FILES_MAX) whole(sentence('file.many', { most: FILES_MAX }));
  else if (size > SHEET_BYTES_MAX) whole(sentence('sheet.tooLarge', { most: SHEET_BYTES_MAX / 1024 / 1024 }));
  else for (const file of files) grids.push(...(await gridsOf(file, report)));
  return readGrids(grids, report, mapping);
}

async function gridsOf({ name, bytes, as }: GivenFile, report: Report): Promise<Grid[]> {
  const place = { sheet: as ?? 'elements', ...(name !== undefined && { file: shownName(name) }) };
  const at: FileAt = {
    ...(place.file !== undefined && { file: place.file }),
    ...(as && { as }),
    refuse: (said, row = 1) => report.whole({ ...place, row }, said),
    notice: (said, cell) => report.notice({ ...place, row: 1, ...cell }, said),
  };
  if (startsWith(bytes, 'PK\x03\x04')) return readPacked(bytes, at, (packed) => gridsOf(packed, report));
  const text = decodeSheet(bytes, place, report);
  if (text === undefined) return [];
  const start = text.slice(0, 2_000).trimStart();
  if (start.startsWith('<')) return readXml(text, at);
  if (start.startsWith('{') || start.startsWith('[')) return readJson(text, at);
  if (/^(?:#.*\s+)*(?:(?:Creator|Version|comment)\b.*\s+)*graph\s*\[/i.test(start)) return readGml(text, at);
  const grid = readTextGrid(text, at.refuse);
  const role = as && { role: as };
  return grid ? [{ format: 'CSV', ...role, ...(at.file !== undefined && { file: at.file }), ...grid }] : [];
}

/** Most characters of the name of a file. */
const NAME_SHOWN = 120;

/** The name of a file without its folders. */
function shownName(name: string): string {
  const bare = name.split(/[\\/]/).at(-1) ?? '';
  return bare
    .replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, '')
    .slice(-NAME_SHOWN)
    .toWellFormed();
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return [...start].every((character, index) => bytes[index] === character.charCodeAt(0));
}
