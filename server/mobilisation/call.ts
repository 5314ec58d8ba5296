/** A call: what is needed, where and by when, who convenes, who must and must not be in it. And what is wrong with one. */
import { Invalid } from '../errors.ts';
import { type Complaint, complaint, sentence } from '../language/sentence.ts';
import type { SynergyTask } from '../synergy/ground.ts';
import type { MobilisationResourcesRow } from './mobilisation.queries.ts';

export type Want = {
  /** Its id. */
  resource: string;
  quantity?: number | null | undefined;
  unit?: string | null | undefined;
  /** In the words of who calls. */
  said?: string | null | undefined;
};

/** What somebody who was called has said. */
export type Answered = {
  who: string;
  isYes: boolean;
  /** Who they named in their place: in it from then on. */
  instead?: string;
};

export type Call = {
  /** The id of the stakeholder who convenes. */
  convenor: string;
  wants: readonly Want[];
  /** Offers that are meant for this mission count too. */
  mission?: string | null | undefined;
  place?: string | null | undefined;
  /** ISO 8601. */
  deadline?: string | null | undefined;
  include: readonly string[];
  exclude: readonly string[];
  /** Who has answered, the first first: a yes keeps them in it, a no leaves them out. */
  answers?: readonly Answered[] | undefined;
  /** The needs that it is kept as: what is committed to them is committed to this call. */
  needs?: readonly string[] | undefined;
  /** Only links that both sides have confirmed. */
  confirmedOnly: boolean;
};

/** What a call is held against. */
export type CallFacts = Pick<SynergyTask, 'snapshot' | 'today'> & {
  resources: readonly MobilisationResourcesRow[];
  /** Whether an id is that of a stakeholder who was reached. */
  isReached(id: string): boolean;
  /** Whether an id is that of a mission. */
  isMission(id: string): boolean;
  nameOf(id: string): string;
};

/** More groups than these take an exact answer too long. */
const MOST_WANTS = 8;
const MOST_NAMED = 50;

/** Throws `Invalid`, which names every field that is wrong. */
export function checkCall(facts: CallFacts, call: Call): void {
  const wrong = [...wrongWants(facts, call), ...wrongPeople(facts, call), ...wrongFrame(facts, call)];
  if (wrong.length > 0) throw new Invalid(sentence('call.refused'), wrong);
}

function wrongWants({ resources }: CallFacts, { wants }: Call): Complaint[] {
  if (wants.length === 0) return [complaint('wants', 'call.nothing')];
  if (wants.length > MOST_WANTS) return [complaint('wants', 'call.tooMuch', { most: MOST_WANTS })];
  return wants.flatMap(({ resource: id, quantity, unit }, row): Complaint[] => {
    const resource = resources.find((each) => each.id === id);
    if (!resource) return [complaint(`wants.${row}.resource`, 'call.resource')];
    const { name, units } = resource;
    return [
      ...(quantity !== null && quantity !== undefined && !(quantity > 0 && Number.isFinite(quantity))
        ? [complaint(`wants.${row}.quantity`, 'call.quantity')]
        : []),
      ...(unit && !units.includes(unit)
        ? [complaint(`wants.${row}.unit`, 'call.unit', { resource: name, unit, units })]
        : []),
    ];
  });
}

function wrongPeople({ isReached, nameOf }: CallFacts, call: Call): Complaint[] {
  const { convenor, include, exclude, answers = [] } = call;
  const named = { include, exclude, answers: answers.map(({ who }) => who) };
  const unknown = Object.entries(named).flatMap(([path, ids]) =>
    ids.slice(0, MOST_NAMED).flatMap((id) => (isReached(id) ? [] : [complaint(path, 'call.stakeholder')])),
  );
  const both = [convenor, ...include].find((id) => exclude.includes(id));
  return [
    ...(isReached(convenor) ? [] : [complaint('convenor', 'call.convenor')]),
    ...unknown.slice(0, 2),
    ...(answers.some(({ who, isYes }) => who === convenor && !isYes)
      ? [complaint('answers', 'call.convenorRefuses', { name: nameOf(convenor) })]
      : []),
    ...(both === undefined ? [] : [complaint('exclude', 'call.contradiction', { name: nameOf(both) })]),
  ];
}

function wrongFrame(
  { snapshot, today, isMission }: CallFacts,
  { place, mission, deadline }: Call,
): Complaint[] {
  return [
    ...(place && !snapshot.places.some(({ id }) => id === place) ? [complaint('place', 'call.place')] : []),
    ...(mission && !isMission(mission) ? [complaint('mission', 'call.mission')] : []),
    ...(deadline && deadline < today ? [complaint('deadline', 'call.deadline')] : []),
  ];
}
