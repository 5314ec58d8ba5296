import { Invalid } from '../errors.ts';
import { ecosystemOf, isIdOf } from '../kind/ids.ts';
import type { RecordState } from '../kind/state.ts';
import { nameLinkType } from '../language/findings.ts';
import type { InterdependencyType } from '../neo4j/shapes.ts';

/** The types of link that every ecosystem has; a facilitator can add others. Each reads from its first end to its second. */
export const LINK_TYPES = [
  'DEPENDS_ON',
  'COLLABORATES_WITH',
  'FUNDS',
  'SUPPLIES',
  'ADVISES',
  'SHARES_WITH',
  'COMPETES_WITH',
  'REFERS_TO',
  'MEMBER_OF',
  'CONTRIBUTES_TO',
] as const;
export type LinkType = (typeof LINK_TYPES)[number];

const LABELS: Record<LinkType, [string, string]> = {
  DEPENDS_ON: ['Depends on', 'Dépend de'],
  COLLABORATES_WITH: ['Collaborates with', 'Collabore avec'],
  FUNDS: ['Funds', 'Finance'],
  SUPPLIES: ['Supplies', 'Fournit'],
  ADVISES: ['Advises', 'Conseille'],
  SHARES_WITH: ['Shares with', 'Partage avec'],
  COMPETES_WITH: ['Competes with', 'Est en concurrence avec'],
  REFERS_TO: ['Refers to', 'Oriente vers'],
  MEMBER_OF: ['Member of', 'Membre de'],
  CONTRIBUTES_TO: ['Contributes to', 'Contribue à'],
};

/** The types of link that every ecosystem has, by key. */
export const BUILT_IN: ReadonlyMap<string, InterdependencyType> = new Map(
  LINK_TYPES.map((key) => [key, { key, label: LABELS[key][0], labelFr: LABELS[key][1] }]),
);
for (const key of LINK_TYPES) nameLinkType(key, { en: LABELS[key][0], fr: LABELS[key][1] });

/** Declared by one side, confirmed by the other, disputed by it, or over. */
export const LINK_STATUSES = ['DECLARED', 'CONFIRMED', 'DISPUTED', 'ENDED'] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

/** From one end to the other, without direction, or both ways. */
export const LINK_DIRECTIONS = ['DIRECTED', 'UNDIRECTED', 'MUTUAL'] as const;
export type LinkDirection = (typeof LINK_DIRECTIONS)[number];

/** Throws `Invalid` unless these are the ids of two different elements of one ecosystem. */
export function requireElements(from: string, to: string): void {
  for (const [path, id] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (!isIdOf(id, 'Stakeholder', 'Mission') || ecosystemOf(id) !== ecosystemOf(from)) {
      throw new Invalid(`${path} names no stakeholder or mission of this ecosystem.`, [
        { path, message: 'the id of a stakeholder or mission of the same ecosystem' },
      ]);
    }
  }
  if (from === to) {
    throw new Invalid('An element cannot depend on itself: choose another one.', [
      { path: 'to', message: 'another element' },
    ]);
  }
}

/** Two periods, of which either end may be open, have a day in common. */
function overlap(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  const before = (until: unknown, since: unknown) =>
    typeof until === 'string' && typeof since === 'string' && until < since;
  return !before(one.until, other.since) && !before(other.until, one.since);
}

/**
 * The link of the same type between the same two in the same period, if there is one. Directed links that run opposite
 * ways are two different ones.
 */
export function twinOf(link: RecordState, others: readonly RecordState[]): RecordState | undefined {
  return others.find(
    (other) =>
      other.id !== link.id &&
      other.properties.type === link.properties.type &&
      isBetweenSame(link, other) &&
      (other.refs.from === link.refs.from ||
        other.properties.direction !== 'DIRECTED' ||
        link.properties.direction !== 'DIRECTED') &&
      overlap(link.properties, other.properties),
  );
}

function isBetweenSame({ refs: one }: RecordState, { refs: other }: RecordState): boolean {
  return (one.from === other.from && one.to === other.to) || (one.from === other.to && one.to === other.from);
}

/** What a status may become: declared, then confirmed or disputed by the other side, then ended. */
export const NEXT_STATUSES: Record<LinkStatus, readonly LinkStatus[]> = {
  DECLARED: ['CONFIRMED', 'DISPUTED', 'ENDED'],
  CONFIRMED: ['DISPUTED', 'ENDED'],
  DISPUTED: ['CONFIRMED', 'ENDED'],
  ENDED: [],
};
