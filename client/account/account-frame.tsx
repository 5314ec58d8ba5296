/** A page about who has signed in; others are told why there is nothing for them. */
import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type TypedDocumentNode, useQuery } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { failureOf } from '../graphql/failure.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import style from './account-page.module.css';
import { useViewer } from './use-viewer.ts';

type Read<Account> = {
  /** What is read of the account, and how it is shown; `reload` reads it again. */
  query: TypedDocumentNode<{ viewer: { account: Account | null } }>;
  children(account: Account, reload: () => void): ReactNode;
};
/** `visitor`: why one would sign in here, to be led back to `to`. */
type Props<Account> = Read<Account> & { title: string; visitor: string; to: '/account' | '/account/held' };

export function AccountFrame<Account>({ title, visitor, to, ...read }: Props<Account>) {
  const { t } = useTranslation();
  usePageTitle(title);
  const viewer = useViewer();
  return (
    <main id="content" tabIndex={-1} className={style.page}>
      <Title order={1}>{title}</Title>
      {viewer.as === 'unknown' && <Reading />}
      {viewer.as === 'local' && <Text>{t('account.local')}</Text>}
      {viewer.as === 'visitor' && (
        <EmptyState title={t('person.visitor')} text={visitor}>
          <Button renderRoot={(props) => <Link {...props} to="/sign-in" search={{ to }} />}>
            {t('person.signIn')}
          </Button>
        </EmptyState>
      )}
      {viewer.as === 'account' && <Own {...read} />}
    </main>
  );
}

function Own<Account>({ query, children }: Read<Account>) {
  const { t } = useTranslation();
  const [{ data, error }, execute] = useQuery({ query, requestPolicy: 'cache-and-network' });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(reload);
  const account = data?.viewer.account;
  if (account) return <Stack gap={40}>{children(account, reload)}</Stack>;
  if (!error) return <Reading />;
  return (
    <EmptyState alert title={t('account.failed')} text={t(`failure.${failureOf(error).code}`)}>
      <Button variant="default" onClick={reload}>
        {t('form.retry')}
      </Button>
    </EmptyState>
  );
}

function Reading() {
  const { t } = useTranslation();
  return <Skeleton height={400} radius={8} aria-label={t('signIn.loading')} />;
}
