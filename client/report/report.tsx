import {
  Anchor,
  Button,
  Group,
  NativeSelect,
  Progress,
  Skeleton,
  Stack,
  Switch,
  Text,
  Title,
} from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReportAddress } from '../app/address.ts';
import { useLanguage } from '../app/i18n.ts';
import { dateIn, listIn, nameIn } from '../app/language.ts';
import { CoverageGrid } from '../coverage/coverage-grid.tsx';
import { chosen, DIMENSIONS, type Dimension, pairIn } from '../coverage/matrix.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { filterOf } from '../gaps/finding-filter.ts';
import { TakeAlong } from '../gaps/take-along.tsx';
import { inLanguage } from '../gaps/use-findings.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { usePlaces } from '../place/use-places.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { MapPicture } from './map-picture.tsx';
import { type ReportData, ReportDocument } from './report.documents.ts';
import style from './report.module.css';
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
      <Controls
        ecosystem={ecosystem}
        address={address}
        count={data?.findings.totalCount}
        onChange={onChange}
      />
      <article className={style.report} data-print>
        <Text className={style.ecosystem ?? ''}>{name}</Text>
        <Title order={1}>{mission ? t('report.headingMission', { mission }) : t('report.heading')}</Title>
        <Scope ecosystem={ecosystem} address={address} mission={mission} data={data} />
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

type ControlsProps = Omit<Props, 'mission'> & { count: number | undefined };

/** What the reader chooses and what leads away: not printed. */
function Controls({ ecosystem, address, count = 0, onChange }: ControlsProps) {
  const { t } = useTranslation();
  const { rows: _rows, columns: _columns, detail, ...filter } = address;
  const pair = pairIn(address);
  const dimensions = DIMENSIONS.map((value) => ({ value, label: t(`coverage.dimension.${value}`) }));
  const choose = (side: 'rows' | 'columns') => (event: React.ChangeEvent<HTMLSelectElement>) =>
    onChange(chosen(pair, side, event.currentTarget.value as Dimension));
  return (
    <section className={style.controls} aria-label={t('report.choices')}>
      <Button
        variant="subtle"
        leftSection={<IconArrowLeft aria-hidden size={16} />}
        renderRoot={(props) => (
          <Link
            {...props}
            to="/$slug"
            params={{ slug: ecosystem.slug }}
            search={{ reading: 'gaps', ...filter }}
          />
        )}
      >
        {t('report.back')}
      </Button>
      <Group gap="sm" align="end">
        <NativeSelect
          label={t('report.rows')}
          data={dimensions}
          value={pair.rows}
          onChange={choose('rows')}
        />
        <NativeSelect
          label={t('report.columns')}
          data={dimensions}
          value={pair.columns}
          onChange={choose('columns')}
        />
        <Switch
          label={t('report.full')}
          checked={isTold(detail, count)}
          onChange={(event) => onChange({ detail: event.currentTarget.checked ? 'full' : 'short' })}
        />
        <TakeAlong slug={ecosystem.slug} address={filter}>
          <Button
            leftSection={<IconPrinter aria-hidden size={16} />}
            size="compact-sm"
            onClick={() => print()}
          >
            {t('report.print')}
          </Button>
        </TakeAlong>
      </Group>
    </section>
  );
}

type ScopeProps = Omit<Props, 'onChange'> & { data: ReportData | undefined };

/** Which findings it tells of, and of which day. */
function Scope({ ecosystem, address, mission, data }: ScopeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { choices } = usePlaces(ecosystem.slug);
  const { gap, severity, within, assignee, state } = address;
  const place = choices.find((choice) => choice.place.id === within)?.name;
  const kinds = gap?.flatMap((key) => data?.findingKinds.find((kind) => kind.key === key)?.name ?? []);
  const parts = [
    kinds && kinds.length > 0 && listIn(language, kinds, 'conjunction'),
    severity &&
      listIn(
        language,
        severity.map((each) => t(`gaps.severity.${each}`)),
        'disjunction',
      ),
    state && t(`gaps.stateMany.${state}`),
    place && t('report.within', { place }),
    mission && t('report.forMission', { mission }),
    assignee && t('report.lookedAfter', { name: assignee }),
  ].filter(Boolean);
  const { counts } = ecosystem;
  return (
    <Stack gap={4} mb="md">
      <Text size="lg">{parts.length > 0 ? parts.join(', ') : t('report.everything')}</Text>
      {data && (
        <Text size="sm" c="dimmed">
          {t('report.asOf', {
            day: dateIn(language, data.findings.day),
            revision: data.findings.revision,
            stakeholders: t('count.stakeholders', { count: counts.stakeholders }),
            missions: t('count.missions', { count: counts.missions }),
            links: t('count.links', { count: counts.interdependencies }),
          })}
          {!data.findings.isCurrent && ` ${t('report.renewing')}`}
        </Text>
      )}
    </Stack>
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
