import type { TFunction } from 'i18next';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { HistoryScopeValue } from '../app/history-scope.ts';
import { type Failure, failureOf, isPassing, saidOf } from '../graphql/failure.ts';
import { submissionKeys } from '../ui/fields.ts';
import { useNotice } from '../ui/notice.ts';
import { UndoRevisionDocument } from './history.documents.ts';
import type { OwnChanges } from './own-changes.ts';

/** Undoing in an ecosystem: when it is asked for, and as the offer that follows every change. */
export function useUndo(
  ecosystem: string,
  changes: OwnChanges,
  onWritten: () => void,
): Omit<HistoryScopeValue, 'open'> {
  const { t } = useTranslation();
  const client = useClient();
  const notice = useNotice();
  const offered = useRef<number>(undefined);
  const keyFor = useRef(submissionKeys(() => crypto.randomUUID())).current;
  const tell = useRef<(revision: number) => void>(() => undefined);

  const undo = useCallback<HistoryScopeValue['undo']>(
    async (revision) => {
      const input = { ecosystem, revision, idempotencyKey: keyFor(revision) };
      const { data, error } = await client.mutation(UndoRevisionDocument, { input }).toPromise();
      const failure = error && failureOf(error);
      // What the server refuses once it refuses again; what did not reach it can be tried again.
      if (!failure || !isPassing(failure)) changes.forget(revision);
      if (!data) return failure;
      const redone = data.undoRevision.revision;
      notice(t('history.undone'), { label: t('history.redo'), act: () => tell.current(redone) });
      onWritten();
      return undefined;
    },
    [client, ecosystem, changes, keyFor, notice, onWritten, t],
  );

  // What could not run for now is offered again for as long as it takes; what is refused would be refused again.
  tell.current = async (revision) => {
    const failure = await undo(revision);
    if (!failure) return;
    const again = { label: t('form.retry'), act: () => tell.current(revision) };
    const sentence = isPassing(failure)
      ? [t('history.notUndone'), saidOf(failure)].filter(Boolean).join(' ')
      : sentenceOf(failure, t);
    notice(sentence, isPassing(failure) ? again : undefined, { isAlert: true });
  };

  return useMemo(
    () => ({
      takeLast() {
        const last = changes.last();
        if (last === offered.current) return undefined;
        offered.current = last;
        return last;
      },
      last: () => changes.last(),
      undo,
      undoAndTell: (revision) => tell.current(revision),
    }),
    [changes, undo],
  );
}

/** The server's own sentence, or ours when it said nothing. */
export function sentenceOf(failure: Failure, t: TFunction): string {
  const said = saidOf(failure);
  return said ? t('history.refused', { because: said }) : t(`failure.${failure.code}`);
}
