import type { ReactNode } from 'react';
import type { Listed, Noun } from './noun.ts';
import style from './record.module.css';
import { RecordList } from './record-section.tsx';
import { useWords } from './words.ts';

type Props<Row extends Listed> = { noun: Noun<Row>; of: string; inside?(row: Row): ReactNode };

/** What belongs to a record that is itself a row: under a heading of its own, always unfolded. */
export function NestedRecords<Row extends Listed>(props: Props<Row>) {
  const { t } = useWords();
  return (
    <section className={style.nested} aria-label={t(`noun.${props.noun.name}.many`)}>
      <h4 className={style.heading}>{t(`noun.${props.noun.name}.many`)}</h4>
      <RecordList {...props} />
    </section>
  );
}
