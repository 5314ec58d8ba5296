import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { Answers } from './answers.tsx';
import { BuilderForm } from './builder-form.tsx';
import { Cypher } from './cypher.tsx';
import { askedOf, type Definition, isSameQuestion, readDefinition, writeDefinition } from './definition.ts';
import type { SavedQuestion } from './question.documents.ts';
import { QuestionActions } from './question-actions.tsx';
import { markSeen } from './seen.ts';
import type { Terms } from './terms.ts';
import { useAnswer } from './use-answer.ts';
import { useDraft } from './use-draft.ts';

type Props = Omit<ReadingProps, 'onWritten'> & {
  terms: Terms;
  /** The saved question; undefined for one that is not saved. */
  saved: SavedQuestion | undefined;
  onWritten(): void;
  /** Leads back to the list. */
  onClose(): void;
};

/** One question: how it is built, what it is called, and its answer, which the map lights up. */
export function OpenQuestion(props: Props) {
  const { terms, saved, address, onClose } = props;
  const { t, language } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // After the frame of the reading, which takes the focus when both open at once.
  useEffect(() => {
    const frame = requestAnimationFrame(() => heading.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const kept = useMemo(() => saved && readDefinition(saved.definition), [saved]);
  const { draft, settled, isTooLong, change } = useDraft({
    ask: address.address.ask,
    saved: kept,
    write: (ask) => address.read({ ask }, true),
  });
  const isChanged = Boolean(draft && kept && !isSameQuestion(draft, kept));
  return (
    <Stack gap="sm">
      <div>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowLeft aria-hidden size={16} />}
          onClick={onClose}
        >
          {t('question.all')}
        </Button>
        <Title order={3} size="h4" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {saved ? nameIn(language, saved) : t('question.newTitle')}
        </Title>
        {isChanged && (
          <Text size="sm" c="dimmed">
            {t('question.unsaved')}
          </Text>
        )}
        {saved?.note && <Text size="sm">{saved.note}</Text>}
      </div>
      {address.address.on && (
        <Text size="sm" c="dimmed">
          {t('question.asToday')}
        </Text>
      )}
      {isTooLong && (
        <Alert role="alert" color="orange" variant="light">
          {t('question.tooLong')}
        </Alert>
      )}
      {draft && settled ? (
        <Built
          {...props}
          terms={terms}
          draft={draft}
          settled={settled}
          isChanged={isChanged}
          onChange={change}
        />
      ) : (
        <Text size="sm">{t('question.unreadable')}</Text>
      )}
    </Stack>
  );
}

type BuiltProps = Props & {
  draft: Definition;
  settled: Definition;
  /** It is not as it is saved. */
  isChanged: boolean;
  onChange(definition: Definition): void;
};

const NO_ISSUES: readonly never[] = [];

function Built(props: BuiltProps) {
  const { terms, saved, draft, settled, isChanged, ecosystem, data, address, revision, onGo, onLit } = props;
  const { t, language } = useWords();
  const question = writeDefinition(askedOf(settled));
  const asking = useAnswer({ ecosystem: ecosystem.slug, question, language, revision });
  const { answer, failure } = asking;
  const lit = useMemo(() => answer && { ids: answer.elementIds }, [answer]);
  useEffect(() => onLit(lit), [lit, onLit]);
  const id = isChanged ? undefined : saved?.id;
  useEffect(() => {
    if (id && answer) markSeen(id, { count: answer.totalCount, changedBy: answer.revision });
  }, [id, answer]);
  const counted = (count: number) => t(`question.counted.${settled.of}`, { count });
  return (
    <>
      <BuilderForm
        terms={terms}
        ecosystem={ecosystem}
        data={data}
        definition={draft}
        issues={failure?.issues ?? NO_ISSUES}
        onChange={props.onChange}
      />
      <QuestionActions
        ecosystem={ecosystem}
        definition={askedOf(draft)}
        saved={saved}
        isChanged={isChanged}
        onWritten={props.onWritten}
        onSaved={(id) => address.read({ question: id })}
        onRemoved={props.onClose}
      />
      <Answers
        asking={asking}
        counted={counted}
        fileOf={(format) =>
          `/api/ecosystems/${ecosystem.slug}/answer.${format}?${new URLSearchParams({ definition: question, language })}`
        }
        onOpen={({ element, panel }) => (element ? onGo(element) : panel && address.openList(panel))}
      />
      {answer && (
        <Cypher
          cypher={answer.cypher}
          parameters={answer.parameters}
          command={
            saved && !isChanged
              ? `npm run maillage -- ask ${ecosystem.slug} --question ${quoted(saved.name)}`
              : `npm run maillage -- ask ${ecosystem.slug} --definition ${quoted(question)}`
          }
        />
      )}
    </>
  );
}

/** As a POSIX shell takes it, whatever it holds. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
