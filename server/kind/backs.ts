/** The connections that lead back: what points to a kind of record, under the name that the reference gives it. */
import { fits, type Kind, type KindName, kinds, type Ref } from './kind.ts';

export type Back = { name: string; description: string; from: Kind; ref: Ref };

/** Asked for every field of every request: put together once for each kind, after all kinds are declared. */
const known = new Map<KindName, { of: number; backs: readonly Back[] }>();

export function backsTo(target: KindName): readonly Back[] {
  const all = kinds();
  const kept = known.get(target);
  if (kept?.of === all.length) return kept.backs;
  const backs = backsAmong(all, target);
  known.set(target, { of: all.length, backs });
  return backs;
}

function backsAmong(all: readonly Kind[], target: KindName): Back[] {
  return all.flatMap((from) =>
    Object.values(from.refs).flatMap((ref) =>
      ref.back && fits(target, ref.to) ? [{ ...ref.back, from, ref }] : [],
    ),
  );
}

/** The connection of that name on a kind of record, if it has one. */
export function backNamed(target: KindName, name: string): Back | undefined {
  return backsTo(target).find((back) => back.name === name);
}
