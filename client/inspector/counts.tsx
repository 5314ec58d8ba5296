/** How many records of each kind belong to an element: what decides which sections its panel has. */
import { Button, Text } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type TypedDocumentNode, useQuery } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { type Failure, failureOf } from '../graphql/failure.ts';
import { useRecordScope } from '../record/scope.ts';

/** Asked again after every write of the page. */
export function useCounts<Data>(query: TypedDocumentNode<Data, { id: string }>, id: string) {
  const { revision } = useRecordScope();
  const [{ data, error }, execute] = useQuery({ query, variables: { id } });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(reload);
  useEffect(() => {
    if (revision > 0) reload();
  }, [revision, reload]);
  return { data, failure: error && failureOf(error), reload };
}

/** Says that what belongs to an element could not be read, so that nobody takes it for nothing. */
export function NotRead({ failure, onRetry }: { failure: Failure; onRetry(): void }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Text size="sm">{t(`failure.${failure.code}`)}</Text>
      <Button size="compact-sm" variant="default" mt="xs" onClick={onRetry}>
        {t('form.retry')}
      </Button>
    </div>
  );
}
