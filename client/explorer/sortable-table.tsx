import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type ChangeEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { inOrder } from '../map/in-order.ts';
import style from './sortable-table.module.css';
import { TableHead } from './table-head.tsx';

export type Column = {
  key: string;
  label: string;
  /** What its rows are ordered by; equal ones stay as they come. */
  value(row: number): number;
  cell(row: number): ReactNode;
  figures?: boolean;
  /** Its share of the width, beside those of the others; 2 when left out. */
  share?: number;
};

/** Which rows are chosen, and what choosing does. */
export type Choice = {
  has(row: number): boolean;
  /** Chooses rows, or gives them up. */
  choose(rows: readonly number[], on: boolean): void;
  /** What the box of a row is called. */
  label(row: number): string;
};

type Props = {
  caption: string;
  columns: readonly [Column, ...Column[]];
  /** Row numbers, in the order of the first column. */
  rows: readonly number[];
  current?: number | undefined;
  choice?: Choice | undefined;
};

/** The height of a row of one line, in px; longer ones are measured once they are drawn. */
const ROW_HEIGHT = 41;
/** Rows drawn above and below those in sight: the keyboard goes on into what is drawn. */
const BEYOND = 12;

/** A table that sorts by any column and draws the rows in sight, however many there are. The first column names the row. */
export function SortableTable({ caption, columns, rows, current, choice }: Props) {
  const { t } = useTranslation();
  const scroll = useRef<HTMLElement>(null);
  const [sort, setSort] = useState({ id: columns[0].key, desc: false });
  const sorted = useMemo(() => inOrderOf(rows, columns, sort), [rows, columns, sort]);
  const drawn = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => sorted[index] ?? index,
    overscan: BEYOND,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order is read from its start
  useEffect(() => {
    scroll.current?.scrollTo({ top: 0 });
  }, [sort]);
  const toEnd = (event: KeyboardEvent) => {
    if (event.key !== 'End' || event.target !== scroll.current) return;
    // How far the end is turns out when its rows are drawn: the browser would stop short of it.
    event.preventDefault();
    drawn.scrollToIndex(sorted.length - 1, { align: 'end' });
  };
  const items = drawn.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = drawn.getTotalSize() - (items.at(-1)?.end ?? 0);
  const choosing = useRange(sorted, choice);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={scroll} className={style.scroll} tabIndex={0} aria-label={caption} onKeyDown={toEnd}>
      <table className={style.table} aria-rowcount={sorted.length + 1}>
        <caption className={style.caption}>{caption}</caption>
        <Widths columns={columns} hasBoxes={choice !== undefined} />
        <TableHead
          columns={columns}
          sort={sort}
          onSort={(id) => setSort((was) => ({ id, desc: was.id === id && !was.desc }))}
          choice={choice && { rows, has: choice.has, choose: choice.choose, label: t('table.chooseAll') }}
        />
        <tbody>
          <Gap height={above} />
          {items.map(({ index }) => {
            const row = sorted[index] ?? 0;
            return (
              <tr
                key={row}
                ref={drawn.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                aria-current={row === current || undefined}
              >
                {choice && (
                  <td className={style.box}>
                    <input
                      type="checkbox"
                      checked={choice.has(row)}
                      aria-label={choice.label(row)}
                      onChange={(event) => choosing(index, event)}
                    />
                  </td>
                )}
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
            );
          })}
          <Gap height={below} />
        </tbody>
      </table>
    </section>
  );
}

/** Rows as one column orders them. */
function inOrderOf(
  rows: readonly number[],
  columns: Props['columns'],
  { id, desc }: { id: string; desc: boolean },
): readonly number[] {
  const column = columns.find(({ key }) => key === id) ?? columns[0];
  if (column === columns[0] && !desc) return rows;
  const values = Float64Array.from(rows, (row) => (desc ? -1 : 1) * column.value(row));
  return Array.from(inOrder(values), (at) => rows[at] as number);
}

/** Chooses a row; with the shift key all rows from the one that was chosen before. */
function useRange(sorted: readonly number[], choice: Choice | undefined) {
  const last = useRef<number>(undefined);
  return (index: number, { target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    const isRange = 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true;
    const before = isRange && last.current !== undefined ? sorted.indexOf(last.current) : -1;
    last.current = sorted[index];
    const from = before < 0 ? index : Math.min(before, index);
    const to = before < 0 ? index : Math.max(before, index);
    choice?.choose(sorted.slice(from, to + 1), target.checked);
  };
}

/** Widths that do not depend on which rows are drawn. */
function Widths({ columns, hasBoxes }: { columns: readonly Column[]; hasBoxes: boolean }) {
  const all = columns.reduce((sum, { share = 2 }) => sum + share, 0);
  return (
    <colgroup>
      {hasBoxes && <col className={style.boxes} />}
      {columns.map(({ key, share = 2 }) => (
        <col key={key} style={{ width: `${(share / all) * 100}%` }} />
      ))}
    </colgroup>
  );
}

/** The room of the rows that are not drawn. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className={style.gap}>
      <td style={{ height }} />
    </tr>
  );
}
