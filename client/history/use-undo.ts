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
  const tell = useRef<(revisions: readonly number[]) => void>(() => undefined);

  const send = useCallback(
    async (revision: number): Promise<Undone> => {
      const input = { ecosystem, revision, idempotencyKey: keyFor(revision) };
      const { data, error } = await client.mutation(UndoRevisionDocument, { input }).toPromise();
      const failure = error && failureOf(error);
      // What the server refuses once it refuses again; what did not reach it can be tried again.
      if (failure && !isPassing(failure)) changes.forget(revision);
      if (!data) return { failure };
      const { revision: made } = data.undoRevision;
      changes.undone(revision, made);
      return { revision: made };
    },
    [client, ecosystem, changes, keyFor],
  );
  const undone = useCallback(
    (made: readonly number[]) => {
      const act = () => tell.current(made);
      // What undoes an undoing brings the change back.
      if (made.every(changes.isUndoing)) notice(t('history.undone'), { label: t('history.redo'), act });
      else notice(t('history.redone'), { label: t('history.undo'), act });
      onWritten();
    },
    [notice, onWritten, t, changes],
  );
  const undo = useCallback<HistoryScopeValue['undo']>(
    async (revision) => {
      const answer = await send(revision);
      if ('revision' in answer) undone([answer.revision]);
      return 'revision' in answer ? undefined : answer.failure;
    },
    [send, undone],
  );

  // What could not run for now is offered again for as long as it takes; what is refused would be refused again.
  tell.current = async (revisions) => {
    const { made, left, failure } = await undoEach(revisions, send);
    if (left.length === 0) return undone(made);
    if (made.length > 0) onWritten();
    if (!failure) return;
    const again = { label: t('form.retry'), act: () => tell.current(left) };
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
      undoAndTell: (...revisions) => tell.current(revisions),
    }),
    [changes, undo],
  );
}

type Undone = { revision: number } | { failure: Failure | undefined };

/** Undoes several revisions, the last one first; those before one that could not be undone are left. */
export async function undoEach(
  revisions: readonly number[],
  undo: (revision: number) => Promise<Undone>,
): Promise<{ made: number[]; left: number[]; failure?: Failure | undefined }> {
  const left = [...revisions].sort((one, other) => one - other);
  const made: number[] = [];
  for (let last = left.at(-1); last !== undefined; last = left.at(-1)) {
    const answer = await undo(last);
    if ('failure' in answer) return { made, left, failure: answer.failure };
    made.push(answer.revision);
    left.pop();
  }
  return { made, left };
}

/** The server's own sentence, or ours when it said nothing. */
export function sentenceOf(failure: Failure, t: TFunction): string {
  const said = saidOf(failure);
  return said ? t('history.refused', { because: said }) : t(`failure.${failure.code}`);
}
