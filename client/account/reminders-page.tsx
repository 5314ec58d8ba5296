/** What the way out of a reminder leads to: only the press of a button stops them. */
import { Button, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../ui/page-title.ts';
import style from './sign-in-page.module.css';
import { useWayOut } from './use-way-out.ts';

export function RemindersPage() {
  const { t } = useTranslation();
  usePageTitle(t('reminders.title'));
  const token = /^#([\w.-]{20,200})$/.exec(location.hash)?.[1];
  const { state, stop } = useWayOut('/api/reminders/stop', token ?? '');
  const shown = token ? state : 'failed';
  return (
    <main id="content" tabIndex={-1} className={style.page}>
      <Stack gap="md">
        <Title order={1}>{t('reminders.title')}</Title>
        <Text role="status">{t(`reminders.${shown}`)}</Text>
        {token && state !== 'stopped' && (
          <Button size="lg" fullWidth loading={state === 'sending'} onClick={stop}>
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
