import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { MapFilter } from '../map/filter.ts';
import type { Grouping } from '../map/grouping.ts';
import type { Layer } from '../map/guess-marks.ts';
import { formatView, type MapView, parseView } from '../map/view.ts';
import { useOneColumn } from '../ui/use-room.ts';
import type { Addressed, MapAddress, RailPanel } from './address.ts';
import { filterOf, narrowingsOf } from './filter-address.ts';

const route = getRouteApi('/$slug');

export type Change = { [Name in keyof MapAddress]?: MapAddress[Name] | undefined };

/** Whether the panel of an address stands on the right, where things are inspected; lists stand on the left. */
export function isInspected({ panel, record }: MapAddress): boolean {
  return panel === 'duplicates' || panel === 'merge' || (panel === 'history' && record !== undefined);
}

/** Nothing is inspected any more; the list on the left stays. */
function closed(address: MapAddress): Change {
  return {
    ...{ at: undefined, link: undefined, record: undefined },
    ...(isInspected(address) && { panel: undefined }),
  };
}

type Placed = Addressed & { stays?: readonly string[] };

/** That no reading stands there, and nothing is chosen in one: as a change of the address. */
function without(readings: readonly Placed[], where: Addressed['stands']): Change {
  const gone = readings
    .filter(({ stands }) => stands === where)
    .flatMap(({ parts, stays = [] }) => Object.keys(parts).filter((name) => !stays.includes(name)));
  return Object.fromEntries(gone.map((name) => [name, undefined]));
}

/**
 * What the address of this page says, and how to change it. Choosing something can be undone with the back button;
 * moving the map replaces the address, since nobody wants to go back through every step of a drag.
 */
export function useAddress(readings: readonly Placed[]) {
  const { slug } = route.useParams();
  // Without the view: nothing but the map itself is drawn again because the map was moved.
  const address: Standing = route.useSearch({ select: standing, structuralSharing: true });
  const navigate = useNavigate();
  const router = useRouter();
  const isOneColumn = useOneColumn();
  // Written out, so that an address that says the same gives the same objects and nothing is drawn again.
  const narrowed = JSON.stringify(filterOf(address));
  const filter = useMemo((): MapFilter => JSON.parse(narrowed), [narrowed]);
  const actions = useMemo(() => {
    const go = (change: Change | ((before: MapAddress) => Change), replace = false) =>
      void navigate({
        to: '/$slug',
        params: { slug },
        search: (before) => {
          const changed = typeof change === 'function' ? change(before) : change;
          const opens = changed.reading ?? (changed.rail !== 'closed' && changed.rail);
          return {
            ...before,
            // Who opens something wants to see it: what is inspected makes room where there is none for both.
            ...(opens && isOneColumn && closed(before)),
            ...(changed.reading && { rail: undefined }),
            ...('panel' in changed && { waits: undefined, queue: undefined }),
            ...changed,
          } as MapAddress;
        },
        replace,
        resetScroll: false,
      });
    const openList = (panel: string) => go({ panel, record: undefined, rail: 'catalogue' });
    const unread: Change = { reading: undefined, ...without(readings, 'column') };
    const unstaged: Change = { tab: undefined, ...without(readings, 'stage') };
    return {
      /** Inspects an element, with one of the records that belong to it unfolded. */
      select: (at: string | undefined, record?: string) =>
        go((before) => ({ ...closed(before), at, record })),
      /** The same element under another id: nobody wants to go back to the old one. */
      correct: (at: string) => go({ at }, true),
      selectLink: (link: string) => go((before) => ({ ...closed(before), link })),
      close: () => go(closed),
      narrow: (next: MapFilter) =>
        go({ ...narrowingsOf(next), ...(Object.keys(next).length === 0 && { shades: undefined }) }),
      showPlace: (place: string) => go({ places: [place] }),
      colourBy: (colour: MapAddress['colour']) => go({ colour, shades: undefined }, true),
      sizeBy: (size: MapAddress['size']) => go({ size }, true),
      showShades: (shades: string[] | undefined) => go({ shades }),
      showLayers: (show: Layer[]) => go({ show: show.length > 0 ? show : undefined }, true),
      /** Draws the map in groups, as many of them open as its size calls for; undefined as it is drawn unasked. */
      groupBy: (group: Grouping | 'none' | undefined) => go({ group, open: undefined }),
      openGroups: (open: string[] | undefined) => go({ open }),
      move: (view: MapView | undefined) => go({ view }, true),
      /** Whether the map shows a part of what it could. */
      isClose: () =>
        'view' in router.state.location.search && router.state.location.search.view !== undefined,
      /** `map`, `table`, or the name of a reading that stands on the stage. */
      show: (as: string) => go({ ...unstaged, as: as === 'map' ? undefined : as }),
      showTab: (tab: 'elements' | 'links') => go({ tab: tab === 'links' ? 'links' : undefined }, true),
      /** A panel of the left side, or none. */
      openRail: (rail: RailPanel | 'closed') => go({ rail }),
      openList,
      /** Of what is to be decided, one kind; or what was decided. */
      showQueue: (shown: Pick<MapAddress, 'waits' | 'queue'>) =>
        go({ waits: undefined, queue: undefined, ...shown }),
      openHistory: () => openList('history'),
      /** Leads back to the names of all lists. */
      closeList: () => go({ panel: undefined, record: undefined, rail: 'catalogue' }),
      openDuplicates: () => go({ at: undefined, link: undefined, panel: 'duplicates', record: undefined }),
      /** Panels about what is selected, which stays so: closing them leads back to it. */
      openHistoryOf: (record: string) => go({ panel: 'history', record }),
      openMerge: () => go({ panel: 'merge', record: undefined }),
      closePanel: () => go({ panel: undefined, record: undefined }),
      /** Shows the map around one element only. */
      focusOn: (focus: string) => go({ focus, steps: undefined, expanded: undefined }),
      /** Shows what is linked to one more element than those around the focus. */
      expand: (id: string) => go(({ expanded = [] }) => ({ expanded: [...new Set([...expanded, id])] })),
      unfocus: () => go({ focus: undefined, steps: undefined, expanded: undefined }),
      /** Today, or as it was known on a day. */
      showOn: (on: string | undefined) => go({ on, held: undefined }),
      /** What held on a day, as it is known today. */
      showHeld: (held: string) => go({ on: undefined, held }),
      /** Opens a reading of the left side, with what is chosen in it. */
      openReading: (reading: string, chosen: Change = {}) => go({ ...unread, ...chosen, reading }),
      /** Leads back to the names of all readings. */
      closeReading: () => go({ ...unread, rail: 'readings' }),
      /** What a reading keeps in the address of its own. */
      read: go,
    };
  }, [navigate, router, slug, readings, isOneColumn]);

  return { slug, address, filter, ...actions };
}

type Standing = Omit<MapAddress, 'view'>;

const standing = ({ view: _, ...address }: MapAddress): Standing => address;

/** The view of the map that the address says. */
export function useView(): MapView | undefined {
  const said = route.useSearch({ select: ({ view }: MapAddress) => view && formatView(view) });
  return useMemo(() => parseView(said), [said]);
}

export type Address = ReturnType<typeof useAddress>;
