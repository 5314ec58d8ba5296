import { Button, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { ReadingProps } from '../app/reading.ts';
import { SavedCallsDocument } from './saved.documents.ts';

/** The calls that are kept, for facilitators: the way back to each. */
export function KeptCalls({ ecosystem, address, revision }: ReadingProps) {
  const { t } = useTranslation();
  const [{ data }, again] = useQuery({
    query: SavedCallsDocument,
    variables: { slug: ecosystem.slug },
    requestPolicy: 'cache-and-network',
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision asks again.
  useEffect(() => again({ requestPolicy: 'network-only' }), [revision, again]);
  const calls = data?.ecosystem?.calls ?? [];
  if (calls.length === 0) return null;
  return (
    <section aria-label={t('call.keptCalls')}>
      <Text size="sm" fw={650}>
        {t('call.keptCalls')}
      </Text>
      <Stack gap={0} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {calls.map(({ id, title, state }) => (
          <li key={id}>
            <Button
              variant="subtle"
              justify="start"
              fullWidth
              h="auto"
              mih={44}
              py={6}
              styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
              onClick={() => address.read({ kept: id, call: undefined })}
            >
              {t('call.keptNamed', { title, state: t(`call.is.${state}`) })}
            </Button>
          </li>
        ))}
      </Stack>
    </section>
  );
}
