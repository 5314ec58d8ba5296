import { Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import style from './compare.module.css';

type Props = { title: string; count: number; none: string; children: ReactNode };

/** One thing in which those compared are held against each other, with how many there are; or that there are none. */
export function Section({ title, count, none, children }: Props) {
  const { language } = useWords();
  const id = useId();
  return (
    <section aria-labelledby={id} className={style.section}>
      <h3 id={id} className={style.heading}>
        {title}
        <span className={style.count} data-figures>
          {numberIn(language, count)}
        </span>
      </h3>
      {count === 0 ? (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      ) : (
        children
      )}
    </section>
  );
}
