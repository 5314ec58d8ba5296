import { Button, CloseButton, Group, Skeleton, Text, Title } from '@mantine/core';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { failureOf } from '../graphql/failure.ts';
import { useLanguage } from '../language/i18n.ts';
import { inLanguage } from '../language/language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import style from './cell-panel.module.css';
import { CoverageCellDocument, type CoverageFilter, type CoverageLine } from './coverage.documents.ts';
import { asked, type Pair } from './matrix.ts';
import { StateMark } from './state-mark.tsx';

type Props = {
  ecosystem: string;
  pair: Pair;
  filter: CoverageFilter;
  /** `row~column`. */
  cell: string;
  /** Raised when anything was written. */
  round: number;
  /** Opens a stakeholder or a mission. */
  onGo(id: string): void;
  onClose(): void;
};

const GROUPS = ['NEED', 'ROLE', 'OFFER', 'STAKEHOLDER', 'NOMINATED'] as const;

/** What stands behind one cell: what is needed and offered there, who is there, and what is missing. */
export function CellPanel({ ecosystem, pair, filter, cell, round, onGo, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const [row = '', column = ''] = cell.split('~');
  const [{ data, error, fetching }, execute] = useQuery({
    query: CoverageCellDocument,
    variables: {
      ...{ ecosystem, rows: asked(pair.rows), columns: asked(pair.columns), row, column, filter },
      language: inLanguage(language),
    },
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useEffect(() => {
    if (round > 0) reload();
  }, [round, reload]);
  const detail = data?.coverageCell;
  const title = detail && `${detail.row.label} · ${detail.column.label}`;
  // Once it is known what the cell is about, so that it is read out, and on a phone scrolled to.
  useEffect(() => {
    if (title) heading.current?.focus();
  }, [title]);

  return (
    <section
      className={style.panel}
      aria-labelledby="coverage-cell"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <Title order={3} id="coverage-cell" ref={heading} tabIndex={-1} className={style.heading ?? ''}>
          {detail && <StateMark state={detail.cell.state} />}
          {title ?? t('coverage.title')}
        </Title>
        <CloseButton size={44} mt={-10} mr={-8} aria-label={t('coverage.close')} onClick={onClose} />
      </Group>
      {detail && (
        <>
          <Text>{detail.cell.sentence}</Text>
          {GROUPS.map((kind) => (
            <Lines
              key={kind}
              title={t(`coverage.group.${kind}`)}
              lines={detail.lines.filter((line) => line.kind === kind)}
              onGo={onGo}
            />
          ))}
          {detail.lines.length < detail.lineTotal && (
            <Text size="sm" c="dimmed">
              {t('coverage.more', { shown: detail.lines.length, total: detail.lineTotal })}
            </Text>
          )}
        </>
      )}
      {!detail && fetching && <Skeleton height={64} role="status" aria-label={t('coverage.cellLoading')} />}
      {!detail && !fetching && !error && <Text>{t('coverage.cellGone')}</Text>}
      {!detail && error && (
        <EmptyState alert title={t('coverage.cellFailed')} text={t(`failure.${failureOf(error).code}`)}>
          <Button variant="default" onClick={reload}>
            {t('form.retry')}
          </Button>
        </EmptyState>
      )}
    </section>
  );
}

type LinesProps = { title: string; lines: readonly CoverageLine[]; onGo(id: string): void };

function Lines({ title, lines, onGo }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <>
      <Title order={4} size="h6" mt="sm">
        {title}
      </Title>
      <ul className={style.lines}>
        {lines.map(({ kind, id, element, state, label, sentence }) => (
          <li key={id}>
            {(kind === 'NEED' || kind === 'ROLE') && <StateMark state={state} />}
            <span>
              <button type="button" className={style.go} onClick={() => onGo(element)}>
                {label}
              </button>
              {sentence && <span className={style.said}> {sentence}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
