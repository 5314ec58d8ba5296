import { Group as Row, VisuallyHidden } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { RowAction } from '../ui/row-action.tsx';
import { AddHas } from './add-has.tsx';
import { AddPart } from './add-part.tsx';
import { withAlternative, withoutAlternative } from './alternatives.ts';
import { CountLine } from './count-line.tsx';
import { type Condition, type Group, type Has, MOST_ALTERNATIVES, type Part } from './definition.ts';
import { DistanceFields } from './distance-fields.tsx';
import { useFormScope } from './form-scope.ts';
import type { HasListProps, HasProps } from './has-props.ts';
import { Issue } from './issue.tsx';
import { LinkTypeFields } from './link-type-fields.tsx';
import { NamedHas } from './named-has.tsx';
import type { Relation, Subject } from './question.documents.ts';
import style from './question.module.css';
import { blankHas, isNamed, nextCondition, relationOf, subjectOf, USUAL_KILOMETRES } from './terms.ts';
import { WhatField } from './what-field.tsx';
import { AddCondition, WhereFields } from './where-fields.tsx';

type Props<G extends Group> = {
  subject: Subject;
  group: G;
  /** What stands before the path of each part: nothing, `has.0.`, `any.1.`. */
  prefix: string;
  onChange(group: G): void;
  /** What else can be said here, among the buttons that add something. */
  more?: ReactNode;
  /** Between the conditions and what is had. */
  between?: ReactNode;
  /** Alternatives hold none themselves. */
  isAlternative?: boolean;
};

/** All that is said of a subject: conditions on its fields, what it has, and alternatives. */
export function GroupFields<G extends Group>(props: Props<G>) {
  const { subject, group, prefix, onChange, more, between, isAlternative = false } = props;
  const where = {
    subject,
    where: group.where ?? [],
    path: `${prefix}where`,
    onChange: (next: Condition[]) => onChange({ ...group, where: next }),
  };
  const has = {
    subject,
    has: group.has ?? [],
    path: `${prefix}has`,
    onChange: (next: Has[]) => onChange({ ...group, has: next }),
  };
  return (
    <>
      <WhereFields {...where} />
      {between}
      <HasList {...has} />
      {!isAlternative && <Alternatives {...props} />}
      <Row gap={4}>
        <AddCondition {...where} />
        {more}
        <AddHas {...has} />
        {!isAlternative && <AddAlternative {...props} />}
      </Row>
    </>
  );
}

function Alternatives<G extends Group>({ subject, group, prefix, onChange }: Props<G>) {
  const { t } = useWords();
  const { focusOn } = useFormScope();
  const { any = [] } = group;
  if (any.length === 0) return null;
  return (
    <div className={style.any}>
      {any.map((part, index) => {
        const legend = t('question.alternative', { count: index + 1 });
        const path = `${prefix}any.${index}`;
        const set = (next: Part) =>
          onChange({ ...group, any: any.map((each, row) => (row === index ? next : each)) });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an alternative is known by its place.
          <fieldset key={index} className={style.alternative} data-path={path}>
            <VisuallyHidden component="legend">{legend}</VisuallyHidden>
            <div className={style.line}>
              <strong>{index === 0 ? t('question.either') : t('question.or')}</strong>
              <span className={style.remove}>
                <RowAction
                  label={t('question.removeNamed', { what: legend })}
                  onClick={() => {
                    onChange(withoutAlternative(group, index));
                    focusOn(`${prefix}any.add`);
                  }}
                >
                  <IconX aria-hidden size={16} />
                </RowAction>
              </span>
            </div>
            <Issue path={path} />
            <GroupFields subject={subject} group={part} prefix={`${path}.`} onChange={set} isAlternative />
          </fieldset>
        );
      })}
    </div>
  );
}

function AddAlternative<G extends Group>({ subject, group, prefix, onChange }: Props<G>) {
  const { t } = useWords();
  const { mayHaveMore } = useFormScope();
  const [relation] = subject.relations;
  const condition = nextCondition(subject, []);
  const count = group.any?.length ?? 0;
  if (count >= MOST_ALTERNATIVES) return null;
  const said = (group.where ?? []).length + (group.has ?? []).length + count;
  // Nothing stands before an "or".
  if (said === 0) return null;
  const speaksOfHas = (group.has ?? []).length > 0 || (group.any ?? []).some(({ has }) => has?.length);
  const blank: Part | undefined =
    relation && mayHaveMore && speaksOfHas
      ? { has: [blankHas(relation)] }
      : condition && { where: [condition] };
  if (!blank) return null;
  return (
    <AddPart
      word={t('question.addOr')}
      path={`${prefix}any`}
      added={`${prefix}any.${Math.max(count, 1)}`}
      subject={subject.label}
      onAdd={() => onChange(withAlternative(group, blank))}
    />
  );
}

/** What each of a subject must have or must not have; every one of them must hold. */
function HasList({ subject, has, path, onChange }: HasListProps) {
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

function HasFields(props: HasProps) {
  const { subject, has, path, legend, onChange } = props;
  const { terms } = useFormScope();
  const [isWhole, setWhole] = useState(false);
  const relation = relationOf(subject, has.what);
  const target = relation && subjectOf(terms, relation.to);
  if (relation && !isWhole && isNamed(has, relation))
    return <NamedHas {...props} relation={relation} onWhole={() => setWhole(true)} />;
  const part = { has, path, onChange };
  return (
    <fieldset className={style.has} data-path={path}>
      <VisuallyHidden component="legend">{legend}</VisuallyHidden>
      <CountLine {...props} />
      <WhatField
        {...props}
        onNamed={(next) => {
          setWhole(false);
          onChange(next);
        }}
      />
      {relation?.means && <p className={style.means}>{relation.means}</p>}
      <Issue path={path} />
      {target && (
        <GroupFields
          subject={target}
          group={has}
          prefix={`${path}.`}
          onChange={onChange}
          between={
            <>
              {relation.byLinks && <LinkTypeFields {...part} />}
              <DistanceFields {...part} needed={relation.needsDistance} />
            </>
          }
          more={<AddToRelation {...part} relation={relation} />}
        />
      )}
    </fieldset>
  );
}

type RelationProps = Pick<HasProps, 'has' | 'path' | 'onChange'> & { relation: Relation };

/** What can be said of a relation itself: by which links, and how near. */
function AddToRelation({ has, path, relation, onChange }: RelationProps) {
  const { t } = useWords();
  return (
    <>
      {relation.byLinks && !has.types && (
        <AddPart
          word={t('question.addTypes')}
          path={`${path}.types`}
          onAdd={() => onChange({ ...has, types: [] })}
        />
      )}
      {relation.byDistance && has.kilometres === undefined && (
        <AddPart
          word={t('question.addDistance')}
          path={`${path}.kilometres`}
          onAdd={() => onChange({ ...has, kilometres: USUAL_KILOMETRES })}
        />
      )}
    </>
  );
}
