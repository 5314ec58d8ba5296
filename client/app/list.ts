import type { Icon } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { type ComponentType, lazy } from 'react';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import type { Address } from './use-address.ts';

/** What each list is given. */
export type ListProps = {
  ecosystem: Ecosystem;
  /** Raised by every write of this page. */
  revision: number;
  /** Narrows the map to a place. */
  onShowPlace(place: string): void;
  onWritten(): void;
  address: Address;
};

/** A list that an ecosystem keeps beside its map: it stands in the catalogue (`?panel=name`). */
export type List = {
  name: string;
  title(t: TFunction): string;
  Icon: Icon;
  /** The kinds of record that it holds: where one of them is named, its name leads here. */
  holds: readonly string[];
  Panel: ComponentType<ListProps>;
  /** Fetches the code of the panel, so that it opens at once. */
  fetch(): Promise<unknown>;
};

type Given = Omit<List, 'Panel' | 'fetch'> & {
  /** Its code, which the page of an ecosystem fetches. */
  panel(): Promise<ComponentType<ListProps>>;
};

/** A list of the ecosystem. */
export function listOf({ panel, ...named }: Given): List {
  const fetch = async () => ({ default: await panel() });
  return { ...named, fetch, Panel: lazy(fetch) };
}
