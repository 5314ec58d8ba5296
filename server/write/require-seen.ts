/** What changes of every kind refuse alike. */
import { Conflict, NotFound } from '../errors.ts';
import type { RecordState } from '../kind/kind.ts';

/** Throws `NotFound` when there is nothing to change, `Conflict` with both versions when somebody was faster. */
export function requireSeen(
  before: RecordState | undefined,
  input: { id: string; version: number },
): asserts before is RecordState {
  if (!before) throw new NotFound('There is no such thing here: it may have been removed.');
  const { version, updatedBy } = before.properties;
  if (version === input.version) return;
  throw new Conflict(
    `Somebody changed this since you opened it (you had version ${input.version}, it is now ${version} by ${updatedBy}): look at both and choose.`,
    { yours: input, current: { ...before.properties, ...before.refs } },
  );
}
