/**
 * What happened since a revision, record by record: whoever keeps something that was read (the map, findings) brings it up
 * to date with this instead of reading all of it again. It comes from the history, so that it is the same whichever server
 * made the changes.
 */
import type { Settings } from '../access/sees.ts';
import type { RecordState } from '../kind/kind.ts';
import type { Database } from '../neo4j/database.ts';
import { historyChangedSince } from './history.queries.ts';

/** One record as it was at the earlier revision and as it is now; a missing side: it was not there, or is not. */
export type Moved = { before?: RecordState; after?: RecordState };

export type ChangedSince = {
  /** Where the ecosystem stands with these changes. */
  revision: number;
  /** What the ecosystem says of itself there. */
  settings: Settings;
  /** By the id of each record. */
  moved: ReadonlyMap<string, Moved>;
};

/** More changed records than this are not told one by one. */
const MOST = 500;

/**
 * Undefined when that is not known record by record: after an import, when elements were placed by another server, when too
 * much has changed, or when there is no such ecosystem any more. Everything has to be read anew then. To whom it is the same
 * where elements stand, `wherever`, placing them is nothing that has changed.
 */
export async function changedSince(
  database: Pick<Database, 'read'>,
  ecosystem: string,
  since: number,
  { wherever = false } = {},
): Promise<ChangedSince | undefined> {
  const [row] = await database.read(historyChangedSince, { ecosystem, since, limit: MOST + 1 });
  if (!row || row.current < since || row.current - since !== row.revisions + (wherever ? row.placings : 0))
    return undefined;
  if (row.changes.length > MOST || row.changes.some(({ kind }) => kind === 'Import')) return undefined;
  const moved = new Map<string, Moved>();
  for (const { record, before, after } of row.changes) {
    const known = moved.get(record);
    const first = known ? known.before : stateIn(before);
    const last = stateIn(after);
    // What came and went again meanwhile has not changed anything.
    if (first || last) moved.set(record, { ...(first && { before: first }), ...(last && { after: last }) });
    else moved.delete(record);
  }
  return { revision: row.current, settings: row.settings, moved };
}

const stateIn = (json: string | null | undefined): RecordState | undefined =>
  json ? (JSON.parse(json) as RecordState) : undefined;
