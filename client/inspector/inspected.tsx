import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { type Address, isInspected } from '../app/use-address.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { ElementDocument, elementOf } from '../element/element.documents.ts';
import { ElementFindings } from '../gaps/element-findings.tsx';
import { PastElement } from '../history/past-element.tsx';
import { PastLinks } from '../history/past-links.tsx';
import { LinkPanel } from '../interdependency/link-panel.tsx';
import { AskedList } from '../introduction/asked-list.tsx';
import { useLanguage } from '../language/i18n.ts';
import { type Language, nameIn } from '../language/language.ts';
import { ElementLikely } from '../likely/element-likely.tsx';
import type { MapData } from '../map/map-data.ts';
import { writeSupposed } from '../what-if/suppose.ts';
import { AccountPanel } from './account-panels.tsx';
import { ElementPanel } from './element-panel.tsx';
import { Inspector } from './inspector.tsx';
import type { Task } from './tasks.tsx';

type Props = {
  ecosystem: Ecosystem;
  data: MapData | undefined;
  address: Address;
  /** Raised by every write of this page. */
  revision: number;
  onGo(id: string): void;
  onTask(task: Task): void;
  /** Hides elements from the view. */
  onHide(ids: readonly string[]): void;
  /** Pins elements where they stand on the map, for all, and lets them go. */
  pins: { pin(ids: readonly string[]): void; unpin(ids: readonly string[]): void };
  onWritten(): void;
};

/** Whether an address opens the inspector. */
export function isInspecting(address: Address['address']): boolean {
  return Boolean(address.at || address.link || isInspected(address));
}

/** What the address asks to inspect: an element, a link, the history of a record, or what was recorded twice. */
export function Inspected(props: Props) {
  const { data, address } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const { at, link } = address.address;
  const element = useKnownElement(address);
  if (isInspected(address.address)) return <AccountPanel {...props} />;
  if (at) {
    const row = data?.rowOf(at) ?? -1;
    const tag = data && row >= 0 ? data.hashtagOf(row) : '';
    return (
      <Inspector
        subject={at}
        title={element ? nameIn(language, element) : (nameOn(data, at, language) ?? t('element.title'))}
        kicker={tag && `#${tag}`}
        onClose={address.close}
      >
        <InspectedElement {...props} at={at} />
      </Inspector>
    );
  }
  if (link) {
    const [from = '', to = ''] = link.split('~');
    const nameOf = (id: string) => nameOn(data, id, language) ?? '…';
    return (
      <Inspector
        subject={link}
        title={t('interdependency.titleBetween', { from: nameOf(from), to: nameOf(to) })}
        kicker={t('interdependency.title')}
        onClose={address.close}
      >
        <InspectedLink {...props} between={[from, to]} />
      </Inspector>
    );
  }
  return null;
}

/** What the server knows of the element that is selected; undefined until it has answered. */
function useKnownElement(address: Address) {
  const { at, on } = address.address;
  // The panel below asks the same: one request. It knows an element that the map does not hold yet.
  const [{ data, operation }] = useQuery({
    query: ElementDocument,
    variables: { id: at ?? '' },
    pause: !at || Boolean(on),
  });
  useHeir(operation?.variables.id === at ? data?.node?.id : undefined, address);
  const found = elementOf(data?.node);
  return at && found?.id === at ? found : undefined;
}

type ElementProps = Props & { at: string };

function InspectedElement({ at, ...props }: ElementProps) {
  const { ecosystem, data, address, revision, onGo, onTask, onWritten } = props;
  const { on, focus, expanded = [] } = address.address;
  if (on) return <PastElement ecosystem={ecosystem} id={at} on={on} data={data} onSelect={onGo} />;
  return (
    <ElementPanel
      key={at}
      id={at}
      ecosystem={ecosystem}
      revision={revision}
      shown={address.address.record}
      onSelect={onGo}
      onSelectLink={address.selectLink}
      onShowPlace={address.showPlace}
      onChange={(element) => onTask({ do: 'change', element })}
      onRemove={(element) => onTask({ do: 'remove', element })}
      onWritten={onWritten}
      onErased={() => {
        onWritten();
        address.select(undefined);
      }}
      onAddLink={(element) => onTask({ do: 'add-link', element })}
      findings={<ElementFindings {...{ ecosystem, id: at, revision, address }} />}
      introductions={
        <AskedList
          {...{ ecosystem, revision, onWritten }}
          key="introductions"
          which={{ about: at }}
          onOpen={({ seeker, sought }) =>
            address.openReading('introductions', { from: seeker.id, to: sought.id })
          }
        />
      }
      likely={<ElementLikely {...{ ecosystem, id: at, revision, address, onGo, onWritten }} />}
      ways={{
        onHistory: () => address.openHistoryOf(at),
        onMerge: address.openMerge,
        onPath: () => address.openReading('path', { from: at }),
        onIntroduce: () => address.openReading('introductions', { from: at }),
        ...(focus !== at && { onFocus: () => address.focusOn(at) }),
        ...(focus && focus !== at && !expanded.includes(at) && { onExpand: () => address.expand(at) }),
        onHide: () => props.onHide([at]),
        ...pinOf(props, at),
        onWhatIf: () =>
          // What breaks is looked at on the map, on which the element would stand out with all that it holds.
          address.openReading('what-if', {
            ...{ at: undefined, link: undefined },
            suppose: writeSupposed({ changes: [{ remove: at }] }),
          }),
        onCompare: () => address.openReading('compare', { with: [at] }),
      }}
    />
  );
}

/** What the menu of an element that is on the map says of its place. */
function pinOf({ data, pins }: Props, at: string) {
  const row = data?.rowOf(at) ?? -1;
  if (!data || row < 0) return {};
  return data.pinned.has(row) ? { onUnpin: () => pins.unpin([at]) } : { onPin: () => pins.pin([at]) };
}

function InspectedLink({ between, ...props }: Props & { between: [string, string] }) {
  const { ecosystem, data, address, revision, onGo, onTask, onWritten } = props;
  if (address.address.on) return data && <PastLinks data={data} between={between} onSelect={onGo} />;
  return (
    <LinkPanel
      key={between.join('~')}
      ecosystem={ecosystem}
      between={between}
      revision={revision}
      onSelect={onGo}
      onChange={(changed) => onTask({ do: 'change-link', link: changed })}
      onRemove={(removed) => onTask({ do: 'remove-link', link: removed })}
      onHistory={(each) => address.openHistoryOf(each.id)}
      onWritten={onWritten}
    />
  );
}

/** What an element is called on the map; undefined when it is not there. */
function nameOn(data: MapData | undefined, id: string, language: Language): string | undefined {
  const row = data?.rowOf(id) ?? -1;
  return data && row >= 0 ? data.nameOf(row, language) : undefined;
}

/** What was merged into another one answers under that one's id: the address then names it. */
function useHeir(id: string | undefined, { address, correct }: Address): void {
  const { at } = address;
  useEffect(() => {
    if (id && at && id !== at) correct(id);
  }, [id, at, correct]);
}
