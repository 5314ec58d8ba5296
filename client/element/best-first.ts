/** Which answers of a search are offered, and which comes first: Enter takes it. Pure. */
import { isMeant, isWhole } from '../language/meant.ts';

type Named = {
  id: string;
  name?: string | null | undefined;
  nameFr?: string | null | undefined;
  hashtag?: string | null | undefined;
};

const namesOf = ({ name, nameFr, hashtag }: Named) => [name, nameFr, hashtag].filter((each) => each != null);

/**
 * What of the answers to an earlier text fits what is typed by now, until that is answered: whoever types fast does not open
 * what another text led to.
 */
export function stillMeant<Found extends Named>(
  found: readonly Found[],
  answered: string,
  typed: string,
): readonly Found[] {
  if (answered === typed.trim()) return found;
  return found.filter((each) => namesOf(each).some((name) => isMeant(typed, name)));
}

/**
 * The answers of a search, who is most likely meant first: whose name holds the words that were typed, then whose name holds
 * words that begin so; of those that are as near, whoever has more links. The rest follows as it was found.
 */
export function bestFirst<Found extends Named>(
  found: readonly Found[],
  typed: string,
  linksOf: (element: Found) => number,
): readonly Found[] {
  const nearness = (each: Found) => {
    const names = namesOf(each);
    if (names.some((name) => isWhole(typed, name))) return 0;
    return names.some((name) => isMeant(typed, name)) ? 1 : 2;
  };
  return found
    .map((each) => ({ each, near: nearness(each) }))
    .sort((one, other) => {
      if (one.near !== other.near) return one.near - other.near;
      return one.near === 2 ? 0 : linksOf(other.each) - linksOf(one.each);
    })
    .map(({ each }) => each);
}
