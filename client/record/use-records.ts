import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { type Failure, failureOf } from '../graphql/failure.ts';
import type { List } from './noun.ts';
import { useRecordScope } from './scope.ts';

type State<Row> = {
  rows: readonly Row[];
  total: number;
  next: string | null;
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
    next: null,
    loading: true,
    failure: undefined,
  });
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  useOnReconnect(reload);

  const fetchPage = useCallback(
    async (after: string | null, before: readonly Row[], isCurrent: () => boolean) => {
      setState((now) => ({ ...now, loading: true }));
      const { page, error } = await list(client, { of, ecosystem: ecosystem.slug, after });
      if (!isCurrent()) return;
      if (!page) {
        setState((now) => ({ ...now, loading: false, failure: error && failureOf(error) }));
        return;
      }
      const { hasNextPage, endCursor } = page.pageInfo;
      setState({
        rows: [...before, ...page.nodes],
        total: page.totalCount,
        next: hasNextPage ? endCursor : null,
        loading: false,
        failure: undefined,
      });
    },
    [client, list, of, ecosystem.slug],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision or round asks again.
  useEffect(() => {
    let current = true;
    void fetchPage(null, [], () => current);
    return () => {
      current = false;
    };
  }, [fetchPage, revision, round]);

  const more = () => void fetchPage(state.next, state.rows, () => true);
  return { ...state, more, reload };
}
