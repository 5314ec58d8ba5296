import { Anchor, Button, Progress, Skeleton, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CoverageGrid } from '../coverage/coverage-grid.tsx';
import { pairIn } from '../coverage/matrix.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { filterOf } from '../finding/finding-filter.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { useLanguage } from '../language/i18n.ts';
import { inLanguage, nameIn } from '../language/language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { MapPicture } from './map-picture.tsx';
import type { ReportAddress } from './reading.ts';
import { type ReportData, ReportDocument } from './report.documents.ts';
import style from './report.module.css';
import { ReportControls } from './report-controls.tsx';
import { ReportScope } from './report-scope.tsx';
import { isTold, ReportedFindings, ReportedMethods } from './reported-findings.tsx';

type Props = {
  ecosystem: Ecosystem;
  address: ReportAddress;
  /** The name of the mission that it is about: its #tag. */
  mission: string | undefined;
  onChange(change: ReportAddress): void;
};

/** What an ecosystem or one of its missions is missing, to print: findings, matrix, map, day and sources. */
export function Report({ ecosystem, address, mission, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { slug } = ecosystem;
  const asked = { ecosystem: slug, filter: filterOf(address), language: inLanguage(language) } as const;
  const { data, isWaiting, failure, reload } = usePatientQuery(
    ReportDocument,
    JSON.stringify(asked),
    () => asked,
    { round: 0, isCurrent: ({ findings }) => findings.isCurrent },
  );
  const name = nameIn(language, ecosystem);
  return (
    <main id="content" tabIndex={-1} className={style.page}>
      <ReportControls
        ecosystem={ecosystem}
        address={address}
        count={data?.findings.totalCount}
        onChange={onChange}
      />
      <article className={style.report} data-print>
        <Text className={style.ecosystem ?? ''}>{name}</Text>
        <Title order={1}>{mission ? t('report.headingMission', { mission }) : t('report.heading')}</Title>
        <ReportScope ecosystem={ecosystem} address={address} mission={mission} data={data} />
        {!data && failure && (
          <EmptyState alert title={t('report.failed')} text={t(`failure.${failure.code}`)}>
            <Button variant="default" onClick={reload}>
              {t('form.retry')}
            </Button>
          </EmptyState>
        )}
        {!data && !failure && (
          <div role="status">
            <Text>{t(isWaiting ? 'report.first' : 'report.loading')}</Text>
            <Progress mt="xs" value={100} animated aria-label={t('report.loading')} />
            <Skeleton height={320} mt="md" />
          </div>
        )}
        {data && <Body ecosystem={ecosystem} address={address} data={data} />}
      </article>
    </main>
  );
}

type BodyProps = { ecosystem: Ecosystem; address: ReportAddress; data: ReportData };

function Body({ ecosystem, address, data }: BodyProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { findings } = data;
  const { within, mission } = address;
  const pair = pairIn(address);
  const name = nameIn(language, ecosystem);
  const rest = findings.totalCount - findings.nodes.length;
  return (
    <>
      {findings.totalCount === 0 ? (
        <EmptyState title={t('report.empty')} text={t('report.emptyText')} />
      ) : (
        <Text fw={600} role="status">
          {t('report.count', { count: findings.totalCount })}
        </Text>
      )}
      <ReportedFindings findings={findings.nodes} full={isTold(address.detail, findings.totalCount)} />
      {rest > 0 && <Text mt="sm">{t('report.more', { count: rest })}</Text>}
      <section className={style.part}>
        <Title order={2} size="h4">
          {t('report.map')}
        </Title>
        <MapPicture slug={ecosystem.slug} name={name} elements={findings.elements} />
        <Text size="sm" c="dimmed">
          {t('report.mapText')}
        </Text>
      </section>
      <section className={style.part}>
        <Title order={2} size="h4">
          {t('report.coverage', {
            rows: t(`coverage.dimension.${pair.rows}`),
            columns: t(`coverage.dimension.${pair.columns}`).toLocaleLowerCase(language),
          })}
        </Title>
        <CoverageGrid
          key={`${pair.rows} ${pair.columns}`}
          ecosystem={ecosystem.slug}
          {...pair}
          filter={{ ...(within && { place: within }), ...(mission && { mission }) }}
          language={language}
        />
      </section>
      <section className={style.part}>
        <Title order={2} size="h4">
          {t('report.methods')}
        </Title>
        <ReportedMethods findings={findings.nodes} />
        <Title order={2} size="h4">
          {t('report.sources')}
        </Title>
        <Text size="sm">
          {t('report.sourcesText', { name })}{' '}
          <Anchor href={location.href} className={style.address ?? ''}>
            {location.href}
          </Anchor>
        </Text>
        {ecosystem.source && <Text size="sm">{t('report.mapSource', { source: ecosystem.source })}</Text>}
      </section>
    </>
  );
}
