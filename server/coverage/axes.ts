/** One dimension as the rows or the columns of a matrix: which headers there are, and what belongs to which. */
import { parseId } from '../kind/ids.ts';
import { enumWords } from '../language/enum-words.ts';
import { ROLE_KINDS } from '../mission/mission.ts';
import { SECTORS } from '../stakeholder/stakeholder.ts';
import { type CoverageDimension, type CoverageFilter, type CoverageHeader, words } from './coverage.ts';
import type { CoverageFacts } from './read-coverage.ts';
import type { Placed } from './things.ts';
import { THE_REST, UNSAID } from './words.ts';

export type Axis = {
  headers: CoverageHeader[];
  total: number;
  /** The rows of `headers` that somebody belongs to, by the number of a stakeholder. */
  ofPerson(number: number): readonly number[];
  ofThing(thing: Placed): readonly number[];
};

type Draft = Pick<CoverageHeader, 'id' | 'label'> & Partial<Pick<CoverageHeader, 'title'>>;
/** What belongs where, by the ids of headers. */
type Plan = { drafts: Draft[]; person(number: number): readonly string[]; thing(thing: Placed): string[] };

/** Places are taken level by level until there are this many. */
const ENOUGH_PLACES = 6;
const BY_NAME = new Intl.Collator('en', { numeric: true });
const ROLES_OF_ANY_MISSION = ['CONVENOR', 'FUNDER', 'OPERATOR', 'EVALUATOR', 'VOICE'];

type AxisAsked = {
  dimension: CoverageDimension;
  facts: CoverageFacts;
  filter: CoverageFilter;
  /** What is needed and offered, when needs are held against offers. */
  things: readonly Placed[] | undefined;
  most: number;
};

/** The headers in their natural order; where there are too many, those to which most belongs. */
export function makeAxis({ dimension, facts, filter, things, most }: AxisAsked): Axis {
  const plan = PLANS[dimension](facts, filter, things);
  const weights = new Map(plan.drafts.map(({ id }) => [id, { reached: 0, nominated: 0, things: 0 }]));
  for (const { number, isReached } of facts.everybody) {
    for (const id of plan.person(number)) {
      const weight = weights.get(id);
      if (weight) weight[isReached ? 'reached' : 'nominated']++;
    }
  }
  for (const thing of things ?? []) {
    for (const id of plan.thing(thing)) {
      const weight = weights.get(id);
      if (weight) weight.things++;
    }
  }
  const total = (id: string) => {
    const { reached = 0, nominated = 0, things: all = 0 } = weights.get(id) ?? {};
    return reached + nominated + all;
  };
  const kept = new Set(
    plan.drafts.length <= most
      ? plan.drafts.map(({ id }) => id)
      : plan.drafts
          .map(({ id }) => ({ id, weight: total(id) }))
          .sort((one, other) => other.weight - one.weight)
          .slice(0, most)
          .map(({ id }) => id),
  );
  const headers = plan.drafts
    .filter(({ id }) => kept.has(id))
    .map(({ id, label, title }): CoverageHeader => {
      const { reached = 0, nominated = 0 } = weights.get(id) ?? {};
      const counts = dimension === 'RESOURCE' ? { reached: null, nominated: null } : { reached, nominated };
      return { id, label, title: title ?? null, ...counts };
    });
  const rowOf = new Map(headers.map(({ id }, row) => [id, row]));
  const rows = (ids: readonly string[]) => ids.flatMap((id) => rowOf.get(id) ?? []);
  return {
    headers,
    total: plan.drafts.length,
    ofPerson: (number) => rows(plan.person(number)),
    ofThing: (thing) => rows(plan.thing(thing)),
  };
}

const PLANS: Record<
  CoverageDimension,
  (facts: CoverageFacts, filter: CoverageFilter, things: readonly Placed[] | undefined) => Plan
> = {
  PLACE: planPlaces,
  MISSION({ missions, onMission }, { mission }) {
    const drafts = missions
      .filter(({ id, isUnderWay }) => isUnderWay && (!mission || id === mission))
      .map(({ id, hashtag, name, nameFr }) => ({
        ...{ id, label: words(`#${hashtag}`), title: words(name, nameFr) },
      }));
    const idOf = new Map(missions.map(({ number, id }) => [number, id]));
    const person = membersOf(
      onMission.map((each) => ({ id: idOf.get(each.mission) ?? '', members: each.stakeholders })),
    );
    const thing = ({ by, mission: served }: Placed) => [by, ...(served && served !== by ? [served] : [])];
    return { drafts, person, thing };
  },
  SECTOR({ everybody }, { sector }, things) {
    const sectorOf = new Map(everybody.map((each) => [each.number, each.sector]));
    const person = (number: number) => [sectorOf.get(number) ?? UNSAID];
    // Nobody lacks “another” sector: it stands there only for who acts from it.
    const hasOther = everybody.some((each) => each.sector === 'OTHER');
    const drafts: Draft[] = SECTORS.filter((each) => each !== 'OTHER' || hasOther)
      .filter((each) => !sector || each === sector)
      .map((id) => ({ id, label: enumWords('Sector', id) }));
    return withUnsaid({ drafts, person, thing: (thing) => ofHolder(thing, person) }, things);
  },
  COMMUNITY({ communities }, { community }) {
    const person = membersOf(communities);
    const drafts = communities
      .filter(({ id }) => !community || id === community)
      .map(({ id, name, nameFr }) => ({ id, label: words(name, nameFr) }));
    return { drafts, person, thing: (thing) => ofHolder(thing, person) };
  },
  RESOURCE({ resources }, { resource }) {
    const parts = resources.filter(({ broader }) => (broader ?? undefined) === (resource ?? undefined));
    const whole = resources.filter(({ id }) => id === resource);
    const ids = new Set(parts.map(({ id }) => id));
    const drafts = [
      ...parts.map(({ id, name, nameFr }) => ({ id, label: words(name, nameFr) })),
      ...whole.map(({ id, name, nameFr }) => ({
        ...{ id, label: parts.length > 0 ? THE_REST(words(name, nameFr)) : words(name, nameFr) },
      })),
    ];
    const thing = ({ within }: Placed) => {
      const part = within.find((id) => ids.has(id));
      return part ? [part] : within.filter((id) => id === resource);
    };
    return { drafts, person: () => [], thing };
  },
  ROLE({ roles }, { mission }) {
    const asked = mission ? parseId(mission)?.number : undefined;
    const counted = roles.filter((role) => asked === undefined || role.mission === asked);
    const expected = new Set([...ROLES_OF_ANY_MISSION, ...counted.map(({ kind }) => kind)]);
    const drafts = ROLE_KINDS.filter((kind) => expected.has(kind)).map((id) => ({
      id,
      label: enumWords('RoleKind', id),
    }));
    const person = membersOf(counted.map(({ kind, holders }) => ({ id: kind, members: holders })));
    return { drafts, person, thing: (thing) => ofHolder(thing, person) };
  },
};

/** The places directly within the one asked for; else level by level from the widest, until there are enough. */
function planPlaces(
  { places, everybody }: CoverageFacts,
  { place }: CoverageFilter,
  things?: readonly Placed[],
) {
  const parts = Map.groupBy(places, ({ within }) => within ?? undefined);
  const byNumber = new Map(places.map((each) => [each.number, each]));
  const asked = places.find(({ id }) => id === place);
  let shown = asked ? (parts.get(asked.number) ?? []) : (parts.get(undefined) ?? []);
  if (!asked) {
    const next = () => shown.flatMap((each) => parts.get(each.number) ?? each);
    while (shown.length < ENOUGH_PLACES && next().length > shown.length) shown = next();
  }
  shown = shown.toSorted((one, other) => BY_NAME.compare(one.name, other.name));
  const ids = new Set(shown.map(({ id }) => id));
  const isPart = ids.size > 0;
  // What names a wider place than those that are shown is needed there as a whole.
  const wider = things ? places.filter(({ id, number }) => !ids.has(id) && isAbove(number)) : [];
  function isAbove(number: number): boolean {
    return (parts.get(number) ?? []).some((each) => ids.has(each.id) || isAbove(each.number));
  }
  if (asked && !isPart) ids.add(asked.id);
  for (const { id } of wider) ids.add(id);
  const climb = (number: number | undefined): string[] => {
    for (let here = byNumber.get(number ?? -1); here; here = byNumber.get(here.within ?? -1)) {
      if (ids.has(here.id)) return [here.id];
    }
    return [];
  };
  const placeOf = new Map(everybody.map((each) => [each.number, each.place]));
  const plan: Plan = {
    drafts: [
      ...shown.map(({ id, name, nameFr }) => ({ id, label: words(name, nameFr) })),
      ...(asked && !isPart ? [{ id: asked.id, label: words(asked.name, asked.nameFr) }] : []),
    ],
    person: (number) => climb(placeOf.get(number)),
    thing: ({ place: at }) => (at ? climb(parseId(at)?.number) : [UNSAID]),
  };
  const used = new Set(things?.flatMap(plan.thing));
  for (const { id, name, nameFr } of wider)
    if (used.has(id)) plan.drafts.push({ id, label: THE_REST(words(name, nameFr)) });
  return withUnsaid(plan, place ? undefined : things);
}

/** A last header for needs and offers that do not say; stakeholders without a place or sector are no gap. */
function withUnsaid(plan: Plan, things: readonly Placed[] | undefined): Plan {
  const isUsed = things?.some((thing) => plan.thing(thing).includes(UNSAID));
  return isUsed
    ? { ...plan, drafts: [...plan.drafts, { id: UNSAID, label: words('Not said', 'Non précisé') }] }
    : plan;
}

/** What somebody needs or offers belongs where they do. A mission belongs to no sector, community or role. */
function ofHolder({ by }: Placed, person: Plan['person']): string[] {
  const holder = parseId(by);
  return holder?.type === 'Stakeholder' ? [...person(holder.number)] : [];
}

/** The headers of each stakeholder, from the stakeholders of each header. */
function membersOf(groups: readonly { id: string; members: readonly number[] }[]): Plan['person'] {
  const found = new Map<number, Set<string>>();
  for (const { id, members } of groups)
    for (const number of members) found.set(number, (found.get(number) ?? new Set()).add(id));
  const lists = new Map([...found].map(([number, ids]) => [number, [...ids]]));
  return (number) => lists.get(number) ?? [];
}
