import { Skeleton } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Address } from '../app/use-address.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { LISTS } from '../lists.ts';
import { RecordScope } from '../record/scope.ts';
import { Inspector } from './inspector.tsx';

type Props = {
  ecosystem: Ecosystem;
  address: Address;
  /** Raised by every write of this page. */
  revision: number;
  onGo(id: string): void;
  onWritten(): void;
};

/** A list that the ecosystem keeps beside its map, as the address asks for. */
export function ListPanel({ ecosystem, address, revision, onGo, onWritten }: Props) {
  const { t } = useTranslation();
  const list = LISTS.find(({ name }) => name === address.address.panel);
  if (!list) return null;
  const { name, title, Panel } = list;
  return (
    <Inspector subject={name} title={title(t)} onClose={address.close}>
      <RecordScope value={{ ecosystem, revision, onSelect: onGo, onWritten }}>
        <Suspense fallback={<Skeleton height={160} role="status" aria-label={t('record.loading')} />}>
          <Panel key={name} {...{ ecosystem, revision, onWritten }} onShowPlace={address.showPlace} />
        </Suspense>
      </RecordScope>
    </Inspector>
  );
}
