/** How people sign in here, asked once a page; undefined until that is known. */
import { useEffect, useState } from 'react';
import { askWays, type Ways } from './sign-in-requests.ts';

/** Where the server does not answer: who tries is told so, and keeps what they typed. */
const UNTOLD: Ways = { codes: 'MAILED', provider: null, needsHost: false };

export function useWays(): Ways | undefined {
  const [ways, setWays] = useState<Ways>();
  useEffect(() => {
    let isHere = true;
    void askWays().then((said) => isHere && setWays('done' in said ? said.done : UNTOLD));
    return () => {
      isHere = false;
    };
  }, []);
  return ways;
}
