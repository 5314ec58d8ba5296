import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { leaveFor, loadAnew, setLeaving } from '../graphql/who.ts';
import { useNotice } from '../ui/notice.ts';
import { goOut } from './sign-in-requests.ts';

/** Other tabs of this browser are told, so that nothing of its owner stays on them either. */
const CHANNEL = 'maillage-out';

/** Goes out, and on to an address with a page that holds nothing of who was here. */
export function useSignOut(): (to: string) => void {
  const { t } = useTranslation();
  const notice = useNotice();
  return useCallback(
    (to) => {
      setLeaving(true);
      void goOut().then((said) => {
        if (!('done' in said)) {
          setLeaving(false);
          return notice(t('signIn.outFailed'), undefined, { isAlert: true });
        }
        tellOut();
        leaveFor(to);
      });
    },
    [t, notice],
  );
}

/** Says in all other tabs that who was here is gone. */
export function tellOut(): void {
  new BroadcastChannel(CHANNEL).postMessage('out');
}

/** Loads a page anew when its owner has gone out in another tab, and when it is brought back as it was before. */
export function watchOut(): void {
  // The tab that goes out hears it too, and is on its way already.
  new BroadcastChannel(CHANNEL).onmessage = loadAnew;
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}
