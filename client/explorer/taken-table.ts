/** What the map shows, as tables to take along: the elements and links that the filter leaves. Pure. */
import { typeName } from '../interdependency/type-words.ts';
import { collatorIn, nameIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import type { Visible } from '../map/filter.ts';
import type { MapData } from '../map/map-data.ts';
import type { Rows } from '../ui/sheet-file.ts';

type Shown = { data: MapData; visible: Visible };

/** A figure of each element that the map shows besides, such as how many findings there are about it. */
export type Figures = { key: string; label: string; of: ReadonlyMap<number, number> };

const shown = (mask: Uint8Array): number[] => [...mask.keys()].filter((row) => mask[row] === 1);

/** Rows of names, in the order of the language; `same` decides between equal ones. */
function byName(names: ReadonlyMap<number, string>, { language }: Words) {
  const { compare } = collatorIn(language);
  return (one: number, other: number) => compare(names.get(one) ?? '', names.get(other) ?? '');
}

const namesOf = (data: MapData, rows: readonly number[], { language }: Words) =>
  new Map(rows.map((row) => [row, data.nameOf(row, language)]));

/** A head, then a row for each element, by name. */
export function elementRows({ data, visible }: Shown, words: Words, figures: readonly Figures[] = []): Rows {
  const { t, language } = words;
  const { kinds, sectors, statuses, places } = data.header;
  const rows = shown(visible.nodes);
  const names = namesOf(data, rows, words);
  const order = byName(names, words);
  const said = (prefix: string, word: string | undefined) => (word ? t(`${prefix}.${word}`) : '');
  const head = [
    ...[t('field.name'), t('field.hashtag'), t('field.kind'), t('field.sector'), t('field.status')],
    ...[t('field.place'), t('field.degree'), ...figures.map(({ label }) => label), 'id'],
  ];
  const body = rows
    .sort((one, other) => order(one, other) || one - other)
    .map((row) => {
      const place = places[data.place[row] ?? -1];
      return [
        names.get(row) ?? '',
        data.hashtagOf(row) && `#${data.hashtagOf(row)}`,
        said('kind', kinds[data.kind[row] ?? -1]),
        said('sector', sectors[data.sector[row] ?? -1]),
        said('status', statuses[data.status[row] ?? -1]),
        place ? nameIn(language, place) : '',
        data.degree[row] ?? 0,
        ...figures.map(({ of }) => of.get(row) ?? 0),
        data.idOf(row),
      ];
    });
  return [head, ...body];
}

/** A head, then a row for each link, by the names of its ends. A strength that is not known is left empty. */
export function linkRows({ data, visible }: Shown, words: Words): Rows {
  const { t, language } = words;
  const { linkTypes, linkStatuses, directions } = data.header;
  const links = shown(visible.links);
  const [from, to] = [data.source, data.target];
  const ends = new Set(links.flatMap((link) => [from[link] as number, to[link] as number]));
  const names = namesOf(data, [...ends], words);
  const order = byName(names, words);
  const types = linkTypes.map((type) => typeName(t, language, type));
  const head = [
    ...[t('field.from'), t('field.type'), t('field.to'), t('field.direction'), t('field.strength')],
    ...[t('field.linkStatus'), `id: ${t('field.from')}`, `id: ${t('field.to')}`],
  ];
  const end = (ends: Uint32Array, link: number) => ends[link] as number;
  const body = links
    .sort(
      (one, other) =>
        order(end(from, one), end(from, other)) || order(end(to, one), end(to, other)) || one - other,
    )
    .map((link) => [
      names.get(end(from, link)) ?? '',
      types[data.linkType[link] ?? -1] ?? '',
      names.get(end(to, link)) ?? '',
      t(`direction.${directions[data.direction[link] ?? -1]}`),
      data.strength[link] || '',
      t(`linkStatus.${linkStatuses[data.linkStatus[link] ?? -1]}`),
      data.idOf(end(from, link)),
      data.idOf(end(to, link)),
    ]);
  return [head, ...body];
}
