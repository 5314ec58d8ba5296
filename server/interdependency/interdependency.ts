/** Typed links between what stands on the map: what is declared of them, and when two are the same. */

import { type Cypher, cypher, join, name } from '../kind/cypher.ts';
import type { RecordState } from '../kind/kind.ts';
import { declare, ELEMENT, endsAfterStart, field, NOTE, SINCE, SOURCE, UNTIL } from '../kind/kind.ts';
import { nameLinkType } from '../language/findings.ts';
import { complaint } from '../language/sentence.ts';
import { reworded } from './declarations.ts';
import { LINK_DIRECTIONS, LINK_STATUSES } from './link-states.ts';
import { ofOneEnd } from './one-end.ts';

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
/** The same as a list in Cypher. */
export const OF_ALL = join(
  LINK_TYPES.map((key) => cypher`'${name(key)}'`),
  cypher`, `,
);

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

/** What a type of link is known by: its key, and how it reads from the first end to the second. */
type NamedType = { key: string; label: string; labelFr?: string | null };

/** The types of link that every ecosystem has, by key. */
export const BUILT_IN: ReadonlyMap<string, NamedType> = new Map(
  LINK_TYPES.map((key) => [key, { key, label: LABELS[key][0], labelFr: LABELS[key][1] }]),
);
for (const key of LINK_TYPES) nameLinkType(key, { en: LABELS[key][0], fr: LABELS[key][1] });

export const interdependency = declare({
  name: 'Interdependency',
  plural: 'interdependencies',
  phrase: 'a link',
  phraseFr: 'un lien',
  letters: 'i',
  description: 'A typed link between two elements: stakeholders, missions, or one of each.',
  inWords: ['from', 'to'],
  storedAs: {
    relationship: 'INTERDEPENDS',
    back: { name: 'interdependencies', description: 'Its links in both directions, oldest first.' },
  },
  spokenFor: ['from', 'to'],
  addingRule: 'addsLinks',
  throughConvenor: true,
  limits: ofOneEnd,
  fields: {
    type: field.name({
      required: true,
      description:
        'The key of a type: one that every ecosystem has, such as FUNDS, or one that this ecosystem added.',
    }),
    label: field.line({ description: 'A few words of its own, on one line.' }),
    note: NOTE,
    strength: field.integer({ least: 1, most: 5, description: 'From 1, a weak tie, to 5, a strong one.' }),
    direction: field.enum(
      {
        name: 'InterdependencyDirection',
        values: LINK_DIRECTIONS,
        description: 'DIRECTED: from one end to the other. UNDIRECTED: without direction. MUTUAL: both ways.',
      },
      { required: true, initial: 'DIRECTED', description: 'Whether it runs one way.' },
    ),
    since: SINCE,
    until: UNTIL,
    status: field.enum(
      {
        name: 'InterdependencyStatus',
        values: LINK_STATUSES,
        description: 'DECLARED by one side, CONFIRMED by the other or DISPUTED by it, ENDED when it is over.',
      },
      { required: true, initial: 'DECLARED', kept: true, description: 'What both sides say of it.' },
    ),
    declaredBy: field.id({
      fixed: true,
      description:
        'The id of the end that declares it, which cannot confirm it then; null when a facilitator does, for both.',
    }),
    source: SOURCE,
  },
  refs: {
    from: { to: ELEMENT, by: 'INTERDEPENDS', required: true, fixed: true, description: 'Where it starts.' },
    to: { to: ELEMENT, by: 'INTERDEPENDS', required: true, fixed: true, description: 'Where it ends.' },
  },
  shownBy: { showsDeclaredLinks: { status: 'DECLARED' }, showsDisputedLinks: { status: 'DISPUTED' } },
  properties: {
    statusChanges: { is: 'line' },
    // What each side says, once somebody has answered; whom that leaves to be asked, and since when.
    declarations: { is: 'line' },
    waitsFor: { is: 'line' },
    waitsSince: { is: 'line' },
    // That a facilitator declared it for a side.
    isDeclaredFor: { is: 'yesOrNo' },
  },
  filters: {
    type: {
      type: 'String',
      description: 'Of this type: its key.',
      cypher: (v, value) => cypher`${v}.type = ${value}`,
    },
    oneWay: {
      type: 'Boolean',
      description: 'Only those that run one way, or only those that do not.',
      cypher: (v, value) => cypher`(${v}.direction = 'DIRECTED') = ${value}`,
    },
  },
  columns: {
    declarations: (v) => ({ said: saidText(v) }),
    answers: (v) => ({ said: saidText(v) }),
    mayReword: (v) => ({ said: saidText(v) }),
    waitsFor: (v) => ({ said: saidText(v) }),
    // A type that this ecosystem added comes along with the link; those that all have are part of the program.
    type: (v) => ({
      type: cypher`${v}.type`,
      ownType: cypher`CASE WHEN NOT ${v}.type IN [${OF_ALL}] THEN head(COLLECT { MATCH (${v}t:InterdependencyType {ecosystem: ${v}.ecosystem, key: ${v}.type}) RETURN ${v}t {.id, .version, .key, .label, .labelFr} }) END`,
    }),
  },
  derive: (properties, refs) =>
    properties.statusChanges === undefined
      ? { ...properties, statusChanges: [firstStep(properties)] }
      : reworded(properties, refs),
  rules: (context) => {
    const { properties, refs } = context.after;
    return [
      refs.from === refs.to ? complaint('to', 'link.self') : undefined,
      endsAfterStart(context),
      sideOf(properties.declaredBy, refs)
        ? undefined
        : complaint('declaredBy', 'link.side', { field: 'declaredBy' }),
    ];
  },
});

/** What is said of a link, and what it is said from where nobody has answered yet. */
const saidText = (v: Cypher): Cypher =>
  cypher`${v} {.declarations, .statusChanges, .declaredBy, .isDeclaredFor, .type, .direction, .strength, .status, .waitsFor, .createdBy, createdAt: toString(${v}.createdAt), since: toString(${v}.since), from: startNode(${v}).id, to: endNode(${v}).id,
  ownTypes: CASE WHEN ${v}.declarations IS NOT NULL OR NOT ${v}.type IN [${OF_ALL}] THEN COLLECT { MATCH (${v}d:InterdependencyType {ecosystem: ${v}.ecosystem}) WHERE ${v}d.key IS NOT NULL RETURN ${v}d {.id, .version, .key, .label, .labelFr} } ELSE [] END}`;

/** The first thing that is said of a link: that it is declared, or what an import knows of it. */
function firstStep({ status, createdAt, createdBy, declaredBy }: Record<string, unknown>): string {
  const side = typeof declaredBy === 'string' ? { side: declaredBy } : {};
  return JSON.stringify({ status, on: String(createdAt).slice(0, 10), by: createdBy, ...side });
}

/** Whether somebody who speaks of a link is one of its ends, or nobody in particular. */
export function sideOf(side: unknown, refs: RecordState['refs']): boolean {
  return side === undefined || side === null || side === refs.from || side === refs.to;
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
