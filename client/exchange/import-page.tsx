/** Where what people have is brought onto a map: files are looked at before anything is written. */
import { Anchor, Button, Text, Title } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useEcosystem } from '../ecosystem/use-ecosystem.tsx';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import style from './import-page.module.css';
import { ImportReport } from './import-report.tsx';
import { ImportSteps } from './import-steps.tsx';
import { useKeptReport } from './use-kept-report.ts';

export function ImportPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { slug } = useParams({ from: '/$slug/import' });
  const { report } = useSearch({ from: '/$slug/import' });
  const { ecosystem, inItsPlace } = useEcosystem(slug, {
    failed: t('import.failed'),
    loading: t('import.loading'),
  });
  const name = ecosystem && nameIn(language, ecosystem);
  usePageTitle(t('import.page'), name);
  if (!ecosystem) return inItsPlace();
  return (
    <main id="content" tabIndex={-1} className={style.page}>
      <Text size="sm">
        <Anchor href={`/${slug}`}>{name}</Anchor>
      </Text>
      <Title order={1} size="h2" mb="sm">
        {t('import.page')}
      </Title>
      {!ecosystem.mayEdit ? (
        <EmptyState title={t('import.page')} text={t('import.facilitators')} />
      ) : report ? (
        <KeptReport key={report} ecosystem={ecosystem} revision={report} />
      ) : (
        <ImportSteps ecosystem={ecosystem} />
      )}
    </main>
  );
}

function KeptReport({ ecosystem, revision }: { ecosystem: Ecosystem; revision: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { kept, failed, reload } = useKeptReport(ecosystem.address, revision);
  const toImport = () => void navigate({ to: '/$slug/import', params: { slug: ecosystem.address } });
  if (kept)
    return (
      <ImportReport ecosystem={ecosystem} report={kept} isUndone={kept.undoneBy !== null} onMore={toImport} />
    );
  if (failed === undefined) return <Text role="status">{t('import.loading')}</Text>;
  return (
    <EmptyState alert title={t('import.noReport')} text={failed}>
      <Button variant="default" onClick={reload}>
        {t('form.retry')}
      </Button>
    </EmptyState>
  );
}
