/** What this reader last saw of each saved question, kept in this browser. */

export type Seen = {
  /** How many answers there were. */
  count: number;
  /** The revision by which they had become these; null when none is known. */
  changedBy: number | null;
  /** The last change that a notice told of. */
  told?: number | null;
};

/** The watch of a saved question, as far as it is compared. */
export type Watched = { count: number; changedBy: number | null };

const STORED_AS = 'maillage-questions-seen';
/** Most questions remembered: the one looked at longest ago goes first. */
const KEPT = 200;

type Account = { [question: string]: Seen };

function readAccount(): Account {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? '{}');
    return typeof read === 'object' && read !== null ? (read as Account) : {};
  } catch {
    return {};
  }
}

function write(question: string, seen: Seen): void {
  const { [question]: _, ...others } = readAccount();
  const account = Object.fromEntries([...Object.entries(others), [question, seen]].slice(-KEPT));
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(account));
  } catch {
    // Private windows may refuse storage: nothing is marked as changed then.
  }
}

export const seenOf = (question: string): Seen | undefined => readAccount()[question];

/** The reader looks at the answer as it is now. */
export function markSeen(question: string, { count, changedBy }: Watched): void {
  write(question, { count, changedBy, told: changedBy });
}

/** A notice told of the change; the answer was not looked at. */
export function markTold(question: string, seen: Seen, { changedBy }: Watched): void {
  write(question, { ...seen, told: changedBy });
}

/** Whether the answer is another one than this reader saw. What was never seen is not new. */
export function isChanged(seen: Seen | undefined, { changedBy }: Watched): boolean {
  return seen !== undefined && changedBy !== null && changedBy > (seen.changedBy ?? 0);
}

/** Whether a notice has still to tell of it. */
export function isUntold(seen: Seen | undefined, watch: Watched): boolean {
  return isChanged(seen, watch) && (watch.changedBy ?? 0) > (seen?.told ?? 0);
}
