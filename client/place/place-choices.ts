import { collatorIn, type Language, nameIn } from '../language/language.ts';
import type { MapPlace } from '../map/map-data.ts';
import type { Choice } from '../ui/choice-list.tsx';

/** The places of a map as choices, each after the one that holds it. */
export function placeChoices(
  places: readonly MapPlace[],
  language: Language,
  counts: { readonly [id: string]: number },
): Choice[] {
  const collator = collatorIn(language);
  const held = Map.groupBy(places.keys(), (row) => places[row]?.within ?? -1);
  const level = (holder: number, depth: number): Choice[] =>
    (held.get(holder) ?? [])
      .flatMap((row) => {
        const place = places[row];
        return place ? [{ row, place, label: nameIn(language, place) }] : [];
      })
      .sort((a, b) => collator.compare(a.label, b.label))
      .flatMap(({ row, place, label }) => [
        { value: place.id, label, count: counts[place.id] ?? 0, depth },
        ...level(row, depth + 1),
      ]);
  return level(-1, 0);
}
