/** "or": alternatives beside the conditions of a group, how they come and how they go. */
import type { Group, Part } from './definition.ts';

/** The last thing that a group says, and the rest of it: what stands before "or". */
function lastOf({ where = [], has = [] }: Part): { last: Part | undefined; rest: Part } {
  if (has.length > 0) return { last: { has: has.slice(-1) }, rest: { where, has: has.slice(0, -1) } };
  if (where.length > 0) return { last: { where: where.slice(-1) }, rest: { where: where.slice(0, -1), has } };
  return { last: undefined, rest: { where, has } };
}

/** The same parts of a group without those that are empty. */
function tidied<G extends Group>(group: G): G {
  const { where, has, any } = group;
  const kept = { ...group };
  if (where?.length === 0) delete kept.where;
  if (has?.length === 0) delete kept.has;
  if (any?.length === 0) delete kept.any;
  return kept;
}

/** With one alternative more: the first time, what was said last becomes the other one. */
export function withAlternative<G extends Group>(group: G, blank: Part): G {
  if (group.any && group.any.length > 0) return { ...group, any: [...group.any, blank] };
  const { last, rest } = lastOf(group);
  return tidied({ ...group, ...rest, any: [last ?? blank, blank] });
}

/** Without one of them. One that is left is no alternative any more: it joins what must hold anyway. */
export function withoutAlternative<G extends Group>(group: G, index: number): G {
  const left = (group.any ?? []).filter((_, row) => row !== index);
  const [only, ...others] = left;
  if (others.length > 0 || !only) return tidied({ ...group, any: left });
  return tidied({
    ...group,
    where: [...(group.where ?? []), ...(only.where ?? [])],
    has: [...(group.has ?? []), ...(only.has ?? [])],
    any: [],
  });
}
