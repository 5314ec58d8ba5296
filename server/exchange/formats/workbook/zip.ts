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
  return {
    has: (part) => parts.has(part),
    async *read(part) {
      const entry = parts.get(part);
      if (!entry) return;
      const decoder = new TextDecoder();
      try {
        const stream = await new Promise<AsyncIterable<Buffer>>((resolve, reject) =>
          zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
        );
        for await (const chunk of stream) yield decoder.decode(chunk, { stream: true });
      } catch (error) {
        throw error instanceof ArchiveRefused ? error : broken(error);
      }
      yield decoder.decode();
    },
  };
}

const broken = (cause: unknown): ArchiveRefused =>
  Object.assign(new ArchiveRefused(sentence('workbook.broken')), { cause });
