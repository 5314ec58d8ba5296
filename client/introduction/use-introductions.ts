import { useCallback, useEffect } from 'react';
import { useQuery } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { failureOf } from '../graphql/failure.ts';
import { IntroductionsDocument } from './introduction.documents.ts';

/** Between two, or in which one has a part. */
export type Which = { seeker: string; sought: string } | { about: string };

/** What was asked; read again with every write of this page. */
export function useIntroductions(ecosystem: string, filter: Which, revision: number) {
  const [{ data, error }, execute] = useQuery({
    query: IntroductionsDocument,
    variables: { ecosystem, filter },
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(reload);
  useEffect(() => {
    if (revision > 0) reload();
  }, [revision, reload]);
  return { found: data?.introductions.nodes, failure: error && failureOf(error), reload };
}
