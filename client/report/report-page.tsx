import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useEcosystem } from '../ecosystem/use-ecosystem.tsx';
import { graphql } from '../graphql/graphql.ts';
import { useLanguage } from '../language/i18n.ts';
import { inLanguage, nameIn } from '../language/language.ts';
import { usePageTitle } from '../ui/page-title.ts';
import { Report } from './report.tsx';

const route = getRouteApi('/$slug/report');

const ReportedRecordDocument = graphql(`
  query ReportedRecord($id: ID!, $language: Language!) { node(id: $id) { inWords(language: $language) } }
`);

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
  const { ecosystem, inItsPlace } = useEcosystem(slug, {
    failed: t('report.failed'),
    loading: t('report.loading'),
  });
  const [{ data: about }] = useQuery({
    query: ReportedMissionDocument,
    variables: { id: address.mission ?? '' },
    pause: address.mission === undefined,
  });
  const told = address.about ?? address.whom;
  const [{ data: record }] = useQuery({
    query: ReportedRecordDocument,
    variables: { id: told ?? '', language: inLanguage(language) },
    pause: told === undefined,
  });
  usePageTitle(t('report.title'), ecosystem ? nameIn(language, ecosystem) : undefined);
  if (ecosystem) {
    const hashtag = address.mission && about?.mission?.hashtag;
    return (
      <Report
        ecosystem={ecosystem}
        address={address}
        mission={hashtag ? `#${hashtag}` : undefined}
        about={told && (record?.node?.inWords ?? told)}
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
  return inItsPlace();
}
