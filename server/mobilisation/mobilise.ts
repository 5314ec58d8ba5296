/**
 * Who answers a call: the smallest trusted coalition, others beside it, who stands in where somebody refuses, and what stays
 * uncovered with who might know. Nothing is read here, and nothing written.
 */

import { at } from '../structure/graph.ts';
import { type Trust, trustIn } from '../structure/trust.ts';
import { groundOf, type SynergyTask } from '../synergy/ground.ts';
import type { Party } from '../synergy/synergy.ts';
import type { Call } from './call.ts';
import type { MobilisationResourcesRow } from './mobilisation.queries.ts';
import { providersOf } from './providers.ts';
import { answeredField, type Replanned, replannedOf } from './replan.ts';
import { type Field, type Gift, isWhole, type Team, teamOf } from './team.ts';
import { NEVER, tiesOf } from './ties.ts';

export type MobiliseTask = {
  ground: SynergyTask;
  call: Call;
  resources: readonly MobilisationResourcesRow[];
};

/** What calling somebody costs, against −100·ln(trust) of the ties: one more to call is worth a tie of .6 more. */
const CALLING = 50;
const ALTERNATIVES = 2;
const MAY_KNOW = 3;

export type Gives = {
  want: number;
  amount: number | null;
  unit: string | null;
  said: string | null;
  offer: string;
};
export type Member = Party & {
  isConvenor: boolean;
  /** Who introduces them: their neighbour on the way to who convenes. */
  via: Party | null;
  /** How far one may count on that tie, 0 to 1. */
  trust: number | null;
  gives: Gives[];
};
export type TeamTold = {
  isExact: boolean;
  cost: number;
  /** How many are called besides who convenes. */
  calls: number;
  members: Member[];
  covered: Covered[];
  weakest: { from: Party; to: Party; trust: number } | null;
};
export type Covered = { asked: number | null; covered: number | null; isWhole: boolean };
export type Refusal = { who: Party; standIns: Party[]; isStillWhole: boolean; lost: number[]; calls: number };
export type Uncovered = {
  want: number;
  missing: number | null;
  offeredOutOfReach: Party[];
  mayKnow: Party[];
};
export type Mobilisation = {
  /** The best first; always one, which covers what can be covered. */
  teams: TeamTold[];
  refusals: Refusal[];
  uncovered: Uncovered[];
  /** What each no has changed, the last first. */
  replanned: Replanned[];
};

export function mobilise({ ground: task, call, resources }: MobiliseTask): Mobilisation {
  const ground = groundOf(task);
  const { snapshot, today } = task;
  const excluded = new Set(call.exclude.map(ground.row));
  const trust = trustIn(snapshot, {
    on: today,
    who: (row) => ground.people.has(row) && !excluded.has(row),
    confirmedOnly: call.confirmedOnly,
  });
  const root = ground.row(call.convenor);
  const cost = new Float64Array(trust.count).fill(NEVER);
  for (const row of ground.people.keys()) if (!excluded.has(row)) cost[row] = row === root ? 0 : CALLING;
  const providers = providersOf(ground, call, resources);
  const asked: Field = {
    ...{ ties: tiesOf(trust, cost), root, include: call.include.map(ground.row) },
    providers: providers.map((own) => own.filter(({ row }) => !excluded.has(row))),
    asked: call.wants.map(({ quantity }) => quantity ?? undefined),
  };
  const answers = (call.answers ?? []).map(({ who, isYes, instead }) => ({
    ...{ row: ground.row(who), isYes },
    ...(instead !== undefined && { instead: ground.row(instead) }),
  }));
  const field = answeredField(asked, answers);
  const teller = { field, trust, party: ground.party };
  const best = teamOf(field);
  const without = refusers(best, root).map((row) => ({ row, team: teamOf(field, new Set([row])) }));
  return {
    teams: [
      best,
      ...others(
        best,
        without.map(({ team }) => team),
        field,
      ),
    ].map((team) => told(team, teller)),
    refusals: without.map(({ row, team }) => refusal(row, team, best, teller)),
    uncovered: uncoveredOf(best, { ...teller, ofAll: providers }),
    replanned: replannedOf(asked, answers, ground.party),
  };
}

type Teller = { field: Field; trust: Trust; party: (row: number) => Party };

/** Those who give something and could refuse. */
const refusers = ({ gifts }: Team, root: number): number[] =>
  [...new Set(gifts.map(({ row }) => row))].filter((row) => row !== root);

const wholeOf = (field: Field, team: Team): number =>
  field.asked.filter((_, want) => isWhole(field, team, want)).length;

/** Two other teams that cover as much, the cheapest first. */
function others(best: Team, teams: readonly Team[], field: Field): Team[] {
  const known = new Set([membersKey(best)]);
  return [...teams]
    .filter((team) => wholeOf(field, team) >= wholeOf(field, best))
    .sort((one, other) => one.tree.cost - other.tree.cost)
    .filter((team) => {
      const isNew = !known.has(membersKey(team));
      known.add(membersKey(team));
      return isNew;
    })
    .slice(0, ALTERNATIVES);
}

const membersKey = ({ tree }: Team): string => [...tree.nodes].sort((a, b) => a - b).join(' ');

function told(team: Team, teller: Teller): TeamTold {
  const { field } = teller;
  const members = membersOf(team, teller);
  const ties = members.flatMap(({ via, trust, ...member }) =>
    via && trust !== null ? [{ from: via, to: member, trust }] : [],
  );
  const [weakest] = [...ties].sort((one, other) => one.trust - other.trust);
  return {
    ...{ isExact: team.isExact, cost: team.tree.cost, calls: team.tree.nodes.length - 1, members },
    covered: field.asked.map((asked, want) => ({
      ...{ asked: asked ?? null, covered: team.covered[want] ?? null, isWhole: isWhole(field, team, want) },
    })),
    weakest: weakest ? { ...weakest, to: plain(weakest.to) } : null,
  };
}

const plain = ({ id, name, nameFr }: Party): Party => ({ id, name, nameFr });

/** From who convenes outwards. */
function membersOf({ tree, gifts }: Team, { field, trust, party }: Teller): Member[] {
  const found: Member[] = [];
  const walk = (row: number, via: number | undefined) => {
    found.push({
      ...{ ...party(row), isConvenor: row === field.root },
      via: via === undefined ? null : party(via),
      trust: via === undefined ? null : trustBetween(trust, via, row),
      gives: gifts.filter((gift) => gift.row === row).map(givesOf),
    });
    for (const [one, other] of tree.ties) {
      const next = one === row ? other : other === row ? one : undefined;
      if (next !== undefined && next !== via) walk(next, row);
    }
  };
  walk(field.root, undefined);
  return found;
}

function givesOf({ want, amount, offers: [first] }: Gift): Gives {
  return {
    ...{ want, amount: amount ?? null, unit: first?.unit ?? null, said: first?.name ?? null },
    offer: first?.id ?? '',
  };
}

function trustBetween({ start, neighbour, trust }: Trust, one: number, other: number): number {
  for (let place = at(start, one); place < at(start, one + 1); place++)
    if (at(neighbour, place) === other) return trust[place] as number;
  return 0;
}

/** Who stands in for somebody, and what is lost where nobody does. */
function refusal(row: number, team: Team, best: Team, { field, party }: Teller): Refusal {
  const before = new Set(best.tree.nodes);
  const lost = field.asked.flatMap((_, want) =>
    isWhole(field, best, want) && !isWhole(field, team, want) ? [want] : [],
  );
  return {
    ...{ who: party(row), lost, isStillWhole: lost.length === 0, calls: team.tree.nodes.length - 1 },
    standIns: team.tree.nodes.filter((each) => !before.has(each)).map(party),
  };
}

function uncoveredOf(
  best: Team,
  { field, trust, party, ofAll }: Teller & { ofAll: Field['providers'] },
): Uncovered[] {
  const inTeam = new Set(best.tree.nodes);
  return field.asked.flatMap((asked, want): Uncovered[] => {
    if (isWhole(field, best, want)) return [];
    const outside = (ofAll[want] ?? []).filter(
      ({ row }) => !inTeam.has(row) && field.ties.cost[row] !== NEVER,
    );
    return [
      {
        ...{ want, missing: asked === undefined ? null : asked - (best.covered[want] ?? 0) },
        offeredOutOfReach: outside.slice(0, MAY_KNOW).map(({ row }) => party(row)),
        mayKnow: bestLinked(trust, field.root).map(party),
      },
    ];
  });
}

/** Of those whom who convenes knows, the ones who know most others. */
function bestLinked({ start, neighbour }: Trust, root: number): number[] {
  const degree = (row: number) => at(start, row + 1) - at(start, row);
  return [...neighbour.subarray(at(start, root), at(start, root + 1))]
    .sort((one, other) => degree(other) - degree(one) || one - other)
    .slice(0, MAY_KNOW);
}
