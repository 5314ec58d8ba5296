/** The links that wait for an answer of somebody: of the sides that they speak for and, of who facilitates, of those for which nobody does. */
import type { ResolveTree } from 'graphql-parse-resolve-info';
import { seesOf } from '../access/sees.ts';
import { may, type Viewer, voicesOf } from '../access/viewer.ts';
import type { Reader } from '../neo4j/database.ts';
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
import { sidesCountToAnswer, sidesToAnswer } from './sides.queries.ts';

/** As whom somebody asks in an ecosystem. */
type Asked = { id: string; own: string[]; unspoken: boolean; sees: string[] | null };

function askedBy(viewer: Viewer, ecosystem: string): Asked {
  const sees = seesOf(viewer, ecosystem);
  return {
    id: ecosystem,
    own: [...voicesOf(viewer, ecosystem)],
    unspoken: may(viewer, 'curate', ecosystem),
    sees: sees === true ? null : [...sees],
  };
}

/** How many wait for somebody in each of some ecosystems, by id; those in which nothing can are left out. */
export async function countLinksToAnswer(
  database: Reader,
  viewer: Viewer,
  ecosystems: readonly string[],
): Promise<Map<string, number>> {
  const asked = ecosystems
    .map((id) => askedBy(viewer, id))
    .filter(({ own, unspoken }) => own.length > 0 || unspoken);
  const rows = asked.length === 0 ? [] : await database.read(sidesCountToAnswer, { asked });
  return new Map(rows.map(({ ecosystem, total }) => [ecosystem, total]));
}

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
  const { id, ...asked } = askedBy(viewer, ecosystem);
  const after = afterNumber(args, mark);
  const isNobody = asked.own.length === 0 && !asked.unspoken;
  const rows = isNobody ? [] : await database.read(sidesToAnswer, { ecosystem: id, ...asked, after, limit });
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
    async () => (await countLinksToAnswer(database, viewer, [ecosystem])).get(ecosystem) ?? 0,
  );
}
