import { LISTS, type ListName } from '../app/address.ts';
import type { Address } from '../app/use-address.ts';
import { CharterPanel } from '../charter/charter-panel.tsx';
import { CommunitiesPanel } from '../community/communities-panel.tsx';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { LinkTypesPanel } from '../interdependency/link-types-panel.tsx';
import { PlacesPanel } from '../place/places-panel.tsx';
import { RecordScope } from '../record/scope.ts';
import { ResourcesPanel } from '../resource/resources-panel.tsx';
import { Inspector } from './inspector.tsx';
import { useListNames } from './list-words.ts';

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
  const names = useListNames();
  const list = LISTS.find((name) => name === address.address.panel) ?? 'places';
  return (
    <Inspector subject={list} title={names[list]} onClose={address.close}>
      <RecordScope value={{ ecosystem, revision, onSelect: onGo, onWritten }}>
        <List key={list} {...{ list, ecosystem, address, revision, onWritten }} />
      </RecordScope>
    </Inspector>
  );
}

function List({ list, ecosystem, address, revision, onWritten }: Omit<Props, 'onGo'> & { list: ListName }) {
  switch (list) {
    case 'places':
      return (
        <PlacesPanel
          ecosystem={ecosystem}
          round={revision}
          onShow={address.showPlace}
          onChanged={onWritten}
        />
      );
    case 'communities':
      return <CommunitiesPanel />;
    case 'resources':
      return <ResourcesPanel />;
    case 'charter':
      return <CharterPanel />;
    case 'link-types':
      return <LinkTypesPanel types={ecosystem.interdependencyTypes} />;
  }
}
