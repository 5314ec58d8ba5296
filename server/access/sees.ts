/**
 * Who sees what: one rule, and every form that it is asked in. A stakeholder is seen by its visibility, and by members only
 * where its ecosystem does not show the public what it is, such as an individual who was only named; so is a link, by its
 * status. Whatever cannot be without something hidden (its needs, its links, the commitments of its offers) is hidden as
 * well; a seat that it holds is vacant to who may not see it. What follows from the record itself and from the settings is
 * stored with it, as `seenBy`: written with every change of the record (`server/write/`) and with every change of the
 * settings, asked by every query.
 */

import { type Cypher, cypher, given, join, name } from '../kind/cypher.ts';
import { ecosystemOf } from '../kind/ids.ts';
import type { RecordState } from '../kind/kind.ts';
import { type Kind, kindOf, kindsAt, type Ref, type Sees } from '../kind/kind.ts';
import { isClosed, ownOf, type Role, roleOf, type Viewer } from './viewer.ts';

/** Who may see something, and whatever names it: from everybody to the fewest. */
export const VISIBILITIES = ['PUBLIC', 'MEMBERS', 'FACILITATORS'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** The visibilities that somebody sees; `true` for all of them. */
export type Seen = true | readonly string[];

const SEEN: Record<Role, Seen> = {
  VISITOR: ['PUBLIC'],
  PARTNER: ['PUBLIC', 'MEMBERS'],
  PLANNER: ['PUBLIC', 'MEMBERS'],
  FACILITATOR: true,
};

/** What an ecosystem says of itself: its own properties. */
export type Settings = Readonly<Record<string, unknown>>;

/** Whether an ecosystem shows the public what a setting is about. */
export function shows(settings: Settings, name: string): boolean {
  return (settings[name] ?? kindOf('Ecosystem').fields[name]?.initial) === true;
}

/** The rule itself. Nothing else decides: a test turns it round and sees everything that asks it follow. */
export const RULE = {
  /** What a role sees. */
  seen: (role: Role): Seen => SEEN[role],
  /** The settings under which the public does not see a record with these properties, whatever its own visibility is. */
  unshown: (kind: Kind, settings: Settings): Readonly<Record<string, string>>[] =>
    Object.entries(kind.shownBy ?? {})
      .filter(([name]) => !shows(settings, name))
      .map(([, about]) => about),
  /** The references of a kind that hide a record when their end is hidden. */
  hiding: (kind: Kind): [name: string, ref: Ref][] =>
    Object.entries(kind.refs).filter(([, ref]) => ref.required || ref.binding),
};

/** Whether records of a kind have an audience of their own; those of all others are seen as what they cannot be without. */
const hasOwn = ({ isElement, storedAs, audience }: Kind): boolean =>
  isElement === true || storedAs !== undefined || audience !== undefined;

/** Who sees a record as far as that follows from itself and from its ecosystem; undefined for a kind that follows others. */
export function seenBy({ kind: name, properties }: RecordState, settings: Settings): Visibility | undefined {
  const kind = kindOf(name);
  if (!hasOwn(kind)) return undefined;
  const own = (properties.visibility ?? kind.audience ?? 'PUBLIC') as Visibility;
  const isUnshown = RULE.unshown(kind, settings).some((about) =>
    Object.entries(about).every(([property, value]) => properties[property] === value),
  );
  return isUnshown ? narrowest(own, 'MEMBERS') : own;
}

/** The same as an expression of a query, for all records of a kind at once. */
export function seenByText(kind: Kind, variable: Cypher, settings: Settings): Cypher {
  const own = cypher`coalesce(${variable}.visibility, 'PUBLIC')`;
  const unshown = RULE.unshown(kind, settings).map((about) => {
    const parts = Object.entries(about).map(
      ([property, value]) => cypher`${variable}.${name(property)} = ${given(value)}`,
    );
    return cypher` WHEN ${join(parts, cypher` AND `)} THEN 'MEMBERS'`;
  });
  return cypher`CASE WHEN ${own} <> 'PUBLIC' THEN ${own}${join(unshown, cypher``)} ELSE 'PUBLIC' END`;
}

/** Of two audiences the one that fewer belong to. */
export function narrowest(one: Visibility, other: Visibility): Visibility {
  return VISIBILITIES.indexOf(one) > VISIBILITIES.indexOf(other) ? one : other;
}

/** What somebody sees of an ecosystem that is not there for them. */
const NOTHING: Seen = [];

/** What somebody sees in an ecosystem, or on the server as a whole when none is named. */
export function seesOf(viewer: Viewer, ecosystem?: string): Seen {
  if (ecosystem !== undefined && isClosed(viewer, ecosystem)) return NOTHING;
  return RULE.seen(roleOf(viewer, ecosystem));
}

/** The visibilities that a reader sees in single ecosystems, by id, and `elsewhere`; null for all in all of them. */
export function seesIn(viewer: Viewer): Record<string, readonly string[]> | null {
  if (viewer.in === undefined && !viewer.closed && seesOf(viewer) === true) return null;
  const ids = [...Object.keys(viewer.in ?? {}), ...(viewer.closed ?? [])];
  const named = ids.map((id) => [id, seesOf(viewer, id)] as const);
  return Object.fromEntries(
    [['elsewhere', seesOf(viewer)] as const, ...named].map(([id, seen]) => [
      id,
      seen === true ? VISIBILITIES : seen,
    ]),
  );
}

/** Whether what has this visibility is seen. */
export function admits(seen: Seen, visibility: unknown): boolean {
  return seen === true || seen.includes(String(visibility));
}

/**
 * Whether somebody sees a detail of a stakeholder that has an audience of its own, such as its e-mail: facilitators alone,
 * unless something else is said; who speaks for the stakeholder always does. Of who may see the stakeholder itself.
 */
export function seesDetail(viewer: Viewer, stakeholder: string, audience: unknown): boolean {
  const ecosystem = ecosystemOf(stakeholder);
  return (
    admits(seesOf(viewer, ecosystem), audience ?? 'FACILITATORS') || ownOf(viewer, ecosystem).has(stakeholder)
  );
}

/** Readers who see alike: what is worked out for one of them is worked out for all. `all` sees everything. */
export const AUDIENCES = ['all', 'members', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

const SEEN_BY: Record<Audience, Role> = { all: 'FACILITATOR', members: 'PARTNER', public: 'VISITOR' };

/** The audience of somebody who sees this. */
export function audienceOf(seen: Seen): Audience {
  if (seen === true) return 'all';
  return seen.includes('MEMBERS') ? 'members' : 'public';
}

/** What an audience sees. */
export function seesAs(audience: Audience): Seen {
  return RULE.seen(SEEN_BY[audience]);
}

/** For each of `VISIBILITIES`, whether an audience sees what has it: the rule for columns of a snapshot. */
export function seenRows(audience: Audience): boolean[] {
  const seen = seesAs(audience);
  return VISIBILITIES.map((visibility) => admits(seen, visibility));
}

/**
 * Whether a record with its `seenBy` is seen; `find` gives what it refers to. What is not there is seen by nobody but who
 * sees everything.
 */
export function isSeen(
  state: RecordState | undefined,
  find: (id: string) => RecordState | undefined,
  seen: Seen,
): boolean {
  if (seen === true) return true;
  if (!state) return false;
  const kind = kindOf(state.kind);
  if (hasOwn(kind) && !admits(seen, state.properties.seenBy)) return false;
  return RULE.hiding(kind).every(([name]) => {
    const id = state.refs[name];
    return id === undefined || isSeen(find(id), find, seen);
  });
}

/**
 * The same as conditions of a query; none when all is seen. The ends of what is stored as a relationship are known by its
 * variable and the names `from` and `to`.
 */
export function visible(kind: Kind, variable: Cypher, sees: Sees): Cypher[] {
  if (sees === true) return [];
  if (kind.isElement) return visibleItself(variable, sees);
  if (kind.storedAs)
    return [
      ...visibleItself(variable, sees),
      ...RULE.hiding(kind).flatMap(([end, ref]) => visibleEnd(ref, cypher`${variable}${name(end)}`, sees)),
    ];
  const itself = kind.audience ? visibleItself(variable, sees) : [];
  const around = RULE.hiding(kind).flatMap(([, ref]) => {
    const hidden = cypher`${variable}h`;
    const conditions = visibleEnd(ref, hidden, sees);
    return conditions.length === 0
      ? []
      : [
          cypher`NOT EXISTS { (${variable})-[:${name(ref.by)}]->(${hidden}) WHERE NOT (${join(conditions, cypher` AND `)}) }`,
        ];
  });
  return [...itself, ...around];
}

/** The conditions on an element or a link itself, whatever it is tied to. What does not say who sees it is seen by nobody else. */
export function visibleItself(variable: Cypher, sees: Sees): Cypher[] {
  return sees === true ? [] : [cypher`coalesce(${variable}.seenBy, '') IN ${sees}`];
}

/** The conditions under which the end of a reference may be seen. */
export function visibleEnd({ to }: Pick<Ref, 'to'>, variable: Cypher, sees: Sees): Cypher[] {
  const [kind] = kindsAt(to);
  return kind === undefined ? [] : visible(kind, variable, sees);
}
