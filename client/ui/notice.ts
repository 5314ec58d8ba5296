import { notifications } from '@mantine/notifications';
import { createElement, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type NoticeAction, NoticeWithAction } from './notice-action.tsx';
import { whenNoDialog } from './open-dialogs.ts';

/** With something to do, a notice stays longer: there is more to read and to decide. What failed and can be tried again stays. */
const WITH_ACTION_MS = 8_000;

export type NoticeOptions = {
  /** A notice of the same name takes the place of the one before. */
  name?: string;
  isAlert?: boolean;
};

/** Says for a few seconds that something was done, with one thing that can be done about it. */
export function useNotice(): (message: string, action?: NoticeAction, options?: NoticeOptions) => void {
  const { t } = useTranslation();
  return useCallback(
    (message, action, { name, isAlert } = {}) => {
      const id = name ?? crypto.randomUUID();
      const content = action
        ? createElement(NoticeWithAction, { message, action, onActed: () => notifications.hide(id) })
        : message;
      const data = {
        id,
        message: content,
        role: isAlert ? 'alert' : 'status',
        closeButtonProps: { 'aria-label': t('form.close') },
        ...(isAlert && { color: 'red' }),
        ...((action || isAlert) && { autoClose: isAlert && action ? false : WITH_ACTION_MS }),
      };
      // The first does nothing for one that is not shown, the second nothing for one that is.
      // Over a dialog it would lie on the buttons: it waits until the dialog is gone.
      whenNoDialog(() => {
        notifications.update(data);
        notifications.show(data);
      });
    },
    [t],
  );
}
