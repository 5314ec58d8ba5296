import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { failureOf } from '../graphql/failure.ts';
import { sendAgain } from '../graphql/send-again.ts';
import { useSending } from '../members/use-sending.ts';
import {
  type Answer,
  GiveAnswersDocument,
  type Given,
  JoinDocument,
  KeepDraftDocument,
  MyJoiningDocument,
  type Profile,
  type Stand,
  TakeBackAnswerDocument,
} from './joining.documents.ts';

/** How long after the last letter what is half typed is kept. */
const PAUSE_MS = 800;

/** Keeps what is half typed with the account. */
export function useKeepDraft(slug: string) {
  const client = useClient();
  return useCallback(
    (draft: string) =>
      void client.mutation(KeepDraftDocument, { input: { ecosystem: slug, draft } }).toPromise(),
    [client, slug],
  );
}

/** What each question has half typed, and where somebody was. */
type Drafts = Record<string, unknown>;

/** Where somebody stands who joins, and what they do about it. */
export function useJoining(slug: string, pause: boolean) {
  const client = useClient();
  const { sending, failure, send, forget } = useSending();
  const [latest, setLatest] = useState<Stand>();
  const [{ data, error, fetching }, reload] = useQuery({
    query: MyJoiningDocument,
    variables: { ecosystem: slug },
    pause,
    requestPolicy: 'network-only',
  });
  const take = (done: { data?: { done: unknown } | undefined } | undefined): boolean => {
    if (done?.data) setLatest(done.data.done as Stand);
    return done?.data !== undefined;
  };
  const key = () => crypto.randomUUID();
  return {
    joining: latest ?? (data?.myJoining as Stand | undefined),
    ...{ fetching, sending, failure, forget, reload },
    error: error && failureOf(error),
    join: async (who: { stakeholder?: string; profile?: Profile }) => {
      const input = { ecosystem: slug, ...who, idempotencyKey: key() };
      return take(await send(() => sendAgain(() => client.mutation(JoinDocument, { input }).toPromise())));
    },
    give: async (answers: readonly Given[]) => {
      if (answers.length === 0) return true;
      const input = { ecosystem: slug, answers: [...answers], idempotencyKey: key() };
      return take(
        await send(() => sendAgain(() => client.mutation(GiveAnswersDocument, { input }).toPromise())),
      );
    },
    takeBack: async ({ id }: Answer) => {
      const input = { ecosystem: slug, answer: id, idempotencyKey: key() };
      return take(
        await send(() => sendAgain(() => client.mutation(TakeBackAnswerDocument, { input }).toPromise())),
      );
    },
  };
}

/** What is half typed: kept a moment after the last letter, and when the page is left. */
export function useDrafts(stored: string | null | undefined, keep: (draft: string) => void) {
  const [drafts, setDrafts] = useState<Drafts>();
  const unsaved = useRef<Drafts>(undefined);
  useEffect(() => {
    if (stored !== undefined) setDrafts((known) => known ?? read(stored));
  }, [stored]);
  const save = useCallback(() => {
    if (!unsaved.current) return;
    const draft = JSON.stringify(unsaved.current);
    unsaved.current = undefined;
    // Nobody waits for it: what could not be kept is kept with the next letter.
    keep(draft);
  }, [keep]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter begins the pause anew.
  useEffect(() => {
    const timer = setTimeout(save, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [drafts, save]);
  useEffect(() => save, [save]);
  const set = useCallback((name: string, value: unknown) => {
    setDrafts((known = {}) => {
      const { [name]: _, ...others } = known;
      const next = value === undefined ? others : { ...others, [name]: value };
      unsaved.current = next;
      return next;
    });
  }, []);
  return { drafts: drafts ?? {}, isRead: drafts !== undefined, set };
}

function read(stored: string | null): Drafts {
  try {
    const value: unknown = JSON.parse(stored ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Drafts) : {};
  } catch {
    return {};
  }
}
