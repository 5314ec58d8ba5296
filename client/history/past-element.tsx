import { Button, Skeleton, Stack } from '@mantine/core';
import { useQuery } from 'urql';
import { failureOf } from '../graphql/failure.ts';
import { useWords } from '../language/use-words.ts';
import type { MapData } from '../map/map-data.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Fact, Facts } from '../ui/facts.tsx';
import { fieldLabel, heldWords, isTold } from './field-words.ts';
import { PastRecordDocument } from './history.documents.ts';
import { PastLinksOf } from './past-links.tsx';

type Props = {
  ecosystem: { slug: string };
  id: string;
  on: string;
  /** The map as on that day. */
  data: MapData | undefined;
  onSelect(id: string): void;
};

/** An element as it was on a day: what was known of it then, and its links. */
export function PastElement({ ecosystem, id, on, data, onSelect }: Props) {
  const words = useWords();
  const { t } = words;
  const variables = { slug: ecosystem.slug, on, record: id };
  const [{ data: answer, error, fetching }, execute] = useQuery({ query: PastRecordDocument, variables });
  if (error && !answer) {
    return (
      <EmptyState alert title={t(`failure.${failureOf(error).code}`)} text={t('element.failed')}>
        <Button variant="default" onClick={() => execute({ requestPolicy: 'network-only' })}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  }
  const record = answer?.past.nodes.find((node) => node.id === id);
  if (!record) {
    if (fetching) return <Skeleton height={160} role="status" aria-label={t('element.loading')} />;
    return <EmptyState title={t('past.absent')} text={t('past.absentText')} />;
  }
  return (
    <Stack gap="lg">
      <Facts>
        {inOrder(record.fields.filter(({ field }) => isTold(field) && field !== 'name')).map(
          ({ field, value }) => (
            <Fact key={field} name={fieldLabel(words, record.kind, field)}>
              {heldWords(words, record.kind, field, value)}
            </Fact>
          ),
        )}
      </Facts>
      {data && <PastLinksOf id={id} data={data} onSelect={onSelect} />}
    </Stack>
  );
}

/** What says most first, where it is known from last, as today's panel does. */
const FIRST = ['summary', 'summaryFr', 'purpose', 'hashtag', 'kind', 'sector', 'status', 'state'];

function inOrder<F extends { field: string }>(fields: readonly F[]): F[] {
  const rank = ({ field }: F) => {
    if (field === 'source') return FIRST.length + 1;
    return FIRST.includes(field) ? FIRST.indexOf(field) : FIRST.length;
  };
  return [...fields].sort((one, other) => rank(one) - rank(other));
}
