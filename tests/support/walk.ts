/** Asks everything that the schema offers about one ecosystem, two levels deep, and three where most lies when told to. */
import {
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { type Kind, kinds } from '../../server/kind/kind.ts';
import { schema } from '../../server/schema.ts';

/** Rows of a connection at the second and at the third level. */
const ROWS = [20, 8] as const;
/** Each row of these is worked out over the ecosystem: a query may ask for five. */
const DEAR_ROWS = new Set(['questions']);
/** How many further fields one query asks about. */
const PORTION = 4;
/** For facilitators only. */
const LEFT_OUT = new Set(
  [
    'revisions',
    'likelyDuplicates',
    'invitations',
    'asking',
    'roleChanges',
    'claims',
    'campaigns',
    'calls',
    'matters',
    'waitingMatters',
  ].map((name) => `Ecosystem.${name}`),
);

/** `WALK_LEVELS=3` walks three levels deep. */
export const LEVELS = process.env.WALK_LEVELS === '3' ? 3 : 2;
/** Where a third level is asked for: they lead everywhere, and every query of it takes long to plan. */
const DEEP = new Set(LEVELS === 3 ? ['Mission', 'Place', 'Community'] : []);

type Query = { text: string; variables: Record<string, string> };

/** What is worked out when it is read: asked of the rows of lists, and not again below, where it takes long to plan. */
const WORKED_OUT = new Set(
  kinds().flatMap(({ fields, computed = {} }) => [
    ...Object.keys(computed),
    ...Object.keys(fields).filter((name) => fields[name]?.cypher),
  ]),
);
const plainLeaves = (type: GraphQLNamedType) => leaves(type, WORKED_OUT);

/** The leaves of a type, and those of the types that an interface stands for, but for names of two meanings. */
function leaves(type: GraphQLNamedType, without: ReadonlySet<string> = new Set()): string {
  const own = leafFields(type);
  for (const name of without) own.delete(name);
  if (!isInterfaceType(type)) return [...own.keys()].join(' ');
  const possible = schema.getPossibleTypes(type);
  const meanings = Map.groupBy(
    possible.flatMap((each) => [...leafFields(each)]),
    ([name]) => name,
  );
  // Of an interface that nearly everything has, a query can take the telling words only.
  const isTaken = (name: string) => possible.length <= 3 || ['name', 'note', 'label'].includes(name);
  const fragments = possible.map((each) => {
    const others = [...leafFields(each).keys()].filter(
      (name) =>
        isTaken(name) && !own.has(name) && new Set(meanings.get(name)?.map(([, of]) => of)).size === 1,
    );
    return `... on ${each.name} { __typename ${others.join(' ')} }`;
  });
  return [...own.keys(), ...fragments].join(' ');
}

/** The leaves that can be asked for without arguments, by name, each with its type. */
function leafFields(type: GraphQLNamedType): Map<string, string> {
  if (!isObjectType(type) && !isInterfaceType(type)) return new Map();
  return new Map(
    Object.values(type.getFields())
      .filter((field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument))
      .map(({ name, type: of }) => [name, String(of)]),
  );
}

/** The fields of a type that lead further, by name. */
function further(type: GraphQLNamedType): [string, GraphQLOutputType][] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields())
    .filter(
      ({ name, type: of, args }) =>
        !isLeafType(getNamedType(of)) &&
        !args.some(isRequiredArgument) &&
        !LEFT_OUT.has(`${type.name}.${name}`),
    )
    .map(({ name, type: of }) => [name, of]);
}

/** A field that leads further, with what is selected on the things that it leads to. */
function select(
  name: string,
  type: GraphQLOutputType,
  rows: number,
  inner: (of: GraphQLNamedType) => string,
): string {
  return isConnection(type)
    ? `${name}(first: ${rows}) { ${rows === ROWS[1] ? '' : 'totalCount'} nodes { ${inner(nodeOf(type))} } }`
    : `${name} { ${inner(nodeOf(type))} }`;
}

/** What a field leads to, whether to one or to a page of them. */
function nodeOf(type: GraphQLOutputType): GraphQLNamedType {
  const named = getNamedType(type);
  const nodes = isObjectType(named) && isConnection(type) ? named.getFields().nodes : undefined;
  return nodes ? getNamedType(nodes.type) : named;
}

/** What a thing is and leads to, a few of its fields at a time: a query has its limits. */
function portions(type: GraphQLNamedType): string[] {
  const deeper = further(type).map(([name, of]) => select(name, of, ROWS[1], plainLeaves));
  const count = Math.max(1, Math.ceil(deeper.length / PORTION));
  return Array.from({ length: count }, (_, n) =>
    [plainLeaves(type), ...deeper.slice(n * PORTION, (n + 1) * PORTION)].join(' '),
  );
}

const singularOf = ({ name }: Kind) => name.charAt(0).toLowerCase() + name.slice(1);

/** Every list of an ecosystem with what its rows refer to. */
export function everyList(slug: string): Query[] {
  const query = schema.getQueryType()?.getFields() ?? {};
  return Object.values(query)
    .filter(({ args, type }) => args.some(({ name }) => name === 'ecosystem') && isConnection(type))
    .map(({ name, type, args }) => {
      const has = (wanted: string) => args.some((arg) => arg.name === wanted);
      const today = new Date().toISOString().slice(0, 10);
      const order = `${has('order') ? ', order: OLDEST' : ''}${has('on') ? `, on: "${today}"` : ''}`;
      const list = select('LIST', type, DEAR_ROWS.has(name) ? 5 : 100, (row) =>
        [
          leaves(row),
          ...further(row)
            .filter(([, of]) => !isConnection(of))
            .map(([field, of]) => select(field, of, 1, plainLeaves)),
        ].join(' '),
      ).replace('LIST(', `${name}(ecosystem: $slug${order}, `);
      return { text: `query ($slug: String!) { ${list} }`, variables: { slug } };
    });
}

/**
 * Every list of an ecosystem with what its rows refer to; and of one record of each kind, and of the ecosystem itself,
 * everything that can be reached by one step; with three levels by two from missions, places and communities.
 */
export function everyQuery(slug: string, ids: Record<string, string>): Query[] {
  const lists = everyList(slug);
  const ones = kinds()
    .filter(({ name }) => ids[name])
    .flatMap((kind) => {
      const type = schema.getType(kind.name);
      return further(type as GraphQLNamedType).flatMap(([field, of]) =>
        (DEEP.has(kind.name) ? portions(nodeOf(of)) : [plainLeaves(nodeOf(of))]).map((portion) => ({
          text: `query ($id: ID!) { ${singularOf(kind)}(id: $id) { id
            ${select(field, of, ROWS[0], () => portion)} } }`,
          variables: { id: ids[kind.name] ?? '' },
        })),
      );
    });
  const own = portions(schema.getType('Ecosystem') as GraphQLNamedType).map((portion) => ({
    text: `query ($slug: String!) { ecosystem(slug: $slug) { ${portion} } }`,
    variables: { slug },
  }));
  return [...lists, ...ones, ...own];
}

/** One query for a record of each kind, with all that it is and the ids of all that can be reached by one step. */
export function everyStep(ids: Record<string, string>): Query[] {
  const step = (of: GraphQLNamedType) => (leafFields(of).has('id') ? 'id' : plainLeaves(of));
  return kinds()
    .filter(({ name }) => ids[name])
    .map((kind) => {
      const type = schema.getType(kind.name) as GraphQLNamedType;
      const steps = further(type).map(([field, of]) => select(field, of, ROWS[0], step));
      return {
        text: `query ($id: ID!) { ${singularOf(kind)}(id: $id) { ${leaves(type)} ${steps.join(' ')} } }`,
        variables: { id: ids[kind.name] ?? '' },
      };
    });
}

const isConnection = (type: GraphQLOutputType): boolean =>
  getNamedType(isNonNullType(type) ? type.ofType : type).name.endsWith('Connection');
