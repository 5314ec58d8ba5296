import { Button, Loader } from '@mantine/core';
import { IconArrowDown, IconArrowRight } from '@tabler/icons-react';
import { failureText } from '../graphql/failure.ts';
import { listIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { rowOf } from './answer-words.ts';
import type { Definition } from './definition.ts';
import { missingWord } from './missing-words.ts';
import style from './question.module.css';
import type { Terms } from './terms.ts';
import type { useAnswer } from './use-answer.ts';

type Props = {
  terms: Terms;
  definition: Definition;
  /** What is still to be said, by its path. */
  missing: readonly string[];
  asking: ReturnType<typeof useAnswer>;
  counted(count: number): string;
  /** Leads to what is missing. */
  onComplete(path: string): void;
  /** Leads to the whole answer. */
  onAnswers(): void;
};

/** Answers named here; all of them stand below the question. */
const NAMED = 3;

/** How many fit, and who comes first: always in view while the question is built. */
export function AnswerBar(props: Props) {
  return (
    <div className={style.bar}>
      <Said {...props} />
    </div>
  );
}

function Said({ terms, definition, missing, asking, counted, onComplete, onAnswers }: Props) {
  const words = useWords();
  const { t, language } = words;
  const [first] = missing;
  if (first !== undefined)
    return (
      <>
        <p className={style.count} role="status">
          {t('question.complete', { count: missing.length })}
        </p>
        <Button
          size="compact-sm"
          variant="light"
          rightSection={<IconArrowRight aria-hidden size={16} />}
          onClick={() => onComplete(first)}
        >
          {missingWord(t, terms, definition, first)}
        </Button>
      </>
    );
  const { answer, failure, isCurrent } = asking;
  if (failure && !isCurrent)
    return <p role="status">{failure.issues[0]?.message ?? failureText(t, failure)}</p>;
  if (!answer || !isCurrent)
    return (
      <p className={style.count} role="status">
        <Loader size={14} aria-hidden /> {t('question.asking')}
      </p>
    );
  const named = answer.nodes.slice(0, NAMED).map((node) => rowOf(node, words).name);
  return (
    <>
      <p className={style.count} role="status">
        {counted(answer.totalCount)}
      </p>
      {named.length > 0 && (
        <>
          <p className={style.first}>{listIn(language, named, 'conjunction')}</p>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconArrowDown aria-hidden size={16} />}
            onClick={onAnswers}
          >
            {t('question.toAnswers')}
          </Button>
        </>
      )}
    </>
  );
}
