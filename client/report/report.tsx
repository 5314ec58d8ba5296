import { Anchor, Button, Progress, Skeleton, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { filterOf } from '../finding/finding-filter.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { useLanguage } from '../language/i18n.ts';
import { dateIn, inLanguage, nameIn } from '../language/language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Answered } from '../unseen/answered.tsx';
import { HowMany } from '../unseen/how-many.tsx';
import { UnseenDocument } from '../unseen/unseen.documents.ts';
import { GroupLink } from './group-link.tsx';
import type { ReportAddress } from './reading.ts';
import { type ReportData, ReportDocument } from './report.documents.ts';
import style from './report.module.css';
import { ReportControls } from './report-controls.tsx';
import { ReportCover } from './report-cover.tsx';
import { ReportScope } from './report-scope.tsx';
import { isTold, ReportedFindings, ReportedMethods } from './reported-findings.tsx';
import { usePageFoot } from './use-page-foot.ts';

type Props = {
  ecosystem: Ecosystem;
  address: ReportAddress;
  /** The name of the mission that it is about: its #tag. */
  mission: string | undefined;
  /** Of whom it tells alone: what that record is called. */
  about: string | undefined;
  onChange(change: ReportAddress): void;
};

/** What an ecosystem or one of its missions is missing, to print: findings, matrix, map, day and sources. */
export function Report({ ecosystem, address, mission, about, onChange }: Props) {
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
  const heading = mission ? t('report.headingMission', { mission }) : t('report.heading');
  usePageFoot([name, heading, data && dateIn(language, data.findings.day)]);
  return (
    <main id="content" tabIndex={-1} className={style.page}>
      <ReportControls
        ecosystem={ecosystem}
        address={address}
        count={data?.findings.totalCount}
        onChange={onChange}
      />
      <article className={style.report} data-print data-paper>
        <Text className={style.ecosystem ?? ''}>{name}</Text>
        <Title order={1}>{heading}</Title>
        <ReportScope {...{ ecosystem, address, mission, about, data }} />
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

const NOTHING = {};

type BodyProps = { ecosystem: Ecosystem; address: ReportAddress; data: ReportData };

function Body({ ecosystem, address, data }: BodyProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { findings } = data;
  const name = nameIn(language, ecosystem);
  const { rows: _rows, columns: _columns, detail, ...filter } = address;
  const isWhole = findings.nodes.length === findings.totalCount;
  return (
    <>
      <ReportCover {...{ ecosystem, address, data }} />
      {findings.totalCount === 0 ? (
        <EmptyState title={t('report.empty')} text={t('report.emptyText')} />
      ) : (
        <section className={style.part}>
          <Title order={2} size="h4">
            {t('report.all', { count: findings.totalCount })}
          </Title>
          {!isWhole && (
            <Text size="sm">
              {t('report.partly', { count: findings.nodes.length })}{' '}
              <GroupLink ecosystem={ecosystem} filter={filter}>
                {t('gaps.title')}
              </GroupLink>
            </Text>
          )}
          <ReportedFindings {...{ ecosystem, filter, data }} full={isTold(detail, findings.totalCount)} />
        </section>
      )}
      <section className={style.part} data-part="unseen">
        <Title order={2} size="h4">
          {t('unseen.title')}
        </Title>
        <Answered
          document={UnseenDocument}
          ecosystem={ecosystem.slug}
          about={address.mission ? { mission: address.mission } : NOTHING}
          round={0}
        >
          {({ unseen }) => <HowMany found={unseen} />}
        </Answered>
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
          <Anchor underline="always" href={location.href} className={style.address ?? ''}>
            {location.href}
          </Anchor>
        </Text>
        {ecosystem.source && <Text size="sm">{t('report.mapSource', { source: ecosystem.source })}</Text>}
      </section>
    </>
  );
}
