import { Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useDone } from '../app/history-scope.ts';
import { ElementPicker } from '../element/element-picker.tsx';
import { useWords } from '../language/use-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Comparison } from './comparison.tsx';
import { ComparedDocument } from './duplicates.documents.ts';

type Props = {
  ecosystem: { slug: string };
  /** The stakeholder that another one is the same as. */
  id: string;
  linksOf(id: string): number | undefined;
  onOpen(id: string): void;
  onWritten(): void;
};

/** Picks the stakeholder that is the same as the one on screen, and makes one of the two. */
export function MergePanel({ ecosystem, id, linksOf, onOpen, onWritten }: Props) {
  const { t } = useWords();
  const done = useDone();
  const [picked, setPicked] = useState<string>();
  const requestPolicy = 'cache-and-network' as const;
  const [mine, readMine] = useQuery({ query: ComparedDocument, variables: { id }, requestPolicy });
  const [its, readIts] = useQuery({
    query: ComparedDocument,
    variables: { id: picked ?? '' },
    requestPolicy,
    pause: !picked,
  });
  const one = mine.data?.stakeholder;
  const found = its.data?.stakeholder;
  const other = found?.id === picked ? found : undefined;
  if (!one) {
    if (mine.fetching) return <Skeleton height={160} role="status" aria-label={t('element.loading')} />;
    return <EmptyState alert title={t('element.gone')} text={t('element.goneText')} />;
  }
  return (
    <Stack gap="md">
      <Text size="sm">{t('duplicates.mergeText')}</Text>
      <ElementPicker
        ecosystem={ecosystem.slug}
        label={t('duplicates.with')}
        only="Stakeholder"
        except={id}
        onPick={(element) => setPicked(element?.id)}
      />
      {other && (
        <Comparison
          key={other.id}
          pair={[one, other]}
          linksOf={linksOf}
          onOpen={onOpen}
          onStale={() => {
            readMine({ requestPolicy: 'network-only' });
            readIts({ requestPolicy: 'network-only' });
          }}
          onMerged={(kept) => {
            done(t('duplicates.merged'));
            onWritten();
            onOpen(kept);
          }}
        />
      )}
    </Stack>
  );
}
