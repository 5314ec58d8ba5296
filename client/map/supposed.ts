// What a map shows when some are supposed not to be there: they stay where they were, as ghosts, without their links.
import type { Visible } from './filter.ts';
import { linksOf, type MapData } from './map-data.ts';

/** What is left to see. The same object when nothing is taken away. */
export const withoutLinksOf = (
  data: MapData,
  visible: Visible,
  gone: ReadonlySet<number> | undefined,
): Visible => {
  if (!gone || gone.size === 0) return visible;
  const links = visible.links.slice();
  for (const row of gone) for (const link of linksOf(data, row)) links[link] = 0;
  return { ...visible, links, linkCount: links.reduce((count, each) => count + each, 0) };
};
