import { useCallback, useMemo, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { type Pages, withPage } from '../graphql/pages.ts';
import { type Ecosystem, EcosystemsDocument } from './ecosystem.documents.ts';

const NONE = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** The ecosystems of this server by name: a page at first, one more at each `more()`. */
export function useEcosystems() {
  const client = useClient();
  const [{ data, error }, execute] = useQuery({
    query: EcosystemsDocument,
    variables: {},
    requestPolicy: 'cache-and-network',
  });
  /** The first page with those that came after it. */
  const [further, setFurther] = useState<Pages<Ecosystem>>();
  const reload = useCallback(() => {
    setFurther(undefined);
    execute({ requestPolicy: 'network-only' });
  }, [execute]);
  useOnReconnect(reload);
  const first = data?.ecosystems;
  const pages = useMemo(
    () => further ?? withPage({ rows: [], next: null }, null, first ?? NONE),
    [further, first],
  );
  const more = useCallback(async () => {
    const answer = await client.query(EcosystemsDocument, { after: pages.next }).toPromise();
    const come = answer.data?.ecosystems;
    // Asked twice before the first answer, the same page comes twice.
    if (come) setFurther((before) => withPage(before ?? pages, pages.next, come));
  }, [client, pages]);
  return {
    ecosystems: first && pages.rows,
    hasMore: pages.next !== null,
    /** Everybody who is allowed in may try; the server has the last word. */
    mayCreate: data?.viewer.role === 'FACILITATOR',
    ...{ error, reload, more },
  };
}

export type KnownEcosystems = ReturnType<typeof useEcosystems>;
