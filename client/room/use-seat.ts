import { useCallback, useEffect, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { failureOf } from '../graphql/failure.ts';
import { sendAgain } from '../graphql/send-again.ts';
import type { Answer, Given, Profile } from '../joining/joining.documents.ts';
import { useSending } from '../members/use-sending.ts';
import {
  AnswerInRoomDocument,
  IntroduceDocument,
  KeepRoomDraftDocument,
  KeepRoomEntryDocument,
  MySeatDocument,
  type SeatInRoom,
  TakeBackInRoomDocument,
} from './room.documents.ts';

/** How often a phone looks whether it was accepted, and whether the room has ended. */
const LOOK_AGAIN_MS = 5_000;

const key = () => crypto.randomUUID();

/** The phone in its room, and what its holder does there. */
export function useSeat() {
  const client = useClient();
  const { sending, failure, send, forget } = useSending();
  const [latest, setLatest] = useState<SeatInRoom>();
  const [{ data, error, fetching }, execute] = useQuery({
    query: MySeatDocument,
    requestPolicy: 'network-only',
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  // What was read last is what holds, whichever way it came.
  useEffect(() => {
    if (data?.mySeat) setLatest(data.mySeat as SeatInRoom);
  }, [data]);
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && reload(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [reload]);
  const take = (done: { data?: { done: unknown } | undefined } | undefined): boolean => {
    if (done?.data) setLatest(done.data.done as SeatInRoom);
    return done?.data !== undefined;
  };
  return {
    seat: data?.mySeat === null ? undefined : latest,
    isRead: data !== undefined || error !== undefined,
    ...{ fetching, sending, failure, forget, reload },
    error: error && failureOf(error),
    join: async (who: { stakeholder?: string; profile?: Profile }) => {
      const input = { ...who, idempotencyKey: key() };
      return take(
        await send(() => sendAgain(() => client.mutation(IntroduceDocument, { input }).toPromise())),
      );
    },
    give: async (answers: readonly Given[]) => {
      if (answers.length === 0) return true;
      const input = { answers: [...answers], idempotencyKey: key() };
      return take(
        await send(() => sendAgain(() => client.mutation(AnswerInRoomDocument, { input }).toPromise())),
      );
    },
    takeBack: async ({ id }: Answer) => {
      const input = { answer: id, idempotencyKey: key() };
      return take(
        await send(() => sendAgain(() => client.mutation(TakeBackInRoomDocument, { input }).toPromise())),
      );
    },
    /** The link that leads back, null where an account speaks for it; undefined when it was refused. */
    keep: async () => {
      const done = await send(() =>
        client.mutation(KeepRoomEntryDocument, { input: { idempotencyKey: key() } }).toPromise(),
      );
      if (done) reload();
      return done?.data?.keepRoomEntry.link;
    },
  };
}

/** Keeps what is half typed with the phone's entry. */
export function useKeepRoomDraft() {
  const client = useClient();
  return useCallback(
    (draft: string) => void client.mutation(KeepRoomDraftDocument, { input: { draft } }).toPromise(),
    [client],
  );
}
