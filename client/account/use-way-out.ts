import { useState } from 'react';

/** The way out of mails by the token of one: how far it is, and what takes it. */
export function useWayOut(path: string, token: string) {
  const [state, setState] = useState<'asked' | 'sending' | 'stopped' | 'failed'>('asked');
  const send = async () => {
    setState('sending');
    const url = `${path}?token=${encodeURIComponent(token)}`;
    const answer = await fetch(url, { method: 'POST' }).catch(() => undefined);
    setState(answer?.ok ? 'stopped' : 'failed');
  };
  return { state, stop: () => void send() };
}
