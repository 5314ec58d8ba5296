import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { BackButton } from '../ui/back-button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { BulkBar } from './bulk-bar.tsx';
import type { FindingKind, FindingRow, FindingGroup as Group } from './finding.documents.ts';
import style from './finding.module.css';
import { groupAddress, isByWhom } from './finding-filter.ts';
import { Narrowing } from './finding-filters.tsx';
import { FindingList } from './finding-list.tsx';
import { ReportLink } from './report-link.tsx';
import { SeverityTally } from './severity-tally.tsx';
import { TakeAlong } from './take-along.tsx';
import { useChosen } from './use-chosen.ts';
import type { useFindings } from './use-findings.ts';
import { WhomList } from './whom-list.tsx';

type Props = Pick<ReadingProps, 'ecosystem' | 'data' | 'address'> & {
  /** The key of the kind that is open, and what there is of it; undefined while that is not known, or when nothing is. */
  kind: string;
  group: Group | undefined;
  /** What the kind is called. */
  name: string;
  kinds: readonly FindingKind[];
  findings: ReturnType<typeof useFindings>;
  assignees: readonly string[];
  round: number;
  onOpen(finding: FindingRow): void;
  onMarked(): void;
};

/** The findings of one kind: how many, whom they are told of, and each of them; marked one by one or many at once. */
export function FindingGroup(props: Props) {
  const { ecosystem, data, address, kind, kinds, group, name, findings, round } = props;
  const { t, language } = useWords();
  const { whom } = address.address;
  const isGathered = group !== undefined && !whom && isByWhom(group);
  const { page } = findings;
  const row = whom && data ? data.rowOf(whom) : -1;
  const title =
    data && row >= 0 ? t('gaps.groupOf', { group: name, name: data.nameOf(row, language) }) : name;
  const count = isGathered ? group.count : page?.totalCount;
  const listed = groupAddress(address.address, kind);
  const back = whom
    ? { word: t('gaps.backToKind', { group: name }), onBack: () => address.read({ whom: undefined }) }
    : { word: t('gaps.all'), onBack: () => address.read({ among: undefined }) };
  return (
    <Stack gap="md">
      <div>
        <BackButton onClick={back.onBack}>{back.word}</BackButton>
        <Heading key={`${kind} ${whom}`} title={title} count={count && numberIn(language, count)} />
        {group && !whom && <SeverityTally counts={group.severities} />}
        <Narrowing {...{ slug: ecosystem.slug, address, data, kinds, assignees: props.assignees }} />
      </div>
      {isGathered ? (
        <WhomList
          {...{ slug: ecosystem.slug, address: listed, round }}
          onOpen={(id) => address.read({ whom: id })}
        />
      ) : (
        <Listed {...props} title={title} />
      )}
      {page && page.totalCount > 0 && (
        <TakeAlong slug={ecosystem.slug} address={listed}>
          <ReportLink size="compact-sm" ecosystem={ecosystem} address={listed} />
        </TakeAlong>
      )}
    </Stack>
  );
}

/** Takes the focus, before it is painted: what was pressed to come here is gone. */
function Heading({ title, count }: { title: string; count: string | 0 | undefined }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Title order={3} size="h4" ref={heading} tabIndex={-1} className={style.opened ?? ''}>
      {title}
      {count && (
        <span className={style.number} data-figures>
          {' '}
          {count}
        </span>
      )}
    </Title>
  );
}

/** Each finding of the group, and what can be said of many of them. */
function Listed(props: Props & { title: string }) {
  const { ecosystem, address, kind, title, findings, assignees, onOpen, onMarked } = props;
  const { t } = useWords();
  const { page, rows, failure } = findings;
  const listed = groupAddress(address.address, kind);
  const chosen = useChosen(JSON.stringify(listed));
  if (failure && !page) {
    return (
      <EmptyState alert title={t('gaps.failed')} text={t(`failure.${failure.code}`)}>
        <Button variant="default" onClick={findings.reload}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  }
  if (!page) return <Skeleton height={160} role="status" aria-label={t('gaps.loading')} />;
  if (page.totalCount === 0) return <Text fw={600}>{t('gaps.noneOfKind')}</Text>;
  const mayMark = ecosystem.mayPlan && listed.state !== 'CLOSED';
  const rest = page.totalCount - rows.length;
  return (
    <>
      {mayMark && page.totalCount > 1 && (
        <BulkBar
          {...{ ecosystem, address: listed, chosen, assignees, onMarked }}
          total={page.totalCount}
          group={title}
        />
      )}
      <FindingList
        isOneKind
        rows={rows}
        label={t('gaps.list')}
        choosing={mayMark && page.totalCount > 1 ? chosen : undefined}
        onOpen={onOpen}
      />
      {findings.hasMore && (
        <Button variant="default" loading={findings.isAsking} onClick={findings.more}>
          {t('gaps.more', { count: Math.min(rest, 50), rest })}
        </Button>
      )}
    </>
  );
}
