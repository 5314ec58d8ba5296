import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { type Failure, failureOf } from '../graphql/failure.ts';
import { type Pages, withPage } from '../graphql/pages.ts';
import type { List } from './noun.ts';
import { useRecordScope } from './scope.ts';

type State<Row> = Pages<Row> & {
  total: number;
  /** How many rows a page has: all but the last have as many. */
  size: number;
  loading: boolean;
  failure: Failure | undefined;
};

/** The records of a list, more at each `more()`; every write of the page asks for them again. */
export function useRecords<Row>(list: List<Row>, of: string) {
  const client = useClient();
  const { ecosystem, revision } = useRecordScope();
  const [state, setState] = useState<State<Row>>({
    rows: [],
    total: 0,
    size: 0,
    next: null,
    loading: true,
    failure: undefined,
  });
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  useOnReconnect(reload);

  const fetchPage = useCallback(
    async (after: string | null, isCurrent: () => boolean) => {
      setState((now) => ({ ...now, loading: true }));
      const { page, error } = await list(client, { of, ecosystem: ecosystem.slug, after });
      if (!isCurrent()) return;
      if (!page) {
        setState((now) => ({ ...now, loading: false, failure: error && failureOf(error) }));
        return;
      }
      setState((now) => ({
        ...withPage(now, after, page),
        total: page.totalCount,
        size: after === null ? page.nodes.length : now.size,
        loading: false,
        failure: undefined,
      }));
    },
    [client, list, of, ecosystem.slug],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision or round asks again.
  useEffect(() => {
    let current = true;
    void fetchPage(null, () => current);
    return () => {
      current = false;
    };
  }, [fetchPage, revision, round]);

  const more = () => void fetchPage(state.next, () => true);
  /** How many the next page brings. */
  const brings = Math.min(state.size, state.total - state.rows.length);
  return { ...state, brings, more, reload };
}
