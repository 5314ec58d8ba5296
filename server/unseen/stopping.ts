/** When to stop asking: three conditions, each with how far it is. Pure. */
import type { UnseenAbout } from './about.ts';
import { startingPoints } from './asked.ts';
import type { Around, UnseenFacts } from './read-unseen.ts';
import { roleName } from './role-name.ts';
import type { Unseen } from './unseen.ts';

export const CONDITIONS = ['FEW_NEW_NAMES', 'ROLES_NAMED', 'STARTING_POINTS'] as const;

export type Condition = {
  condition: (typeof CONDITIONS)[number];
  isMet: boolean;
  /** How many of how many; of new names, in hundredths. */
  done: number;
  of: number;
  /** What is still open: roles and communities by name. */
  open: { en: string; fr: string }[];
};

/** The share of new names under which asking on brings little. */
export const FEW = 0.05;
const MOST_OPEN = 6;

export function stoppingRule(found: Unseen, facts: UnseenFacts, around: Around): Condition[] {
  return [fewNewNames(found), rolesNamed(found.about, facts, around), everyCommunity(facts, around)];
}

/** Never met on thin data: a single list that repeats what is known is no sign. */
function fewNewNames({ newNameRate, isThin, incidence }: Unseen): Condition {
  const known = incidence.lists === 0 ? 0 : 1 - newNameRate;
  const isMet = !isThin && newNameRate < FEW;
  return { condition: 'FEW_NEW_NAMES', isMet, done: Math.floor(100 * known), of: 100, open: [] };
}

/** A role is named when as many hold a seat of it, or were nominated for it, as it needs. */
function rolesNamed({ mission }: UnseenAbout, facts: UnseenFacts, { roles }: Around): Condition {
  const of = facts.missions.find(({ id }) => id === mission)?.number;
  const wanted = roles.filter((role) => role.minimum > 0 && (!mission || role.mission === of));
  const forRole = Map.groupBy(facts.nominations, ({ role }) => role ?? '');
  const isNamed = ({ id, minimum, holders }: (typeof wanted)[number]) =>
    new Set([...holders, ...(forRole.get(id) ?? []).map(({ nominee }) => nominee)]).size >= minimum;
  const open = wanted.filter((role) => !isNamed(role));
  const tagOf = (number: number) => facts.missions.find((each) => each.number === number)?.hashtag ?? '';
  return {
    ...{ condition: 'ROLES_NAMED', isMet: wanted.length > 0 && open.length === 0 },
    ...{ done: wanted.length - open.length, of: wanted.length },
    open: open.slice(0, MOST_OPEN).map((role) => roleName(role, tagOf(role.mission))),
  };
}

/** Two members who were asked, without link or nomination between them, in each community. */
function everyCommunity(facts: UnseenFacts, around: Around): Condition {
  const communities = startingPoints(facts, around);
  const open = communities.filter((each) => each.startingPoints < 2);
  return {
    ...{ condition: 'STARTING_POINTS', isMet: communities.length > 0 && open.length === 0 },
    ...{ done: communities.length - open.length, of: communities.length },
    open: open.slice(0, MOST_OPEN).map(({ name, nameFr }) => ({ en: name, fr: nameFr || name })),
  };
}
