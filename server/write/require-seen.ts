/** What changes of every kind refuse alike. */

import { Conflict, NotFound } from '../errors.ts';
import type { RecordState } from '../kind/kind.ts';
import { sentence } from '../language/sentence.ts';

/** Throws `NotFound` when there is nothing to change, `Conflict` with both versions when somebody was faster. */
export function requireSeen(
  before: RecordState | undefined,
  input: { id: string; version: number },
): asserts before is RecordState {
  if (!before) throw new NotFound(sentence('record.gone'));
  const { version, updatedBy } = before.properties;
  if (version === input.version) return;
  throw new Conflict(
    sentence('record.changed', { had: input.version, version: String(version), by: String(updatedBy) }),
    { yours: input, current: { ...before.properties, ...before.refs } },
  );
}
