/** The saved questions of an ecosystem, read again until each knows the answer of the latest revision. */
import { useCallback, useEffect } from 'react';
import { useQuery } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { inLanguage } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { QuestionsDocument } from './question.documents.ts';
import { useUntilCurrent } from './use-until-current.ts';

type Asking = {
  ecosystem: { slug: string; revision: number };
  language: Words['language'];
  /** Raised by every write of this page. */
  revision: number;
};

export function useSaved({ ecosystem, language, revision }: Asking) {
  const [{ data, error, fetching }, execute] = useQuery({
    query: QuestionsDocument,
    variables: { ecosystem: ecosystem.slug, language: inLanguage(language) },
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(reload);
  useEffect(() => {
    if (revision > 0) reload();
  }, [revision, reload]);
  const saved = data?.questions.nodes;
  useUntilCurrent(saved, ecosystem.revision, reload);
  return { saved, error, fetching, reload };
}
