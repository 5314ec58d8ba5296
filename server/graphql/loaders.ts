/**
 * The fallback of the look-ahead: what a root query did not bring along is read once for all parents of a request.
 */
import DataLoader from 'dataloader';
import { type ElementDetailsRow, elementDetails } from '../element/element.queries.ts';
import { interdependencyTypes } from '../interdependency/interdependency.queries.ts';
import type { Database } from '../neo4j/database.ts';
import type { InterdependencyType } from '../neo4j/shapes.ts';
import { type PlaceDetailsRow, placeDetails } from '../place/place.queries.ts';

/** One page of links of one element. */
export type LinksKey = { id: string; limit: number; after: number };

export type Loaders = {
  element: DataLoader<string, ElementDetailsRow | undefined>;
  links: DataLoader<LinksKey, ElementDetailsRow | undefined, string>;
  place: DataLoader<string, PlaceDetailsRow | undefined>;
  types: DataLoader<string, InterdependencyType[]>;
};

export function createLoaders(database: Database): Loaders {
  return {
    element: new DataLoader(async (ids) =>
      byId(ids, await database.read(elementDetails, { ids: [...ids], links: 0, linksAfter: 0 })),
    ),
    links: new DataLoader(
      async (keys) => {
        const pages = Map.groupBy(keys, ({ limit, after }) => `${limit} ${after}`);
        const rows = await Promise.all(
          [...pages.values()].map(async (group) => {
            const { limit, after } = group[0] ?? { limit: 0, after: 0 };
            const ids = group.map(({ id }) => id);
            return (await database.read(elementDetails, { ids, links: limit, linksAfter: after })).map(
              (row) => ({
                key: `${row.id} ${limit} ${after}`,
                row,
              }),
            );
          }),
        );
        const found = new Map(rows.flat().map(({ key, row }) => [key, row]));
        return keys.map(({ id, limit, after }) => found.get(`${id} ${limit} ${after}`));
      },
      { cacheKeyFn: ({ id, limit, after }) => `${id} ${limit} ${after}` },
    ),
    place: new DataLoader(async (ids) => byId(ids, await database.read(placeDetails, { ids: [...ids] }))),
    types: new DataLoader(async (ecosystems) => {
      const rows = await database.read(interdependencyTypes, { ecosystems: [...ecosystems] });
      const found = Map.groupBy(rows, (row) => row.ecosystem);
      return ecosystems.map((id) => (found.get(id) ?? []).map((row) => row.type));
    }),
  };
}

function byId<R extends { id: string }>(ids: readonly string[], rows: R[]): (R | undefined)[] {
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id));
}
