// What is packed in a ZIP archive: a workbook, or tables as text, which is how Kumu's two sheets are taken along.
import { sentence } from '../../language/sentence.ts';
import { FILES_MAX, SHEET_BYTES_MAX } from '../kumu/plan.ts';
import type { FileAt } from './file-at.ts';
import type { Grid } from './grid.ts';
import { readWorkbook } from './workbook/workbook.ts';
import { type Archive, ArchiveRefused, openArchive } from './workbook/zip.ts';

type PackedFile = { name: string; bytes: Uint8Array<ArrayBuffer> };

/** Beside each file macOS packs one of its own, which is no table. */
const isTable = (name: string): boolean => /\.(?:csv|tsv)$/i.test(name) && !/^__MACOSX\//.test(name);

/** `read` reads a file that was packed, like one that is given by itself. */
export async function readPacked(
  bytes: Uint8Array,
  at: FileAt,
  read: (file: PackedFile) => Promise<Grid[]>,
): Promise<Grid[]> {
  try {
    const archive = await openArchive(bytes);
    const tables = archive.names().filter(isTable);
    if (tables.length === 0) return await readWorkbook(archive, at);
    if (tables.length > FILES_MAX) return at.refuse(sentence('file.many', { most: FILES_MAX })) ?? [];
    const grids: Grid[] = [];
    for (const file of await unpacked(archive, tables)) grids.push(...(await read(file)));
    return grids;
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    return at.refuse(error.said) ?? [];
  }
}

/** Throws `ArchiveRefused` for more bytes than files that are not packed may have. */
async function unpacked(archive: Archive, names: readonly string[]): Promise<PackedFile[]> {
  const files: PackedFile[] = [];
  let size = 0;
  for (const name of names) {
    const pieces: Uint8Array[] = [];
    for await (const piece of archive.bytes(name)) {
      size += piece.length;
      if (size > SHEET_BYTES_MAX)
        throw new ArchiveRefused(sentence('sheet.tooLarge', { most: SHEET_BYTES_MAX / 1024 / 1024 }));
      pieces.push(piece);
    }
    files.push({ name, bytes: new Uint8Array(Buffer.concat(pieces)) });
  }
  return files;
}
