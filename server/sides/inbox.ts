/** The links that wait for an answer of somebody: of the sides that they speak for and, of who facilitates, of those for which nobody does. */
import type { ResolveTree } from 'graphql-parse-resolve-info';
import { seesOf } from '../access/sees.ts';
import { may, voicesOf } from '../access/viewer.ts';
import type { RecordNode } from '../read/node.ts';
import {
  afterNumber,
  encodeCursor,
  limitOf,
  listMark,
  type Page,
  type PageArgs,
  toPage,
} from '../read/page.ts';
import type { Reading } from '../read/read.ts';
import { readNodes } from '../read/read-nodes.ts';
import { sidesToAnswer } from './sides.queries.ts';

/** More than anybody is told the number of. */
const MOST = 10_000;

/** A page of them in an ecosystem, the oldest first. */
export async function linksToAnswer(
  context: Reading,
  ecosystem: string,
  args: PageArgs,
  trees: ResolveTree[],
): Promise<Page<RecordNode>> {
  const { database, viewer } = context;
  const mark = listMark('linksToAnswer', ecosystem, viewer.id);
  const limit = limitOf(args);
  const sees = seesOf(viewer, ecosystem);
  const asked = {
    ecosystem,
    own: [...voicesOf(viewer, ecosystem)],
    unspoken: may(viewer, 'curate', ecosystem),
    sees: sees === true ? null : [...sees],
  };
  const after = afterNumber(args, mark);
  const isNobody = asked.own.length === 0 && !asked.unspoken;
  const read = (more: { after: number; limit: number }) =>
    isNobody ? [] : database.read(sidesToAnswer, { ...asked, ...more });
  const rows = await read({ after, limit });
  const nodes = await readNodes(
    context,
    rows.map(({ id }) => id),
    trees,
  );
  return toPage(
    rows,
    limit,
    args,
    ({ id }) => nodes.get(id) ?? { row: { id } },
    ({ number }) => encodeCursor(mark, number),
    async () => (await read({ after: 0, limit: MOST })).length,
  );
}
