import { placeOptions, usePlaces } from '../place/use-places.ts';
import type { Choosing, Option } from './field.ts';

/** The places of the ecosystem, those within another moved to the right. */
export function usePlaceOptions({ ecosystem }: Choosing): Option[] | undefined {
  const { places, choices } = usePlaces(ecosystem);
  return places && placeOptions(choices);
}
