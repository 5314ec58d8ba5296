import { MultiSelect, TextInput } from '@mantine/core';
import { useWords } from '../language/use-words.ts';
import { bounded, operatorOf } from './condition.ts';
import type { Condition, Value } from './definition.ts';
import type { Term } from './question.documents.ts';
import style from './question.module.css';
import { RecordValues } from './record-values.tsx';

type Props = { term: Term; condition: Condition; path: string; onChange(condition: Condition): void };

/** What a field is compared with. */
export function ConditionValue(props: Props) {
  const { term, condition, onChange } = props;
  const { t } = useWords();
  switch (operatorOf(condition)) {
    case 'CONTAINS':
      return (
        <TextInput
          size="sm"
          className={style.wide ?? ''}
          aria-label={t('question.words', { field: term.label })}
          value={condition.contains ?? ''}
          onChange={({ currentTarget }) => onChange({ ...condition, contains: currentTarget.value })}
        />
      );
    case 'BETWEEN':
      return <Bounds {...props} />;
    case 'IS':
    case 'IS_NOT':
      return <Values {...props} />;
    default:
      return null;
  }
}

function Bounds({ term, condition, onChange }: Props) {
  const { t } = useWords();
  const isNumber = term.is === 'NUMBER';
  const ends = ['from', 'until'] as const;
  return (
    <div className={style.bounds}>
      {ends.map((end) => (
        <TextInput
          key={end}
          size="sm"
          type={isNumber ? 'text' : 'date'}
          inputMode={isNumber ? 'decimal' : undefined}
          label={t(`question.bound.${end}`)}
          value={String(condition[end] ?? '')}
          onChange={({ currentTarget }) => onChange(bounded(condition, end, currentTarget.value, isNumber))}
        />
      ))}
    </div>
  );
}

function Values(props: Props) {
  const { term } = props;
  const { t } = useWords();
  if (term.is === 'ENUM')
    return <Several {...props} options={term.values.map(({ key, label }) => ({ value: key, label }))} />;
  if (term.is === 'BOOLEAN') {
    const options = ['true', 'false'].map((value) => ({ value, label: t(`question.truth.${value}`) }));
    return <Several {...props} options={options} />;
  }
  return <Records {...props} />;
}

type Option = { value: string; label: string };

/** Several of some words; what is not among them stays, by its id. */
function Several({ term, condition, onChange, options }: Props & { options: readonly Option[] | undefined }) {
  const { t } = useWords();
  const chosen = chosenIn(condition);
  const known = new Set(options?.map(({ value }) => value));
  const others = chosen.filter((value) => !known.has(value)).map((value) => ({ value, label: value }));
  return (
    <MultiSelect
      size="sm"
      className={style.several ?? ''}
      classNames={{ inputField: style.typed ?? '' }}
      aria-label={t('question.values', { field: term.label })}
      placeholder={chosen.length === 0 ? t('question.choose') : ''}
      data={[...(options ?? []), ...others]}
      value={chosen}
      searchable
      hidePickedOptions
      openOnFocus={false}
      nothingFoundMessage={t('record.noOption')}
      onChange={(values) =>
        onChange(
          withValues(condition, term.is === 'BOOLEAN' ? values.map((each) => each === 'true') : values),
        )
      }
    />
  );
}

const chosenIn = ({ is, isNot }: Condition) => (is ?? isNot ?? []).map(String);

const withValues = ({ field, isNot, is }: Condition, values: Value[]): Condition =>
  isNot && !is ? { field, isNot: values } : { field, is: values };

function Records({ term, condition, path, onChange }: Props) {
  const { t } = useWords();
  return (
    <RecordValues
      path={path}
      of={term.of ?? 'Place'}
      label={t('question.values', { field: term.label })}
      chosen={chosenIn(condition)}
      onChoose={(values) => onChange(withValues(condition, values))}
    />
  );
}
