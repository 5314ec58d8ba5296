/** A record on its way out: the columns that the query brought, by the names that the compiler gives them. */
export type Row = Record<string, unknown> & { id: string };
export type RecordNode = { row: Row };

export const toNode = (row: unknown): RecordNode | null => (row ? { row: row as Row } : null);
