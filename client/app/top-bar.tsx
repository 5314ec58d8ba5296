/** The bar above every page: a page puts its own controls into it, between the way home and the settings. */
import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

/** Where the bar has room: at its start for what leads somewhere, at its end for what can be done. */
export type TopBarPlace = 'start' | 'end';

export const TopBarPlaces = createContext<{ [Place in TopBarPlace]: HTMLElement | null }>({
  start: null,
  end: null,
});

/** Stands in the top bar, wherever on the page it is written. */
export function InTopBar({ place, children }: { place: TopBarPlace; children: ReactNode }) {
  const at = useContext(TopBarPlaces)[place];
  return at && createPortal(children, at);
}
