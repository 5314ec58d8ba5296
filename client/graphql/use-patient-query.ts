/**
 * Asks for what takes the server a while to work out: it is asked again until it is there and of the present, and what
 * was answered before stays meanwhile.
 */
import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useOnReconnect } from './connection.ts';
import { type Failure, failureOf, isPassing } from './failure.ts';

/** After how long the server is asked again: when it has nothing yet, when what it has is being renewed, or a part of it later. */
const AGAIN_MS = { waiting: 3_000, renewing: 2_000, lagging: 20_000 } as const;

type State<Data> = {
  data: Data | undefined;
  /** The question that `data` answers. */
  answered: string | undefined;
  loading: boolean;
  /** The server is looking for the first time: it is asked again by itself. */
  isWaiting: boolean;
  failure: Failure | undefined;
};

type Options<Data> = {
  /** Another round asks again. */
  round: number;
  /** Nothing is asked. */
  pause?: boolean;
  /** Whether the answer is of the present; it is when left out. */
  isCurrent?(data: Data): boolean;
  /** Whether a part of it takes the server longer; none does when left out. */
  isLagging?(data: Data): boolean;
};

/** The server said itself that it needs time; a server that is away says nothing. */
const isPatience = (error: CombinedError): boolean =>
  isPassing(failureOf(error)) && error.graphQLErrors.length > 0;

/** `question` names what is asked: `variablesOf` is called anew for every asking, and may ask for more of the same. */
export function usePatientQuery<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  question: string,
  variablesOf: (answered: Data | undefined) => Variables,
  { round, pause = false, isCurrent, isLagging }: Options<Data>,
) {
  const client = useClient();
  const [state, setState] = useState<State<Data>>({
    ...{ data: undefined, answered: undefined, loading: true, isWaiting: false, failure: undefined },
  });
  const [retries, setRetries] = useState(0);
  const reload = useCallback(() => setRetries((before) => before + 1), []);
  useOnReconnect(reload);
  const now = useRef({ state, variablesOf, isCurrent, isLagging });
  now.current = { state, variablesOf, isCurrent, isLagging };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round or retry asks again.
  useEffect(() => {
    if (pause) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = (after: number) => {
      timer = setTimeout(reload, after);
    };
    const { state: before, variablesOf: variables } = now.current;
    setState({ ...before, loading: true });
    const same = before.answered === question ? before.data : undefined;
    const { unsubscribe } = client
      .query(document, variables(same), { requestPolicy: 'network-only', mayWait: true })
      .subscribe(({ data, error }) => {
        if (error) {
          const isWaiting = isPatience(error);
          const failure = isWaiting ? undefined : failureOf(error);
          setState((kept) => ({ ...kept, loading: false, isWaiting, failure }));
          if (isWaiting) again(AGAIN_MS.waiting);
          return;
        }
        if (!data) return;
        setState({ data, answered: question, loading: false, isWaiting: false, failure: undefined });
        if (now.current.isCurrent?.(data) === false) again(AGAIN_MS.renewing);
        else if (now.current.isLagging?.(data)) again(AGAIN_MS.lagging);
      });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [client, document, question, round, retries, pause]);

  return { ...state, reload };
}
