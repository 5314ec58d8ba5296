import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import style from './dialog.module.css';
import { useOpenDialog } from './open-dialogs.ts';

type Props = {
  title: string;
  onClose(): void;
  /** Asks for a decision, and stays small. */
  alert?: boolean;
  children: ReactNode;
};

/** A dialog above the page; on a phone, a long one takes the whole screen. */
export function Dialog({ title, onClose, alert, children }: Props) {
  const { t } = useTranslation();
  useOpenDialog();
  useFocusBack();
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  return (
    <Modal.Root opened onClose={onClose} size={alert ? 'md' : 'lg'} fullScreen={phone && !alert}>
      <Modal.Overlay />
      <Modal.Content className={style.content ?? ''}>
        {/* A header element would count as a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title fw={650} fz="1.125rem" component="h2">
            {title}
          </Modal.Title>
          <Modal.CloseButton size={44} iconSize={20} aria-label={t('form.close')} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Gives the focus back to what had it, unless something else has taken it meanwhile: a dialog is gone when it closes. */
function useFocusBack(): void {
  const [opener] = useState(() => openerOf(document.activeElement));
  useEffect(
    () => () => {
      setTimeout(() => {
        const isFree = document.activeElement === null || document.activeElement === document.body;
        if (isFree && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
      });
    },
    [opener],
  );
}

/** An item of a menu is gone as soon as it was chosen: what opened the menu stands for it. */
function openerOf(element: Element | null): Element | null {
  const menu = element?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  return (menu && document.getElementById(menu)) || element;
}
