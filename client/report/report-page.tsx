import { Button, Skeleton, Stack } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useLanguage } from '../app/i18n.ts';
import { nameIn } from '../app/language.ts';
import { NotFoundPage } from '../app/lost-page.tsx';
import { usePageTitle } from '../app/page-title.ts';
import { EcosystemDocument } from '../ecosystem/ecosystem.documents.ts';
import { useOnReconnect } from '../graphql/connection.ts';
import { failureOf } from '../graphql/failure.ts';
import { graphql } from '../graphql/graphql.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Report } from './report.tsx';

const route = getRouteApi('/$slug/report');

const ReportedMissionDocument = graphql(`
  query ReportedMission($id: ID!) { mission(id: $id) { hashtag } }
`);

/** The page of a report: finds the ecosystem and the mission that it is about. */
export function ReportPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { slug } = route.useParams();
  const address = route.useSearch();
  const navigate = useNavigate();
  const [{ data, error, fetching, stale }, execute] = useQuery({
    query: EcosystemDocument,
    variables: { slug },
  });
  const [{ data: about }] = useQuery({
    query: ReportedMissionDocument,
    variables: { id: address.mission ?? '' },
    pause: address.mission === undefined,
  });
  const ecosystem = data?.ecosystem;
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(reload);
  usePageTitle(t('report.title'), ecosystem ? nameIn(language, ecosystem) : undefined);
  if (ecosystem) {
    const hashtag = address.mission && about?.mission?.hashtag;
    return (
      <Report
        ecosystem={ecosystem}
        address={address}
        mission={hashtag ? `#${hashtag}` : undefined}
        onChange={(change) =>
          void navigate({
            to: '/$slug/report',
            params: { slug },
            search: { ...address, ...change },
            replace: true,
            resetScroll: false,
          })
        }
      />
    );
  }
  if (error && failureOf(error).code !== 'NOT_FOUND') {
    return (
      <Stack component="main" id="content" tabIndex={-1} p="md" maw={640} mx="auto" py={64}>
        <EmptyState alert title={t('report.failed')} text={t(`failure.${failureOf(error).code}`)}>
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
    <Stack component="main" id="content" p="md" gap="md" role="status" aria-label={t('report.loading')}>
      <Skeleton height={32} width={280} />
      <Skeleton height="60dvh" />
    </Stack>
  );
}
