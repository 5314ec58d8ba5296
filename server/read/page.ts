/** Pages of a connection: forward only, 200 rows at most, cursors that stay valid when rows come and go. */

import { Invalid } from '../errors.ts';
import { complaint, sentence } from '../language/sentence.ts';

export const PAGE_MAX = 200;

export type PageArgs = { first?: number | null | undefined; after?: string | null | undefined };

/** How many rows to ask the database for: one more than shown tells whether there is a next page. */
export function limitOf({ first }: PageArgs): number {
  const rows = first ?? 50;
  if (!Number.isInteger(rows) || rows < 1 || rows > PAGE_MAX) {
    throw new Invalid(sentence('list.rows', { given: rows, most: PAGE_MAX }), [
      complaint('first', 'list.rowsWanted', { most: PAGE_MAX }),
    ]);
  }
  return rows + 1;
}

/** What a page costs: its fields times its rows. Kept in bounds here, so that no number given can make it cheap. */
export function pageCost({ first }: PageArgs): { multiplier: number } {
  return { multiplier: Math.min(Math.max(first ?? 50, 1), PAGE_MAX) };
}

export function encodeCursor(...parts: (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Where the page starts: the sort key and id of the row before it. */
export function afterName({ after }: PageArgs): { afterName: string; afterId: string } {
  if (!after) return { afterName: '', afterId: '' };
  const [name, id] = decode(after);
  if (typeof name !== 'string' || typeof id !== 'string') throw badCursor();
  return { afterName: name, afterId: id };
}

/** Where a page of records starts: the number of the row before it, and its sort key when the list is by name. */
export function afterRow(args: PageArgs, by?: 'name'): { name: string; number: number } {
  if (by === undefined) return { name: '', number: afterNumber(args) };
  if (!args.after) return { name: '', number: 0 };
  const [name, number] = decode(args.after);
  if (typeof name !== 'string' || !Number.isSafeInteger(number)) throw badCursor();
  return { name, number: number as number };
}

export function afterNumber({ after }: PageArgs): number {
  if (!after) return 0;
  const [number] = decode(after);
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) throw badCursor();
  return number;
}

function decode(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts)) return parts;
  } catch {
    // Not ours: said below.
  }
  throw badCursor();
}

function badCursor(): Invalid {
  return new Invalid(sentence('list.cursor'), [complaint('after', 'list.cursorWanted')]);
}

export type Page<N> = {
  edges: { cursor: string; node: N }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: () => number | Promise<number>;
};

/** Builds the connection from one row more than fits. */
export function toPage<R, N>(
  rows: readonly R[],
  limit: number,
  args: PageArgs,
  toNode: (row: R) => N,
  cursorOf: (row: R) => string,
  totalCount: () => number | Promise<number>,
): Page<N> {
  const edges = rows.slice(0, limit - 1).map((row) => ({ cursor: cursorOf(row), node: toNode(row) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length >= limit,
      hasPreviousPage: Boolean(args.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}
