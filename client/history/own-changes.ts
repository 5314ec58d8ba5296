/**
 * What this page has itself changed in the ecosystem that is open: its own news need not be told, and its changes can be
 * undone one after the other, the last one first.
 */
import type { Written } from '../graphql/written.ts';

export type OwnChanges = {
  /** Something was sent and is not answered yet. */
  isSending(): boolean;
  /** Calls back once all that was sent is answered, one after the other: at once when nothing is on its way. */
  whenAnswered(work: () => void): void;
  isOwn(revision: number): boolean;
  /** The last change that was not undone; undefined when there is none. */
  last(): number | undefined;
  /** The last undoing that nothing was changed since: undoing it brings the change back. */
  lastUndoing(): number | undefined;
  /** It cannot be undone any more. */
  forget(revision: number): void;
  /** Whether it undid a change of this page. */
  isUndoing(revision: number): boolean;
  /** A revision was undone by another. */
  undone(revision: number, by: number): void;
  sending(): void;
  answered(written: Written | undefined): void;
};

/** The name of the mutation that undoes: what it makes is no further change, but the undoing of one, or what brings it back. */
const UNDO = 'undoRevision';

export function createOwnChanges(): OwnChanges {
  const own = new Set<number>();
  const undoings = new Set<number>();
  let undoable: number[] = [];
  let redoable: number[] = [];
  let sent = 0;
  const waiting: (() => void)[] = [];
  const next = () => {
    const work = sent === 0 ? waiting.shift() : undefined;
    if (!work) return;
    work();
    // What it sent itself is answered first.
    next();
  };
  const forget = (revision: number) => {
    undoable = undoable.filter((each) => each !== revision);
    redoable = redoable.filter((each) => each !== revision);
  };
  return {
    isSending: () => sent > 0,
    whenAnswered(work) {
      waiting.push(work);
      next();
    },
    isOwn: (revision) => own.has(revision),
    last: () => undoable.at(-1),
    lastUndoing: () => redoable.at(-1),
    forget,
    isUndoing: (revision) => undoings.has(revision),
    undone(revision, by) {
      forget(revision);
      if (undoings.has(revision)) {
        undoable.push(by);
        return;
      }
      undoings.add(by);
      redoable.push(by);
    },
    sending() {
      sent += 1;
    },
    answered(written) {
      sent = Math.max(0, sent - 1);
      for (const revision of written?.revisions ?? []) {
        own.add(revision);
        if (written?.fields.includes(UNDO)) continue;
        undoable.push(revision);
        redoable = [];
      }
      // In a task of its own: whoever asked is told first, and says what it undid.
      setTimeout(next);
    },
  };
}
