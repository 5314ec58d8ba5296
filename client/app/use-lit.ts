import { useEffect } from 'react';
import type { OverlayOf } from '../map/overlay.ts';
import type { ReadingProps } from './reading.ts';

/**
 * Has these elements stand out on the map, as long as what tells of them is on the page.
 * @param overlay what is drawn between them: the same object as long as nothing changes
 */
export function useLit(
  onLit: ReadingProps['onLit'],
  ids: readonly string[] = [],
  overlay?: OverlayOf<string>,
): void {
  // Written out: a list that says the same lights up nothing anew.
  const said = ids.join();
  useEffect(() => {
    if (said === '') return undefined;
    onLit({ ids: said.split(','), ...(overlay && { overlay }) });
    return () => onLit(undefined);
  }, [onLit, said, overlay]);
}
