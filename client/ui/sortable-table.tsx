import {
  type ColumnDef,
  createSortedRowModel,
  type Row,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ChangeEvent, type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import style from './sortable-table.module.css';
import { TableHead } from './table-head.tsx';

export type Column = {
  key: string;
  label: string;
  /** Orders two rows; ascending. */
  compare(a: number, b: number): number;
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
  /** Row numbers, in whatever order. */
  rows: readonly number[];
  current?: number | undefined;
  choice?: Choice | undefined;
};

/** The height of a row of one line, in px; longer ones are measured once they are drawn. */
const ROW_HEIGHT = 41;
/** Rows drawn above and below those in sight: the keyboard goes on into what is drawn. */
const BEYOND = 12;

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
type Features = typeof features;
/** The library wants rows that are objects. */
type Numbered = { row: number };

/** A table that sorts by any column and draws the rows in sight, however many there are. The first column names the row. */
export function SortableTable({ caption, columns, rows, current, choice }: Props) {
  const { t } = useTranslation();
  const scroll = useRef<HTMLElement>(null);
  const data = useMemo(() => rows.map((row): Numbered => ({ row })), [rows]);
  const table = useTable({
    features,
    data,
    columns: useMemo(() => columns.map(defined), [columns]),
    getRowId: ({ row }) => String(row),
    initialState: { sorting: [{ id: columns[0].key, desc: false }] },
    enableSortingRemoval: false,
    autoResetSorting: false,
  });
  const sorted = table.getRowModel().rows;
  const drawn = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => sorted[index]?.id ?? index,
    overscan: BEYOND,
  });
  const { sorting } = table.state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order is read from its start
  useEffect(() => {
    scroll.current?.scrollTo({ top: 0 });
  }, [sorting]);
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
          sort={sorting[0]}
          onSort={(key) => table.getColumn(key)?.toggleSorting(undefined)}
          choice={choice && { rows, has: choice.has, choose: choice.choose, label: t('table.chooseAll') }}
        />
        <tbody>
          <Gap height={above} />
          {items.map(({ index }) => {
            const row = sorted[index]?.original.row ?? 0;
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

/** A column as the library asks for it: the first to be sorted is the ascending order. */
function defined({ key, compare }: Column): ColumnDef<Features, Numbered> {
  return {
    id: key,
    accessorFn: ({ row }) => row,
    sortDescFirst: false,
    sortFn: (a, b) => compare(a.original.row, b.original.row) || a.original.row - b.original.row,
  };
}

/** Chooses a row; with the shift key all rows from the one that was chosen before. */
function useRange(sorted: readonly Row<Features, Numbered>[], choice: Choice | undefined) {
  const last = useRef<string>(undefined);
  return (index: number, { target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    const isRange = 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true;
    const before = isRange ? sorted.findIndex(({ id }) => id === last.current) : -1;
    last.current = sorted[index]?.id;
    const from = before < 0 ? index : Math.min(before, index);
    const to = before < 0 ? index : Math.max(before, index);
    const rows = sorted.slice(from, to + 1).map(({ original }) => original.row);
    choice?.choose(rows, target.checked);
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
