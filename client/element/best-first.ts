/** Which answer of a search comes first: Enter takes it. Pure. */
import { isMeant, isWhole } from '../language/meant.ts';

type Named = { id: string; name?: string | null | undefined; nameFr?: string | null | undefined };

/**
 * The answers of a search, who is most likely meant first: whose name holds the words that were typed, then whose name holds
 * words that begin so; of those that are as near, whoever has more links. The rest follows as it was found.
 */
export function bestFirst<Found extends Named>(
  found: readonly Found[],
  typed: string,
  linksOf: (id: string) => number,
): readonly Found[] {
  const nearness = ({ name, nameFr }: Found) => {
    const names = [name, nameFr].filter((each) => each != null);
    if (names.some((each) => isWhole(typed, each))) return 0;
    return names.some((each) => isMeant(typed, each)) ? 1 : 2;
  };
  return found
    .map((each) => ({ each, near: nearness(each) }))
    .sort((one, other) => {
      if (one.near !== other.near) return one.near - other.near;
      return one.near === 2 ? 0 : linksOf(other.each.id) - linksOf(one.each.id);
    })
    .map(({ each }) => each);
}
