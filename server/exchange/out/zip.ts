/** A ZIP archive of a few files (APPNOTE 6.3), the same bytes for the same files: no clock is asked. */
import { crc32, deflateRawSync } from 'node:zlib';

const DEFLATED = 8;
const UTF8_NAMES = 0x0800;
/** The first day that a ZIP archive can tell: 1 January 1980. */
const DAY = 0x0021;

export function zipOf(files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const packed = deflateRawSync(bytes);
    const called = Buffer.from(name, 'utf8');
    const head = headOf({ bytes, packed, called });
    const local = Buffer.concat([number(0x04034b50, 4), head, called, packed]);
    parts.push(local);
    const [madeBy, comment, disk, inside, outside] = [
      number(20, 2),
      number(0, 2),
      number(0, 2),
      number(0, 2),
      number(0, 4),
    ];
    directory.push(
      Buffer.concat([
        number(0x02014b50, 4),
        madeBy,
        head,
        comment,
        disk,
        inside,
        outside,
        number(at, 4),
        called,
      ]),
    );
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const count = number(files.length, 2);
  const end = [
    number(0x06054b50, 4),
    number(0, 2),
    number(0, 2),
    count,
    count,
    number(list.length, 4),
    number(at, 4),
    number(0, 2),
  ];
  return new Uint8Array(Buffer.concat([...parts, list, ...end]));
}

/** What the entry of a file and that of the directory share: from the version that is needed to the length of the extra field. */
function headOf({ bytes, packed, called }: { bytes: Uint8Array; packed: Buffer; called: Buffer }): Buffer {
  return Buffer.concat([
    ...[number(20, 2), number(UTF8_NAMES, 2), number(DEFLATED, 2), number(0, 2), number(DAY, 2)],
    ...[number(crc32(bytes), 4), number(packed.length, 4), number(bytes.length, 4)],
    ...[number(called.length, 2), number(0, 2)],
  ]);
}

function number(value: number, size: 2 | 4): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntLE(value, 0, size);
  return bytes;
}
