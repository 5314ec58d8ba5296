import { IconHistory } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { HistoryPanel } from '../history/history-panel.tsx';
import { LISTS } from '../lists.ts';
import { RecordScope } from '../record/scope.ts';
import { NameList, type Opened } from './name-list.tsx';
import { PanelFrame } from './panel-frame.tsx';
import type { Explored } from './use-explorer.ts';

/** Everything that an ecosystem keeps beside its map, and its history. */
export function catalogueOf(
  t: TFunction,
  { openList, openHistory }: Pick<Explored['address'], 'openList' | 'openHistory'>,
): readonly Opened[] {
  return [
    ...LISTS.map(({ name, title, Icon }) => ({
      ...{ name, title: title(t), Icon },
      onOpen: () => openList(name),
    })),
    { name: 'history', title: t('history.title'), Icon: IconHistory, onOpen: openHistory },
  ];
}

/** What an ecosystem keeps beside its map: the list that is open, its history, or the names of all. */
export function CataloguePanel({ page }: { page: Explored }) {
  const { t } = useTranslation();
  const { ecosystem, revision, address, data, onGo, onWritten } = page;
  const { panel } = address.address;
  const back = { word: t('catalogue.back'), onBack: address.closeList };
  const list = LISTS.find(({ name }) => name === panel);
  if (list) {
    return (
      <PanelFrame key={list.name} title={list.title(t)} subject={list.name} back={back}>
        <RecordScope value={{ ecosystem, revision, onSelect: onGo, onWritten }}>
          <list.Panel {...{ ecosystem, revision, onWritten, address }} onShowPlace={address.showPlace} />
        </RecordScope>
      </PanelFrame>
    );
  }
  if (panel === 'history') {
    return (
      <PanelFrame key="history" title={t('history.title')} subject="history" back={back}>
        <HistoryPanel
          ecosystem={ecosystem}
          record={undefined}
          round={revision}
          isThere={(id) => (data?.rowOf(id) ?? -1) >= 0}
          onOpen={onGo}
        />
      </PanelFrame>
    );
  }
  return (
    <PanelFrame key="catalogue" title={t('rail.catalogue')}>
      <NameList names={catalogueOf(t, address)} />
    </PanelFrame>
  );
}
