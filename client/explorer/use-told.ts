import { useEffect, useMemo, useState } from 'react';
import { CountedFindingsDocument } from '../finding/finding.documents.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import type { Asked } from '../map/betweenness.worker.ts';
import type { MapData } from '../map/map-data.ts';
import type { Measure, Told } from '../map/measures.ts';

/** Kinds of finding that say that a need is not met. */
const UNMET = ['NEED_WITHOUT_OFFER', 'NEED_MET_IN_PART'];

/** What is measured elsewhere than in the columns of the map, as far as it is asked for. */
export function useTold(
  data: MapData | undefined,
  slug: string,
  revision: number,
  wanted: ReadonlySet<Measure>,
): Told {
  const findings = useCounts(slug, revision, wanted.has('findings'));
  const needs = useCounts(slug, revision, wanted.has('needs'), UNMET);
  const betweenness = useBetweenness(data, wanted.has('betweenness'));
  return useMemo(() => ({ findings, needs, betweenness }), [findings, needs, betweenness]);
}

function useCounts(slug: string, revision: number, isWanted: boolean, kind?: string[]) {
  const asked = { ecosystem: slug, filter: kind ? { kind } : {} };
  const { data } = usePatientQuery(CountedFindingsDocument, JSON.stringify(asked), () => asked, {
    round: revision,
    pause: !isWanted,
    isCurrent: ({ findings }) => findings.isCurrent,
  });
  const elements = data?.findings.elements;
  return useMemo(() => elements && new Map(elements.map(({ id, count }) => [id, count])), [elements]);
}

/** Worked out beside the page, once for each map. */
function useBetweenness(data: MapData | undefined, isWanted: boolean): Float64Array | undefined {
  const [known, setKnown] = useState<{ of: MapData; values: Float64Array }>();
  const isKnown = known !== undefined && known.of === data;
  useEffect(() => {
    if (!data || !isWanted || isKnown) return undefined;
    const worker = new Worker(new URL('../map/betweenness.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data: values }: MessageEvent<Float64Array>) => setKnown({ of: data, values });
    const { nodeCount, source, target } = data;
    worker.postMessage({ nodeCount, source, target } satisfies Asked);
    return () => worker.terminate();
  }, [data, isWanted, isKnown]);
  return isKnown ? known.values : undefined;
}
