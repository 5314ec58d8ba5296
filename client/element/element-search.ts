import { useDebouncedValue } from '@mantine/hooks';
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
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

/** What a search answers, whoever asks. */
type Found = { found: readonly FoundElement[]; error?: CombinedError | undefined };
const OwnSearch = createContext<((text: string) => Promise<Found>) | undefined>(undefined);
/** Below it, elements are found in another way than by the address of the page: by who has a link in the place of an account. */
export const SearchWith = OwnSearch.Provider;

const NOTHING: ElementSearch = { found: [], answered: '', searching: false, failure: undefined };

/** Asks the server for elements as the reader types; an older question is aborted. */
export function useElementSearch(ecosystem: string, typed: string): ElementSearch {
  const client = useClient();
  const own = useContext(OwnSearch);
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
    const take = ({ found, error }: Found) =>
      setSearch({ found, answered: text, searching: false, failure: error && failureOf(error) });
    if (own) {
      let isWanted = true;
      void own(text).then((answer) => isWanted && take(answer));
      return () => {
        isWanted = false;
      };
    }
    // Unsubscribing aborts the request.
    const { unsubscribe } = client
      .query(SearchDocument, { ecosystem, text }, { requestPolicy: 'network-only' })
      .subscribe(({ data, error }) => take({ found: data?.search ?? [], error }));
    return unsubscribe;
  }, [client, own, ecosystem, text, round]);

  return typed.trim() ? search : NOTHING;
}
