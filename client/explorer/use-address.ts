import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { MapAddress, Reading } from '../app/address.ts';
import type { MapFilter } from '../map/filter.ts';
import { formatView, type MapView, parseView } from '../map/view.ts';
import { filterOf, narrowingsOf } from './filter-address.ts';
import type { ListName } from './list-names.tsx';

const route = getRouteApi('/$slug');

/** Nothing is inspected. */
const CLOSED = { at: undefined, link: undefined, panel: undefined, record: undefined };

/** No reading is open, nor what it had chosen. */
const UNREAD = {
  ...{ reading: undefined, finding: undefined, question: undefined, ask: undefined, suppose: undefined },
  ...{ gap: undefined, severity: undefined, within: undefined, mission: undefined, state: undefined },
  assignee: undefined,
};

export type Change = { [Name in keyof MapAddress]?: MapAddress[Name] | undefined };

/**
 * What the address of this page says, and how to change it. Choosing something can be undone with the back button;
 * moving the map replaces the address, since nobody wants to go back through every step of a drag.
 */
export function useAddress() {
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
      show: (as: 'table' | 'coverage' | 'map') =>
        go({ as: as === 'map' ? undefined : as, tab: undefined, cell: undefined }),
      showTab: (tab: 'elements' | 'links') => go({ tab: tab === 'links' ? 'links' : undefined }, true),
      openList: (panel: ListName) => go({ ...CLOSED, panel }),
      openHistory: () => go({ ...CLOSED, panel: 'history' }),
      openDuplicates: () => go({ ...CLOSED, panel: 'duplicates' }),
      /** Panels about what is selected, which stays so: closing them leads back to it. */
      openHistoryOf: (record: string) => go({ panel: 'history', record }),
      openMerge: () => go({ panel: 'merge', record: undefined }),
      closePanel: () => go({ panel: undefined, record: undefined }),
      showOn: (on: string | undefined) => go({ on }),
      openReading: (reading: Reading) => go({ ...UNREAD, reading }),
      openQuestion: (question: string) => go({ ...UNREAD, reading: 'questions', question }),
      closeReading: () => go(UNREAD),
      /** What a reading keeps in the address of its own. */
      read: go,
    };
  }, [navigate, slug]);

  return { slug, address, filter, view, ...actions };
}

export type Address = ReturnType<typeof useAddress>;
