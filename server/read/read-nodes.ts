/** Reads records of any kinds by their ids: one query for each kind that is among them. */
import type { ResolveTree } from 'graphql-parse-resolve-info';
import { isClosed } from '../access/viewer.ts';
import { parseId } from '../kind/ids.ts';
import { type KindName, kindOf } from '../kind/kind.ts';
import type { RecordNode, Row } from './node.ts';
import { openFor, type Reading, readRows, recordsText } from './read.ts';

/** The records that this reader may see, by id. Nothing is read where nothing is selected. */
export async function readNodes(
  context: Reading,
  ids: readonly string[],
  trees: ResolveTree[],
): Promise<Map<string, RecordNode>> {
  if (trees.length === 0) return new Map();
  const groups = Map.groupBy(new Set(ids), (id) => {
    const named = parseId(id);
    return named ? `${named.ecosystem} ${named.type}` : '';
  });
  const read = [...groups].map(async ([group, members]) => {
    const [ecosystem = '', type = ''] = group.split(' ');
    if (type === '' || type === 'Ecosystem' || isClosed(context.viewer, ecosystem)) return [];
    const c = openFor(context.viewer, ecosystem);
    const text = recordsText(c, kindOf(type), members, trees);
    const rows = await readRows(context, `${type.toLowerCase() as Lowercase<KindName>}/nodes`, text);
    return rows.flatMap(({ row }) => (row ? [row as Row] : []));
  });
  return new Map((await Promise.all(read)).flat().map((row) => [row.id, { row }]));
}
