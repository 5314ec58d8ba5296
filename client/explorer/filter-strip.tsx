import { Button, CloseButton } from '@mantine/core';
import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { isNarrowed, type MapFilter, type Visible, withList } from '../map/filter.ts';
import type { MapData } from '../map/map-data.ts';
import { clauseWords, useClauses } from './filter-clauses.tsx';
import style from './filter-strip.module.css';

type Props = { data: MapData; visible: Visible; filter: MapFilter; onFilter(filter: MapFilter): void };

/** How much of the ecosystem is shown and why, wherever the panel of the filter is: each clause can be taken away. */
export function FilterStrip(props: Props) {
  const { t, language } = useWords();
  const { data, visible, filter, onFilter } = props;
  const clauses = useNarrowing(props);
  if (!isNarrowed(filter)) return null;
  return (
    <section className={style.strip} data-over-map aria-label={t('filter.strip')}>
      <strong className={style.amount} data-figures>
        {t('filter.amount', {
          part: numberIn(language, visible.nodeCount),
          whole: numberIn(language, data.nodeCount),
        })}
      </strong>
      <ul className={style.clauses}>
        {clauses.map(({ key, label, words, without }) => (
          <li key={key} className={style.clause} title={`${label}${t('filter.colon')}${words}`}>
            <span className={style.words}>{words}</span>
            <CloseButton
              size={28}
              iconSize={16}
              aria-label={t('filter.remove', { label, words })}
              onClick={() => onFilter(without)}
            />
          </li>
        ))}
      </ul>
      <Button className={style.clear ?? ''} variant="subtle" size="compact-sm" onClick={() => onFilter({})}>
        {t('filter.clearAll')}
      </Button>
    </section>
  );
}

/** The clauses that narrow, in words, and the filter without each. */
function useNarrowing({ data, filter }: Props) {
  const words = useWords();
  const { t } = words;
  const lists = useClauses(data, filter).flatMap((clause) => {
    const said = clauseWords(clause, filter, words);
    if (said === undefined) return [];
    const { period, ...others } = withList(filter, clause.list, []);
    const without = clause.list === 'dates' || period === undefined ? others : { ...others, period };
    return [
      {
        key: clause.list as string,
        label: clause.label,
        words: clause.list === 'dates' ? t('filter.datesChip', { words: said }) : said,
        without,
      },
    ];
  });
  if (!filter.linked) return lists;
  const { linked: _, ...without } = filter;
  return [
    ...lists,
    { key: 'linked', label: t('filter.label.linked'), words: t('filter.onlyLinked'), without },
  ];
}
