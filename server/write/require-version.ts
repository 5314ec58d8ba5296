/** What changes of every kind refuse alike. */

import { knowsAuthors } from '../access/viewer.ts';
import { Conflict, NotFound } from '../errors.ts';
import { kindOf, type RecordState } from '../kind/kind.ts';
import type { Words } from '../language/language.ts';
import { sentence } from '../language/sentence.ts';
import type { Opened } from './opened.ts';

/** Throws `NotFound` when there is nothing to change, `Conflict` with both versions when somebody was faster. */
export function requireVersion(
  before: RecordState | undefined,
  input: { id: string; version: number },
  {
    viewer,
    ecosystem,
    unseenEnds,
  }: Pick<Opened, 'viewer' | 'ecosystem'> & Partial<Pick<Opened, 'unseenEnds'>>,
): asserts before is RecordState {
  if (!before) throw new NotFound(sentence('record.gone'));
  const { version, updatedBy } = before.properties;
  if (version === input.version) return;
  const seen = { had: input.version, version: String(version) };
  const isTold = knowsAuthors(viewer, ecosystem);
  const { createdBy: _by, updatedBy: _last, ...rest } = before.properties;
  // What no field holds says who said what, and why.
  const inner = kindOf(before.kind).properties ?? {};
  const facts = Object.fromEntries(Object.entries(rest).filter(([name]) => !(name in inner)));
  const refs = Object.fromEntries(Object.entries(before.refs).filter(([, end]) => !unseenEnds?.has(end)));
  throw new Conflict(
    isTold
      ? sentence('record.changedBy', { ...seen, by: bothWays(updatedBy) })
      : sentence('record.changed', seen),
    { yours: input, current: { ...(isTold ? before.properties : facts), ...refs } },
  );
}

/** A name is the same in both languages. */
export const bothWays = (name: unknown): Words => ({ en: String(name), fr: String(name) });
