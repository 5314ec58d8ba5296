/** What goes with a record that goes. */

import type { RecordState } from '../kind/kind.ts';
import { kindOf } from '../kind/kind.ts';
import type { Changed, Opened } from './opened.ts';
import { nextVersion } from './versions.ts';

/** What else changes when records go: what cannot be without them goes too, other references are cleared or passed on. */
export function withDependents(gone: readonly RecordState[], opened: Opened): Changed[] {
  const removed = new Map(gone.map((state) => [state.id, state]));
  const isBound = (state: RecordState) =>
    Object.entries(kindOf(state.kind).refs).some(
      ([name, ref]) => (ref.required || ref.binding) && removed.has(state.refs[name] ?? ''),
    );
  for (let more = true; more; ) {
    const bound = opened.dependents.filter((state) => !removed.has(state.id) && isBound(state));
    for (const state of bound) removed.set(state.id, state);
    more = bound.length > 0;
  }
  const heirs = new Map(
    gone.map(({ id, kind, refs }) => {
      const heir = refs[kindOf(kind).heir ?? ''];
      return [id, heir !== undefined && removed.has(heir) ? undefined : heir];
    }),
  );
  const cleared = opened.dependents.flatMap((before): Changed[] => {
    if (removed.has(before.id)) return [];
    const refs = Object.entries(before.refs).flatMap(([name, id]) => {
      if (!removed.has(id)) return [[name, id] as const];
      const heir = heirs.get(id);
      return heir === undefined ? [] : [[name, heir] as const];
    });
    const isSame =
      refs.length === Object.keys(before.refs).length && refs.every(([name, id]) => before.refs[name] === id);
    return isSame
      ? []
      : [
          {
            before,
            after: nextVersion({ ...before, refs: Object.fromEntries(refs) }, opened),
            follows: true,
          },
        ];
  });
  return [
    ...cleared,
    ...opened.links
      .filter(({ id, refs }) => !removed.has(id) && Object.values(refs).some((end) => removed.has(end)))
      .map((before): Changed => ({ before, follows: true })),
    ...[...removed.values()]
      .reverse()
      .map((before): Changed => (gone.includes(before) ? { before } : { before, follows: true })),
  ];
}
