/** What the map shows of the synergy that is looked at. */
import { type RefObject, useEffect, useMemo } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { useLit } from '../app/use-lit.ts';
import { useWords } from '../language/use-words.ts';
import { ARC_LOOKS, synergyBetween } from '../map/guess-marks.ts';
import type { OverlayOf } from '../map/overlay.ts';
import type { Proposed } from '../what-if/before-after.ts';
import type { Synergy } from './synergy.documents.ts';

/** Both, and what they share, as far as it stands on the map. */
export const litBy = ({ kind, one, other, missions }: Synergy): string[] =>
  kind === 'UNBRIDGED_COMMUNITIES'
    ? []
    : [one.id, ...(other && kind !== 'SAME_TAG' ? [other.id] : []), ...missions.map(({ id }) => id)];

/** Whether both stand on this map: communities do not, and a mission of another ecosystem stands on another one. */
const isOnMap = ({ kind }: Synergy): boolean => kind !== 'UNBRIDGED_COMMUNITIES' && kind !== 'SAME_TAG';

/** The arc between the two; none where one of them is not on this map. */
export const overlayBy = (synergy: Synergy, words: string): OverlayOf<string> | undefined => {
  const { one, other, score, key } = synergy;
  if (!other || !isOnMap(synergy)) return undefined;
  const arc = { ...synergyBetween(one.id, other.id, score, key), isOut: true };
  return { arcs: [arc], key: ARC_LOOKS.synergies ? [{ words, arc: ARC_LOOKS.synergies }] : [] };
};

/** Has it stand out on the map, and its row be in sight: it may have been chosen on the map. */
export function useShown(
  onLit: ReadingProps['onLit'],
  shown: Synergy | undefined,
  { list, isBefore }: { list: RefObject<HTMLElement | null>; isBefore: boolean },
): void {
  const { t } = useWords();
  const overlay = useMemo(() => shown && overlayBy(shown, t('map.guess.synergies')), [shown, t]);
  useLit(onLit, shown && litBy(shown), isBefore ? undefined : overlay);
  const key = shown?.key;
  useEffect(() => {
    if (key !== undefined) list.current?.querySelector('[data-shown]')?.scrollIntoView({ block: 'nearest' });
  }, [key, list]);
}

/** What would be other if the two acted together; undefined where one of them is not on this map. */
export const proposedBy = (synergy: Synergy): Proposed | undefined => {
  const { one, other } = synergy;
  return other && isOnMap(synergy) ? { pairs: [[one.id, other.id]] } : undefined;
};
