/** Rows of a list that comes page by page, and where its next page begins; null after the last one. */
export type Pages<Row> = { rows: readonly Row[]; next: string | null };

/** A page as the server gives it. */
type Page<Row> = {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

/**
 * A list with the page that begins `after`, once it has come; without `after`, that page alone. One that has come already
 * (somebody asked twice) changes nothing.
 */
export function withPage<Row>(before: Pages<Row>, after: string | null, page: Page<Row>): Pages<Row> {
  const { hasNextPage, endCursor } = page.pageInfo;
  const next = hasNextPage ? endCursor : null;
  if (after === null) return { rows: page.nodes, next };
  return before.next === after ? { rows: [...before.rows, ...page.nodes], next } : before;
}
