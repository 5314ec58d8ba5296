/** Findings gathered: those of one kind, or those about one and the same, with their number. */
import type { Finding } from './compute.ts';
import type { Severity } from './finding.ts';
import { placeOf } from './reading.ts';
import { compare } from './select.ts';

export const GROUPINGS = ['KIND', 'WHOM'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type FindingGroup = {
  /** The key of its kind, or the id of the record that its findings are about. */
  key: string;
  by: Grouping;
  count: number;
  severities: Record<Severity, number>;
  /** Of a kind: how many different ones its findings are about, and the ids of those with the most. */
  whoms: number;
  first: readonly string[];
};

/** How many of those concerned a group of a kind names. */
const NAMED = 3;

/** Groups of the findings: kinds in the order of the catalogue; whom they are about, those with the most first. */
export function groupsOf(findings: readonly Finding[], by: Grouping): FindingGroup[] {
  const gathered = new Map<string, { group: FindingGroup; counts: Map<string, number> }>();
  for (const finding of findings) {
    const key = by === 'KIND' ? finding.kind : finding.whom;
    const known = gathered.get(key) ?? { group: emptyGroup(key, by), counts: new Map<string, number>() };
    gathered.set(key, known);
    known.group.count += 1;
    known.group.severities[finding.severity] += 1;
    known.counts.set(finding.whom, (known.counts.get(finding.whom) ?? 0) + 1);
  }
  const groups = [...gathered.values()].map(({ group, counts }) => ({
    ...group,
    ...{ whoms: counts.size, first: mostOf(counts) },
  }));
  return groups.sort((one, other) =>
    by === 'KIND'
      ? placeOf(one.key) - placeOf(other.key)
      : other.count - one.count || compare(one.key, other.key),
  );
}

const emptyGroup = (key: string, by: Grouping): FindingGroup => ({
  ...{ key, by, count: 0, whoms: 0, first: [] },
  severities: { HIGH: 0, MEDIUM: 0, LOW: 0 },
});

/** The ids of those with the most findings; of as many, those that come first among the findings. */
function mostOf(counts: ReadonlyMap<string, number>): string[] {
  const first: [string, number][] = [];
  for (const each of counts) {
    const place = first.findIndex(([, count]) => each[1] > count);
    if (place >= 0) first.splice(place, 0, each);
    else first.push(each);
    first.length = Math.min(first.length, NAMED);
  }
  return first.map(([id]) => id);
}
