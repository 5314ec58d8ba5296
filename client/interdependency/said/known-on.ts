import type { Language } from '../../language/language.ts';
import type { MapData } from '../../map/map-data.ts';
import type { Known } from './said-links.ts';

/** Everybody on a map, by the names of both languages and by #tag; the name of this language is the one that is shown. */
export function* knownOn(data: MapData, language: Language): Generator<Known> {
  for (let row = 0; row < data.nodeCount; row++) {
    const names = [
      data.nameOf(row, language),
      data.nameOf(row, 'en'),
      data.nameOf(row, 'fr'),
      data.hashtagOf(row),
    ];
    yield { id: data.idOf(row), names: [...new Set(names.filter(Boolean))] };
  }
}
