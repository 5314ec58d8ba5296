import { useEffect, useState } from 'react';

/** The token of an invitation, as its link carries it after #; undefined for what can be none. */
export function readToken(hash: string): string | undefined {
  return /^#([\w-]{20,100})$/.exec(hash)?.[1];
}

/**
 * The token that stands in the address of this page, which may become another one. `isKept`: what was there once stays, where going on
 * within the page leaves it out of the address.
 */
export function useToken({ isKept = false } = {}): string | undefined {
  const [token, setToken] = useState(() => readToken(location.hash));
  useEffect(() => {
    const read = () => setToken((known) => readToken(location.hash) ?? (isKept ? known : undefined));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [isKept]);
  return token;
}
