/** An ecosystem as a file: what a reader sees of it, all or a part, in one of the formats. */
import { setImmediate } from 'node:timers/promises';
import { audienceOf, type Seen } from '../access/sees.ts';
import type { Current } from '../ecosystem/find.ts';
import { NotFound } from '../errors.ts';
import type { Pasts } from '../history/past.ts';
import { sentence } from '../language/sentence.ts';
import type { Reader } from '../neo4j/database.ts';
import { exchangeAbout } from './exchange.queries.ts';
import { OUT_FORMATS, type OutName } from './out/formats.ts';
import { type Part, type Taken, take } from './out/taken.ts';

export type Asked = { current: Current; sees: Seen; part?: Part | undefined };
type From = { database: Reader; pasts: Pasts };

/** What somebody takes along. Throws `NotFound` for an ecosystem that is gone meanwhile. */
export async function takeAlong({ database, pasts }: From, { current, sees, part }: Asked): Promise<Taken> {
  const [about] = await database.read(exchangeAbout, { ecosystem: current.id });
  if (!about) throw new NotFound(sentence('ecosystem.unknown', { slug: current.slug }));
  const states = await pasts.whole(current, new Date().toISOString().slice(0, 10));
  return take(about, states, { sees, part });
}

/** `at` is the address of the map, which identifiers and links begin with. */
export function bytesOf(taken: Taken, format: OutName, at: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return inPieces(OUT_FORMATS[format].write(taken, at));
}

/** Bytes that are worth being sent at once. */
const PIECE = 64 * 1024;

/** Text in pieces of some size; between two of them others have their turn. */
async function* inPieces(
  written: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let waiting: string[] = [];
  let length = 0;
  for await (const part of written) {
    if (typeof part !== 'string') {
      yield new Uint8Array(part);
      continue;
    }
    waiting.push(part);
    length += part.length;
    if (length < PIECE) continue;
    yield new TextEncoder().encode(waiting.join(''));
    waiting = [];
    length = 0;
    await setImmediate();
  }
  if (length > 0) yield new TextEncoder().encode(waiting.join(''));
}

/** `newmarket-2026-11-30.gexf` */
export function fileName({ about: { slug, changedAt } }: Taken, format: OutName): string {
  return `${slug}-${changedAt.slice(0, 10)}.${OUT_FORMATS[format].ending}`;
}

/** Says whether a file would be the same: it follows from the revision and from who asks. */
export function tagOf({ current, sees }: Asked, format: OutName): string {
  return `"export-${format}-${current.id}-${current.revision}-${current.erased ?? 0}-${audienceOf(sees)}"`;
}
