/** Where the rows of a map come from: the database as it is, or as it was on a date. */
import type { InterdependencyTypesRow } from '../interdependency/interdependency.queries.ts';
import type {
  MapCommunitiesRow,
  MapElementsParams,
  MapElementsRow,
  MapLinksParams,
  MapLinksRow,
  MapMembershipsRow,
  MapPlacesRow,
  MapSeatsRow,
} from './map.queries.ts';

export type MapSource = {
  places(): Promise<MapPlacesRow[]>;
  types(): Promise<InterdependencyTypesRow[]>;
  elements(codes: MapElementsParams['codes'], onRow: OnRow<MapElementsRow>): Promise<void>;
  links(codes: MapLinksParams['codes'], onRow: OnRow<MapLinksRow>): Promise<void>;
  communities(): Promise<MapCommunitiesRow[]>;
  memberships(onRow: OnRow<MapMembershipsRow>): Promise<void>;
  seats(onRow: OnRow<MapSeatsRow>): Promise<void>;
};
export type OnRow<R> = (get: (column: keyof R & string) => unknown) => void;
