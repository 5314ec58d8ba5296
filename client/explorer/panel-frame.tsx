import { Skeleton, Stack, Title } from '@mantine/core';
import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BackButton } from '../ui/back-button.tsx';

type Props = {
  title: string;
  /** Another subject is another thing opened: its title takes the focus. None for what the page begins with. */
  subject?: string;
  /** Where its first button leads back to. */
  back?: { word: string; onBack(): void };
  children: ReactNode;
};

/** What stands in the panel beside the map: its title, the way back to where it was chosen, and itself. */
export function PanelFrame({ title, subject, back, children }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was chosen by keyboard is gone from the page: what it opened takes the focus.
  useEffect(() => {
    if (subject !== undefined) heading.current?.focus({ preventScroll: true });
  }, [subject]);
  return (
    <Stack gap="md">
      <div>
        {back && <BackButton onClick={back.onBack}>{back.word}</BackButton>}
        <Title order={2} size="h3" ref={heading} tabIndex={-1}>
          {title}
        </Title>
      </div>
      <Suspense fallback={<Skeleton height={160} role="status" aria-label={t('record.loading')} />}>
        {children}
      </Suspense>
    </Stack>
  );
}
