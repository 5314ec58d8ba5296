import { useTranslation } from 'react-i18next';
import { useBusy, useConnectionLost } from '../graphql/connection.ts';

/** What a list says that has no answer yet: that it is on its way, or why it is not. */
export function useWaitingWords(): string {
  const { t } = useTranslation();
  const busy = useBusy();
  const lost = useConnectionLost();
  if (lost) return t('connection.lost');
  return busy ? t('connection.busy') : t('search.searching');
}
