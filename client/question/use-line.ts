/** Has a line read by the server as it is typed; the last reading stays until the next one is there. */
import { useDebouncedValue } from '@mantine/hooks';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { failureOf, failureText } from '../graphql/failure.ts';
import { inLanguage } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { type LineRead, ReadLineDocument } from './question.documents.ts';

const PAUSE_MS = 150;

export function useLine(ecosystem: string, line: string, language: Words['language']) {
  const { t } = useTranslation();
  const [text] = useDebouncedValue(line, PAUSE_MS);
  const [{ data, error, fetching }] = useQuery({
    query: ReadLineDocument,
    variables: { ecosystem, line: text, language: inLanguage(language) },
    pause: text.trim() === '',
    requestPolicy: 'network-only',
  });
  const last = useRef<LineRead>(undefined);
  if (data && !fetching) last.current = data.questionLine;
  const failure = error && failureOf(error);
  return {
    read: line.trim() === '' ? undefined : last.current,
    /** It is the reading of the line as it stands. */
    isCurrent: !fetching && text === line && data !== undefined,
    failure: failure && failureText(t, failure),
  };
}
