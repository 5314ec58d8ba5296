import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import style from './sortable-table.module.css';

type Props = {
  columns: readonly { key: string; label: string; figures?: boolean }[];
  /** By which column, and whether from the last to the first. */
  sort: { id: string; desc: boolean } | undefined;
  onSort(key: string): void;
  /** A box that chooses every row. */
  choice?: ChooseAll | undefined;
};

type ChooseAll = {
  rows: readonly number[];
  has(row: number): boolean;
  choose(rows: readonly number[], on: boolean): void;
  label: string;
};

/** The names of the columns, each of which sorts. */
export function TableHead({ columns, sort, onSort, choice }: Props) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {choice && (
          <th scope="col" className={style.box}>
            <ChooseAllBox {...choice} />
          </th>
        )}
        {columns.map(({ key, label, figures }) => {
          const on = sort?.id === key;
          const Arrow = on ? (sort.desc ? IconArrowDown : IconArrowUp) : IconArrowsSort;
          return (
            <th
              key={key}
              scope="col"
              data-figures={figures || undefined}
              aria-sort={on ? (sort.desc ? 'descending' : 'ascending') : 'none'}
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

function ChooseAllBox({ rows, has, choose, label }: ChooseAll) {
  const box = useRef<HTMLInputElement>(null);
  const chosen = rows.reduce((count, row) => count + Number(has(row)), 0);
  const isAll = chosen > 0 && chosen === rows.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = chosen > 0 && !isAll;
  }, [chosen, isAll]);
  return (
    <input
      ref={box}
      type="checkbox"
      checked={isAll}
      aria-label={label}
      onChange={() => choose(rows, !isAll)}
    />
  );
}
