import { CloseButton, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import style from './inspector.module.css';

type Props = {
  /** Another key is another thing inspected: its heading takes the focus. */
  subject: string;
  title: string;
  kicker?: string | undefined;
  onClose(): void;
  children: ReactNode;
};

/** The right column: one thing, its heading read out when it opens, the focus given back when it closes. */
export function Inspector({ subject, title, kicker, onClose, children }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element>(null);

  useEffect(() => {
    opener.current = document.activeElement;
    return () => {
      const { current } = opener;
      const back = current instanceof HTMLElement && current.isConnected && current !== document.body;
      const target = back ? current : document.getElementById('content');
      target?.focus({ preventScroll: true });
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each subject is announced once.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [subject]);

  useEffect(() => {
    // While the event is still on its way down: what is above has not closed itself yet.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isSomethingAbove()) return;
      // Nothing else is left at the same press.
      event.preventDefault();
      onClose();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [onClose]);

  return (
    <section aria-labelledby="inspector-title">
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm" mb="sm">
        <div className={style.titles}>
          {kicker && (
            <Text size="sm" c="dimmed">
              {kicker}
            </Text>
          )}
          <Title order={2} id="inspector-title" ref={heading} tabIndex={-1}>
            {title}
          </Title>
        </div>
        <CloseButton
          size={44}
          iconSize={20}
          mt={-8}
          mr={-8}
          aria-label={t('inspector.close')}
          onClick={onClose}
        />
      </Group>
      {children}
    </section>
  );
}

/** Whether a dialog, a menu or a list of choices is open: Escape is then for it. Closed ones may stay in the page. */
export function isSomethingAbove(): boolean {
  const layers = document.querySelectorAll(
    '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]',
  );
  return [...layers].some((layer) => layer.checkVisibility());
}
