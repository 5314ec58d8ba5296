/** What changes of every kind refuse alike. */

import { knowsAuthors } from '../access/viewer.ts';
import { Conflict, NotFound } from '../errors.ts';
import type { RecordState } from '../kind/kind.ts';
import type { Opened } from './opened.ts';

/** Throws `NotFound` when there is nothing to change, `Conflict` with both versions when somebody was faster. */
export function requireVersion(
  before: RecordState | undefined,
  input: { id: string; version: number },
  { viewer, ecosystem }: Pick<Opened, 'viewer' | 'ecosystem'>,
): asserts before is RecordState {
  if (!before) throw new NotFound('There is no such thing here: it may have been removed.');
  const { version, updatedBy } = before.properties;
  if (version === input.version) return;
  const isTold = knowsAuthors(viewer, ecosystem);
  const { createdBy: _by, updatedBy: _last, ...facts } = before.properties;
  throw new Conflict(
    `Somebody changed this since you opened it (you had version ${input.version}, it is now ${version}${isTold ? ` by ${updatedBy}` : ''}): look at both and choose.`,
    { yours: input, current: { ...(isTold ? before.properties : facts), ...before.refs } },
  );
}
