import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { MapFilter } from '../map/filter.ts';
import { formatView, type MapView, parseView } from '../map/view.ts';
import type { Addressed, MapAddress } from './address.ts';
import { filterOf, narrowingsOf } from './filter-address.ts';

const route = getRouteApi('/$slug');

/** Nothing is inspected. */
const CLOSED = { at: undefined, link: undefined, panel: undefined, record: undefined };

export type Change = { [Name in keyof MapAddress]?: MapAddress[Name] | undefined };

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
  const address = route.useSearch();
  const navigate = useNavigate();
  // Written out, so that an address that says the same gives the same objects and nothing is drawn again.
  const narrowed = JSON.stringify(filterOf(address));
  const filter = useMemo((): MapFilter => JSON.parse(narrowed), [narrowed]);
  const placed = address.view && formatView(address.view);
  const view = useMemo(() => parseView(placed), [placed]);

  const actions = useMemo(() => {
    const go = (change: Change, replace = false) =>
      void navigate({
        to: '/$slug',
        params: { slug },
        search: (before) => ({ ...before, ...change }) as MapAddress,
        replace,
        resetScroll: false,
      });
    const unread: Change = { reading: undefined, ...without(readings, 'column') };
    const unstaged: Change = { tab: undefined, ...without(readings, 'stage') };
    return {
      select: (at: string | undefined) => go({ ...CLOSED, at }),
      /** The same element under another id: nobody wants to go back to the old one. */
      correct: (at: string) => go({ at }, true),
      selectLink: (link: string) => go({ ...CLOSED, link }),
      close: () => go(CLOSED),
      narrow: (next: MapFilter) => go(narrowingsOf(next)),
      showPlace: (place: string) => go({ places: [place] }),
      colourBy: (colour: 'kind' | 'sector') => go({ colour: colour === 'kind' ? 'kind' : undefined }, true),
      move: (view: MapView | undefined) => go({ view }, true),
      /** `map`, `table`, or the name of a reading that stands on the stage. */
      show: (as: string) => go({ ...unstaged, as: as === 'map' ? undefined : as }),
      showTab: (tab: 'elements' | 'links') => go({ tab: tab === 'links' ? 'links' : undefined }, true),
      openList: (panel: string) => go({ ...CLOSED, panel }),
      openHistory: () => go({ ...CLOSED, panel: 'history' }),
      openDuplicates: () => go({ ...CLOSED, panel: 'duplicates' }),
      /** Panels about what is selected, which stays so: closing them leads back to it. */
      openHistoryOf: (record: string) => go({ panel: 'history', record }),
      openMerge: () => go({ panel: 'merge', record: undefined }),
      closePanel: () => go({ panel: undefined, record: undefined }),
      showOn: (on: string | undefined) => go({ on }),
      /** Opens a reading of the left column, with what is chosen in it. */
      openReading: (reading: string, chosen: Change = {}) => go({ ...unread, ...chosen, reading }),
      closeReading: () => go(unread),
      /** What a reading keeps in the address of its own. */
      read: go,
    };
  }, [navigate, slug, readings]);

  return { slug, address, filter, view, ...actions };
}

export type Address = ReturnType<typeof useAddress>;
