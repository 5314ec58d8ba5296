/** What a mutation answers: the record as the change left it, with whatever the reader asks around it. */
import type { ResolveTree } from 'graphql-parse-resolve-info';
import type { RecordState } from '../../kind/kind.ts';
import { type Kind, kindOf, typesOf } from '../../kind/kind.ts';
import type { RecordNode, Row } from '../../read/node.ts';
import { readById } from '../../read/read.ts';
import type { Context } from '../context.ts';

/** What is kept as the answer of a change. */
export type Answer = { after: RecordState; revision: number };

/**
 * The record of an answer. Its own fields are those that the change left, so that a retry gets the first answer even
 * when somebody has changed it since; what lies around it is read only when it is asked for.
 */
export async function payloadNode(
  context: Context,
  { after, revision }: Answer,
  trees: ResolveTree[],
): Promise<{ node: RecordNode; revision: number }> {
  const kind = kindOf(after.kind);
  const own: Row = { id: after.id, ...after.properties };
  const isAround = (name: string) => !isStored(kind, name);
  const selected = trees.flatMap((tree) =>
    Object.values(tree.fieldsByTypeName).flatMap((fields) => Object.values(fields).map(({ name }) => name)),
  );
  if (!selected.some(isAround)) return { node: { row: own }, revision };
  const read = await readById(context, kind.name, after.id, trees);
  const worked = Object.entries(read?.row ?? {}).filter(([name]) => isAround(name));
  const refs = Object.entries(after.refs).map(([name, id]) => [name, { id }] as const);
  return { node: { row: { ...own, ...Object.fromEntries(refs), ...Object.fromEntries(worked) } }, revision };
}

/** Whether a field is a stored property, as the change left it. */
function isStored(kind: Kind, name: string): boolean {
  if (kind.columns?.[name] || kind.fields[name]?.cypher) return false;
  return name in typesOf(kind) || name === 'source' || name === '__typename';
}
