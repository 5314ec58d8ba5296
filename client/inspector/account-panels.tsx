import { useTranslation } from 'react-i18next';
import type { Address } from '../app/use-address.ts';
import { DuplicatesPanel } from '../duplicates/duplicates-panel.tsx';
import { MergePanel } from '../duplicates/merge-panel.tsx';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { HistoryPanel } from '../history/history-panel.tsx';
import { useLanguage } from '../language/i18n.ts';
import type { MapData } from '../map/map-data.ts';
import { Inspector } from './inspector.tsx';

type Props = {
  ecosystem: Ecosystem;
  data: MapData | undefined;
  address: Address;
  /** Raised by every write of this page. */
  revision: number;
  onGo(id: string): void;
  onWritten(): void;
};

/** What was changed in a record, what was recorded twice, and what is to be made one. */
export function AccountPanel({ ecosystem, data, address, revision, onGo, onWritten }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { panel, at, record } = address.address;
  const rowOf = (id: string | undefined) => (id && data ? data.rowOf(id) : -1);
  const nameOf = (id: string | undefined) =>
    data && rowOf(id) >= 0 ? data.nameOf(rowOf(id), language) : undefined;
  const linksOf = (id: string) => (rowOf(id) >= 0 ? data?.degree[rowOf(id)] : undefined);
  if (panel === 'duplicates') {
    return (
      <Inspector subject="duplicates" title={t('duplicates.title')} onClose={address.closePanel}>
        <DuplicatesPanel
          ecosystem={ecosystem}
          round={revision}
          linksOf={linksOf}
          onOpen={onGo}
          onWritten={onWritten}
        />
      </Inspector>
    );
  }
  if (panel === 'merge' && at) {
    return (
      <Inspector
        subject={`merge ${at}`}
        title={t('duplicates.mergeTitle')}
        kicker={nameOf(at)}
        onClose={address.closePanel}
      >
        <MergePanel
          key={at}
          ecosystem={ecosystem}
          id={at}
          linksOf={linksOf}
          onOpen={onGo}
          onWritten={onWritten}
        />
      </Inspector>
    );
  }
  return (
    <Inspector
      subject={`history ${record ?? ''}`}
      title={t('history.title')}
      kicker={nameOf(record)}
      onClose={address.closePanel}
    >
      <HistoryPanel
        ecosystem={ecosystem}
        record={record}
        round={revision}
        isThere={(id) => id !== record && rowOf(id) >= 0}
        onOpen={onGo}
      />
    </Inspector>
  );
}
