import { NativeSelect } from '@mantine/core';
import { useWords } from '../language/use-words.ts';
import type { Has } from './definition.ts';
import { useFormScope } from './form-scope.ts';
import type { HasProps } from './has-props.ts';
import { inSentence } from './in-sentence.ts';
import type { Relation } from './question.documents.ts';
import style from './question.module.css';
import { namedHas, ofRelation, relationOf } from './terms.ts';

type WhatProps = Pick<HasProps, 'subject' | 'has' | 'path' | 'onChange'> & { onNamed(has: Has): void };

/** So many letters fit into a list that is closed. */
const FITS = 28;

/** Before the key of a relation whose end is named. */
const NAMED = 'named ';

/** Of what each must have so many: ready words first, then those that are named, then everything. */
export function WhatField({ subject, has, path, onChange, onNamed }: WhatProps) {
  const { t } = useWords();
  const { terms, focusOn } = useFormScope();
  const option = ({ key, label }: Relation) => ({ value: key, label: inSentence(label) });
  const ready = subject.relations.filter(({ means }) => means);
  const named = subject.relations.filter(({ verbs }) => verbs.length > 0);
  const groups = [
    { group: t('question.readyWords'), items: ready.map(option) },
    {
      group: t('question.byName'),
      items: named.map(({ key, verbs }) => ({ value: `${NAMED}${key}`, label: `${verbs[0]}…` })),
    },
    { group: t('question.everything'), items: subject.relations.filter(({ means }) => !means).map(option) },
  ].filter(({ items }) => items.length > 0);
  const whole = relationOf(subject, has.what);
  return (
    <>
      <NativeSelect
        size="sm"
        className={style.what ?? ''}
        aria-label={t('question.what')}
        value={has.what}
        data={groups}
        onChange={({ currentTarget: { value } }) => {
          const isNaming = value.startsWith(NAMED);
          const chosen = relationOf(subject, isNaming ? value.slice(NAMED.length) : value);
          if (!chosen) return;
          if (!isNaming) return onChange(ofRelation(terms, has, relationOf(subject, has.what), chosen));
          onNamed(namedHas(chosen, has.count));
          focusOn(`${path}.where.0.value`);
        }}
      />
      {/* A closed list cuts what does not fit. */}
      {whole && !whole.means && whole.label.length > FITS && (
        <p className={style.means}>{inSentence(whole.label)}</p>
      )}
    </>
  );
}
