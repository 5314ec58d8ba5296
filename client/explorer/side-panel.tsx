import { useEffect, useRef } from 'react';
import type { RailPanel } from '../app/address.ts';
import { CataloguePanel } from './catalogue-panel.tsx';
import { ExplorePanel } from './explore-panel.tsx';
import { ReadingsPanel } from './readings-panel.tsx';
import type { Explored } from './use-explorer.ts';

const PANELS = { explore: ExplorePanel, readings: ReadingsPanel, catalogue: CataloguePanel };

/** The panel that is open beside the map. */
export function SidePanel({ page, open }: { page: Explored; open: RailPanel }) {
  const place = useRef<HTMLDivElement>(null);
  const { reading, panel } = page.address.address;
  const shown = useRef('');
  const subject = [open, reading, panel].join(' ');
  // Who goes back loses the button that led there: the title of what comes in its place takes the focus.
  useEffect(() => {
    const isChange = shown.current !== '' && shown.current !== subject;
    shown.current = subject;
    if (isChange && document.activeElement === document.body) place.current?.querySelector('h2')?.focus();
  }, [subject]);
  const Panel = PANELS[open];
  return (
    <div ref={place}>
      <Panel page={page} />
    </div>
  );
}
