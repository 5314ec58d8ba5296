/** Which findings a reader asks for, in which order, and how one is said in words. */

import { fill, sayFact } from '../language/findings.ts';
import type { Language } from '../language/language.ts';
import type { Finding } from './compute.ts';
import type { FindingMarksRow } from './finding.queries.ts';
import { SEVERITIES, type Severity } from './finding.ts';
import { findingKind, placeOf } from './reading.ts';

export const FINDING_STATES = ['OPEN', 'DISMISSED', 'CLOSED'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export type FindingFilter = {
  kind?: readonly string[] | null | undefined;
  severity?: readonly Severity[] | null | undefined;
  /** The id of a place: what lies within it counts too. */
  place?: string | null | undefined;
  mission?: string | null | undefined;
  /** The id of any record that the finding names. */
  entity?: string | null | undefined;
  /** The id of the record that the finding is told of. */
  whom?: string | null | undefined;
  /** OPEN unless told. */
  state?: FindingState | null | undefined;
  assignee?: string | null | undefined;
};

export type Marks = ReadonlyMap<string, FindingMarksRow>;

/** The findings that fit a filter, without its state. `within` says which places lie within the one that is asked for. */
export function fitting(
  findings: readonly Finding[],
  { kind, severity, place, mission, entity, whom, assignee }: FindingFilter,
  within: (place: string, wider: string) => boolean,
  marks: Marks,
): Finding[] {
  return findings.filter(
    (finding) =>
      (!kind || kind.includes(finding.kind)) &&
      (!severity || severity.includes(finding.severity)) &&
      (!mission || finding.entities.includes(mission)) &&
      (!entity || finding.entities.includes(entity)) &&
      (!whom || finding.whom === whom) &&
      (!place || finding.places.some((each) => within(each, place))) &&
      (!assignee || marks.get(finding.key)?.assignee === assignee),
  );
}

/** Where a finding stands: the most severe first, then in the order of the catalogue, the greatest weight first. */
export function standing({ severity, kind, weight }: Finding): string {
  const place = String(placeOf(kind)).padStart(3, '0');
  const light = Math.max(0, Math.round(1e9 - weight * 1e3));
  return `${SEVERITIES.indexOf(severity)}${place}${String(light).padStart(10, '0')}`;
}

export function inOrder(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding) => ({ finding, stands: standing(finding) }))
    .sort((one, other) => compare(one.stands, other.stands) || compare(one.finding.key, other.finding.key))
    .map(({ finding }) => finding);
}

/** Findings in their order, with a few more in it. */
export function merged(inTheirOrder: readonly Finding[], more: readonly Finding[]): readonly Finding[] {
  if (more.length > inTheirOrder.length / 20) return inOrder([...inTheirOrder, ...more]);
  const all = inTheirOrder.slice();
  for (const finding of more) {
    const stands = standing(finding);
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const here = all[middle] as Finding;
      if ((compare(standing(here), stands) || compare(here.key, finding.key)) < 0) low = middle + 1;
      else high = middle;
    }
    all.splice(low, 0, finding);
  }
  return all;
}

export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export function sentenceOf({ kind, facts }: Pick<Finding, 'kind' | 'facts'>, language: Language): string {
  return fill(findingKind(kind)?.sentence[language] ?? '', facts, language);
}

export function nextStepOf({ kind, facts }: Pick<Finding, 'kind' | 'facts'>, language: Language): string {
  return fill(findingKind(kind)?.next[language] ?? '', facts, language);
}

/** The facts as evidence: a label and a value in words, in the order of the catalogue. */
export function evidenceOf({ kind, facts }: Pick<Finding, 'kind' | 'facts'>, language: Language) {
  return Object.entries(findingKind(kind)?.evidence ?? {}).flatMap(([name, { label, as }]) => {
    const value = sayFact(facts, name, as, language);
    return value === undefined ? [] : [{ label: label[language], value }];
  });
}
