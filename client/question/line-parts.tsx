import { IconCheck, IconQuestionMark } from '@tabler/icons-react';
import { useWords } from '../language/use-words.ts';
import type { LineRead } from './question.documents.ts';
import style from './question.module.css';

type Props = { parts: LineRead['parts']; isOpen: boolean };

/** The line part by part: what each was understood as, and what was not. */
export function LineParts({ parts, isOpen }: Props) {
  const { t } = useWords();
  return (
    <ul
      className={style.parts}
      aria-label={t('question.lineParts')}
      aria-live="polite"
      data-open={isOpen || undefined}
    >
      {parts.map(({ text, isUnderstood, means }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place in the line.
          key={index}
          data-understood={isUnderstood || undefined}
          data-plain={(isUnderstood && !means) || undefined}
        >
          {isUnderstood ? <IconCheck aria-hidden size={14} /> : <IconQuestionMark aria-hidden size={14} />}
          <span>{text}</span>
          {isUnderstood ? (
            means && <span className={style.about}>{means}</span>
          ) : (
            <span className={style.about}>{t('question.notUnderstood')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
