import { useMemo } from 'react';
import { useQuery } from 'urql';
import { nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import type { MapData } from '../map/map-data.ts';
import { usePlaces } from '../place/use-places.ts';
import { quantityWords } from '../resource/quantity-words.ts';
import { useResources } from '../resource/resources.ts';
import { seatWords } from './seat-words.ts';
import type { Supposition } from './suppose.ts';
import { VacantSeatsDocument } from './what-if.documents.ts';

/** Says what is supposed: "Trunkline Telecom offers 9 Gb/s of bandwidth". Of what is not known yet, an ellipsis. */
export function useSuppositionWords(
  ecosystem: string,
  data: MapData | undefined,
  changes: readonly Supposition[],
) {
  const words = useWords();
  const resources = useResources(ecosystem);
  const { places } = usePlaces(ecosystem);
  const [{ data: vacant }] = useQuery({
    query: VacantSeatsDocument,
    variables: { ecosystem },
    pause: !changes.some((change) => 'seat' in change),
  });
  return useMemo(() => {
    const { t, language } = words;
    const nameOf = (id: string) => {
      const row = data?.rowOf(id) ?? -1;
      if (!data || row < 0) return '…';
      return data.hashtagOf(row) ? `#${data.hashtagOf(row)}` : data.nameOf(row, language);
    };
    const named = (things: readonly { id: string; name: string; nameFr: string | null }[] = [], id = '') => {
      const thing = things.find((each) => each.id === id);
      return thing ? nameIn(language, thing) : '…';
    };
    return (supposition: Supposition): string => {
      if ('remove' in supposition) return t('whatIf.leaves', { name: nameOf(supposition.remove) });
      if ('seat' in supposition) {
        const seat = vacant?.seats.nodes.find(({ id }) => id === supposition.seat.seat);
        return t('whatIf.fills', {
          name: nameOf(supposition.seat.by),
          seat: seat ? seatWords(seat, words) : '…',
        });
      }
      const { by, resource, quantity = null, unit = null, place, mission } = supposition.offer;
      const parts = [
        [named(resources, resource), quantityWords(words, { quantity, unit })].filter(Boolean).join(', '),
        place && t('whatIf.at', { place: named(places, place) }),
        mission && t('whatIf.for', { mission: nameOf(mission) }),
      ];
      return t('whatIf.offers', { name: nameOf(by), what: parts.filter(Boolean).join(', ') });
    };
  }, [words, data, resources, places, vacant]);
}
