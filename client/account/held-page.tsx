/** What is held about somebody who signs in, to read and to take along. */
import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { failureOf } from '../graphql/failure.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { saveFile } from '../ui/sheet-file.ts';
import style from './account-page.module.css';
import { type HeldAccount, HeldDocument } from './held.documents.ts';
import { heldFile, heldFileName } from './held-file.ts';
import { HeldParts } from './held-parts.tsx';
import { useViewer } from './use-viewer.ts';

export function HeldPage() {
  const { t } = useTranslation();
  usePageTitle(t('held.title'));
  const viewer = useViewer();
  return (
    <main id="content" tabIndex={-1} className={style.page}>
      <Title order={1}>{t('held.title')}</Title>
      {viewer.as === 'unknown' && <Skeleton height={200} radius={8} aria-label={t('signIn.loading')} />}
      {viewer.as === 'local' && <Text>{t('account.local')}</Text>}
      {viewer.as === 'visitor' && (
        <EmptyState title={t('person.visitor')} text={t('held.visitor')}>
          <Button renderRoot={(props) => <Link {...props} to="/sign-in" search={{ to: '/account/held' }} />}>
            {t('person.signIn')}
          </Button>
        </EmptyState>
      )}
      {viewer.as === 'account' && <Own />}
    </main>
  );
}

function Own() {
  const { t } = useTranslation();
  const [{ data, error }, execute] = useQuery({ query: HeldDocument, requestPolicy: 'cache-and-network' });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(reload);
  const account = data?.viewer.account;
  if (error && !account)
    return (
      <EmptyState alert title={t('account.failed')} text={t(`failure.${failureOf(error).code}`)}>
        <Button variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  if (!account) return <Skeleton height={400} radius={8} aria-label={t('signIn.loading')} />;
  return (
    <Stack gap={40}>
      <Stack gap="md">
        <Text>{t('held.text')}</Text>
        <Group gap="xs">
          <Button leftSection={<IconDownload aria-hidden size={18} />} onClick={() => takeAlong(account)}>
            {t('held.take')}
          </Button>
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/account" />}>
            {t('account.title')}
          </Button>
        </Group>
      </Stack>
      <HeldParts account={account} />
    </Stack>
  );
}

function takeAlong(account: HeldAccount): void {
  const [server, now] = [location.origin, new Date()];
  const file = new Blob([heldFile(account, server, now)], { type: 'application/json' });
  saveFile(file, heldFileName(server, now));
}
