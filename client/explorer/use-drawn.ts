import { useMemo } from 'react';
import type { Lit } from '../app/reading.ts';
import type { Address } from '../app/use-address.ts';
import { useLanguage } from '../language/i18n.ts';
import type { Visible } from '../map/filter.ts';
import type { MapData } from '../map/map-data.ts';
import { type Measure, measured } from '../map/measures.ts';
import { onlySteps } from '../map/shade.ts';
import { chosenSteps, isMeasure, type Shading, useShade } from '../map/use-shade.ts';
import { type PageGroups, useGroups } from './use-groups.ts';
import { useTold } from './use-told.ts';

/** What is drawn of the map, in which groups, colours and sizes. */
export type DrawnAs = {
  /** What the filter leaves, and the steps of the colours that are chosen. */
  visible: Visible | undefined;
  /** The colours, when they are not those of sectors or kinds, and which of their steps are chosen. */
  shading: Shading | undefined;
  steps: ReadonlySet<number>;
  /** Undefined where marks are as large as their links are many. */
  sizes: ArrayLike<number> | undefined;
  grouping: PageGroups;
};

type Given = {
  data: MapData | undefined;
  address: Address;
  slug: string;
  /** Raised by every write of this page. */
  revision: number;
  /** What a reading lights up. */
  lit: Lit | undefined;
  /** What the filter leaves, as far as it is looked at. */
  seen: Visible | undefined;
};

export function useDrawn({ data, address, slug, revision, lit, seen }: Given): DrawnAs {
  const { colour, size, shades: keys } = address.address;
  const wanted = useMemo(
    () => new Set([colour, size].filter((each): each is Measure => each !== undefined && isMeasure(each))),
    [colour, size],
  );
  const told = useTold(data, slug, revision, wanted);
  const chosen = useShade(data, colour === 'kind' ? undefined : colour, told, useLanguage());
  // What a reading says by colours stands in for those that are chosen, as long as it is open.
  const shading = lit?.shading ?? chosen;
  const said = keys?.join();
  const steps = useMemo(() => chosenSteps(shading, said?.split(',')), [shading, said]);
  const visible = useMemo(
    () => (data && seen && shading?.shade ? onlySteps(data, seen, shading.shade, steps) : seen),
    [data, seen, shading, steps],
  );
  const sizes = useMemo(() => (data && size ? measured(data, size, told) : undefined), [data, size, told]);
  return { visible, shading, steps, sizes, grouping: useGroups(data, address, lit, seen) };
}
