import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Client, useClient } from 'urql';
import { SetApartDocument } from '../duplicates/duplicates.documents.ts';
import { type Failure, failureOf, failureText } from '../graphql/failure.ts';
import { DecideClaimDocument } from '../joining/joining.documents.ts';
import { AnswerAskingDocument } from '../members/members.documents.ts';
import { useNotice } from '../ui/notice.ts';
import {
  DecideMattersDocument,
  type Decision,
  MattersDocument,
  UndoDecisionsDocument,
} from './moderation.documents.ts';
import type { QueueRow } from './queue-rows.ts';

type Props = { ecosystem: { id: string; slug: string }; onChanged(): void };
export type Deciding = { decision: Decision; reason: string; revision?: number | undefined };
/** What became of some rows: how many were decided, under which deeds that is taken back, and why some were not. */
type Became = { count: number; deeds: readonly string[]; refused?: string | undefined; failure?: Failure };

/** Decides several rows of one kind and takes decisions back: what was refused of some is told, and what was decided can be undone at once. */
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
  const decide = async (rows: readonly QueueRow[], deciding: Deciding) => {
    setSending(true);
    setFailure(undefined);
    const { count, deeds, refused, failure: failed } = await became(client, ecosystem, rows, deciding);
    setSending(false);
    if (failed) setFailure(failed);
    if (count > 0 || refused) onChanged();
    if (refused) tell(refused, undefined, { isAlert: true });
    if (count > 0)
      tell(
        t(`queue.did.${deciding.decision}`, { count }),
        deeds.length > 0 ? { label: t('history.undo'), act: () => void undo(deeds) } : undefined,
      );
    return !failed;
  };
  return { decide, undo, sending, failure, forget: () => setFailure(undefined) };
}

/** Sends it to where it is kept; rows are of one kind. */
function became(
  client: Client,
  ecosystem: { id: string; slug: string },
  rows: readonly QueueRow[],
  deciding: Deciding,
): Promise<Became> {
  switch (rows[0]?.kind) {
    case 'claim':
      return decideClaims(client, ecosystem.id, rows, deciding);
    case 'asking':
      return declineAsking(client, ecosystem, rows, deciding);
    case 'pair':
      return setApart(client, rows, deciding);
    default:
      return decideMatters(client, ecosystem.id, rows, deciding);
  }
}

const reasonOf = ({ reason }: Deciding) => reason.trim() || null;

async function decideMatters(
  client: Client,
  ecosystem: string,
  rows: readonly QueueRow[],
  deciding: Deciding,
): Promise<Became> {
  const input = { ecosystem, matters: rows.map(({ id }) => id), decision: deciding.decision };
  const { data, error } = await client.mutation(DecideMattersDocument, {
    input: { ...input, reason: reasonOf(deciding), revision: deciding.revision ?? null },
  });
  if (!data) return { count: 0, deeds: [], ...(error && { failure: failureOf(error) }) };
  const deeds = [...new Set(data.done.matters.flatMap(({ deed }) => deed ?? []))];
  return { count: deeds.length, deeds, refused: data.done.refused[0]?.message };
}

/** One by one: the other decision takes it back, in the list of what was decided. */
async function decideClaims(
  client: Client,
  ecosystem: string,
  rows: readonly QueueRow[],
  deciding: Deciding,
): Promise<Became> {
  const common = { ecosystem, isApproved: deciding.decision === 'APPROVED', reason: reasonOf(deciding) };
  return oneByOne(rows, async ({ id }) => {
    const { error } = await client.mutation(DecideClaimDocument, { input: { ...common, claim: id } });
    return { error };
  });
}

async function declineAsking(
  client: Client,
  { id: ecosystem, slug }: { id: string; slug: string },
  rows: readonly QueueRow[],
  deciding: Deciding,
): Promise<Became> {
  const done = await oneByOne(rows, async ({ id }) => {
    const input = { ecosystem, account: id, role: null, reason: reasonOf(deciding) };
    const { error } = await client.mutation(AnswerAskingDocument, { input });
    return { error };
  });
  if (done.count === 0) return done;
  const isDecided = { slug, isDecided: true };
  const { data } = await client.query(MattersDocument, isDecided, { requestPolicy: 'network-only' });
  const asked = new Set(rows.map(({ at }) => at));
  const decided = data?.ecosystem?.matters.filter(
    ({ kind, decision, since }) => kind === 'ASKING' && decision === 'DECLINED' && asked.has(since),
  );
  return { ...done, deeds: (decided ?? []).flatMap(({ deed }) => deed ?? []) };
}

function setApart(client: Client, rows: readonly QueueRow[], deciding: Deciding): Promise<Became> {
  return oneByOne(rows, async ({ pair = ['', ''] }) => {
    const input = { one: pair[0], other: pair[1], reason: reasonOf(deciding) };
    const { data, error } = await client.mutation(SetApartDocument, { input });
    return { error, deed: data?.setApart.matters[0]?.deed };
  });
}

type Sent = { error?: Parameters<typeof failureOf>[0] | undefined; deed?: string | null | undefined };

/** What is refused of one holds up no other. */
async function oneByOne(rows: readonly QueueRow[], send: (row: QueueRow) => Promise<Sent>): Promise<Became> {
  const deeds: string[] = [];
  let count = 0;
  let failure: Failure | undefined;
  for (const row of rows) {
    const { error, deed } = await send(row);
    if (error) failure = failureOf(error);
    else count += 1;
    if (deed) deeds.push(deed);
  }
  // Of several, what was done is told, and what was not beside it.
  if (failure && count > 0) return { count, deeds, refused: failure.message };
  return { count, deeds, ...(failure && { failure }) };
}
