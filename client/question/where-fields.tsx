import { NativeSelect, VisuallyHidden } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useWords } from '../language/use-words.ts';
import { RowAction } from '../ui/row-action.tsx';
import { AddPart } from './add-part.tsx';
import { blankCondition, compared, type Operator, operatorOf, operatorsOf } from './condition.ts';
import { ConditionValue } from './condition-value.tsx';
import type { Condition } from './definition.ts';
import { useFormScope } from './form-scope.ts';
import { inSentence } from './in-sentence.ts';
import { Issue } from './issue.tsx';
import type { Subject, Term } from './question.documents.ts';
import style from './question.module.css';
import { nextCondition, termOf } from './terms.ts';

type Props = {
  subject: Subject;
  where: readonly Condition[];
  /** Where in the question it stands: `where`, `has.0.where`. */
  path: string;
  onChange(where: Condition[]): void;
};

/** The conditions on the fields of a subject. */
export function WhereFields({ subject, where, path, onChange }: Props) {
  const { t } = useWords();
  const { focusOn } = useFormScope();
  return where.map((condition, index) => (
    <ConditionFields
      // biome-ignore lint/suspicious/noArrayIndexKey: a condition is known by its place in the question.
      key={index}
      subject={subject}
      condition={condition}
      path={`${path}.${index}`}
      legend={t('question.conditionOn', { subject: subject.label, count: index + 1 })}
      word={index === 0 ? t('question.where') : t('question.and')}
      onChange={(next) => onChange(where.map((each, row) => (row === index ? next : each)))}
      onRemove={() => {
        onChange(where.filter((_, row) => row !== index));
        focusOn(`${path}.add`);
      }}
    />
  ));
}

/** Adds a condition on a field. */
export function AddCondition({ subject, where, path, onChange }: Props) {
  const { t } = useWords();
  const next = nextCondition(subject, where);
  if (!next) return null;
  return (
    <AddPart
      word={where.length > 0 ? t('question.addAnd') : t('question.addWhere')}
      path={path}
      added={`${path}.${where.length}`}
      subject={subject.label}
      onAdd={() => onChange([...where, next])}
    />
  );
}

/** So many letters fit into a list beside a word and a button. */
const FITS = 18;

type ConditionProps = {
  subject: Subject;
  condition: Condition;
  path: string;
  legend: string;
  word: string;
  onChange(condition: Condition): void;
  onRemove(): void;
};

function ConditionFields({ subject, condition, path, legend, word, onChange, onRemove }: ConditionProps) {
  const { t } = useWords();
  const term = termOf(subject, condition.field);
  const operator = operatorOf(condition);
  return (
    <fieldset className={style.condition} data-path={path}>
      <VisuallyHidden component="legend">{legend}</VisuallyHidden>
      <div className={style.line}>
        <span>{word}</span>
        <NativeSelect
          size="sm"
          // A closed list cuts what does not fit: a long name has a line to itself.
          className={(term && term.label.length > FITS ? style.own : style.wide) ?? ''}
          aria-label={t('question.field')}
          value={condition.field}
          data={subject.fields.map(({ key, label }) => ({ value: key, label: inSentence(label) }))}
          onChange={({ currentTarget }) => {
            const chosen = termOf(subject, currentTarget.value);
            if (chosen) onChange(blankCondition(chosen));
          }}
        />
        <RowAction label={t('question.removeNamed', { what: legend })} onClick={onRemove}>
          <IconX aria-hidden size={16} />
        </RowAction>
      </div>
      {term && (
        <div className={style.line}>
          <NativeSelect
            size="sm"
            className={style.comparison ?? ''}
            aria-label={t('question.comparison')}
            value={operator}
            data={operatorsOf(term).map((each) => ({ value: each, label: t(operatorKey(term, each)) }))}
            onChange={({ currentTarget }) => onChange(compared(condition, currentTarget.value as Operator))}
          />
          <ConditionValue term={term} condition={condition} path={path} onChange={onChange} />
        </div>
      )}
      <Issue path={path} />
    </fieldset>
  );
}

const operatorKey = ({ is }: Term, operator: Operator) =>
  is === 'PLACE' && (operator === 'IS' || operator === 'IS_NOT')
    ? (`question.operator.PLACE_${operator}` as const)
    : (`question.operator.${operator}` as const);
