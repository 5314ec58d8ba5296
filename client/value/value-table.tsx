import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import style from './value.module.css';

export type Cell = { count: number; more?: readonly string[] };
export type Row = { id: string; name: string; title?: string; cells: readonly Cell[] };

type Props = {
  caption: string;
  columns: readonly { id: string; label: string }[];
  rows: readonly Row[];
  /** Opens what is behind a cell; a table to print without. */
  onOpen?: ((row: string, column: string) => void) | undefined;
};

/** Counts of contributions in rows and columns; each that is not nothing opens what it is of. */
export function ValueTable({ caption, columns, rows, onOpen }: Props) {
  const { t, language } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than its page is scrolled by keys.
    <section className={style.scroll} aria-label={caption} tabIndex={0}>
      <table className={style.table}>
        <caption className={style.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('value.mission')}</th>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" title={row.title}>
                {row.name}
              </th>
              {columns.map(({ id, label }, place) => {
                const { count, more = [] } = row.cells[place] ?? { count: 0 };
                const said = numberIn(language, count);
                return (
                  <td key={id}>
                    {count > 0 && onOpen ? (
                      <button
                        type="button"
                        className={style.cell}
                        aria-label={t('value.open', { count, row: row.name, column: label })}
                        onClick={() => onOpen(row.id, id)}
                      >
                        {said}
                      </button>
                    ) : (
                      <span className={style.none}>{said}</span>
                    )}
                    {more.map((each) => (
                      <span key={each} className={style.more}>
                        {each}
                      </span>
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
