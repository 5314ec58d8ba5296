import { Group, NativeSelect, Text } from '@mantine/core';
import { useMemo, useRef } from 'react';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import type { Issue as ServerIssue } from '../graphql/failure.ts';
import { useWords } from '../language/use-words.ts';
import type { MapData } from '../map/map-data.ts';
import { countHas, type Definition, MOST_HAS } from './definition.ts';
import { type FormScope, QuestionFormScope } from './form-scope.ts';
import { AddHas, HasList } from './has-fields.tsx';
import { Issue } from './issue.tsx';
import { issueFinder } from './issue-path.ts';
import style from './question.module.css';
import { ofSubject, subjectOf, type Terms } from './terms.ts';
import { useFocusOn } from './use-focus-on.ts';
import { AddCondition, WhereFields } from './where-fields.tsx';

type Props = {
  terms: Terms;
  ecosystem: Ecosystem;
  data: MapData | undefined;
  definition: Definition;
  issues: readonly ServerIssue[];
  onChange(definition: Definition): void;
};

/** A question as a sentence whose parts are chosen. */
export function BuilderForm({ terms, ecosystem, data, definition, issues, onChange }: Props) {
  const { t } = useWords();
  const root = useRef<HTMLFormElement>(null);
  const focusOn = useFocusOn(root);
  const subject = subjectOf(terms, definition.of);
  const mayHaveMore = countHas(definition) < MOST_HAS;
  const scope: FormScope = useMemo(
    () => ({ terms, ecosystem, data, mayHaveMore, issueAt: issueFinder(issues), focusOn }),
    [terms, ecosystem, data, mayHaveMore, issues, focusOn],
  );
  const [where, has] = [definition.where ?? [], definition.has ?? []];
  const conditions = {
    where,
    path: 'where',
    onChange: (next: typeof where) => onChange({ ...definition, where: next }),
  };
  const nested = {
    has,
    path: 'has',
    onChange: (next: typeof has) => onChange({ ...definition, has: next }),
  };
  return (
    <QuestionFormScope value={scope}>
      <form
        ref={root}
        className={style.form}
        aria-label={t('question.form')}
        onSubmit={(event) => event.preventDefault()}
      >
        <div className={style.line} data-path="of">
          <span>{t('question.every')}</span>
          <NativeSelect
            size="sm"
            aria-label={t('question.subject')}
            value={definition.of}
            data={terms.map(({ key, label }) => ({
              value: key,
              label: t(`question.one.${key}`, { defaultValue: label }),
            }))}
            onChange={({ currentTarget }) => onChange(ofSubject(terms, definition, currentTarget.value))}
          />
        </div>
        <Issue path="of" />
        {subject && (
          <>
            <WhereFields subject={subject} {...conditions} />
            <Group gap={4}>
              <AddCondition subject={subject} {...conditions} />
            </Group>
            <HasList subject={subject} {...nested} />
            <Group gap={4}>
              <AddHas subject={subject} {...nested} />
            </Group>
          </>
        )}
        {!mayHaveMore && (
          <Text size="sm" c="dimmed">
            {t('question.mostHas', { count: MOST_HAS })}
          </Text>
        )}
      </form>
    </QuestionFormScope>
  );
}
