import { VisuallyHidden } from '@mantine/core';
import { useWords } from '../language/use-words.ts';
import { fieldLabel, heldWords, isTold } from './field-words.ts';
import type { RecordChange } from './history.documents.ts';
import style from './history.module.css';

/** The fields of a record before and after a change; of a new or a removed one, what it held. */
export function FieldChanges({ change }: { change: RecordChange }) {
  const words = useWords();
  const { t } = words;
  const { kind, isNew, isGone } = change;
  const fields = change.fields.filter(({ field }) => isTold(field));
  if (fields.length === 0) return null;
  return (
    <dl className={style.fields}>
      {fields.map(({ field, before, after }) => {
        const was = heldWords(words, kind, field, before);
        const is = heldWords(words, kind, field, after);
        return (
          <div key={field}>
            <dt>{fieldLabel(words, kind, field)}</dt>
            <dd>
              {!isNew && was && (
                <del>
                  <VisuallyHidden component="span">{t('history.before')} </VisuallyHidden>
                  {was}
                </del>
              )}
              {!isNew && !isGone && (
                <span aria-hidden className={style.arrow}>
                  →
                </span>
              )}
              {!isGone && (
                <ins>
                  <VisuallyHidden component="span"> {t('history.after')} </VisuallyHidden>
                  {is || <span className={style.nothing}>{t('conflict.nothing')}</span>}
                </ins>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
