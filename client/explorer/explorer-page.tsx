import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../account/use-viewer.ts';
import { useEcosystem } from '../ecosystem/use-ecosystem.tsx';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { AskToJoin } from '../members/ask-to-join.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { Explorer } from './explorer.tsx';

const route = getRouteApi('/$slug');

/** The page of one ecosystem: finds out whether it exists and may be seen, then leaves the page to its map. */
export function ExplorerPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { slug } = route.useParams();
  const [revision, setRevision] = useState(0);
  const { ecosystem, reload, inItsPlace } = useEcosystem(slug, {
    failed: t('explorer.failed'),
    loading: t('explorer.loading'),
  });
  useEffect(() => {
    if (revision > 0) reload();
  }, [revision, reload]);
  const viewer = useViewer();
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
  // Whether there is nothing, or nothing for this reader, is not told: they may ask all the same.
  return inItsPlace(viewer.as === 'account' ? <AskToJoin slug={slug} /> : undefined);
}
