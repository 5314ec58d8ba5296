import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { failureOf } from '../graphql/failure.ts';
import { nameIn, numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { AskLine } from './ask-line.tsx';
import type { Definition } from './definition.ts';
import { examplesIn } from './examples.ts';
import style from './question.module.css';
import { isChanged, seenOf } from './seen.ts';
import { firstQuestion, subjectOf, type Terms } from './terms.ts';
import type { useSaved } from './use-saved.ts';

type Props = {
  terms: Terms;
  saved: ReturnType<typeof useSaved>;
  /** The reader comes back from a question: what had the focus is gone. */
  takesFocus: boolean;
  ecosystem: { slug: string };
  /** What was typed as a line. */
  line: string;
  onLine(line: string): void;
  onOpen(question: string): void;
  onAsk(definition: Definition): void;
};

/** The questions that were kept, some to start from, and a new one. */
export function QuestionList(props: Props) {
  const { terms, saved, takesFocus, ecosystem, line, onLine, onOpen, onAsk } = props;
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list opens
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, []);
  const first = subjectOf(terms, 'MISSION') ?? terms[0];
  return (
    <Stack gap="md">
      <Text size="sm">{t('question.text')}</Text>
      <AskLine ecosystem={ecosystem} line={line} onLine={onLine} onAsk={onAsk} />
      {first && (
        <Button
          size="sm"
          variant="default"
          leftSection={<IconPlus aria-hidden size={16} />}
          onClick={() => onAsk(firstQuestion(first))}
        >
          {t('question.new')}
        </Button>
      )}
      <section aria-labelledby="saved-questions">
        <Title order={3} size="h5" id="saved-questions" ref={heading} tabIndex={-1}>
          {t('question.saved')}
        </Title>
        <Saved saved={saved} onOpen={onOpen} />
      </section>
      <section aria-labelledby="example-questions">
        <Title order={3} size="h5" id="example-questions">
          {t('question.examples')}
        </Title>
        {examplesIn(terms).map(({ subject, questions }) => (
          <section key={subject} aria-label={subject}>
            <Title order={4} size="sm" mt="xs">
              {subject}
            </Title>
            <ul className={style.rows}>
              {questions.map(({ name, definition, isOpen }) => (
                <li key={name}>
                  <button type="button" className={style.answer} onClick={() => onAsk(definition)}>
                    <span className={style.name}>{t(`question.example.${name}`)}</span>
                    {isOpen && <span className={style.about}>{t('question.toFillIn')}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </section>
    </Stack>
  );
}

function Saved({ saved: { saved, error, fetching, reload }, onOpen }: Pick<Props, 'saved' | 'onOpen'>) {
  const { t, language } = useWords();
  if (!saved) {
    if (fetching || !error) return <Skeleton height={48} role="status" aria-label={t('record.loading')} />;
    return (
      <EmptyState alert title={t('question.failed')} text={t(`failure.${failureOf(error).code}`)}>
        <Button size="sm" variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  }
  if (saved.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('question.none')}
      </Text>
    );
  return (
    <ul className={style.rows}>
      {saved.map((question) => {
        const { id, watch, sentence } = question;
        return (
          <li key={id}>
            <button type="button" className={style.answer} onClick={() => onOpen(id)}>
              <span className={style.title}>
                <strong className={style.name}>{nameIn(language, question)}</strong>
                {watch && <span data-figures>{numberIn(language, watch.count)}</span>}
              </span>
              {watch && isChanged(seenOf(id), watch) && (
                <span className={style.changed}>{t('question.changed')}</span>
              )}
              <span className={style.about}>{sentence}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
