import { createContext, useCallback, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../graphql/failure.ts';
import { useNotice } from '../ui/notice.ts';

/** What the page of an ecosystem offers to whatever changes it. */
export type HistoryScopeValue = {
  /** The revision that was written last and not offered to be undone yet; each is given once. */
  takeLast(): number | undefined;
  /** The last change of this page that can be undone. */
  last(): number | undefined;
  /** Undoes a revision; why it was refused, or nothing. */
  undo(revision: number): Promise<Failure | undefined>;
  /** The same where nobody waits for the answer, of several one after the other, the last one first: a refusal is told like everything else. */
  undoAndTell(...revisions: readonly number[]): void;
  /** Opens the history of one record. */
  open(record: string): void;
};

export const HistoryScope = createContext<HistoryScopeValue | undefined>(undefined);

/**
 * Says that something was done and, where it can be, offers for some seconds to undo it: what was written last, or all
 * the revisions that it took.
 */
export function useDone(): (message: string, took?: readonly number[]) => void {
  const { t } = useTranslation();
  const notice = useNotice();
  const scope = useContext(HistoryScope);
  return useCallback(
    (message, took) => {
      const last = scope?.takeLast();
      const revisions = took ?? (last === undefined ? [] : [last]);
      if (scope === undefined || revisions.length === 0) notice(message);
      else notice(message, { label: t('history.undo'), act: () => scope.undoAndTell(...revisions) });
    },
    [t, notice, scope],
  );
}
