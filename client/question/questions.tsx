import { Button, Skeleton, Text } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { useQuery } from 'urql';
import type { ReadingProps } from '../app/reading.ts';
import { useOnReconnect } from '../graphql/connection.ts';
import { failureOf } from '../graphql/failure.ts';
import { inLanguage } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { writeDefinition } from './definition.ts';
import { OpenQuestion } from './open-question.tsx';
import { QuestionTermsDocument } from './question.documents.ts';
import { QuestionList } from './question-list.tsx';
import { useSaved } from './use-saved.ts';

/** Questions that readers build themselves: which are kept, or the one that is open. */
export function Questions(props: ReadingProps) {
  const { ecosystem, address, revision } = props;
  const { t, language } = useWords();
  const { question, ask } = address.address;
  const [{ data, error, fetching }, execute] = useQuery({
    query: QuestionTermsDocument,
    variables: { language: inLanguage(language) },
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(reload);
  const saved = useSaved({ ecosystem, language, revision });
  const wasOpen = useRef(false);
  // It stays while its question is open, to be taken up again.
  const [line, setLine] = useState('');
  const terms = data?.questionTerms;
  if (!terms) {
    if (fetching || !error) return <Skeleton height={160} role="status" aria-label={t('record.loading')} />;
    return (
      <EmptyState alert title={t('question.failed')} text={t(`failure.${failureOf(error).code}`)}>
        <Button size="sm" variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  }
  const close = () => address.read({ question: undefined, ask: undefined });
  if (question || ask) {
    wasOpen.current = true;
    const found = saved.saved?.find(({ id }) => id === question);
    if (question && !found && !ask) {
      if (!saved.saved || saved.fetching)
        return <Skeleton height={160} role="status" aria-label={t('record.loading')} />;
      return (
        <>
          <Text size="sm">{t('question.gone')}</Text>
          <Button size="sm" variant="default" onClick={close}>
            {t('question.all')}
          </Button>
        </>
      );
    }
    return <OpenQuestion key={question ?? 'new'} {...props} terms={terms} saved={found} onClose={close} />;
  }
  return (
    <QuestionList
      terms={terms}
      saved={saved}
      takesFocus={wasOpen.current}
      ecosystem={ecosystem}
      line={line}
      onLine={setLine}
      onOpen={(id) => address.read({ question: id })}
      onAsk={(definition) => address.read({ ask: writeDefinition(definition) })}
    />
  );
}
