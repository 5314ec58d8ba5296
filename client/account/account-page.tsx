/** One's own account: what others see, where one is signed in, and by which tokens scripts ask in one's name. */
import { Alert, Anchor, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { failureOf } from '../graphql/failure.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { AboutMe } from './about-me.tsx';
import { AccountDocument, type OwnAccount } from './account.documents.ts';
import style from './account-page.module.css';
import { AddHost } from './add-host.tsx';
import { EraseAccount } from './erase-account.tsx';
import { Part } from './part.tsx';
import { SessionList } from './session-list.tsx';
import { TokenList } from './token-list.tsx';
import { useViewer } from './use-viewer.ts';

export function AccountPage() {
  const { t } = useTranslation();
  usePageTitle(t('account.title'));
  const viewer = useViewer();
  return (
    <main id="content" tabIndex={-1} className={style.page}>
      <Title order={1}>{t('account.title')}</Title>
      {viewer.as === 'unknown' && <Skeleton height={200} radius={8} aria-label={t('signIn.loading')} />}
      {viewer.as === 'local' && <Text>{t('account.local')}</Text>}
      {viewer.as === 'visitor' && (
        <EmptyState title={t('person.visitor')} text={t('account.visitor')}>
          <Button renderRoot={(props) => <Link {...props} to="/sign-in" search={{ to: '/account' }} />}>
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
  const [{ data, error }, execute] = useQuery({ query: AccountDocument, requestPolicy: 'cache-and-network' });
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
  if (!account) return <Skeleton height={200} radius={8} aria-label={t('signIn.loading')} />;
  return (
    <Stack gap={40}>
      <AboutMe account={account} />
      <Roles account={account} isHost={data.viewer.role === 'FACILITATOR'} />
      <SessionList sessions={account.sessions} onChanged={reload} />
      <TokenList account={account} onChanged={reload} />
      <Part title={t('held.openTitle')} text={t('held.openText')}>
        <Group>
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/account/held" />}>
            {t('held.open')}
          </Button>
        </Group>
      </Part>
      <EraseAccount email={account.email} />
    </Stack>
  );
}

function Roles({ account: { roles }, isHost }: { account: OwnAccount; isHost: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Part title={t('account.roles')}>
      {isHost && <AddHost />}
      {!isHost && roles.length === 0 && <Alert variant="light">{t('account.noRole')}</Alert>}
      {roles.length > 0 && (
        <ul className={style.rows}>
          {roles.map((each) => (
            <li key={each.ecosystem} className={style.row}>
              <Anchor renderRoot={(props) => <Link {...props} to="/$slug" params={{ slug: each.address }} />}>
                {nameIn(language, each)}
              </Anchor>
              <Text c="dimmed">{t(`accessRole.${each.role}`)}</Text>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
