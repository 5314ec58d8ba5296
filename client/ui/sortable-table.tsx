import { Button, Group, Text } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { numberIn } from '../language/language.ts';
import style from './sortable-table.module.css';

export type Column = {
  key: string;
  label: string;
  /** Orders two rows; ascending. */
  compare(a: number, b: number): number;
  cell(row: number): ReactNode;
  figures?: boolean;
};

type Props = {
  caption: string;
  columns: readonly [Column, ...Column[]];
  /** Row numbers, in whatever order. */
  rows: readonly number[];
  current?: number | undefined;
};

const PAGE = 100;

/** By which column, and whether from the last to the first. */
type Sort = { key: string; down: boolean };

/** A table that sorts by any column and shows a hundred rows at a time. The first column names the row. */
export function SortableTable({ caption, columns, rows, current }: Props) {
  const top = useRef<HTMLElement>(null);
  const [sort, setSort] = useState<Sort>({ key: columns[0].key, down: false });
  const [asked, setPage] = useState(0);
  const sorted = useMemo(() => {
    const { compare } = columns.find((column) => column.key === sort.key) ?? columns[0];
    return [...rows].sort((a, b) => (sort.down ? compare(b, a) : compare(a, b)) || a - b);
  }, [rows, columns, sort]);
  const pages = Math.max(1, Math.ceil(sorted.length / PAGE));
  const page = Math.min(asked, pages - 1);
  const sortBy = (key: string) => {
    setPage(0);
    setSort((before) => ({ key, down: before.key === key ? !before.down : false }));
  };
  const turn = (to: number) => {
    setPage(to);
    top.current?.scrollTo({ top: 0 });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={top} className={style.scroll} tabIndex={0} aria-label={caption}>
        <table className={style.table}>
          <caption className={style.caption}>{caption}</caption>
          <Head columns={columns} sort={sort} onSort={sortBy} />
          <tbody>
            {sorted.slice(page * PAGE, (page + 1) * PAGE).map((row) => (
              <tr key={row} aria-current={row === current || undefined}>
                {columns.map(({ key, cell, figures }, at) =>
                  at === 0 ? (
                    <th key={key} scope="row">
                      {cell(row)}
                    </th>
                  ) : (
                    <td key={key} data-figures={figures || undefined}>
                      {cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {pages > 1 && <Pager page={page} pages={pages} total={sorted.length} onTurn={turn} />}
    </>
  );
}

type HeadProps = { columns: readonly Column[]; sort: Sort; onSort(key: string): void };

function Head({ columns, sort, onSort }: HeadProps) {
  return (
    <thead>
      <tr>
        {columns.map(({ key, label, figures }) => {
          const on = sort.key === key;
          const Arrow = on ? (sort.down ? IconArrowDown : IconArrowUp) : IconArrowsSort;
          return (
            <th
              key={key}
              scope="col"
              data-figures={figures || undefined}
              aria-sort={on ? (sort.down ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                className={style.sort}
                data-on={on || undefined}
                onClick={() => onSort(key)}
              >
                {label}
                <Arrow aria-hidden size={14} />
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

type PagerProps = { page: number; pages: number; total: number; onTurn(to: number): void };

function Pager({ page, pages, total, onTurn }: PagerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Group
      component="nav"
      aria-label={t('table.pages')}
      justify="space-between"
      gap="xs"
      className={style.pager ?? ''}
    >
      <Button variant="default" disabled={page === 0} onClick={() => onTurn(page - 1)}>
        {t('table.previous')}
      </Button>
      <Text size="sm" aria-live="polite">
        {t('table.range', {
          first: numberIn(language, page * PAGE + 1),
          last: numberIn(language, Math.min(total, (page + 1) * PAGE)),
          total: numberIn(language, total),
        })}
      </Text>
      <Button variant="default" disabled={page === pages - 1} onClick={() => onTurn(page + 1)}>
        {t('table.next')}
      </Button>
    </Group>
  );
}
