/** Maps as they are sent: encoded and compressed once, kept as long as the snapshot they were made of. */
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Logger } from 'pino';
import type { Audience } from '../access/sees.ts';
import { encodeMap, MAP_VERSION, type PlacedSnapshot } from './encode.ts';
import type { Snapshots } from './snapshots.ts';

export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** `tag` differs between any two bodies that differ in a byte. */
export type Body = { bytes: Uint8Array<ArrayBuffer>; tag: string };

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** A map lives until the next change: a few milliseconds are worth 2 % of its size, but not twice as many. */
const QUICK = 2;
/** Sizes, encoded, between which brotli at its strongest is worth its seconds of CPU. */
const WORTH = { least: 4 * 1024, most: 2 * 1024 * 1024 };
/** While somebody edits, each revision lives for moments: only one that has stood this long is compressed again. */
const CALM = 5_000;

/** For whom a map is drawn, and as on which day; now when there is none. */
export type Drawn = { audience: Audience; on?: string | undefined };

/** A map in one encoding: `mark` ends its tags; `made` is when, in milliseconds. */
type Packed = { bytes: Uint8Array<ArrayBuffer>; mark: string; made: number; isBest: boolean };

type Bodies = { of(map: PlacedSnapshot, encoding: Encoding, drawn: Drawn): Promise<Body> };

export function createBodies(snapshots: Pick<Snapshots, 'holds' | 'grow'>, log: Logger, calm = CALM): Bodies {
  // By positions, because one snapshot can be drawn twice: provisionally, then settled. Audiences who see the same share it.
  const made = new WeakMap<PlacedSnapshot['positions'], Map<Encoding, Promise<Packed>>>();
  let lastOfQueue: Promise<void> = Promise.resolve();

  const pack = async (map: PlacedSnapshot, encoding: Encoding): Promise<Packed> => {
    // Large maps take a moment: let others have their turn first.
    await setImmediate();
    const plain = encodeMap(map);
    const bytes =
      encoding === 'gzip'
        ? await compressGzip(plain, { level: 6 })
        : encoding === 'br'
          ? await compressBrotli(plain, quality(QUICK, plain))
          : plain;
    // Columns are kept as they are sent, too.
    snapshots.grow(map.snapshot, bytes.length + plain.length);
    return { bytes, mark: encoding, made: performance.now(), isBest: encoding !== 'br' };
  };

  /** Compresses again as small as it gets, one map at a time, unless a change has overtaken it. */
  const packBest = (map: PlacedSnapshot, bodies: Map<Encoding, Promise<Packed>>): void => {
    lastOfQueue = lastOfQueue
      .then(async () => {
        if (!snapshots.holds(map.snapshot)) return;
        const plain = encodeMap(map);
        if (plain.length < WORTH.least || plain.length > WORTH.most) return;
        const bytes = await compressBrotli(plain, quality(11, plain));
        snapshots.grow(map.snapshot, bytes.length);
        bodies.set('br', Promise.resolve({ bytes, mark: 'br11', made: performance.now(), isBest: true }));
      })
      .catch((error: unknown) => log.warn({ err: error }, 'compressing a map again failed'));
  };

  return {
    async of(map, encoding, drawn) {
      const bodies = made.get(map.positions) ?? new Map<Encoding, Promise<Packed>>();
      made.set(map.positions, bodies);
      let packing = bodies.get(encoding);
      if (!packing) {
        packing = pack(map, encoding);
        bodies.set(encoding, packing);
        packing.catch(() => bodies.delete(encoding));
      }
      const packed = await packing;
      // Whoever comes for it later is followed by others, likely: a map that only its editor reads is not worth seconds.
      if (!packed.isBest && map.layout === 'settled' && performance.now() - packed.made > calm) {
        packed.isBest = true;
        packBest(map, bodies);
      }
      return { bytes: packed.bytes, tag: tagOf(map, packed.mark, drawn) };
    },
  };
}

function quality(level: number, plain: Uint8Array) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: level,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  };
}

/** What every tag of a settled map begins with: whoever holds one of them is up to date. */
export function tagOfRevision(ecosystem: { id: string }, revision: number, { audience, on }: Drawn): string {
  return `${MAP_VERSION}-${ecosystem.id}-${revision}-${audience}-${on ?? 'now'}-`;
}

function tagOf({ snapshot, layout }: PlacedSnapshot, mark: string, drawn: Drawn): string {
  const revision = tagOfRevision(snapshot.ecosystem, snapshot.revision, drawn);
  // Provisional maps have tags of their own: asking again must look whether the positions are there.
  return layout === 'settled' ? `${revision}${mark}` : `provisional-${revision}${mark}`;
}
