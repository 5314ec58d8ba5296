import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import { useClient, useQuery } from 'urql';
import { useDone } from '../app/history-scope.ts';
import { useOnReconnect } from '../graphql/connection.ts';
import { failureOf, failureText } from '../graphql/failure.ts';
import { listIn, nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useNotice } from '../ui/notice.ts';
import { setAside, useAside } from './aside.ts';
import style from './comparison.module.css';
import { Comparison } from './comparison.tsx';
import { LikelyDuplicatesDocument, SetApartDocument } from './duplicates.documents.ts';
import { pairKey, withoutAside } from './pairs.ts';

type Props = {
  ecosystem: { slug: string };
  /** Raised when anything was written. */
  round: number;
  linksOf(id: string): number | undefined;
  onOpen(id: string): void;
  onWritten(): void;
};

const FIRST = 50;

/** The stakeholders that are likely recorded twice, pair by pair. */
export function DuplicatesPanel({ ecosystem, round, linksOf, onOpen, onWritten }: Props) {
  const { t, language } = useWords();
  const done = useDone();
  const aside = useAside();
  const client = useClient();
  const tell = useNotice();
  const [{ data, error, fetching }, execute] = useQuery({
    query: LikelyDuplicatesDocument,
    variables: { slug: ecosystem.slug, first: FIRST },
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(reload);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again.
  useEffect(() => reload(), [round]);
  const setApart = async ({ one, other }: { one: { id: string }; other: { id: string } }) => {
    const input = { one: one.id, other: other.id };
    const { error } = await client.mutation(SetApartDocument, { input });
    if (error) return tell(failureText(t, failureOf(error)), undefined, { isAlert: true });
    setAside(pairKey({ one, other }));
    tell(t('duplicates.remembered'));
  };
  const found = data?.ecosystem?.likelyDuplicates;
  if (!found) {
    if (fetching) return <Skeleton height={240} role="status" aria-label={t('duplicates.loading')} />;
    return (
      <EmptyState
        alert
        title={t('duplicates.failed')}
        text={t(`failure.${error ? failureOf(error).code : 'UNKNOWN'}`)}
      >
        <Button variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  }
  const pairs = withoutAside(found, aside);
  if (pairs.length === 0) return <Text c="dimmed">{t('duplicates.none')}</Text>;
  return (
    <Stack gap="md">
      <Text size="sm">{t('duplicates.text')}</Text>
      <ul className={style.pairs}>
        {pairs.map((pair) => {
          const names = listIn(
            language,
            [pair.one, pair.other].map((each) => nameIn(language, each)),
            'conjunction',
          );
          const reasons = pair.because.map((reason) => t(`alike.because.${reason}`));
          return (
            <li key={pairKey(pair)} aria-label={names}>
              {reasons.length > 0 && (
                <Text size="sm" c="dimmed" mb="xs">
                  {t('duplicates.because', { because: listIn(language, reasons, 'conjunction') })}
                </Text>
              )}
              <Comparison
                pair={[pair.one, pair.other]}
                linksOf={linksOf}
                onOpen={onOpen}
                onStale={reload}
                onMerged={() => {
                  done(t('duplicates.merged'));
                  onWritten();
                }}
              >
                <Button
                  size="sm"
                  variant="default"
                  aria-label={t('duplicates.differentNamed', { names })}
                  onClick={() => void setApart(pair)}
                >
                  {t('duplicates.different')}
                </Button>
              </Comparison>
            </li>
          );
        })}
      </ul>
    </Stack>
  );
}
