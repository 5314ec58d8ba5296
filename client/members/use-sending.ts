import type { CombinedError } from '@urql/core';
import { useState } from 'react';
import { type Failure, failureOf } from '../graphql/failure.ts';

type Sent = { error?: CombinedError | undefined };

/** Sends something once, and keeps what went wrong. */
export function useSending() {
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  async function send<S extends Sent>(work: () => PromiseLike<S>): Promise<S | undefined> {
    if (sending) return undefined;
    setSending(true);
    setFailure(undefined);
    const result = await work();
    setSending(false);
    if (result.error) setFailure(failureOf(result.error));
    return result.error ? undefined : result;
  }
  /** What went wrong is said until what it was about has changed. */
  const forget = () => setFailure(undefined);
  return { sending, failure, send, forget };
}
