import { Group, NativeSelect, NumberInput, VisuallyHidden } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useWords } from '../language/use-words.ts';
import { RowAction } from '../ui/row-action.tsx';
import { AddPart } from './add-part.tsx';
import { COUNTS, type Count, type Has } from './definition.ts';
import { DistanceFields } from './distance-fields.tsx';
import { useFormScope } from './form-scope.ts';
import { inSentence } from './in-sentence.ts';
import { Issue } from './issue.tsx';
import { LinkTypeFields } from './link-type-fields.tsx';
import type { Subject } from './question.documents.ts';
import style from './question.module.css';
import { blankHas, ofRelation, relationOf, subjectOf, USUAL_KILOMETRES } from './terms.ts';
import { AddCondition, WhereFields } from './where-fields.tsx';

type ListProps = {
  subject: Subject;
  has: readonly Has[];
  /** Where in the question it stands: `has`, `has.0.has`. */
  path: string;
  onChange(has: Has[]): void;
};

/** What each of a subject must have or must not have; every one of them must hold. */
export function HasList({ subject, has, path, onChange }: ListProps) {
  const { t } = useWords();
  const { focusOn } = useFormScope();
  return has.map((each, index) => (
    <HasFields
      // biome-ignore lint/suspicious/noArrayIndexKey: it is known by its place in the question.
      key={index}
      subject={subject}
      has={each}
      path={`${path}.${index}`}
      legend={t('question.hasOf', { subject: subject.label, count: index + 1 })}
      word={index === 0 ? '' : t('question.andHas')}
      onChange={(next) => onChange(has.map((other, row) => (row === index ? next : other)))}
      onRemove={() => {
        onChange(has.filter((_, row) => row !== index));
        focusOn(`${path}.add`);
      }}
    />
  ));
}

/** Adds something that each must have, as long as the question may hold more. */
export function AddHas({ subject, has, path, onChange }: ListProps) {
  const { t } = useWords();
  const { mayHaveMore } = useFormScope();
  const [relation] = subject.relations;
  if (!relation || !mayHaveMore) return null;
  return (
    <AddPart
      word={has.length > 0 ? t('question.addAndHas') : t('question.addHas')}
      path={path}
      added={`${path}.${has.length}`}
      subject={subject.label}
      onAdd={() => onChange([...has, blankHas(relation)])}
    />
  );
}

type Props = {
  subject: Subject;
  has: Has;
  path: string;
  legend: string;
  word: string;
  onChange(has: Has): void;
  onRemove(): void;
};

function HasFields({ subject, has, path, legend, word, onChange, onRemove }: Props) {
  const { t } = useWords();
  const { terms } = useFormScope();
  const relation = relationOf(subject, has.what);
  const target = relation && subjectOf(terms, relation.to);
  const where = has.where ?? [];
  const inner = has.has ?? [];
  const change = (part: Partial<Has>) => onChange({ ...has, ...part });
  const part = { has, path, onChange };
  const conditions = {
    where,
    path: `${path}.where`,
    onChange: (next: typeof where) => change({ where: next }),
  };
  const nested = { has: inner, path: `${path}.has`, onChange: (next: Has[]) => change({ has: next }) };
  return (
    <fieldset className={style.has} data-path={path}>
      <VisuallyHidden component="legend">{legend}</VisuallyHidden>
      <CountLine {...{ has, legend, word, onChange, onRemove }} />
      <NativeSelect
        size="sm"
        className={style.what ?? ''}
        aria-label={t('question.what')}
        value={has.what}
        data={subject.relations.map(({ key, label }) => ({ value: key, label: inSentence(label) }))}
        onChange={({ currentTarget }) => {
          const chosen = relationOf(subject, currentTarget.value);
          if (chosen) onChange(ofRelation(terms, has, relation, chosen));
        }}
      />
      <Issue path={path} />
      {target && <WhereFields subject={target} {...conditions} />}
      {relation?.byLinks && <LinkTypeFields {...part} />}
      {relation && <DistanceFields {...part} needed={relation.needsDistance} />}
      {target && <HasList subject={target} {...nested} />}
      {target && (
        <Group gap={4}>
          <AddCondition subject={target} {...conditions} />
          {relation?.byLinks && !has.types && (
            <AddPart
              word={t('question.addTypes')}
              path={`${path}.types`}
              onAdd={() => change({ types: [] })}
            />
          )}
          {relation?.byDistance && has.kilometres === undefined && (
            <AddPart
              word={t('question.addDistance')}
              path={`${path}.kilometres`}
              onAdd={() => change({ kilometres: USUAL_KILOMETRES })}
            />
          )}
          <AddHas subject={target} {...nested} />
        </Group>
      )}
    </fieldset>
  );
}

type CountProps = Omit<Props, 'subject' | 'path'>;

/** How many each must have. */
function CountLine({ has, legend, word, onChange, onRemove }: CountProps) {
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
