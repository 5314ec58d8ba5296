/** An ecosystem as an import would make it, without a database: what is taken along, read and taken along again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTHING_AGREED } from '../../server/exchange/decisions.ts';
import { bytesOf } from '../../server/exchange/export.ts';
import { foundingRecords } from '../../server/exchange/founding.ts';
import { workOut } from '../../server/exchange/import-work.ts';
import { linkState } from '../../server/exchange/import-write.ts';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import type { ImportPlan } from '../../server/exchange/kumu/plan.ts';
import { Numbers } from '../../server/exchange/numbers.ts';
import type { OutName } from '../../server/exchange/out/formats.ts';
import { type Taken, take } from '../../server/exchange/out/taken.ts';
import type { RecordState } from '../../server/kind/kind.ts';

export const ABOUT = {
  ...{ id: 'aaaaaaaa', slug: 'somewhere', name: 'Somewhere', language: 'EN' },
  changedAt: '2026-11-30T12:00:00Z',
};

/** Where the map is, for formats that name addresses. */
export const AT = 'https://map.example.org/somewhere';

/** The records of an empty ecosystem into which a plan goes. */
export async function statesOf(plan: ImportPlan, ecosystem: string): Promise<Map<string, RecordState>> {
  const nothing = () => {
    throw new Error('an empty ecosystem is asked nothing');
  };
  const ground = {
    ecosystem,
    isEmpty: true,
    founding: foundingRecords({ slug: 'somewhere' }),
    numbers: new Numbers(0),
  };
  const { work } = await workOut(nothing, plan, ground, NOTHING_AGREED);
  const { places, elements, records, links } = work;
  const states = [
    ...places.created,
    ...elements.created,
    ...records.created,
    ...links.created.map(linkState),
  ];
  return new Map(states.map((state) => [state.id, state]));
}

export function fixturePlan(name: string): ImportPlan {
  const read = (file: string) =>
    new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures', name, file)));
  return planIn(readKumuSheets({ elements: read('elements.csv'), connections: read('connections.csv') }));
}

export function planIn(reading: { plan: ImportPlan } | { issues: unknown[] }): ImportPlan {
  if ('plan' in reading) return reading.plan;
  throw new Error(JSON.stringify(reading.issues, null, 1).slice(0, 4000));
}

export const wholeOf = (states: ReadonlyMap<string, RecordState>): Taken =>
  take(ABOUT, states, { sees: true });

export async function written(taken: Taken, format: OutName): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytesOf(taken, format, AT)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}
