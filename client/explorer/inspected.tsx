import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useLanguage } from '../app/i18n.ts';
import { nameIn } from '../app/language.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { ElementDocument, elementOf } from '../element/element.documents.ts';
import { ElementPanel } from '../element/element-panel.tsx';
import { LinkPanel } from '../interdependency/link-panel.tsx';
import type { MapData } from '../map/map-data.ts';
import { PlacesPanel } from '../place/places-panel.tsx';
import { Inspector } from './inspector.tsx';
import type { Task } from './tasks.tsx';
import type { Address } from './use-address.ts';

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
  const { at, link } = address.address;
  // The panel below asks the same: one request. It knows an element that the map does not hold yet.
  const [{ data: known }] = useQuery({ query: ElementDocument, variables: { id: at ?? '' }, pause: !at });
  const nameOf = (id: string | undefined) => {
    const row = id && data ? data.rowOf(id) : -1;
    return data && row >= 0 ? data.nameOf(row, language) : undefined;
  };
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
        <ElementPanel
          key={at}
          id={at}
          mayEdit={ecosystem.mayEdit}
          revision={revision}
          onSelect={onGo}
          onSelectLink={address.selectLink}
          onShowPlace={address.showPlace}
          onChange={(element) => onTask({ do: 'change', element })}
          onRemove={(element) => onTask({ do: 'remove', element })}
          onAddLink={(element) => onTask({ do: 'add-link', element })}
        />
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
        <LinkPanel
          key={link}
          ecosystem={ecosystem}
          between={[from, to]}
          revision={revision}
          onSelect={onGo}
          onChange={(changed) => onTask({ do: 'change-link', link: changed })}
          onRemove={(removed) => onTask({ do: 'remove-link', link: removed })}
          onWritten={onWritten}
        />
      </Inspector>
    );
  }
  return (
    <Inspector subject="places" title={t('place.all')} onClose={address.close}>
      <PlacesPanel ecosystem={ecosystem} onShow={address.showPlace} onChanged={onWritten} />
    </Inspector>
  );
}
