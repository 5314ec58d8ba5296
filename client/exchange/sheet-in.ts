import { readPasted, type SheetName } from './pasted.ts';
import { wordsOf } from './use-pasted.ts';

/** So much of a file is looked at. Bytes. */
const START = 20_000;

/** Which sheet a file is, by the columns that its first row names. */
export async function sheetIn(file: Blob): Promise<SheetName> {
  const start = await file.slice(0, START).text();
  return readPasted(start.replace(/^\ufeff/, '').split(/\r\n?|\n/, 1)[0] ?? '', wordsOf).sheet;
}
