import { MultiSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { typeName } from '../interdependency/type-words.ts';
import { useWords } from '../language/use-words.ts';
import { RowAction } from '../ui/row-action.tsx';
import type { Has } from './definition.ts';
import { useFormScope } from './form-scope.ts';
import { Issue } from './issue.tsx';
import style from './question.module.css';

type Props = { has: Has; path: string; onChange(has: Has): void };

/** By which types of link; any when none is chosen. */
export function LinkTypeFields({ has, path: of, onChange }: Props) {
  const { t, language } = useWords();
  const { ecosystem, focusOn } = useFormScope();
  const { types, ...others } = has;
  if (!types) return null;
  const path = `${of}.types`;
  return (
    <div className={style.part} data-path={path}>
      <div className={style.line}>
        <span>{t('question.linkedBy')}</span>
        <MultiSelect
          size="sm"
          className={style.wide ?? ''}
          classNames={{ inputField: style.typed ?? '' }}
          aria-label={t('question.linkTypes')}
          placeholder={types.length === 0 ? t('question.anyType') : ''}
          data={ecosystem.interdependencyTypes.map((type) => ({
            value: type.key,
            label: typeName(t, language, type),
          }))}
          value={types}
          searchable
          hidePickedOptions
          openOnFocus={false}
          nothingFoundMessage={t('record.noOption')}
          onChange={(chosen) => onChange({ ...others, types: chosen })}
        />
        <RowAction
          label={t('question.removeNamed', { what: t('question.linkTypes') })}
          onClick={() => {
            onChange(others);
            focusOn(`${path}.add`);
          }}
        >
          <IconX aria-hidden size={16} />
        </RowAction>
      </div>
      <Issue path={path} />
    </div>
  );
}
