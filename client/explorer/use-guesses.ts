import { useMemo } from 'react';
import type { Address } from '../app/use-address.ts';
import type { ResultOf } from '../graphql/graphql.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import {
  type Guesses,
  type GuessKind,
  type Layer,
  questionBetween,
  synergyBetween,
} from '../map/guess-marks.ts';
import type { MapData } from '../map/map-data.ts';
import { HazeOnMapDocument, QuestionsOnMapDocument, SynergiesOnMapDocument } from './guesses.documents.ts';

/**
 * What was worked out and nobody recorded, of the kinds that are shown; undefined while none is, or it is not known yet.
 * Nothing is asked for before.
 * @param opened the key of the synergy that its reading draws
 */
export function useGuesses(
  ecosystem: string,
  data: MapData | undefined,
  shown: readonly Layer[] = [],
  opened?: string,
): Guesses | undefined {
  const round = data?.header.revision ?? 0;
  const given = () => ({ ecosystem });
  const [pairs, asks, hazes] = [
    shown.includes('synergies'),
    shown.includes('likely'),
    shown.includes('haze'),
  ];
  const { data: together } = usePatientQuery(SynergiesOnMapDocument, ecosystem, given, {
    ...{ round, pause: !pairs },
  });
  const { data: likely } = usePatientQuery(QuestionsOnMapDocument, ecosystem, given, { round, pause: !asks });
  const { data: haze } = usePatientQuery(HazeOnMapDocument, ecosystem, given, { round, pause: !hazes });
  return useMemo(() => {
    if (!data) return undefined;
    const found: Guesses = {
      ...(pairs && together && synergiesOn(data, together, opened)),
      ...(asks && likely && { likely: questionsOn(data, likely) }),
      ...(hazes && haze && { haze: haze.unseen.haze.map(({ members }) => rowsOn(data, members)) }),
    };
    return Object.keys(found).length > 0 ? found : undefined;
  }, [pairs, asks, hazes, data, together, likely, haze, opened]);
}

const rowsOn = (data: MapData, ids: readonly string[]): number[] =>
  ids.map((id) => data.rowOf(id)).filter((row) => row >= 0);

const questionsOn = (data: MapData, { likelyLinks }: ResultOf<typeof QuestionsOnMapDocument>) =>
  [...likelyLinks.byPartners, ...likelyLinks.byOthers].flatMap(({ one, other }) => {
    const [from, to] = rowsOn(data, [one.id, other.id]);
    return from !== undefined && to !== undefined ? questionBetween(from, to) : [];
  });

const synergiesOn = (
  data: MapData,
  { synergies: { totalCount, nodes } }: ResultOf<typeof SynergiesOnMapDocument>,
  opened: string | undefined,
) => ({
  best: { shown: nodes.length, all: totalCount },
  synergies: nodes.flatMap(({ key, score, one, other }) => {
    const [from, to] = rowsOn(data, [one.id, ...(other ? [other.id] : [])]);
    if (key === opened || from === undefined || to === undefined) return [];
    return synergyBetween(from, to, score, key);
  }),
});

/** Opens the reading that lists the same. */
export const listOf =
  ({ openReading }: Pick<Address, 'openReading'>) =>
  (kind: GuessKind): void => {
    if (kind === 'haze') openReading('unseen', { missing: 'ask' });
    else openReading(kind);
  };
