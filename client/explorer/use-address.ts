import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { MapAddress } from '../app/address.ts';
import type { MapFilter } from '../map/filter.ts';
import { formatView, type MapView, parseView } from '../map/view.ts';
import { filterOf, narrowingsOf } from './filter-address.ts';

const route = getRouteApi('/$slug');

type Change = { [Name in keyof MapAddress]?: MapAddress[Name] | undefined };

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
      select: (at: string | undefined) => go({ at, link: undefined, panel: undefined }),
      selectLink: (link: string) => go({ link, at: undefined, panel: undefined }),
      close: () => go({ at: undefined, link: undefined, panel: undefined }),
      narrow: (next: MapFilter) => go(narrowingsOf(next)),
      showPlace: (place: string) => go({ places: [place] }),
      colourBy: (colour: 'kind' | 'sector') => go({ colour: colour === 'kind' ? 'kind' : undefined }, true),
      move: (view: MapView) => go({ view }, true),
      show: (as: 'table' | 'map') => go({ as: as === 'table' ? 'table' : undefined, tab: undefined }),
      showTab: (tab: 'elements' | 'links') => go({ tab: tab === 'links' ? 'links' : undefined }, true),
      openPlaces: () => go({ panel: 'places', at: undefined, link: undefined }),
    };
  }, [navigate, slug]);

  return { slug, address, filter, view, ...actions };
}

export type Address = ReturnType<typeof useAddress>;
