/** What a GraphQL request will take, known before it begins. */
import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { DEAR_FROM } from '../load/costs.ts';
import type { Effort } from '../load/requests.ts';
import { LIMITS } from './builder.ts';

/**
 * Put on a root field that waits for what is worked out in the background, and on a change that may concern thousands of
 * records: it has the time that the database gives it, once it has its turn.
 */
export const WAITS = { waits: true };

type Asked = {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
};

/**
 * How much work an operation is, and about which ecosystems, by slug; whether it is within the limits, so that nobody has to
 * measure it again.
 */
export function effortOf(asked: Asked): { effort: Effort; ecosystems: string[]; isWithin: boolean } {
  const { schema, document, operation, variables } = asked;
  const root = schema.getRootType(operation.operation);
  if (!root) return { effort: 'QUICK', ecosystems: [], isWithin: false };
  const size = sizeOf(asked);
  const isWithin =
    size !== undefined &&
    size.complexity <= LIMITS.complexity &&
    size.depth <= LIMITS.depth &&
    size.breadth <= LIMITS.breadth;
  // What is over the limit is refused before anything is read.
  if (isWithin && size.complexity >= DEAR_FROM) {
    const named = fieldsIn(document, operation.selectionSet).map((field) => ecosystemOf(field, variables));
    return { effort: 'DEAR', ecosystems: [...new Set(named.filter((slug) => slug !== undefined))], isWithin };
  }
  const waits = fieldsIn(document, operation.selectionSet).some((field) => isWaiting(root, field));
  return { effort: waits ? 'PATIENT' : 'QUICK', ecosystems: [], isWithin };
}

function sizeOf({ schema, document, operation, variables }: Asked) {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const query: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  try {
    return complexityFromQuery(query, { schema, variables });
  } catch {
    // Variables that do not fit: told when it begins.
    return undefined;
  }
}

/** The fields of an operation at its root, those of fragments included: each once, however often it is spread. */
function fieldsIn(
  document: DocumentNode,
  { selections }: SelectionSetNode,
  spread = new Set<string>(),
): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn(document, selection.selectionSet, spread);
    const { value } = selection.name;
    if (spread.has(value)) return [];
    spread.add(value);
    const fragment = document.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION
      ? fieldsIn(document, fragment.selectionSet, spread)
      : [];
  });
}

function ecosystemOf(field: FieldNode, variables: Record<string, unknown>): string | undefined {
  const given = field.arguments?.find(({ name }) => ['ecosystem', 'slug'].includes(name.value));
  const value = given && valueFromASTUntyped(given.value, variables);
  return typeof value === 'string' ? value : undefined;
}

const isWaiting = (root: GraphQLObjectType, field: FieldNode): boolean =>
  root.getFields()[field.name.value]?.extensions.waits === true;
