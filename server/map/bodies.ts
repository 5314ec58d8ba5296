/** Maps as they are sent: encoded and compressed once, kept as long as the snapshot they were made of. */
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Logger } from 'pino';
import type { Audience } from '../access/sees.ts';
import { encodeMap, MAP_VERSION, type PlacedSnapshot } from './encode.ts';
import type { Snapshot } from './snapshot.ts';
import type { Snapshots } from './snapshots.ts';

export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** `tag` differs between any two bodies that differ in a byte. */
export type Body = { bytes: Uint8Array<ArrayBuffer>; tag: string };

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Sizes, encoded, between which brotli at its strongest is worth its seconds of CPU. */
const WORTH = { least: 4 * 1024, most: 2 * 1024 * 1024 };
/** While somebody edits, each revision lives for moments: only one that has stood this long is compressed again. */
const CALM = 5_000;

/** For whom a map is drawn, and as on which day; now when there is none. */
export type Drawn = { audience: Audience; on?: string | undefined };

type Bodies = { of(map: PlacedSnapshot, encoding: Encoding, drawn: Drawn): Promise<Body> };

export function createBodies(snapshots: Snapshots, log: Logger): Bodies {
  // By positions, because one snapshot can be drawn twice: provisionally, then settled.
  const made = new WeakMap<PlacedSnapshot['positions'], Map<Encoding, Promise<Body>>>();
  let lastOfQueue: Promise<void> = Promise.resolve();

  const keep = (snapshot: Snapshot, body: Body): Body => {
    snapshots.grow(snapshot, body.bytes.length);
    return body;
  };

  const make = async (map: PlacedSnapshot, encoding: Encoding, drawn: Drawn): Promise<Body> => {
    const tag = tagOf(map, encoding, drawn);
    // Large maps take a tenth of a second: let others have their turn first.
    await setImmediate();
    const plain = encodeMap(map);
    if (encoding === 'gzip')
      return keep(map.snapshot, { bytes: await compressGzip(plain, { level: 6 }), tag });
    if (encoding === 'br') {
      scheduleBest(map, plain, drawn);
      return keep(map.snapshot, { bytes: await compressBrotli(plain, quality(4, plain)), tag });
    }
    return keep(map.snapshot, { bytes: plain, tag });
  };

  const of: Bodies['of'] = (map, encoding, drawn) => {
    const bodies = made.get(map.positions) ?? new Map<Encoding, Promise<Body>>();
    made.set(map.positions, bodies);
    let body = bodies.get(encoding);
    if (!body) {
      body = make(map, encoding, drawn);
      bodies.set(encoding, body);
      body.catch(() => bodies.delete(encoding));
    }
    return body;
  };

  /** Compresses again as small as it gets, one map at a time, and drops what the revision has overtaken. */
  const scheduleBest = (map: PlacedSnapshot, plain: Uint8Array, drawn: Drawn): void => {
    if (map.layout === 'provisional' || plain.length < WORTH.least || plain.length > WORTH.most) return;
    setTimeout(() => {
      lastOfQueue = lastOfQueue
        .then(async () => {
          if (!snapshots.holds(map.snapshot)) return;
          const bytes = await compressBrotli(plain, quality(11, plain));
          if (!snapshots.holds(map.snapshot)) return;
          const body = keep(map.snapshot, { bytes, tag: `${tagOf(map, 'br', drawn)}11` });
          made.get(map.positions)?.set('br', Promise.resolve(body));
        })
        .catch((error: unknown) => log.warn({ err: error }, 'compressing a map again failed'));
    }, CALM).unref();
  };

  return { of };
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

function tagOf({ snapshot, layout }: PlacedSnapshot, encoding: Encoding, drawn: Drawn): string {
  const revision = tagOfRevision(snapshot.ecosystem, snapshot.revision, drawn);
  // Provisional maps have tags of their own: asking again must look whether the positions are there.
  return layout === 'settled' ? `${revision}${encoding}` : `provisional-${revision}${encoding}`;
}
