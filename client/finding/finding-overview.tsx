import { Button, Progress, Switch, Text } from '@mantine/core';
import type { ReadingProps } from '../app/reading.ts';
import { dayIn } from '../history/time-words.ts';
import { useWords } from '../language/use-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import type { FindingKind, FindingRow } from './finding.documents.ts';
import style from './finding.module.css';
import { isNarrowed, tally, UNFILTERED } from './finding-filter.ts';
import { FindingFilters } from './finding-filters.tsx';
import { FindingGroups } from './finding-groups.tsx';
import { ReportLink } from './report-link.tsx';
import { RingSwatch } from './ring-swatch.tsx';
import { SeverityTally } from './severity-tally.tsx';
import { StartHere } from './start-here.tsx';
import { TakeAlong } from './take-along.tsx';
import type { Overview } from './use-overview.ts';

type Props = Pick<ReadingProps, 'ecosystem' | 'data' | 'address'> & {
  overview: Overview;
  kinds: readonly FindingKind[];
  isOnMap: boolean;
  onShowOnMap(shown: boolean): void;
  onOpen(finding: FindingRow): void;
  onOpenKind(kind: string): void;
};

/** What a reading begins with: which findings, how many, where to start, and how many there are of each kind. */
export function FindingOverview(props: Props) {
  const { ecosystem, data, address, overview, kinds, isOnMap, onShowOnMap } = props;
  const { t } = useWords();
  const { page, wider } = overview;
  const { slug } = ecosystem;
  return (
    <>
      <FindingFilters {...{ slug, address, data, kinds, wider }} assignees={page?.assignees ?? []} />
      {page && <Summary page={page} />}
      {page && page.elements.length > 0 && (
        <Switch
          checked={isOnMap}
          onChange={(event) => onShowOnMap(event.currentTarget.checked)}
          label={
            <span className={style.rings}>
              <RingSwatch />
              {t('gaps.onMap')}
            </span>
          }
        />
      )}
      <Answer {...props} />
      {page && page.totalCount > 0 && (
        <TakeAlong slug={slug} address={address.address}>
          <ReportLink size="compact-sm" ecosystem={ecosystem} address={address.address} />
        </TakeAlong>
      )}
    </>
  );
}

/** How many there are, and of which day. */
function Summary({ page }: { page: NonNullable<Overview['page']> }) {
  const { t, language } = useWords();
  return (
    <div role="status">
      <p className={style.total}>{t('gaps.count', { count: page.totalCount })}</p>
      {page.totalCount > 0 && <SeverityTally counts={tally(page.counts)} />}
      <Text size="sm" c="dimmed">
        {t('gaps.asOf', { day: dayIn(language, page.day) })}
        {!page.isCurrent && ` ${t('gaps.renewing')}`}
      </Text>
      {page.lagging && (
        <Text size="sm" c="dimmed">
          {t('gaps.lagging', { kinds: page.lagging.kinds.map(({ name }) => name) })}
        </Text>
      )}
    </div>
  );
}

/** Where to start and the groups, or why there are none. */
function Answer({ overview, address, onOpen, onOpenKind }: Props) {
  const { t } = useWords();
  const { page, groups, failure, isWaiting, reload } = overview;
  const narrowed = isNarrowed(address.address);
  if (failure && !page) {
    return (
      <EmptyState alert title={t('gaps.failed')} text={t(`failure.${failure.code}`)}>
        <Button variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  }
  if (!page) {
    return (
      <div role="status">
        <Text size="sm">{t(isWaiting ? 'gaps.firstLook' : 'gaps.loading')}</Text>
        <Progress mt="xs" value={100} animated aria-label={t('gaps.loading')} />
      </div>
    );
  }
  if (page.totalCount === 0) {
    return (
      <div>
        <Text fw={600}>{t(narrowed ? 'gaps.noneFit' : 'gaps.none')}</Text>
        <Text size="sm" c="dimmed">
          {t(narrowed ? 'gaps.noneFitText' : 'gaps.noneText')}
        </Text>
        {narrowed && (
          <Button variant="default" mt="sm" onClick={() => address.read(UNFILTERED)}>
            {t('gaps.filter.clear')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <>
      <StartHere rows={page.startHere} rule={page.startRule} onOpen={onOpen} />
      <FindingGroups groups={groups} onOpen={onOpenKind} />
    </>
  );
}
