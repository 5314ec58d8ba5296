// The parts of a zip archive, held against limits before any of them is unpacked.
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { type Sentence, sentence } from '../../../language/sentence.ts';

/** Most bytes of all parts, unpacked. */
const UNPACKED_MAX = 300 * 1024 * 1024;
/** How many times smaller than itself a large part may be packed; text of spreadsheets is seldom packed 50 times smaller. */
const RATIO_MAX = 300;
const SMALL = 1024 * 1024;
const PARTS_MAX = 5_000;

/** Why an archive is not read. */
export class ArchiveRefused extends Error {
  override readonly name = 'ArchiveRefused';
  readonly said: Sentence;
  constructor(said: Sentence) {
    super(said.key);
    this.said = said;
  }
}

export type Archive = {
  has(part: string): boolean;
  names(): string[];
  /** The bytes of a part. Throws `ArchiveRefused` when it is not what the archive says. */
  bytes(part: string): AsyncIterable<Uint8Array>;
  /** The text of a part, piece by piece. Throws `ArchiveRefused` when it is not what the archive says. */
  read(part: string): AsyncGenerator<string>;
};

/** Opens an archive. Throws `ArchiveRefused` for what is none, or too large. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, opened) =>
      error ? reject(broken(error)) : resolve(opened),
    );
  });
  const parts = new Map<string, Entry>();
  let unpacked = 0;
  await new Promise<void>((resolve, reject) => {
    zip.on('error', (error: Error) => reject(broken(error)));
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      const { fileName, uncompressedSize: size, compressedSize: packed } = entry;
      unpacked += size;
      const isPacked = size > SMALL && size > packed * RATIO_MAX;
      if (unpacked > UNPACKED_MAX || isPacked || parts.size >= PARTS_MAX)
        return reject(
          new ArchiveRefused(sentence('workbook.unpacked', { most: UNPACKED_MAX / 1024 / 1024 })),
        );
      if (entry.isEncrypted()) return reject(new ArchiveRefused(sentence('workbook.locked')));
      parts.set(fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
  async function* bytesOf(part: string): AsyncGenerator<Uint8Array> {
    const entry = parts.get(part);
    if (!entry) return;
    try {
      yield* await new Promise<AsyncIterable<Buffer>>((resolve, reject) =>
        zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
      );
    } catch (error) {
      throw error instanceof ArchiveRefused ? error : broken(error);
    }
  }
  return {
    has: (part) => parts.has(part),
    names: () => [...parts.keys()],
    bytes: bytesOf,
    async *read(part) {
      const decoder = new TextDecoder();
      for await (const chunk of bytesOf(part)) yield decoder.decode(chunk, { stream: true });
      yield decoder.decode();
    },
  };
}

const broken = (cause: unknown): ArchiveRefused =>
  Object.assign(new ArchiveRefused(sentence('workbook.broken')), { cause });
