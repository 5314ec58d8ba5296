import { NativeSelect, VisuallyHidden } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconX } from '@tabler/icons-react';
import { useWords } from '../language/use-words.ts';
import { RowAction } from '../ui/row-action.tsx';
import { useFormScope } from './form-scope.ts';
import type { HasProps } from './has-props.ts';
import { Issue } from './issue.tsx';
import type { Relation } from './question.documents.ts';
import style from './question.module.css';
import { RecordValues } from './record-values.tsx';
import { ITSELF, subjectOf, termOf } from './terms.ts';

type Props = HasProps & {
  relation: Relation;
  /** Shows it with all that can be said of it. */
  onWhole(): void;
};

/** "takes part in #A": a relation to what is named, as one line. */
export function NamedHas({ has, path, legend, word, relation, onChange, onRemove, onWhole }: Props) {
  const { t } = useWords();
  const { terms, focusOn } = useFormScope();
  const target = subjectOf(terms, relation.to);
  const [some = '', none = ''] = relation.verbs;
  const where = `${path}.where.0`;
  return (
    <fieldset className={style.has} data-path={path}>
      <VisuallyHidden component="legend">{legend}</VisuallyHidden>
      <div className={style.line}>
        {word && <span>{word}</span>}
        <NativeSelect
          size="sm"
          className={style.wide ?? ''}
          aria-label={t('question.what')}
          value={has.count}
          data={[
            { value: 'AT_LEAST', label: some },
            { value: 'NONE', label: none },
          ]}
          onChange={({ currentTarget }) => {
            const { number: _, ...rest } = has;
            onChange(
              currentTarget.value === 'NONE'
                ? { ...rest, count: 'NONE' }
                : { ...rest, count: 'AT_LEAST', number: 1 },
            );
          }}
        />
        <RowAction
          label={t('question.sayMore')}
          onClick={() => {
            onWhole();
            focusOn(path);
          }}
        >
          <IconAdjustmentsHorizontal aria-hidden size={16} />
        </RowAction>
        <RowAction label={t('question.removeNamed', { what: legend })} onClick={onRemove}>
          <IconX aria-hidden size={16} />
        </RowAction>
      </div>
      <div className={style.line}>
        <RecordValues
          path={where}
          of={termOf(target, ITSELF)?.of ?? 'Element'}
          label={target?.label ?? ''}
          chosen={(has.where?.[0]?.is ?? []).map(String)}
          onChoose={(ids) => onChange({ ...has, where: [{ field: ITSELF, is: ids }] })}
        />
      </div>
      <Issue path={where} />
      <Issue path={path} />
    </fieldset>
  );
}
