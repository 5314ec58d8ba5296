/** What is told of findings once they are marked. Pure. */
import type { Words } from '../language/use-words.ts';

/** A finding that was marked, and who looked after it before an assignment. */
export type Marked = { key: string; assignee?: string | null };

/** What was done, to how many; and how many of those that were meant are no longer found. */
export function markedWords(
  t: Words['t'],
  said: 'areDismissed' | 'areReopened' | 'areAssigned' | 'areUnassigned',
  { asked, marked }: { asked: number; marked: readonly Marked[] },
  name = '',
): string {
  const gone = asked - marked.length;
  const done = t(`gaps.${said}`, { count: marked.length, name });
  return gone > 0 ? `${done} ${t('gaps.areGone', { count: gone })}` : done;
}

/** Who is to look after them so that it is as it was before. */
export const assignmentsBefore = (marked: readonly Marked[]) =>
  [...Map.groupBy(marked, ({ assignee }) => assignee ?? null)].map(([assignee, those]) => ({
    assignee,
    keys: those.map(({ key }) => key),
  }));
