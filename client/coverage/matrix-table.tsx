import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coverage, CoverageCell, CoverageState } from './coverage.documents.ts';
import { cellKey, countIn, density, type Matrix } from './matrix.ts';
import style from './matrix-table.module.css';
import { StateMark } from './state-mark.tsx';

type Props = {
  caption: string;
  /** The names of the two dimensions, above the first column. */
  corner: string;
  matrix: Matrix;
  meanings: Coverage['meanings'];
  /** The cell that is open: `row~column`. */
  open?: string | undefined;
  /** Makes a grid whose cells can be walked and opened; a plain table without. */
  onOpen?: ((cell: string) => void) | undefined;
  /** The cell that the keyboard is on. */
  onFocus?: ((cell: CoverageCell) => void) | undefined;
};

/** Rows by columns: a mark and a count in each cell, and at the ends how many cells lack something. */
export function MatrixTable({ caption, corner, matrix, meanings, open, onOpen, onFocus }: Props) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const { rows, columns } = matrix;
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const current = [Math.min(at[0], rows.length - 1), Math.min(at[1], columns.length - 1)] as const;
  const nameOf = (state: CoverageState) => meanings.find((each) => each.state === state)?.name ?? state;

  const said = (cell: CoverageCell) => {
    const { count, expected } = cell;
    const state = nameOf(cell.state).toLowerCase();
    if (countIn(cell) === '') return state;
    const number = expected === null ? String(count) : t('coverage.outOf', { count, expected });
    return `${state}, ${number}`;
  };
  const walk = (event: React.KeyboardEvent) => {
    const to = step(event, current, [rows.length, columns.length]);
    if (!to) return;
    event.preventDefault();
    table.current?.rows[to[0] + 1]?.cells[to[1] + 1]?.focus();
  };
  return (
    <table
      ref={table}
      className={style.table}
      data-density={density(matrix)}
      {...(onOpen ? { role: 'grid', onKeyDown: walk } : {})}
    >
      <caption className={style.caption}>{caption}</caption>
      <thead>
        <tr>
          <td className={style.corner}>{corner}</td>
          {columns.map(({ header }) => (
            <th key={header.id} scope="col" title={header.title ?? undefined}>
              {header.label}
            </th>
          ))}
          <th scope="col" className={style.total}>
            {t('coverage.missing')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ header, cells, gaps }, row) => (
          <tr key={header.id}>
            <th scope="row">
              {header.label}
              {header.title && <span className={style.title}>{header.title}</span>}
            </th>
            {cells.map((cell, column) => {
              const key = cellKey(cell);
              const name = t('coverage.cellNamed', {
                row: header.label,
                column: columns[column]?.header.label,
                said: said(cell),
              });
              const isCurrent = current[0] === row && current[1] === column;
              return (
                <td
                  key={key}
                  data-state={cell.state}
                  data-open={key === open || undefined}
                  title={cell.sentence}
                  {...(onOpen && {
                    tabIndex: isCurrent ? 0 : -1,
                    'aria-selected': key === open,
                    onClick: () => onOpen(key),
                    onFocus: () => {
                      setAt([row, column]);
                      onFocus?.(cell);
                    },
                    onKeyDown: (event: React.KeyboardEvent) => {
                      if (event.key !== 'Enter' && event.key !== ' ') return;
                      event.preventDefault();
                      onOpen(key);
                    },
                  })}
                >
                  <span className={style.cell} data-figures>
                    <StateMark state={cell.state} />
                    <span className={style.caption}>{onOpen ? name : said(cell)}</span>
                    <span aria-hidden className={style.count}>
                      {countIn(cell)}
                    </span>
                  </span>
                </td>
              );
            })}
            <td className={style.total} data-figures>
              {gaps}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('coverage.missing')}</th>
          {columns.map(({ header, gaps }) => (
            <td key={header.id} data-figures>
              {gaps}
            </td>
          ))}
          <td className={style.total} data-figures>
            {matrix.gaps}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

type Spot = readonly [number, number];

/** Where a key leads in a grid (WAI-ARIA Authoring Practices, grid pattern); undefined when it leads nowhere. */
function step({ key, ctrlKey }: React.KeyboardEvent, [row, column]: Spot, [rows, columns]: Spot) {
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  const to: Record<string, Spot> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [ctrlKey ? 0 : row, 0],
    End: [ctrlKey ? rows : row, columns],
    PageUp: [row - 10, column],
    PageDown: [row + 10, column],
  };
  const next = to[key];
  return next && ([within(next[0], rows), within(next[1], columns)] as const);
}
