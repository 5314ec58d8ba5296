/**
 * Who sees what: one rule, and every form that it is asked in. A stakeholder is seen by its visibility; whatever cannot be
 * without a hidden one (its needs, its links, its seats, the commitments of its offers) is hidden as well.
 */

import { type Cypher, cypher, join, name } from '../kind/cypher.ts';
import type { RecordState } from '../kind/kind.ts';
import { type Kind, kindOf, kindsAt, type Ref, type Sees } from '../kind/kind.ts';
import { type Role, roleOf, type Viewer } from './viewer.ts';

/** Who may see a stakeholder, and whatever names it: from everybody to the fewest. */
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

/** The rule itself. Nothing else decides: a test turns it round and sees everything that asks it follow. */
export const RULE = {
  /** What a role sees. */
  seen: (role: Role): Seen => SEEN[role],
  /** The references of a kind that hide a record when their end is hidden. */
  hiding: (kind: Kind): [name: string, ref: Ref][] =>
    Object.entries(kind.refs).filter(([, ref]) => ref.required || ref.hides),
};

/** What somebody sees in an ecosystem, or on the server as a whole when none is named. */
export function seesOf(viewer: Viewer, ecosystem?: string): Seen {
  return RULE.seen(roleOf(viewer, ecosystem));
}

/** The visibilities that a reader sees in single ecosystems, by id, and `elsewhere`; null for all in all of them. */
export function seesIn(viewer: Viewer): Record<string, readonly string[]> | null {
  if (viewer.in === undefined && seesOf(viewer) === true) return null;
  const named = Object.keys(viewer.in ?? {}).map((id) => [id, seesOf(viewer, id)] as const);
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
 * Whether a record as it stands is seen; `find` gives what it refers to. What is not there is seen by nobody but who sees
 * everything.
 */
export function isSeen(
  state: RecordState | undefined,
  find: (id: string) => RecordState | undefined,
  seen: Seen,
): boolean {
  if (seen === true) return true;
  if (!state) return false;
  const kind = kindOf(state.kind);
  if (kind.isElement) return admits(seen, state.properties.visibility);
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
  if (kind.isElement) return [cypher`${variable}.visibility IN ${sees}`];
  if (kind.storedAs)
    return RULE.hiding(kind).flatMap(([end, ref]) => visibleEnd(ref, cypher`${variable}${name(end)}`, sees));
  return RULE.hiding(kind).flatMap(([, ref]) => {
    const hidden = cypher`${variable}h`;
    const conditions = visibleEnd(ref, hidden, sees);
    return conditions.length === 0
      ? []
      : [
          cypher`NOT EXISTS { (${variable})-[:${name(ref.by)}]->(${hidden}) WHERE NOT (${join(conditions, cypher` AND `)}) }`,
        ];
  });
}

/** The conditions under which the end of a reference may be seen. */
export function visibleEnd({ to }: Pick<Ref, 'to'>, variable: Cypher, sees: Sees): Cypher[] {
  const [kind] = kindsAt(to);
  return kind === undefined ? [] : visible(kind, variable, sees);
}
