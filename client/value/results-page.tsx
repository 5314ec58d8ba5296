import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEcosystem } from '../ecosystem/use-ecosystem.tsx';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { usePageTitle } from '../ui/page-title.ts';
import { readResultsAddress } from './reading.ts';
import { Results } from './results.tsx';

const route = getRouteApi('/$slug/results');

/** The page of results: finds the ecosystem, and keeps what is chosen in the address. */
export function ResultsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { slug } = route.useParams();
  const address = route.useSearch();
  const navigate = useNavigate();
  const { ecosystem, inItsPlace } = useEcosystem(slug, {
    failed: t('value.failed'),
    loading: t('value.loading'),
  });
  usePageTitle(t('value.title'), ecosystem ? nameIn(language, ecosystem) : undefined);
  if (!ecosystem) return inItsPlace();
  return (
    <Results
      ecosystem={ecosystem}
      address={address}
      onChange={(change) =>
        void navigate({
          to: '/$slug/results',
          params: { slug },
          search: readResultsAddress({ ...address, ...change }),
          // What is opened is left again by the back button.
          replace: change.cell === undefined,
          resetScroll: false,
        })
      }
    />
  );
}
