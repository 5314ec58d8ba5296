import type { Words } from '../language/use-words.ts';
import type { MapFilter } from '../map/clauses.ts';
import { countValues } from '../map/filter-counts.ts';
import type { MapData } from '../map/map-data.ts';
import { clausesOf, clauseWords } from './filter-clauses.tsx';

/** What a filter asks for, clause by clause: "Sectors: health or education". Empty when it asks for everything. */
export function filterWords(data: MapData, filter: MapFilter, words: Words): string[] {
  const { t } = words;
  const said = clausesOf(data, countValues(data, filter), words).flatMap((clause) => {
    const values = clauseWords(clause, filter, words);
    return values === undefined ? [] : [t('share.filter', { list: clause.label, values })];
  });
  return filter.linked ? [...said, t('filter.onlyLinked')] : said;
}
