import { Button, Progress, Stack, Switch, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useQuery } from 'urql';
import type { ReadingProps } from '../app/reading.ts';
import { FindingKindsDocument, type FindingRow, type FindingsPage } from '../finding/finding.documents.ts';
import style from '../finding/finding.module.css';
import { isNarrowed, ringed, tally, UNFILTERED } from '../finding/finding-filter.ts';
import { FindingFilters } from '../finding/finding-filters.tsx';
import { FindingList, rowId } from '../finding/finding-list.tsx';
import { ReportLink } from '../finding/report-link.tsx';
import { RingSwatch } from '../finding/ring-swatch.tsx';
import { SeverityIcon } from '../finding/severity-mark.tsx';
import { TakeAlong } from '../finding/take-along.tsx';
import { useFindings } from '../finding/use-findings.ts';
import { dayIn } from '../history/time-words.ts';
import { inLanguage, numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { OpenFinding } from './open-finding.tsx';

/** What is missing: the findings that fit what the address says, one of them open, and rings on the map. */
export function Findings(props: ReadingProps) {
  const { ecosystem, data, address, revision, onFly, onLit } = props;
  const words = useWords();
  const { t, language } = words;
  const { slug } = ecosystem;
  const { finding: key } = address.address;
  const [round, setRound] = useState(0);
  const [isOnMap, setOnMap] = useState(true);
  const [litIds, setLitIds] = useState<readonly string[]>(NOTHING);
  const findings = useFindings(slug, address.address, language, revision + round);
  const { page } = findings;
  const [{ data: known }] = useQuery({
    query: FindingKindsDocument,
    variables: { language: inLanguage(language) },
  });
  useReturningFocus(key);

  const elements = page?.elements;
  const counts = useMemo(
    () => (isOnMap && elements ? new Map(elements.map(({ id, count }) => [id, count])) : undefined),
    [isOnMap, elements],
  );
  const { rows } = findings;
  const listed = useMemo(() => ringed(rows), [rows]);
  useEffect(() => onLit({ ids: litIds, ...(counts && { counts, listed }) }), [onLit, litIds, counts, listed]);

  const open = (finding: FindingRow) => {
    const [only, another] = finding.elementIds;
    if (only !== undefined && another === undefined) onFly(only);
    address.read({ finding: finding.key });
  };
  return (
    <Stack gap="md">
      {key && (
        <OpenFinding
          key={key}
          {...props}
          finding={key}
          round={revision + round}
          onMarked={() => setRound((before) => before + 1)}
          onIds={setLitIds}
          onClose={() => address.read({ finding: undefined })}
        />
      )}
      {/* The list keeps its place and what was unfolded of it while one finding is open. */}
      <Stack gap="md" display={key ? 'none' : 'flex'}>
        <FindingFilters
          {...{ slug, address, data }}
          kinds={known?.findingKinds ?? []}
          wider={findings.wider}
          assignees={page?.assignees ?? []}
        />
        {page && <Summary page={page} />}
        {page && page.elements.length > 0 && (
          <Switch
            checked={isOnMap}
            onChange={(event) => setOnMap(event.currentTarget.checked)}
            label={
              <span className={style.rings}>
                <RingSwatch />
                {t('gaps.onMap')}
              </span>
            }
          />
        )}
        <Answer findings={findings} isNarrowed={isNarrowed(address.address)} onOpen={open} />
        {isNarrowed(address.address) && page?.totalCount === 0 && (
          <Button variant="default" onClick={() => address.read(UNFILTERED)}>
            {t('gaps.filter.clear')}
          </Button>
        )}
        {page && page.totalCount > 0 && (
          <TakeAlong slug={slug} address={address.address}>
            <ReportLink size="compact-sm" ecosystem={ecosystem} address={address.address} />
          </TakeAlong>
        )}
      </Stack>
    </Stack>
  );
}

const NOTHING: readonly string[] = [];

/** How many there are, and of which day. */
function Summary({ page }: { page: FindingsPage }) {
  const { t, language } = useWords();
  return (
    <div role="status">
      <p className={style.total}>{t('gaps.count', { count: page.totalCount })}</p>
      {page.totalCount > 0 && (
        <ul className={style.tally}>
          {tally(page.counts).map(({ severity, count }) => (
            <li key={severity} className={style.severity}>
              <SeverityIcon severity={severity} />
              {numberIn(language, count)} {t(`gaps.severityCount.${severity}`)}
            </li>
          ))}
        </ul>
      )}
      <Text size="sm" c="dimmed">
        {t('gaps.asOf', { day: dayIn(language, page.day) })}
        {!page.isCurrent && ` ${t('gaps.renewing')}`}
      </Text>
    </div>
  );
}

type AnswerProps = {
  findings: ReturnType<typeof useFindings>;
  isNarrowed: boolean;
  onOpen(finding: FindingRow): void;
};

/** The list, or why there is none. */
function Answer({ findings, isNarrowed, onOpen }: AnswerProps) {
  const { t } = useWords();
  const { page, rows, failure } = findings;
  if (failure && !page) {
    return (
      <EmptyState alert title={t('gaps.failed')} text={t(`failure.${failure.code}`)}>
        <Button variant="default" onClick={findings.reload}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  }
  if (!page) {
    return (
      <div role="status">
        <Text size="sm">{t(findings.isWaiting ? 'gaps.firstLook' : 'gaps.loading')}</Text>
        <Progress mt="xs" value={100} animated aria-label={t('gaps.loading')} />
      </div>
    );
  }
  if (rows.length === 0) {
    return (
      <div>
        <Text fw={600}>{t(isNarrowed ? 'gaps.noneFit' : 'gaps.none')}</Text>
        <Text size="sm" c="dimmed">
          {t(isNarrowed ? 'gaps.noneFitText' : 'gaps.noneText')}
        </Text>
      </div>
    );
  }
  return (
    <>
      <FindingList rows={rows} label={t('gaps.list')} onOpen={onOpen} />
      {findings.hasMore && (
        <Button variant="default" loading={findings.isAsking} onClick={findings.more}>
          {t('gaps.more', { count: page.totalCount - rows.length })}
        </Button>
      )}
    </>
  );
}

/** When an opened finding closes, the focus goes back to where it was opened. */
function useReturningFocus(key: string | undefined): void {
  const before = useRef(key);
  useEffect(() => {
    if (before.current && !key) document.getElementById(rowId(before.current))?.focus();
    before.current = key;
  }, [key]);
}
