/** What missions received, from plain rows: pure. */
import { type Circle, groupsBy, type People } from './groups.ts';
import { sumsOf } from './sums.ts';
import {
  type Given,
  kindsOf,
  NONE,
  type Value,
  type ValueGrouping,
  type ValueKind,
  type ValueMission,
} from './value.ts';

export type ValueFacts = {
  missions: readonly Omit<ValueMission, 'received' | 'cells'>[];
  given: readonly Given[];
  people: readonly People[];
  circles: readonly Circle[];
};

/** What is told: of all missions, of one or of none (NONE); of all groups or one; of all kinds of value or one. */
export type ValueAsked = {
  by: ValueGrouping;
  mission?: string | null | undefined;
  group?: string | null | undefined;
  kind?: ValueKind | null | undefined;
};

/** The groups stay whatever is asked for: who gave nothing of it is told of as well. */
export function computeValue(
  { missions, given: all, people, circles }: ValueFacts,
  { by, mission, group, kind }: ValueAsked,
): Omit<Value, 'revision' | 'day'> {
  const groups = groupsBy(by, { people, circles, given: all });
  const given = all.filter(
    (each) =>
      (!mission || each.mission === mission) &&
      (!group || groups.of(each).includes(group)) &&
      (!kind || kindsOf(each).includes(kind)),
  );
  const ofMission = Map.groupBy(given, (each) => each.mission);
  const inGroups = (some: readonly Given[]) => {
    const parts = new Map<string, Given[]>();
    for (const each of some)
      for (const id of groups.of(each)) parts.set(id, [...(parts.get(id) ?? []), each]);
    return parts;
  };
  const gave = inGroups(given);
  const givers = new Map(given.map(({ by: { id, name, nameFr } }) => [id, { id, name, nameFr }]));
  return {
    by,
    groups: groups.all.map((each) => ({ ...each, gave: sumsOf(gave.get(each.id) ?? []) })),
    missions: missions
      .filter(({ id }) => !mission || id === mission)
      .map((each) => {
        const own = ofMission.get(each.id) ?? [];
        const parts = inGroups(own);
        return {
          ...each,
          received: sumsOf(own),
          cells: groups.all.flatMap(({ id }) => {
            const some = parts.get(id);
            return some ? [{ group: id, received: sumsOf(some) }] : [];
          }),
        };
      }),
    total: sumsOf(given),
    outside: ofMission.get(NONE)?.length ?? 0,
    givers: [...givers.values()].sort((one, other) => BY_NAME.compare(one.name, other.name)),
    contributions: given,
  };
}

const BY_NAME = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
