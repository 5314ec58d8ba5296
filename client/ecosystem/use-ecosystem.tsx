import { Button, Skeleton, Stack } from '@mantine/core';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { failureOf } from '../graphql/failure.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { NotFoundPage } from '../ui/lost-page.tsx';
import { type Ecosystem, EcosystemDocument } from './ecosystem.documents.ts';

type Words = {
  /** What is said when it could not be read, and while it is. */
  failed: string;
  loading: string;
};

/** The ecosystem at an address; without it, the page that stands in its place: loading, failed, or nothing there. */
export function useEcosystem(slug: string, { failed, loading }: Words) {
  const { t } = useTranslation();
  const [{ data, error, fetching, stale }, execute] = useQuery({
    query: EcosystemDocument,
    variables: { slug },
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(reload);
  const ecosystem: Ecosystem | undefined = data?.ecosystem ?? undefined;
  /** With what else can be done where nothing is. */
  const inItsPlace = (more?: ReactNode): ReactNode => {
    if (error && failureOf(error).code !== 'NOT_FOUND') {
      return (
        <Stack component="main" id="content" tabIndex={-1} p="md" maw={640} mx="auto" py={64}>
          <EmptyState alert title={failed} text={t(`failure.${failureOf(error).code}`)}>
            <Button variant="default" onClick={reload}>
              {t('form.retry')}
            </Button>
          </EmptyState>
        </Stack>
      );
    }
    // While a failure is asked again there is no error any more, and no answer yet.
    if ((data && !stale && !fetching) || error) return <NotFoundPage more={more} />;
    return (
      <Stack component="main" id="content" p="md" gap="md" role="status" aria-label={loading}>
        <Skeleton height={32} width={280} />
        <Skeleton height={40} maw={320} />
        <Skeleton height="60dvh" />
      </Stack>
    );
  };
  return { ecosystem, reload, inItsPlace };
}
