/** What the way out of a reminder leads to: only the press of a button stops them. */
import { Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../ui/page-title.ts';
import style from './sign-in-page.module.css';

export function RemindersPage() {
  const { t } = useTranslation();
  usePageTitle(t('reminders.title'));
  const [state, setState] = useState<'asked' | 'sending' | 'stopped' | 'failed'>('asked');
  const token = /^#([\w.-]{20,200})$/.exec(location.hash)?.[1];
  const shown = token ? state : 'failed';
  const stop = async () => {
    setState('sending');
    const url = `/api/reminders/stop?token=${encodeURIComponent(token ?? '')}`;
    const answer = await fetch(url, { method: 'POST' }).catch(() => undefined);
    setState(answer?.ok ? 'stopped' : 'failed');
  };
  return (
    <main id="content" tabIndex={-1} className={style.page}>
      <Stack gap="md">
        <Title order={1}>{t('reminders.title')}</Title>
        <Text role="status">{t(`reminders.${shown}`)}</Text>
        {token && state !== 'stopped' && (
          <Button size="lg" fullWidth loading={state === 'sending'} onClick={() => void stop()}>
            {t('reminders.stop')}
          </Button>
        )}
        <Button component="a" href="/" size="lg" fullWidth variant="default">
          {t('lost.home')}
        </Button>
      </Stack>
    </main>
  );
}
