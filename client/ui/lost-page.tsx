import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { type ErrorComponentProps, Link, useLocation, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsVisitor } from '../graphql/who.ts';
import { usePageTitle } from './page-title.ts';

/** An address that leads nowhere. */
export function NotFoundPage({ more }: { more?: ReactNode }) {
  const { t } = useTranslation();
  usePageTitle(t('lost.title'));
  const isVisitor = useIsVisitor();
  const { href } = useLocation();
  const wayIn = `/sign-in?to=${encodeURIComponent(href)}`;
  return (
    <Stack component="main" id="content" maw={560} mx="auto" px="md" py={64} gap="md">
      <Title order={1}>{t('lost.title')}</Title>
      <Text>{t('lost.text')}</Text>
      {isVisitor && <Text>{t('lost.visitor')}</Text>}
      <Group>
        <Button component={Link} to="/">
          {t('lost.home')}
        </Button>
        {isVisitor && (
          <Button variant="default" renderRoot={(props) => <a {...props} href={wayIn} />}>
            {t('lost.signIn')}
          </Button>
        )}
      </Group>
      {more}
    </Stack>
  );
}

/** A page whose code failed, or could not be fetched. */
export function CrashPage({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  usePageTitle(t('crash.title'));
  return (
    <Stack component="main" id="content" maw={560} mx="auto" px="md" py={64} gap="md" role="alert">
      <Title order={1}>{t('crash.title')}</Title>
      <Text>{t('crash.text')}</Text>
      <Text c="dimmed" size="sm">
        {error instanceof Error ? error.message : String(error)}
      </Text>
      <Group>
        <Button onClick={() => location.reload()}>{t('crash.reload')}</Button>
        <Button variant="default" onClick={() => router.navigate({ to: '/' })}>
          {t('lost.home')}
        </Button>
      </Group>
    </Stack>
  );
}
