import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { Address } from '../app/use-address.ts';
import { MergeButton } from '../duplicates/merge-button.tsx';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { ElementDocument, elementOf } from '../element/element.documents.ts';
import { ElementFindings } from '../gaps/element-findings.tsx';
import { PastElement } from '../history/past-element.tsx';
import { PastLinks } from '../history/past-links.tsx';
import { LinkPanel } from '../interdependency/link-panel.tsx';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import type { MapData } from '../map/map-data.ts';
import { HistoryButton } from '../record/history-button.tsx';
import { AccountPanel, keepsAccount } from './account-panels.tsx';
import { ElementPanel } from './element-panel.tsx';
import { Inspector } from './inspector.tsx';
import { ListPanel } from './list-panel.tsx';
import type { Task } from './tasks.tsx';

type Props = {
  ecosystem: Ecosystem;
  data: MapData | undefined;
  address: Address;
  /** Raised by every write of this page. */
  revision: number;
  onGo(id: string): void;
  onTask(task: Task): void;
  onWritten(): void;
};

/** Whether an address opens the inspector. */
export function isInspecting({ at, link, panel }: Address['address']): boolean {
  return Boolean(at || link || panel);
}

/** What the address asks to inspect: an element, a link, or the places. */
export function Inspected({ ecosystem, data, address, revision, onGo, onTask, onWritten }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { at, link, on } = address.address;
  // The panel below asks the same: one request. It knows an element that the map does not hold yet.
  const [{ data: known, operation }] = useQuery({
    query: ElementDocument,
    variables: { id: at ?? '' },
    pause: !at || Boolean(on),
  });
  useHeir(operation?.variables.id === at ? known?.node?.id : undefined, address);
  const nameOf = (id: string | undefined) => {
    const row = id && data ? data.rowOf(id) : -1;
    return data && row >= 0 ? data.nameOf(row, language) : undefined;
  };
  if (keepsAccount(address.address))
    return <AccountPanel {...{ ecosystem, data, address, revision, onGo, onWritten }} />;
  if (at) {
    const found = elementOf(known?.node);
    const element = found?.id === at ? found : undefined;
    const row = data?.rowOf(at) ?? -1;
    const tag = data && row >= 0 ? data.hashtagOf(row) : '';
    return (
      <Inspector
        subject={at}
        title={element ? nameIn(language, element) : (nameOf(at) ?? t('element.title'))}
        kicker={tag && `#${tag}`}
        onClose={address.close}
      >
        {on ? (
          <PastElement ecosystem={ecosystem} id={at} on={on} data={data} onSelect={onGo} />
        ) : (
          <ElementPanel
            key={at}
            id={at}
            ecosystem={ecosystem}
            revision={revision}
            onSelect={onGo}
            onSelectLink={address.selectLink}
            onShowPlace={address.showPlace}
            onChange={(element) => onTask({ do: 'change', element })}
            onRemove={(element) => onTask({ do: 'remove', element })}
            onWritten={onWritten}
            onAddLink={(element) => onTask({ do: 'add-link', element })}
            findings={<ElementFindings {...{ ecosystem, id: at, revision, address }} />}
            more={
              <>
                <HistoryButton onOpen={() => address.openHistoryOf(at)} />
                {element?.__typename === 'Stakeholder' && <MergeButton onOpen={address.openMerge} />}
              </>
            }
          />
        )}
      </Inspector>
    );
  }
  if (link) {
    const [from = '', to = ''] = link.split('~');
    return (
      <Inspector
        subject={link}
        title={t('interdependency.titleBetween', { from: nameOf(from) ?? '…', to: nameOf(to) ?? '…' })}
        kicker={t('interdependency.title')}
        onClose={address.close}
      >
        {on ? (
          data && <PastLinks data={data} between={[from, to]} onSelect={onGo} />
        ) : (
          <LinkPanel
            key={link}
            ecosystem={ecosystem}
            between={[from, to]}
            revision={revision}
            onSelect={onGo}
            onChange={(changed) => onTask({ do: 'change-link', link: changed })}
            onRemove={(removed) => onTask({ do: 'remove-link', link: removed })}
            onHistory={(each) => address.openHistoryOf(each.id)}
            onWritten={onWritten}
          />
        )}
      </Inspector>
    );
  }
  return <ListPanel {...{ ecosystem, address, revision, onGo, onWritten }} />;
}

/** What was merged into another one answers under that one's id: the address then names it. */
function useHeir(id: string | undefined, { address, correct }: Address): void {
  const { at } = address;
  useEffect(() => {
    if (id && at && id !== at) correct(id);
  }, [id, at, correct]);
}
