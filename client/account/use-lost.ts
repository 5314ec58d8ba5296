/** Whether the code that one waits for could not be mailed: asked a few times, since nobody is held up by a server of mails. */
import { useEffect, useState } from 'react';
import { askLost } from './sign-in-requests.ts';

/** When it is asked, in milliseconds after the code was asked for. */
const WHEN = [1_000, 4_000, 12_000, 30_000];

export function useLost(email: string, sentAt: number | undefined): boolean {
  const [lost, setLost] = useState<number>();
  useEffect(() => {
    if (sentAt === undefined) return undefined;
    const ask = async () => {
      const said = await askLost(email);
      if ('done' in said && said.done.isLost) setLost(sentAt);
    };
    const ahead = WHEN.map((wait) => sentAt + wait - Date.now()).filter((wait) => wait > 0);
    const timers = ahead.map((wait) => setTimeout(ask, wait));
    return () => timers.forEach(clearTimeout);
  }, [email, sentAt]);
  return sentAt !== undefined && lost === sentAt;
}
