import { Button, Skeleton, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useLanguage } from '../app/i18n.ts';
import { nameIn } from '../app/language.ts';
import { NotFoundPage } from '../app/lost-page.tsx';
import { usePageTitle } from '../app/page-title.ts';
import { EcosystemDocument } from '../ecosystem/ecosystem.documents.ts';
import { useOnReconnect } from '../graphql/connection.ts';
import { failureOf } from '../graphql/failure.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Explorer } from './explorer.tsx';

const route = getRouteApi('/$slug');

/** The page of one ecosystem: finds out whether it exists and may be seen, then leaves the page to its map. */
export function ExplorerPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { slug } = route.useParams();
  const [revision, setRevision] = useState(0);
  const [{ data, error, fetching, stale }, execute] = useQuery({
    query: EcosystemDocument,
    variables: { slug },
  });
  const ecosystem = data?.ecosystem;
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(reload);
  useEffect(() => {
    if (revision > 0) reload();
  }, [revision, reload]);
  usePageTitle(ecosystem ? nameIn(language, ecosystem) : undefined);

  if (ecosystem) {
    return (
      <Explorer
        key={ecosystem.slug}
        ecosystem={ecosystem}
        revision={revision}
        onWritten={() => setRevision((before) => before + 1)}
      />
    );
  }
  if (error && failureOf(error).code !== 'NOT_FOUND') {
    return (
      <Stack component="main" id="content" tabIndex={-1} p="md" maw={640} mx="auto" py={64}>
        <EmptyState alert title={t('explorer.failed')} text={t(`failure.${failureOf(error).code}`)}>
          <Button variant="default" onClick={reload}>
            {t('form.retry')}
          </Button>
        </EmptyState>
      </Stack>
    );
  }
  // While a failure is asked again there is no error any more, and no answer yet.
  if ((data && !stale && !fetching) || error) return <NotFoundPage />;
  return (
    <Stack component="main" id="content" p="md" gap="md" role="status" aria-label={t('explorer.loading')}>
      <Skeleton height={32} width={280} />
      <Skeleton height={40} maw={320} />
      <Skeleton height="60dvh" />
    </Stack>
  );
}
