import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SectorIcon } from '../element/sector.tsx';
import { StrengthMark } from '../interdependency/strength-mark.tsx';
import { typeName } from '../interdependency/type-words.ts';
import { useLanguage } from '../language/i18n.ts';
import { collatorIn, type Language, nameIn, numberIn } from '../language/language.ts';
import { type MapData, NO_PLACE } from '../map/map-data.ts';
import type { NameOrder } from './name-order.ts';
import type { Column } from './sortable-table.tsx';
import style from './table-columns.module.css';
import type { Figures } from './taken-table.ts';

type Columns = readonly [Column, ...Column[]];

/** The place of each row of a dictionary among its words; what has no word comes last. */
function placesOf(words: readonly string[], language: Language): (row: number | undefined) => number {
  const { compare } = collatorIn(language);
  const places = new Map(
    [...words.keys()]
      .sort((a, b) => compare(words[a] ?? '', words[b] ?? ''))
      .map((row, place) => [row, place] as const),
  );
  return (row) => places.get(row ?? NO_PLACE) ?? words.length;
}

type Cells = { data: MapData; language: Language; t: TFunction; ranks: Uint32Array };

const NO_FIGURES: readonly Figures[] = [];

/** The columns of the table of elements; one more says how many findings there are, where `counts` tells. */
export function useElementColumns(
  data: MapData,
  { ranks }: NameOrder,
  onSelect: (row: number) => void,
  counts?: ReadonlyMap<number, number>,
  figures: readonly Figures[] = NO_FIGURES,
): Columns {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(
    () => [
      ...elementColumns({ data, language, t, ranks }, onSelect),
      ...figures.map(({ key, label, of }) => countColumn(key, label, of, language)),
      ...(counts ? [countColumn('findings', t('gaps.column'), counts, language)] : []),
    ],
    [data, language, t, ranks, onSelect, counts, figures],
  );
}

function countColumn(
  key: string,
  label: string,
  counts: ReadonlyMap<number, number>,
  language: Language,
): Column {
  return {
    key,
    label,
    figures: true,
    value: (row) => counts.get(row) ?? 0,
    cell: (row) => counts.has(row) && numberIn(language, counts.get(row) ?? 0),
  };
}

/** The columns of the table of links. */
export function useLinkColumns(
  data: MapData,
  { ranks }: NameOrder,
  onSelect: (from: number, to: number) => void,
): Columns {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(
    () => linkColumns({ data, language, t, ranks }, onSelect),
    [data, language, t, ranks, onSelect],
  );
}

function elementColumns({ data, language, t, ranks }: Cells, onSelect: (row: number) => void): Columns {
  const { header } = data;
  const kinds = header.kinds.map((kind) => t(`kind.${kind}`));
  const sectors = header.sectors.map((sector) => t(`sector.${sector}`));
  const statuses = header.statuses.map((status) => t(`status.${status}`));
  const places = header.places.map((place) => nameIn(language, place));
  const byWord =
    (column: Uint8Array | Uint16Array, words: readonly string[], placeOf = placesOf(words, language)) =>
    (row: number) =>
      placeOf(column[row]);
  return [
    {
      key: 'name',
      label: t('field.name'),
      share: 5,
      value: (row) => ranks[row] ?? 0,
      cell: (row) => (
        <button type="button" className={style.open} onClick={() => onSelect(row)}>
          {data.nameOf(row, language)}
          {data.hashtagOf(row) && <span className={style.tag}>#{data.hashtagOf(row)}</span>}
        </button>
      ),
    },
    {
      key: 'kind',
      label: t('field.kind'),
      value: byWord(data.kind, kinds),
      cell: (row) => kinds[data.kind[row] ?? -1],
    },
    {
      key: 'sector',
      share: 2.5,
      label: t('field.sector'),
      value: byWord(data.sector, sectors),
      cell: (row) => {
        const sector = header.sectors[data.sector[row] ?? -1];
        return (
          sector && (
            <span className={style.icon}>
              <SectorIcon sector={sector} size={16} />
              {sectors[data.sector[row] ?? -1]}
            </span>
          )
        );
      },
    },
    {
      key: 'status',
      share: 2.5,
      label: t('field.status'),
      value: byWord(data.status, statuses),
      cell: (row) => statuses[data.status[row] ?? -1],
    },
    {
      key: 'place',
      label: t('field.place'),
      value: byWord(data.place, places),
      cell: (row) => places[data.place[row] ?? -1],
    },
    {
      key: 'degree',
      label: t('field.degree'),
      figures: true,
      value: (row) => data.degree[row] ?? 0,
      cell: (row) => numberIn(language, data.degree[row] ?? 0),
    },
  ];
}

function linkColumns(
  { data, language, t, ranks }: Cells,
  onSelect: (from: number, to: number) => void,
): Columns {
  const types = data.header.linkTypes.map((type) => typeName(t, language, type));
  const statuses = data.header.linkStatuses.map((status) => t(`linkStatus.${status}`));
  const directions = data.header.directions.map((direction) => t(`direction.${direction}`));
  const rank = (ends: Uint32Array, link: number) => ranks[ends[link] ?? 0] ?? 0;
  const byWord =
    (column: Uint8Array, words: readonly string[], placeOf = placesOf(words, language)) =>
    (link: number) =>
      placeOf(column[link]);
  const name = (row: number | undefined) => (row === undefined ? '' : data.nameOf(row, language));
  return [
    {
      key: 'from',
      label: t('field.from'),
      share: 4,
      value: (link) => rank(data.source, link),
      cell: (link) => (
        <button
          type="button"
          className={style.open}
          aria-label={t('interdependency.between', {
            from: name(data.source[link]),
            to: name(data.target[link]),
          })}
          onClick={() => onSelect(data.source[link] ?? 0, data.target[link] ?? 0)}
        >
          {name(data.source[link])}
        </button>
      ),
    },
    {
      key: 'type',
      label: t('field.type'),
      value: byWord(data.linkType, types),
      cell: (link) => types[data.linkType[link] ?? -1],
    },
    {
      key: 'to',
      label: t('field.to'),
      share: 4,
      value: (link) => rank(data.target, link),
      cell: (link) => name(data.target[link]),
    },
    {
      key: 'direction',
      label: t('field.direction'),
      value: byWord(data.direction, directions),
      cell: (link) => directions[data.direction[link] ?? -1],
    },
    {
      key: 'strength',
      label: t('field.strength'),
      figures: true,
      value: (link) => data.strength[link] ?? 0,
      cell: (link) => <StrengthMark strength={data.strength[link] || null} />,
    },
    {
      key: 'status',
      label: t('field.linkStatus'),
      value: byWord(data.linkStatus, statuses),
      cell: (link) => statuses[data.linkStatus[link] ?? -1],
    },
  ];
}
