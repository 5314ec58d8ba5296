import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { leaveFor, setLeaving } from '../graphql/who.ts';
import { useNotice } from '../ui/notice.ts';
import { tellTabs } from './other-tabs.ts';
import { goOut } from './sign-in-requests.ts';

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
        tellTabs('out');
        leaveFor(to);
      });
    },
    [t, notice],
  );
}
