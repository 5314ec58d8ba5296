import { typeName } from '../interdependency/type-words.ts';
import { listIn, nameIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import type { MapFilter } from '../map/filter.ts';
import type { MapData } from '../map/map-data.ts';

/** What a filter asks for, list by list: "Sectors: Health or Education". Empty when it asks for everything. */
export function filterWords(data: MapData, filter: MapFilter, { t, language }: Words): string[] {
  const { places, linkTypes } = data.header;
  const placeNames = new Map(places.map((place) => [place.id, nameIn(language, place)]));
  const typeNames = new Map(linkTypes.map((type) => [type.key, typeName(t, language, type)]));
  const words: Record<keyof MapFilter, (value: string) => string> = {
    kinds: (kind) => t(`kind.${kind}`),
    sectors: (sector) => t(`sector.${sector}`),
    statuses: (status) => t(`status.${status}`),
    places: (place) => placeNames.get(place) ?? place,
    linkTypes: (type) => typeNames.get(type) ?? type,
    linkStatuses: (status) => t(`linkStatus.${status}`),
  };
  return (Object.keys(words) as (keyof MapFilter)[]).flatMap((list) => {
    const values = filter[list] ?? [];
    if (values.length === 0) return [];
    const said = listIn(language, values.map(words[list]), 'disjunction');
    return [t('share.filter', { list: t(`filter.label.${list}`), values: said })];
  });
}
