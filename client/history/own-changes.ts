/**
 * What this page has itself changed in the ecosystem that is open: its own news need not be told, and its changes can be
 * undone one after the other, the last one first.
 */
import type { Written } from '../graphql/written.ts';

export type OwnChanges = {
  /** Something was sent and is not answered yet. */
  isSending(): boolean;
  isOwn(revision: number): boolean;
  /** The last change that was not undone; undefined when there is none. */
  last(): number | undefined;
  /** It was undone, or cannot be any more. */
  forget(revision: number): void;
  sending(): void;
  answered(written: Written | undefined): void;
};

/** The name of the mutation that undoes: what it makes is not offered to be undone by the keyboard. */
const UNDO = 'undoRevision';

export function createOwnChanges(): OwnChanges {
  const own = new Set<number>();
  let undoable: number[] = [];
  let sent = 0;
  return {
    isSending: () => sent > 0,
    isOwn: (revision) => own.has(revision),
    last: () => undoable.at(-1),
    forget(revision) {
      undoable = undoable.filter((each) => each !== revision);
    },
    sending() {
      sent += 1;
    },
    answered(written) {
      sent = Math.max(0, sent - 1);
      for (const revision of written?.revisions ?? []) {
        own.add(revision);
        if (!written?.fields.includes(UNDO)) undoable.push(revision);
      }
    },
  };
}
