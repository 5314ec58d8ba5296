import { NotFound } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { afterName, encodeCursor, limitOf, pageCost, toPage } from '../graphql/page.ts';
import { RecordedRef } from '../graphql/recorded.ts';
import { below, nodesBelow, selectedAt } from '../graphql/selection.ts';
import { ecosystemOf } from '../ids.ts';
import type { Place } from '../neo4j/shapes.ts';
import { placePage, placeRead } from './place.queries.ts';

/** A place on its way out; undefined fields were not read. */
export type PlaceNode = { row: Place; within?: Place | null | undefined; elements?: number | undefined };

/** A place that was read on its own; null is nowhere. */
export const toPlace = (row: Place | null | undefined): PlaceNode | null => (row ? { row } : null);

export const PlaceRef = builder.objectRef<PlaceNode>('Place');

builder.node(PlaceRef, {
  description: 'Somewhere: a town, a district, a building. Places lie within places.',
  interfaces: [RecordedRef],
  authScopes: ({ row }) => ({ read: row.ecosystem }),
  id: { resolve: ({ row }) => row.id, description: 'Its id: the ecosystem, the letter p and a number.' },
  loadOne: async (id, { database }) => {
    const [row] = await database.read(placeRead, { id: String(id), within: false, elements: false });
    return row ? { row: row.place } : null;
  },
  fields: (t) => ({
    name: t.string({
      description: 'Its name, in the main language of the ecosystem.',
      resolve: ({ row }) => row.name,
    }),
    nameFr: t.string({
      nullable: true,
      description: 'Its name in French, where it differs.',
      resolve: ({ row }) => row.nameFr,
    }),
    latitude: t.float({
      nullable: true,
      description: 'Degrees north, WGS 84.',
      resolve: ({ row }) => row.latitude,
    }),
    longitude: t.float({
      nullable: true,
      description: 'Degrees east, WGS 84.',
      resolve: ({ row }) => row.longitude,
    }),
    within: t.field({
      type: PlaceRef,
      nullable: true,
      description: 'The place around this one.',
      resolve: ({ row, within }, _args, { loaders }) =>
        within === undefined
          ? loaders.place.load(row.id).then((read) => toPlace(read?.within))
          : toPlace(within),
    }),
    elementCount: t.int({
      description: 'How many stakeholders and missions are here or in the places within.',
      resolve: ({ row, elements }, _args, { loaders }) =>
        elements ?? loaders.place.load(row.id).then((read) => read?.elements ?? 0),
    }),
  }),
});

const PlaceConnection = builder.connectionObject(
  { type: PlaceRef, name: 'PlaceConnection' },
  { name: 'PlaceEdge' },
);

builder.queryFields((t) => ({
  places: t.field({
    type: PlaceConnection,
    authScopes: { read: true },
    complexity: pageCost,
    description: 'The places of an ecosystem, by name.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      first: t.arg.int({ defaultValue: 50, description: 'Rows on a page, 1 to 200.' }),
      after: t.arg.string({ description: 'The endCursor of the page before.' }),
    },
    resolve: async (_root, args, { database }, info) => {
      const limit = limitOf(args);
      const wanted = nodesBelow(selectedAt(info));
      const around = {
        within: below(wanted, 'within').length > 0,
        elements: below(wanted, 'elementCount').length > 0,
      };
      const rows = await database.read(placePage, {
        ...{ ecosystem: args.ecosystem, ...afterName(args), limit, ...around },
        total: selectedAt(info, 'totalCount').length > 0,
      });
      if (rows.length === 0) throw new NotFound(`There is no ecosystem "${args.ecosystem}".`);
      const found = rows.flatMap((row) => (row.place ? [{ ...row, place: row.place }] : []));
      return toPage(
        found,
        limit,
        args,
        (row) => ({
          row: row.place,
          within: around.within ? (row.within ?? null) : undefined,
          elements: row.elements ?? undefined,
        }),
        ({ place }) => encodeCursor(place.sortName, place.id),
        () => rows[0]?.total ?? 0,
      );
    },
  }),
  place: t.field({
    type: PlaceRef,
    nullable: true,
    authScopes: (_root, { id }) => ({ read: ecosystemOf(id) }),
    description: 'One place by its id; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'The id of the place.' }) },
    resolve: async (_root, { id }, { database }, info) => {
      const around = {
        within: selectedAt(info, 'within').length > 0,
        elements: selectedAt(info, 'elementCount').length > 0,
      };
      const [row] = await database.read(placeRead, { id, ...around });
      if (!row) return null;
      return {
        row: row.place,
        within: around.within ? (row.within ?? null) : undefined,
        elements: row.elements ?? undefined,
      };
    },
  }),
}));
