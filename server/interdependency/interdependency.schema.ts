import type { ElementNode } from '../element/element.node.ts';
import { ElementRef } from '../element/element.schema.ts';
import { Invalid, NotFound } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { afterNumber, encodeCursor, limitOf, pageCost, toPage } from '../graphql/page.ts';
import { RecordedRef } from '../graphql/recorded.ts';
import { selectedAt } from '../graphql/selection.ts';
import { ecosystemOf } from '../ids.ts';
import type { Element, Interdependency, LinkEnd } from '../neo4j/shapes.ts';
import {
  interdependencyAround,
  interdependencyPage,
  interdependencyRead,
} from './interdependency.queries.ts';
import { LINK_DIRECTIONS, LINK_STATUSES, type LinkDirection, type LinkStatus } from './interdependency.ts';
import { InterdependencyTypeRef, typeOf } from './interdependency-type.schema.ts';

export const InterdependencyStatusEnum = builder.enumType('InterdependencyStatus', {
  description: 'DECLARED by one side, CONFIRMED or DISPUTED by the other, or ENDED.',
  values: LINK_STATUSES,
});
export const InterdependencyDirectionEnum = builder.enumType('InterdependencyDirection', {
  description: 'DIRECTED from one to the other, UNDIRECTED, or MUTUAL: both ways.',
  values: LINK_DIRECTIONS,
});

/** A link on its way out, with both ends. */
export type InterdependencyNode = { row: Interdependency; from: ElementNode; to: ElementNode };

export const InterdependencyRef = builder.objectRef<InterdependencyNode>('Interdependency');

export function toInterdependency(link: Interdependency, from: Element, to: Element): InterdependencyNode {
  return { row: link, from: { row: from }, to: { row: to } };
}

builder.node(InterdependencyRef, {
  description: 'A typed link between two elements: stakeholders, missions, or one of each.',
  interfaces: [RecordedRef],
  authScopes: ({ row }) => ({ read: row.ecosystem }),
  id: { resolve: ({ row }) => row.id, description: 'Its id: the ecosystem, the letter i and a number.' },
  loadOne: async (id, { database }) => {
    const [row] = await database.read(interdependencyRead, { id: String(id) });
    return row ? toInterdependency(row.link, row.from, row.to) : null;
  },
  fields: (t) => ({
    from: t.field({ type: ElementRef, description: 'Where it starts.', resolve: (link) => link.from }),
    to: t.field({ type: ElementRef, description: 'Where it ends.', resolve: (link) => link.to }),
    type: t.field({
      type: InterdependencyTypeRef,
      description: 'What kind of link it is.',
      resolve: ({ row }, _args, { loaders }) => typeOf(row, loaders),
    }),
    label: t.string({
      nullable: true,
      description: 'A few words of its own.',
      resolve: ({ row }) => row.label,
    }),
    note: t.string({
      nullable: true,
      description: 'What there is to say about it.',
      resolve: ({ row }) => row.note,
    }),
    strength: t.int({
      nullable: true,
      description: 'From 1, a weak tie, to 5, a strong one.',
      resolve: ({ row }) => row.strength,
    }),
    direction: t.field({
      type: InterdependencyDirectionEnum,
      description: 'Whether it runs one way.',
      resolve: ({ row }) => row.direction as LinkDirection,
    }),
    status: t.field({
      type: InterdependencyStatusEnum,
      description: 'What both sides say of it.',
      resolve: ({ row }) => row.status as LinkStatus,
    }),
    since: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day; unknown when null.',
      resolve: ({ row }) => row.since,
    }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day; none yet when null.',
      resolve: ({ row }) => row.until,
    }),
  }),
});

const InterdependencyConnection = builder.connectionObject(
  { type: InterdependencyRef, name: 'InterdependencyConnection' },
  { name: 'InterdependencyEdge' },
);

const InterdependencyFilter = builder.inputType('InterdependencyFilter', {
  description: 'Which links to list: those that fit every field given.',
  fields: (t) => ({
    element: t.id({ description: 'That start or end at this element.' }),
    between: t.idList({ description: 'Between these two elements, in either direction.' }),
    type: t.string({ description: 'Of this type: its key.' }),
    status: t.field({ type: InterdependencyStatusEnum, description: 'Of this status.' }),
  }),
});

type Ends = { element?: string | null | undefined; between?: string[] | null | undefined };

/** The one or two elements that a filter names. */
function endsOf({ element, between }: Ends): string[] {
  if (!between) return element ? [element] : [];
  if (between.length !== 2 || element) {
    throw new Invalid('between takes the ids of two elements, and does not go with element.', [
      { path: 'filter.between', message: 'two ids, without element' },
    ]);
  }
  return between;
}

builder.interfaceField(ElementRef, 'interdependencies', (t) =>
  t.field({
    type: InterdependencyConnection,
    complexity: pageCost,
    description: 'Its links in both directions, oldest first.',
    args: {
      first: t.arg.int({ defaultValue: 50, description: 'Rows on a page, 1 to 200.' }),
      after: t.arg.string({ description: 'The endCursor of the page before.' }),
    },
    resolve: (element, args, { loaders }) => {
      const limit = limitOf(args);
      const after = afterNumber(args);
      const { links, degree, row } = element;
      const pageOf = (ends: LinkEnd[]) =>
        toPage(
          ends,
          limit,
          args,
          ({ link, outgoing, other }) =>
            outgoing
              ? { row: link, from: element, to: { row: other } }
              : { row: link, from: { row: other }, to: element },
          ({ link }) => encodeCursor(link.number),
          () => degree ?? loaders.element.load(row.id).then((read) => read?.degree ?? 0),
        );
      return links?.limit === limit && links.after === after
        ? pageOf(links.ends)
        : loaders.links.load({ id: row.id, limit, after }).then((read) => pageOf(read?.links ?? []));
    },
  }),
);

builder.queryFields((t) => ({
  interdependencies: t.field({
    type: InterdependencyConnection,
    authScopes: { read: true },
    complexity: pageCost,
    description: 'The links of an ecosystem, oldest first.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      filter: t.arg({ type: InterdependencyFilter, description: 'Which ones; all when left out.' }),
      first: t.arg.int({ defaultValue: 50, description: 'Rows on a page, 1 to 200.' }),
      after: t.arg.string({ description: 'The endCursor of the page before.' }),
    },
    resolve: async (_root, args, { database }, info) => {
      const limit = limitOf(args);
      const page = {
        ecosystem: args.ecosystem,
        type: args.filter?.type ?? null,
        status: args.filter?.status ?? null,
        after: afterNumber(args),
        limit,
        total: selectedAt(info, 'totalCount').length > 0,
      };
      const [element, other = null] = endsOf(args.filter ?? {});
      const rows = element
        ? await database.read(interdependencyAround, { ...page, element, other })
        : await database.read(interdependencyPage, page);
      if (rows.length === 0) throw new NotFound(`There is no ecosystem "${args.ecosystem}".`);
      return toPage(
        rows.flatMap(({ link, from, to }) => (link && from && to ? [toInterdependency(link, from, to)] : [])),
        limit,
        args,
        (node) => node,
        ({ row }) => encodeCursor(row.number),
        () => rows[0]?.total ?? 0,
      );
    },
  }),
  interdependency: t.field({
    type: InterdependencyRef,
    nullable: true,
    authScopes: (_root, { id }) => ({ read: ecosystemOf(id) }),
    description: 'One link by its id; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'The id of the link.' }) },
    resolve: async (_root, { id }, { database }) => {
      const [row] = await database.read(interdependencyRead, { id });
      return row ? toInterdependency(row.link, row.from, row.to) : null;
    },
  }),
}));
