import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { Layer } from '../map/guess-marks.ts';
import type { MapData } from '../map/map-data.ts';
import { OPEN_KINDS, type OpenKind, type OpenMarks } from '../map/open-marks.ts';
import { OpenRecordsDocument } from './open-records.documents.ts';
import type { Figures } from './taken-table.ts';

export type OpenRecords = {
  /** The same for tables. */
  figures: readonly Figures[];
  /** How many there are of each kind that is shown, with elements of this map. */
  marks: OpenMarks;
  /** The ids of what is open: needs, offers, and roles with vacant seats. */
  records: ReadonlySet<string>;
};

const NONE: readonly Layer[] = [];

/** What is open in an ecosystem, of the kinds that are shown; undefined while none is, or it is not known yet. */
export function useOpenRecords(
  slug: string,
  data: MapData | undefined,
  layers: readonly Layer[] = NONE,
): OpenRecords | undefined {
  const { t } = useTranslation();
  const shown = OPEN_KINDS.filter((kind) => layers.includes(kind));
  const revision = data?.header.revision;
  const [{ data: answer }, ask] = useQuery({
    query: OpenRecordsDocument,
    variables: { slug },
    pause: shown.length === 0,
    requestPolicy: 'cache-and-network',
  });
  const isShown = shown.length > 0;
  useEffect(() => {
    if (isShown && revision !== undefined) ask({ requestPolicy: 'network-only' });
  }, [isShown, revision, ask]);
  const kinds = shown.join();
  return useMemo(() => {
    if (!answer || !data || kinds === '') return undefined;
    const found = (kinds.split(',') as OpenKind[]).map((kind) => {
      const { elements, counts } = answer.openRecords[kind];
      const byRow = new Map<number, number>();
      elements.forEach((id, i) => {
        const row = data.rowOf(id);
        if (row >= 0) byRow.set(row, (byRow.get(row) ?? 0) + (counts[i] ?? 0));
      });
      return [kind, byRow] as const;
    });
    const records = (kinds.split(',') as OpenKind[]).flatMap((kind) => answer.openRecords[kind].records);
    return {
      marks: Object.fromEntries(found) as OpenMarks,
      records: new Set(records),
      figures: found.map(([kind, of]) => ({ key: kind, label: t(`layer.${kind}`), of })),
    };
  }, [answer, data, kinds, t]);
}
