import { visible, where } from '../access/visible.ts';
import { Invalid, NotFound } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { connectionOf, ElementRef, objectOf } from '../graphql/record/define.ts';
import { RecordedRef } from '../graphql/record/recorded.ts';
import { ecosystemOf, parseId } from '../kind/ids.ts';
import { kindOf } from '../kind/kind.ts';
import { projectLink, typesColumn } from '../read/compile.ts';
import { type RecordNode, type Row, toNode } from '../read/node.ts';
import { afterNumber, encodeCursor, limitOf, pageCost, toPage } from '../read/page.ts';
import { beginList, readById, readRows } from '../read/read.ts';
import { nodesBelow, selectedAt } from '../read/selection.ts';
import { LINK_DIRECTIONS, LINK_STATUSES, type LinkDirection, type LinkStatus } from './interdependency.ts';
import { LinkTypeRef, typeOf } from './interdependency-type.schema.ts';

export const InterdependencyStatusEnum = builder.enumType('InterdependencyStatus', {
  description: 'DECLARED by one side, CONFIRMED or DISPUTED by the other, or ENDED.',
  values: LINK_STATUSES,
});
export const InterdependencyDirectionEnum = builder.enumType('InterdependencyDirection', {
  description: 'DIRECTED from one to the other, UNDIRECTED, or MUTUAL: both ways.',
  values: LINK_DIRECTIONS,
});

/** One step of a link's status, as it is kept in a list of JSON texts. */
export type StatusChange = { status: LinkStatus; on: string; by: string; side?: string; note?: string };

const StatusChangeRef = builder.objectRef<StatusChange>('StatusChange').implement({
  description: 'When the status of a link became what, and who said so.',
  authScopes: { read: true },
  fields: (t) => ({
    status: t.field({
      type: InterdependencyStatusEnum,
      description: 'What it became.',
      resolve: ({ status }) => status,
    }),
    on: t.field({ type: 'Date', description: 'The day.', resolve: ({ on }) => on }),
    by: t.exposeString('by', { description: 'Who recorded it.' }),
    side: t.exposeID('side', {
      nullable: true,
      description: 'The id of the end that said so; null when a facilitator spoke for it.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'Why.' }),
  }),
});

export const InterdependencyRef = objectOf('Interdependency');

builder.node(InterdependencyRef, {
  description: 'A typed link between two elements: stakeholders, missions, or one of each.',
  interfaces: [RecordedRef],
  authScopes: ({ row }) => ({ read: ecosystemOf(row.id) }),
  id: { resolve: ({ row }) => row.id, description: 'Its id: the ecosystem, the letter i and a number.' },
  isTypeOf: (value) => parseId((value as RecordNode).row.id)?.type === 'Interdependency',
  fields: (t) => ({
    from: t.field({
      type: ElementRef,
      description: 'Where it starts.',
      resolve: ({ row }) => toNode(row.from) as RecordNode,
    }),
    to: t.field({
      type: ElementRef,
      description: 'Where it ends.',
      resolve: ({ row }) => toNode(row.to) as RecordNode,
    }),
    type: t.field({
      type: LinkTypeRef,
      description: 'What kind of link it is.',
      resolve: ({ row }, _args, context) => typeOf(row, context),
    }),
    label: t.string({
      nullable: true,
      description: 'A few words of its own.',
      resolve: ({ row }) => row.label as string | null,
    }),
    note: t.string({
      nullable: true,
      description: 'What there is to say about it.',
      resolve: ({ row }) => row.note as string | null,
    }),
    strength: t.int({
      nullable: true,
      description: 'From 1, a weak tie, to 5, a strong one.',
      resolve: ({ row }) => row.strength as number | null,
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
    statusChanges: t.field({
      type: [StatusChangeRef],
      description: 'How its status came about, oldest first.',
      resolve: ({ row }) =>
        ((row.statusChanges ?? []) as string[]).map((text) => JSON.parse(text) as StatusChange),
    }),
    declaredBy: t.id({
      nullable: true,
      description: 'The id of the end that declared it; null when a facilitator did, for both.',
      resolve: ({ row }) => row.declaredBy as string | null,
    }),
    since: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day; unknown when null.',
      resolve: ({ row }) => row.since as string | null,
    }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day; none yet when null.',
      resolve: ({ row }) => row.until as string | null,
    }),
  }),
});

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

builder.queryFields((t) => ({
  interdependencies: t.field({
    type: connectionOf('Interdependency'),
    authScopes: { read: true },
    complexity: pageCost,
    description: 'The links of an ecosystem, oldest first.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      filter: t.arg({ type: InterdependencyFilter, description: 'Which ones; all when left out.' }),
      first: t.arg.int({ defaultValue: 50, description: 'Rows on a page, 1 to 200.' }),
      after: t.arg.string({ description: 'The endCursor of the page before.' }),
    },
    resolve: async (_root, args, context, info) => {
      const limit = limitOf(args);
      const { c, match, scope } = beginList(context.viewer);
      const [element, other] = endsOf(args.filter ?? {});
      const { type, status } = args.filter ?? {};
      const end = kindOf('Stakeholder');
      const conditions = (r: string) => [
        ...(type ? [`${r}.type = ${c.given(type)}`] : []),
        ...(status ? [`${r}.status = ${c.given(status)}`] : []),
        ...visible(end, `${r}a`, c.sees),
        ...visible(end, `${r}b`, c.sees),
      ];
      const at = (r: string) =>
        element
          ? `(${r}a:Element {id: ${c.given(element)}, ecosystem: ecosystem.id})-[${r}:INTERDEPENDS]-(${r}b:Element${other ? ` {id: ${c.given(other)}}` : ''})`
          : `(${r}a:Element)-[${r}:INTERDEPENDS {ecosystem: ecosystem.id}]->(${r}b:Element)`;
      const total =
        selectedAt(info, 'totalCount').length > 0
          ? // Every link has a number; saying so lets the index on both serve.
            `COUNT { MATCH ${at('x')}${where('x.number IS NOT NULL', ...conditions('x'))} }`
          : 'null';
      const text = `${match}
WITH ${scope}, ${total} AS total
OPTIONAL CALL (${scope}) {
  MATCH ${at('r')}${where(`r.number > ${c.given(afterNumber(args))}`, ...conditions('r'))}
  RETURN r ORDER BY ${element ? '' : 'r.ecosystem, '}r.number LIMIT ${c.given(limit)}
}
RETURN r.number AS number, CASE WHEN r IS NULL THEN null ELSE ${projectLink(c, 'r', nodesBelow(selectedAt(info)))} END AS row, total${typesColumn(c, 'ecosystem.id')}`;
      const rows = await readRows(context, 'interdependency/list', text, {
        ...c.params,
        ecosystem: args.ecosystem,
      });
      if (rows.length === 0) throw new NotFound(`There is no ecosystem "${args.ecosystem}".`);
      return toPage(
        rows.filter(({ row }) => row),
        limit,
        args,
        ({ row }): RecordNode => ({ row: row as Row }),
        ({ number }) => encodeCursor(number ?? 0),
        () => rows[0]?.total ?? 0,
      );
    },
  }),
  interdependency: t.field({
    type: InterdependencyRef,
    nullable: true,
    authScopes: (_root, { id }) => ({ read: ecosystemOf(id) }),
    description: 'One link by its id; null when there is none that this reader may see.',
    args: { id: t.arg.id({ required: true, description: 'The id of the link.' }) },
    resolve: (_root, { id }, context, info) => readById(context, 'Interdependency', id, selectedAt(info)),
  }),
}));
