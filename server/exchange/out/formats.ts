/** The formats in which everything can be taken along, each with its writer: what each cannot carry is said in docs/formats.md. */
import { writeGexf } from './gexf.ts';
import { writeGraphml } from './graphml.ts';
import { writeGraphology } from './graphology.ts';
import { writeJsonLd } from './json-ld.ts';
import { writeKumu, writeWorkbook } from './kumu-sheets.ts';
import { writeMurmurations } from './murmurations.ts';
import { writeNdjson } from './ndjson.ts';
import type { Taken } from './taken.ts';

type OutFormat = {
  /** How the name of its file ends. */
  ending: string;
  type: string;
  /** `at` is the address of the map. */
  write(taken: Taken, at: string): Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
};

export const OUT_FORMATS = {
  kumu: { ending: 'kumu.zip', type: 'application/zip', write: writeKumu },
  xlsx: {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeWorkbook,
  },
  gexf: { ending: 'gexf', type: 'application/gexf+xml', write: writeGexf },
  graphml: { ending: 'graphml', type: 'application/graphml+xml', write: writeGraphml },
  graphology: { ending: 'graphology.json', type: 'application/json', write: writeGraphology },
  jsonld: { ending: 'jsonld', type: 'application/ld+json', write: writeJsonLd },
  murmurations: { ending: 'murmurations.json', type: 'application/json', write: writeMurmurations },
  ndjson: { ending: 'ndjson', type: 'application/x-ndjson', write: writeNdjson },
} as const satisfies Record<string, OutFormat>;

export type OutName = keyof typeof OUT_FORMATS;
export const OUT_NAMES = Object.keys(OUT_FORMATS) as OutName[];
