/** What a workbook holds. */
import { inflateRawSync } from 'node:zlib';

/** The texts of the entries of a ZIP archive (PKWARE APPNOTE 4.3.12: the central directory names them all). */
export function unzipped(archive: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  for (let at = archive.indexOf('PK\x01\x02'); at >= 0; at = archive.indexOf('PK\x01\x02', at + 4)) {
    const [size, nameLength] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(from, from + size);
    parts.set(name, (archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8'));
  }
  return parts;
}
