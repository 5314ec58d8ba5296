import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { type Failure, failureOf } from '../graphql/failure.ts';
import { ElementLinksDocument } from './interdependency.documents.ts';
import { type LinkGroup, linkGroups } from './link-groups.ts';

type Links = {
  groups: readonly LinkGroup[];
  total: number;
  loading: boolean;
  failure: Failure | undefined;
};

const START: Links = { groups: [], total: 0, loading: true, failure: undefined };

/** So many come at once, whatever they are; of most elements that is all there are. */
const FIRST = 50;

/** The links of an element by type and way, each group with its first; `revision` asks for them again. */
export function useElementLinks(id: string, revision: number) {
  const client = useClient();
  const [state, setState] = useState(START);
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  useOnReconnect(reload);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision or round asks again.
  useEffect(() => {
    setState((before) => ({ ...before, loading: true }));
    const asked = client.query(ElementLinksDocument, { id, first: FIRST }, { requestPolicy: 'network-only' });
    // Unsubscribing aborts the request.
    const { unsubscribe } = asked.subscribe(({ data, error }) => {
      const node = data?.node;
      if (node?.__typename !== 'Stakeholder' && node?.__typename !== 'Mission') {
        setState((now) => ({ ...now, loading: false, failure: error && failureOf(error) }));
        return;
      }
      const { nodes, totalCount } = node.interdependencies;
      setState({
        groups: linkGroups(node.linkGroups, nodes, id),
        total: totalCount,
        loading: false,
        failure: undefined,
      });
    });
    return unsubscribe;
  }, [client, id, revision, round]);

  return { ...state, reload };
}
