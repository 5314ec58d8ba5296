import type { ReactNode } from 'react';
import { useWords } from '../language/use-words.ts';
import type { Values } from './field.ts';
import type { Listed, Noun } from './noun.ts';
import style from './record.module.css';
import { RecordList } from './record-section.tsx';

type Props<Row extends Listed> = {
  noun: Noun<Row>;
  of: string;
  /** The level of its heading: one below what it stands under. */
  heading?: 'h3' | 'h4';
  /** What a new one starts with. */
  preset?: Values;
  inside?(row: Row): ReactNode;
};

/** What belongs to a record that is itself a row: under a heading of its own, always unfolded. */
export function NestedRecords<Row extends Listed>({ heading: Heading = 'h4', ...list }: Props<Row>) {
  const { t } = useWords();
  const name = t(`noun.${list.noun.name}.many`);
  return (
    <section className={style.nested} aria-label={name}>
      <Heading className={style.heading}>{name}</Heading>
      <RecordList {...list} />
    </section>
  );
}
