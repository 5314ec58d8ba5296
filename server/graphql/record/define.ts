/** The GraphQL type of a kind of record, its list and its lookup by id, made from the declaration. */

import { type Back, backsTo } from '../../kind/backs.ts';
import { namesA } from '../../kind/ids.ts';
import {
  type Computed,
  ELEMENT,
  type Field,
  type Kind,
  type KindName,
  kindsAt,
  type Ref,
} from '../../kind/kind.ts';
import { type RecordNode, type Row, toNode } from '../../read/node.ts';
import {
  afterNumber,
  encodeCursor,
  limitOf,
  listMark,
  type PageArgs,
  pageCost,
  toPage,
} from '../../read/page.ts';
import { pageColumn } from '../../read/page-columns.ts';
import { LIST_ORDERS, type ListArgs, readById, readList } from '../../read/read.ts';
import { selectedAt } from '../../read/selection.ts';
import { builder } from '../builder.ts';
import { enumOf, makeEnum } from '../enums.ts';
import { RecordedRef } from './recorded.ts';
import { requireRead } from './require-read.ts';

type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never;
type FieldBuilder = PothosSchemaTypes.ObjectFieldBuilder<Types, RecordNode>;
type Fields = Record<string, ReturnType<FieldBuilder['field']>>;

const objects = new Map<string, ReturnType<typeof makeObject>>();
const connections = new Map<string, ReturnType<typeof makeConnection>>();

function makeObject(name: string) {
  return builder.objectRef<RecordNode>(name);
}

/** The GraphQL type of a kind, which may not be described yet. */
export function objectOf(name: KindName) {
  const made = objects.get(name) ?? makeObject(name);
  objects.set(name, made);
  return made;
}

/** Anything that stands on the map and can depend on another. */
export const ElementRef = builder.interfaceRef<RecordNode>(ELEMENT);

const typeOfRef = ({ to }: Pick<Ref, 'to'>) => (to === ELEMENT ? ElementRef : objectOf(to));

function makeConnection(name: string) {
  const type = typeOfRef({ to: name });
  return builder.connectionObject({ type, name: `${name}Connection` }, { name: `${name}Edge` });
}

export function connectionOf(name: KindName) {
  const made = connections.get(name) ?? makeConnection(name);
  connections.set(name, made);
  return made;
}

const SCALARS = {
  name: 'String',
  line: 'String',
  prose: 'String',
  website: 'String',
  lines: ['String'],
  integer: 'Int',
  number: 'Float',
  yesOrNo: 'Boolean',
  date: 'Date',
  id: 'ID',
  definition: 'QuestionDefinition',
} as const;

/** The GraphQL type of a stored field. */
export const outputType = (field: Field) => (field.is === 'enum' ? enumOf(field.of) : SCALARS[field.is]);

const storedField = (t: FieldBuilder, name: string, field: Field) =>
  t.field({
    type: outputType(field) as 'String',
    nullable: !field.required && field.is !== 'lines',
    description: field.description,
    resolve: ({ row }) => (row[name] ?? (field.is === 'lines' ? [] : null)) as string,
  });

const computedField = (t: FieldBuilder, name: string, computed: Computed) =>
  t.field({
    type: computed.type as 'String',
    nullable: computed.nullable === true,
    description: computed.description,
    resolve: ({ row }) => row[name] as string,
  });

const refField = (t: FieldBuilder, name: string, ref: Ref) =>
  t.field({
    type: typeOfRef(ref) as ReturnType<typeof objectOf>,
    // Required, but not to be seen by everybody: then the record itself is hidden.
    nullable: !ref.required,
    description: ref.description,
    resolve: ({ row }) => toNode(row[name]) as RecordNode,
  });

const otherField = (t: FieldBuilder) =>
  t.field({
    type: ElementRef as never as ReturnType<typeof objectOf>,
    nullable: true,
    description:
      'The other end, seen from the stakeholder or mission whose links are read: who asks for it need not read both ends. Null where a link is read by itself.',
    resolve: ({ row }) => toNode(row.other),
  });

export const PAGE_ARGS = {
  first: { type: 'Int', defaultValue: 50, description: 'Rows on a page, 1 to 200.' },
  after: { type: 'String', description: 'The endCursor of the page before.' },
} as const;

/** A connection below a record, whose rows the query brought under the key of the page. */
export const pageField = (
  t: FieldBuilder,
  name: string,
  type: ReturnType<typeof connectionOf>,
  description: string,
  toNodeOf: (row: Row, parent: RecordNode) => RecordNode = (row) => ({ row }),
) =>
  t.field({
    type,
    description,
    complexity: pageCost,
    args: {
      first: t.arg.int({ defaultValue: 50, description: PAGE_ARGS.first.description }),
      after: t.arg.string({ description: PAGE_ARGS.after.description }),
    },
    resolve: (parent, args: PageArgs) => {
      const { row } = parent;
      // The rows were asked for without knowing whose they would be.
      if (args.after) afterNumber(args, listMark(name, row.id));
      const rows = (row[pageColumn(name, args, row)] ?? []) as { number: number; row: Row }[];
      return toPage(
        rows,
        limitOf(args),
        args,
        (each) => toNodeOf(each.row, parent),
        ({ number }) => encodeCursor(listMark(name, row.id), number),
        () => Number(row[`${name}_total`] ?? 0),
      );
    },
  });

const backField = (t: FieldBuilder, back: Back) =>
  pageField(t, back.name, connectionOf(back.from.isElement ? ELEMENT : back.from.name), back.description);

/** The connections that lead to a kind, each name once: stakeholders and missions share theirs. */
function backsOf(name: KindName): Back[] {
  const backs = backsTo(name);
  return backs.filter((back, index) => backs.findIndex((other) => other.name === back.name) === index);
}

/** Describes a kind to GraphQL: its type, `plural(ecosystem:)` and `one(id:)`. `more` adds fields of its own. */
export function defineRecord(kind: Kind, more: (t: FieldBuilder) => Fields = () => ({})): void {
  const isOne = namesA(kind);
  const shared = new Set(kind.isElement ? ['kind', ...Object.keys(sharedElementFields())] : []);
  builder.node(objectOf(kind.name), {
    description: kind.description,
    interfaces: kind.isElement ? [RecordedRef, ElementRef] : [RecordedRef],
    // In which ecosystem is asked below: of each row by itself, the scopes would cost as much as its fields.
    authScopes: { read: true },
    id: {
      resolve: ({ row }) => row.id,
      description: `Its id: the ecosystem, "${kind.letters}" and a number.`,
    },
    isTypeOf: (value, { viewer }) => {
      const { id } = (value as RecordNode).row;
      if (!isOne(id)) return false;
      requireRead(viewer, id);
      return true;
    },
    fields: (t) => {
      const own = <T>(things: Record<string, T>) =>
        Object.entries(things).filter(([name]) => !shared.has(name) && name !== 'source');
      return {
        ...Object.fromEntries(own(kind.fields).map(([name, each]) => [name, storedField(t, name, each)])),
        ...Object.fromEntries(own(kind.refs).map(([name, each]) => [name, refField(t, name, each)])),
        ...Object.fromEntries(
          own(kind.computed ?? {}).map(([name, each]) => [name, computedField(t, name, each)]),
        ),
        ...Object.fromEntries(
          backsOf(kind.name)
            .filter(({ name }) => !shared.has(name))
            .map((back) => [back.name, backField(t, back)]),
        ),
        ...(kind.storedAs && { other: otherField(t) }),
        ...more(t),
      } as Fields;
    },
  });
  defineQueries(kind);
}

/** What the interface Element has, by name: what its kinds declare alike. */
export function sharedElementFields(): { [name: string]: (t: FieldBuilder) => Fields[string] } {
  const [one, ...others] = kindsAt(ELEMENT);
  if (!one) return {};
  const all = <T>(
    of: (kind: Kind) => Record<string, T>,
    make: (t: FieldBuilder, name: string, each: T) => unknown,
  ) =>
    Object.entries(of(one))
      .filter(([name, each]) => others.every((other) => of(other)[name] === each) && name !== 'source')
      .map(([name, each]) => [name, (t: FieldBuilder) => make(t, name, each)] as const);
  const backs = backsOf(one.name).filter(({ ref }) => ref.to === ELEMENT);
  return Object.fromEntries([
    ...all((kind) => kind.fields, storedField),
    ...all((kind) => kind.refs, refField),
    ...all((kind) => kind.computed ?? {}, computedField),
    ...backs.map((back) => [back.name, (t: FieldBuilder) => backField(t, back)] as const),
  ]) as { [name: string]: (t: FieldBuilder) => Fields[string] };
}

const OrderEnum = makeEnum('ListOrder', {
  description: 'By NAME, or by age: OLDEST or NEWEST first.',
  values: LIST_ORDERS,
});

function defineQueries(kind: Kind): void {
  const singular = kind.name.charAt(0).toLowerCase() + kind.name.slice(1);
  const filter = filterOf(kind);
  builder.queryFields((t) => ({
    [kind.plural]: t.field({
      type: connectionOf(kind.name),
      authScopes: { read: true },
      complexity: pageCost,
      description: `Every record of this kind in an ecosystem: ${kind.description}`,
      args: {
        ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
        ...(filter && { filter: t.arg({ type: filter, description: 'Which ones; all when left out.' }) }),
        order: t.arg({
          type: OrderEnum,
          description: 'In which order: by name where they have one, else the oldest first.',
        }),
        first: t.arg.int({ defaultValue: 50, description: PAGE_ARGS.first.description }),
        after: t.arg.string({ description: PAGE_ARGS.after.description }),
      },
      resolve: (_root, args, context, info) => readList(context, kind, args as ListArgs, info),
    }),
    [singular]: t.field({
      type: objectOf(kind.name),
      nullable: true,
      authScopes: { read: true },
      description: `One record of this kind by its id; null when there is none that this reader may see.`,
      args: { id: t.arg.id({ required: true, description: `The id of ${kind.phrase}.` }) },
      resolve: (_root, { id }, context, info) => readById(context, kind.name, id, selectedAt(info)),
    }),
  }));
}

function filterOf(kind: Kind) {
  const enumerations = Object.entries(kind.fields).flatMap(([name, each]) =>
    each.is === 'enum' ? [[name, each] as const] : [],
  );
  const refs = Object.entries(kind.refs);
  const own = Object.entries(kind.filters ?? {});
  if (enumerations.length + refs.length + own.length === 0) return undefined;
  return builder.inputType(`${kind.name}Filter`, {
    description: 'Which ones to list: those that fit every condition given.',
    fields: (t) => ({
      ...Object.fromEntries(
        enumerations.map(([name, each]) => [
          name,
          t.field({ type: enumOf(each.of), description: each.description }),
        ]),
      ),
      ...Object.fromEntries(
        refs.map(([name, ref]) => [
          name,
          t.id({
            description:
              ref.to === 'Place'
                ? `${ref.description} The id of a place: those within it count too.`
                : `${ref.description} An id.`,
          }),
        ]),
      ),
      ...Object.fromEntries(
        own.map(([name, each]) => [name, t.field({ type: each.type, description: each.description })]),
      ),
      ...(kind.storedAs && {
        element: t.id({ description: 'That start or end at this element.' }),
        between: t.idList({ description: 'Between these two elements, in either direction.' }),
      }),
    }),
  });
}
