import { typeSeen } from '../interdependency/type-words.ts';
import { useWords } from '../language/use-words.ts';
import style from './compare.module.css';
import { type Shared, type Tie, tieKey } from './compared.ts';
import type { Shown } from './element-button.tsx';
import { nameOf } from './name-of.ts';

type Props = Pick<Shown, 'data' | 'rows'> & { shared: Shared };

/** How an element is tied to which of those compared: "Funds: Library, Hospital", one line for each way of being tied. */
export function TiedTo({ data, rows, shared: { ties, seats } }: Props) {
  const { t, language } = useWords();
  const lines = new Map<string, { tie: Tie; to: number[] }>();
  ties.forEach((each, index) => {
    for (const tie of each) {
      const line = lines.get(tieKey(data, tie)) ?? { tie, to: [] };
      lines.set(tieKey(data, tie), line);
      line.to.push(rows[index] as number);
    }
  });
  const seated = rows.filter((_, index) => seats[index]);
  const names = (to: readonly number[]) => to.map((row) => nameOf(data, row, language)).join(', ');
  return (
    <span className={style.how}>
      {[...lines].map(([key, { tie, to }]) => {
        const type = data.header.linkTypes[tie.type];
        return (
          <span key={key} className={style.line}>
            <strong>{type && typeSeen(t, language, type, tie.way)}</strong>
            {t('compare.colon')}
            {names(to)}
          </span>
        );
      })}
      {seated.length > 0 && (
        <span className={style.line}>
          <strong>{t('compare.seat')}</strong>
          {t('compare.colon')}
          {names(seated)}
        </span>
      )}
    </span>
  );
}
