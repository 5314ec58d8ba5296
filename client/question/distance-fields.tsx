import { NumberInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useWords } from '../language/use-words.ts';
import { RowAction } from '../ui/row-action.tsx';
import type { Has } from './definition.ts';
import { useFormScope } from './form-scope.ts';
import { Issue } from './issue.tsx';
import style from './question.module.css';

type Props = {
  has: Has;
  path: string;
  /** It must be said. */
  needed: boolean;
  onChange(has: Has): void;
};

/** How far away at most. */
export function DistanceFields({ has, path: of, needed, onChange }: Props) {
  const { t } = useWords();
  const { focusOn } = useFormScope();
  const { kilometres, ...others } = has;
  if (kilometres === undefined) return null;
  const path = `${of}.kilometres`;
  return (
    <div className={style.part} data-path={path}>
      <div className={style.line}>
        <span>{t('question.within')}</span>
        <NumberInput
          size="sm"
          className={style.number ?? ''}
          aria-label={t('question.kilometres')}
          min={0}
          max={20_000}
          allowNegative={false}
          value={kilometres}
          onChange={(typed) => typeof typed === 'number' && onChange({ ...has, kilometres: typed })}
        />
        <span>{t('question.kilometresAway')}</span>
        {!needed && (
          <span className={style.remove}>
            <RowAction
              label={t('question.removeNamed', { what: t('question.kilometres') })}
              onClick={() => {
                onChange(others);
                focusOn(`${path}.add`);
              }}
            >
              <IconX aria-hidden size={16} />
            </RowAction>
          </span>
        )}
      </div>
      <Issue path={path} />
    </div>
  );
}
