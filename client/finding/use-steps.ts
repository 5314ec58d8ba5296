import { useRef } from 'react';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { type FindingPlace, FindingPlaceDocument, type FindingRow } from './finding.documents.ts';
import { filterOf, type GroupAddress, groupAddress, START } from './finding-filter.ts';

/** Where an open finding stands in its group: the ten to start with, or those of its kind that fit the address. */
export type Steps = FindingPlace & {
  /** The key of the kind, or that of the ten to start with. */
  among: string;
};

type Asked = { slug: string; address: GroupAddress; finding: string | undefined; round: number };

/** Undefined while it is not known. What leaves its group, once it is dismissed, keeps its neighbours while it is open. */
export function useSteps(
  { slug, address, finding: key, round }: Asked,
  start: readonly FindingRow[],
): Steps | undefined {
  const among = amongOf(address, key, start);
  const asked = { ecosystem: slug, key: key ?? '', filter: filterOf(groupAddress(address, among)) } as const;
  const question = JSON.stringify(asked);
  const { data, answered } = usePatientQuery(FindingPlaceDocument, question, () => asked, {
    round,
    pause: key === undefined || among === START,
  });
  const last = useRef<{ key: string; steps: Steps }>(undefined);
  if (key === undefined) return undefined;
  const place = among === START ? placeIn(start, key) : answered === question && data?.findingPlace;
  if (place) last.current = { key, steps: { ...place, among } };
  return last.current?.key === key ? last.current.steps : undefined;
}

/** The group in which a finding is looked at: the one that the address names where it can be of it, else that of its kind. */
function amongOf({ among }: GroupAddress, key: string | undefined, start: readonly FindingRow[]): string {
  const kind = key?.split('.')[0] ?? '';
  return among === START && start.some((row) => row.key === key) ? START : kind;
}

/** Where a finding stands in a list that is all there. */
export function placeIn(rows: readonly { key: string }[], key: string): FindingPlace {
  const at = rows.findIndex((row) => row.key === key);
  return {
    ...{ at: at + 1, of: rows.length },
    previous: rows[at - 1]?.key ?? null,
    next: rows[at + 1]?.key ?? null,
  };
}
