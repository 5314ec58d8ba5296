import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { type Failure, failureOf } from '../graphql/failure.ts';
import { type FoundElement, SearchDocument } from './element.documents.ts';

const PAUSE_MS = 120;

export type ElementSearch = {
  found: readonly FoundElement[];
  /** The text that `found` answers; empty before the first answer. */
  answered: string;
  searching: boolean;
  failure: Failure | undefined;
};

const NOTHING: ElementSearch = { found: [], answered: '', searching: false, failure: undefined };

/** Asks the server for elements as the reader types; an older question is aborted. */
export function useElementSearch(ecosystem: string, typed: string): ElementSearch {
  const client = useClient();
  const [text] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const [search, setSearch] = useState(NOTHING);
  const [round, setRound] = useState(0);
  useOnReconnect(useCallback(() => setRound((before) => before + 1), []));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again.
  useEffect(() => {
    if (!text) {
      setSearch(NOTHING);
      return;
    }
    setSearch((before) => ({ ...before, searching: true }));
    // Unsubscribing aborts the request.
    const { unsubscribe } = client
      .query(SearchDocument, { ecosystem, text }, { requestPolicy: 'network-only' })
      .subscribe(({ data, error }) =>
        setSearch({
          found: data?.search ?? [],
          answered: text,
          searching: false,
          failure: error && failureOf(error),
        }),
      );
    return unsubscribe;
  }, [client, ecosystem, text, round]);

  return typed.trim() ? search : NOTHING;
}
