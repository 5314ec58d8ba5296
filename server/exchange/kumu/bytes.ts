// From the bytes of a file to its text, whatever program wrote it.
import { type Sentence, sentence } from '../../language/sentence.ts';
import { SHEET_BYTES_MAX, type SheetName } from './plan.ts';
import type { Report } from './report.ts';

const NOT_TEXT = sentence('sheet.notText');

/**
 * The text of a sheet, without byte order mark: UTF-8, UTF-16 with a mark, else Windows-1252.
 * Undefined, with an issue, when the file is too large or holds no text.
 */
export function decodeSheet(
  bytes: Uint8Array,
  file: { sheet: SheetName; file?: string },
  report: Report,
): string | undefined {
  const at = { ...file, row: 1 };
  const refuse = (said: Sentence): undefined => report.whole(at, said);
  if (bytes.length > SHEET_BYTES_MAX)
    return refuse(sentence('sheet.tooLarge', { most: SHEET_BYTES_MAX / 1024 / 1024 }));
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuse(sentence('workbook.old'));

  const wide = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : undefined;
  if (wide === undefined && bytes.includes(0)) return refuse(NOT_TEXT);

  const text = decodeStrictly(bytes, wide ?? 'utf-8');
  if (text !== undefined) return text.includes('\0') ? refuse(NOT_TEXT) : text;
  if (wide !== undefined) return refuse(NOT_TEXT);
  report.notice(at, sentence('sheet.western'));
  return decodeWestern(bytes);
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// Windows-1252 from 0x80 to 0x9f; the rest of it is Latin-1. Five of these bytes mean nothing and stay controls.
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

// Not TextDecoder: that of Node 24 reads windows-1252 as Latin-1, so that œ and € become controls. Nor iconv-lite: it makes
// � of the five, which would be stored; a control is refused, as in a sheet from an old Macintosh.
function decodeWestern(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (control) => WESTERN[control.charCodeAt(0) - 0x80] ?? control);
}

function startsWith(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
