import { useMemo } from 'react';
import type { Address } from '../app/use-address.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { type Guesses, type GuessKind, type Layer, questionBetween } from '../map/guess-marks.ts';
import type { MapData } from '../map/map-data.ts';
import { HazeOnMapDocument, QuestionsOnMapDocument } from './guesses.documents.ts';

/** What is only supposed, of the kinds that are shown; undefined while none is, or it is not known yet. Nothing is asked for before. */
export function useGuesses(
  ecosystem: string,
  data: MapData | undefined,
  shown: readonly Layer[] = [],
): Guesses | undefined {
  const round = data?.header.revision ?? 0;
  const [asks, hazes] = [shown.includes('likely'), shown.includes('haze')];
  const { data: likely } = usePatientQuery(QuestionsOnMapDocument, ecosystem, () => ({ ecosystem }), {
    round,
    pause: !asks,
  });
  const { data: haze } = usePatientQuery(HazeOnMapDocument, ecosystem, () => ({ ecosystem }), {
    round,
    pause: !hazes,
  });
  return useMemo(() => {
    const isThere = (row: number) => row >= 0;
    const questions = asks && data && likely?.likelyLinks;
    const groups = hazes && data && haze?.unseen.haze;
    if (!questions && !groups) return undefined;
    return {
      ...(questions && {
        likely: [...questions.byPartners, ...questions.byOthers]
          .map(({ one, other }) => [data.rowOf(one.id), data.rowOf(other.id)] as const)
          .filter((pair) => pair.every(isThere))
          .map((pair) => questionBetween(...pair)),
      }),
      ...(groups && {
        haze: groups.map(({ members }) => members.map((id) => data.rowOf(id)).filter(isThere)),
      }),
    };
  }, [asks, hazes, data, likely, haze]);
}

/** Opens the reading that lists the same. */
export const listOf =
  ({ openReading }: Pick<Address, 'openReading'>) =>
  (kind: GuessKind): void =>
    kind === 'likely' ? openReading('likely') : openReading('unseen', { missing: 'ask' });
