import { useCallback, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { type Ecosystem, EcosystemsDocument } from './ecosystem.documents.ts';

/** What came after the first page. */
type Further = { nodes: readonly Ecosystem[]; next: string | null };

/** The ecosystems of this server by name: a page at first, one more at each `more()`. */
export function useEcosystems() {
  const client = useClient();
  const [{ data, error }, execute] = useQuery({
    query: EcosystemsDocument,
    variables: {},
    requestPolicy: 'cache-and-network',
  });
  const [further, setFurther] = useState<Further>();
  const reload = useCallback(() => {
    setFurther(undefined);
    execute({ requestPolicy: 'network-only' });
  }, [execute]);
  useOnReconnect(reload);
  const page = data?.ecosystems;
  const next = further ? further.next : page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  const more = useCallback(async () => {
    const answer = await client.query(EcosystemsDocument, { after: next }).toPromise();
    const come = answer.data?.ecosystems;
    if (!come) return;
    const { hasNextPage, endCursor } = come.pageInfo;
    setFurther((before) => ({
      nodes: [...(before?.nodes ?? []), ...come.nodes],
      next: hasNextPage ? endCursor : null,
    }));
  }, [client, next]);
  return {
    ecosystems: page && [...page.nodes, ...(further?.nodes ?? [])],
    hasMore: next !== null,
    /** Everybody who is allowed in may try; the server has the last word. */
    mayCreate: data?.viewer.role === 'FACILITATOR',
    ...{ error, reload, more },
  };
}

export type KnownEcosystems = ReturnType<typeof useEcosystems>;
