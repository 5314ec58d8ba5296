import { NativeSelect, NumberInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useWords } from '../language/use-words.ts';
import { RowAction } from '../ui/row-action.tsx';
import { COUNTS, type Count, type Has } from './definition.ts';
import type { HasProps } from './has-props.ts';
import style from './question.module.css';

type CountProps = Pick<HasProps, 'has' | 'legend' | 'word' | 'onChange' | 'onRemove'>;

/** How many each must have. */
export function CountLine({ has, legend, word, onChange, onRemove }: CountProps) {
  const { t } = useWords();
  return (
    <div className={style.line}>
      {word && <span>{word}</span>}
      <NativeSelect
        size="sm"
        className={style.wide ?? ''}
        aria-label={t('question.count')}
        value={has.count}
        data={COUNTS.map((count) => ({ value: count, label: t(`question.counts.${count}`) }))}
        onChange={({ currentTarget }) => onChange(withCount(has, currentTarget.value as Count))}
      />
      {has.count !== 'NONE' && (
        <NumberInput
          size="sm"
          className={style.number ?? ''}
          aria-label={t('question.number')}
          min={has.count === 'EXACTLY' ? 0 : 1}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="blur"
          value={has.number ?? ''}
          onChange={(number) => typeof number === 'number' && onChange({ ...has, number })}
        />
      )}
      <span className={style.remove}>
        <RowAction label={t('question.removeNamed', { what: legend })} onClick={onRemove}>
          <IconX aria-hidden size={16} />
        </RowAction>
      </span>
    </div>
  );
}

/** The same with another count; a number is proposed where one is needed. */
function withCount({ number, ...has }: Has, count: Count): Has {
  if (count === 'NONE') return { ...has, count };
  return { ...has, count, number: number ?? (count === 'FEWER_THAN' ? 2 : 1) };
}
