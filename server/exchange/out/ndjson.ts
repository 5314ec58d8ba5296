/**
 * One record a line, as it is declared: what other formats have no words for is here. The first line is the ecosystem. A reference is the
 * `id` of another line; links, which nothing refers to, have none.
 */
import { kinds } from '../../kind/kind.ts';
import { steps } from '../identity.ts';
import type { Taken, TakenRecord } from './taken.ts';

/** Of this format: raised when a reader of an earlier one could not read it. */
export const NDJSON_VERSION = 1;

export function* writeNdjson(taken: Taken): Generator<string> {
  const { id: _, slug: __, changedAt: ___, ...about } = taken.about;
  yield line({ maillage: NDJSON_VERSION, record: 'Ecosystem', ...present(about) });
  for (const kind of order()) for (const record of taken.of(kind)) yield line(recordLine(record));
}

/** Each kind after those that it refers to. */
function order(): string[] {
  const first = ['Place', 'Stakeholder', 'Mission', 'Interdependency'];
  const known = new Set([...first, ...steps().flat()]);
  return [...known, ...kinds().flatMap(({ name }) => (known.has(name) ? [] : [name]))];
}

function recordLine({ kind, id, fields, refs, attributes, at }: TakenRecord): object {
  return {
    record: kind,
    ...(kind !== 'Interdependency' && { id }),
    ...fields,
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...at,
    ...Object.fromEntries(Object.entries(refs).map(([name, end]) => [name, end.id])),
  };
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;

const present = (facts: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== null));
