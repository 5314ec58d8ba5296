import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { type Compared, differenceOf } from './before-after.ts';
import style from './what-if.module.css';

type Props = { caption: string; rows: readonly Compared[] };

/** What there is and what there would be, side by side, as a table that is read out as one. */
export function BeforeAfter({ caption, rows }: Props) {
  const { t, language } = useWords();
  return (
    <table className={style.compared}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('whatIf.now')}</th>
          <th scope="col">{t('whatIf.then')}</th>
          <th scope="col">{t('whatIf.change')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-changed={row.before !== row.after || undefined}>
            <th scope="row">{row.about === 'finding' ? row.name : t(`whatIf.map.${row.about}`)}</th>
            <td data-figures>{numberIn(language, row.before)}</td>
            <td data-figures>{numberIn(language, row.after)}</td>
            <td data-figures>{differenceOf(row, language) || '='}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
