/** Which findings are asked for: what the address says, as the server and the files to take along want it. */
import { type AddressOf, oneOf, someOf, text, word, words } from '../app/address-parts.ts';
import type { Language } from '../language/language.ts';
import type { FindingCount, FindingFilter } from './finding.documents.ts';

export const SEVERITIES = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const FINDING_STATES = ['OPEN', 'DISMISSED', 'CLOSED'] as const;

/** What an address says of which findings are listed or reported; each part that is left out narrows nothing. */
export const FINDING_PARTS = {
  /** Keys of kinds of finding. */
  gap: words,
  severity: someOf(SEVERITIES),
  /** Id of a place: what lies within it counts too. */
  within: word,
  /** Id of a mission. */
  mission: word,
  /** Those that are open when left out. */
  state: oneOf(FINDING_STATES),
  assignee: text(/^.{1,120}$/u),
  /** Id of any record that they name. */
  about: word,
  /** Id of the record that they are told of: a group within a kind. */
  whom: word,
};
export type FindingAddress = AddressOf<typeof FINDING_PARTS>;

/** No filter at all, as a change of the address. */
export const UNFILTERED = {
  ...{ gap: undefined, severity: undefined, within: undefined },
  ...{ mission: undefined, state: undefined, assignee: undefined, about: undefined },
} as const;

/** No group is open, and no finding. */
export const UNOPENED = { among: undefined, whom: undefined, finding: undefined } as const;

/** The filter as GraphQL takes it. */
export function filterOf(address: FindingAddress): FindingFilter {
  const { gap, severity, within, mission, state, assignee, about, whom } = address;
  return {
    ...(gap && { kind: gap }),
    ...(severity && { severity }),
    ...(within && { place: within }),
    ...(mission && { mission }),
    ...(state && { state }),
    ...(assignee && { assignee }),
    ...(about && { entity: about }),
    ...(whom && { whom }),
  };
}

/** The same filter for all kinds and severities. */
export function widerThan({
  gap: _gap,
  severity: _severity,
  whom: _whom,
  ...address
}: FindingAddress): FindingFilter {
  return filterOf(address);
}

export function isNarrowed({ whom: _whom, ...address }: FindingAddress): boolean {
  return Object.keys(filterOf(address)).length > 0;
}

/** What an address says of the group that is open; the ten to start with, or a kind. */
export type GroupAddress = FindingAddress & { among?: string };

/** The ten to start with, as the address names their group. */
export const START = 'start';

/** The kind whose findings are open, if one is. */
export const openKind = ({ among }: GroupAddress): string | undefined =>
  among === START ? undefined : among;

/** The findings of one kind among those that an address names: the group that is open. */
export function groupAddress(address: GroupAddress, kind: string): FindingAddress {
  const { gap: _gap, ...others } = address;
  return { ...others, gap: [kind] };
}

/** Above so many findings of a kind, those of one and the same are gathered where there are several of most. */
const MANY = 20;
export const isByWhom = ({ count, whoms }: { count: number; whoms: number }): boolean =>
  count > MANY && 2 * whoms <= count;

/** Where the findings that fit can be fetched as a file. */
export function fileOf(
  format: 'csv' | 'xlsx',
  slug: string,
  address: FindingAddress,
  language: Language,
): string {
  const { kind, severity, ...others } = filterOf(address);
  const query = new URLSearchParams({ ...(others as Record<string, string>), language });
  for (const each of kind ?? []) query.append('kind', each);
  for (const each of severity ?? []) query.append('severity', each);
  return `/api/ecosystems/${encodeURIComponent(slug)}/findings.${format}?${query}`;
}

type Chosen = { kinds?: readonly string[] | undefined; severities?: readonly Severity[] | undefined };

/**
 * How many findings each choice stands for: a kind among the severities that are chosen, a severity among the kinds
 * that are chosen.
 */
export function choiceCounts(counts: readonly FindingCount[], { kinds, severities }: Chosen) {
  const byKind = new Map<string, number>();
  const bySeverity = new Map<Severity, number>();
  for (const { kind, severity, count } of counts) {
    if (!severities || severities.includes(severity)) {
      byKind.set(kind.key, (byKind.get(kind.key) ?? 0) + count);
    }
    if (!kinds || kinds.includes(kind.key)) bySeverity.set(severity, (bySeverity.get(severity) ?? 0) + count);
  }
  return { byKind, bySeverity };
}

/** How many there are of each severity, the most severe first; severities without any are left out. */
export function tally(counts: readonly FindingCount[]): { severity: Severity; count: number }[] {
  const { bySeverity } = choiceCounts(counts, {});
  return SEVERITIES.flatMap((severity) => {
    const count = bySeverity.get(severity) ?? 0;
    return count > 0 ? [{ severity, count }] : [];
  });
}

type Listed = { severity: Severity; elementIds: readonly string[] };

/** Whom the findings of a list are about: those of high severity, or all where none is, so that rings show where to begin. */
export function ringed(rows: readonly Listed[]): string[] {
  const high = rows.filter(({ severity }) => severity === 'HIGH');
  return [...new Set((high.length > 0 ? high : rows).flatMap(({ elementIds }) => elementIds))];
}
