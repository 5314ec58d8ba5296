import { addPlace } from '../place/add-place.ts';
import { placeOptions, usePlaces } from '../place/use-places.ts';
import type { Adds, Choosing, Option } from './field.ts';

/** The places of the ecosystem, those within another moved to the right. */
export function usePlaceOptions({ ecosystem }: Choosing): Option[] | undefined {
  const { places, choices } = usePlaces(ecosystem);
  return places && placeOptions(choices);
}

/** Adds a place by its name. */
export const addsPlace: Adds = (client, { ecosystem }, name, key) => addPlace(client, ecosystem, name, key);
