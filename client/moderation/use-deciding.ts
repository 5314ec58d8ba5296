import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { type Failure, failureOf, failureText } from '../graphql/failure.ts';
import { useNotice } from '../ui/notice.ts';
import { DecideMattersDocument, type Decision, UndoDecisionsDocument } from './moderation.documents.ts';

type Props = { ecosystem: { id: string }; onChanged(): void };
export type Deciding = { decision: Decision; reason: string; revision?: number | undefined };

/** Decides several matters and takes decisions back: what was refused of some is told, and what was decided can be undone at once. */
export function useDeciding({ ecosystem, onChanged }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const tell = useNotice();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const undo = async (deeds: readonly string[]) => {
    const { data, error } = await client.mutation(UndoDecisionsDocument, {
      input: { ecosystem: ecosystem.id, deeds: [...deeds] },
    });
    onChanged();
    const why = error ? failureText(t, failureOf(error)) : data?.done.refused[0]?.message;
    const count = data?.done.matters.length ?? 0;
    tell(why ?? t('queue.undone', { count }), undefined, { isAlert: why !== undefined });
  };
  const decide = async (ids: readonly string[], { decision, reason, revision }: Deciding) => {
    setSending(true);
    setFailure(undefined);
    const input = { ecosystem: ecosystem.id, matters: [...ids], decision };
    const { data, error } = await client.mutation(DecideMattersDocument, {
      input: { ...input, reason: reason.trim() || null, revision: revision ?? null },
    });
    setSending(false);
    if (error) setFailure(failureOf(error));
    if (!data) return false;
    onChanged();
    const { matters, refused } = data.done;
    const deeds = [...new Set(matters.flatMap(({ deed }) => deed ?? []))];
    if (refused[0]) tell(refused[0].message, undefined, { isAlert: true });
    if (deeds.length > 0)
      tell(t(`queue.did.${decision}`, { count: deeds.length }), {
        label: t('history.undo'),
        act: () => void undo(deeds),
      });
    return true;
  };
  return { decide, undo, sending, failure, forget: () => setFailure(undefined) };
}
