import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { type Failure, failureOf } from '../graphql/failure.ts';
import { ElementLinksDocument, type Interdependency } from './interdependency.documents.ts';

type Links = {
  links: Interdependency[];
  total: number;
  next: string | null;
  loading: boolean;
  failure: Failure | undefined;
};

const START: Links = { links: [], total: 0, next: null, loading: true, failure: undefined };

/** The links of an element, more at each `more()`; `revision` asks for all of them again. */
export function useElementLinks(id: string, revision: number) {
  const client = useClient();
  const [state, setState] = useState(START);

  const fetchPage = useCallback(
    async (after: string | null, before: Interdependency[], isCurrent: () => boolean) => {
      const { data, error } = await client
        .query(ElementLinksDocument, { id, after }, { requestPolicy: 'network-only' })
        .toPromise();
      if (!isCurrent()) return;
      const node = data?.node;
      if (node?.__typename !== 'Stakeholder' && node?.__typename !== 'Mission') {
        setState((now) => ({ ...now, loading: false, failure: error && failureOf(error) }));
        return;
      }
      const { nodes, pageInfo, totalCount } = node.interdependencies;
      setState({
        links: [...before, ...nodes],
        total: totalCount,
        next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
        loading: false,
        failure: undefined,
      });
    },
    [client, id],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision asks again.
  useEffect(() => {
    let current = true;
    setState((before) => ({ ...before, loading: true }));
    void fetchPage(null, [], () => current);
    return () => {
      current = false;
    };
  }, [fetchPage, revision]);

  const more = () => {
    setState({ ...state, loading: true });
    void fetchPage(state.next, state.links, () => true);
  };
  return { ...state, more };
}
