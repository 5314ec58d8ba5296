import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { type Failure, failureOf } from '../graphql/failure.ts';
import { type Pages, withPage } from '../graphql/pages.ts';
import { type Revision, RevisionsDocument } from './history.documents.ts';

const PAGE = 20;
/** Most rows that the server gives at once. */
const MOST = 200;

type State = Pages<Revision> & { loading: boolean; failure: Failure | undefined };

const START: State = { rows: [], next: null, loading: true, failure: undefined };

/** What changed in an ecosystem or in one of its records, newest first, more at each `more()`; `round` asks for it anew. */
export function useRevisions(slug: string, record: string | undefined, round: number) {
  const client = useClient();
  const [state, setState] = useState(START);
  const [retries, setRetries] = useState(0);
  const reload = useCallback(() => setRetries((before) => before + 1), []);
  useOnReconnect(reload);

  const ask = useCallback(
    async (first: number, after: string | null, isCurrent: () => boolean) => {
      setState((before) => ({ ...before, loading: true }));
      const { data, error } = await client
        .query(
          RevisionsDocument,
          { slug, record: record ?? null, first, after },
          { requestPolicy: 'network-only' },
        )
        .toPromise();
      if (!isCurrent()) return;
      const page = data?.ecosystem?.revisions;
      if (!page) {
        setState((before) => ({ ...before, loading: false, failure: error && failureOf(error) }));
        return;
      }
      setState((before) => ({ ...withPage(before, after, page), loading: false, failure: undefined }));
    },
    [client, slug, record],
  );

  // As many as are on screen, so that nothing that was unfolded goes.
  const shown = Math.min(MOST, Math.max(PAGE, state.rows.length));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again, another number of rows does not.
  useEffect(() => {
    let current = true;
    void ask(shown, null, () => current);
    return () => {
      current = false;
    };
  }, [ask, round, retries]);

  const more = () => void ask(PAGE, state.next, () => true);
  const { rows: revisions, ...rest } = state;
  return { ...rest, revisions, more, reload };
}
