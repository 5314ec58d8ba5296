import { IconCopy } from '@tabler/icons-react';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { QuietButton } from '../ui/quiet-button.tsx';
import { useAside } from './aside.ts';
import { DuplicateCountDocument } from './duplicates.documents.ts';
import { withoutAside } from './pairs.ts';

type Props = {
  ecosystem: { slug: string };
  /** Raised when anything was written. */
  round: number;
  onOpen(): void;
};

/** As many pairs are counted. */
const MOST = 50;

/** Leads to the likely duplicates, when there are any. */
export function DuplicatesButton({ ecosystem, round, onOpen }: Props) {
  const { t } = useTranslation();
  const aside = useAside();
  const [{ data }, execute] = useQuery({
    query: DuplicateCountDocument,
    variables: { slug: ecosystem.slug, first: MOST },
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useEffect(() => {
    if (round > 0) reload();
  }, [round, reload]);
  const count = withoutAside(data?.ecosystem?.likelyDuplicates ?? [], aside).length;
  if (count === 0) return null;
  return (
    <QuietButton icon={IconCopy} onClick={onOpen}>
      {t(count < MOST ? 'duplicates.count' : 'duplicates.many', { count })}
    </QuietButton>
  );
}
