/** The connections that lead back: what points to a kind of record, under the name that the reference gives it. */
import { fits, type Kind, type KindName, kinds, type Ref } from './kind.ts';

export type Back = { name: string; description: string; from: Kind; ref: Ref };

export function backsTo(target: KindName): Back[] {
  return kinds().flatMap((from) =>
    Object.values(from.refs).flatMap((ref) =>
      ref.back && fits(target, ref.to) ? [{ ...ref.back, from, ref }] : [],
    ),
  );
}

/** The connection of that name on a kind of record, if it has one. */
export function backNamed(target: KindName, name: string): Back | undefined {
  return backsTo(target).find((back) => back.name === name);
}
