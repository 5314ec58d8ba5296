import type { Choosing, Option } from '../record/field.ts';
import { placeOptions, usePlaces } from './use-places.ts';

/** The places of the ecosystem, those within another moved to the right. */
export function usePlaceOptions({ ecosystem }: Choosing): Option[] | undefined {
  const { places, choices } = usePlaces(ecosystem);
  return places && placeOptions(choices);
}
