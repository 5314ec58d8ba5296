/** What a reader asked for below a field: lets one Cypher query bring all of it. */
import type { GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';

/** One resolver asks several times about its own field: the walk over the query is done once. */
const walked = new WeakMap<GraphQLResolveInfo, ResolveTree>();

function treeOf(info: GraphQLResolveInfo): ResolveTree {
  const known = walked.get(info);
  if (known) return known;
  const tree = parseResolveInfo(info) as ResolveTree;
  walked.set(info, tree);
  return tree;
}

/** Every occurrence of the fields selected at a path below the current field, aliases and fragments included. */
export function selectedAt(info: GraphQLResolveInfo, ...path: string[]): ResolveTree[] {
  return path.reduce((trees, name) => below(trees, name), [treeOf(info)]);
}

/** The occurrences of one field below some others. */
export function below(trees: ResolveTree[], name: string): ResolveTree[] {
  return trees.flatMap((tree) =>
    Object.values(tree.fieldsByTypeName).flatMap((fields) =>
      Object.values(fields).filter((field) => field.name === name),
    ),
  );
}

/** The nodes of a connection, whether asked for by `edges { node }` or by `nodes`. */
export function nodesBelow(trees: ResolveTree[]): ResolveTree[] {
  return [...below(below(trees, 'edges'), 'node'), ...below(trees, 'nodes')];
}
