/** Pages of a connection: forward only, 200 rows at most, cursors that stay valid when rows come and go. */

import { createHash } from 'node:crypto';
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

/**
 * What a cursor belongs to: the name of a list, whose it is, how it is narrowed and ordered. A cursor of another list would
 * begin somewhere, and leave rows out in silence.
 */
export type ListMark = string & { readonly of: unique symbol };

/** The mark of a list; what is null says as much as what is not there. */
export function listMark(name: string, ...facts: readonly unknown[]): ListMark {
  const text = JSON.stringify([name, facts], (_, value) => (value === null ? undefined : value));
  return createHash('sha256').update(text).digest('base64url').slice(0, 8) as ListMark;
}

export function encodeCursor(mark: ListMark, ...parts: (string | number)[]): string {
  return Buffer.from(JSON.stringify([mark, ...parts])).toString('base64url');
}

/** Where the page starts: the sort key and id of the row before it. */
export function afterName({ after }: PageArgs, mark: ListMark): { afterName: string; afterId: string } {
  if (!after) return { afterName: '', afterId: '' };
  const [name, id] = decode(after, mark);
  if (typeof name !== 'string' || typeof id !== 'string') throw badCursor();
  return { afterName: name, afterId: id };
}

/** Where a page of records starts: the number of the row before it, and its sort key when the list is by name. */
export function afterRow(args: PageArgs, mark: ListMark, by?: 'name'): { name: string; number: number } {
  if (by === undefined) return { name: '', number: afterNumber(args, mark) };
  if (!args.after) return { name: '', number: 0 };
  const [name, number] = decode(args.after, mark);
  if (typeof name !== 'string' || !Number.isSafeInteger(number)) throw badCursor();
  return { name, number: number as number };
}

/** Without a mark where it is not known yet whose list is asked for: a list below records that are still to be found. */
export function afterNumber({ after }: PageArgs, mark?: ListMark): number {
  if (!after) return 0;
  const [number] = decode(after, mark);
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) throw badCursor();
  return number;
}

function decode(cursor: string, mark: ListMark | undefined): unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(read) && (mark === undefined || read[0] === mark)) return read.slice(1);
  } catch {
    // Not ours: said below.
  }
  throw badCursor();
}

function badCursor(): Invalid {
  return new Invalid(sentence('list.cursor'), [complaint('after', 'list.cursorWanted')]);
}

/** Cursors are worked out when they are asked for: most rows are read without. */
export type Page<N> = {
  edges: { readonly cursor: string; node: N }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  totalCount: () => number | Promise<number>;
};

/** A row with its cursor; of a class, since an object with a getter of its own costs several times as much. */
class Edge<R, N> {
  readonly node: N;
  readonly #row: R;
  readonly #cursorOf: (row: R) => string;

  constructor(row: R, node: N, cursorOf: (row: R) => string) {
    this.node = node;
    this.#row = row;
    this.#cursorOf = cursorOf;
  }

  get cursor(): string {
    return this.#cursorOf(this.#row);
  }
}

/** Builds the connection from one row more than fits. */
export function toPage<R, N>(
  rows: readonly R[],
  limit: number,
  args: PageArgs,
  toNode: (row: R) => N,
  cursorOf: (row: R) => string,
  totalCount: () => number | Promise<number>,
): Page<N> {
  const edges = rows.slice(0, limit - 1).map((row) => new Edge(row, toNode(row), cursorOf));
  return {
    edges,
    // Most pages below a record are read without.
    get pageInfo() {
      return {
        hasNextPage: rows.length >= limit,
        hasPreviousPage: Boolean(args.after),
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      };
    },
    totalCount,
  };
}
