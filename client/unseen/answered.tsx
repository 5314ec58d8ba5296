import { Button, Skeleton } from '@mantine/core';
import type { TypedDocumentNode } from '@urql/core';
import type { ReactNode } from 'react';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { inLanguage } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import type { UnseenAbout } from './unseen.documents.ts';

type Variables = { ecosystem: string; about?: UnseenAbout | null; language: 'EN' | 'FR' };

type Props<Data> = {
  document: TypedDocumentNode<Data, Variables>;
  ecosystem: string;
  about: UnseenAbout;
  /** Raised by every write of this page. */
  round: number;
  children(data: Data): ReactNode;
};

/** What the server answers, once it is there; else that it is on its way, or what went wrong. */
export function Answered<Data>({ document, ecosystem, about, round, children }: Props<Data>) {
  const { t, language } = useWords();
  const asked = { ecosystem, about, language: inLanguage(language) } as const;
  const question = JSON.stringify(asked);
  const { data, answered, failure, reload } = usePatientQuery(document, question, () => asked, { round });
  if (data && answered === question) return children(data);
  if (!failure) return <Skeleton height={160} role="status" aria-label={t('unseen.loading')} />;
  return (
    <EmptyState alert title={t('unseen.failed')} text={t(`failure.${failure.code}`)}>
      <Button variant="default" onClick={reload}>
        {t('form.retry')}
      </Button>
    </EmptyState>
  );
}
