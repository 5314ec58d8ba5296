import { Alert, Stack, Text, Title } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { BackButton } from '../ui/back-button.tsx';
import { AnswerBar } from './answer-bar.tsx';
import { Answers } from './answers.tsx';
import { BuilderForm } from './builder-form.tsx';
import { Cypher } from './cypher.tsx';
import {
  askedOf,
  type Definition,
  isSameQuestion,
  missingIn,
  readDefinition,
  writeDefinition,
} from './definition.ts';
import type { SavedQuestion } from './question.documents.ts';
import style from './question.module.css';
import { QuestionActions } from './question-actions.tsx';
import { markSeen } from './seen.ts';
import type { Terms } from './terms.ts';
import { useAnswer } from './use-answer.ts';
import { useDraft } from './use-draft.ts';
import { useFocusOn } from './use-focus-on.ts';
import { saidAt } from './use-next-missing.ts';

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
  const kept = useMemo(() => saved && readDefinition(saved.definition), [saved]);
  const { draft, settled, isTooLong, change } = useDraft({
    ask: address.address.ask,
    saved: kept,
    write: (ask) => address.read({ ask }, true),
  });
  // After the frame of the reading, which takes the focus when both open at once; what is missing takes it itself.
  const isOpen = draft !== undefined && missingIn(draft).length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => {
    if (isOpen) return;
    const frame = requestAnimationFrame(() => heading.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const isChanged = Boolean(draft && kept && !isSameQuestion(draft, kept));
  return (
    <Stack gap="sm">
      <div>
        <BackButton onClick={onClose}>{t('question.all')}</BackButton>
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
  const { terms, saved, draft, settled, isChanged, ecosystem, address, revision, onGo, onLit } = props;
  const { t, language } = useWords();
  const root = useRef<HTMLDivElement>(null);
  const focusOn = useFocusOn(root);
  const missing = missingIn(draft);
  const question = writeDefinition(askedOf(settled));
  const isIdle = missing.length > 0 || !isSameQuestion(draft, settled);
  const asking = useAnswer({ ecosystem: ecosystem.slug, question, language, revision, isIdle });
  const { failure } = asking;
  const answer = asking.isCurrent ? asking.answer : undefined;
  const lit = useMemo(() => answer && { ids: answer.elementIds }, [answer]);
  useEffect(() => onLit(lit), [lit, onLit]);
  const id = isChanged ? undefined : saved?.id;
  useEffect(() => {
    if (id && answer) markSeen(id, { count: answer.totalCount, changedBy: answer.revision });
  }, [id, answer]);
  return (
    <div ref={root} className={style.built}>
      <BuilderForm
        terms={terms}
        ecosystem={ecosystem}
        definition={draft}
        issues={isIdle ? NO_ISSUES : (failure?.issues ?? NO_ISSUES)}
        onChange={props.onChange}
      />
      {missing.length === 0 && (
        <QuestionActions
          ecosystem={ecosystem}
          definition={askedOf(draft)}
          saved={saved}
          isChanged={isChanged}
          onWritten={props.onWritten}
          onSaved={(id) => address.read({ question: id })}
          onRemoved={props.onClose}
        />
      )}
      {missing.length === 0 && (
        <Answers
          asking={asking}
          fileOf={(format) =>
            `/api/ecosystems/${ecosystem.slug}/answer.${format}?${new URLSearchParams({ definition: question, language })}`
          }
          onOpen={({ element, panel }) => (element ? onGo(element) : panel && address.openList(panel))}
        />
      )}
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
      <AnswerBar
        terms={terms}
        definition={draft}
        missing={missing}
        asking={asking}
        counted={(count) => t(`question.counted.${settled.of}`, { count })}
        onComplete={(path) => focusOn(saidAt(path))}
        onAnswers={() => {
          const answers = root.current?.querySelector<HTMLElement>('[data-answers]');
          answers?.focus({ preventScroll: true });
          answers?.scrollIntoView({ block: 'start' });
        }}
      />
    </div>
  );
}

/** As a POSIX shell takes it, whatever it holds. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
