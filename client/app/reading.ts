import type { Icon } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { type ComponentType, lazy } from 'react';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import type { MapData } from '../map/map-data.ts';
import type { OverlayOf } from '../map/overlay.ts';
import type { Shading } from '../map/use-shade.ts';
import type { Addressed } from './address.ts';
import type { Parts } from './address-parts.ts';
import type { Address } from './use-address.ts';

/** What a reading lights up on the map. */
export type Lit = {
  /** Ids of the elements that stand out while the rest fades; where there are none, nothing fades. */
  ids: readonly string[];
  /** How many findings there are about an element, by its id: a ring with the number. Without fading anything. */
  counts?: ReadonlyMap<string, number>;
  /** There are others with findings than those that are counted. */
  isCut?: boolean;
  /** Ids of those that the list beside the map is about now: their rings stand out. All of them when left out. */
  listed?: readonly string[];
  /** Ids of those who are supposed not to be there: ghosts, whose links are not drawn. */
  gone?: readonly string[];
  /** Colours of its own for the map, with what each means. */
  shading?: Shading;
  /** A way along links of the map that it was found in: rows in order, and the link of each step. */
  path?: { data: MapData; rows: readonly number[]; links: readonly number[] };
  /** What is drawn over the map and is no stored link, by the ids of elements: a numbered way (`stepsAlong`), a coalition. */
  overlay?: OverlayOf<string>;
};

/** What each reading is given. */
export type ReadingProps = {
  ecosystem: Ecosystem;
  data: MapData | undefined;
  address: Address;
  /** Raised by every write of this page. */
  revision: number;
  /** Selects an element and goes there. */
  onGo(id: string): void;
  /** Goes to an element without selecting it. */
  onFly(id: string): void;
  /** Lights up the map: give the same object as long as nothing changes. */
  onLit(lit: Lit | undefined): void;
  onWritten(): void;
  /** The ids of those whom the filter leaves on the map. */
  shown(): readonly string[];
};

/**
 * Something that can be read off the map. It stands on the left, in the panel of readings (`?reading=name`), on the stage
 * in place of the map (`?as=name`), or on a page of its own.
 */
export type Reading = Addressed & {
  title(t: TFunction): string;
  /** What it tells, in one sentence. */
  about(t: TFunction): string;
  Icon: Icon;
  /** For those who plan: the server is asked to work out what is not. */
  planned?: true;
  /** For facilitators. */
  curated?: true;
  /** It is read off the map that is shown, of whatever day; what is not is of today. */
  ofMap?: true;
} & (
    | {
        stands: 'column' | 'stage';
        Panel: ComponentType<ReadingProps>;
        /** Fetches the code of the panel, so that it opens at once. */
        fetch(): Promise<unknown>;
        /** Those of its parts that the address keeps after it is closed. */
        stays: readonly string[];
      }
    | { stands: 'page'; to: '/$slug/report' | '/$slug/results' }
  );

type Given<P extends Parts> = {
  name: string;
  title(t: TFunction): string;
  about(t: TFunction): string;
  Icon: Icon;
  ofMap?: true;
  planned?: true;
  curated?: true;
  /** What it keeps in the address. */
  parts: P;
  stays?: readonly (keyof P & string)[];
  /** Its code, which the page of an ecosystem fetches. */
  panel(): Promise<ComponentType<ReadingProps>>;
};

/** A reading with a panel of the explorer. */
export function readingIn<P extends Parts>(
  stands: 'column' | 'stage',
  { panel, stays = [], ...named }: Given<P>,
): Reading {
  const fetch = async () => ({ default: await panel() });
  return { ...named, stands, stays, fetch, Panel: lazy(fetch) };
}
