import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import type { Address } from '../app/use-address.ts';
import { useWords } from '../language/use-words.ts';
import type { MapData } from '../map/map-data.ts';
import { type Proposed, proposedCompared } from './before-after.ts';
import { BeforeAfter } from './before-after.tsx';

type Props = { data: MapData | undefined; address: Address; proposed: Proposed };

/** The map with or without what is proposed, and the few figures that would be others. */
export function ProposedCompared({ data, address, proposed }: Props) {
  const { t } = useWords();
  const rows = useMemo(() => proposedCompared(data, proposed), [data, proposed]);
  const { before } = address.address;
  return (
    <div data-unprinted>
      <SegmentedControl
        aria-label={t('whatIf.shown')}
        size="xs"
        fullWidth
        mb={8}
        value={before ?? 'after'}
        onChange={(value) => address.read({ before: value === 'shown' ? 'shown' : undefined }, true)}
        data={[
          { value: 'shown', label: t('whatIf.before') },
          { value: 'after', label: t('whatIf.after') },
        ]}
      />
      {rows.length > 0 && <BeforeAfter caption={t('whatIf.ifProposed')} rows={rows} />}
    </div>
  );
}
