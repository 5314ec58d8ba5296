import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Says for a few seconds that something was done. */
export function useNotice(): (message: string) => void {
  const { t } = useTranslation();
  return useCallback(
    (message) => {
      notifications.show({ message, closeButtonProps: { 'aria-label': t('form.close') } });
    },
    [t],
  );
}
