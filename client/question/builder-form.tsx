import { NativeSelect, Text } from '@mantine/core';
import { useMemo, useRef } from 'react';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import type { Issue as ServerIssue } from '../graphql/failure.ts';
import { useWords } from '../language/use-words.ts';
import { countHas, type Definition, MOST_HAS } from './definition.ts';
import { type FormScope, QuestionFormScope } from './form-scope.ts';
import { GroupFields } from './group-fields.tsx';
import { Issue } from './issue.tsx';
import { issueFinder } from './issue-path.ts';
import style from './question.module.css';
import { ofSubject, subjectOf, type Terms } from './terms.ts';
import { useFocusOn } from './use-focus-on.ts';
import { useNextMissing } from './use-next-missing.ts';

type Props = {
  terms: Terms;
  ecosystem: Ecosystem;
  definition: Definition;
  issues: readonly ServerIssue[];
  onChange(definition: Definition): void;
};

/** A question as a sentence whose parts are chosen. */
export function BuilderForm({ terms, ecosystem, definition, issues, onChange }: Props) {
  const { t } = useWords();
  const root = useRef<HTMLFormElement>(null);
  const focusOn = useFocusOn(root);
  const subject = subjectOf(terms, definition.of);
  const mayHaveMore = countHas(definition) < MOST_HAS;
  const named = useNextMissing(definition, focusOn);
  const scope: FormScope = useMemo(
    () => ({ terms, ecosystem, mayHaveMore, issueAt: issueFinder(issues), focusOn, named }),
    [terms, ecosystem, mayHaveMore, issues, focusOn, named],
  );
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
          <GroupFields subject={subject} group={definition} prefix="" onChange={(next) => onChange(next)} />
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
