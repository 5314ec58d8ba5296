import { Button, Skeleton, Text, Title } from '@mantine/core';
import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { failureOf } from '../graphql/failure.ts';
import { inLanguage, type Language } from '../language/language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import {
  type Coverage,
  type CoverageCell,
  CoverageDocument,
  type CoverageFilter,
} from './coverage.documents.ts';
import style from './coverage-grid.module.css';
import { asked, type Dimension, type Matrix, matrixOf } from './matrix.ts';
import { MatrixTable } from './matrix-table.tsx';
import { StateMark } from './state-mark.tsx';

type Props = {
  /** The slug of the ecosystem. */
  ecosystem: string;
  rows: Dimension;
  columns: Dimension;
  filter?: CoverageFilter;
  language: Language;
  /** The line that lacks most first. */
  worstFirst?: boolean;
  /** Raised when anything was written. */
  round?: number;
  /** The cell that is open, `row~column`, and what opens one; without, nothing can be opened. */
  cell?: string | undefined;
  onCell?(cell: string): void;
  onFocus?(cell: CoverageCell): void;
  /** What stands between the matrix and its legend. */
  children?: React.ReactNode;
};

/** A coverage matrix with its legend and what it leaves out. It stands by itself in a report, without `onCell`. */
export function CoverageGrid(props: Props) {
  const { ecosystem, rows, columns, filter, language, worstFirst = false, round = 0 } = props;
  const { t } = useTranslation();
  const [{ data, error, fetching }, execute] = useQuery({
    query: CoverageDocument,
    variables: {
      ...{ ecosystem, rows: asked(rows), columns: asked(columns) },
      ...{ filter: filter ?? null, language: inLanguage(language) },
    },
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(reload);
  useEffect(() => {
    if (round > 0) reload();
  }, [round, reload]);
  const coverage = data?.coverage;
  const matrix = useMemo(() => coverage && matrixOf(coverage, worstFirst), [coverage, worstFirst]);
  if (!coverage || !matrix) {
    if (fetching || !error)
      return <Skeleton height={320} role="status" aria-label={t('coverage.loading')} data-waiting />;
    return (
      <div className={style.message}>
        <EmptyState alert title={t('coverage.failed')} text={t(`failure.${failureOf(error).code}`)}>
          <Button variant="default" onClick={reload}>
            {t('form.retry')}
          </Button>
        </EmptyState>
      </div>
    );
  }
  const empty = coverage.rows.length === 0 ? rows : coverage.columns.length === 0 ? columns : undefined;
  if (empty) {
    return (
      <div className={style.message}>
        <EmptyState title={t('coverage.empty')} text={t(`coverage.emptyText.${empty}`)} />
      </div>
    );
  }
  return <Shown {...props} coverage={coverage} matrix={matrix} />;
}

/** The matrix itself, what stands below it, and what its marks mean. */
function Shown(props: Props & { coverage: Coverage; matrix: Matrix }) {
  const { rows, columns, language, coverage, matrix } = props;
  const { t } = useTranslation();
  const names = { rows: t(`coverage.dimension.${rows}`), columns: t(`coverage.dimension.${columns}`) };
  const cut = [
    { shown: coverage.rows.length, total: coverage.rowTotal, of: names.rows },
    { shown: coverage.columns.length, total: coverage.columnTotal, of: names.columns },
  ].filter(({ shown, total }) => shown < total);
  const caption = t('coverage.caption', {
    rows: names.rows.toLocaleLowerCase(language),
    columns: names.columns.toLocaleLowerCase(language),
  });
  return (
    <>
      <section className={style.scroll} aria-label={caption} {...(props.onCell ? {} : { tabIndex: 0 })}>
        <MatrixTable
          caption={caption}
          corner={t('coverage.corner', names)}
          matrix={matrix}
          meanings={coverage.meanings}
          open={props.cell}
          onOpen={props.onCell}
          onFocus={props.onFocus}
        />
      </section>
      {props.children}
      <Title order={3} size="h6" mt="sm" className={style.legendTitle ?? ''}>
        {t('coverage.legend')}
      </Title>
      <dl className={style.legend} data-brief={props.cell !== undefined || undefined}>
        {coverage.meanings.map(({ state, name, meaning }) => (
          <div key={state}>
            <dt>
              <StateMark state={state} /> {name}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" c="dimmed" className={style.notes ?? ''}>
        {coverage.counted} {t('coverage.missingMeans')}
        {cut.map((each) => ` ${t('coverage.cut', each)}`)}
        {coverage.outside > 0 && ` ${t('coverage.outside', { count: coverage.outside })}`}
      </Text>
    </>
  );
}
