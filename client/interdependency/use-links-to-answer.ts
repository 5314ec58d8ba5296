import { useCallback, useEffect, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { type Failure, failureOf } from '../graphql/failure.ts';
import {
  type AnsweredLink,
  LinksToAnswerCountDocument,
  LinksToAnswerDocument,
} from './interdependency.documents.ts';

type Waiting = {
  links: readonly AnsweredLink[];
  total: number;
  end: string | null;
  isRead: boolean;
  failure: Failure | undefined;
};

const NOTHING: Waiting = { links: [], total: 0, end: null, isRead: false, failure: undefined };
/** A screen or two at once. */
const PAGE = 20;

/** The links that wait for an answer of the reader, a page after the other; `revision` reads what is shown again. */
export function useLinksToAnswer(ecosystem: string, revision: number) {
  const client = useClient();
  const [state, setState] = useState(NOTHING);
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  useOnReconnect(reload);

  const read = useCallback(
    async (after: string | null) => {
      const asked = { ecosystem, first: PAGE, after };
      const { data, error } = await client.query(LinksToAnswerDocument, asked, {
        requestPolicy: 'network-only',
      });
      setState((before) => {
        const page = data?.linksToAnswer;
        if (!page) return { ...before, isRead: true, failure: error && failureOf(error) };
        const { nodes, totalCount: total, pageInfo } = page;
        return {
          links: after ? [...before.links, ...nodes] : nodes,
          ...{ total, isRead: true, failure: undefined },
          end: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
        };
      });
    },
    [client, ecosystem],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision or round asks again.
  useEffect(() => void read(null), [read, revision, round]);

  return { ...state, reload, more: () => void read(state.end) };
}

/** How many wait; none is asked for who can answer none. */
export function useLinksToAnswerCount(ecosystem: string, revision: number, pause: boolean): number {
  const [{ data }, execute] = useQuery({
    query: LinksToAnswerCountDocument,
    variables: { ecosystem },
    pause,
    requestPolicy: 'cache-and-network',
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision asks again.
  useEffect(() => {
    if (!pause) execute({ requestPolicy: 'network-only' });
  }, [revision]);
  return data?.linksToAnswer.totalCount ?? 0;
}
