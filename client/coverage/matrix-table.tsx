import type { TFunction } from 'i18next';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coverage, CoverageCell } from './coverage.documents.ts';
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
export function MatrixTable(props: Props) {
  const { caption, corner, matrix, onOpen } = props;
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const { rows, columns } = matrix;
  const [at, setAt] = useState<Spot>([0, 0]);
  const current = [Math.min(at[0], rows.length - 1), Math.min(at[1], columns.length - 1)] as const;
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
            {cells.map((cell, column) => (
              <MatrixCell
                key={cellKey(cell)}
                {...props}
                cell={cell}
                headings={[header.label, columns[column]?.header.label]}
                isCurrent={current[0] === row && current[1] === column}
                onReached={() => setAt([row, column])}
              />
            ))}
            <td className={style.total} data-figures>
              {gaps}
            </td>
          </tr>
        ))}
      </tbody>
      <MatrixFoot matrix={matrix} />
    </table>
  );
}

/** How much is missing in each column, and in all. */
function MatrixFoot({ matrix: { columns, gaps: all } }: { matrix: Matrix }) {
  const { t } = useTranslation();
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('coverage.missing')}</th>
        {columns.map(({ header, gaps }) => (
          <td key={header.id} data-figures>
            {gaps}
          </td>
        ))}
        <td className={style.total} data-figures>
          {all}
        </td>
      </tr>
    </tfoot>
  );
}

type CellProps = Pick<Props, 'meanings' | 'open' | 'onOpen' | 'onFocus'> & {
  cell: CoverageCell;
  /** The names of its row and its column. */
  headings: readonly [string, string | undefined];
  /** The keyboard is on it. */
  isCurrent: boolean;
  onReached(): void;
};

function MatrixCell(props: CellProps) {
  const { cell, headings, meanings, open, isCurrent, onOpen, onFocus, onReached } = props;
  const { t } = useTranslation();
  const key = cellKey(cell);
  const said = saidOf(cell, meanings, t);
  const [row, column] = headings;
  return (
    <td
      data-state={cell.state}
      data-open={key === open || undefined}
      title={cell.sentence}
      {...(onOpen && {
        tabIndex: isCurrent ? 0 : -1,
        'aria-selected': key === open,
        onClick: () => onOpen(key),
        onFocus: () => {
          onReached();
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
        <span className={style.caption}>
          {onOpen ? t('coverage.cellNamed', { row, column, said }) : said}
        </span>
        <span aria-hidden className={style.count}>
          {countIn(cell)}
        </span>
      </span>
    </td>
  );
}

/** A cell for who does not see it: "partly covered, 2 of 3". */
function saidOf(cell: CoverageCell, meanings: Props['meanings'], t: TFunction): string {
  const { count, expected } = cell;
  const meaning = meanings.find((each) => each.state === cell.state);
  const state = (meaning?.name ?? cell.state).toLowerCase();
  if (countIn(cell) === '') return state;
  const number = expected === null ? String(count) : t('coverage.outOf', { count, expected });
  return `${state}, ${number}`;
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
